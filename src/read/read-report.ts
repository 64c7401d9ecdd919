import type { Received } from "#vocabulary/capture.ts";
import type { Note } from "#vocabulary/note.ts";
import type { Report } from "#vocabulary/report.ts";
import { readPage } from "./read-page.ts";
import { readText } from "./read-text.ts";

/**
 * Capture → Report: a page's article, or a text's parts told apart.
 * Throws `input-empty` where there are no words and `page-without-article` where a page has none of its own.
 */
export function readReport(received: Received): { report: Report; notes: Note[] } {
  const { report, notes } = readBody(received);
  if (received.report !== undefined) report.id = received.report;
  return { report, notes: [...(received.notes ?? []), ...notes] };
}

function readBody(received: Received): { report: Report; notes: Note[] } {
  switch (received.body.kind) {
    case "text":
      return readText(received, received.body.text);
    case "html":
      return readPage(received, received.body.html);
  }
}
