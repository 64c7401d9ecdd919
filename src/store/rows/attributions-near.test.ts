import { describe, expect, it } from "vitest";
import type { Attribution } from "#vocabulary/attribution.ts";
import { attributionsNear } from "./attributions-near.ts";

const attribution = (nth: number, content: Attribution["content"]): Attribution => ({
  source: [[nth * 100, nth * 100 + 10]],
  cue: nth % 3 === 0 ? [] : [[nth * 100 + 11, nth * 100 + 15]],
  content,
  mode: "quoted",
  confidence: 0.85,
});
/** A list longer than what is read in one go; each fifth is told in two stretches. */
const all = Array.from({ length: 3000 }, (_, nth) =>
  attribution(
    nth,
    nth % 5 === 0
      ? [
          [nth * 100 + 20, nth * 100 + 30],
          [nth * 100 + 50, nth * 100 + 60],
        ]
      : [[nth * 100 + 20, nth * 100 + 60]],
  ),
);
const kept = JSON.stringify(all);

describe("attributionsNear", () => {
  it("gives those of what is said in the words, whole, in their order", () => {
    expect(
      attributionsNear(kept, [
        [299_970, 299_990],
        [125, 126],
        [299_930, 299_940],
      ]),
    ).toEqual([all[1], all[2999]]);
  });

  it("gives one that goes on in a later stretch, and none for words between two stretches or at an end", () => {
    expect(attributionsNear(kept, [[550, 551]])).toEqual([all[5]]);
    expect(attributionsNear(kept, [[530, 550]])).toEqual([]);
    expect(attributionsNear(kept, [[660, 720]])).toEqual([]);
    expect(attributionsNear(kept, [])).toEqual([]);
  });

  it("gives a short list whole, which is parsed sooner than looked through", () => {
    expect(attributionsNear(JSON.stringify(all.slice(0, 5)), [])).toEqual(all.slice(0, 5));
    expect(attributionsNear("[]", [[0, 9]])).toEqual([]);
  });
});
