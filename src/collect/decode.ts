import { isUtf8 } from "node:buffer";
import chardet from "chardet";
import iconv from "iconv-lite";
import { StemmaError } from "#errors.ts";
import { charactersOf, type Written } from "#text/characters.ts";

export interface Decoded {
  text: string;
  charset: string;
  /** What a reader should know: the encoding was guessed, or characters were lost. */
  odd: string | null;
}

/**
 * Bytes → characters. In the order of trust: byte order mark, the NULs of UTF-16, valid UTF-8, the declared encoding (Latin-1 unless the bytes
 * belie it, since editors declared it unasked), the likeliest by its bytes.
 * A byte order mark is part of the encoding, not of the text. Throws `input-binary` and `input-wrong-encoding`.
 */
export function decode(bytes: Uint8Array, declared: string | null, input: string): Decoded {
  return decoded(bytes, declared, input, charactersOf);
}

/** The same of a page, but valid UTF-8 is left as it is: whoever looks through the page decodes the words in it alone. */
export const decodePage = (
  bytes: Uint8Array,
  declared: string | null,
  input: string,
): Omit<Decoded, "text"> & { text: Written } => decoded(bytes, declared, input, (utf8) => utf8);

function decoded<Whole>(
  bytes: Uint8Array,
  declared: string | null,
  input: string,
  ofUtf8: (bytes: Uint8Array) => Whole,
): Omit<Decoded, "text"> & { text: string | Whole } {
  const mark = byteOrderMark(bytes);
  if (mark !== null) {
    const text = iconv.decode(Buffer.from(bytes.subarray(mark.length)), mark.charset);
    return { text, charset: mark.charset, odd: lost(text) };
  }
  const named = declared === null ? null : encodingNamed(declared);
  if (named?.startsWith("utf-16") && bytes.subarray(0, 8192).includes(0)) {
    const text = iconv.decode(Buffer.from(bytes), named);
    if (!text.includes("\u0000")) return { text, charset: named, odd: lost(text) };
  }
  const wide = wideByNulls(bytes);
  if (wide !== null) {
    const text = iconv.decode(Buffer.from(bytes), wide);
    return { text, charset: wide, odd: lost(text) };
  }
  if (isBinary(bytes)) throw new StemmaError("input-binary", { input });
  // Looking the bytes over first and then taking them as they are is twice as fast as a decoder that does both.
  if (isUtf8(bytes)) return { text: ofUtf8(bytes), charset: "utf-8", odd: null };
  // Bytes without a NUL are no UTF-16, whatever they are declared to be.
  const belied = named === "windows-1252" && isNoLatin(bytes);
  if (named !== null && named !== "utf-8" && !named.startsWith("utf-16") && !belied) {
    const text = iconv.decode(Buffer.from(bytes), named);
    if (share(text, /\ufffd/g) < 0.01) return { text, charset: named, odd: lost(text) };
  }
  // Mostly UTF-8 with a few damaged bytes is UTF-8; a guess among old encodings would garble the rest.
  const lenient = new TextDecoder("utf-8").decode(bytes);
  if (/[^\u0000-\u007f\ufffd]/.test(lenient) && share(lenient, /\ufffd/g) < 0.002)
    return { text: lenient, charset: "utf-8", odd: lost(lenient) };
  const charset = encodingNamed(chardet.detect(bytes.subarray(0, 65_536)) ?? "") ?? "windows-1252";
  const text = iconv.decode(Buffer.from(bytes), charset);
  if (share(text, /[\ufffd\u0000-\u0008\u000e-\u001f]/g) > 0.02)
    throw new StemmaError("input-wrong-encoding", { input });
  return { text, charset, odd: `bytes that are no UTF-8, read as ${charset}` };
}

/** The encoding that a declaration means, as browsers take it; null for one that nobody knows. */
function encodingNamed(declared: string): string | null {
  const name = declared.toLowerCase().trim();
  if (name === "utf8") return "utf-8";
  if (/^utf-?16(?:le)?$/.test(name)) return "utf-16le";
  // Pages that say Latin-1 or ASCII mean Windows: its curly quotation marks lie where Latin-1 has control characters.
  if (/^(?:iso[-_]?8859-?1|latin-?1|l1|us-ascii|ascii)$/.test(name)) return "windows-1252";
  if (/^(?:iso[-_]?8859-?9|latin-?5)$/.test(name)) return "windows-1254";
  return name !== "" && iconv.encodingExists(name) ? name : null;
}

function lost(text: string): string | null {
  const count = text.match(/\ufffd/g)?.length ?? 0;
  return count === 0
    ? null
    : `${count} ${count === 1 ? "character" : "characters"} that could not be decoded`;
}

export function byteOrderMark(bytes: Uint8Array): { charset: string; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { charset: "utf-8", length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { charset: "utf-16le", length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { charset: "utf-16be", length: 2 };
  return null;
}

/** UTF-16 without a byte order mark: plain letters and marks have a NUL beside them, always on the same side. */
function wideByNulls(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const head = bytes.subarray(0, 2048);
  let [even, odd] = [0, 0];
  for (let at = head.indexOf(0); at >= 0; at = head.indexOf(0, at + 1))
    if (at % 2 === 0) even++;
    else odd++;
  const many = head.length * 0.2;
  if (head.length < 32 || (even > 0 && odd > 0)) return null;
  return odd > many ? "utf-16le" : even > many ? "utf-16be" : null;
}

/** 1 for a control character that no text has: none of those that move the pen, and no escape. */
const IS_CONTROL = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(byte < 9 || (byte > 13 && byte < 32 && byte !== 27)),
);

/** NUL bytes, or many control characters: no text in any encoding that has no byte order mark. */
export function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8192);
  if (head.includes(0)) return true;
  let odd = 0;
  const { length } = head;
  for (let at = 0; at < length; at++) {
    odd += IS_CONTROL[head[at] as number] as number;
  }
  return odd > length / 50;
}

/**
 * Whether the letters beyond ASCII stand in runs, as in Korean, Chinese or Russian: in the languages of Latin-1 an accented letter
 * has plain ones beside it. A byte that repeats the one before (spaces that do not break, dots, dashes) is ornament and does not count.
 */
function isNoLatin(bytes: Uint8Array): boolean {
  let high = 0;
  let inRuns = 0;
  let run = 0;
  for (let at = 0; at <= bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      high += run;
      if (run >= 4) inRuns += run;
      run = 0;
    } else if (byte !== bytes[at - 1]) run++;
  }
  return inRuns >= 32 && inRuns > high / 2;
}

const share = (text: string, odd: RegExp): number =>
  text.length === 0 ? 0 : (text.match(odd)?.length ?? 0) / text.length;

/** The encoding that a page's own meta elements declare, in its first 4 KiB. */
export function declaredInPage(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  return (
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ??
    /<\?xml[^>]+encoding=["']([\w-]+)/i.exec(head)?.[1] ??
    null
  );
}
