import { endianness } from "node:os";

/** Most words fit in. */
const ROOM = 8_192;
const IS_LITTLE = endianness() === "LE";
const bytes = Buffer.alloc(2 * ROOM);
const room = new Uint16Array(bytes.buffer, bytes.byteOffset, ROOM);

/**
 * The UTF-16 units of words, and a 0 behind them; good until the next are asked for. An engine keeps strings in many ways, and finds out at each letter
 * that is asked for how it keeps this one: who looks at all of them does so sooner in a list of numbers. Have the list in a name of your own, as
 * any other that the loop over it asks: what a module holds is looked up at each turn.
 */
export function lettersOf(words: string): Uint16Array {
  const { length } = words;
  const fits = length < ROOM;
  const letters = fits ? room : new Uint16Array(length + 1);
  if (!IS_LITTLE) for (let i = 0; i < length; i++) letters[i] = words.charCodeAt(i);
  else if (fits) bytes.write(words, "utf16le");
  else Buffer.from(letters.buffer).write(words, "utf16le");
  letters[length] = 0;
  return letters;
}

/** The words of units of UTF-16 that lie at the beginning of a memory. */
export const wordsOf = (memory: Buffer, units: Uint16Array, length: number): string =>
  IS_LITTLE ? memory.toString("utf16le", 0, 2 * length) : String.fromCharCode(...units.subarray(0, length));
