import { expect, test } from "vitest";
import { tokensOf } from "#text/tokens.ts";
import { deniedIn } from "./denied-heads.ts";

const denied = (text: string, ...heads: string[]): string[] =>
  deniedIn(tokensOf(text), new Set(heads.map((head) => text.indexOf(head))));

test.each([
  ["Otto Lind will not appeal", "appeal"],
  ["Nobody in Tarn was hurt", "hurt"],
  ["Divers found no sign of the barge", "found"],
  ["The gate didn't close", "close"],
  ["The gate didn ’ t close", "close"],
])("“%s” says that something is not so", (text, head) => {
  expect(denied(text, head)).toEqual([head]);
});

test.each([
  ["Otto Lind will appeal", "appeal"],
  ["Lind, who was not in Brask, will appeal", "appeal"],
  ["The gate not only closed but broke", "closed"],
  ["They would not have closed the gate", "closed"],
  ["Vorn does not think that the gate closed", "think"],
])("“%s” does not say so of what it is built on", (text, head) => {
  expect(denied(text, head)).toEqual([]);
});
