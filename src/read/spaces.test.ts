import { expect, it } from "vitest";
import { inOneSpace } from "./spaces.ts";

it("leaves out soft hyphens, which part no word", () => {
  expect(inOneSpace("the Har\u00adbour Coun\u00adcil")).toBe("the Harbour Council");
});

it("makes one space of each run of white space, and leaves single spaces where they stand", () => {
  expect(inOneSpace("a b\nc \t d\u00a0e\u3000 f  ")).toBe("a b c d e f ");
  expect(inOneSpace("  a")).toBe(" a");
  expect(inOneSpace("one two")).toBe("one two");
});
