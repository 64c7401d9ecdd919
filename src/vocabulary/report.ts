import { z } from "zod";
import { type Id, idSchema, makeId } from "./id.ts";
import { Span } from "./passage.ts";
import { Words } from "./words.ts";

export type ReportId = Id<"report">;
export const ReportId = idSchema("report");
export type RevisionId = Id<"revision">;
export const RevisionId = idSchema("revision");

/** A date as published: a calendar day or a date-time with zone, and what it rests on. */
export const DatedBy = z.object({
  value: Words.describe("YYYY-MM-DD or ISO 8601 date-time with offset"),
  basis: z.enum(["json-ld", "meta", "microdata", "time-element", "url", "text", "feed", "given", "header"]),
});
export type DatedBy = z.infer<typeof DatedBy>;

export const Credit = z.object({
  span: Span.nullable().describe("null where the credit stands outside the text (a page's meta data)"),
  kind: z.enum(["source", "photo", "agency"]),
  names: z.array(Words),
});
export type Credit = z.infer<typeof Credit>;

export const Dateline = z.object({ span: Span, place: Words.nullable(), date: Words.nullable() });
export type Dateline = z.infer<typeof Dateline>;

/** One statement of a page on a fact around its text: the one that is believed, and the losers beside it, so that a reader can ask why. */
export const Witness = z.object({
  fact: z.enum(["published", "modified", "byline"]),
  value: Words.describe("what it says: a day, a moment, a name"),
  basis: Words.describe("json-ld, meta, microdata, time-element, element, url, text"),
  by: Words.describe("where it says so: a name of meta data, a property, the words around it"),
  believed: z.boolean(),
  refused: Words.nullable().describe("why it cannot be; null where it only lost against a more trusted one"),
});
export type Witness = z.infer<typeof Witness>;

/** What keeps the rest of an article from who is no subscriber: the text may be a part alone. */
export const Barrier = z.object({
  basis: z.enum(["json-ld", "meta", "text"]).describe("what says so; text: the words of the wall themselves"),
  words: Words.nullable().describe("the wall's words, which are no part of the text"),
});
export type Barrier = z.infer<typeof Barrier>;

/** What an outlet says that it corrected or clarified. */
export const Correction = z.object({
  span: Span.nullable().describe("null where it stands outside the text"),
  words: Words,
  date: Words.nullable().describe("YYYY-MM-DD, where the correction names its day"),
});
export type Correction = z.infer<typeof Correction>;

/** What a stretch of the text is; body paragraphs and quotations of the story are `body`. */
export const PartKind = z.enum([
  "section",
  "furniture",
  "title",
  "standfirst",
  "byline",
  "caption",
  "credit",
  "date",
  "dateline",
  "heading",
  "body",
  "source-line",
]);
export type PartKind = z.infer<typeof PartKind>;
export const Part = z.object({ kind: PartKind, span: Span });
export type Part = z.infer<typeof Part>;

/** One article as one outlet published it. Keys are always there; what is absent is null or empty. */
export const Report = z.object({
  id: ReportId,
  url: Words.nullable().describe("its address; null where neither page nor person said"),
  outlet: z.object({ name: Words.nullable(), domain: Words.nullable() }),
  title: Words.nullable().describe("the headline as printed"),
  standfirst: Words.nullable().describe("the summary under the headline"),
  section: Words.nullable().describe("the desk or category it was filed under"),
  language: Words.nullable().describe("BCP 47"),
  bylines: z.array(Words).describe("who wrote it, a name each"),
  credits: z
    .array(Credit)
    .describe("whom the outlet names as source of the report, a photograph or agency copy"),
  dateline: Dateline.nullable().describe("place and day at the head of the body"),
  published: DatedBy.nullable().describe("when it was published, and what that rests on"),
  modified: DatedBy.nullable().describe("when the outlet says it was last changed"),
  barrier: Barrier.nullable().describe(
    "what says that the text may be a part alone; null where nothing does",
  ),
  witnesses: z.array(Witness).describe("what a page says of these facts; empty for a plain text"),
  corrections: z.array(Correction).describe("in the order of the page"),
  text: Words.describe("what every span points into"),
  paragraphs: z.array(Span).describe("in the order of the text"),
  parts: z.array(Part).describe("in the order of the text; what lies between parts is white space"),
  sha256: Words.describe("of the text as UTF-8"),
});
export type Report = z.infer<typeof Report>;

/**
 * What makes two readings the same article: its address; else the name that the input gave it; else outlet,
 * day and title (one of the first two must be known); else the text itself. A changed text under the same identity is a new revision.
 */
export function reportId(identity: {
  url: string | null;
  givenId: string | null;
  outlet: string | null;
  day: string | null;
  title: string | null;
  textSha256: string;
}): ReportId {
  const { url, givenId, outlet, day, title, textSha256 } = identity;
  if (url !== null) return makeId("report", "url", url);
  if (givenId !== null) return makeId("report", "given", outlet, givenId);
  // A title alone ("Correction", "Weather") is no identity.
  if (title !== null && (outlet !== null || day !== null))
    return makeId("report", "title", outlet, day, title);
  return makeId("report", "text", textSha256);
}

/**
 * A revision is a report with exactly this text and these facts around it (`facts`: the report as JSON). What a later reader made of the
 * same bytes is told from it by that reader.
 */
export function revisionId(report: ReportId, facts: string, reader: string | null = null): RevisionId {
  return reader === null ? makeId("revision", report, facts) : makeId("revision", report, facts, reader);
}
