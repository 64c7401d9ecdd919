import { expect, test } from "vitest";
import { type Mention, mentionId } from "#vocabulary/mention.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Structure, ThingMention, Word } from "#vocabulary/structure.ts";
import { reportOf } from "../../../evaluation/received.ts";
import { joinStructures } from "./join-structures.ts";
import { recordMentions } from "./record-mentions.ts";

const text = "Leader Oren Dalvik left the yard. He slept for nine hours.";
const report = reportOf("test", text);

/** Each word hangs on the one before it; mentions by their words, their head's number, type and cluster. */
function structureOf(
  sentences: readonly Span[],
  found: readonly [words: string, head: number, type: ThingMention["type"], cluster: number][],
): Structure {
  const words: Word[] = [];
  const spans: Span[] = [];
  for (const [start, end] of sentences) {
    const first = words.length;
    for (const { 0: word, index } of text.slice(start, end).matchAll(/\w+|\./g))
      words.push({
        span: [start + index, start + index + word.length],
        tag: "X",
        head: words.length === first ? null : words.length - 1,
        relation: words.length === first ? "root" : "dep",
      });
    spans.push([first, words.length]);
  }
  const mentions = found.map(([printed, head, type, cluster]): ThingMention => {
    const at = text.indexOf(printed);
    const span: Span = [at, at + printed.length];
    return {
      span,
      first: words.findIndex((word) => word.span[0] === span[0]),
      last: words.findIndex((word) => word.span[1] === span[1]),
      head,
      type,
      form: "name",
      confidence: 0.9,
      cluster,
    };
  });
  return { words, sentences: spans, mentions };
}
const packs = (printed: string, kind: Mention["kind"]): Mention => {
  const span: Span = [text.indexOf(printed), text.indexOf(printed) + printed.length];
  const entity = kind === "quantity" ? null : ("entity:dalvik" as const);
  return {
    id: mentionId(report.sha256, kind, span),
    span,
    kind,
    entity,
    confidence: null,
    candidates: [],
    form: null,
    chain: null,
  };
};

test("The record keeps packs' names and what the weights saw of people, bodies and places, each passage once", () => {
  const structure = structureOf(
    [
      [0, 33],
      [34, text.length],
    ],
    [
      ["Leader Oren Dalvik", 2, "person", 0],
      ["the yard", 5, "place", 1],
      ["He", 7, "person", 0],
      ["nine hours", 11, "time", 2],
    ],
  );
  const kept = recordMentions({
    report,
    structure,
    mentions: [packs("Oren Dalvik", "person"), packs("nine", "quantity")],
  });
  expect(kept.map(({ span, kind, entity, chain }) => [text.slice(...span), kind, entity, chain])).toEqual([
    ["Leader Oren Dalvik", "person", null, 0],
    ["Oren Dalvik", "person", "entity:dalvik", 0],
    ["the yard", "place", null, 1],
    ["He", "person", null, 0],
    ["nine", "quantity", null, null],
  ]);
  expect(new Set(kept.map(({ id }) => id)).size).toBe(kept.length);
});

test("The packs' word on a passage stands", () => {
  const structure = structureOf([[0, 33]], [["Oren Dalvik", 2, "organization", 7]]);
  const [only, ...more] = recordMentions({ report, structure, mentions: [packs("Oren Dalvik", "person")] });
  expect(more).toEqual([]);
  expect(only).toMatchObject({ kind: "person", entity: "entity:dalvik", chain: 7 });
});

test("A longer passage with the head of a packs' name is of its kind; an article alone makes none", () => {
  const structure = structureOf(
    [[0, 33]],
    [
      ["Leader Oren Dalvik", 2, "organization", 0],
      ["the yard", 5, "place", 1],
    ],
  );
  const mentions = [packs("Oren Dalvik", "person"), packs("yard", "facility")];
  const kept = recordMentions({ report, structure, mentions });
  expect(kept.map(({ span, kind, chain }) => [text.slice(...span), kind, chain])).toEqual([
    ["Leader Oren Dalvik", "person", 0],
    ["Oren Dalvik", "person", 0],
    ["yard", "facility", 1],
  ]);
});

test("Without weights the record keeps what the rules found", () => {
  const mentions = [packs("nine", "quantity")];
  expect(recordMentions({ report, structure: null, mentions })).toEqual(mentions);
});

test("Parts that were read apart are one structure in the order of the text, and nobody is the same across them", () => {
  const later = structureOf([[34, text.length]], [["He", 0, "person", 0]]);
  const earlier = structureOf(
    [[0, 33]],
    [
      ["Leader Oren Dalvik", 2, "person", 0],
      ["the yard", 5, "place", 1],
    ],
  );
  const whole = structureOf(
    [
      [0, 33],
      [34, text.length],
    ],
    [
      ["Leader Oren Dalvik", 2, "person", 1],
      ["the yard", 5, "place", 2],
      ["He", 7, "person", 0],
    ],
  );
  expect(joinStructures([later, earlier])).toEqual(whole);
  expect(joinStructures([])).toEqual({ words: [], sentences: [], mentions: [] });
});
