import { expect, test } from "vitest";
import { readWords } from "../../../test/read-words.ts";
import { linesOf } from "./find-names.ts";

const BODY =
  "\n\nEdda Vorn told the paper on Friday that the yard had been sold, and that nobody had asked the workers.";
const isHeadline = (first: string): boolean | undefined =>
  linesOf(readWords(`${first}${BODY}`).annotated)[0]?.headline;

test.each([
  ["capitals all over it and no stop", "Retired General Tells Of Hard Years Under Vorn", true],
  ["capitals all over it and a stop", "Retired General Tells Of Hard Years Under Vorn.", true],
  [
    "many capitals, a verb in small letters and a stop",
    "Respected Comrade Oren Dalvik inspected the Tarn Dockyard on Friday.",
    false,
  ],
])("A first line with %s", (_, line, expected) => {
  expect(isHeadline(line)).toBe(expected);
});
