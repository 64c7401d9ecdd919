import { readReport } from "#read/read-report.ts";
import type { Received } from "#vocabulary/capture.ts";
import type { Report } from "#vocabulary/report.ts";

/** A text as the doors hand it on: a JSON line with a name, and a date or none. */
export function receivedOf(input: string, text: string, published: string | null): Received {
  return {
    capture: {
      id: "capture:evaluation",
      input,
      url: null,
      capturedAt: null,
      mediaType: "text/plain",
      charset: null,
      headers: {},
      sha256: "",
      size: text.length,
    },
    bytes: new Uint8Array(),
    body: { kind: "text", text },
    given: { id: input, url: null, outlet: null, title: null, published, language: "en" },
  };
}

/** A page as the doors hand it on: its bytes where they are UTF-8, else what they were decoded to. */
export function receivedPage(
  input: string,
  bytes: Uint8Array,
  html: string | Uint8Array,
  url: string | null = null,
): Received {
  return {
    capture: {
      id: "capture:evaluation",
      input,
      url,
      capturedAt: null,
      mediaType: "text/html",
      charset: null,
      headers: {},
      sha256: "",
      size: bytes.length,
    },
    bytes: new Uint8Array(),
    body: { kind: "html", html },
    given: { id: null, url: null, outlet: null, title: null, published: null, language: null },
  };
}

/** A text as a report, the way that `stemma read` makes it of a JSON line. */
export function reportOf(id: string, text: string, published: string | null = null): Report {
  return readReport(receivedOf(id, text, published)).report;
}
