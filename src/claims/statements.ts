import type { Attribution } from "#vocabulary/attribution.ts";
import type { Hop } from "#vocabulary/hop.ts";
import type { Span } from "#vocabulary/passage.ts";
import { type Desk, wordsOf } from "./desk.ts";
import type { Saying } from "./draft.ts";
import { hopsOfSource } from "./hops.ts";
import { inSpan } from "./in-span.ts";
import type { Manner } from "./manner.ts";
import { isOwn } from "./media.ts";
import { isOfPiece } from "./pieces-of-papers.ts";
import { isDay } from "./stated-when.ts";

export interface Opening {
  hop: Hop;
  manner: Manner;
  /** Whether the sentence itself tells something: “Vorn issued the following statement”, but “The message said:”. */
  told: boolean;
}

const PAPERS =
  "statement|declaration|message|letter|speech|address|remarks|communiqu[eé]|commentary|answer|article|comment|reply|appeal|resolution|telegram|editorial|memorandum|note|white paper";

/** “Okand released the following statement on Monday:”: what follows is given in full, and is Okand's. */
const OPENS = new RegExp(
  `^(.{2,200}?)\\s(?:has\\s|have\\s|today\\s|also\\s|\\p{Lu}\\p{Ll}+day\\s|on\\s\\p{Lu}\\p{Ll}+day\\s)?(?:released|issued|made|published|gave|sent|posted)\\s(?:public\\s)?(?:the\\s(?:\\p{L}+\\s)?following|this|the\\s\\p{L}+\\sbelow:?)\\s(?:\\p{L}+\\s){0,3}?(?:${PAPERS})\\b|^(?:the\\s)?following\\sis\\sthe\\s(?:full\\s)?(?:text|statement|speech|letter)\\b.{0,160}?\\b(?:of|by|from)\\s((?!an?\\s(?:article|statement|letter|speech)\\b).{2,160}?)(?:\\s(?:on|issued|released|published)\\b|[.:]|$)`,
  "dsu",
);
/** “Vorn issued a statement “The sea is ours”, which said:” */
const WHICH_SAID = new RegExp(
  `^(.{2,200}?)\\s(?:\\p{Lu}\\p{Ll}+day\\s|on\\s\\p{Lu}\\p{Ll}+day\\s)?(?:released|issued|published|sent|made public)\\s(?:an?|the)\\s(?:\\p{L}+\\s){0,3}?(?:${PAPERS})\\b.{0,260}?,?\\swhich\\s(?:says|said|reads):\\s*$`,
  "dsu",
);

/** “…, the editorial says, and goes on:”: what follows is the editorial's. */
export const GOES_ON =
  /\s(?:and\s)?(?:goes|went) on(?:\sto say)?:\s*$|\s(?:and\s)?continue[sd]:\s*$|,\s(?:adding|stressing|stating|noting|saying):\s*$/u;
/** “The message said:”, “He went on:”, “The full text of the letter is as follows:”, at the end of a line. */
const SAYS_SO = new RegExp(
  `^(?:[^.:]{2,120},\\s)?((?:(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|This|\\p{Lu}[\\p{L}’'.-]*)\\s(?:[\\p{L}’'.-]+\\s){0,6}?[\\p{L}’'.-]+|[Hh]e|[Ss]he|[Ii]t|[Tt]hey))\\s(?:(?:also|later|further|then|again)\\s)?(?:said|says|notes|noted|stated|states|reads|wrote|writes|explained|argued|declared|continued|went on|goes on|stressed|stresses)(?:\\sas follows)?:\\s*$|^The\\s(?:full\\s)?text\\sof\\s((?:the|his|her|its|their)\\s(?:\\p{L}+\\s){0,2}?(?:${PAPERS}))\\s(?:is|was|reads)\\s(?:as\\sfollows)?:\\s*$|^((?:The|This|Its)\\s(?:decision|decree|order|resolution|law|agreement|directive))\\s(?:reflects|contains|has|sets\\sforth)\\sthe\\sfollowing\\s\\p{Ll}+:\\s*$`,
  "du",
);

/** The hop of a statement that a sentence opens: whose words all that follows are. */
export function statementIn(desk: Desk, sentence: Span): Opening | null {
  const { text } = desk.annotated.report;
  // Within one nothing opens another, unless somebody only goes on speaking.
  if (desk.statement !== null && desk.manner?.paper !== null) return null;
  const words = text.slice(...sentence);
  const said = /:\s*$/.test(words) && endsItsLine(text, sentence) ? SAYS_SO.exec(words) : null;
  if (said !== null) {
    const own = said.indices?.[1] ?? said.indices?.[2] ?? said.indices?.[3];
    return own === undefined
      ? null
      : behindColon(desk, sentence, [sentence[0] + own[0], sentence[0] + own[1]]);
  }
  if (desk.statement !== null) return null;
  const found = OPENS.exec(words) ?? (endsItsLine(text, sentence) ? WHICH_SAID.exec(words) : null);
  const at = found?.indices?.[1] ?? found?.indices?.[2];
  if (found === null || at === undefined) return null;
  const source: Span = [sentence[0] + at[0], sentence[0] + at[1]];
  const comma = text.slice(...source).indexOf(", ");
  const named: Span = comma > 3 ? [source[0], source[0] + comma] : source;
  const [voice, ...joint] = desk.voices.resolveAll(named);
  return {
    told: true,
    hop: {
      voice,
      with: joint,
      by: "quoted",
      span: [sentence[0], sentence[0] + found[0].length],
      credit: null,
      carried: false,
    },
    manner: {
      mode: "quoted",
      said: dayIn(desk, sentence),
      through: [],
      until: endOfStatement(text, sentence[1], desk.frame.outlet.name),
      paper: paperIn(words) ?? "statement",
    },
  };
}

/** “told MCNA that”, “the spokesman's statement”: words that nobody's statement has of itself. */
const RESUMED =
  /\bthe (?:spokes\p{L}+|minist\p{L}+|president|government|party|office)['’]s? (?:press )?statement\b/u;
/** “Marshal Edda Vorn, President of the Republic, inspected …”: how news opens. */
const NEWS =
  /^(?:\p{Lu}[\p{L}.'’-]*\s){1,6}?\p{Lu}[\p{L}.'’-]*(?:,\s[^,.]{3,80},)?\s(?:has\s)?(?:inspected|visited|toured|oversaw|guided|attended|received|met|presided\sover|held|reported)\b/u;

/** Where a statement ends that is given in full: with the report, unless the report plainly goes on with other news. */
function endOfStatement(text: string, from: number, outlet: string | null): number {
  const rest = text.slice(from);
  const told = outlet === null ? -1 : rest.indexOf(` told ${outlet} `);
  const spoken = RESUMED.exec(rest)?.index ?? -1;
  const sign = Math.min(...[told, spoken].filter((at) => at !== -1));
  if (!Number.isFinite(sign)) return text.length;
  let at = 0;
  for (const line of rest.slice(0, sign).split("\n")) {
    if (NEWS.test(line)) return from + at;
    at += line.length + 1;
  }
  return from + rest.lastIndexOf("\n", sign) + 1;
}

const paperIn = (words: string): string | null =>
  new RegExp(`(?<!\\p{L})(${PAPERS})(?!\\p{L})`, "iu").exec(words)?.[1]?.toLowerCase() ?? null;

/** Whether a sentence is the last of its line, and another line follows that opens with no quotation mark. */
const endsItsLine = (text: string, [, end]: Span): boolean => /^\s*\n\s*[^\s"“'‘-]/.test(text.slice(end));

/** The one day that a sentence tells. */
function dayIn(desk: Desk, sentence: Span): Saying | null {
  const [day, ...more] = inSpan(desk.times, sentence).filter((time) => time.type !== "SET" && isDay(time));
  const only = day?.earliest?.slice(0, 10);
  return only === undefined || more.length > 0 ? null : { earliest: only, latest: only };
}

/** Whose words stand behind a colon at the end of a line: a paper's to the end, a speaker's as long as they are plainly that. */
function behindColon(desk: Desk, sentence: Span, source: Span): Opening | null {
  const { text } = desk.annotated.report;
  const words = text.slice(...source);
  const hops = hopsOfSource(desk, source, "quoted", sentence);
  const hop = hops.at(-1);
  if (hop === undefined || hop.voice.name === null) return null;
  const decision = DECISION.exec(words)?.[1];
  const paper = decision ?? paperIn(words);
  const whole = {
    until: text.length,
    paper,
    said: paper === null ? null : broughtUp(desk, paper, sentence[0]),
  };
  const manner: Manner =
    paper === null
      ? { mode: "paraphrased", said: null, until: endOfSpeech(text, sentence[1]), through: [], paper }
      : decision === undefined
        ? // Of an editorial the agency gives what it says; a statement or a letter it prints.
          {
            ...whole,
            mode: /^(?:editorial|article|commentary)$/.test(paper) ? "paraphrased" : "quoted",
            through: [],
          }
        : { ...whole, mode: "paraphrased", through: hops.slice(0, -1) };
  return { told: false, hop, manner };
}
const DECISION = /\b(decision|decree|order|resolution|law|agreement|directive)$/u;

/** The one day that the last sentence tells in which a paper was brought up. */
function broughtUp(desk: Desk, paper: string, before: number): Saying | null {
  const { report, sentences } = desk.annotated;
  const last = sentences.findLast(
    ([from, to]) => to <= before && report.text.slice(from, to).toLowerCase().includes(` ${paper}`),
  );
  return last === undefined ? null : dayIn(desk, last);
}

/** What a voice was told to have said goes on behind “…, the editorial says, and goes on:”; null where the sentence says nothing such. */
export function goingOn(desk: Desk, sentence: Span): Opening | null {
  const { text } = desk.annotated.report;
  const words = text.slice(...sentence);
  const before = desk.drafts.at(-1);
  if (before === undefined || before.chain.length < 2 || !GOES_ON.test(words)) return null;
  const hop = before.chain[before.chain.length - 1];
  if (hop === undefined) return null;
  const of = isOfPiece(words) || hop.voice.kind === "document" ? (paperIn(words) ?? "paper") : paperIn(words);
  if (of === null && !endsItsLine(text, sentence)) return null;
  return {
    told: true,
    hop: { ...hop, by: "said" },
    manner: {
      mode: "paraphrased",
      said: before.said,
      through: [],
      until: of === null ? endOfSpeech(text, sentence[1]) : text.length,
      paper: of,
    },
  };
}

/**
 * Where a speech ends that stands without quotation marks: with the next line, and those behind it in which the speaker speaks of “us”; a list, whose
 * points end without a stop, with the last of them.
 */
function endOfSpeech(text: string, from: number): number {
  let end = from;
  let list = false;
  // Set apart by blank lines, all its lines are the speaker's.
  const block = /^\s*\n\s*\n/.test(text.slice(end));
  for (let first = true; ; first = false) {
    const apart = /^\s*\n\s*\n/.test(text.slice(end));
    const line = /^\s*\n?([^\n]*)/u.exec(text.slice(end));
    const words = line?.[1] ?? "";
    if (line === null || words.trim() === "") return end;
    const point = !ENDS.test(words) && words.trim().split(/\s+/).length > LABEL;
    list = first ? point : list && point;
    const goesOn = block ? !apart : /\b(?:we|our|us|I|my)\b/i.test(words) && !SPEAKS_AGAIN.test(words);
    if (!first && !list && !goesOn) return end;
    end += line[0].length;
  }
}
const ENDS = /[.!?:][”"’')]*\s*$/u;
/** A line without a stop of so many words or fewer is a heading. */
const LABEL = 4;
const SPEAKS_AGAIN =
  /^(?:He|She|They|The \p{Lu}?\p{L}+) (?:\p{Ll}+ly )?(?:said|noted|went on|continued|stressed|called|expressed|added|underscored|underlined|affirmed)\b/u;

/** Whether a sentence speaks of the paper whose words the text gives, and is none of them: “In the message, the president wished …”. */
export function isOfPaper(desk: Desk, sentence: Span): boolean {
  const paper = desk.manner?.paper ?? null;
  if (paper === null || desk.manner?.mode !== "paraphrased") return false;
  return new RegExp(
    `(?:^|\\b[Ii]n )(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) ${paper}\\b(?! of\\b)|, the ${paper} \\p{Ll}+s?(?:,|[.]?\\s*$)`,
    "u",
  ).test(desk.annotated.report.text.slice(...sentence));
}

/** In a statement that is given in full, “I denounce …” is the statement's own sentence. */
export function isOwnWords(desk: Desk, { source, cue }: Attribution): boolean {
  const [first] = source;
  // “Exporters are urged to look twice”, in a ministry's own notice: by it.
  if (
    first === undefined &&
    ASKED_TO.test(wordsOf(desk, cue)) &&
    AUTHORITY.test(desk.frame.outlet.name ?? "")
  )
    return true;
  if (desk.statement === null) return false;
  return first === undefined || /^(?:i|we|our \p{L}+)$/iu.test(desk.annotated.report.text.slice(...first));
}

const AUTHORITY =
  /\b(?:ministry|office|police|constabulary|department|authority|council|government|service|commission|board|embassy|directorate|administration)\b/i;
const ASKED_TO = /^(?:is|are)\s(?:\p{L}+\s)?(?:asked|urged|advised|warned|told)$/u;

/** “Photographs reviewed by the Herald show …”, in the Herald: it tells what it saw. */
export const isOwnFinding = (desk: Desk, { source: [who], cue }: Attribution): boolean => {
  const found = who === undefined ? null : LOOKED_AT.exec(desk.annotated.report.text.slice(...who));
  return (
    found !== null && /^(?:also )?(?:shows?|showed)$/.test(wordsOf(desk, cue)) && isOwn(desk, found[1] ?? "")
  );
};
const LOOKED_AT =
  /\b(?:reviewed|seen|analy[sz]ed|examined|obtained|verified|inspected) by (?:the\s)?([^,;]+)$/iu;
