import { expect, test } from "vitest";
import { filterWords, hasFilter, toggleFilter } from "./toggle-filter.ts";

test("A value of several words stands in quotation marks", () => {
  expect(filterWords("voice", "Harbour Board")).toBe('voice:"Harbour Board"');
  expect(filterWords("stance", "called-for")).toBe('stance:"called-for"');
  expect(filterWords("outlet", 'The "Lantern"')).toBe('outlet:"The Lantern"');
  expect(filterWords("stance", "denied")).toBe("stance:denied");
});

test("Pressing a facet adds it to the query, and pressing it again takes it out", () => {
  const one = toggleFilter("quay -shut", "stance:denied");
  expect(one).toBe("quay -shut stance:denied");
  expect(hasFilter(one, "stance:denied")).toBe(true);
  expect(toggleFilter(one, "stance:denied")).toBe("quay -shut");
  expect(toggleFilter("stance:denied quay", "stance:denied")).toBe("quay");
  expect(hasFilter("quay -stance:denied", "stance:denied")).toBe(false);
});
