import { expect, test } from "vitest";
import type { Claim } from "#vocabulary/claim.ts";
import type { TracedClaim, TracedStory } from "#vocabulary/trace.ts";
import { happenedOf } from "./story-happened.ts";

type Told = [reports: number, earliest: string | null, latest: string | null, stance?: Claim["stance"]];

/** Claims of a story, each told in one way, by so many reports. */
function happened(...told: Told[]): (string | null)[] {
  const claims = told.map(
    ([reports], nth) =>
      ({
        claims: [`claim:${nth}`],
        event: "launch",
        standing: { reports },
        beside: [],
      }) as unknown as TracedClaim,
  );
  const facts = new Map(
    told.map(([, earliest, latest, stance = "asserted"], nth) => [
      `claim:${nth}`,
      { stance, when: { earliest, latest, edtf: null, basis: null, missing: null } } as Pick<
        Claim,
        "stance" | "when"
      >,
    ]),
  );
  const { earliest, latest } = happenedOf({ claims } as Pick<TracedStory, "claims">, facts);
  return [earliest, latest];
}

test("a story happened when most reports say, of what they assert", () => {
  expect(happened([2, "2026-05-01", "2026-05-01"], [3, "2026-05-07", "2026-05-07"])).toEqual([
    "2026-05-07",
    "2026-05-07",
  ]);
  expect(happened([3, "2026-06-01", "2026-06-01", "planned"])).toEqual([null, null]);
  expect(happened()).toEqual([null, null]);
});

test("a day goes before what is only known to be over, unless too few reports give it", () => {
  expect(happened([3, null, "2026-05-08"], [2, "2026-05-07", "2026-05-07"])).toEqual([
    "2026-05-07",
    "2026-05-07",
  ]);
  expect(happened([4, null, "2026-05-08"], [1, "2025-10-10", "2025-10-10"])).toEqual([null, "2026-05-08"]);
});

test("years are no time of a happening", () => {
  expect(happened([3, "2014-05-09", "2024-05-09"], [2, "2024-05-07", "2024-05-07"])).toEqual([
    "2024-05-07",
    "2024-05-07",
  ]);
});
