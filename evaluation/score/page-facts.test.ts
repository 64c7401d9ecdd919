import { expect, test } from "vitest";
import { scoreByline, scoreDay, scoreTitle } from "./page-facts.ts";

test.each<[string[], string | null, string | null, string]>([
  [["Mara Quill"], "By Mara Quill", null, "right"],
  [["Mara Quill", "Tom Ferro"], "Mara Quill and Tom Ferro, 3 January 2026", null, "right"],
  [["Mara Quill"], "Mara Quill and Tom Ferro", null, "wrong"],
  [["Tom Ferro"], "By Mara Quill", null, "wrong"],
  [["Mara Quill"], null, null, "spurious"],
  [[], null, null, "absent"],
  [[], "By Mara Quill", null, "missed"],
  [[], "Harbour News", "Harbour News", "absent"],
  [["Mara Quill"], "Harbour News", "Harbour News", "spurious"],
])("The byline %j against %j of %s is %s", (names, gold, outlet, verdict) => {
  expect(scoreByline(names, gold, outlet)).toBe(verdict);
});

test.each<[string | null, string | null, string]>([
  ["Yard launches boats", "Yard launches “boats”", "right"],
  ["Yard launches boats", "Yard launches boats - Harbour News", "right"],
  ["Yard launches", "Yard launches boats", "wrong"],
  [null, "Yard launches boats", "missed"],
])("The title %j against %j is %s", (guess, gold, verdict) => {
  expect(scoreTitle(guess, gold)).toBe(verdict);
});

test("Days are compared without their hours", () => {
  expect(scoreDay("2026-01-03T10:00:00Z", "2026-01-03")).toBe("right");
  expect(scoreDay(null, "2026-01-03")).toBe("missed");
});
