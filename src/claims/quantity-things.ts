import type { Annotated } from "#vocabulary/annotated.ts";
import type { Quantity } from "#vocabulary/event.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Structure, Word } from "#vocabulary/structure.ts";
import { firstEnding, inSpan } from "./in-span.ts";

/** How a quantity's last word stands to what is counted: it is a unit (“tonnes”), the preposition of “dozens of”, or the first word of the thing. */
export type Tail = "unit" | "of" | "counted";

/** What a quantity counts or weighs: “submarine” of “an 8,700-tonne submarine”, “grain” of “31 tonnes of grain”; null where the words tell none. */
export function thingOf({ report, structure }: Annotated, span: Span, tail: Tail): string | null {
  const found = structure === null ? null : byTree(report.text, structure, span, tail);
  return found ?? byWords(report.text, span, tail);
}

const NOUN = new Set(["NOUN", "PROPN"]);
/** A noun before another tells which: “8,700-tonne submarine”. */
const BEFORE = /^(?:compound|amod|nummod|nmod|nmod:desc|nmod:unmarked|obl:unmarked)$/;

function byTree(text: string, { words }: Structure, span: Span, tail: Tail): string | null {
  let last = firstEnding(words, span[1] - 1);
  if ((words[last]?.span[0] ?? span[1]) >= span[1]) return null;
  if (tail === "of") {
    // “of” hangs on the thing.
    const thing = headOf(words, last);
    return words[last]?.relation === "case" && thing !== null && thing > last
      ? nounAt(text, words, thing)
      : null;
  }
  // “%” and “million” hang on what they count, or on the unit.
  const own = headOf(words, last);
  if (own !== null && own < last && (words[own] as Word).span[0] >= span[0]) last = own;
  for (let k = last + 1; k < Math.min(words.length, last + OWN_REACH); k++) {
    const word = words[k] as Word;
    if (word.head === last && word.relation.startsWith("nmod") && precededByOf(text, words, k, last))
      return nounAt(text, words, k);
  }
  const up = headOf(words, last);
  if (up === null || up <= last || !BEFORE.test((words[last] as Word).relation)) return null;
  // “8,700-tonne nuclear-powered submarine”, and nothing that a clause parts from it.
  return nounAt(text, words, up);
}

/** A thing stands near its number. */
const OWN_REACH = 12;

const headOf = (words: readonly Word[], at: number): number | null => words[at]?.head ?? null;
const nounAt = (text: string, words: readonly Word[], at: number): string | null => {
  const word = words[at];
  return word !== undefined && NOUN.has(word.tag) ? text.slice(...word.span).toLowerCase() : null;
};
const precededByOf = (text: string, words: readonly Word[], noun: number, after: number): boolean => {
  for (let k = noun - 1; k > after; k--) {
    const word = words[k] as Word;
    if (word.head === noun && word.relation === "case")
      return text.slice(...word.span).toLowerCase() === "of";
  }
  return false;
};

/** Words that stand before a noun, and after which the noun may still come. */
const ADJECTIVES =
  "(?:[\\p{Ll}\\p{N}-]*(?:ed|ing|al|ic|ar|an|ous|ive|ful|ry|class|range|powered|based|new|old|large|small|heavy|light)\\s){0,3}";
const PLURAL = new RegExp(
  `^\\s(?:the\\s|its\\s|their\\s)?${ADJECTIVES}(\\p{Ll}[\\p{Ll}-]{2,}(?:[^s\\P{Ll}]s|es)|people|troops|artillery)(?![\\p{L}-])`,
  "u",
);
const AFTER_OF = new RegExp(
  `^\\sof\\s(?:the\\s|its\\s)?${ADJECTIVES}(\\p{Ll}[\\p{Ll}-]{2,})(?![\\p{L}-])`,
  "u",
);
const AFTER_HYPHEN = new RegExp(`^\\s${ADJECTIVES}(\\p{Ll}{3,})(?![\\p{L}-])`, "u");
const LOOK = 90;

function byWords(text: string, [start, end]: Span, tail: Tail): string | null {
  const after = text.slice(end, end + LOOK);
  if (tail !== "unit") return PLURAL.exec(after)?.[1] ?? null;
  const of = AFTER_OF.exec(after)?.[1];
  if (of !== undefined) return of;
  // “31 tonnes” by itself; “an 8,700-tonne vessel” has a hyphen.
  return /\d[-‑]\p{L}+$/u.test(text.slice(start, end)) ? (AFTER_HYPHEN.exec(after)?.[1] ?? null) : null;
}

/** From two on. */
export const NUMBER_WORDS: readonly string[] =
  "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const WORTH: Readonly<Record<string, number>> = Object.fromEntries(
  NUMBER_WORDS.map((word, i) => [word, i + 2]),
);
const SCALED: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 };
/** Stretches of time, shares and places in a row are no things. */
const NO_THING =
  /^(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centuries|times?|per ?cent|percent|points?|p\.?m|a\.?m|sides?|ways?|reasons?|steps?|parts?)$/;

/** Things that the tree counts and no list of units holds: “1,200 dockers”, “three halls”. */
export function countedByTree(
  { report, structure }: Annotated,
  span: Span,
  taken: readonly Span[],
): Quantity[] {
  if (structure === null) return [];
  const { words } = structure;
  const first = firstEnding(words, span[0]);
  const out: Quantity[] = [];
  for (const [i, word] of inSpan(words, span).entries()) {
    if (word.tag !== "NUM" || word.relation !== "nummod" || word.head === null) continue;
    const thing = words[word.head];
    const at = first + i;
    if (thing?.tag !== "NOUN" || word.head <= at || word.head - at > 6 || thing.span[1] > span[1]) continue;
    const of = report.text.slice(...thing.span).toLowerCase();
    const whole: Span = [word.span[0], thing.span[1]];
    const value = numberAt(report.text, words, at);
    if (
      value === null ||
      NO_THING.test(of) ||
      taken.some((other) => other[0] < whole[1] && whole[0] < other[1])
    )
      continue;
    const [begins] = whole;
    out.push({ value: value.value, unit: null, of, span: [Math.min(begins, value.start), whole[1]] });
  }
  return out;
}

/** “1.5 million”, “1,200”, “three”; no year and nothing of a code. */
function numberAt(text: string, words: readonly Word[], at: number): { value: number; start: number } | null {
  const word = words[at] as Word;
  const own = text.slice(...word.span).toLowerCase();
  const before = words[at - 1];
  const scale = SCALED[own];
  if (scale !== undefined) {
    const number = before === undefined ? null : plainNumber(text.slice(...before.span).toLowerCase());
    return number === null || before === undefined ? null : { value: number * scale, start: before.span[0] };
  }
  // “1 200 dockers”
  const hundreds = /^\d{3}$/.test(own) && before !== undefined && word.span[0] - before.span[1] === 1;
  const head = hundreds ? text.slice(...before.span) : "";
  if (/^\d{1,3}$/.test(head) && words[at - 2]?.tag !== "PROPN")
    return { value: Number(head) * 1000 + Number(own), start: (before as Word).span[0] };
  const number = plainNumber(own);
  if (number === null || /^(?:19|20)\d\d$/.test(own)) return null;
  return { value: number, start: word.span[0] };
}

const plainNumber = (word: string): number | null =>
  WORTH[word] ??
  (/^\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^\d+(?:\.\d+)?$/.test(word) ? Number(word.replaceAll(",", "")) : null);
