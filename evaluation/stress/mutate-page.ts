/** A number from 0 to 1, the same row of them for the same seed. */
type Chance = () => number;

/** Bytes that pages stumble over: ends of tags and strings, entities, NULs, and halves of letters in several encodings. */
const AWKWARD: readonly Uint8Array[] = [
  "<",
  ">",
  "</",
  '"',
  "'",
  "<!--",
  "-->",
  "<![CDATA[",
  "<script>",
  "</script>",
  "<title>",
  "<textarea>",
  "<p",
  "<table><tr><td>",
  "</body></html>",
  "&",
  "&#x10ffff;",
  "&#999999999;",
  "&amp;amp;",
  '{"@type":"NewsArticle","articleBody":"',
  "{[{[{[",
  '<meta charset="utf-16le">',
  '<meta http-equiv="content-type" content="text/html; charset=gb18030">',
]
  .map((words): Uint8Array => Buffer.from(words, "latin1"))
  .concat([
    Uint8Array.of(0),
    Uint8Array.of(0xff, 0xfe),
    Uint8Array.of(0xef, 0xbb, 0xbf),
    Uint8Array.of(0xed, 0xa0, 0x80),
    Uint8Array.of(0xc3),
    Uint8Array.of(0x81, 0x30),
  ]);

/** Changes of one page: some of its bytes flipped, a part cut, doubled or moved, a part of another page spliced in, awkward bytes put in. */
export function mutatePage(page: Uint8Array, other: Uint8Array, chance: Chance): Uint8Array {
  let bytes: Uint8Array = Uint8Array.from(page);
  const times = 1 + Math.floor(chance() * 4);
  for (let i = 0; i < times; i++) bytes = mutate(bytes, other, chance);
  return bytes;
}

function mutate(bytes: Uint8Array, other: Uint8Array, chance: Chance): Uint8Array {
  const place = (length: number): number => Math.floor(chance() * (length + 1));
  const [a, b] = [place(bytes.length), place(bytes.length)];
  const [from, to] = [Math.min(a, b), Math.max(a, b)];
  switch (Math.floor(chance() * 6)) {
    case 0: {
      const flips = 1 + Math.floor(chance() * 40);
      for (let i = 0; i < flips && bytes.length > 0; i++) {
        const at = Math.min(bytes.length - 1, place(bytes.length));
        bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(chance() * 8));
      }
      return bytes;
    }
    case 1:
      return joined(bytes.subarray(0, from), bytes.subarray(to));
    case 2:
      return bytes.slice(0, from);
    case 3:
      return joined(bytes.subarray(0, to), bytes.subarray(from));
    case 4: {
      const [c, d] = [place(other.length), place(other.length)];
      return joined(
        bytes.subarray(0, from),
        other.subarray(Math.min(c, d), Math.max(c, d)),
        bytes.subarray(from),
      );
    }
    default: {
      const awkward = AWKWARD[Math.floor(chance() * AWKWARD.length)] ?? Uint8Array.of();
      const repeats = chance() < 0.1 ? 1 + Math.floor(chance() * 2_000) : 1;
      return joined(
        bytes.subarray(0, from),
        ...Array.from({ length: repeats }, () => awkward),
        bytes.subarray(from),
      );
    }
  }
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
