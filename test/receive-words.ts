import { readReport } from "#read/read-report.ts";
import type { Given, Received } from "#vocabulary/capture.ts";
import type { Note } from "#vocabulary/note.ts";
import { Report } from "#vocabulary/report.ts";

const NOTHING: Given = { id: null, url: null, outlet: null, title: null, published: null, language: null };

export function received(body: Received["body"], given: Partial<Given> = {}): Received {
  return {
    capture: {
      id: "capture:test",
      input: "test-input",
      url: null,
      capturedAt: null,
      mediaType: body.kind === "html" ? "text/html" : "text/plain",
      charset: "utf-8",
      headers: {},
      sha256: "0".repeat(64),
      size: 0,
    },
    bytes: new Uint8Array(),
    body,
    given: { ...NOTHING, ...given },
  };
}

/** A report read from a text or a page, held to the schema, with its parts as [kind, words]. */
function read(
  body: Received["body"],
  given: Partial<Given>,
): { report: Report; notes: Note[]; parts: string[][] } {
  const { report, notes } = readReport(received(body, given));
  Report.parse(report);
  return {
    report,
    notes,
    parts: report.parts.map((part) => [part.kind, report.text.slice(...part.span)]),
  };
}

export const readText = (text: string, given: Partial<Given> = {}): ReturnType<typeof read> =>
  read({ kind: "text", text }, given);
export const readPage = (html: string, given: Partial<Given> = {}): ReturnType<typeof read> =>
  read({ kind: "html", html }, given);
