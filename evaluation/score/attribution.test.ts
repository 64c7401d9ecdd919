import { describe, expect, test } from "vitest";
import { scoreAttributions } from "./attribution.ts";

//            0123456789012345678901234567890
const text = "Ann said it rains. Bob says no.";
const ann = { source: [[0, 3]], cue: [[4, 8]], content: [[9, 17]] } as const;
const bob = { source: [[19, 22]], cue: [[23, 27]], content: [[28, 30]] } as const;
const mutable = (one: typeof ann | typeof bob) =>
  structuredClone(one) as unknown as {
    source: [number, number][];
    cue: [number, number][];
    content: [number, number][];
  };

describe("Attribution scores, by hand", () => {
  test("are all one when guess and gold agree", () => {
    const score = scoreAttributions([
      { text, gold: [mutable(ann), mutable(bob)], guess: [mutable(ann), mutable(bob)] },
    ]);
    expect(score.exact.content.f1).toBe(1);
    expect(score.whole.f1).toBe(1);
    expect(score.sourceGivenContent).toBe(1);
  });

  test("count one of two found as precision 1, recall ½, F1 ⅔", () => {
    const score = scoreAttributions([{ text, gold: [mutable(ann), mutable(bob)], guess: [mutable(ann)] }]);
    expect(score.exact.source).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3 });
  });

  test("take a content of 5 of 7 characters as close (5/7 ≥ ½), not as exact", () => {
    // "it rains" is 7 characters without white space; "rains" is 5 of them.
    const guess = { ...mutable(ann), content: [[12, 17] as [number, number]] };
    const score = scoreAttributions([{ text, gold: [mutable(ann)], guess: [guess] }]);
    expect(score.exact.content.f1).toBe(0);
    expect(score.jaccard.content.f1).toBe(1);
    expect(score.characters.content).toEqual({ precision: 1, recall: 5 / 7, f1: 10 / 12 });
    expect(score.whole.f1).toBe(0);
  });

  test("do not take 2 of 7 characters as close, but as overlapping", () => {
    const guess = { ...mutable(ann), content: [[9, 11] as [number, number]] };
    const score = scoreAttributions([{ text, gold: [mutable(ann)], guess: [guess] }]);
    expect(score.jaccard.content.f1).toBe(0);
    expect(score.overlap.content.f1).toBe(1);
  });

  test("ignore white space at the edges", () => {
    const guess = { ...mutable(ann), content: [[8, 17] as [number, number]] };
    expect(scoreAttributions([{ text, gold: [mutable(ann)], guess: [guess] }]).exact.content.f1).toBe(1);
  });

  test("hold a wrong source against a right content, and a rightly missing one for it", () => {
    const wrong = { ...mutable(ann), source: [[19, 22] as [number, number]] };
    expect(scoreAttributions([{ text, gold: [mutable(ann)], guess: [wrong] }]).sourceGivenContent).toBe(0);
    const gold = { ...mutable(ann), source: [] };
    expect(scoreAttributions([{ text, gold: [gold], guess: [gold] }]).sourceGivenContent).toBe(1);
  });

  test("leave out a guess that lies inside another's content", () => {
    const outer = { source: [[0, 3]], cue: [[4, 8]], content: [[9, 30]] } as {
      source: [number, number][];
      cue: [number, number][];
      content: [number, number][];
    };
    const score = scoreAttributions([{ text, gold: [outer], guess: [outer, mutable(bob)] }]);
    expect(score.guessed).toBe(1);
    expect(score.whole.f1).toBe(1);
  });

  test("are zero, and no error, where nothing was found or nothing is there", () => {
    expect(scoreAttributions([{ text, gold: [mutable(ann)], guess: [] }]).exact.cue.f1).toBe(0);
    expect(scoreAttributions([{ text, gold: [], guess: [mutable(ann)] }]).whole.f1).toBe(0);
  });
});
