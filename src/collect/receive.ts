import { createHash } from "node:crypto";
import { StemmaError } from "#errors.ts";
import { charactersOf, isBlank, type Written } from "#text/characters.ts";
import { type Capture, captureId, type Given, type Received } from "#vocabulary/capture.ts";
import { declaredInPage, decode, decodePage } from "./decode.ts";

/** What is known of bytes before they are decoded. */
export interface Arrival {
  input: string;
  url: string | null;
  bytes: Uint8Array;
  mediaType: string;
  /** From a header. */
  charset: string | null;
  headers: Record<string, string>;
  capturedAt: string | null;
}

// Feeds and WARC files are text or markup too, and would be read as one strange article.
const ANOTHER_KIND =
  /^\s*(?:WARC\/\d|(?:<\?xml[^>]*>\s*)?(?:<\?xml-stylesheet[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:rss|feed|rdf:rdf)\b)/i;

const MAY_BE_ANOTHER = /^(?:WARC\/|<(?:\?xml|!--|rss|feed|rdf:))/i;
const HEAD = 256;

/** Bytes of a page or a text → what `read` takes. Throws where they are empty or no text. */
export function receive(arrival: Arrival, kind: "html" | "text", given: Given): Received {
  const { bytes, input } = arrival;
  if (bytes.length === 0) throw new StemmaError("input-empty", { input });
  const { body, charset, odd } = bodyOf(arrival, kind);
  const written = body.kind === "html" ? body.html : body.text;
  if (isBlank(written)) throw new StemmaError("input-empty", { input });
  if (isOfAnotherKind(written)) throw new StemmaError("input-unknown-kind", { input });
  return { capture: captureOf(arrival, charset), bytes, body, given, ...notesOf(odd) };
}

function bodyOf(
  { bytes, charset: stated, input }: Arrival,
  kind: "html" | "text",
): { body: Received["body"]; charset: string; odd: string | null } {
  if (kind === "text") {
    const { text, ...how } = decode(bytes, stated, input);
    return { body: { kind, text }, ...how };
  }
  const { text: html, ...how } = decodePage(bytes, stated ?? declaredInPage(bytes), input);
  return { body: { kind, html }, ...how };
}

/** Nearly every page shows by its first mark that it is none of these, and is not decoded to be told so. */
function isOfAnotherKind(written: Written): boolean {
  const head = charactersOf(written.slice(0, HEAD)).trimStart();
  return (head === "" || MAY_BE_ANOTHER.test(head)) && ANOTHER_KIND.test(charactersOf(written));
}

const notesOf = (odd: string | null): Pick<Received, "notes"> =>
  odd === null
    ? {}
    : { notes: [{ rule: "collect/decode", span: null, found: odd, expected: "text in UTF-8" }] };

/** One JSON line. Its bytes are the line's; `text` is report.text, character for character. */
export function receiveLine(
  bytes: Uint8Array,
  input: string,
  capturedAt: string | null,
  fallback: Given,
): Received {
  const { text: line, odd } = decode(bytes, null, input);
  const row = parseLine(line, input);
  const named = stringOf(row, "id", input);
  const given: Given = {
    id: named,
    url: stringOf(row, "url", input),
    outlet: stringOf(row, "outlet", input) ?? fallback.outlet,
    title: stringOf(row, "title", input),
    published: stringOf(row, "published", input) ?? stringOf(row, "date", input) ?? fallback.published,
    language: stringOf(row, "language", input),
  };
  const text = row["text"];
  const html = row["html"];
  if (typeof text !== "string" && typeof html !== "string")
    throw new StemmaError("line-malformed", { input, reason: 'it has neither "text" nor "html"' });
  // An empty "text" beside a page says nothing; the page does.
  const body: Received["body"] =
    typeof text === "string" && (text.trim() !== "" || typeof html !== "string")
      ? { kind: "text", text }
      : { kind: "html", html: html as string };
  if (isBlank(body.kind === "text" ? body.text : body.html))
    throw new StemmaError("input-empty", { input: named ?? input });
  const capture = captureOf(
    {
      input: named ?? input,
      url: given.url,
      bytes,
      mediaType: "application/x-ndjson",
      charset: null,
      headers: {},
      capturedAt,
    },
    null,
  );
  return {
    capture,
    bytes,
    body,
    given,
    ...notesOf(odd),
  };
}

function parseLine(line: string, input: string): Record<string, unknown> {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch (error) {
    throw new StemmaError("line-malformed", {
      input,
      reason: `it is no JSON (${(error as Error).message.slice(0, 80)})`,
    });
  }
  if (row === null || typeof row !== "object" || Array.isArray(row))
    throw new StemmaError("line-malformed", { input, reason: "it is no JSON object" });
  return row as Record<string, unknown>;
}

/** Absent, null and empty are absent; a number is its digits (ids); anything else is malformed. */
function stringOf(row: Record<string, unknown>, key: string, input: string): string | null {
  const value = row[key];
  if (value === undefined || value === null || value === "") return null;
  if (typeof value === "string") return value;
  if (typeof value === "number" && key === "id") return String(value);
  throw new StemmaError("line-malformed", { input, reason: `"${key}" is no string` });
}

function captureOf(arrival: Arrival, charset: string | null): Capture {
  const sha256 = createHash("sha256").update(arrival.bytes).digest("hex");
  const { input, url, capturedAt, mediaType, headers, bytes } = arrival;
  return {
    id: captureId(sha256, url),
    input,
    url,
    capturedAt,
    mediaType,
    charset,
    headers,
    sha256,
    size: bytes.length,
  };
}
