import type { Token } from "#text/tokens.ts";
import { genderOfGivenName } from "./given-names.ts";
import { isPlace, isShortState, opensPlace } from "./places.ts";
import { INSTITUTIONS, isTitle, MEDIA, ROLES } from "./word-classes.ts";

/** A title alone names whoever is called so in full: “King”, after “Edda King”. */
export type NameKind = "person" | "body" | "place" | "title" | "other";

/** “Citizens for Clean Yards”: bodies that are named by whom they gather. */
export const ADVOCATES =
  /^(?:Citizens|Americans|Friends|Doctors|Reporters|Mothers|Moms|Veterans|Students|Women|Workers|Families|Physicians|Lawyers|Priorities|Campaign|Center|Centre)$/;

/** Words of names of bodies that are no common nouns for one. */
const BODY = new Set(
  "inc corp ltd llc plc bros news times post journal tribune herald gazette observer guardian press association federation international airlines motors bank systems industries holdings partners shipping energy airways railways mining steel telecom pharmaceuticals electric utilities securities petroleum telecoms broadcasting logistics insurance breweries brewery foods coaches stores engines ferries shipyards hotels farms chemicals electronics robotics software aerospace semiconductor organization bureau administration rovers wanderers athletic albion fc afc department ministry commons services enforcement affairs intelligence".split(
    " ",
  ),
);
export const isBodyWord = (word: string): boolean =>
  INSTITUTIONS.has(word) || MEDIA.has(word) || BODY.has(word);

/** What a run of capitalised words names, as far as it and the words around it show. */
export function kindOf(
  words: readonly string[],
  before: readonly string[],
  tokens: readonly Token[],
  end: number,
): NameKind {
  const whole = words.join(" ");
  const last = (words.at(-1) ?? "").toLowerCase();
  if (isPlace(whole)) return "place";
  // “Torwell Inc., Lindevik, Ill., said”: where the firm sits.
  if (words.length < 4 && endsWithState(tokens, end)) return "place";
  if (isShortState(whole) && (/\.$/.test(whole) || tokens[end]?.text === ".")) return "place";
  const given = genderOfGivenName(words[0] ?? "");
  if (ADVOCATES.test(words[0] ?? "") && words.length > 2) return "body";
  // “Holt & Sons”
  if (words.includes("&")) return "body";
  const bodily = words.some((word) => isBodyWord(word.toLowerCase()));
  // “Mayor Don Guardian” is no newspaper.
  const called = given !== undefined && words.length === 2 && (!BODY.has(last) || before.some(isTitle));
  if (bodily && !called) return "body";
  if (before.some((word) => isTitle(word) || ROLES.has(word.toLowerCase()))) return "person";
  if (words.length > 1 && given !== undefined) return "person";
  if (words.length === 1 && /^\p{Lu}{2,6}$/u.test(whole) && !isTitle(last)) return "body";
  if (opensPlace(words[0] ?? "") && words.length > 1) return "place";
  if (words.length === 1 && isTitle(last)) return "title";
  // “Edda Vorn, 59, of Minsa”
  if (tokens[end]?.text === "," && /^\d\d$/.test(tokens[end + 1]?.text ?? "") && words.length > 1)
    return "person";
  // Two or three capitalised words may be anything; what else the text says of them settles it.
  return "other";
}

/** Whether a state in its short form follows behind a comma. */
const endsWithState = (tokens: readonly Token[], end: number): boolean =>
  tokens[end]?.text === "," &&
  isShortState(tokens[end + 1]?.text ?? "") &&
  (tokens[end + 2]?.text === "." || /\.$/.test(tokens[end + 1]?.text ?? ""));
