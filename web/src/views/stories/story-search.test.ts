import { expect, test } from "vitest";
import { setFilters, storySearchOf } from "./story-search.ts";

test("The filters of an address are kept as words, and whatever else it says is left out", () => {
  expect(storySearchOf({ kind: "launch", title: 2025, place: "", house: ["a"], colour: "red" })).toEqual({
    kind: "launch",
    title: "2025",
  });
  expect(storySearchOf({})).toEqual({});
});

test("Filters that are set come in the order of the panel, and the day of the record is none", () => {
  expect(setFilters({ publishedTo: "2025-01-01", house: "house:a", asOf: "2025-01-01" })).toEqual([
    "house",
    "publishedTo",
  ]);
});
