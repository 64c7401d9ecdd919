import { type Token, tokensOf } from "#text/tokens.ts";
import type { Annotated } from "#vocabulary/annotated.ts";
import type { Mention } from "#vocabulary/mention.ts";
import type { Span } from "#vocabulary/passage.ts";
import { firstEnding, inSpan } from "../in-span.ts";
import { genderOfGivenName } from "./given-names.ts";
import { cutAtMentions, isGlued } from "./glued-names.ts";
import { ADVOCATES, isBodyWord, kindOf, type NameKind } from "./name-kind.ts";
import {
  DOCUMENTS,
  FUNCTION,
  INSTITUTIONS,
  isOneOfPeople,
  isPeople,
  isPlural,
  isTitle,
  officeOf,
  ROLES,
  UNNAMED,
} from "./word-classes.ts";

/** A sentence with its words, cut once for all that read it. */
export interface Line {
  span: Span;
  tokens: readonly Token[];
  /** A headline, where every word may have a capital. */
  headline: boolean;
}

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

export function linesOf({ report, sentences, mentions }: Annotated): Line[] {
  const people = mentions.filter((mention) => isGlued(report.text, mention));
  const headlines = report.parts.filter(({ kind }) => kind === "title" || kind === "heading");
  return sentences.map((span, i) => {
    const tokens = cutAtMentions(tokensOf(report.text, span), inSpan(people, span));
    const words = tokens.filter(({ kind }) => kind === "word");
    const capitals = words.filter(({ text }) => isCapital(text)).length;
    const next = sentences[1];
    const alone = next !== undefined && /\n/.test(report.text.slice(span[1], next[0]));
    const holder = headlines[firstEnding(headlines, span[0])];
    const part = holder !== undefined && holder.span[0] <= span[0];
    return {
      span,
      tokens,
      // A headline that no part marks as one: the first line, with capitals all over it.
      headline:
        part || (i === 0 && words.length > 3 && words.length < 30 && capitals > words.length * 0.6 && alone),
    };
  });
}

/** All words that the body prints without a capital somewhere. */
export function lowerWords(lines: readonly Line[]): Set<string> {
  const out = new Set<string>();
  for (const { tokens, headline } of lines)
    if (!headline) for (const { text } of tokens) if (/^\p{Ll}/u.test(text)) out.add(text);
  return out;
}

export const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** No digits: those are codes and handles. */
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}.'’‐‑-]*$/u;
const LINKS = new Set(["of", "for"]);
const PARTICLES = new Set("de van von der bin al la del di el ibn da du den".split(" "));

/** Names in the order of the text. `lower` is `lowerWords` of its lines. */
export function findNames(annotated: Annotated, lines: readonly Line[], lower: ReadonlySet<string>): Name[] {
  // Words that the body prints with a capital: in a headline, where every word may have one, only they are names.
  const upper = new Set<string>();
  for (const { tokens, headline } of lines)
    if (!headline)
      for (const [i, { text }] of tokens.entries()) if (i > 0 && isCapital(text)) upper.add(text);
  const mentions = annotated.mentions.filter(({ entity }) => entity !== null);
  const out: Name[] = [];
  let next = 0;
  for (const [sentence, line] of lines.entries()) {
    const { tokens } = line;
    // “FULL TEXT.”: furniture in capitals.
    if (tokens.length < 6 && tokens.every(({ text }) => !/\p{Ll}/u.test(text))) continue;
    while (next < mentions.length && (mentions[next] as Mention).span[1] <= line.span[0]) next++;
    let ahead = next;
    for (let i = 0; i < tokens.length; ) {
      const at = tokens[i] as Token;
      while (ahead < mentions.length && (mentions[ahead] as Mention).span[1] <= at.start) ahead++;
      const known = mentions[ahead];
      const longer = known === undefined ? null : bodyAround(tokens, i, known, lower, upper, line.headline);
      if (longer !== null) {
        const name = readRun(tokens, i, longer, sentence);
        if (name !== null) out.push(name);
        i = longer;
        continue;
      }
      if (known !== undefined && known.span[0] <= at.start && at.start < known.span[1]) {
        let last = i + 1;
        while (last < tokens.length && (tokens[last] as Token).start < known.span[1]) last++;
        out.push(...knownName(known, tokens, i, last, sentence));
        i = last;
        continue;
      }
      const stop = known === undefined ? Number.POSITIVE_INFINITY : known.span[0];
      const end = runFrom(tokens, i, lower, upper, line.headline, stop);
      if (end === i) {
        i++;
        continue;
      }
      const name = readRun(tokens, i, end, sentence);
      if (name !== null) out.push(name);
      i = end;
    }
  }
  return out;
}

/** “United States Immigration Service”: a body whose name begins with a country's; where it ends, or null. */
function bodyAround(
  tokens: readonly Token[],
  i: number,
  known: Mention,
  lower: ReadonlySet<string>,
  upper: ReadonlySet<string>,
  headline: boolean,
): number | null {
  if (known.kind === "person" || known.span[0] !== tokens[i]?.start) return null;
  const end = runFrom(tokens, i, lower, upper, headline, Number.POSITIVE_INFINITY);
  const last = tokens[end - 1];
  if (last === undefined || last.end <= known.span[1]) return null;
  return tokens.slice(i, end).some(({ start, lower: word }) => start >= known.span[1] && isBodyWord(word))
    ? end
    : null;
}

/** Where a run of capitalised words that begins here ends; its own start where none begins. */
function runFrom(
  tokens: readonly Token[],
  start: number,
  lower: ReadonlySet<string>,
  upper: ReadonlySet<string>,
  headline: boolean,
  stop: number,
): number {
  const first = tokens[start] as Token;
  const named = ({ text, lower: word, kind }: Token): boolean =>
    kind === "word" &&
    NAME_WORD.test(text) &&
    !FUNCTION.has(word) &&
    (!isPeople(word) || ADVOCATES.test(text)) &&
    (!headline || (upper.has(text) && !lower.has(word)));
  if (!named(first) || COUNT.test(first.lower)) return start;
  const gathers = ADVOCATES.test(first.text) && LINKS.has(tokens[start + 1]?.lower ?? "");
  const opens = !gathers && (start === 0 || /^[“"‘'«(:—–.?!]$/.test(tokens[start - 1]?.text ?? ""));
  const follows = tokens[start + 1];
  const alone = follows === undefined || !(isCapital(follows.text) || follows.text === ".");
  // “Police said …”: a capital that the place asks for shows no name, unless the word is never printed without one.
  // “Small, who saw it, said …”: a family name that is a word, too, where the text prints it with a capital elsewhere.
  const told = upper.has(first.text) && isToldOf(tokens, start + 1);
  if (opens && alone && lower.has(first.lower) && !isTitle(first.lower) && !told) return start;
  // “Commercial satellite images …”: an adjective, as what follows is no verb.
  const next = follows?.lower ?? "";
  if (
    opens &&
    alone &&
    !upper.has(first.text) &&
    follows !== undefined &&
    /^\p{Ll}{3}/u.test(follows.text) &&
    !FUNCTION.has(next) &&
    !/(?:ed|s|as|told|said|won|lost|went|came|spoke|wrote|ran|held|led|left|made|took|gave|saw|knew|thought)$/.test(
      next,
    )
  )
    return start;
  if (opens && alone && !upper.has(first.text) && (isCommon(first.lower) || isPlural(first.lower)))
    return start;
  let end = start + 1;
  let body = isBodyWord(first.lower);
  let joined = false;
  while (end < tokens.length) {
    const token = tokens[end] as Token;
    if (token.start >= stop) break;
    const last = tokens[end - 1] as Token;
    // A name does not go on over the end of a line.
    if (token.start - last.end > 1) break;
    if (token.text === "." && (last.text.length === 1 || isAbbreviated(last.lower))) {
      if (!isCapital(tokens[end + 1]?.text ?? "")) break;
      end++;
      continue;
    }
    if (named(token)) {
      body ||= isBodyWord(token.lower);
      end++;
      continue;
    }
    const after = tokens[end + 1];
    const beyond = tokens[end + 2];
    if (after === undefined || after.start >= stop) break;
    // “O’Neal”, “D’Souza”
    if (
      /^['’]$/.test(token.text) &&
      last.text.length === 1 &&
      token.end === after.start &&
      isCapital(after.text)
    ) {
      end += 2;
      continue;
    }
    if (LINKS.has(token.lower) && end === start + 1 && ADVOCATES.test(first.text) && isCapital(after.text)) {
      body = true;
      end += 2;
      continue;
    }
    const office = officeOf(last.lower) !== null;
    if (LINKS.has(token.lower) && (body || office) && isCapital(after.text) && !isTitle(after.lower)) {
      joined = true;
      end += 2;
      continue;
    }
    if (LINKS.has(token.lower) && body && after.lower === "the" && isCapital(beyond?.text ?? "")) {
      joined = true;
      end += 3;
      continue;
    }
    if (
      (PARTICLES.has(token.lower) ||
        token.text === "&" ||
        (token.lower === "and" && body && joined && !isTitle(after.lower)) ||
        (token.lower === "and" &&
          !isTitle(after.lower) &&
          isBodyWord(beyond?.lower ?? "") &&
          SUBJECT.test(last.lower))) &&
      isCapital(after.text)
    ) {
      end += 2;
      continue;
    }
    break;
  }
  while (end > start && endsNoName((tokens[end - 1] as Token).lower, end - start)) end--;
  return end;
}

/** Whether what follows a word is told of one person: “, who saw it”, “said”. */
const isToldOf = (tokens: readonly Token[], at: number): boolean =>
  /^(?:said|says|told|added|argued|wrote)$/.test(tokens[at]?.lower ?? "") ||
  (tokens[at]?.text === "," && /^(?:who|whose)$/.test(tokens[at + 1]?.lower ?? ""));

/** “an Iowa Democrat”, “the President Vorn Speech”: words that no name ends with, though they have capitals. */
const endsNoName = (word: string, length: number): boolean =>
  isOneOfPeople(word) ||
  (length > 1 && (DOCUMENTS.has(word) || /^(?:speech|rally|debate|election|day)$/.test(word)));
/** A noun that describes a voice: “Economists”, “Aides”. */
const isCommon = (word: string): boolean =>
  UNNAMED.has(word) || ROLES.has(word.replace(/s$/, "")) || DOCUMENTS.has(word) || INSTITUTIONS.has(word);
/** What offices are for: “Citizenship and Immigration Services” is one, “Vorn and Minsa News” are two. */
const SUBJECT =
  /(?:tion|ship|ment|ity|ing|cy|ture|alth|ence|ance|rgy|ogy|ness|stry|erce|justice|safety|security|sports|arts)$/;
const isAbbreviated = (word: string): boolean =>
  /^(?:mr|mrs|ms|dr|sen|rep|gov|gen|col|capt|lt|sgt|maj|adm|cmdr|prof|rev|jr|sr|st|pres|amb|sens|reps)$/.test(
    word,
  );

/** “the General Staff”, “the General Assembly”: a body, and no general. */
const isBodyOfGeneral = (tokens: readonly Token[], i: number, end: number): boolean =>
  (tokens[i] as Token).lower === "general" &&
  i + 2 === end &&
  (isBodyWord(tokens[i + 1]?.lower ?? "") ||
    /^(?:staff|assembly|command|headquarters)$/.test(tokens[i + 1]?.lower ?? ""));

/** A run of capitalised words as a name with what stands before it; null where it holds only titles. */
function readRun(tokens: readonly Token[], start: number, end: number, sentence: number): Name | null {
  let first = start;
  for (let i = start; i < end - 1; i++) {
    const { lower } = tokens[i] as Token;
    const rest = tokens[i + 1]?.text === "." ? i + 2 : i + 1;
    if (rest < end && isTitle(lower) && !isLink(tokens[rest]) && !isBodyOfGeneral(tokens, i, end))
      first = rest;
    // “Analyst Jon Vorn said”: a kind of work that opens its sentence, before a whole name.
    else if (i === start && i === 0 && ROLES.has(lower) && end - start > 2 && !isLink(tokens[i + 1]))
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
  const words = wordsOf(tokens.slice(first, end));
  const only = words.length === 1 && isTitle(words[0] ?? "");
  if (
    words.length === 0 ||
    (only && start !== first) ||
    // “the Chief Veterinary Officer”: an office, and nobody's name.
    (start !== first && officeOf(words.at(-1) ?? "") !== null) ||
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
    : wordsOf(tokens.slice(start - former - described.length, first));
  const lead = ofBody ? start - 3 : start - former - described.length;
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

/** “Thirty-one workers”: how many. */
const COUNT =
  /^(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|dozens|hundreds|thousands|scores)$/;
/** The zone of a clock is nobody's name. */
const ZONE = /^(?:UTC|GMT|BST|CES?T|EES?T|E[SD]T|C[SD]T|M[SD]T|P[SD]T|JST|KST|MSK)$/;
const FORMER = /^(?:former|ex|retired|acting|interim|then|late|longtime|veteran|fellow|outgoing|incoming)$/;
const isLink = (token: Token | undefined): boolean => token !== undefined && LINKS.has(token.lower);
/** Words as they are printed, marks left out; “O’Neal” and “J.” are one word each. */
const wordsOf = (tokens: readonly Token[]): string[] => {
  const out: string[] = [];
  for (const [i, { text, kind, start }] of tokens.entries()) {
    const joins = i > 1 && tokens[i - 1]?.end === start && /^['’]$/.test(tokens[i - 1]?.text ?? "");
    if (joins && kind === "word") out.push(`${out.pop() ?? ""}${tokens[i - 1]?.text}${text}`);
    else if (kind !== "mark") out.push(text);
  }
  return out;
};

function knownName(
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
