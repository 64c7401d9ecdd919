import { describe, expect, test } from "vitest";
import { searchTerms } from "./search-terms.ts";

describe("searchTerms", () => {
  test.each([
    ["kim missile", '"kim" "missile"*'],
    ["kim missile ", '"kim" "missile"'],
    ['"solid fuel" engine', '"solid fuel" "engine"*'],
    ['say "solid fu', '"say" "solid fu"'],
    ["북한 미사일 ", '"북한"* "미사일"*'],
    ["a OR b", '"a" "OR" "b"*'],
    ["text:kim^2", '"text:kim^2"*'],
    ["kim —", '"kim"'],
  ])("%j becomes %j", (typed, terms) => {
    expect(searchTerms(typed)).toBe(terms);
  });

  test.each(["", "  ", '""', "—", "***", '"', "\u0000"])("%j asks for nothing", (typed) => {
    expect(searchTerms(typed)).toBeNull();
  });
});
