/** What a mention is compared by. */
export interface Compared {
  /** Its tokens, and the one that the others hang on. */
  first: number;
  last: number;
  /** Its head's word, and its words with a space between them, lower case. */
  word: string;
  words: string;
  /** Its head's part of speech. */
  tag: string;
}

/** Pairs of a mention and one before it, as the weights take them (`training/stemma_training/coreference.py`, which numbers them alike). */
export interface Pairs {
  later: number[];
  earlier: number[];
  /** How many mentions lie between, in buckets. */
  apart: number[];
  /** What is alike, as bits. */
  alike: number[];
}

/** Every mention looks at so many before it, and at so many further back that share its head's word. */
const NEAR = 40;
const FAR = 12;
const BUCKETS = [1, 2, 3, 4, 8, 16, 32];
const FIRST_AND_SECOND = new Set("i me my mine myself we us our ours you your yours".split(" "));

/** Takes the mentions of a text in order, the longer first of those that begin together, and pairs each with its candidates. */
export class Pairer {
  readonly #mentions: readonly Compared[];
  readonly #byWord = new Map<string, number[]>();
  #next = 0;

  constructor(mentions: readonly Compared[]) {
    this.#mentions = mentions;
  }

  /** The pairs of the next mentions, up to number `to`. Linear in the text: no mention has more than NEAR + FAR. */
  upTo(to: number): Pairs {
    const pairs: Pairs = { later: [], earlier: [], apart: [], alike: [] };
    for (; this.#next < to; this.#next++) {
      const i = this.#next;
      const one = this.#mentions[i] as Compared;
      let same = this.#byWord.get(one.word);
      if (same === undefined) {
        same = [];
        this.#byWord.set(one.word, same);
      }
      let end = same.length;
      while (end > 0 && (same[end - 1] as number) >= i - NEAR) end--;
      for (const j of same.slice(Math.max(0, end - FAR), end)) this.#add(pairs, i, j);
      for (let j = Math.max(0, i - NEAR); j < i; j++) this.#add(pairs, i, j);
      same.push(i);
    }
    return pairs;
  }

  #add(pairs: Pairs, i: number, j: number): void {
    const [one, other] = [this.#mentions[i] as Compared, this.#mentions[j] as Compared];
    if (nested(one, other)) return;
    pairs.later.push(i);
    pairs.earlier.push(j);
    let apart = 0;
    for (const bucket of BUCKETS) if (i - j > bucket) apart++;
    pairs.apart.push(apart);
    pairs.alike.push(
      Number(one.word === other.word) |
        (Number(one.words === other.words) << 1) |
        (Number(one.tag === "PRON") << 2) |
        (Number(other.tag === "PRON") << 3) |
        (Number(one.tag === "PROPN" && other.tag === "PROPN") << 4) |
        (Number(FIRST_AND_SECOND.has(one.word) !== FIRST_AND_SECOND.has(other.word)) << 5),
    );
  }
}

/** What lies in a thing is not the thing: “the yard's crew”. */
const nested = (a: Compared, b: Compared): boolean =>
  (b.first <= a.first && a.last <= b.last) || (a.first <= b.first && b.last <= a.last);

/** Each mention follows the best of those before it that it is more likely to mean than nothing before; → the cluster of each. */
export function clustersOf(
  count: number,
  scored: Iterable<{ pairs: Pairs; scores: Float32Array }>,
): number[] {
  const best = new Float32Array(count);
  const antecedent = new Int32Array(count).fill(-1);
  for (const { pairs, scores } of scored)
    for (const [k, i] of pairs.later.entries()) {
      const score = scores[k] as number;
      if (score > (best[i] as number)) {
        best[i] = score;
        antecedent[i] = pairs.earlier[k] as number;
      }
    }
  const clusters: number[] = [];
  let next = 0;
  for (const before of antecedent) clusters.push(before < 0 ? next++ : (clusters[before] as number));
  return clusters;
}
