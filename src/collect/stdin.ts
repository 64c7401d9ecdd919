import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { StemmaError } from "#errors.ts";
import type { Received } from "#vocabulary/capture.ts";
import type { CollectOptions, Unread } from "./collect-options.ts";
import { asStemmaError, givenBy, kindByContent, receiveLines } from "./file.ts";
import { sizeWords } from "./lines.ts";
import { receive } from "./receive.ts";

/** Standard input, by its content. */
export const fromStdin = (options: CollectOptions): AsyncGenerator<Received | Unread> =>
  fromStream(options.stdin, "-", "standard input", options);

/** A stream, gzipped or not: JSON Lines are read as they come, a page or a text as a whole. `said` names it in sentences. */
export async function* fromStream(
  stream: AsyncIterable<Uint8Array>,
  input: string,
  said: string,
  options: CollectOptions,
): AsyncGenerator<Received | Unread> {
  try {
    let opened = await open(stream);
    if (opened.head[0] === 0x1f && opened.head[1] === 0x8b)
      opened = await open(Readable.from(opened.whole).pipe(createGunzip()));
    const { head, whole } = opened;
    if (head.length === 0) throw new StemmaError("input-empty", { input: said });
    if (kindByContent(head) === "lines") {
      yield* receiveLines(whole, input, options);
      return;
    }
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of whole) {
      parts.push(part);
      size += part.length;
      if (size > options.maxSize)
        throw new StemmaError("input-too-large", { input: said, limit: sizeWords(options.maxSize) });
    }
    const kind = kindByContent(head) === "html" ? "html" : "text";
    const capturedAt = options.now?.() ?? null;
    yield receive(
      {
        input,
        url: null,
        bytes: Buffer.concat(parts),
        mediaType: kind === "html" ? "text/html" : "text/plain",
        charset: null,
        headers: {},
        capturedAt,
      },
      kind,
      givenBy(options),
    );
  } catch (error) {
    // What is wrong with the words is said of their input, "-"; a person calls it by its name.
    const known = asStemmaError(error, said);
    yield {
      input,
      error:
        known.values["input"] === input
          ? new StemmaError(known.code, { ...known.values, input: said })
          : known,
    };
  }
}

/** Enough to tell a kind by. A writer may hand on a single character first. */
const HEAD = 256;

async function open(
  stream: AsyncIterable<Uint8Array>,
): Promise<{ head: Buffer; whole: AsyncIterable<Uint8Array> }> {
  const chunks = stream[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  while (head.length < HEAD && !head.includes("\n")) {
    const next = await chunks.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  return {
    head,
    whole: {
      async *[Symbol.asyncIterator]() {
        yield head;
        for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
      },
    },
  };
}
