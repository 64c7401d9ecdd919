import { expect, test } from "vitest";
import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";
import { withAddedClause } from "./added-clauses.ts";
import type { Silence } from "./silence.ts";
import { isAside, isBare, isNaming, isSilence, isTopic, isUnsaid } from "./worth-telling.ts";

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
  expect(isTopic(on, attribution(on, "Officials", "briefed", "Okand on the output of the year"))).toBe(true);
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
    reach: [0, 0],
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

test("What a relative pronoun opens is said in passing, though nobody is said to say it", () => {
  const text = "Okand saw a yard that has long been suspected of building ships.";
  const passive = {
    ...attribution(text, "Okand", "has long been suspected of", "building ships"),
    source: [],
  };
  expect(isAside(text, passive)).toBe(true);
  const believed = "It is believed that the yard builds ships.";
  expect(
    isAside(believed, { ...attribution(believed, "It", "is believed", "the yard builds ships"), source: [] }),
  ).toBe(false);
});

test("What somebody did not say, or nobody knows, is not said to be so", () => {
  const five = "Five things the ministry did not say.";
  expect(isUnsaid(five, attribution(five, "the ministry", "did not say", "Five things"))).toBe(true);
  const unknown = "Much about the yard remains unknown.";
  expect(isUnsaid(unknown, attribution(unknown, "Much", "remains unknown", "about the yard"))).toBe(true);
  const denied = "The ministry did not believe that the yard had closed.";
  expect(
    isUnsaid(denied, attribution(denied, "The ministry", "did not believe", "that the yard had closed")),
  ).toBe(false);
});

test("A name or a question in a headline says nothing of its own; a clause does", () => {
  const remembers = "An engineer remembers Ostvik";
  expect(isBare(remembers, attribution(remembers, "An engineer", "remembers", "Ostvik"))).toBe(true);
  const explains = "Explainer: What is known about the yard";
  expect(isBare(explains, attribution(explains, "Explainer", ":", "What is known about the yard"))).toBe(
    true,
  );
  const says = "Minister says the yard is closed";
  expect(isBare(says, attribution(says, "Minister", "says", "the yard is closed"))).toBe(false);
});

test("To cite somebody, or to acquaint oneself, is to say nothing; to cite what somebody fears is", () => {
  const cited = "A study cited defectors.";
  expect(isNaming(cited, attribution(cited, "A study", "cited", "defectors"))).toBe(true);
  const himself = "Acquainting himself with the yard, Okand smiled.";
  expect(isNaming(himself, attribution(himself, "Okand", "Acquainting", "himself with the yard"))).toBe(true);
  const fears = "The ministry cited fears that the yard would close.";
  expect(
    isNaming(fears, attribution(fears, "The ministry", "cited", "fears that the yard would close")),
  ).toBe(false);
});
