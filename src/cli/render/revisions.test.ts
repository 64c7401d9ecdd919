import { expect, test } from "vitest";
import type { RevisionLine } from "#vocabulary/record.ts";
import { paletteOf } from "./paint.ts";
import { renderRevisions } from "./revisions.ts";

const palette = paletteOf({ write() {}, isTerminal: false, columns: 200, colours: false });
const line = (changes: RevisionLine["changes"]) =>
  ({
    id: "revision:x",
    recordedAt: "2026-01-02T03:04:05.000Z",
    changes,
    readings: [],
  }) as unknown as RevisionLine;
const shown = (...changes: [kind: "same" | "added" | "removed", text: string][]) =>
  renderRevisions([line([]), line(changes.map(([kind, text]) => ({ kind, text })))], palette, 200).slice(3);

test("A change stands between the words around it, a full stop at its word", () => {
  expect(
    shown(
      ["same", "One said the gate is "],
      ["removed", "shut"],
      ["added", "open"],
      ["same", ". Two said no."],
    ),
  ).toEqual(["    One said the gate is [−shut−] {+open+}. Two said no."]);
});

test("Changes parted by a blank are one, those far apart are two places", () => {
  const far = "a b c d e f g h i j k l m n";
  expect(
    shown(
      ["removed", "called"],
      ["added", "ordered"],
      ["same", " "],
      ["removed", "for "],
      ["same", far],
      ["added", " more"],
    ),
  ).toEqual(["    [−called for−] {+ordered+} a b c d e f …", "    … i j k l m n {+more+}"]);
});

test("What was added is cut where it is long", () => {
  const words = Array.from({ length: 100 }, (_, i) => `w${i}`).join(" ");
  expect(shown(["added", words]).join(" ").replace(/\s+/g, " ")).toMatch(
    /^ \{\+w0 .* w29 … \(40 words\) … w70 .* w99\+\}$/,
  );
});

test("A revision without other words says so", () => {
  expect(shown(["same", "One."])).toEqual([
    "    The words are the same; facts around them or white space changed.",
  ]);
  expect(shown(["same", "One."], ["added", "\n"])).toEqual(shown(["same", "One."]));
});

test("A revision that was read anew says by whom, and where they found other words", () => {
  const reading = { reader: "test/2", recordedAt: "2026-02-03T03:04:05.000Z", supersededAt: null };
  const changes = [
    { kind: "same" as const, text: "One said the gate is " },
    { kind: "added" as const, text: "shut" },
  ];
  const readings = [
    { ...reading, reader: "test/1", changes: [] },
    { ...reading, changes },
  ];
  expect(renderRevisions([{ ...line([]), readings }], palette, 200).slice(2)).toEqual([
    "    read anew 3 February 2026, 03:04 UTC by test/2",
    "      One said the gate is {+shut+}",
  ]);
});
