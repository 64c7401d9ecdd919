/**
 * Who holds the marks of a page, in columns: holder k holds the mark that `rests[k]` tells from others of the page, and is revision `revisions[k]`. In
 * order by mark and then by revision. Pages of a large record have hundreds, and an object for each takes longer than all else.
 */
export interface MarkPage {
  rests: number[];
  revisions: number[];
}

/**
 * A page as bytes: each holder as how much its mark is above the one before it, and its revision, or where the mark is the same how much its
 * revision is above that of the holder before. Numbers take seven bits a byte, low ones first. Four bytes or five a holder, where a row of a table takes fourteen.
 */
export function packPage({ rests, revisions }: MarkPage): Uint8Array {
  if (room.length < rests.length * LONGEST) room = new Uint8Array(2 * rests.length * LONGEST);
  const out = room;
  let at = 0;
  const put = (number: number): void => {
    let left = number;
    for (; left > 127; left >>>= 7) out[at++] = (left & 127) | 128;
    out[at++] = left;
  };
  let [rest, revision] = [0, 0];
  for (let k = 0; k < rests.length; k++) {
    const [itsRest, its] = [rests[k] as number, revisions[k] as number];
    put(itsRest - rest);
    put(itsRest === rest ? its - revision : its);
    rest = itsRest;
    revision = its;
  }
  return out.slice(0, at);
}

/** Bytes of two numbers below 2³¹. */
const LONGEST = 10;
/** Where pages are made. */
let room = new Uint8Array(4096);

/** Throws where the bytes end within a number. */
export function unpackPage(bytes: Uint8Array): MarkPage {
  const out: MarkPage = { rests: [], revisions: [] };
  const reader = new PageReader(bytes);
  while (reader.next()) addHolder(out, reader.rest, reader.revision);
  return out;
}

export function addHolder({ rests, revisions }: MarkPage, rest: number, revision: number): void {
  rests.push(rest);
  revisions.push(revision);
}

/** Goes through the holders of a page without making anything of them: most of a page is passed over. */
export class PageReader {
  rest = 0;
  revision = 0;
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): boolean {
    if (this.#at >= this.#bytes.length) return false;
    const more = this.#number();
    const revision = this.#number();
    this.rest += more;
    this.revision = more === 0 ? this.revision + revision : revision;
    return true;
  }

  /** Below 2³¹. */
  #number(): number {
    let byte = this.#byte();
    let number = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = this.#byte();
      number |= (byte & 127) << shift;
    }
    return number;
  }

  #byte(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new RangeError("A page of marks ends within a number.");
    return byte;
  }
}

/** Both together, each holder once. */
export function mergePages(one: MarkPage, two: MarkPage): MarkPage {
  const out: MarkPage = { rests: [], revisions: [] };
  let [i, j] = [0, 0];
  while (i < one.rests.length || j < two.rests.length) {
    const order =
      i === one.rests.length
        ? 1
        : j === two.rests.length
          ? -1
          : (one.rests[i] as number) - (two.rests[j] as number) ||
            (one.revisions[i] as number) - (two.revisions[j] as number);
    if (order <= 0) addHolder(out, one.rests[i] as number, one.revisions[i] as number);
    else addHolder(out, two.rests[j] as number, two.revisions[j] as number);
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return out;
}
