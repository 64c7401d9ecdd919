import { expect, test } from "vitest";
import { When } from "#vocabulary/when.ts";
import { timesIn } from "../../test/times-in.ts";
import { boundedBy, whenOf } from "./when.ts";

const whenIn = (text: string, published: string | null): When => {
  const [time] = timesIn(text, published);
  if (time === undefined) throw new Error(`No time in “${text}”.`);
  return When.parse(whenOf(time));
};

test("An expression gives a happening its bounds, with how they are known", () => {
  expect(whenIn("It was unveiled on 5 March 2025.", null)).toEqual({
    earliest: "2025-03-05",
    latest: "2025-03-05",
    edtf: "2025-03-05",
    basis: "stated",
    missing: null,
  });
  expect(whenIn("It was unveiled in March.", "2025-12-26")).toEqual({
    earliest: "2025-03-01",
    latest: "2025-03-31",
    edtf: "2025-03",
    basis: "relative-to-publication",
    missing: null,
  });
  expect(whenIn("Tests rose in recent years.", "2025-12-26")).toEqual({
    earliest: null,
    latest: "2025-12-26",
    edtf: "../2025-12-26",
    basis: "relative-to-publication",
    missing: null,
  });
});

test("An expression without bounds gives none, and no day takes their place", () => {
  expect(whenIn("They met yesterday.", null)).toEqual({
    earliest: null,
    latest: null,
    edtf: null,
    basis: null,
    missing: null,
  });
});

test("A happening without a time of its own is no later than its report, and says why it has none", () => {
  expect(boundedBy("2025-12-26", "withheld")).toEqual({
    earliest: null,
    latest: "2025-12-26",
    edtf: "../2025-12-26",
    basis: "bounded-by-report",
    missing: "withheld",
  });
  expect(boundedBy(null, "not-stated")).toEqual({
    earliest: null,
    latest: null,
    edtf: null,
    basis: null,
    missing: "not-stated",
  });
});
