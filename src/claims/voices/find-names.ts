import { type Token, tokensOf } from "#text/tokens.ts";
import type { Annotated } from "#vocabulary/annotated.ts";
import type { Mention } from "#vocabulary/mention.ts";
import type { Span } from "#vocabulary/passage.ts";
import { firstEnding } from "../in-span.ts";
import { ADVOCATES, isBodyWord } from "./name-kind.ts";
import { isCapital, knownName, LINKS, type Name, readRun } from "./read-name.ts";
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

export function linesOf({ report, sentences }: Annotated): Line[] {
  const headlines = report.parts.filter(({ kind }) => kind === "title" || kind === "heading");
  return sentences.map((span, i) => {
    const tokens = tokensOf(report.text, span);
    const words = tokens.filter(({ kind }) => kind === "word");
    const capitals = words.filter(({ text }) => isCapital(text)).length;
    const next = sentences[1];
    const alone = next !== undefined && /\n/.test(report.text.slice(span[1], next[0]));
    const holder = headlines[firstEnding(headlines, span[0])];
    const part = holder !== undefined && holder.span[0] <= span[0];
    return {
      span,
      tokens,
      // A headline that no part marks as one: the first line, with capitals all over it and no stop (“Jorun Vorn inspected the Tarn Dockyard on Friday.”).
      headline:
        part ||
        (i === 0 &&
          words.length > 3 &&
          words.length < 30 &&
          capitals > words.length * 0.6 &&
          alone &&
          // “Retired General Tells Of His Time.” has no verb in small letters.
          (!/\.["”’']?\s*$/.test(report.text.slice(...span)) ||
            !words.some(({ text: word }) => /^\p{Ll}{5,}/u.test(word)))),
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

/** No digits: those are codes and handles. */
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}.'’‐‑-]*$/u;
const PARTICLES = new Set("de van von der bin al la del di el ibn da du den".split(" "));

/** “Water for All”, “Save the Children”, “Mothers against Lead”: small words within the name of a body that speaks, or that the text prints twice. */
const WITH_SMALL_WORDS =
  /(?<![\p{L}.’'-])(\p{Lu}\p{Ll}+ (?:for|against|without|beyond|the|our|Our|The|For|Against) \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)(?=(?:,? (?:said|says|told|has|had|added|warned|called|which|campaigners|activists|volunteers|members|spokesman|spokeswoman|spokesperson)\b)?)/gu;
const SPEAKS =
  /^,? (?:said|says|told|has said|had said|added|warned|called|which|campaigners|activists|volunteers|members|spokesman|spokeswoman|spokesperson)\b/u;
/** What is saved, fed or freed by a body that is named so; of “the” alone no other word opens a name. */
const IMPERATIVE = /^(?:Save|Feed|Free|Help|Protect|Stop|End|Keep|Reclaim|Defend|Heal|Clean)$/;

/** Where bodies stand that are named with small words within, as [start, end], by the start. */
export function namesWithSmallWords(text: string): Map<number, number> {
  const found = [...text.matchAll(WITH_SMALL_WORDS)].flatMap((hit) => {
    const [first = "", small = ""] = hit[0].split(" ");
    const lower = first.toLowerCase();
    if (/^(?:the|our)$/i.test(small) && !IMPERATIVE.test(first)) return [];
    // “Institute for Regional Security”: a body by its first word, however many follow.
    if (
      isBodyWord(lower) ||
      FUNCTION.has(lower) ||
      isTitle(lower) ||
      ROLES.has(lower) ||
      DOCUMENTS.has(lower)
    )
      return [];
    return [{ words: hit[0], at: hit.index, speaks: SPEAKS.test(text.slice(hit.index + hit[0].length)) }];
  });
  const counts = new Map<string, number>();
  for (const { words, speaks } of found) counts.set(words, (counts.get(words) ?? 0) + (speaks ? 2 : 1));
  return new Map(
    found
      .filter(({ words }) => (counts.get(words) ?? 0) > 1)
      .map(({ words, at }): [number, number] => [at, at + words.length]),
  );
}

/** Names in the order of the text. `lower` is `lowerWords` of its lines. */
export function findNames(annotated: Annotated, lines: readonly Line[], lower: ReadonlySet<string>): Name[] {
  // Words that the body prints with a capital: in a headline, where every word may have one, only they are names.
  const upper = new Set<string>();
  for (const { tokens, headline } of lines)
    if (!headline)
      for (const [i, { text }] of tokens.entries()) {
        // The first word of a quotation has its capital of the place.
        const opens = i === 0 || (i === 1 && /^["“‘'«]$/.test(tokens[0]?.text ?? ""));
        if (!opens && isCapital(text)) upper.add(text);
      }
  const mentions = annotated.mentions.filter(({ entity }) => entity !== null);
  const small = namesWithSmallWords(annotated.report.text);
  const out: Name[] = [];
  let next = 0;
  for (const [sentence, line] of lines.entries()) {
    const { tokens } = line;
    // “FULL TEXT.”: furniture in capitals.
    if (tokens.length < 6 && tokens.every(({ text }) => !/\p{Ll}/u.test(text))) continue;
    while (next < mentions.length && (mentions[next] as Mention).span[1] <= line.span[0]) next++;
    let ahead = next;
    const sent = datelineEnd(annotated.report.text, line.span[0]);
    for (let i = 0; i < tokens.length; ) {
      const at = tokens[i] as Token;
      // “(TRN.X)”: the mark of a share.
      const dot = tokens[i - 1];
      if (
        dot?.text === "." &&
        dot.end === at.start &&
        /^\p{Lu}{2,6}$/u.test(tokens[i - 2]?.text ?? "") &&
        tokens[i - 2]?.end === dot.start
      ) {
        i++;
        continue;
      }
      // “LINDEVIK, Jan 22 (Pinnacle) - …”: but for the place, nobody is spoken of.
      if ((i > 0 || MONTH.test(at.text)) && at.start < sent) {
        i++;
        continue;
      }
      while (ahead < mentions.length && (mentions[ahead] as Mention).span[1] <= at.start) ahead++;
      const close = small.get(at.start);
      const upcoming = mentions[ahead];
      // What packs know by its name goes before.
      if (close !== undefined && (upcoming === undefined || upcoming.span[0] >= close)) {
        let last = i + 1;
        while (last < tokens.length && (tokens[last] as Token).start < close) last++;
        const name = readRun(tokens, i, last, sentence);
        if (name !== null) out.push({ ...name, kind: "body" });
        i = last;
        continue;
      }
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
      // “Initially, the firm said”, “Alongside Vorn stood …”: a capital that the place alone asks for, by the tree.
      if (
        opensSentence(tokens, i) &&
        !upper.has(at.text) &&
        SMALL_WORDS.has(tagAt(annotated, at.start) ?? "")
      ) {
        i++;
        continue;
      }
      const stop = known === undefined ? Number.POSITIVE_INFINITY : known.span[0];
      const end = runFrom(tokens, i, lower, upper, line.headline, stop);
      // “Management has slept”: a noun by the tree, which has its capital of the place alone.
      if (end === i || (end === i + 1 && !upper.has(at.text) && isNoun(annotated, at.start))) {
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

const TICKER = /^\p{Lu}{2,5}$/u;
/** “Lumora LUM.N”: the mark of a share behind a name. */
function isTicker(tokens: readonly Token[], at: number): boolean {
  const i = tokens.findIndex(({ start }) => start === at);
  const [mark, dot, market, next] = tokens.slice(i, i + 4);
  return (
    mark !== undefined &&
    dot?.text === "." &&
    dot.start === mark.end &&
    market?.start === dot.end &&
    /^\p{Lu}{1,2}$/u.test(market.text) &&
    !(
      next?.text === "." &&
      next.start === market.end &&
      /^\p{Lu}/u.test(tokens[i + 4]?.text ?? "") &&
      tokens[i + 4]?.start === next.end
    )
  );
}

const isNoun = (annotated: Annotated, at: number): boolean => tagAt(annotated, at) === "NOUN";

/** The part of speech of the word that begins at a place; null where the reading has no trees. */
function tagAt({ structure }: Annotated, at: number): string | null {
  const word = structure?.words[firstEnding(structure.words, at)];
  return word !== undefined && word.span[0] === at ? word.tag : null;
}

const opensSentence = (tokens: readonly Token[], i: number): boolean =>
  i === 0 || (i === 1 && tokens[0]?.kind === "mark");

/** Parts of speech that no name begins with. */
const SMALL_WORDS: ReadonlySet<string> = new Set(["ADV", "ADP", "SCONJ", "CCONJ", "INTJ", "AUX"]);

/** Where the place and day end that stand before a report's first words; the start where none do. */
export function datelineEnd(text: string, start: number): number {
  if (start > 0 && text[start - 1] !== "\n") return start;
  const head = text.slice(start, start + 120);
  const found = DATELINE.exec(head) ?? DAY_LINE.exec(head);
  return found === null ? start : start + found[0].length;
}

const DATELINE =
  /^\p{Lu}[\p{Lu}\s.’'-]{2,40}(?:,\s\p{Lu}[\p{L}.\s]{2,30})?,?\s(?:(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.?\s\d{1,2}|\d{1,2}\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*)(?:,?\s\d{4})?,?\s?)?(?:\(\s?\p{Lu}[^()]{1,30}\)\s?)?(?:--|[—–-])\s/u;

/** “Oct 22 (Pinnacle) - …”: a wire's line without a place. */
const DAY_LINE =
  /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.?\s\d{1,2}(?:,?\s\d{4})?,?\s\(\s?\p{Lu}[^()]{1,30}\)\s?(?:--|[—–-])\s/u;
const MONTH = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;

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
  const named = ({ text, lower: word, kind, start: at }: Token): boolean =>
    kind === "word" &&
    NAME_WORD.test(text) &&
    // “Canada-based Torwell”: where it is, and no part of its name.
    !/-(?:based|owned|backed|led|born|listed|run|held|controlled|style|era|made|funded|trained|bound|educated|speaking)$/i.test(
      text,
    ) &&
    (!FUNCTION.has(word) ||
      (text === "Will" &&
        isGivenWill(
          tokens,
          tokens.findIndex(({ start }) => start === at),
        ))) &&
    // “A GIRL of 12 …”: the first words of a page, in capitals.
    !(/^\p{Lu}{4,}$/u.test(text) && isCommon(word)) &&
    (!isPeople(word) || ADVOCATES.test(text)) &&
    (!headline || (upper.has(text) && !lower.has(word))) &&
    !(TICKER.test(text) && isTicker(tokens, at));
  // “Oh Jun-ho”, “An Sol-mi”: a family name that is a word of every day, before a given name with a hyphen.
  const family =
    /^(?:Oh|An|No|So|Do|Min|Ok|You)$/.test(first.text) &&
    /^\p{Lu}\p{Ll}+[-‐‑]\p{Ll}+$/u.test(tokens[start + 1]?.text ?? "");
  if ((!named(first) && !family) || COUNT.test(first.lower)) return start;
  const gathers = ADVOCATES.test(first.text) && LINKS.has(tokens[start + 1]?.lower ?? "");
  const opens = !gathers && (start === 0 || /^[“"‘'«(:—–.?!*•-]$/.test(tokens[start - 1]?.text ?? ""));
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
  // “Internal documents obtained by the Post”: an adjective before a noun of many.
  if (opens && alone && !upper.has(first.text) && ADJECTIVE.test(first.lower) && isPlural(next)) return start;
  let end = start + 1;
  // “the charity Bread for Lutrians”
  let body = isBodyWord(first.lower) || KINDS_OF_BODY.test(tokens[start - 1]?.text ?? "");
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
    // “the Free Weavers’ League”
    if (
      /^['’]$/.test(token.text) &&
      /s$/.test(last.text) &&
      token.start === last.end &&
      isCapital(after.text) &&
      isBodyWord(after.lower)
    ) {
      body = true;
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
  // “Centre for Arms Study”
  const called = body && LINKS.has(tokens[start + 1]?.lower ?? "");
  while (end > start && !called && endsNoName((tokens[end - 1] as Token).lower, end - start)) end--;
  return end;
}

const KINDS_OF_BODY =
  /^(?:charity|organi[sz]ation|group|campaign|foundation|union|think-tank|tank|network|coalition|alliance|watchdog|nonprofit|non-profit)$/;

/** “Rep. Will Lund said”, “Will Brekk, a farmer,”: a given name, and no question. */
const isGivenWill = (tokens: readonly Token[], at: number): boolean =>
  /^\p{Lu}\p{Ll}/u.test(tokens[at + 1]?.text ?? "") &&
  (at > 0
    ? !/^[“"‘'«(:—–?!*•]$/.test(tokens[at - 1]?.text ?? "")
    : /^(?:,|said|says|told|added|wrote|who)$/.test(tokens[at + 2]?.lower ?? ""));

/** Whether what follows a word is told of one person: “, who saw it”, “said”. */
const isToldOf = (tokens: readonly Token[], at: number): boolean =>
  /^(?:said|says|told|added|argued|wrote)$/.test(tokens[at]?.lower ?? "") ||
  (tokens[at]?.text === "," && /^(?:who|whose)$/.test(tokens[at + 1]?.lower ?? ""));

/** “an Iowa Democrat”, “the President Vorn Speech”: words that no name ends with, though they have capitals. */
const endsNoName = (word: string, length: number): boolean =>
  isOneOfPeople(word) ||
  /^(?:mp|msp|mep)$/.test(word) ||
  (length > 1 && (DOCUMENTS.has(word) || /^(?:speech|rally|debate|election|day)$/.test(word)));
/** A noun that describes a voice: “Economists”, “Aides”. */
const isCommon = (word: string): boolean =>
  UNNAMED.has(word) || ROLES.has(word.replace(/s$/, "")) || DOCUMENTS.has(word) || INSTITUTIONS.has(word);
/** What offices are for: “Citizenship and Immigration Services” is one, “Vorn and Minsa News” are two. */
const SUBJECT =
  /(?:tion|ship|ment|ity|ing|cy|ture|alth|ence|ance|rgy|ogy|ness|stry|erce|justice|safety|security|sports|arts|travel|trade|tourism|foods?|drugs?|fish|wildlife|forests?|labou?r|works|ports|roads|rail|weights|space|petroleum|oil|water|land|lands|customs)$/;
const isAbbreviated = (word: string): boolean =>
  /^(?:mr|mrs|ms|dr|sen|rep|gov|gen|col|capt|lt|sgt|maj|adm|cmdr|prof|rev|jr|sr|st|pres|amb|sens|reps)$/.test(
    word,
  );

const ADJECTIVE = /^\p{L}{4,}(?:al|ic|ary|ive|ous|ent|ant|ory|able|ible|ified|eaked|ated)$/u;

/** “Thirty-one workers”: how many. */
const COUNT =
  /^(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|dozens|hundreds|thousands|scores)$/;
