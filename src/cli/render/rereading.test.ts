import { expect, test } from "vitest";
import type { Rereading } from "#vocabulary/record.ts";
import { paletteOf } from "./paint.ts";
import { renderRereading } from "./rereading.ts";

const palette = paletteOf({ write() {}, isTerminal: false, columns: 200, colours: false });
const rereading: Rereading = {
  report: "report:yard",
  input: "yard.html",
  title: "The yard",
  outcome: "changed",
  readers: { before: "test/1", now: "test/2" },
  facts: [
    { fact: "bylines", before: [], now: ["Mara Quill", "Ida Roe"] },
    { fact: "published", before: { value: "2026-01-02", basis: "url" }, now: null },
  ],
  changes: [
    { kind: "same", text: "The yard is " },
    { kind: "removed", text: "closed" },
    { kind: "added", text: "shut" },
  ],
  claims: { same: 2, gone: ["claim:a"], added: [] },
  note: null,
};

test("What another reader changed is shown fact by fact, place by place, and counted in claims", () => {
  expect(renderRereading(rereading, palette, 200).split("\n")).toEqual([
    "The yard",
    "report:yard",
    "  bylines: [−none−] {+Mara Quill; Ida Roe+}",
    "  published: [−2026-01-02, url−] {+none+}",
    "  The yard is [−closed−] {+shut+}",
    "  claims: 2 the same, 0 new, 1 gone",
    "",
  ]);
});

test("A failure names its reason and is called by its input where there is no title", () => {
  const note = { rule: "read/again", span: null, found: "There is no article.", expected: null };
  const failed: Rereading = { ...rereading, title: null, outcome: "failed", facts: [], changes: [], note };
  const shown = renderRereading({ ...failed, claims: { same: 2, gone: [], added: [] } }, palette, 200);
  expect(shown.split("\n")).toEqual([
    "yard.html",
    "report:yard",
    "  The older reading stands: There is no article.",
    "",
  ]);
});
