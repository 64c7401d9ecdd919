import { hashWord } from "#text/fingerprints.ts";
import { type Token, tokensOf } from "#text/tokens.ts";
import type { Claim } from "#vocabulary/claim.ts";
import { deniedIn, isNot } from "./denied-heads.ts";
import { regularOf } from "./irregular-forms.ts";
import { isInName, namesMeant } from "./names-told.ts";
import { numberIn } from "./numbers-in-words.ts";
import { onceEach } from "./once-each.ts";
import { isCount, type Quantities, quantitiesOf } from "./quantities-told.ts";
import { rarityOf } from "./rarity.ts";
import type { Sketch } from "./sketch.ts";
import {
  contrariesOf,
  isNearKin,
  isWanting,
  kinGroups,
  leadsInTwo,
  oppositesOf,
  roughForm,
  saidInTwo,
} from "./word-forms.ts";

/** Words by their hashes in order, each with what it counts for. */
export interface Weighed {
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
  /** The groups of near kin in which one of these stands, */
  kin: Int32Array;
  /** and all groups of words that may say the same, a bit for each. */
  anyKin: Int32Array;
  /** Telling words that nothing is built on, which say whom and what it is about. */
  rest: readonly Rest[];
  /** Days of the week that it names, from 0. */
  days: readonly number[];
  /** Two words in a row. */
  runs: Int32Array;
  quantities: Quantities;
  built: Built | null;
  /** Whether it is a question: what is looked into ("whether …") nobody has told. */
  asks: boolean;
  /** Whether it tells of something beside another of its kind: “another climber”, “also killed”. */
  another: boolean;
  /** Whether something in it is said not to be so. */
  negated: boolean;
  /** Whether it tells that somebody wants or has to do something: “climbers need to take care”. */
  wants: boolean;
}

/** A telling word that nothing is built on. */
export interface Rest {
  number: number;
  /** The groups of words that may say the same in which it stands. */
  groups: readonly number[];
  /** Whether it is a number, and whether it belongs to a name. */
  counts: boolean;
  named: boolean;
}

/** What the rest of a claim hangs on; null where no trained weights read it. */
export interface Built {
  heads: Int32Array;
  /** The groups of words that may say the same in which each head stands, and how much it tells. */
  kin: readonly { head: number; groups: readonly number[]; tells: number }[];
  /** Those of which a “not” says that they are not so. */
  denied: Int32Array;
  /** What says the opposite of a head, and what cannot be so where it is. */
  opposites: Int32Array;
  contraries: Int32Array;
  /** Whether there is a verb. */
  verb: boolean;
}

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

interface Word {
  /** The hash of its rough form. */
  number: number;
  tells: number;
  /** The same for whatever form of the word tells least: “felt” is no rarer than “feel”. */
  tellsAtLeast: number;
  /** Whether it says a number. */
  counts: boolean;
  /** Which day of the week it is; -1 for no day. */
  day: number;
  kin: readonly number[];
  opposites: readonly number[];
  contraries: readonly number[];
  /** Whether it may say one thing together with the word that follows. */
  leads: boolean;
  wants: boolean;
  negates: boolean;
}

const ANOTHER = /^(?:another|also|further|additional|besides|too)$/;

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** Words that were looked at; claims have the same ones again and again. */
const looked = new Map<string, Word>();
const MOST = 50_000;

function wordOf(lower: string): Word {
  const known = looked.get(lower);
  if (known !== undefined) return known;
  if (looked.size >= MOST) looked.clear();
  const figure = numberIn(lower);
  const rough = figure === null ? roughForm(lower) : String(figure);
  const word = {
    number: hashWord(rough),
    tells: rarityOf(figure === null ? lower : rough),
    tellsAtLeast: Math.min(rarityOf(lower), rarityOf(rough), rarityOf(regularOf.get(lower) ?? lower)),
    counts: figure !== null,
    day: DAYS.indexOf(lower),
    kin: kinGroups(rough),
    opposites: oppositesOf(rough).map(hashWord),
    contraries: contrariesOf(rough).map(hashWord),
    leads: leadsInTwo(lower),
    wants: isWanting(rough),
    negates: isNot(lower),
  };
  looked.set(lower, word);
  return word;
}

/** A number for two words in a row. */
const runOf = (before: number, word: number): number =>
  Math.imul(before ^ (before >>> 15), 0x85ebca6b) ^ word;

function saidOf({ content, predicate }: Claim, sketch: Sketch): Said {
  const { text } = sketch.reading.report;
  const tokens: Token[] = [];
  const spoken: Token[] = [];
  const words = new Map<number, number>();
  const plain = new Map<number, number>();
  const kin = new Set<number>();
  const runs = new Set<number>();
  const days = new Set<number>();
  const figures = new Set<number>();
  const names = new Set<number>();
  const groupsOf = new Map<number, readonly number[]>();
  const isHead = new Set(predicate?.heads.map(([start]) => start));
  const heads = new Map<number, Word>();
  let [negated, wants] = [false, false];
  let before: number | null = null;
  let leading: Token | null = null;
  const add = (word: Word, isPlain: boolean, isBuiltOn: boolean): void => {
    const { number, tells } = word;
    if (isBuiltOn) heads.set(number, word);
    words.set(number, tells < TELLS ? 0.1 : 1);
    if (word.day >= 0) days.add(word.day);
    if (!isPlain) return;
    groupsOf.set(number, word.kin);
    plain.set(number, tells < ACTS ? 0.02 : tells);
    for (const group of word.kin) kin.add(group);
  };
  for (const span of content)
    for (const token of tokensOf(text, span)) {
      const { kind, lower, start } = token;
      if (kind === "mark") {
        spoken.push(token);
        continue;
      }
      if (!lower.startsWith("'") || lower === "'t") spoken.push(token);
      if (lower.startsWith("'")) {
        negated ||= lower === "'t";
        continue;
      }
      tokens.push(token);
      const named = isCapital(text, start) && isInName(sketch, start);
      let leads = false;
      for (const part of partsOf(token, text)) {
        const word = wordOf(part);
        add(word, kind !== "number" && !named, isHead.has(start));
        if (kind === "number" || word.counts) figures.add(word.number);
        else if (named) names.add(word.number);
        if (before !== null) runs.add(runOf(before, word.number));
        before = word.number;
        negated ||= word.negates;
        wants ||= word.wants;
        leads = word.leads;
      }
      const inOne = leading === null ? null : saidInTwo(leading.lower, lower);
      if (inOne !== null && leading !== null)
        add(wordOf(inOne), true, isHead.has(start) || isHead.has(leading.start));
      leading = leads ? token : null;
    }
  for (const lower of namesMeant(sketch, content)) {
    const { number, tells } = wordOf(lower);
    if (tells >= TELLS) words.set(number, 1);
  }
  const telling = { words: weighed(words), plain: weighed(plain) };
  const tellingWords = telling.words.numbers.filter((_, nth) => telling.words.counts[nth] === 1);
  return {
    ...telling,
    tellingWords,
    telling: tellingWords.length,
    acts: telling.plain.numbers.filter((_, nth) => (telling.plain.counts[nth] as number) >= ACTS),
    kin: inOrder(new Set([...kin].filter(isNearKin))),
    anyKin: bitsOf(kin),
    rest: [...tellingWords]
      .filter((number) => !heads.has(number))
      .map((number) => ({
        number,
        groups: groupsOf.get(number) ?? [],
        counts: figures.has(number),
        named: names.has(number),
      })),
    days: [...days],
    runs: inOrder(runs),
    quantities: quantitiesOf(
      tokens.map(({ lower }) => lower),
      (nth) => tokens[nth]?.kind === "number",
    ),
    built:
      predicate === null
        ? null
        : builtOn(
            [...heads.values()],
            predicate.verb,
            inOrder(new Set(deniedIn(spoken, isHead).map((head) => wordOf(head).number))),
          ),
    asks: tokens[0]?.lower === "whether",
    another: tokens.some(({ lower }) => ANOTHER.test(lower)),
    negated,
    wants,
  };
}

const builtOn = (heads: readonly Word[], verb: boolean, denied: Int32Array): Built => ({
  denied,
  heads: inOrder(new Set(heads.map(({ number }) => number))),
  kin: heads.map(({ number, kin, tellsAtLeast }) => ({ head: number, groups: kin, tells: tellsAtLeast })),
  opposites: inOrder(new Set(heads.flatMap(({ opposites }) => opposites))),
  contraries: inOrder(new Set(heads.flatMap(({ contraries }) => contraries))),
  verb,
});

/** “Jong-un” is “Jong Un”, “34-year-old” is “34 years old”; other words are put together as they are told. */
function partsOf({ kind, lower, start }: Token, text: string): readonly string[] {
  if (!lower.includes("-") || numberIn(lower) !== null) return [lower];
  const apart = kind === "number" || isCount(lower) || isCapital(text, start);
  return apart ? lower.split("-").filter((part) => part !== "") : [lower];
}

const inOrder = (numbers: ReadonlySet<number>): Int32Array => Int32Array.from(numbers).sort();

function bitsOf(groups: ReadonlySet<number>): Int32Array {
  const bits = new Int32Array((Math.max(-1, ...groups) >> 5) + 1);
  for (const group of groups) bits[group >> 5] = (bits[group >> 5] as number) | (1 << (group & 31));
  return bits;
}

function weighed(words: ReadonlyMap<number, number>): Weighed {
  const numbers = Int32Array.from(words.keys()).sort();
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
