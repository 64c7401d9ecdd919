import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Annotated } from "#vocabulary/annotated.ts";
import { makeKnowledge } from "#vocabulary/pack.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Report } from "#vocabulary/report.ts";
import { anyText } from "../../test/any-text.ts";
import { makeReading } from "../../test/make-reading.ts";
import { makeRulesReader } from "./rules-reader.ts";

const reader = makeRulesReader(makeKnowledge([]));
const empty = makeReading({ text: "" }).reading.report;

function reportOf(text: string): Report {
  const paragraphs = [...text.matchAll(/[^\n]+/gu)].map((p): Span => [p.index, p.index + p[0].length]);
  return { ...empty, text, paragraphs, parts: paragraphs.map((span) => ({ kind: "body", span })) };
}

function spansOf({ sentences, quotations, mentions, attributions }: Annotated): Span[] {
  return [
    ...sentences,
    ...quotations.flatMap(({ span, inner }) => [span, inner]),
    ...mentions.map(({ span }) => span),
    ...attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
  ];
}

/** A cut inside a surrogate pair would show half a character. */
const splitsPair = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/.test(text[at - 1] ?? "") && /[\uDC00-\uDFFF]/.test(text[at] ?? "");

const phrase = fc.constantFrom(
  ..."he said|said|, according to |the agency| told reporters |that|“|”|\"|'|‘|’|«|»|„|, adding |. |! |\n|quoted |as saying|Okand|was believed|who |😀|김정은이 말했다|קול|\u200b|5 tonnes|—|(|)|,".split(
    "|",
  ),
);
const newsLike = fc.array(phrase, { maxLength: 40 }).map((parts) => parts.join(" "));

describe("Whatever the text", () => {
  test("every span lies within it, is not empty and cuts no character", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, newsLike), (text) => {
        for (const [start, end] of spansOf(reader.annotate(reportOf(text)))) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(splitsPair(text, start) || splitsPair(text, end)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("sentences stand in the order of the text and do not overlap", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, newsLike), (text) => {
        const { sentences } = reader.annotate(reportOf(text));
        sentences.slice(1).forEach(([start], i) => {
          expect(start).toBeGreaterThanOrEqual(sentences[i]?.[1] ?? 0);
        });
      }),
      { numRuns: 300 },
    );
  });

  test("what is found in a text is found again behind an emoji, two units later", () => {
    fc.assert(
      fc.property(newsLike, (text) => {
        const plain = reader.annotate(reportOf(`Zero.\n${text}`));
        const moved = reader.annotate(reportOf(`😀 Zero.\n${text}`));
        const words = (read: Annotated): string[] =>
          read.attributions.flatMap(({ source, cue, content }) =>
            [...source, ...cue, ...content].map((span) => read.report.text.slice(...span)),
          );
        expect(words(moved)).toEqual(words(plain));
      }),
      { numRuns: 200 },
    );
  });
});

describe("A text of nothing but", () => {
  test.each([
    ["marks", "“\"'«„‘「".repeat(60)],
    ["closing marks", "”’»」".repeat(60)],
    ["emoji", "👩‍🚀😀".repeat(80)],
    ["zero-width characters", "\u200b\u200d\ufeff".repeat(80)],
    ["white space", " \n\t\u2028 ".repeat(60)],
    ["lone surrogates", "\ud83d \udc00".repeat(60)],
  ])("%s attributes nothing", (_, text) => {
    expect(reader.annotate(reportOf(text)).attributions).toEqual([]);
  });
});

test("An overlong sentence is cut at white space, and nothing of it is lost", () => {
  const text = "word ".repeat(3000).trim();
  const { sentences } = reader.annotate(reportOf(text));
  expect(sentences.length).toBeGreaterThan(1);
  expect(sentences.map((span) => text.slice(...span)).join(" ")).toBe(text);
  const pairs = "😀".repeat(5000);
  const cut = reader.annotate(reportOf(pairs)).sentences;
  expect(cut.map((span) => pairs.slice(...span)).join("")).toBe(pairs);
  for (const [start] of cut) expect(splitsPair(pairs, start)).toBe(false);
});

test.each([
  [
    1_000_000,
    "news",
    "Okand visited 12 yards, the agency said. “We will build more,” he said. Analysts say that it grew.\n",
  ],
  [300_000, "one sentence", "okand visited the yard and the agency told him so, "],
  [300_000, "open quotations", "‘a “b «c "],
  [60_000, "cues alone", "he said "],
])("%i characters of %s are read in about linear time", (size, _, unit) => {
  const time = (length: number): number => {
    const report = reportOf(unit.repeat(Math.ceil(length / unit.length)));
    const before = performance.now();
    reader.annotate(report);
    return performance.now() - before;
  };
  time(size / 20);
  // Four times the text: quadratic work would take sixteen times as long.
  const quarter = Math.min(time(size / 4), time(size / 4));
  expect(Math.min(time(size), time(size))).toBeLessThan(Math.max(10 * quarter, 1500));
});
