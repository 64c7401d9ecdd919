import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bestPieces,
  bestSpan,
  type Candidate,
  candidateOf,
  confidenceOf,
  type Decoding,
  decode,
  REACH,
} from "./decode.ts";

const row = (...values: number[]): Float64Array => Float64Array.from(values);
const zeros = (n: number): Float64Array => new Float64Array(n);

describe("The best stretch", () => {
  test("is the one with the highest sum of scores and boundary scores", () => {
    expect(bestSpan(row(-1, 2, 3, -4, 2), zeros(5), zeros(5), 1, null)).toEqual({
      worth: 5,
      first: 1,
      last: 2,
    });
    const start = row(0, 0, 4, 0, 0);
    expect(bestSpan(row(-1, 2, 3, -4, 2), start, zeros(5), 1, null)).toMatchObject({ first: 2, last: 2 });
    expect(bestSpan(row(-1, 2, 3, -4, 2), start, zeros(5), 0, null)).toMatchObject({ first: 1, last: 2 });
  });

  test("holds the piece it must hold, however bad that is", () => {
    expect(bestSpan(row(5, -9, -1), zeros(3), zeros(3), 1, 2)).toMatchObject({ first: 2, last: 2 });
  });

  test("There is none of nothing", () => {
    expect(bestSpan(row(), row(), row(), 1, null)).toBeNull();
  });
});

describe("The best set of stretches", () => {
  test("leaves out what lies between two good ones", () => {
    expect(bestPieces(row(2, 2, -3, 2), zeros(4), zeros(4), 1, 0)).toEqual([0, 1, 3]);
  });

  test("joins them where a further stretch costs more than the gap", () => {
    expect(bestPieces(row(2, 2, -3, 2), zeros(4), zeros(4), 1, 4)).toEqual([]);
    expect(bestPieces(row(4, 4, -1, 4), zeros(4), zeros(4), 1, 3)).toEqual([0, 1, 2, 3]);
  });

  test("is the best of all that can be chosen, tried one by one", () => {
    const numbers = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 6, maxLength: 6 });
    const size = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(
        size,
        numbers,
        numbers,
        numbers,
        fc.integer({ min: -2, max: 2 }),
        (n, s, start, end, least) => {
          const found = bestPieces(
            Float64Array.from(s.slice(0, n)),
            Float64Array.from(start.slice(0, n)),
            Float64Array.from(end.slice(0, n)),
            1,
            least,
          );
          const chosen = Array.from({ length: n }, (_, at) => found.includes(at));
          const [all, these] = [
            mostOf(s, start, end, least, n, null),
            mostOf(s, start, end, least, n, chosen),
          ];
          expect(these).toBe(all);
        },
      ),
    );
  });
});

/** The highest sum over all ways to open, go on and close stretches; `chosen`: only those that cover just these pieces. */
function mostOf(
  score: readonly number[],
  start: readonly number[],
  end: readonly number[],
  least: number,
  n: number,
  chosen: readonly boolean[] | null,
): number {
  const from = (at: number, open: boolean): number => {
    const closing = open ? (end[at - 1] as number) : 0;
    if (at === n) return closing;
    const options: number[] = [];
    if (chosen?.[at] !== true) options.push(closing + from(at + 1, false));
    if (chosen?.[at] !== false) {
      options.push(closing + (start[at] as number) - least + (score[at] as number) + from(at + 1, true));
      if (open) options.push((score[at] as number) + from(at + 1, true));
    }
    return Math.max(...options);
  };
  return from(0, false);
}

/** A candidate whose pieces carry one role each: s, c, t (content) or a dot. */
function candidate(roles: string, anchor: number, probability: number, low = 0, inner = false): Candidate {
  const odds = ["s", "c", "t"].map((role) => Float64Array.from(roles, (r) => (r === role ? 4 : -4)));
  return {
    probability,
    anchor,
    low,
    length: roles.length,
    odds: odds as unknown as Candidate["odds"],
    content: Float64Array.from(roles, (r) => (r === "t" ? -0.01 : -5)),
    bounds: Array.from({ length: 6 }, () => new Float64Array(roles.length)),
    inner,
  };
}
const setting = { threshold: 0.5, edge: 1, content_edge: 1, source: 0, piece: 0, inner: null, sure: 0 };
const decoded = (
  candidates: Candidate[],
  by: Decoding["setting"],
  confidence: Decoding["confidence"] = [0, 1, 0],
) => decode(candidates, { setting: by, confidence });

describe("Attributions", () => {
  test("have source, cue and content; content may be in pieces", () => {
    expect(decoded([candidate("tt.sc.tt", 4, 0.9)], setting)).toMatchObject([
      { anchor: 4, source: [3], cue: [4], content: [0, 1, 6, 7] },
    ]);
  });

  test("have no source where none is worth it, and are none without content or below the threshold", () => {
    expect(decoded([candidate(".c.tt", 1, 0.9)], setting)).toMatchObject([{ source: [] }]);
    expect(decoded([candidate("sc...", 1, 0.9)], setting)).toEqual([]);
    expect(decoded([candidate("sc.tt", 1, 0.4)], setting)).toEqual([]);
  });

  test("A piece that two contents want goes to the surer anchor", () => {
    // Both want pieces 2 and 3; the first also has 6.
    const read = decoded([candidate("sctt..t", 1, 0.6), candidate("..ttsc.", 5, 0.95)], setting);
    expect(read.map(({ anchor, content }) => [anchor, content])).toEqual([
      [1, [6]],
      [5, [2, 3]],
    ]);
  });
});

test("An attribution that is not sure enough is left out, and what lies within it too", () => {
  const least = { ...setting, inner: 0.5, sure: 0.7 };
  // With these weights it is as sure as its anchor is likely.
  const likely = candidate("sctttttt", 1, 0.75);
  const inner = candidate("...sc.tt", 4, 0.8, 0, true);
  expect(decoded([likely, inner], least)).toHaveLength(2);
  expect(decoded([{ ...likely, probability: 0.65 }, inner], least)).toEqual([]);
  // By its content: 4 is the mean log odds of each piece.
  expect(decoded([likely], least, [-5, 0, 1])).toEqual([]);
});

describe("Attributions within attributions", () => {
  const nested = { ...setting, inner: 0.5 };
  // Pieces: "KCNA said · that Kim said · it works"
  const outer = candidate("sctttttt", 1, 0.9);

  test("have their words in the content of an outer one, which keeps them", () => {
    const read = decoded([outer, candidate("s..sc.tt", 4, 0.8, 0, true)], nested);
    expect(read.map(({ inner, source, cue, content }) => [inner, source, cue, content])).toEqual([
      [false, [0], [1], [2, 3, 4, 5, 6, 7]],
      [true, [3], [4], [6, 7]],
    ]);
  });

  test("are none outside of a content, at an outer cue, below the threshold, or where the weights know none", () => {
    const inner = candidate("...sc.tt", 4, 0.8, 0, true);
    expect(decoded([inner], nested)).toEqual([]);
    expect(decoded([outer, candidate("sc..tttt", 1, 0.8, 0, true)], nested)).toHaveLength(1);
    expect(decoded([outer, { ...inner, probability: 0.4 }], nested)).toHaveLength(1);
    expect(decoded([outer, inner], setting)).toHaveLength(1);
  });

  test("lie in the shortest content that holds them, and may not leave it", () => {
    const short = candidate("......sctt", 7, 0.95);
    const long = candidate("scttttt.tttt", 1, 0.7);
    const inner = candidate("......s.ctttt", 8, 0.8, 0, true);
    const read = decoded([long, short, inner], nested);
    expect(read.at(-1)).toMatchObject({ inner: true, source: [], cue: [8], content: [9] });
  });
});

test("The head's ten numbers become log odds: what is alike for all roles cancels", () => {
  const rows = new Float32Array((2 * REACH + 1) * 10);
  // Piece 5 of a window whose anchor is 5: label scores 0, 0, 0, ln 3 → content has even odds against the other three.
  rows[REACH * 10 + 3] = Math.log(3);
  rows[REACH * 10 + 9] = -7;
  const found = candidateOf(rows, 0, 5, 0.8, 5, 6);
  expect(found).toMatchObject({ anchor: 5, low: 5, length: 1, probability: 0.8 });
  expect(found.odds[2][0]).toBeCloseTo(0, 6);
  expect(found.content[0]).toBeCloseTo(Math.log(0.5), 6);
  expect(found.bounds[5]?.[0]).toBe(-7);
});

test("Confidence is a share between 0 and 1, and rises with both of its grounds", () => {
  const weights = [0, 0.5, 0.25] as const;
  expect(confidenceOf({ probability: 0.5, margin: 0 }, weights)).toBe(0.5);
  expect(confidenceOf({ probability: 0.9, margin: 0 }, weights)).toBeCloseTo(0.75, 10);
  expect(confidenceOf({ probability: 0.5, margin: 4 }, weights)).toBeGreaterThan(0.7);
  expect(confidenceOf({ probability: 1, margin: 8 }, weights)).toBeLessThan(1);
});
