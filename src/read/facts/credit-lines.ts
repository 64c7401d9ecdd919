import type { Credit } from "#vocabulary/report.ts";
import { splitNames } from "../names.ts";
import { isOfChart, sourceNames } from "../parts/source-line.ts";
import { type Signed, splitByline } from "./split-byline.ts";

const LONGEST = 220;
/** Names as they stand in a credit: capitals, and small words between. No sentence goes on behind them. */
const NAMES = "(\\p{Lu}[^.!?;()]{1,90})";
const HELPED = new RegExp(
  `^[(\\[]?(?:additional reporting(?: was provided)? (?:by|from)|with (?:additional )?(?:reporting|inputs?|files|material|information|contributions?)(?: provided)? (?:by|from)|reporting by|reported by|mit material (?:von|der)|quellen?:|avec(?= [\\p{Lu}]{2,})|con información de|con agencias|fonte:|fuente:|bron:|źródło:|источник:)\\s*${NAMES}?(?:;[^;()]{1,120}){0,3}[.)\\]]*$`,
  "iu",
);
/** “With AFP”, “With Reuters and agencies”: without a word for what they gave, only names that stand for agencies. */
const AGENCY =
  "(?:\\p{Lu}{2,6}|Reuters|Bloomberg|Xinhua|Yonhap|Kyodo|dpa|Associated Press|Agence France-Presse|Agence France Presse|Press Association|PA Media|Australian Associated Press|Deutsche Presse-Agentur|Kyodo News|Xinhua News Agency|Yonhap News Agency|[Nn]ews agencies|[Aa]gencies|[Ww]ires)";
const WITH = new RegExp(
  `^[(\\[–—-]*\\s?With ((?:the )?${AGENCY}(?:(?:,| and|, and| &|/) ?${AGENCY}){0,3})[.)\\]]*$`,
  "u",
);
const FIRST = new RegExp(
  `^[(\\[]?(?:this|the) (?:story|article|report|piece|column) (?:was )?(?:first|originally) (?:published|appeared) (?:by|in|on|at) (?:the )?${NAMES}[.)\\]]*$`,
  "iu",
);
/** Who helped, among words that are no names. */
const EDITED = /^[([]?(?:edited|editing|produced|translated|written) by:? \p{Lu}[^.!?;()]{1,80}[.)\]]*$/u;
const CONTRIBUTED = /^(?:[^.!?]|(?<=\b\p{Lu})\.){3,160} contributed to this (?:report|story|article)\.?$/iu;
const DASHED = /^(?:—|–|--)\s?(\p{Lu}[\p{L}.&' ]{1,38})$/u;
const BRACKETED = /^\((\p{Lu}[\p{L}.&' /]{1,38})\)$/u;

/**
 * A paragraph that only credits: “SOURCE: TRT World and Agencies”, “— AP”, “(Yonhap)”, “Additional reporting by …”, “This story was first
 * published by …”. Null for anything else.
 */
export function creditLine(words: string): Omit<Credit, "span"> | null {
  if (words.length > LONGEST) return null;
  const source = sourceNames(words);
  if (source.length > 0) return { kind: "source", names: isOfChart(source) ? [] : source };
  const helped = HELPED.exec(words);
  if (helped !== null) {
    const { people, bodies } = splitByline(helped[1] ?? "");
    return people.length + bodies.length === 0 ? null : { kind: "source", names: [...people, ...bodies] };
  }
  const beside = WITH.exec(words);
  if (beside !== null) return { kind: "source", names: splitNames(beside[1] ?? "") };
  const first = FIRST.exec(words);
  if (first !== null) return named("source", first[1] ?? "");
  // Hardly a line has the words that make the two, and the patterns go far before they come to them.
  if (/contributed to this/i.test(words) && CONTRIBUTED.test(words))
    // “The Associated Press contributed to this report”: of those who helped, people are no source.
    return { kind: "source", names: contributors(words.replace(/ contributed to this .*$/i, "")) };
  // “Translated by Claire Lee. Edited by Boer Deng.”
  if (
    /^[([]?\p{L}{6,10} by/u.test(words) &&
    words.split(/(?<=\.)\s+(?=\p{Lu}\p{Ll}{5,9} by\s)/u).every((one) => EDITED.test(uncapitalised(one)))
  )
    return { kind: "source", names: [] };
  const alone = standingAlone(words);
  return alone === null || alone.bodies.length === 0 ? null : { kind: "agency", names: alone.bodies };
}

const AGENCIES_ALONE = new RegExp(`^(?:the )?${AGENCY}$`, "iu");
/** “Reuters and the Associated Press”; nobody of “Mara Quill in Osker and Ada Vorn”. */
const contributors = (words: string): string[] =>
  splitNames(words).filter((name) => AGENCIES_ALONE.test(name));

/** “Edited by Mara Quill”, at the head of a line. */
const uncapitalised = (words: string): string => words.replace(/\p{Lu}/u, (letter) => letter.toLowerCase());

/** The person who signs below the text, “(Mara Quill)”; null where the words are anything else. */
export function signature(words: string): string | null {
  const alone = standingAlone(words);
  return alone !== null &&
    alone.bodies.length === 0 &&
    alone.people.length === 1 &&
    !/\p{Ll}+\s\p{Ll}/u.test(words)
    ? (alone.people[0] ?? null)
    : null;
}

function standingAlone(words: string): Signed | null {
  const found = DASHED.exec(words) ?? BRACKETED.exec(words);
  return found === null || named("agency", found[1] ?? "") === null ? null : splitByline(found[1] ?? "");
}

/** Up to four names of a few words each: “(The minister later left)” is no credit. */
function named(kind: Credit["kind"], words: string): Omit<Credit, "span"> | null {
  const names = splitNames(words);
  const short = names.length > 0 && names.length <= 4 && names.every((name) => name.split(" ").length <= 5);
  const small = words
    .split(" ")
    .filter((word) => /^\p{Ll}/u.test(word) && !/^(?:and|of|the|de|via|with)$/.test(word));
  return short && small.length === 0 ? { kind, names } : null;
}
