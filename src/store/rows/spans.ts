import { hash } from "node:crypto";
import type { Claim } from "#vocabulary/claim.ts";
import type { Hop } from "#vocabulary/hop.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Reading } from "#vocabulary/reading.ts";
import type { Report } from "#vocabulary/report.ts";

/** Between the passages of a discontinuous content: the words of a claim as its id is made of them. */
export const GAP = " … ";

export const wordsAt = (text: string, [start, end]: Span): string => text.slice(start, end);

export const contentWords = (text: string, content: readonly Span[]): string =>
  content.map((span) => wordsAt(text, span)).join(GAP);

/** Every span that a report's own facts point at. */
export function* reportSpans(report: Report): Generator<Span> {
  yield* report.paragraphs;
  for (const part of report.parts) yield part.span;
  for (const credit of report.credits) if (credit.span !== null) yield credit.span;
  for (const correction of report.corrections) if (correction.span !== null) yield correction.span;
  if (report.dateline !== null) yield report.dateline.span;
}

/** What a reading holds beside its claims. */
export type ReadingSpans = Pick<
  Reading,
  "sentences" | "mentions" | "times" | "attributions" | "disclosures" | "notes"
>;

/** Every span of a reading but those of its claims, in the order of its lists. */
export function* readingSpans(reading: ReadingSpans): Generator<Span> {
  yield* reading.sentences;
  for (const mention of reading.mentions) yield mention.span;
  for (const time of reading.times) yield time.span;
  for (const { source, cue, content } of reading.attributions) {
    yield* source;
    yield* cue;
    yield* content;
  }
  for (const disclosure of reading.disclosures) {
    yield disclosure.span;
    if (disclosure.by.resolved !== null) yield disclosure.by.resolved;
  }
  for (const note of reading.notes) if (note.span !== null) yield note.span;
}

/** What a claim points at beside its content and its hops. */
export function detailSpans({
  where,
  event,
  predicate,
}: Pick<Claim, "where" | "event" | "predicate">): Span[] {
  return [
    ...(where.span === null ? [] : [where.span]),
    ...(event?.quantities.map(({ span }) => span) ?? []),
    ...(predicate?.heads ?? []),
  ];
}

/** The words that name a hop's voices where their own words do not. */
export const resolvingSpans = ({ voice, with: joint }: Pick<Hop, "voice" | "with">): Span[] =>
  [voice, ...joint].flatMap(({ resolved }) => (resolved === null ? [] : [resolved]));

/** One hash over the words of many spans: it shows that each still stands for what it stood for when it was recorded. */
export function digestOfWords(text: string, spans: Iterable<Span>): string {
  let joined = "";
  for (const [start, end] of spans) joined += `${text.slice(start, end)}\u0000`;
  return hash("sha256", joined);
}
