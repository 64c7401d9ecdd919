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
  ["trillion", 1e12],
]);
/** Numbers in words; "one" is as often no number. */
const NUMBERS: ReadonlyMap<string, number> = new Map(
  "two three four five six seven eight nine ten eleven twelve".split(" ").map((word, nth) => [word, nth + 2]),
);

/** Whether a word counts: "nine" and "nine-year-old". */
export const isCount = (word: string): boolean => {
  const hyphen = word.indexOf("-");
  return NUMBERS.has(hyphen < 0 ? word : word.slice(0, hyphen));
};

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
    if (!isNumber(nth) && !isCount(word)) return;
    // "the 7-yard line" is "7 yards", "nine-year-old" is "9 years old".
    const [first = "", ...others] = word.split("-");
    // "6:00 p.m." is "6 p.m.".
    const plain = first.replaceAll(",", "").replace(/:00$/, "");
    if (isNumber(nth)) numbers.add(plain);
    const value = isNumber(nth) ? Number(plain) : NUMBERS.get(first);
    if (value === undefined || !Number.isFinite(value)) return;
    const following = others.length > 0 ? others : words.slice(nth + 1, nth + 3);
    const large = LARGE.get(following[0] ?? "") ?? 1;
    const counts = following[large === 1 ? 0 : 1];
    if (counts === undefined || (others.length === 0 && isNumber(nth + (large === 1 ? 1 : 2)))) return;
    const rough = roughForm(counts);
    const unit = UNITS.get(rough);
    const [kind, size] = unit === undefined ? [rough, value * large] : [unit[0], value * large * unit[1]];
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
