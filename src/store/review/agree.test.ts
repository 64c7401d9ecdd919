import { expect, test } from "vitest";
import type { ReviewKind } from "#vocabulary/review.ts";
import { agree, type Spoken } from "./agree.ts";

let number = 0;
const said = (who: string, kind: ReviewKind, claim: string, undoes: Spoken["undoes"] = null): Spoken => ({
  id: `review:${++number}`,
  kind,
  who,
  claims: [`claim:${claim}`],
  undoes,
});

test("Two who accept the same nine of ten claims and differ on one agree on nine", () => {
  // Of ten claims Ada accepts 6 and corrects 4, Ben accepts 5 and corrects 5: 9 alike. By chance .6 × .5 + .4 × .5 = .5, so kappa (.9 − .5) / .5 = .8.
  const entries = Array.from({ length: 10 }, (_, i) => [
    said("Ada", i < 6 ? "accept" : "correct", String(i)),
    said("Ben", i < 5 ? "accept" : "correct", String(i)),
  ]).flat();
  const { persons, pairs } = agree(entries);
  expect(persons).toEqual([
    { who: "Ada", entries: 10 },
    { who: "Ben", entries: 10 },
  ]);
  expect(pairs).toHaveLength(1);
  expect(pairs[0]).toMatchObject({ one: "Ada", two: "Ben", claims: 10, same: 9 });
  expect(pairs[0]?.kappa).toBeCloseTo(0.8);
});

test("Where both said one thing of all claims there is no chance to measure against", () => {
  expect(agree([said("Ada", "accept", "a"), said("Ben", "accept", "a")]).pairs).toEqual([
    { one: "Ada", two: "Ben", claims: 1, same: 1, kappa: null },
  ]);
});

test("A word that its person took back does not count; one that another undid does", () => {
  const first = said("Ada", "reject", "a");
  const ben = said("Ben", "undo", "a", first.id);
  const then = said("Ben", "accept", "a");
  expect(agree([first, ben, then]).pairs).toMatchObject([{ claims: 1, same: 0 }]);
  const own = said("Ada", "undo", "a", first.id);
  expect(agree([first, own, then]).pairs).toEqual([]);
});

test("Persons without a claim in common make no pair", () => {
  expect(agree([said("Ada", "accept", "a"), said("Ben", "accept", "b")]).pairs).toEqual([]);
  expect(agree([])).toEqual({ persons: [], pairs: [] });
});
