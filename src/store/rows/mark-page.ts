/**
 * Who holds the marks of a page, in the order of marks and then of revisions: first for each holder what tells its mark from others of the page, two
 * bytes, then for each its revision, four bytes, low ones first. Of equal width, so that a mark is found by halving and a holder put in by moving bytes: a page of a large
 * record has hundreds, and a report that comes is looked for on sixty pages and changes as many.
 */
export class MarkPage {
  readonly bytes: Uint8Array;
  readonly holders: number;

  /** Throws where the bytes are not those of so many holders. */
  constructor(bytes: Uint8Array, holders: number) {
    if (bytes.length !== holders * (REST + REVISION))
      throw new RangeError("A page of marks has other holders than bytes for them.");
    this.bytes = bytes;
    this.holders = holders;
  }

  rest(nth: number): number {
    const at = nth * REST;
    return (this.bytes[at] as number) | ((this.bytes[at + 1] as number) << 8);
  }

  revision(nth: number): number {
    const { bytes } = this;
    const at = this.holders * REST + nth * REVISION;
    return (
      ((bytes[at] as number) |
        ((bytes[at + 1] as number) << 8) |
        ((bytes[at + 2] as number) << 16) |
        ((bytes[at + 3] as number) << 24)) >>>
      0
    );
  }

  /** The first holder of this mark or of one after it. */
  first(rest: number): number {
    let [low, high] = [0, this.holders];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.rest(middle) < rest) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Who holds a mark, beginning with the holder that `first` answers for it. */
  revisionsOf(rest: number, from: number): number[] {
    const out: number[] = [];
    for (let nth = from; nth < this.holders && this.rest(nth) === rest; nth++) out.push(this.revision(nth));
    return out;
  }
}

const REST = 2;
const REVISION = 4;

export const EMPTY_PAGE = new MarkPage(new Uint8Array(0), 0);

/** Who holds a mark from now on, in the place of so many holders from this one on. */
export interface MarkChange {
  rest: number;
  from: number;
  before: number;
  revisions: readonly number[];
}

/** A page with changes, which are in the order of their marks. */
export function changedPage(page: MarkPage, changes: readonly MarkChange[]): MarkPage {
  const holders = changes.reduce(
    (sum, { before, revisions }) => sum + revisions.length - before,
    page.holders,
  );
  const bytes = new Uint8Array(holders * (REST + REVISION));
  let [read, written] = [0, 0];
  const keep = (to: number): void => {
    bytes.set(page.bytes.subarray(read * REST, to * REST), written * REST);
    const from = page.holders * REST;
    bytes.set(
      page.bytes.subarray(from + read * REVISION, from + to * REVISION),
      holders * REST + written * REVISION,
    );
    written += to - read;
  };
  for (const { rest, from, before, revisions } of changes) {
    keep(from);
    read = from + before;
    for (const revision of revisions) {
      bytes[written * REST] = rest;
      bytes[written * REST + 1] = rest >>> 8;
      for (let byte = 0; byte < REVISION; byte++)
        bytes[holders * REST + written * REVISION + byte] = revision >>> (8 * byte);
      written++;
    }
  }
  keep(page.holders);
  return new MarkPage(bytes, holders);
}

/**
 * A page as it was kept before: each holder as how much its mark is above the one before it, and its revision, or where the mark is the same how much its
 * revision is above that of the holder before. Numbers take seven bits a byte, low ones first. Throws where the bytes end within a number.
 */
export function pageOfEarlier(bytes: Uint8Array): MarkPage {
  const changes: MarkChange[] = [];
  let [at, rest, revision] = [0, 0, 0];
  /** Below 2³¹. */
  const next = (): number => {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError("A page of marks ends within a number.");
      number |= (byte & 127) << shift;
      if (byte < 128) return number;
    }
  };
  while (at < bytes.length) {
    const [more, its] = [next(), next()];
    rest += more;
    revision = more === 0 ? revision + its : its;
    changes.push({ rest, from: 0, before: 0, revisions: [revision] });
  }
  return changedPage(EMPTY_PAGE, changes);
}
