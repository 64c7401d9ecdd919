import { StemmaError } from "#errors.ts";
import type { Received } from "#vocabulary/capture.ts";
import type { CollectOptions, Unread } from "./collect-options.ts";
import { asStemmaError, givenBy, kindByContent, receiveLines, unzip } from "./file.ts";
import { sizeWords } from "./lines.ts";
import { receive } from "./receive.ts";

/** Standard input: JSON Lines are read as they come, a page or a text as a whole. */
export async function* fromStdin(options: CollectOptions): AsyncGenerator<Received | Unread> {
  const input = "-";
  try {
    const chunks = options.stdin[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
    const first = await chunks.next();
    if (first.done === true) throw new StemmaError("input-empty", { input: "standard input" });
    const head = Buffer.from(first.value);
    const rest: AsyncIterable<Uint8Array> = {
      async *[Symbol.asyncIterator]() {
        yield head;
        for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
      },
    };
    if (kindByContent(head) === "lines") {
      yield* receiveLines(rest, input, options);
      return;
    }
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of rest) {
      parts.push(part);
      size += part.length;
      if (size > options.maxSize)
        throw new StemmaError("input-too-large", {
          input: "standard input",
          limit: sizeWords(options.maxSize),
        });
    }
    let bytes: Uint8Array = Buffer.concat(parts);
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) bytes = await unzip(bytes, input, options.maxSize);
    const kind = kindByContent(bytes.subarray(0, 1024)) === "html" ? "html" : "text";
    const capturedAt = options.now?.() ?? null;
    yield receive(
      {
        input,
        url: null,
        bytes,
        mediaType: kind === "html" ? "text/html" : "text/plain",
        charset: null,
        headers: {},
        capturedAt,
      },
      kind,
      givenBy(options),
    );
  } catch (error) {
    yield { input, error: asStemmaError(error, "standard input") };
  }
}
