import { createReadStream } from "node:fs";
import { open, readFile, stat } from "node:fs/promises";
import { pipeline, Readable } from "node:stream";
import { promisify } from "node:util";
import { createGunzip, gunzip } from "node:zlib";
import { StemmaError } from "#errors.ts";
import type { Given, Received } from "#vocabulary/capture.ts";
import type { CollectOptions, Unread } from "./collect-options.ts";
import { decode } from "./decode.ts";
import { linesOf, sizeWords } from "./lines.ts";
import { type Arrival, receive, receiveLine } from "./receive.ts";

export type FileKind = "html" | "text" | "lines";

/** The kind a name says, without its .gz; null where it says none. */
export function kindByName(path: string): FileKind | null {
  const name = path.toLowerCase().replace(/\.gz$/, "");
  if (/\.x?html?$/.test(name)) return "html";
  if (/\.(?:txt|text)$/.test(name)) return "text";
  if (/\.(?:jsonl|ndjson|json)$/.test(name)) return "lines";
  return null;
}

/** The kind that the first bytes show: a JSON object or array, markup, else text. */
export function kindByContent(head: Uint8Array): FileKind {
  // Without byte order marks, and without the NULs between the letters of UTF-16.
  const words = Buffer.from(head)
    .toString("latin1")
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, "")
    .replaceAll("\0", "")
    .trimStart();
  if (/^\{\s*"|^\[\s*\{/.test(words)) return "lines";
  if (/^<(?:!--|(?:!doctype|html|head|body|\?xml|meta|article|div|p)\b)/i.test(words)) return "html";
  return "text";
}

export const givenBy = (options: CollectOptions): Given => ({
  id: null,
  url: null,
  outlet: options.outlet,
  title: null,
  published: options.published,
  language: null,
});

/** Everything that one file holds: one page or text, or a report a line. */
export async function* fromFile(path: string, options: CollectOptions): AsyncGenerator<Received | Unread> {
  try {
    const { head, size } = await peek(path);
    const gzipped = isGzipped(head);
    if (size === 0) throw new StemmaError("input-empty", { input: path });
    const named = kindByName(path);
    if (named === "lines" || (named === null && !gzipped && kindByContent(head) === "lines")) {
      yield* fromLines(path, gzipped, options);
      return;
    }
    checkSize(size, gzipped, path, options.maxSize);
    yield* fromBytes(path, await readFile(path), options);
  } catch (error) {
    yield { input: path, error: asStemmaError(error, path) };
  }
}

/** The same of bytes that are here already, such as a browser sends them; the name says the kind as a path does. */
export async function* fromBytes(
  path: string,
  packed: Uint8Array,
  options: CollectOptions,
): AsyncGenerator<Received | Unread> {
  try {
    const gzipped = isGzipped(packed);
    if (packed.length === 0) throw new StemmaError("input-empty", { input: path });
    checkSize(packed.length, gzipped, path, options.maxSize);
    const bytes = gzipped ? await unzip(packed, path, options.maxSize) : packed;
    const kind = kindByName(path) ?? kindByContent(bytes.subarray(0, 1024));
    if (kind === "lines") {
      yield* receiveLines(Readable.from([bytes]), path, options);
      return;
    }
    yield receive(
      arrivalOf(path, bytes, kind === "html" ? "text/html" : "text/plain", options),
      kind === "html" ? "html" : "text",
      givenBy(options),
    );
  } catch (error) {
    yield { input: path, error: asStemmaError(error, path) };
  }
}

const isGzipped = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

/** What does not fit packed does not fit unpacked; gzip adds a little to what it cannot pack. */
function checkSize(size: number, gzipped: boolean, input: string, maxSize: number): void {
  if (size > (gzipped ? maxSize * 1.01 + 1024 : maxSize))
    throw new StemmaError("input-too-large", { input, limit: sizeWords(maxSize) });
}

function arrivalOf(path: string, bytes: Uint8Array, mediaType: string, options: CollectOptions): Arrival {
  return {
    input: path,
    url: null,
    bytes,
    mediaType,
    charset: null,
    headers: {},
    capturedAt: options.now?.() ?? null,
  };
}

async function* fromLines(
  path: string,
  gzipped: boolean,
  options: CollectOptions,
): AsyncGenerator<Received | Unread> {
  const raw = createReadStream(path, { highWaterMark: 1 << 18 });
  // A failure ends both; it is thrown where the lines are read.
  const stream = gzipped ? pipeline(raw, createGunzip(), () => {}) : raw;
  yield* receiveLines(stream, path, options);
}

const NEWLINE = Buffer.from("\n");

/** JSON Lines, or one JSON document that is an object or an array of objects over several lines. */
export async function* receiveLines(
  stream: AsyncIterable<Uint8Array>,
  input: string,
  options: CollectOptions,
): AsyncGenerator<Received | Unread> {
  const capturedAt = options.now?.() ?? null;
  let any = false;
  let document: { lines: Uint8Array[]; size: number } | null = null;
  try {
    for await (const line of linesOf(stream, options.maxSize, input)) {
      const name = `${input}:${line.number}`;
      if ("error" in line) {
        if (document !== null)
          throw new StemmaError("input-too-large", { input, limit: sizeWords(options.maxSize) });
        yield { input: name, error: line.error };
        any = true;
        continue;
      }
      if (document !== null || (line.number === 1 && opensDocument(line.bytes))) {
        document ??= { lines: [], size: 0 };
        document.lines.push(line.bytes, NEWLINE);
        document.size += line.bytes.length + 1;
        if (document.size > options.maxSize)
          throw new StemmaError("input-too-large", { input, limit: sizeWords(options.maxSize) });
        continue;
      }
      any = true;
      yield attempt(name, () => receiveLine(line.bytes, name, capturedAt, givenBy(options)));
    }
    if (document !== null) {
      yield* fromDocument(Buffer.concat(document.lines), input, capturedAt, options);
    } else if (!any) {
      yield { input, error: new StemmaError("input-empty", { input }) };
    }
  } catch (error) {
    yield { input, error: asStemmaError(error, input) };
  }
}

/** A first line that is the beginning of a longer document, and no object of its own. */
function opensDocument(line: Uint8Array): boolean {
  const words = Buffer.from(line).toString("latin1").trim();
  return words.startsWith("[") || words === "{";
}

function* fromDocument(
  bytes: Uint8Array,
  input: string,
  capturedAt: string | null,
  options: CollectOptions,
): Generator<Received | Unread> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(decode(bytes, null, input).text);
  } catch (error) {
    if (error instanceof StemmaError) yield { input, error };
    else
      yield {
        input,
        error: new StemmaError("line-malformed", {
          input,
          reason: `it is no JSON (${(error as Error).message.slice(0, 80)})`,
        }),
      };
    return;
  }
  const rows = Array.isArray(parsed) ? parsed : [parsed];
  if (rows.length === 0) yield { input, error: new StemmaError("input-empty", { input }) };
  for (const [index, row] of rows.entries()) {
    const name = rows.length === 1 ? input : `${input}:${index + 1}`;
    yield attempt(name, () =>
      receiveLine(Buffer.from(JSON.stringify(row)), name, capturedAt, givenBy(options)),
    );
  }
}

function attempt(input: string, read: () => Received): Received | Unread {
  try {
    return read();
  } catch (error) {
    return { input, error: asStemmaError(error, input) };
  }
}

async function peek(path: string): Promise<{ head: Uint8Array; size: number }> {
  const { size } = await stat(path);
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0);
    return { head: buffer.subarray(0, bytesRead), size };
  } finally {
    await file.close();
  }
}

const gunzipAsync = promisify(gunzip);

/** Throws `input-truncated` for a damaged file and `input-too-large` before more than `maxSize` bytes are held. */
export async function unzip(bytes: Uint8Array, input: string, maxSize: number): Promise<Uint8Array> {
  try {
    return await gunzipAsync(bytes, { maxOutputLength: maxSize });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE")
      throw new StemmaError("input-too-large", { input, limit: sizeWords(maxSize) });
    throw new StemmaError("input-truncated", { input }, { cause: error });
  }
}

/** What the operating system or a stream throws, as the sentence that says what to do. */
export function asStemmaError(error: unknown, input: string): StemmaError {
  if (error instanceof StemmaError) return error;
  const code = (error as NodeJS.ErrnoException).code ?? "";
  if (code === "ENOENT" || code === "ENOTDIR") return new StemmaError("input-missing", { input });
  if (code.startsWith("Z_")) return new StemmaError("input-truncated", { input });
  return new StemmaError(
    "input-unreadable",
    { input, reason: code === "" ? (error as Error).message : code },
    { cause: error },
  );
}
