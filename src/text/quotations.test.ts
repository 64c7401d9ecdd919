import { describe, expect, test } from "vitest";
import type { Span } from "#vocabulary/passage.ts";
import { findQuotations } from "./quotations.ts";

/** Paragraphs are lines; quotations come back as their inner words. */
function quoted(text: string): { words: string; depth: number; closed: boolean; continues: number | null }[] {
  const paragraphs: Span[] = [...text.matchAll(/[^\n]+/gu)].map((p) => [p.index, p.index + p[0].length]);
  return findQuotations(text, paragraphs).map(({ span, inner, depth, closed, continues }) => {
    expect(span[0]).toBe(inner[0] - 1);
    expect(text.slice(...span)).toContain(text.slice(...inner));
    return { words: text.slice(...inner), depth, closed, continues };
  });
}

const words = (text: string): string[] => quoted(text).map((quotation) => quotation.words);

describe("A quotation is found between", () => {
  test.each([
    ["straight marks", 'He said "the yard is shut" and left.', "the yard is shut"],
    ["curly marks", "He said “the yard is shut” and left.", "the yard is shut"],
    ["single straight marks", "He said 'the yard is shut' and left.", "the yard is shut"],
    ["single curly marks", "He said ‘the yard is shut’ and left.", "the yard is shut"],
    ["guillemets", "He said «the yard is shut» and left.", "the yard is shut"],
    ["low-high marks", "He said „the yard is shut“ and left.", "the yard is shut"],
    ["corner brackets", "He said 「the yard is shut」 and left.", "the yard is shut"],
    ["a straight and a curly mark", 'He said "the yard is shut” and left.', "the yard is shut"],
    ["a curly and a straight mark", 'He said “the yard is shut," and left.', "the yard is shut,"],
    ["white corner brackets", "He said 『the yard is shut』 and left.", "the yard is shut"],
  ])("%s", (_, text, expected) => {
    expect(quoted(text)).toEqual([{ words: expected, depth: 0, closed: true, continues: null }]);
  });

  test("marks as wires type them, past apostrophes", () => {
    const text = "He said ``the yard's gate is shut'' and left.";
    const [only, ...more] = findQuotations(text, [[0, text.length]]);
    expect(more).toEqual([]);
    expect(text.slice(...(only?.span ?? [0, 0]))).toBe("``the yard's gate is shut''");
    expect(text.slice(...(only?.inner ?? [0, 0]))).toBe("the yard's gate is shut");
  });

  test("marks that touch the line's ends", () => {
    expect(words('"All of it"')).toEqual(["All of it"]);
  });

  test("marks beside brackets and dashes", () => {
    expect(words('The plan ("a fraud") and the map—"a fake"—were burnt.')).toEqual(["a fraud", "a fake"]);
  });
});

describe("No quotation begins at", () => {
  test.each([
    ["a possessive", "The minister's car and the generals' yard were Okand's."],
    ["a curly possessive", "The minister’s car and the generals’ yard were Okand’s."],
    ["a clitic", "They don't, won't and can't; I'd say it's over."],
    ["a decade", "In the '90s and the ‘80s the yard was busy."],
    ["a clipped word", "Get 'em out 'til dawn, 'cause it burns."],
    ["feet and inches", "The tube is 6' 2\" long."],
    ["a single mark that nothing closes", "It was 'odd and nobody asked."],
  ])("%s", (_, text) => {
    expect(words(text)).toEqual([]);
  });
});

describe("Quotations within quotations", () => {
  test("count their depth", () => {
    expect(quoted("“Okand told me ‘sell it’ twice,” she said.")).toEqual([
      { words: "Okand told me ‘sell it’ twice,", depth: 0, closed: true, continues: null },
      { words: "sell it", depth: 1, closed: true, continues: null },
    ]);
  });

  test.each([
    [
      '"They call it "temporary" and stay.\n"The "short" stay went on."',
      ['They call it "temporary" and stay.', "temporary", 'The "short" stay went on.', "short"],
    ],
    [
      '"The so-called "quiet route" is loud," she said.',
      ['The so-called "quiet route" is loud,', "quiet route"],
    ],
    ['"We left," he said. "it was cold," he added.', ["We left,", "it was cold,"]],
  ])("are found between marks of one kind: %s", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test("keep apostrophes inside single marks", () => {
    expect(words("She said ‘it’s Okand’s yard and the generals’ plan’ again.")).toEqual([
      "it’s Okand’s yard and the generals’ plan",
    ]);
  });

  test("end with the outer one where they were left open", () => {
    expect(quoted("“Okand told me ‘sell it,” she said.")).toEqual([
      { words: "Okand told me ‘sell it,", depth: 0, closed: true, continues: null },
      { words: "sell it,", depth: 1, closed: false, continues: null },
    ]);
  });
});

describe("A quotation that its paragraph leaves open", () => {
  test("goes on in the next paragraph that begins with a mark", () => {
    const found = quoted("“We built it.\n“We sold it.\n“It sank.” She left.");
    expect(found.map(({ closed, continues }) => [closed, continues])).toEqual([
      [false, null],
      [false, 0],
      [true, 1],
    ]);
    expect(found.map((quotation) => quotation.words)).toEqual(["We built it.", "We sold it.", "It sank."]);
  });

  test("ends with its paragraph where the next begins with a word", () => {
    expect(quoted("“We built it.\nNobody saw “the boat”.")).toEqual([
      { words: "We built it.", depth: 0, closed: false, continues: null },
      { words: "the boat", depth: 0, closed: true, continues: null },
    ]);
  });

  test("is not gone on with after a paragraph without marks", () => {
    expect(quoted("“We built it.\nNobody saw it.\n“It sank.”").map(({ continues }) => continues)).toEqual([
      null,
      null,
    ]);
  });

  test("goes on behind a caption that stands amid it", () => {
    const text = "“We built it.\nThe yard in May\n“We sold it.\nA boat called “Tarn”\n“It sank.” She left.";
    const paragraphs: Span[] = [...text.matchAll(/[^\n]+/gu)].map((p) => [p.index, p.index + p[0].length]);
    const found = findQuotations(text, paragraphs, ([start]) =>
      /^(?:The yard|A boat)/.test(text.slice(start)),
    );
    expect(found.map(({ continues }) => continues)).toEqual([null, 0, null, 1]);
  });

  test("counts in `continues` only quotations that are kept", () => {
    // The empty pair holds no words and is dropped: the open quotation moves from the second place to the first.
    const found = quoted("“” “We built it.\n“It sank.”");
    expect(found.map(({ words: kept, continues }) => [kept, continues])).toEqual([
      ["We built it.", null],
      ["It sank.", 0],
    ]);
  });
});

test("A text of marks alone nests only so deep, and is read at once", () => {
  const text = "“".repeat(200_000);
  const before = performance.now();
  const found = findQuotations(text, [[0, text.length]]);
  expect(performance.now() - before).toBeLessThan(2000);
  expect(Math.max(...found.map(({ depth }) => depth))).toBeLessThan(8);
});
