import { TextDecoder } from "node:util";
import { StemmaError } from "#errors.ts";
import { byteOrderMark, isBinary } from "./decode.ts";

/** The bytes of a line without its end, or the error of one that is too long; `number` counts from 1. */
export type Line = { number: number; bytes: Uint8Array } | { number: number; error: StemmaError };

const NEWLINE = 0x0a;

/**
 * Lines of a stream of bytes, one at a time: a file may be larger than memory. A line beyond `maxSize` bytes is passed over,
 * without being held, and the next are read on; so are lines of white space. Throws `input-binary` where the stream does not
 * begin as text.
 */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array>,
  maxSize: number,
  input: string,
): AsyncGenerator<Line> {
  let held: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  let skipping = false;
  const tooLong = (): Line => ({
    number,
    error: new StemmaError("input-too-large", { input: `${input}:${number}`, limit: sizeWords(maxSize) }),
  });
  for await (const chunk of asText(stream, input)) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      const part = chunk.subarray(from, at);
      from = at + 1;
      if (skipping) skipping = false;
      else if (size + part.length > maxSize) yield tooLong();
      else {
        const bytes = trimmed(held.length === 0 ? part : Buffer.concat([...held, part]));
        if (bytes !== null) yield { number, bytes };
      }
      held = [];
      size = 0;
      number++;
    }
    if (skipping) continue;
    held.push(chunk.subarray(from));
    size += chunk.length - from;
    if (size > maxSize) {
      yield tooLong();
      held = [];
      size = 0;
      skipping = true;
    }
  }
  const last = trimmed(Buffer.concat(held));
  if (!skipping && last !== null) yield { number, bytes: last };
}

/** The stream without its byte order mark; UTF-16, as some systems write it, as UTF-8. */
async function* asText(stream: AsyncIterable<Uint8Array>, input: string): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | null = null;
  let first: Buffer | null = Buffer.alloc(0);
  for await (const part of stream) {
    let chunk = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
    if (first !== null) {
      chunk = Buffer.concat([first, chunk]);
      first = chunk;
      if (chunk.length < 4) continue;
      first = null;
      const mark = byteOrderMark(chunk);
      if (mark === null && isBinary(chunk)) throw new StemmaError("input-binary", { input });
      if (mark !== null) chunk = chunk.subarray(mark.length);
      if (mark !== null && mark.charset !== "utf-8") decoder = new TextDecoder(mark.charset);
    }
    yield decoder === null ? chunk : Buffer.from(decoder.decode(chunk, { stream: true }));
  }
  if (first !== null) yield first;
  if (decoder !== null) yield Buffer.from(decoder.decode());
}

/** Without the carriage return of a line's end; null where there is nothing but white space. */
function trimmed(bytes: Uint8Array): Uint8Array | null {
  if (bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))) return null;
  return bytes[bytes.length - 1] === 0x0d ? bytes.subarray(0, -1) : bytes;
}

export function sizeWords(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.round(bytes / 1024 / 1024)} MiB` : `${Math.round(bytes / 1024)} KiB`;
}
