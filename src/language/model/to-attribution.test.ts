import { expect, test } from "vitest";
import type { Quotation } from "#vocabulary/annotated.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Decoded } from "./decode.ts";
import { toAttribution } from "./to-attribution.ts";

/** Words as pieces; roles by the numbers of words. */
function read(
  text: string,
  roles: { source: number[]; cue: number[]; content: number[] },
  quoted: string[] = [],
) {
  const words = [...text.matchAll(/[\p{L}]+|[^\s\p{L}]/gu)];
  const pieces = {
    text,
    ids: words.map(() => 1),
    starts: words.map(({ index }) => index),
    ends: words.map((word) => word.index + word[0].length),
    shapes: new Uint8Array(words.length),
    opens: new Uint8Array(words.length),
    blocks: [[0, text.length] as Span],
  };
  const quotations = quoted.map((quotation): Quotation => {
    const start = text.indexOf(quotation);
    const span: Span = [start, start + quotation.length];
    return { span, inner: [start + 1, span[1] - 1], depth: 0, closed: true, continues: null };
  });
  const decoded: Decoded = { anchor: 0, probability: 0.9, margin: 1, inner: false, ...roles };
  const made = toAttribution(pieces, quotations, decoded, 0.9);
  return made?.content.map((span) => text.slice(...span));
}
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

test("What is not quoted ends with the paragraph of its cue", () => {
  const after = "Okand said it closed.\n\nVorn said it rained.";
  expect(read(after, { source: [0], cue: [1], content: range(2, 9) })).toEqual(["it closed"]);
  const before = "It was late.\n\nIt closed, Okand said.";
  expect(read(before, { source: [7], cue: [8], content: range(0, 6) })).toEqual(["It closed"]);
});

test("What is quoted runs on", () => {
  const text = "Okand said: “It closed.\n\n“It rained.”";
  const whole = "“It closed.\n\n“It rained.”";
  const roles = { source: [0], cue: [1], content: range(3, 12) };
  expect(read(text, roles, ["“It closed.", "“It rained.”"])).toEqual([whole]);
  // The second stretch is not quoted: it goes, the first keeps its marks.
  expect(read(text, roles, ["“It closed."])).toEqual(["“It closed."]);
});
