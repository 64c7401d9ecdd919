import { expect, test } from "vitest";
import type { Mention } from "#vocabulary/mention.ts";
import { addLinking, isLinked, noLinking, scoreLinking } from "./linking.ts";

const mention = (
  span: [number, number],
  kind: Mention["kind"],
  entity: string | null,
  candidates: string[] = [],
): Mention => ({
  id: `mention:${span[0]}`,
  span,
  kind,
  entity: entity === null ? null : `entity:${entity}`,
  confidence: entity === null ? null : 0.9,
  candidates: candidates.map((id): `entity:${string}` => `entity:${id}`),
  form: null,
  chain: null,
});
const name = (span: [number, number], ...ids: string[]) => ({
  span,
  entities: new Set(ids.map((id) => `entity:${id}`)),
});

test("A name is right, wrong, open or missed, and once", () => {
  const names = [
    name([0, 4], "a"),
    name([10, 20], "b"),
    name([30, 34], "c"),
    name([40, 44], "d"),
    name([50, 60], "e"),
    name([70, 74]),
    name([80, 84], "g"),
  ];
  const mentions = [
    mention([0, 4], "weapon", "a"),
    // Shorter than labelled, and beside a wrong one: right, not exact.
    mention([10, 14], "weapon", "b"),
    mention([15, 20], "weapon", "x"),
    mention([30, 34], "weapon", "x"),
    mention([40, 44], "weapon", null, ["d", "x"]),
    // A place within a site's name.
    mention([50, 54], "place", "x"),
    // No pack has what is meant, so any link is wrong.
    mention([70, 74], "weapon", "x"),
  ];
  const score = scoreLinking(names, mentions);
  expect(score).toEqual({ names: 7, right: 2, exact: 1, wrong: 2, open: 1, missed: 2 });
  expect(addLinking(noLinking, score)).toEqual(score);
  expect(addLinking(score, score).right).toBe(4);
});

test("Words that name nothing are linked where a mention of arms meets them, open or not", () => {
  const mentions = [mention([0, 4], "weapon", "a"), mention([10, 20], "facility", null, ["b", "c"])];
  expect(isLinked([2, 8], mentions)).toBe(true);
  expect(isLinked([15, 16], mentions)).toBe(true);
  expect(isLinked([4, 10], mentions)).toBe(false);
  expect(isLinked([0, 4], [mention([0, 4], "place", "d"), mention([0, 4], "weapon", null)])).toBe(false);
});
