import { expect, test } from "vitest";
import { bCubed } from "./b-cubed.ts";

test("B-cubed counts for each item what of its group is right", () => {
  // Gold a b | c; found a | b c. Precision: a 1, b 1/2, c 1/2 → 2/3. Recall: a 1/2, b 1/2, c 1 → 2/3.
  const score = bCubed([
    { gold: "1", found: "x" },
    { gold: "1", found: "y" },
    { gold: "2", found: "y" },
  ]);
  expect(score.precision).toBeCloseTo(2 / 3);
  expect(score.recall).toBeCloseTo(2 / 3);
  expect(score.f1).toBeCloseTo(2 / 3);
});

test("one group for all has full recall and the precision of its shares", () => {
  const score = bCubed([
    { gold: "1", found: "x" },
    { gold: "2", found: "x" },
  ]);
  expect(score).toMatchObject({ precision: 0.5, recall: 1 });
});
