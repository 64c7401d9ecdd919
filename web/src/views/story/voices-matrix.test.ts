import type { StoryDetail } from "@stemma/vocabulary/story-facts.ts";
import { expect, test } from "vitest";
import { voicesMatrix } from "./voices-matrix.ts";

const claim = (words: string, ...claims: string[]) =>
  ({ words, claims }) as unknown as StoryDetail["claims"][number];
const saying = (id: string, name: string | null, entity: string | null = null) =>
  ({ id, voice: { name, entity, house: null } }) as unknown as StoryDetail["sayings"][number];

test("Claims of most voices come first, and so do the voices of most claims", () => {
  const { columns, rows } = voicesMatrix({
    claims: [claim("alone", "a1"), claim("shared", "b1", "b2", "b3")],
    sayings: [
      saying("a1", "Okand", "entity:okand"),
      saying("b1", "Vesna"),
      saying("b2", "Rada Okand", "entity:okand"),
      saying("b3", "VESNA"),
    ],
  });
  expect(columns).toEqual(["shared", "alone"]);
  expect(rows.map(({ name, cells }) => [name, cells.map(({ length }) => length)])).toEqual([
    ["Rada Okand", [1, 1]],
    ["Vesna", [2, 0]],
  ]);
});

test("Claims of which no saying stands have no column, and nothing at all is an empty table", () => {
  expect(voicesMatrix({ claims: [claim("gone", "x")], sayings: [] })).toEqual({ columns: [], rows: [] });
});
