import type { Received } from "#vocabulary/capture.ts";
import type { Note } from "#vocabulary/note.ts";
import type { Removal } from "#vocabulary/reading.ts";
import type { Report } from "#vocabulary/report.ts";
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
 * Throws `input-empty` where there are no words and `page-without-article` where a page has none of its own.
 */
export function readReport(received: Received): ReadReport {
  const { report, notes, trail } = readBody(received);
  if (received.report !== undefined) report.id = received.report;
  return { report, notes: [...(received.notes ?? []), ...notes], trail };
}

function readBody(received: Received): ReadReport {
  switch (received.body.kind) {
    case "text":
      return { ...readText(received, received.body.text), trail: [] };
    case "html":
      return readPage(received, received.body.html);
  }
}
