import type { EntityLine } from "@stemma/vocabulary/entity-facts.ts";
import type { Mention } from "@stemma/vocabulary/mention.ts";
import { expect, test } from "vitest";
import { indexMarks, namedMarks, namedOnce } from "./named-marks.ts";

const line = (id: EntityLine["id"]): EntityLine => ({ id, kind: "person", name: id, house: null });
const mention = (
  span: Mention["span"],
  entity: Mention["entity"],
  candidates: Mention["candidates"] = [],
): Mention => ({
  id: "mention:a",
  span,
  kind: "person",
  entity,
  confidence: 0.9,
  candidates,
  form: null,
  chain: null,
});

test("Only words that lead to an entity of a pack are marked, in the order of the text", () => {
  const marks = namedMarks(
    [
      mention([20, 25], "entity:a"),
      mention([0, 5], "entity:a"),
      mention([6, 9], null),
      mention([10, 12], "entity:gone"),
    ],
    [line("entity:a")],
  );
  expect(marks.map(({ span, key }) => [span, key])).toEqual([
    [[0, 5], "entity:a"],
    [[20, 25], "entity:a"],
  ]);
  expect(namedOnce(marks).map(({ mark, times }) => [mark.span, times])).toEqual([[[0, 5], 2]]);
});

test("Where two bear the name both are told, and the words are not those of either alone", () => {
  const marks = namedMarks(
    [mention([0, 5], null, ["entity:b", "entity:a"]), mention([6, 9], "entity:a")],
    [line("entity:a"), line("entity:b")],
  );
  expect(marks.map(({ entities }) => entities.map(({ id }) => id))).toEqual([
    ["entity:b", "entity:a"],
    ["entity:a"],
  ]);
  expect(namedOnce(marks)).toHaveLength(2);
});

test("Marks over a stretch are found by it, those that reach into it too, each once and in order", () => {
  const marks = namedMarks(
    [mention([0, 5], "entity:a"), mention([500, 1100], "entity:a"), mention([1030, 1040], "entity:a")],
    [line("entity:a")],
  );
  const within = indexMarks(marks);
  const found = (start: number, end: number) => within(start, end).map(({ span }) => span);
  expect(found(1020, 1050)).toEqual([
    [500, 1100],
    [1030, 1040],
  ]);
  expect(found(5, 500)).toEqual([]);
  expect(found(0, 2000)).toHaveLength(3);
});
