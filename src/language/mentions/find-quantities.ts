import type { Span } from "#vocabulary/passage.ts";
import type { TextView } from "../attribution/text-view.ts";

const UNIT =
  "(?:tonnes?|tons?|kilotons?|megatons?|kilomet(?:er|re)s?|km|miles?|met(?:er|re)s?|cm|mm|feet|foot|kilograms?|kg|pounds?|lb|percent|per cent|%|dollars?|euros?|won|yuan|missiles?|shells?|rounds?|warheads?|rockets?|launchers?|artillery|guns?|drones?|troops|soldiers|people|workers|factories|buildings|vehicles|ships?|submarines?|tanks?|trains?|containers?|launches|tests)";
/** “1,200”, “1 200”; but no day before a number: “on May 6 200 men”. */
const DIGITS =
  "(?:(?<!(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept?|Oct|Nov|Dec)\\p{Ll}*\\.?\\s)\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?!\\d)|\\d[\\d,]*)(?:\\.\\d+)?";
const NUMBER = `(?:[$€£]\\s?)?${DIGITS}(?:\\s(?:thousand|million|billion|trillion))?`;
const WORDED =
  "(?:[Dd]ozens|[Hh]undreds|[Tt]housands|[Tt]ens of thousands|[Hh]undreds of thousands|[Mm]illions|[Ss]cores) of";

const QUANTITY = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${NUMBER}[-‑ ]${UNIT}(?![\\p{L}])|[$€£]\\s?${DIGITS}(?:\\s(?:thousand|million|billion|trillion))?|\\d[\\d,]*(?:\\.\\d+)?%|${WORDED}(?=\\s\\p{L}))`,
  "gu",
);

/** A number that none of these follow; what follows is looked up among the units of the packs. */
const NUMBERED = new RegExp(
  `(?<![\\p{L}\\p{N}-])(${DIGITS}(?:\\s(?:thousand|million|billion|trillion))?)[-‑ ]([\\p{L}-]+(?:\\s[\\p{L}-]+)?)`,
  "gu",
);
const NONE: ReadonlySet<string> = new Set();

/** Numbers with a unit or a counted thing: “8,700-tonne”, “$3.4 million”, “dozens of”. Years and bare numbers are left alone. */
export function findQuantities(view: TextView, units: ReadonlySet<string> = NONE): Span[] {
  const out: Span[] = [];
  for (const { span } of view.sentences) {
    const words = view.text.slice(span[0], span[1]);
    if (!/\d|dozens|hundreds|thousands|millions|scores/i.test(words)) continue;
    for (const found of words.matchAll(QUANTITY))
      out.push([span[0] + found.index, span[0] + found.index + found[0].length]);
    if (units.size > 0) out.push(...counted(words, span[0], units, out));
  }
  return out.sort((a, b) => a[0] - b[0]);
}

/** “1,200 containers”, “40 twenty-foot boxes”, where a pack has the word as a unit; two words before one. */
function counted(words: string, at: number, units: ReadonlySet<string>, found: readonly Span[]): Span[] {
  const taken = new Set(found.map(([start]) => start));
  const out: Span[] = [];
  for (const { index, 1: number = "", 2: after = "" } of words.matchAll(NUMBERED)) {
    if (taken.has(at + index)) continue;
    const [one = ""] = after.split(/\s/);
    const unit = [after, one].find((word) => units.has(word.toLowerCase()));
    if (unit !== undefined) out.push([at + index, at + index + number.length + 1 + unit.length]);
  }
  return out;
}
