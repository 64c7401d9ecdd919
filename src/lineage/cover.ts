/** Which words of a report are meant, a bit for each. */
export type Cover = Uint32Array;

export const emptyCover = (words: number): Cover => new Uint32Array((words + 31) >>> 5);

export const covers = (cover: Cover, word: number): boolean =>
  (((cover[word >>> 5] as number) >>> (word & 31)) & 1) === 1;

export function addWords(cover: Cover, from: number, to: number): void {
  for (let word = from; word < to; ) {
    const end = Math.min(to, (word | 31) + 1);
    // The bits from one to before another, all in one number.
    const bits = (-1 << (word & 31)) & (-1 >>> (31 - ((end - 1) & 31)));
    cover[word >>> 5] = (cover[word >>> 5] as number) | bits;
    word = end;
  }
}

/** Both are of one report. */
export function addCover(cover: Cover, other: Cover): void {
  for (let at = 0; at < cover.length; at++) cover[at] = (cover[at] as number) | (other[at] as number);
}

export function keepOnly(cover: Cover, other: Cover): void {
  for (let at = 0; at < cover.length; at++) cover[at] = (cover[at] as number) & (other[at] as number);
}

export function countOf(cover: Cover): number {
  let count = 0;
  for (const bits of cover) count += bitsIn(bits);
  return count;
}

/** How many words a cover has that another has not. */
export function countBeyond(cover: Cover, other: Cover): number {
  let count = 0;
  for (let at = 0; at < cover.length; at++) count += bitsIn((cover[at] as number) & ~(other[at] as number));
  return count;
}

/** Pairs of bits are added up, then fours, then bytes. */
function bitsIn(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
