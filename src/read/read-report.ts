import type { Received } from "#vocabulary/capture.ts";
import type { Note } from "#vocabulary/note.ts";
import type { Removal } from "#vocabulary/reading.ts";
import type { Report } from "#vocabulary/report.ts";
import type { PublisherRule } from "./publishers/publisher-rule.ts";
import { readPage } from "./read-page.ts";
import { readText } from "./read-text.ts";

export interface ReadReport {
  report: Report;
  notes: Note[];
  /** What of a page was left out, by which step, and why; empty for a text, of which nothing is. */
  trail: Removal[];
}

/**
 * Capture → Report: a page's article, or a text's parts told apart.
 * `rules`: of publishers, for measuring; by default those for the page's address on the day of its capture.
 * Throws `input-empty` where there are no words and `page-without-article` where a page has none of its own.
 */
export function readReport(received: Received, rules?: readonly PublisherRule[]): ReadReport {
  const { report, notes, trail } = readBody(received, rules);
  if (received.report !== undefined) report.id = received.report;
  return { report, notes: [...(received.notes ?? []), ...notes], trail };
}

function readBody(received: Received, rules: readonly PublisherRule[] | undefined): ReadReport {
  switch (received.body.kind) {
    case "text":
      return { ...readText(received, received.body.text), trail: [] };
    case "html":
      return readPage(received, received.body.html, rules);
  }
}
