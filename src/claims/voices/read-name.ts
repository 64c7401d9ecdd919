import type { Token } from "#text/tokens.ts";
import type { Mention } from "#vocabulary/mention.ts";
import type { Span } from "#vocabulary/passage.ts";
import { genderOfGivenName } from "./given-names.ts";
import { isBodyWord, kindOf, type NameKind } from "./name-kind.ts";
import { FUNCTION, INSTITUTIONS, isTitle, officeOf, ROLES } from "./word-classes.ts";

/** A name in the text: a run of capitalised words, or what packs know. */
export interface Name {
  /** Without titles and descriptions before it. */
  span: Span;
  /** Its words, without marks. */
  words: readonly string[];
  kind: NameKind;
  /** Words before it that say what it is: “White House spokesman”, “Sen.”; in the order of the text. */
  before: readonly string[];
  mention: Mention | null;
  sentence: number;
  /** Tokens of its sentence, from its first word (without what stands before it) to after its last. */
  tokens: [first: number, last: number];
  /** First of its tokens, what stands before it included. */
  lead: number;
  possessive: boolean;
}

export const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** Words that join the parts of a body's name. */
export const LINKS: ReadonlySet<string> = new Set(["of", "for"]);

/** “Respected Comrade Kim Jong Un”: what a state's agency puts before a name that packs know. */
const HONOUR =
  /^(?:Respected|Dear|Great|Beloved|Fellow|Esteemed)(?:\s(?:Comrade|Leader|Marshal|General|President|Supreme))*$/;
/** “the General Staff”, “the General Assembly”: a body, and no general. */
const isBodyOfGeneral = (tokens: readonly Token[], i: number, end: number): boolean =>
  /^(?:general|justice)$/.test((tokens[i] as Token).lower) &&
  i + 2 === end &&
  (isBodyWord(tokens[i + 1]?.lower ?? "") ||
    /^(?:staff|assembly|command|headquarters)$/.test(tokens[i + 1]?.lower ?? ""));

const OFFICE_ALONE =
  /^(?:Supreme|Prime|Vice|Deputy|First|Grand|Crown|Acting|Interim|General|Attorney|Foreign|Home|Chief|Lord|High|Holy)\s(?:(?:Deputy|Vice|Chief|Prime)\s)?(?:Commander|Minister|President|Secretary|Premier|Leader|Prince|Princess|Chancellor|General|Mayor|Executive|Justice|Marshal|Commissioner|Representative|Father)$/;

/** A run of capitalised words as a name with what stands before it; null where it holds only titles. */
export function readRun(tokens: readonly Token[], start: number, end: number, sentence: number): Name | null {
  let first = start;
  for (let i = start; i < end - 1; i++) {
    const { lower } = tokens[i] as Token;
    const rest = tokens[i + 1]?.text === "." ? i + 2 : i + 1;
    if (
      rest < end &&
      isTitle(lower) &&
      !isLink(tokens[rest]) &&
      !isBodyOfGeneral(tokens, i, end) &&
      // “Defence Minister Gen Nakata”: behind an office a given name, and no general.
      !(lower === "gen" && rest === i + 1 && i > start && officeOf(tokens[i - 1]?.lower ?? "") !== null)
    )
      first = rest;
    // “Analyst Jon Vorn said”: a kind of work that opens its sentence, before a whole name.
    else if (i === start && i === 0 && ROLES.has(lower) && end - start > 2 && !isLink(tokens[i + 1]))
      first = i + 1;
    // “Reform National Committee Chair Rona Delling”: an office of the body before it.
    else if (
      i > start &&
      isBodyWord(tokens[i - 1]?.lower ?? "") &&
      ROLES.has(lower) &&
      end - i > 2 &&
      !tokens.slice(i + 1, end).some((token) => isLink(token) || isBodyWord(token.lower))
    )
      first = i + 1;
    // “Secretary of State Edda Vorn”: a given name begins the name.
    else if (
      i > start &&
      first === start &&
      officeOf((tokens[start] as Token).lower) !== null &&
      genderOfGivenName((tokens[i + 1] as Token).text) !== undefined
    )
      first = i + 1;
  }
  // “Chairman of the Council Edda Vorn”: the body belongs to her office.
  const ofBody =
    first === start &&
    end - start > 2 &&
    tokens[start - 1]?.lower === "the" &&
    tokens[start - 2]?.lower === "of" &&
    ROLES.has(tokens[start - 3]?.lower ?? "") &&
    INSTITUTIONS.has((tokens[start] as Token).lower) &&
    !tokens.slice(start + 1, end).some(({ lower }) => isBodyWord(lower) || LINKS.has(lower));
  if (ofBody) first = start + 1;
  // “Minister of Water Economy Edda Vorn”: what an office is for belongs to it.
  if (first === start && officeOf((tokens[start] as Token).lower) !== null && isLink(tokens[start + 1])) {
    const field = tokens.slice(start, end).findLastIndex(({ lower }) => FIELD_OF_OFFICE.test(lower));
    const left = end - start - field - 1;
    if (field > 1 && left > 1 && left < 4) first = start + field + 1;
  }
  // The same where its own run of capitals begins behind “of”: “Minister of | Water Economy Edda Vorn”.
  const holder = first === start ? holderOfField(tokens, start) : -1;
  const ofField =
    holder > -1 ? tokens.slice(start, end).findLastIndex(({ lower }) => FIELD_OF_OFFICE.test(lower)) : -1;
  const office = ofField > -1 && end - start - ofField - 1 > 1 && end - start - ofField - 1 < 4;
  if (office) first = start + ofField + 1;
  const words = wordsOf(tokens.slice(first, end));
  const only = words.length === 1 && isTitle(words[0] ?? "");
  if (
    words.length === 0 ||
    (only && start !== first) ||
    // “the Chief Veterinary Officer”: an office, and nobody's name.
    (start !== first && officeOf(words.at(-1) ?? "") !== null) ||
    // “the Supreme Commander”, “the Crown Prince”
    OFFICE_ALONE.test(words.join(" ")) ||
    HONOUR.test(words.join(" ")) ||
    ZONE.test(words.join(" ")) ||
    /^(?:Secretary|Minister|Director|Head|Chief) of\b/.test(words.join(" ")) ||
    // “US Ambassador To Russia”, in a headline with capitals all over
    /\b(?:Ambassador|Envoy|Minister|Secretary|Adviser|Aide) (?:To|Of|For)\b/.test(words.join(" "))
  )
    return null;
  const possessive = /^['’]s$/.test(tokens[end]?.text ?? "") || /^['’]$/.test(tokens[end]?.text ?? "");
  const described = describing(tokens, start);
  const former = described.length === 0 && FORMER.test(tokens[start - 1]?.lower ?? "") ? 1 : 0;
  const before = ofBody
    ? [(tokens[start - 3] as Token).text]
    : office
      ? [(tokens[holder] as Token).text]
      : wordsOf(tokens.slice(start - former - described.length, first));
  const lead = ofBody ? start - 3 : office ? holder : start - former - described.length;
  return {
    span: [(tokens[first] as Token).start, (tokens[end - 1] as Token).end],
    words,
    kind: kindOf(words, before, tokens, end),
    before,
    mention: null,
    sentence,
    tokens: [first, end],
    lead,
    possessive,
  };
}

/** Where the noun of an office stands whose field begins before or at a run: “Minister of | Water”, “Minister for Trade and | Industry”; −1 where none does. */
function holderOfField(tokens: readonly Token[], start: number): number {
  let at = start;
  if (tokens[at - 1]?.lower === "and" && FIELD_OF_OFFICE.test(tokens[at - 2]?.lower ?? "")) at -= 2;
  return isLink(tokens[at - 1]) && ROLES.has(tokens[at - 2]?.lower ?? "") ? at - 2 : -1;
}

/** What offices are for: “Economy”, “Affairs”, “Defence”. */
const FIELD_OF_OFFICE =
  /^(?:affairs|econom(?:y|ics)|defen[cs]e|state|war|trade|health|finances?|interior|industr(?:y|ies)|agriculture|railways?|transport(?:ation)?|works|labou?r|tourism|fisher(?:y|ies)|forestry|culture|sports?|construction|communications?|information|planning|commerce|energy|mines|mining|water|environment|education|science|technology|justice|police|security|housing|youth|women|veterans|development|employment|pensions|migration|immigration|investment|customs|revenue|oil|gas|power|electricity|shipping|ports?|aviation|staff|council|committee|board|union|bureau|department|ministry|party|academy|institute|university|court|assembly|parliament)$/;

/** The zone of a clock is nobody's name. */
const ZONE = /^(?:UTC|GMT|BST|CES?T|EES?T|E[SD]T|C[SD]T|M[SD]T|P[SD]T|JST|KST|MSK)$/;
const FORMER = /^(?:former|ex|retired|acting|interim|then|late|longtime|veteran|fellow|outgoing|incoming)$/;
const isLink = (token: Token | undefined): boolean => token !== undefined && LINKS.has(token.lower);
/** Words as they are printed, marks left out; “O’Neal” and “J.” are one word each. */
const wordsOf = (tokens: readonly Token[]): string[] => {
  const out: string[] = [];
  for (const [i, { text, kind, start }] of tokens.entries()) {
    const joins = i > 1 && tokens[i - 1]?.end === start && /^['’]$/.test(tokens[i - 1]?.text ?? "");
    // “the Weavers’ League”
    const owns =
      /^['’]$/.test(text) &&
      tokens[i - 1]?.end === start &&
      (tokens[i + 1]?.start ?? start) > start + 1 &&
      i < tokens.length - 1;
    if (owns) out.push(`${out.pop() ?? ""}${text}`);
    else if (joins && kind === "word") out.push(`${out.pop() ?? ""}${tokens[i - 1]?.text}${text}`);
    // “Holt & Sons”
    else if (kind !== "mark" || (text === "&" && out.length > 0 && i < tokens.length - 1)) out.push(text);
  }
  return out;
};

/** What packs know by a name in the text; none where it is a quantity or a weapon, which say nothing. */
export function knownName(
  mention: Mention,
  tokens: readonly Token[],
  first: number,
  last: number,
  sentence: number,
): Name[] {
  const words = wordsOf(tokens.slice(first, last));
  if (mention.kind === "quantity" || mention.kind === "weapon" || words.length === 0) return [];
  const before = describing(tokens, first);
  const kind: NameKind =
    mention.kind === "person"
      ? "person"
      : mention.kind === "country" || mention.kind === "place"
        ? "place"
        : mention.kind === "facility" || mention.kind === "programme"
          ? "other"
          : "body";
  return [
    {
      span: mention.span,
      words,
      kind,
      before,
      mention,
      sentence,
      tokens: [first, last],
      lead: first - before.length,
      possessive: /^['’]s?$/.test(tokens[last]?.text ?? ""),
    },
  ];
}

/** “the Libertarian presidential candidate” before a name: its words, where the last one is an office. */
function describing(tokens: readonly Token[], start: number): string[] {
  const office = tokens[start - 1];
  if (office === undefined || !ROLES.has(office.lower)) return [];
  let from = start - 1;
  while (from > 0 && start - from < 7) {
    const { text, lower, kind } = tokens[from - 1] as Token;
    // “Vorn met Minsa senator”: a word in small letters before the capitals is a verb, but for a few.
    if (isCapital((tokens[from] as Token).text) && !isCapital(text) && !FORMER.test(lower)) break;
    if (
      kind !== "word" ||
      (FUNCTION.has(lower) && !FORMER.test(lower)) ||
      (!isCapital(text) && !/^[\p{Ll}-]+$/u.test(text))
    )
      break;
    if (/(?:ed|ing|ly|said|says|told)$/.test(lower) && !/^(?:retired|united|leading)$/.test(lower)) break;
    if (
      /^(?:met|led|saw|left|gave|took|held|sent|beat|hit|paid|sought|won|lost|became|made|found|brought|heard|backed)$/.test(
        lower,
      )
    )
      break;
    from--;
  }
  return wordsOf(tokens.slice(from, start));
}
