import { StringDecoder } from "node:string_decoder";
import { StemmaError } from "#errors.ts";

/** A line of a stream, or the error of one that is too long; `number` counts from 1. */
export type Line = { number: number; text: string } | { number: number; error: StemmaError };

/**
 * Lines of a stream of bytes as UTF-8, one at a time: a file may be larger than memory. A line beyond `maxSize` bytes is
 * passed over, without being held, and the next are read on.
 */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array>,
  maxSize: number,
  input: string,
): AsyncGenerator<Line> {
  const decoder = new StringDecoder("utf8");
  let held = "";
  let number = 1;
  let skipping = false;
  const tooLong = (): Line => ({
    number,
    error: new StemmaError("input-too-large", { input: `${input}:${number}`, limit: sizeWords(maxSize) }),
  });
  for await (const chunk of stream) {
    let text = decoder.write(Buffer.from(chunk));
    if (number === 1 && held === "" && text.startsWith("\ufeff")) text = text.slice(1);
    let from = 0;
    for (let at = text.indexOf("\n", from); at >= 0; at = text.indexOf("\n", from)) {
      const line = held + text.slice(from, at);
      held = "";
      from = at + 1;
      if (skipping) skipping = false;
      else if (line.length > maxSize) yield tooLong();
      else if (line.trim() !== "") yield { number, text: line.endsWith("\r") ? line.slice(0, -1) : line };
      number++;
    }
    if (!skipping) held += text.slice(from);
    if (held.length > maxSize) {
      yield tooLong();
      held = "";
      skipping = true;
    }
  }
  held += decoder.end();
  if (!skipping && held.trim() !== "") yield { number, text: held };
}

export function sizeWords(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.round(bytes / 1024 / 1024)} MiB` : `${Math.round(bytes / 1024)} KiB`;
}
