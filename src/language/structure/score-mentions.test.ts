import fc from "fast-check";
import { expect, test } from "vitest";
import "../../../test/steady-chance.ts";
import { MentionScorer, type MentionScores, type MentionTables } from "./score-mentions.ts";

const [KINDS, LONGEST] = [3, 6] as const;
const numbers = (count: number, size = 3): fc.Arbitrary<Float32Array> =>
  fc
    .array(fc.float({ min: -size, max: size, noNaN: true }), { minLength: count, maxLength: count })
    .map((values) => Float32Array.from(values));

const tables: fc.Arbitrary<MentionTables> = fc
  .tuple(numbers(KINDS * LONGEST), numbers(16 * 6), numbers(KINDS * 17, 1))
  .map(([lengths, shape, shaped]) => ({ kinds: KINDS, longest: LONGEST, lengths, shape, shaped }));

const scores = (count: number): fc.Arbitrary<MentionScores> =>
  fc
    .tuple(numbers(count * (count + 1)), numbers(KINDS * count * count), numbers(count * 2 * KINDS))
    .map(([heads, pairs, said]) => ({ heads, pairs, said }));

/** The normal distribution up to x, by Simpson's rule. */
function normal(x: number): number {
  const end = Math.min(Math.abs(x), 9);
  const steps = 60;
  let sum = 0;
  for (let k = 0; k <= steps; k++) {
    const at = (end * k) / steps;
    sum += Math.exp((-at * at) / 2) * (k === 0 || k === steps ? 1 : k % 2 === 1 ? 4 : 2);
  }
  const half = (sum * end) / steps / 3 / Math.sqrt(2 * Math.PI);
  return x < 0 ? 0.5 - half : 0.5 + half;
}

/** A stretch's worth of each kind, sum by sum as its definition has it; null where it hangs too loosely to be one. */
function plainly(
  { kinds, longest, lengths, shape, shaped }: MentionTables,
  { heads, pairs, said }: MentionScores,
  count: number,
  [from, after]: readonly [number, number],
  first: number,
  last: number,
): number[] | null {
  const likelihood = (token: number, head: number): number => {
    if (token === head) return 0;
    const row = token * (count + 1);
    const e = (at: number): number => Math.exp(heads[row + at] as number);
    let all = e(0);
    for (let other = from; other < after; other++) if (other !== token) all += e(1 + other);
    return e(1 + head) / all;
  };
  const stretch = Array.from({ length: last - first + 1 }, (_, k) => first + k);
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const on = (token: number): number => sum(stretch.map((head) => likelihood(token, head)));
  const others = Array.from({ length: after - from }, (_, k) => from + k).filter(
    (token) => token < first || token > last,
  );
  const outside = sum(stretch.map((token) => 1 - on(token)));
  if (outside - 1 > 1.5) return null;
  const five = [
    outside - 1,
    Math.abs(outside - 1),
    sum(others.map(on)),
    first > from ? on(first - 1) : 0,
    last < after - 1 ? on(last + 1) : 0,
  ];
  const inner = Array.from({ length: 16 }, (_, o) => {
    const x =
      sum(five.map((value, f) => value * (shape[o * 6 + f] as number))) + (shape[o * 6 + 5] as number);
    return x * normal(x);
  });
  return Array.from({ length: kinds }, (_, k) => {
    const own = (token: number, place: number): number => said[token * 2 * kinds + place] as number;
    return (
      (pairs[(k * count + first) * count + last] as number) +
      (lengths[k * longest + stretch.length - 1] as number) +
      sum(stretch.map((token) => own(token, k))) / stretch.length +
      sum(stretch.map((token) => own(token, kinds + k) * (1 - on(token)))) +
      sum(inner.map((value, o) => value * (shaped[k * 17 + o] as number))) +
      (shaped[k * 17 + 16] as number)
    );
  });
}

test("A stretch is worth what its definition says, in its sentence alone", () => {
  const cases = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.nat(11), fc.nat(11))
    .map(([count, a, b]) => [count, Math.min(a, b) % count, Math.max(a, b)] as const)
    .map(([count, from, to]) => [count, from, Math.max(from + 1, Math.min(count, to + 1))] as const)
    .chain(([count, from, after]) =>
      fc.tuple(fc.constant([count, from, after] as const), tables, scores(count)),
    );
  fc.assert(
    fc.property(cases, ([[count, from, after], table, said]) => {
      const found = new MentionScorer(table).score(said, count, [from, after], -1e9);
      const expected: [number, number][] = [];
      for (let first = from; first < after; first++)
        for (let last = first; last < Math.min(after, first + LONGEST); last++)
          if (plainly(table, said, count, [from, after], first, last) !== null) expected.push([first, last]);
      expect(found.map(({ first, last }) => [first, last])).toEqual(expected);
      for (const { first, last, worth, type } of found) {
        const by = plainly(table, said, count, [from, after], first, last) as number[];
        expect(Math.abs(worth - (by[type] as number))).toBeLessThan(0.003);
        expect(Math.max(...by) - (by[type] as number)).toBeLessThan(0.006);
      }
    }),
  );
});

test("Only what is worth more than was asked is found", () => {
  const table: MentionTables = {
    kinds: 1,
    longest: 2,
    lengths: Float32Array.of(1, -1),
    shape: new Float32Array(16 * 6),
    shaped: new Float32Array(17),
  };
  const said: MentionScores = {
    heads: new Float32Array(2 * 3),
    pairs: Float32Array.of(0, 0.25, 0, 0.5),
    said: new Float32Array(2 * 2),
  };
  const scorer = new MentionScorer(table);
  expect(scorer.score(said, 2, [0, 2], 1.2)).toEqual([{ first: 1, last: 1, worth: 1.5, type: 0 }]);
  expect(scorer.score(said, 2, [0, 2], -1).map(({ first, last }) => [first, last])).toEqual([
    [0, 0],
    [0, 1],
    [1, 1],
  ]);
});

test("A stretch of which nearly every token hangs elsewhere is no mention", () => {
  // Four tokens, each sure to hang on the last, which hangs on the root.
  const heads = new Float32Array(4 * 5);
  for (let token = 0; token < 3; token++) heads[token * 5 + 4] = 40;
  heads[3 * 5] = 40;
  const table: MentionTables = {
    kinds: 1,
    longest: 4,
    lengths: new Float32Array(4),
    shape: new Float32Array(16 * 6),
    shaped: new Float32Array(17),
  };
  const said = { heads, pairs: new Float32Array(16).fill(9), said: new Float32Array(8) };
  const found = new MentionScorer(table).score(said, 4, [0, 4], 0);
  expect(found.map(({ first, last }) => `${first}-${last}`)).toEqual([
    "0-0",
    "0-1",
    "0-3",
    "1-1",
    "1-2",
    "1-3",
    "2-2",
    "2-3",
    "3-3",
  ]);
});
