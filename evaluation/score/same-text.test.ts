import { expect, test } from "vitest";
import type { TracedStory } from "#vocabulary/trace.ts";
import { pairScore, sharingText } from "./same-text.ts";

const story = (...edges: [string, string, string][]): TracedStory =>
  ({ edges: edges.map(([from, kind, to]) => ({ from, kind, to })) }) as unknown as TracedStory;

test("two reports share a text where both reach one node, and a digest ties its sources to nobody", () => {
  const shares = sharingText([
    story(
      ["a", "copies", "wire"],
      ["b", "draws-on", "a"],
      ["digest", "draws-on", "a"],
      ["digest", "draws-on", "c"],
      ["d", "cites", "wire"],
    ),
  ]);
  expect(shares("a", "b")).toBe(true);
  expect(shares("b", "wire")).toBe(true);
  expect(shares("digest", "c")).toBe(true);
  expect(shares("a", "c")).toBe(false);
  expect(shares("d", "a")).toBe(false);
});

test("pairs are scored by what was found and what is right", () => {
  // Right 1, found 2, gold 2: F1 2·1/4, two errors.
  const score = pairScore([
    { gold: true, found: true },
    { gold: true, found: false },
    { gold: false, found: true },
    { gold: false, found: false },
  ]);
  expect(score).toMatchObject({ precision: 0.5, recall: 0.5, f1: 0.5, errors: 2 });
});
