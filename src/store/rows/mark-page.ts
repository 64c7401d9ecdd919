/** That a revision holds a mark; `rest` is what tells the mark from others of its page. */
export interface Held {
  rest: number;
  revision: number;
}

/**
 * Who holds the marks of a page, as bytes: each holder as how much its `rest` is above the one before it, and its revision, or where the mark is the same how much its
 * revision is above that of the holder before. Numbers take seven bits a byte, low ones first. Four bytes or five a holder, where a row of a table takes fourteen.
 */
export function packPage(held: readonly Held[]): Uint8Array {
  const out = new Uint8Array(held.length * 10);
  let at = 0;
  const put = (number: number): void => {
    let left = number;
    for (; left > 127; left = Math.floor(left / 128)) out[at++] = (left % 128) | 128;
    out[at++] = left;
  };
  let [rest, revision] = [0, 0];
  for (const one of held) {
    put(one.rest - rest);
    put(one.rest === rest ? one.revision - revision : one.revision);
    ({ rest, revision } = one);
  }
  return out.slice(0, at);
}

/** The holders of a page, by `rest` and then by revision. Throws where the bytes end within a number. */
export function unpackPage(bytes: Uint8Array): Held[] {
  const out: Held[] = [];
  const reader = new PageReader(bytes);
  while (reader.next()) out.push({ rest: reader.rest, revision: reader.revision });
  return out;
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

  #number(): number {
    let [number, worth] = [0, 1];
    for (;;) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new RangeError("A page of marks ends within a number.");
      number += (byte & 127) * worth;
      if (byte < 128) return number;
      worth *= 128;
    }
  }
}

/** Both together, in order, each holder once. */
export function mergeHeld(one: readonly Held[], two: readonly Held[]): Held[] {
  const out: Held[] = [];
  let [i, j] = [0, 0];
  while (i < one.length || j < two.length) {
    const [a, b] = [one[i], two[j]];
    const order = a === undefined ? 1 : b === undefined ? -1 : compareHeld(a, b);
    out.push((order <= 0 ? a : b) as Held);
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return out;
}

export const compareHeld = (a: Held, b: Held): number => a.rest - b.rest || a.revision - b.revision;
