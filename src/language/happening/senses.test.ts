import { describe, expect, test } from "vitest";
import { Pools } from "./senses.ts";

/** Four pieces, the headline's two read last: “Fire” “at” / “Brask” “fair” of two numbers each. */
const senses = {
  starts: [10, 15, 0, 5],
  ends: [14, 20, 4, 9],
  vectors: Float32Array.from([1, 0, 3, 0, 0, 2, 0, 4]),
  width: 2,
  worth: Float32Array.from([0, Math.log(3), 0, 0]),
};

describe("Pieces of a passage", () => {
  const pools = new Pools(senses);

  test("are those that share a letter with it, wherever they were read", () => {
    expect([...pools.ofWords([0, 9])]).toEqual([0, 3]);
    expect([...pools.ofWords([12, 13])]).toEqual([1, 0]);
    expect([...pools.ofWords([13, 16])]).toEqual([2, 0]);
  });

  test("count the same on the average, and beside that by their worth", () => {
    const [mean, , byWorth] = pools.ofClaim([[10, 20]]);
    expect(mean).toBeCloseTo(2);
    expect(byWorth).toBeCloseTo((1 + 3 * 3) / 4);
  });

  test("of a stretch that is not read are the next one, and behind all the last", () => {
    expect([...pools.ofWords([4, 5])]).toEqual([0, 4]);
    expect([...pools.ofWords([30, 40])]).toEqual([3, 0]);
  });

  test("of several stretches are counted once", () => {
    expect(
      pools.ofClaim([
        [10, 14],
        [12, 14],
      ])[0],
    ).toBeCloseTo(1);
  });
});
