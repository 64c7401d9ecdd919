/** FNV-1a begins with this, and multiplies by this after each unit. */
export const HASH_START = 0x811c9dc5;
export const HASH_PRIME = 0x01000193;

/** A word as 32 bits (FNV-1a over its UTF-16 units). Two words of one text rarely meet; what rests on it compares the words again. */
export function hashWord(word: string): number {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), HASH_PRIME);
  return hash | 0;
}

/** One hash for each run of `size` words, in the order of the text; empty where there are fewer words. */
export function gramHashes(words: Int32Array, size: number): Int32Array {
  const count = Math.max(0, words.length - size + 1);
  const out = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    let hash = 0x9e3779b9;
    for (let next = at; next < at + size; next++) {
      hash = Math.imul(hash ^ (words[next] as number), 0x85ebca6b);
      hash ^= hash >>> 15;
    }
    out[at] = Math.imul(hash, 0xc2b2ae35) | 0;
  }
  return out;
}

/**
 * The places that stand for a text: of every `window` neighbouring hashes the smallest, the last of equals. Two texts that share
 * `window` + size of a run − 1 words in a row share a place.
 * Schleimer, Wilkerson, Aiken, Winnowing (SIGMOD 2003), https://theory.stanford.edu/~aiken/publications/papers/sigmod03.pdf
 */
export function winnow(hashes: Int32Array, window: number): number[] {
  if (hashes.length === 0) return [];
  const picked: number[] = [];
  // Places whose hash may still be the smallest, smallest first.
  const waiting: number[] = [];
  let head = 0;
  for (let at = 0; at < hashes.length; at++) {
    while (
      waiting.length > head &&
      (hashes[waiting[waiting.length - 1] as number] as number) >= (hashes[at] as number)
    )
      waiting.pop();
    waiting.push(at);
    if ((waiting[head] as number) <= at - window) head++;
    const smallest = waiting[head] as number;
    const full = at >= window - 1 || at === hashes.length - 1;
    if (full && picked[picked.length - 1] !== smallest) picked.push(smallest);
  }
  return picked;
}
