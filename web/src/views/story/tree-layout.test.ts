import type { LineageNode } from "@stemma/vocabulary/lineage.ts";
import type { StoryEdge, StoryReport } from "@stemma/vocabulary/story-facts.ts";
import { expect, test } from "vitest";
import { CARD, isFaint, layOutTree } from "./tree-layout.ts";

const node = (id: string, kind: LineageNode["kind"] = "report"): LineageNode => ({
  id,
  kind,
  house: null,
  name: `The ${id}`,
  text: null,
});
const edge = (from: string, to: string, kind: StoryEdge["kind"] = "copies"): StoryEdge => ({
  from,
  to,
  kind,
  share: 0.5,
  evidence: ["text"],
});
const reports = (ids: readonly string[]): StoryReport[] =>
  ids.map((id) => ({
    id: id as StoryReport["id"],
    title: id,
    outlet: id,
    published: null,
    recordedAt: "2026-01-01T00:00:00.000Z",
  }));

test("Sources stand left, what derives from them a column to the right, siblings in the order of publication", () => {
  const { nodes, edges, width, root } = layOutTree(
    {
      nodes: [node("d", "dispatch"), node("c"), node("b"), node("a")],
      edges: [edge("a", "d"), edge("b", "a"), edge("c", "a")],
      reports: reports(["a", "b", "c"]),
    },
    new Set(),
  );
  const at = Object.fromEntries(nodes.map(({ id, x, y }) => [id, { x, y }]));
  expect([at["d"]?.x, at["a"]?.x, at["b"]?.x, at["c"]?.x]).toEqual([
    0,
    CARD.column,
    2 * CARD.column,
    2 * CARD.column,
  ]);
  expect(at["b"]?.y).toBeLessThan(at["c"]?.y ?? 0);
  expect(width).toBe(2 * CARD.column + CARD.width);
  expect(root).toBe(at["d"]?.y);
  expect(edges.map(({ main }) => main)).toEqual([true, true, true]);
});

test("Many copies of one text are folded into a card, and shown where that is asked", () => {
  const copies = Array.from({ length: 9 }, (_, nth) => `copy ${nth}`);
  const story = {
    nodes: [node("a"), ...copies.map((id) => node(id))],
    edges: copies.map((id) => edge(id, "a")),
    reports: reports(["a", ...copies]),
  };
  const folded = layOutTree(story, new Set());
  expect(folded.folded).toBe(6);
  expect(folded.nodes.find(({ kind }) => kind === "folded")?.folded).toEqual(copies.slice(3));
  expect(folded.nodes).toHaveLength(5);
  const shown = layOutTree(story, new Set(["a"]));
  expect([shown.folded, shown.nodes.length]).toEqual([0, 10]);
});

test("Neither what only draws on a text nor a copy that others copied is folded", () => {
  const ids = Array.from({ length: 6 }, (_, nth) => `n${nth}`);
  const story = (kind: StoryEdge["kind"]) => ({
    nodes: [node("a"), ...ids.map((id) => node(id)), ...ids.map((id) => node(`${id} again`))],
    edges: [...ids.map((id) => edge(id, "a", kind)), ...ids.map((id) => edge(`${id} again`, id))],
    reports: reports(["a", ...ids]),
  });
  expect(layOutTree(story("copies"), new Set()).folded).toBe(0);
  const drawing = {
    ...story("draws-on"),
    edges: ids.map((id) => edge(id, "a", "draws-on")),
    nodes: [node("a"), ...ids.map((id) => node(id))],
  };
  expect(layOutTree(drawing, new Set()).folded).toBe(0);
});

test("A second source is a line beside the tree, and a ring of edges still gives a tree", () => {
  const two = layOutTree(
    {
      nodes: [node("a"), node("b"), node("c")],
      edges: [edge("c", "a"), edge("c", "b", "draws-on")],
      reports: reports(["a", "b", "c"]),
    },
    new Set(),
  );
  expect(two.edges.map(({ edge: { to }, main }) => [to, main])).toEqual([
    ["a", true],
    ["b", false],
  ]);
  const ring = layOutTree(
    { nodes: [node("a"), node("b")], edges: [edge("a", "b"), edge("b", "a")], reports: reports(["a", "b"]) },
    new Set(),
  );
  expect(ring.nodes).toHaveLength(2);
  expect(ring.edges).toHaveLength(2);
});

test("One report alone is one card without lines, and no report at all is nothing", () => {
  const one = layOutTree({ nodes: [node("a")], edges: [], reports: reports(["a"]) }, new Set());
  expect(one).toMatchObject({ edges: [], width: CARD.width, height: CARD.height });
  expect(layOutTree({ nodes: [], edges: [], reports: [] }, new Set()).nodes).toEqual([]);
});

test("500 reports without any edge between them are folded to a few cards", () => {
  const ids = Array.from({ length: 500 }, (_, nth) => `n${nth}`);
  const { nodes, folded } = layOutTree(
    { nodes: ids.map((id) => node(id)), edges: [], reports: reports(ids) },
    new Set(),
  );
  expect([nodes.length, folded]).toEqual([4, 497]);
});

test("Where lines are many those beside the tree step back, but for those of the card in hand; where they are few none does", () => {
  const beside = { edge: edge("b", "d"), main: false };
  expect(isFaint(beside, 400, null)).toBe(true);
  expect(isFaint(beside, 400, "a")).toBe(true);
  expect(isFaint(beside, 400, "b")).toBe(false);
  expect(isFaint(beside, 400, "d")).toBe(false);
  expect(isFaint({ ...beside, main: true }, 400, null)).toBe(false);
  expect(isFaint(beside, 20, null)).toBe(false);
});
