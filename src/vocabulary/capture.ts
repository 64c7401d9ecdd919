import { z } from "zod";
import { type Id, idSchema, makeId } from "./id.ts";
import type { Note } from "./note.ts";
import { Words } from "./words.ts";

export type CaptureId = Id<"capture">;
export const CaptureId = idSchema("capture");

/** The bytes as they were received. A capture proves what we got, not that they published it. */
export const Capture = z.object({
  id: CaptureId,
  input: Words.describe("path or URL, or the JSON line's own id: what the person named"),
  url: Words.nullable().describe("the address the bytes came from, after redirects; null for a file"),
  capturedAt: Words.nullable().describe(
    "when they were received (ISO 8601, UTC); null where reading keeps nothing",
  ),
  mediaType: Words.describe("text/html, text/plain, application/x-ndjson (one JSON line)"),
  charset: Words.nullable().describe("the encoding the bytes were decoded with, and null for a JSON line"),
  headers: z
    .record(z.string().min(1), z.string())
    .describe("response headers, lower-case names; empty for a file"),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe("of the bytes, lower-case hexadecimal"),
  size: z.int().nonnegative().describe("bytes"),
});
export type Capture = z.infer<typeof Capture>;

/** A capture is what it holds and where it was: the same bytes from the same place are one capture. */
export function captureId(sha256: string, url: string | null): CaptureId {
  return makeId("capture", sha256, url);
}

/** What the person said about an input (options, or the keys of a JSON line); null where they said nothing. */
export interface Given {
  id: string | null;
  url: string | null;
  outlet: string | null;
  title: string | null;
  published: string | null;
  language: string | null;
}

/**
 * A capture with its content, as `collect` hands it to `read`.
 * `text`: the decoded characters of a .txt file or of a line's "text", untouched. `html`: a page, decoded, or its bytes where
 * they are valid UTF-8 and nothing else: most of a page is markup and scripts, whose characters nobody needs.
 */
export interface Received {
  capture: Capture;
  /** The bytes that `capture.sha256` is of: a file as it lay there (unzipped), or the JSON line. */
  bytes: Uint8Array;
  body: { kind: "text"; text: string } | { kind: "html"; html: string | Uint8Array };
  given: Given;
  /** The report that the record keeps these bytes under; a reading anew keeps its id, whatever it finds of title or address. */
  report?: Id<"report">;
  /** What was odd about the bytes, where anything was; it goes into the reading's notes. */
  notes?: readonly Note[];
}
