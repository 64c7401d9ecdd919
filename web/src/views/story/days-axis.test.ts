import type { StoryDetail } from "@stemma/vocabulary/story-facts.ts";
import { expect, test } from "vitest";
import { daysAxis, isoOf } from "./days-axis.ts";

const report = (id: string, published: string | null) =>
  ({
    id,
    outlet: "The Mole",
    title: id,
    published,
    recordedAt: "",
  }) as unknown as StoryDetail["reports"][number];
const claim = (id: string, reports: number) =>
  ({ claims: [id], words: id, standing: { reports } }) as unknown as StoryDetail["claims"][number];
const saying = (id: string, earliest: string | null, latest: string | null) =>
  ({ id, when: { earliest, latest } }) as unknown as StoryDetail["sayings"][number];

test("Reports stand on their days, and the axis reaches to the happenings near them", () => {
  const axis = daysAxis({
    reports: [report("a", "2024-03-04"), report("b", "2024-03-06T09:00:00Z"), report("c", "2024-03-04")],
    claims: [claim("flood", 3)],
    sayings: [saying("flood", "2024-03-01", "2024-03-02")],
  });
  expect([isoOf(axis?.first ?? 0), isoOf(axis?.last ?? 0)]).toEqual(["2024-03-01", "2024-03-06"]);
  expect(axis?.told.map(({ day, reports }) => [isoOf(day), reports.length])).toEqual([
    ["2024-03-04", 2],
    ["2024-03-06", 1],
  ]);
  expect(axis?.happenings).toMatchObject([{ words: "flood", reports: 3 }]);
});

test("Background of long ago is left out, and what began long ago and lasts has an open beginning", () => {
  const axis = daysAxis({
    reports: [report("a", "2024-03-04")],
    claims: [claim("war", 1), claim("founding", 1)],
    sayings: [saying("war", "2020-01-01", "2024-03-01"), saying("founding", "1948-01-01", "1948-12-31")],
  });
  expect(axis?.happenings.map(({ words, from }) => [words, from])).toEqual([["war", null]]);
  expect(isoOf(axis?.first ?? 0)).toBe("2024-03-01");
});

test("Without a day of publication there is no time line, and what is bounded on one side alone is no happening on it", () => {
  expect(daysAxis({ reports: [report("a", null)], claims: [], sayings: [] })).toBeNull();
  const axis = daysAxis({
    reports: [report("a", "2024-03-04")],
    claims: [claim("once", 1)],
    sayings: [saying("once", null, "2024-03-04")],
  });
  expect(axis).toMatchObject({ happenings: [], first: axis?.last });
});
