import { type Token, tokensOf } from "#text/tokens.ts";
import type { Span } from "#vocabulary/passage.ts";
import { COMPANIES } from "./nouns-of-bodies.ts";
import { isPeople, isPlural } from "./word-classes.ts";

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
  /^(?:of|for|in|at|from|with|on|by|to|near|who|which|that|whom|whose|familiar|close|taken|made|out|last|this|next|earlier|published|released|obtained|written|posted|issued|filed|commissioned|conducted|announcing|speaking|titled|entitled|called|named|dated|involved|polled|surveyed|representing|seeking|against|about|and|or|such|like|including|between|across|under|over|during|they|he|she|we|,|\(|—|–)$/i;

const WEEKDAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year|morning|night|today|yesterday|themselves|himself|herself|itself)$/;
/** Where what is added to a noun phrase begins; not within a name (“University of Minsa poll”). */
const endsPhrase = (tokens: readonly Token[], at: number, end: number): boolean =>
  (ADDED.test(tokens[end]?.text ?? "") &&
    // “the oil and gas company”
    !(
      /^and$/i.test(tokens[end]?.text ?? "") &&
      tokens.length === end + 3 &&
      COMPANIES.has(tokens[end + 2]?.lower ?? "")
    ) &&
    !(
      end > at &&
      /^(?:of|for)$/.test(tokens[end]?.text ?? "") &&
      isName(tokens[end - 1]) &&
      isName(tokens[end + 1])
    )) ||
  (end > at && participle(tokens, end));
const isName = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.text);
const COUNTED =
  /^(?:series|number|batch|set|pair|couple|host|handful|majority|minority|array|groups|group|crowd|crowds|handfuls|string|slew|flurry|crop|dozens|hundreds|thousands)$/;

/** “corporations looking to …”, “officials briefed on …” */
const participle = (tokens: readonly Token[], at: number): boolean =>
  /(?:ing|ed)$/.test(tokens[at]?.lower ?? "") &&
  /^(?:to|at|for|on|in|with|against|about|by|from|the|an?|his|her|their|its)$/.test(
    tokens[at + 1]?.lower ?? "",
  );

/** “The Lindevik, Ore., lender”: where it sits, with the comma behind. */
const SEAT =
  /^(?:[Tt]he|[Aa]n?)\s(\p{Lu}[\p{L}.-]+(?:\s\p{Lu}[\p{L}.-]+){0,2},\s\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+)?,?)\s\p{Ll}/du;

/** How many characters of a source's words end with where somebody sits that the noun behind describes. */
export const seatLength = (words: string): number => SEAT.exec(words)?.indices?.[1]?.[1] ?? 0;

/** Takes the words of a source apart; null where there is no noun in them. */
export function readDescription(text: string, source: Span): Description | null {
  const seat = SEAT.exec(text.slice(...source))?.indices?.[1] ?? [0, 0];
  const tokens = tokensOf(text, source).filter(
    ({ text: mark, start }) =>
      !/^[“”"‘’]$/.test(mark) && !(start >= source[0] + seat[0] && start < source[0] + seat[1]),
  );
  const first = tokens[0];
  if (first === undefined) return null;
  const determined = DETERMINERS.has(first.lower);
  // A source may be given without its article.
  const outside = determined ? null : /\b(the)\s$/i.exec(text.slice(Math.max(0, source[0] - 5), source[0]));
  let at = determined ? 1 : 0;
  // “the two candidates”, “some of his admirers”
  while (DETERMINERS.has(tokens[at]?.lower ?? "") && at < 3) at++;
  let end = at;
  while (end < tokens.length && !endsPhrase(tokens, at, end)) end++;
  // “a series of photographs”, “the group of senators”: of what it is made says what it is.
  if (
    end - at <= 2 &&
    end > at &&
    COUNTED.test(tokens[end - 1]?.lower ?? "") &&
    tokens[end]?.lower === "of"
  ) {
    at = end + 1;
    while (DETERMINERS.has(tokens[at]?.lower ?? "")) at++;
    end = at;
    while (end < tokens.length && !ADDED.test(tokens[end]?.text ?? "")) end++;
  }
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
  while (
    headAt > at &&
    (WEEKDAY.test(tokens[headAt]?.lower ?? "") ||
      (tokens[headAt]?.kind !== "word" && !/-year-old$/.test(tokens[headAt]?.lower ?? "")) ||
      /^['’]s?$/.test(tokens[headAt]?.text ?? ""))
  )
    headAt--;
  const headToken = tokens[headAt];
  if (headToken === undefined || !/\p{L}/u.test(headToken.text)) return null;
  const head = headToken.lower;
  return {
    words: text.slice(...source),
    determiner: determined ? first.lower : outside === null ? null : "the",
    definite: DEFINITE.has(first.lower) || outside !== null,
    head,
    headToken,
    modifiers: tokens
      .slice(determined ? 1 : 0, headAt)
      .map(({ text: word }) => word)
      .filter((word) => /\p{L}/u.test(word)),
    rest: tokens.slice(headAt + 1),
    // “one of the sources”: of many, and one.
    plural:
      !(/^(?:one|another|either)$/.test(first.lower) && tokens[1]?.lower === "of") &&
      (isPlural(head) || isPeople(head)),
  };
}

/** A description without what is added to it: “a report by the institute, which cited defectors”. */
export function withoutAdditions(words: string): string {
  const added =
    /^.+?(?=,?\s(?:who|which|whose)\b|,\s(?:(?:an?|the)|(?:requesting|asking|speaking|wishing|citing|insisting))\s)/su.exec(
      words,
    )?.[0];
  // “Doctors there”: where they are stands before.
  return (added ?? words)
    .replace(/[\s,]+$/, "")
    .replace(/(?<=\S\s\S*\S|\p{Ll}s)\s(?:there|here|nearby)$/u, "");
}

/** “a spokesman for the yard”, “the leader of the party”: what follows says who is meant, and no other mention need be sought. */
export const isComplemented = ({ rest }: Description): boolean => {
  const [first, next] = [rest[0]?.lower ?? "", rest[1]];
  // “the secretary of state”: the office's own name goes on.
  if (
    first === "of" &&
    /^(?:state|defen[cs]e|staff|war|education|energy|labor|commerce)$/.test(next?.lower ?? "")
  )
    return false;
  return /^(?:of|for|at|from|in|to|with|that|who|which|whose)$/.test(first);
};
