import { numberIn } from "./numbers-in-words.ts";
import { roughForm } from "./word-forms.ts";

/** Lengths and weights, in metres and kilograms, by their rough forms: "200 feet" and "61 metres" are one. */
const UNITS: ReadonlyMap<string, readonly [kind: string, size: number]> = new Map(
  (
    [
      ["metre", "length", 1],
      ["kilometre", "length", 1000],
      ["foot", "length", 0.3048],
      ["mile", "length", 1609],
      ["kilogram", "weight", 1],
      ["kg", "weight", 1],
      ["tonne", "weight", 1000],
      ["ton", "weight", 1000],
      ["pound", "weight", 0.4536],
    ] as const
  ).map(([name, kind, size]) => [roughForm(name), [kind, size]]),
);
/** They make a number larger, and are not what is counted. */
const LARGE: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1e6],
  ["billion", 1e9],
  ["bn", 1e9],
  ["trillion", 1e12],
]);
/** Whether a word counts: "nine" and "nine-year-old". */
export const isCount = (word: string): boolean =>
  numberIn(word) !== null || (word.includes("-") && numberIn(word.slice(0, word.indexOf("-"))) !== null);

/** Two measures of one thing that are nearer than this were only rounded. */
const ROUNDED = 0.05;

/** Where one of these follows a number nothing is counted: "at least 13 in the camp". */
const NOTHING_COUNTED =
  /^(?:of|in|on|at|to|by|for|from|with|and|or|but|that|than|as|after|before|when|while|since|until|per|the|a|an|is|are|was|were|be|been|have|has|had|will|would|who|which)$/;
/** What is counted is said within so many words: "117,000 displaced people". */
const WITHIN = 3;
/** Beside these an amount comes to another, and says nothing of how many there are. */
const MORE = /^(?:another|further|additional|extra)$/;
const MORE_BEHIND = /^(?:more|others|further)$/;

/** An amount with the words that say of what, in their rough forms, or the kind of a measure. */
interface Amount {
  size: number;
  of: readonly string[];
  measured: boolean;
}

/** What a claim counts or measures. */
export interface Quantities {
  /** All numbers, in figures. */
  numbers: ReadonlySet<number>;
  /** Amounts of something; those that come to another are left out. */
  counted: readonly Amount[];
  /** Whether an amount comes to another: "a further 117,000 people". */
  more: boolean;
}

/** `words` as they stand, small; `isNumber` says which of them are in figures. */
export function quantitiesOf(words: readonly string[], isNumber: (nth: number) => boolean): Quantities {
  const numbers = new Set<number>();
  const counted: Amount[] = [];
  let more = false;
  words.forEach((word, nth) => {
    // "the 7-yard line" is "7 yards", "nine-year-old" is "9 years old".
    const whole = numberIn(word);
    const [first = "", ...others] = whole === null ? word.split("-") : [word];
    // "6:00 p.m." is "6 p.m.".
    const plain = first.replaceAll(",", "").replace(/:00$/, "").replace(":", "");
    const value = isNumber(nth) ? Number(plain) : (whole ?? numberIn(first));
    if (value === null || !Number.isFinite(value)) return;
    const following = others.length > 0 ? others : words.slice(nth + 1, nth + 2 + WITHIN);
    const large = LARGE.get(following[0] ?? "") ?? 1;
    numbers.add(value * large);
    // "40m" is a sum or a length.
    if (/^m(?:-|$)/.test(following[0] ?? "")) numbers.add(value * 1e6);
    // “6 : 00 p.m.” is an hour and no minutes.
    if (value === 0 || (others.length === 0 && isNumber(nth + (large === 1 ? 1 : 2)))) return;
    const thing = untilNothingCounted(following.slice(large === 1 ? 0 : 1));
    const comesTo = MORE.test(words[nth - 1] ?? "") || thing.some((one) => MORE_BEHIND.test(one));
    more ||= comesTo;
    if (comesTo || thing.length === 0) return;
    const unit = UNITS.get(roughForm(thing[0] as string));
    counted.push(
      unit === undefined
        ? { size: value * large, of: thing.map(roughForm), measured: false }
        : { size: value * large * unit[1], of: [unit[0]], measured: true },
    );
  });
  return { numbers, counted, more };
}

function untilNothingCounted(words: readonly string[]): string[] {
  const end = words.findIndex((word) => NOTHING_COUNTED.test(word) || /^\d/.test(word));
  return words.slice(0, end < 0 ? WITHIN : Math.min(end, WITHIN));
}

/** Whether two claims give different amounts of one thing: “three were shot, two of them killed” gives both three and two. */
export function differ(a: Quantities, b: Quantities): boolean {
  return a.counted.some(({ of }) => {
    const isOf = (amount: Amount): boolean => amount.of.some((thing) => of.includes(thing));
    const [ones, others] = [a.counted.filter(isOf), b.counted.filter(isOf)];
    return others.length > 0 && !ones.some((one) => gives(b, one)) && !others.some((one) => gives(a, one));
  });
}

const gives = ({ numbers, counted }: Quantities, { size, of, measured }: Amount): boolean =>
  (!measured && numbers.has(size)) ||
  counted.some((other) => other.of.some((thing) => of.includes(thing)) && isNear(size, other.size));

/** Whether both have numbers and none in common: they tell of two matters, or of one in two amounts. */
export function shareNoNumber(a: Quantities, b: Quantities): boolean {
  if (a.numbers.size === 0 || b.numbers.size === 0) return false;
  const sizes = (counted: readonly Amount[]): number[] => counted.map(({ size }) => size);
  const [ones, others] = [
    [...a.numbers, ...sizes(a.counted)],
    [...b.numbers, ...sizes(b.counted)],
  ];
  return !ones.some((one) => others.some((other) => isNear(one, other)));
}

const isNear = (one: number, two: number): boolean =>
  Math.abs(one - two) <= ROUNDED * Math.max(Math.abs(one), Math.abs(two));
