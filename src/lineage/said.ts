import { hashWord } from "#text/fingerprints.ts";
import { tokensOf } from "#text/tokens.ts";
import type { Claim } from "#vocabulary/claim.ts";
import type { Span } from "#vocabulary/passage.ts";
import { isInName, namesMeant } from "./names-told.ts";
import { onceEach } from "./once-each.ts";
import { type Quantities, quantitiesOf } from "./quantities-told.ts";
import { rarityOf } from "./rarity.ts";
import type { Sketch } from "./sketch.ts";
import { roughForm } from "./word-forms.ts";

/** Words by their hashes in order, each with what it counts for. */
interface Weighed {
  numbers: Int32Array;
  counts: Float64Array;
  /** All counts together. */
  sum: number;
}

/** What a claim says: its words in a rough form, each with what it counts for. */
export interface Said {
  /** All its words; what tells little counts for little. */
  words: Weighed;
  /** Those that tell something, and how many these are. */
  tellingWords: Int32Array;
  telling: number;
  /** Those that are no names and no numbers: what is said, not of whom. */
  plain: Weighed;
  /** Of these the ones that tell something. */
  acts: Int32Array;
  /** Two words in a row. */
  runs: Int32Array;
  quantities: Quantities;
  /** What the rest hangs on, and whether there is a verb; null where no trained weights read it. */
  built: { heads: Int32Array; verb: boolean } | null;
  /** Whether it is a question: what is looked into ("whether …") nobody has told. */
  asks: boolean;
}

/** How alike two claims are that say the same: words in common by those of both, plain words likewise, and runs of the shorter. */
const PLAIN = 0.7;
const RUNS = 0.5;
/** Below this two have nothing to do with each other. */
const LIKE = 0.2;
/** What each is built on stands in the other too. Of “a fire broke out” and “charged after a fire broke out” that holds by half. */
const HEADS = 0.6;
/** Where trees are not known: as if a third of it did, which words alone order best. */
const UNKNOWN = HEADS / 3;
/** One has a verb and the other has none: what happened, and a thing that is named. */
const NO_VERB = 0.42;
/** Two that say little are soon alike: so much for each telling word of the shorter, up to a few. */
const SUBSTANCE = 0.115;
const MUCH = 6;
/** So much have two of one story that say something else. */
const BESIDE = 0.8;
/** A word that tells less than this may stand in any claim. */
const TELLS = 0.15;
/** A plain word that tells less than this says nothing of what was done. */
const ACTS = 0.2;
/** Fewer telling words than these are no claim that could be known again. */
export const LEAST = 2;

/** What claims of a report say: looked at once, however often its story is traced. */
export function saidBy(sketch: Sketch, claim: Claim): Said {
  const known = saidIn(sketch);
  const said = known.get(claim) ?? saidOf(claim, sketch);
  known.set(claim, said);
  return said;
}

const saidIn = onceEach((_: Sketch): Map<Claim, Said> => new Map());

/** Words that were looked at; claims have the same ones again and again. */
const looked = new Map<string, { number: number; tells: number }>();
const MOST = 50_000;

/** The number of a word in its rough form, and what it tells. */
function wordOf(lower: string): { number: number; tells: number } {
  const known = looked.get(lower);
  if (known !== undefined) return known;
  if (looked.size >= MOST) looked.clear();
  const word = { number: hashWord(roughForm(lower)), tells: rarityOf(lower) };
  looked.set(lower, word);
  return word;
}

/** A number for two words in a row. */
const runOf = (before: number, word: number): number =>
  Math.imul(before ^ (before >>> 15), 0x85ebca6b) ^ word;

function saidOf({ content, predicate }: Claim, sketch: Sketch): Said {
  const { text } = sketch.reading.report;
  const words = new Map<number, number>();
  const plain = new Map<number, number>();
  const runs = new Set<number>();
  const lowers: string[] = [];
  const isNumber: boolean[] = [];
  let before: number | null = null;
  for (const span of content)
    for (const { kind, lower, start } of tokensOf(text, span)) {
      if (kind === "mark" || lower.startsWith("'")) continue;
      lowers.push(lower);
      isNumber.push(kind === "number");
      // “Jong-un” is “Jong Un”; words that are no names are put together as they are told.
      const joined = kind === "word" && lower.includes("-") && isCapital(text, start);
      for (const part of joined ? lower.split("-") : [lower]) {
        if (part === "") continue;
        const { number, tells } = wordOf(part);
        words.set(number, tells < TELLS ? 0.1 : 1);
        const named = isCapital(text, start) && isInName(sketch, start);
        if (kind !== "number" && !named) plain.set(number, tells < ACTS ? 0.02 : tells);
        if (before !== null) runs.add(runOf(before, number));
        before = number;
      }
    }
  for (const lower of namesMeant(sketch, content)) {
    const { number, tells } = wordOf(lower);
    if (tells >= TELLS) words.set(number, 1);
  }
  const quantities = quantitiesOf(lowers, (nth) => isNumber[nth] === true);
  const telling = { words: weighed(words), plain: weighed(plain) };
  const tellingWords = telling.words.numbers.filter((_, nth) => telling.words.counts[nth] === 1);
  return {
    ...telling,
    tellingWords,
    telling: tellingWords.length,
    acts: telling.plain.numbers.filter((_, nth) => (telling.plain.counts[nth] as number) >= ACTS),
    runs: new Int32Array([...runs]).sort(),
    quantities,
    built: predicate === null ? null : { heads: headsOf(text, predicate.heads), verb: predicate.verb },
    asks: lowers[0] === "whether",
  };
}

const headsOf = (text: string, heads: readonly Span[]): Int32Array =>
  new Int32Array(new Set(heads.map((span) => wordOf(text.slice(...span).toLowerCase()).number))).sort();

function weighed(words: ReadonlyMap<number, number>): Weighed {
  const numbers = new Int32Array([...words.keys()]).sort();
  const counts = new Float64Array(numbers.length);
  let sum = 0;
  for (let at = 0; at < counts.length; at++) {
    counts[at] = words.get(numbers[at] as number) as number;
    sum += counts[at] as number;
  }
  return { numbers, counts, sum };
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 65 && code <= 90 : /\p{Lu}/u.test(text[at] ?? "");
}

/** How alike two are where that is enough for one claim, else 0. */
export function inCommon(a: Said, b: Said): number {
  if (Math.min(a.telling, b.telling) < LEAST && !standsIn(a, b)) return 0;
  if (a.asks !== b.asks || sayOther(a, b)) return 0;
  const alike =
    jaccard(a.words, b.words) +
    PLAIN * jaccard(a.plain, b.plain) +
    (RUNS * shared(a.runs, b.runs)) / Math.max(1, Math.min(a.runs.length, b.runs.length));
  return alike >= LIKE
    ? Math.max(
        0,
        alike - BESIDE + (standsIn(a, b) ? HEADS + MUCH * SUBSTANCE : built(a, b) + substance(a, b)),
      )
    : 0;
}

/** What it says for one claim, or against it, on what two are built. */
function built({ built: one, words }: Said, { built: two, words: others }: Said): number {
  if (one === null || two === null) return UNKNOWN;
  const both = (held(one.heads, others) + held(two.heads, words)) / 2;
  return HEADS * both - (one.verb === two.verb ? 0 : NO_VERB);
}

/** The share of heads that stand among words. */
const held = (heads: Int32Array, { numbers }: Weighed): number =>
  heads.length === 0 ? 0 : shared(heads, numbers) / heads.length;

const substance = (a: Said, b: Said): number => SUBSTANCE * Math.min(MUCH, a.telling, b.telling);

/** Fewer words in a row than these two may say by chance. */
const IN_A_ROW = 5;

/** Whether it has so many words in a row that these tell of which words they are, common as each may be. */
export const isLong = ({ runs }: Said): boolean => runs.length + 1 >= IN_A_ROW;

/** Whether all that the shorter one says stands in the longer one word for word. */
export function standsIn(a: Said, b: Said): boolean {
  return isLong(a) && isLong(b) && shared(a.runs, b.runs) === Math.min(a.runs.length, b.runs.length);
}

/** Whether two that both say something, beside whom and when they name, have nothing of it in common. */
const sayOther = ({ acts: one }: Said, { acts: two }: Said): boolean =>
  one.length > 1 && two.length > 1 && shared(one, two) === 0;

/** How many numbers two lists have in common, both in order. */
function shared(a: Int32Array, b: Int32Array): number {
  let [common, i, j] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [one, two] = [a[i] as number, b[j] as number];
    if (one === two) common++;
    if (one <= two) i++;
    if (two <= one) j++;
  }
  return common;
}

/** What two have in common by all that they have. A word may count for more in one than in the other: for as much as in both. */
function jaccard(a: Weighed, b: Weighed): number {
  let [common, i, j] = [0, 0, 0];
  while (i < a.numbers.length && j < b.numbers.length) {
    const [one, two] = [a.numbers[i] as number, b.numbers[j] as number];
    if (one === two) common += Math.min(a.counts[i] as number, b.counts[j] as number);
    if (one <= two) i++;
    if (two <= one) j++;
  }
  const all = a.sum + b.sum - common;
  return all <= 0 ? 0 : common / all;
}
