import { roughForm } from "./word-forms.ts";

/** Lengths and weights by their rough forms, in metres and kilograms: "200 feet" and "61 metres" are one. */
const UNITS: Readonly<Record<string, readonly [kind: string, size: number]>> = {
  metre: ["length", 1],
  kilometre: ["length", 1000],
  foot: ["length", 0.3048],
  mile: ["length", 1609],
  kilogram: ["weight", 1],
  kg: ["weight", 1],
  tonne: ["weight", 1000],
  tonn: ["weight", 1000],
  ton: ["weight", 1000],
  pound: ["weight", 0.4536],
};
/** They make a number larger, and are not what is counted. */
const LARGE = new Set(["hundred", "thousand", "million", "billion", "trillion"]);
/** Two measures of one thing that are nearer than this were only rounded. */
const ROUNDED = 0.05;

/** What a claim counts or measures: a number with the word that follows it. */
export interface Quantities {
  numbers: ReadonlySet<string>;
  /** By what is counted, how many. */
  counted: ReadonlyMap<string, readonly number[]>;
}

/** `words` as they stand, small; `isNumber` says which of them are numbers. */
export function quantitiesOf(words: readonly string[], isNumber: (nth: number) => boolean): Quantities {
  const numbers = new Set<string>();
  const counted = new Map<string, number[]>();
  words.forEach((word, nth) => {
    if (!isNumber(nth)) return;
    // "6:00 p.m." is "6 p.m.".
    const plain = word.replaceAll(",", "").replace(/:00$/, "");
    numbers.add(plain);
    const next = words[nth + 1];
    const value = Number(plain);
    if (next === undefined || isNumber(nth + 1) || LARGE.has(next) || !Number.isFinite(value)) return;
    const rough = roughForm(next);
    const unit = UNITS[rough];
    const [kind, size] = unit === undefined ? [rough, value] : [unit[0], value * unit[1]];
    const known = counted.get(kind);
    if (known === undefined) counted.set(kind, [size]);
    else known.push(size);
  });
  return { numbers, counted };
}

/** Whether two claims give different amounts: of one thing, or no number in common where both have numbers. */
export function differ(a: Quantities, b: Quantities): boolean {
  for (const [kind, sizes] of a.counted) {
    const others = b.counted.get(kind);
    if (others !== undefined && !sizes.some((size) => others.some((other) => isNear(size, other))))
      return true;
  }
  if (a.numbers.size === 0 || b.numbers.size === 0) return false;
  if ([...a.numbers].some((number) => b.numbers.has(number))) return false;
  for (const [kind] of a.counted) if (b.counted.has(kind)) return false;
  return true;
}

const isNear = (one: number, two: number): boolean =>
  Math.abs(one - two) <= ROUNDED * Math.max(Math.abs(one), Math.abs(two));
