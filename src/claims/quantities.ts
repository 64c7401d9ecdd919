import type { Annotated } from "#vocabulary/annotated.ts";
import type { Quantity } from "#vocabulary/event.ts";
import type { Span } from "#vocabulary/passage.ts";
import { inSpan } from "./in-span.ts";
import { countedByTree, NUMBER_WORDS, thingOf } from "./quantity-things.ts";

const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

const BETWEEN =
  "(?:\\s(?!(?:and|or|of|to|in|on|at|by|near|for|from|with|into|over|under|after|before|the|an?|seconds?|minutes?|hours?|days?|weeks?|months?|years?)\\s)[\\p{L}\\p{N}-]+){0,3}?\\s";
const ARM =
  "missile|projectile|rocket|shell|warhead|launcher|drone|submarine|tank|satellite|[smi]rbm|icbm|slbm";
/** “two short-range ballistic missiles”, “two KN-24 missiles”: arms and what is done with them, counted in words or with words between. */
const COUNTED_ARMS = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(${NUMBER_WORDS.join("|")}|\\d{1,3})${BETWEEN}(launches|tests|torpedoes|(?:${ARM})s)|one${BETWEEN}(${ARM}))(?![\\p{L}])`,
  "giu",
);
/** Counted things among the words that stand right after a number. */
const COUNTED =
  /^(?:missiles?|shells?|rounds?|warheads?|rockets?|launchers?|guns?|drones?|troops|soldiers|people|workers|factories|buildings|vehicles|ships?|submarines?|tanks?|trains?|containers?|launches|tests)$/;
const MONEY = /^[$€£]$/;

/**
 * The amounts of a content: number, unit, and what is counted or weighed. A count without a number (“dozens of rockets”) has no value. Things
 * are those of the tree, where weights read one, else of the words that follow.
 */
export function quantitiesIn(
  annotated: Annotated,
  content: readonly Span[],
  things: ReadonlySet<string>,
): Quantity[] {
  const { text } = annotated.report;
  const out: Quantity[] = [];
  for (const mention of content.flatMap((span) => inSpan(annotated.mentions, span))) {
    if (mention.kind !== "quantity") continue;
    const quantity = readQuantity(annotated, mention.span, things);
    if (quantity !== null) out.push(quantity);
  }
  const taken = (): Span[] => out.map(({ span }) => span);
  for (const span of content) out.push(...countedArms(text, span, taken()));
  for (const span of content) out.push(...countedByTree(annotated, span, taken()));
  return out.sort((a, b) => a.span[0] - b.span[0]);
}

function readQuantity(annotated: Annotated, span: Span, things: ReadonlySet<string>): Quantity | null {
  const words = annotated.report.text.slice(...span);
  if (/ of$/.test(words)) {
    const of = thingOf(annotated, span, "of");
    return of === null ? null : { value: null, unit: null, of, span };
  }
  const found =
    /^([$€£]?)\s?(\d[\d,]*(?:[ \u00a0\u202f]\d{3})*(?:\.\d+)?)(?:\s(thousand|million|billion|trillion))?[-‑ ]?(.*)$/u.exec(
      words,
    );
  if (found === null) return null;
  const [, sign = "", digits = "", scale, rest = ""] = found;
  // “The 1984 tests”: those of a year.
  if (/^(?:19|20)\d\d$/.test(digits) && sign === "" && scale === undefined) return null;
  const value = Number(digits.replace(/[,\s]/g, "")) * (SCALES[scale ?? ""] ?? 1);
  const word = rest.trim();
  if (MONEY.test(sign)) return { value, unit: sign, of: thingOf(annotated, span, "unit"), span };
  if (things.has(word.toLowerCase()) || COUNTED.test(word)) return { value, unit: null, of: word, span };
  // “200 artillery pieces”: the first word of what is counted is no unit.
  if (word === "artillery")
    return { value, unit: null, of: thingOf(annotated, span, "counted") ?? word, span };
  return { value, unit: word === "" ? null : word, of: thingOf(annotated, span, "unit"), span };
}

function countedArms(text: string, [start, end]: Span, taken: readonly Span[]): Quantity[] {
  const out: Quantity[] = [];
  for (const { index, 0: found, 1: number, 2: many, 3: single } of text
    .slice(start, end)
    .matchAll(COUNTED_ARMS)) {
    const span: Span = [start + index, start + index + found.length];
    if (taken.some((other) => other[0] < span[1] && span[0] < other[1])) continue;
    const lower = number?.toLowerCase() ?? "";
    const value =
      number === undefined ? 1 : /^\d/.test(lower) ? Number(lower) : NUMBER_WORDS.indexOf(lower) + 2;
    out.push({ value, unit: null, of: (many ?? single ?? "").toLowerCase(), span });
  }
  return out;
}
