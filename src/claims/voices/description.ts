import { type Token, tokensOf } from "#text/tokens.ts";
import type { Span } from "#vocabulary/passage.ts";
import { isCapital } from "./find-names.ts";
import { isPlural } from "./word-classes.ts";

/** A source that is no name and no pronoun, taken apart. */
export interface Description {
  words: string;
  /** “the”, “a”, “his” …, lower case; null where there is none. */
  determiner: string | null;
  definite: boolean;
  /** The noun that the rest describes, lower case, and as printed. */
  head: string;
  headToken: Token;
  /** Words between determiner and head, as printed. */
  modifiers: readonly string[];
  /** What follows the head. */
  rest: readonly Token[];
  plural: boolean;
}

const DEFINITE = new Set("the this that these those his her its their our my your".split(" "));
const DETERMINERS = new Set([
  ...DEFINITE,
  ..."a an some many most several few any all another other others each every both no one two three four five six seven eight nine ten dozens hundreds thousands".split(
    " ",
  ),
]);
/** Where the noun phrase before ends and what is added to it begins. */
const ADDED =
  /^(?:of|for|in|at|from|with|on|by|to|near|who|which|that|whom|whose|familiar|close|taken|made|published|released|obtained|written|posted|issued|filed|commissioned|conducted|announcing|speaking|titled|entitled|called|named|dated|involved|polled|surveyed|representing|seeking|against|about|and|or|such|like|including|between|across|under|over|during|,|\(|—|–)$/i;

/** Takes the words of a source apart; null where there is no noun in them. */
export function readDescription(text: string, source: Span): Description | null {
  const tokens = tokensOf(text, source).filter(({ text: mark }) => !/^[“”"‘’]$/.test(mark));
  const first = tokens[0];
  if (first === undefined) return null;
  const determined = DETERMINERS.has(first.lower);
  let at = determined ? 1 : 0;
  // “the two candidates”, “some of his admirers”
  while (DETERMINERS.has(tokens[at]?.lower ?? "") && at < 3) at++;
  let end = at;
  while (end < tokens.length && !ADDED.test(tokens[end]?.text ?? "")) end++;
  if (end === at) {
    const partitive = tokens[at]?.lower === "of" ? tokens.length : at;
    if (partitive === at) return null;
    end = at;
    at = end + 1;
    while (DETERMINERS.has(tokens[at]?.lower ?? "")) at++;
    end = at;
    while (end < tokens.length && !ADDED.test(tokens[end]?.text ?? "")) end++;
  }
  let headAt = end - 1;
  while (headAt > at && (tokens[headAt]?.kind !== "word" || /^['’]s?$/.test(tokens[headAt]?.text ?? "")))
    headAt--;
  const headToken = tokens[headAt];
  if (headToken === undefined || headToken.kind !== "word") return null;
  const head = headToken.lower;
  return {
    words: text.slice(...source),
    determiner: determined ? first.lower : null,
    definite: DEFINITE.has(first.lower),
    head,
    headToken,
    modifiers: tokens
      .slice(determined ? 1 : 0, headAt)
      .map(({ text: word }) => word)
      .filter((word) => /\p{L}/u.test(word)),
    rest: tokens.slice(headAt + 1),
    plural: isPlural(head) && !(isCapital(headToken.text) && !determined),
  };
}
