import { expect, test } from "vitest";
import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";
import { withAddedClause } from "./added-clauses.ts";
import type { Silence } from "./silences.ts";
import { isAside, isSilence, isTopic } from "./worth-telling.ts";

const spanIn = (text: string, words: string): Span => {
  const start = text.indexOf(words);
  return [start, start + words.length];
};
const attribution = (text: string, source: string, cue: string, content: string): Attribution => ({
  source: [spanIn(text, source)],
  cue: [spanIn(text, cue)],
  content: [spanIn(text, content)],
  mode: "paraphrased",
  confidence: 0.9,
});

test("A briefing on something is a topic; a briefing that something is so is none", () => {
  const on = "Officials briefed Okand on the output of the year.";
  expect(isTopic(on, attribution(on, "Officials", "briefed", "the output of the year"))).toBe(true);
  expect(isTopic(on, attribution(on, "Officials", "briefed", "on the output of the year"))).toBe(true);
  const that = "Officials briefed Okand that the output had fallen.";
  expect(isTopic(that, attribution(that, "Officials", "briefed", "that the output had fallen"))).toBe(false);
  const said = "Officials said on the record that it fell.";
  expect(isTopic(said, attribution(said, "Officials", "said", "that it fell"))).toBe(false);
});

test("What is not told, and why, is no claim; what the nameless one says is", () => {
  const text = "A clerk who asked not to be named because he feared for his job said the yard was shut.";
  const silence: Silence = {
    sentence: [0, text.length],
    span: spanIn(text, "not to be named"),
    aspect: "who",
    kind: "withheld",
    by: null,
    silent: "speaker",
    whole: false,
    clause: null,
  };
  const is = (source: string, cue: string, content: string): boolean =>
    isSilence(text, attribution(text, source, cue, content), [silence]);
  expect(is("who", "asked", "not to be named")).toBe(true);
  expect(is("he", "feared for", "his job")).toBe(true);
  expect(is("A clerk", "said", "the yard was shut")).toBe(false);
});

test("A relative pronoun speaks in passing", () => {
  const text = "He saw a plant that has long been suspected of building rockets.";
  expect(isAside(text, attribution(text, "that", "suspected of", "building rockets"))).toBe(true);
  expect(isAside(text, attribution(text, "He", "saw", "a plant"))).toBe(false);
});

test("A content takes the added clause after it, to the sentence's end or to the next comma", () => {
  const end = "The agency said the boat is ready, a project it first showed in March.";
  const ready = spanIn(end, "the boat is ready");
  expect(withAddedClause(end, [0, end.length], [ready]).map((span) => end.slice(...span))).toEqual([
    "the boat is ready, a project it first showed in March",
  ]);
  const middle = "The boat, first shown in March, is believed to be ready.";
  const parts = [spanIn(middle, "The boat"), spanIn(middle, "to be ready")];
  expect(withAddedClause(middle, [0, middle.length], parts).map((span) => middle.slice(...span))).toEqual([
    "The boat, first shown in March",
    "to be ready",
  ]);
  const plain = "The agency said the boat is ready, and Okand left.";
  const said = [spanIn(plain, "the boat is ready")];
  expect(withAddedClause(plain, [0, plain.length], said)).toEqual(said);
});
