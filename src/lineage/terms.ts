import { onceEach } from "./once-each.ts";
import { Mark, type Sketch } from "./sketch.ts";

/** Words by weight, as numbers. Sorted by word, so that two are compared in one pass. */
export interface Vector {
  words: Int32Array;
  weights: Float32Array;
}

/** What a report is about; the vector's length is one. */
export interface Terms extends Vector {
  /** The words that weigh most, at most `TOP`: reports that share none of them are not about the same happening. */
  top: readonly number[];
}

const TOP = 24;
/** A report tells what it is about before it comes to the background. */
const LEAD = 120;
const LEAD_WEIGHT = 1.6;
/** Words that tell less than this say nothing of what happened. */
const LEAST = 0.3;

export const termsOf = onceEach(({ words, rarity, marks }: Sketch): Terms => {
  const numbers = new Map<number, number>();
  const found: number[] = [];
  const counts: number[] = [];
  const worth: number[] = [];
  for (let at = 0; at < words.length; at++) {
    const tells = rarity[at] as number;
    if (tells < LEAST || marks[at] === Mark.furniture) continue;
    const word = words[at] as number;
    const nth = numbers.get(word);
    if (nth !== undefined) counts[nth] = (counts[nth] as number) + 1;
    else {
      numbers.set(word, found.length);
      found.push(word);
      counts.push(1);
      worth.push(tells * (at < LEAD ? LEAD_WEIGHT : 1));
    }
  }
  const weights = Float64Array.from(worth, (one, nth) => one * (1 + Math.log(counts[nth] as number)));
  const weightOf = (nth: number): number => weights[nth] as number;
  const wordOf = (nth: number): number => found[nth] as number;
  const top = found
    .map((_, nth) => nth)
    .sort((a, b) => weightOf(b) - weightOf(a) || wordOf(a) - wordOf(b))
    .slice(0, TOP)
    .map(wordOf);
  return { ...inOrder(found, weights, Math.sqrt(sumOfSquares(weights)) || 1), top };
});

const sumOfSquares = (weights: Float64Array): number => weights.reduce((sum, one) => sum + one * one, 0);

/** Words, each once, with their weights by `length`, in the order of their numbers. */
function inOrder(words: readonly number[], weights: Float64Array, length: number): Vector {
  const sorted = new Int32Array(words).sort();
  const at = new Map<number, number>();
  for (let nth = 0; nth < words.length; nth++) at.set(words[nth] as number, nth);
  const of = new Float32Array(sorted.length);
  for (let nth = 0; nth < of.length; nth++)
    of[nth] = (weights[at.get(sorted[nth] as number) as number] as number) / length;
  return { words: sorted, weights: of };
}

/** A story is told apart by who, where and when more than by what: of two accidents both have the word. */
const NAMES = 4;
const OPENING = 100;
const OPENING_WEIGHT = 3;
/** Beyond this a word's rarity tells of its language, not of the happening. */
const MOST = 0.5;

/** What tells a report's happening from others of its kind: names, numbers and the words of the opening weigh more, and how often a word stands there not at all. */
export const tellingTermsOf = onceEach(({ words, rarity, marks, starts, ends, reading }: Sketch): Vector => {
  const { text } = reading.report;
  const numbers = new Map<number, number>();
  const found: number[] = [];
  const worth: number[] = [];
  /** How much more often a word stands as a name than not. */
  const names: number[] = [];
  for (let at = 0; at < words.length; at++) {
    const tells = rarity[at] as number;
    if (tells < LEAST || marks[at] === Mark.furniture) continue;
    const word = words[at] as number;
    let nth = numbers.get(word);
    if (nth === undefined) {
      nth = found.length;
      numbers.set(word, nth);
      found.push(word);
      worth.push(Math.min(MOST, tells) * (at < OPENING ? OPENING_WEIGHT : 1));
      names.push(0);
    }
    if (!isName(text, starts[at] as number)) names[nth] = (names[nth] as number) - 1;
    else if (at > 0 && !/[.!?\n]/.test(text.slice(ends[at - 1] as number, starts[at] as number)))
      names[nth] = (names[nth] as number) + 1;
  }
  const weights = Float64Array.from(worth, (one, nth) => one * ((names[nth] as number) > 0 ? NAMES : 1));
  return inOrder(found, weights, 1);
});

/** Whether a word begins with a capital or a figure. */
function isName(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128
    ? (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
    : /\p{Lu}/u.test(text[at] ?? "");
}

/** As if one text stood beside these that has none of their words: in a neighbourhood of few, what all share still tells what they are about. */
const BESIDE = 1;

/** The same vectors with each word weighed by how few of these reports have it, too: what all of them share tells nothing between them. */
export function reweighed(all: readonly Vector[], evenly: number): Vector[] {
  const holders = new Map<number, number>();
  for (const { words } of all) for (const word of words) holders.set(word, (holders.get(word) ?? 0) + 1);
  return all.map(({ words, weights }) => {
    const out = Float32Array.from(weights, (weight, at) => {
      const share = (holders.get(words[at] as number) ?? 1) / (all.length + BESIDE);
      return weight * (evenly + Math.log(1 / share));
    });
    const length = Math.sqrt(out.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
    return { words, weights: out.map((weight) => weight / length) };
  });
}

export function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < a.words.length && j < b.words.length) {
    const one = a.words[i] as number;
    const two = b.words[j] as number;
    if (one === two) sum += (a.weights[i++] as number) * (b.weights[j++] as number);
    else if (one < two) i++;
    else j++;
  }
  return sum;
}
