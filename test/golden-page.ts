import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import iconv from "iconv-lite";
import { z } from "zod";
import { StemmaError } from "#errors.ts";
import { PUBLISHER_RULES } from "#read/publishers/publisher-rules.ts";
import type { Note } from "#vocabulary/note.ts";
import { Report } from "#vocabulary/report.ts";
import { Words } from "#vocabulary/words.ts";
import { readPageBytes } from "./read-page-bytes.ts";

/** A piece of the article in the order of the page. `time` heads an entry of a live blog. */
const Piece = z.tuple([z.enum(["body", "heading", "caption", "time"]), Words]);
const Moment = z
  .string()
  .regex(
    /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d))?$/,
    "a day, or a date-time with its zone",
  );

/** What reading a golden page must give, worked out from the page by a person. */
export const Expectation = z.strictObject({
  address: Words.nullable().describe("where the page was fetched from; null for a saved file"),
  header: Words.nullable().describe("the charset that the server named; null where it named none"),
  charset: Words.describe("the encoding that the bytes are in, whatever is named"),
  publisher: Words.optional().describe(
    "the publisher's rule that its kind of page needs, as if it came from that outlet",
  ),
  outcome: z
    .enum(["article", "stub", "walled", "script", "none"])
    .describe("stub: the part that a wall leaves, and said to be so; walled, script, none: refused, and why"),
  title: Words.nullable(),
  standfirst: Words.nullable(),
  bylines: z.array(Words),
  outlet: Words.nullable(),
  published: Moment.nullable(),
  modified: Moment.nullable(),
  section: Words.nullable(),
  language: Words.nullable(),
  dateline: Words.nullable().describe("its place"),
  credits: z.array(Words).describe("agencies and sources"),
  photoCredits: z.array(Words),
  corrections: z.array(Words),
  canonical: Words.nullable(),
  text: z.array(Piece),
  not: z.array(Words).min(1).describe("strings that must not be in the text"),
});
export type Expectation = z.infer<typeof Expectation>;

/** One thing that is held to the expectation; what is unmet is listed by these names in test/pages/open.json. */
export const FIELDS = [
  "outcome",
  "title",
  "standfirst",
  "bylines",
  "outlet",
  "published",
  "modified",
  "section",
  "language",
  "dateline",
  "credits",
  "photoCredits",
  "corrections",
  "canonical",
  "paragraphs",
  "headings",
  "captions",
  "order",
  "not",
] as const;
export type Field = (typeof FIELDS)[number];
export type Unmet = { field: Field; expected: unknown; found: unknown };

type Outcome = Expectation["outcome"];
type Read = { outcome: Outcome; report: Report | null; notes: readonly Note[] };

/** The expectation of a page's folder. Throws where it is missing or not filled in. */
export function expectationOf(folder: string): Expectation {
  return Expectation.parse(JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")));
}

/** The page of a folder by the product's own path: bytes, characters, report. */
export function readGoldenPage(folder: string, { address, header, publisher }: Expectation): Read {
  try {
    const { report, notes } = readPageBytes(readFileSync(join(folder, "page.html")), {
      input: "page.html",
      url: address,
      charset: header,
      publishers: PUBLISHER_RULES.filter(({ id }) => id === publisher),
    });
    const walled = notes.some((note) => note.rule === "read/wall");
    return { outcome: walled ? "stub" : "article", report: Report.parse(report), notes };
  } catch (error) {
    if (!(error instanceof StemmaError) || error.code !== "page-without-article") throw error;
    const why = /\bwall\b/.test(error.message)
      ? "walled"
      : /\bscript\b/.test(error.message)
        ? "script"
        : "none";
    return { outcome: why, report: null, notes: [] };
  }
}

/** The expected words that stand nowhere in the page: nothing could give them, and what must not be read could not be. */
export function wordsNotInPage(folder: string, { charset, text, not, title }: Expectation): string[] {
  const shown: string[] = [];
  let notes = 0;
  const parser = new Parser(
    {
      onopentagname: (name) => {
        if (name === "sup") notes++;
      },
      onclosetag: (name) => {
        if (name === "sup") notes--;
      },
      // The mark of a footnote stands amid the words, and is none of them.
      ontext: (words) => {
        if (notes === 0) shown.push(words);
      },
    },
    { decodeEntities: true },
  );
  // By the encoding that a person found, not by the one that the product makes out.
  parser.end(iconv.decode(readFileSync(join(folder, "page.html")), charset));
  const dense = (words: string): string => words.replace(/\s+/g, "");
  const page = dense(shown.join(""));
  return [...text.map(([, words]) => words), ...not, title ?? ""].filter(
    (words) => !page.includes(dense(words)),
  );
}

/** What of the expectation the reading does not meet. A page that must be refused is held to that alone. */
export function unmetBy({ outcome, report }: Read, expected: Expectation): Unmet[] {
  const refused = !["article", "stub"].includes(expected.outcome);
  if (refused || report === null)
    return outcome === expected.outcome
      ? []
      : (refused ? (["outcome"] as const) : FIELDS).map((field) => ({
          field,
          expected: field === "outcome" ? expected.outcome : "as listed",
          found: outcome,
        }));
  const pieces = piecesOf(report, expected);
  const of = (kind: string, list: readonly (readonly [string, string])[]): string[] =>
    list.filter(([own]) => own === kind).map(([, words]) => plain(words));
  const pairs: Record<Field, readonly [unknown, unknown]> = {
    outcome: [expected.outcome, outcome],
    title: [words(expected.title), words(report.title)],
    standfirst: [words(expected.standfirst), words(report.standfirst)],
    bylines: [named(expected.bylines), named(report.bylines)],
    outlet: [words(expected.outlet), words(report.outlet.name)],
    published: [moment(expected.published), momentLike(expected.published, report.published?.value)],
    modified: [moment(expected.modified), momentLike(expected.modified, report.modified?.value)],
    section: [words(expected.section), words(report.section)],
    language: [expected.language, languageLike(expected.language, report.language)],
    dateline: [expected.dateline, report.dateline?.place ?? null],
    credits: [named(expected.credits).sort(), credited(report, ["agency", "source"])],
    photoCredits: [named(expected.photoCredits).sort(), credited(report, ["photo"])],
    corrections: [expected.corrections.map(plain), report.corrections.map((one) => plain(one.words))],
    canonical: [expected.canonical, report.url],
    paragraphs: [of("body", expected.text), of("body", pieces)],
    headings: [of("heading", expected.text), of("heading", pieces)],
    captions: [of("caption", expected.text), of("caption", pieces)],
    order: [[], outOfOrder(expected, report)],
    not: [[], expected.not.filter((words) => plain(report.text).includes(plain(words)))],
  };
  return FIELDS.filter((field) => JSON.stringify(pairs[field][0]) !== JSON.stringify(pairs[field][1])).map(
    (field) => ({ field, expected: pairs[field][0], found: pairs[field][1] }),
  );
}

/** The article's pieces as read. A part that repeats title or standfirst is no fault; a live entry's time may open its part. */
function piecesOf(report: Report, expected: Expectation): [string, string][] {
  const times = new Set(of(expected.text, "time"));
  const heads = new Set([expected.title, expected.standfirst].map((words) => plain(words ?? "")));
  return report.parts
    .filter(({ kind }) => ["body", "heading", "caption"].includes(kind))
    .map(({ kind, span }): [string, string] => {
      const words = plain(report.text.slice(...span));
      const time = [...times].find((own) => words.startsWith(`${own} `));
      return [kind, time === undefined ? words : words.slice(time.length + 1)];
    })
    .filter(([, words]) => !times.has(words) && !heads.has(words));
}

const of = (text: Expectation["text"], kind: string): string[] =>
  text.filter(([own]) => own === kind).map(([, words]) => plain(words));

/** The expected pieces that stand in the text, but before the one they should follow; and times that are lost. */
function outOfOrder({ text }: Expectation, report: Report): string[] {
  const read = plain(report.text);
  const out: string[] = [];
  let from = 0;
  for (const [kind, words] of text) {
    const at = read.indexOf(plain(words), from);
    if (at >= 0) from = at + plain(words).length;
    else if (kind === "time" || read.includes(plain(words))) out.push(words);
  }
  return out;
}

const credited = (report: Report, kinds: readonly string[]): string[] =>
  [
    ...new Set(
      named(report.credits.filter(({ kind }) => kinds.includes(kind)).flatMap(({ names }) => names)),
    ),
  ].sort();

/** A name is the same in capitals. */
const named = (names: readonly string[]): string[] => names.map((name) => plain(name).toLowerCase());

/** Words or null, white space in one way. */
const words = (found: string | null): string | null => found?.replace(/\s+/g, " ").trim() ?? null;

/** White space in one way; the cells of a table's row may be parted by bars. */
const plain = (words: string): string => words.replace(/\s+/g, " ").replaceAll(" | ", " ").trim();

/** A moment in one way of writing: seconds, and +00:00 for Z. */
const moment = (value: string | null): string | null =>
  value
    ?.replace(/\.\d+/, "")
    .replace(/Z$/, "+00:00")
    .replace(/T(\d\d:\d\d)(?=[+-])/, "T$1:00") ?? null;

/** Where a day is expected the hour is free, since the page does not tell its zone. */
const momentLike = (expected: string | null, found: string | undefined): string | null =>
  expected?.length === 10 ? (found?.slice(0, 10) ?? null) : moment(found ?? null);

/** “en-GB” is “en”. */
const languageLike = (expected: string | null, found: string | null): string | null =>
  expected !== null && found?.toLowerCase().startsWith(`${expected.toLowerCase()}-`) ? expected : found;
