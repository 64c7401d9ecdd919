import { describe, expect, test } from "vitest";
import { findQuotations } from "#text/quotations.ts";
import { sentencesOf } from "#text/sentences.ts";
import type { Span } from "#vocabulary/passage.ts";
import { findAttributions } from "./find-attributions.ts";
import { makeTextView } from "./text-view.ts";

/** Attributions of a text whose paragraphs are lines, as words: source | cue | content, pieces joined by " … ". */
function read(text: string): string[] {
  const paragraphs: Span[] = [...text.matchAll(/[^\n]+/gu)].map((p) => [p.index, p.index + p[0].length]);
  const view = makeTextView(
    text,
    paragraphs,
    paragraphs.flatMap((paragraph) => sentencesOf(text, paragraph)),
    findQuotations(text, paragraphs),
  );
  const words = (spans: readonly Span[]): string =>
    spans.map(([start, end]) => text.slice(start, end)).join(" … ");
  return findAttributions(view).map(({ source, cue, content }) =>
    [words(source), words(cue), words(content)].join(" | "),
  );
}

describe("A source is found", () => {
  test.each([
    [
      "before what it says",
      "The harbour office said the yard was shut.",
      "The harbour office | said | the yard was shut",
    ],
    [
      "before a that-clause",
      "Okand said on Monday that the yard was shut.",
      "Okand | said | that the yard was shut",
    ],
    [
      "after what it says",
      "The yard was shut, the harbour office said.",
      "the harbour office | said | The yard was shut",
    ],
    [
      "after its verb",
      "“The yard is shut,” said Lena Okand, the harbour master.",
      "Lena Okand, the harbour master | said | “The yard is shut,”",
    ],
    ["inside what it says", "The yard, officials said, was shut.", "officials | said | The yard … was shut"],
    [
      "between two quotations",
      "“The yard is shut,” she said. “It stays shut.”",
      "she | said | “The yard is shut,” … “It stays shut.”",
    ],
    ["as a pronoun", "He warned that the yard would burn.", "He | warned | that the yard would burn"],
    [
      "with its apposition",
      "Lena Okand, the harbour master, said the yard was shut.",
      "Lena Okand, the harbour master | said | the yard was shut",
    ],
    [
      "with its relative clause",
      "A clerk who asked not to be named because he feared for his job said the yard was shut.",
      "A clerk who asked not to be named because he feared for his job | said | the yard was shut",
    ],
    [
      "with a relative clause between commas",
      "A senior clerk, who spoke on condition of anonymity, said the yard was shut.",
      "A senior clerk, who spoke on condition of anonymity | said | the yard was shut",
    ],
    [
      "with what is added in commas",
      "Two clerks, speaking on condition of anonymity, said the yard was shut.",
      "Two clerks, speaking on condition of anonymity | said | the yard was shut",
    ],
    [
      "behind a day",
      "The ministry on Tuesday denied that the yard was shut.",
      "The ministry | denied | that the yard was shut",
    ],
    [
      "behind a hearer",
      "Okand told reporters that the yard was shut.",
      "Okand | told | that the yard was shut",
    ],
    ["before an infinitive", "Okand vowed to shut the yard.", "Okand | vowed | to shut the yard"],
    [
      "before a noun phrase",
      "Okand stressed the need for a new yard.",
      "Okand | stressed | the need for a new yard",
    ],
    [
      "of an accusation",
      "Okand accused Lutria of burning the yard.",
      "Okand | accused | Lutria of burning the yard",
    ],
    [
      "named after “by”",
      "It was announced by the harbour office that the yard was shut.",
      "the harbour office | was announced | that the yard was shut",
    ],
  ])("%s", (_, text, expected) => {
    expect(read(text)).toContain(expected);
  });

  test("of nobody where the text names nobody", () => {
    expect(read("It is believed that the yard was shut.")).toEqual([
      " | is believed | that the yard was shut",
    ]);
  });
});

describe("“According to” attributes", () => {
  test("what follows it", () => {
    expect(read("According to the harbour office, the yard was shut.")).toEqual([
      "the harbour office | According to | the yard was shut",
    ]);
  });

  test("what stands before it", () => {
    expect(read("The yard was shut, according to the harbour office.")).toEqual([
      "the harbour office | according to | The yard was shut",
    ]);
  });

  test("both sides of an insertion", () => {
    expect(read("The yard, according to the harbour office, was shut.")).toEqual([
      "the harbour office | according to | The yard … was shut",
    ]);
  });

  test("with a clause that describes the source", () => {
    expect(read("According to a report by the institute, which cited sailors, the yard was shut.")).toEqual([
      "a report by the institute, which cited sailors | According to | the yard was shut",
    ]);
  });

  test("nothing inside a quotation", () => {
    expect(read("“It is shut according to plan,” she said.")).toEqual([
      "she | said | “It is shut according to plan,”",
    ]);
  });
});

describe("“Quoted as saying” has two voices", () => {
  test("the medium's content takes in the speaker's", () => {
    expect(read("“The yard is shut,” the agency quoted Okand as saying.")).toEqual([
      "the agency | quoted | “The yard is shut,” … Okand as saying",
      "Okand | as saying | “The yard is shut,”",
    ]);
  });

  test("also where the words follow", () => {
    expect(read("The agency quoted Okand as saying the yard was shut.")).toEqual([
      "The agency | quoted | the yard was shut … Okand as saying",
      "Okand | as saying | the yard was shut",
    ]);
  });
});

describe("One who is told of speaks inside another's words", () => {
  test("where the outer voice comes last", () => {
    expect(read("Okand told workers that “the yard is shut”, the agency reported on Friday.")).toEqual([
      "the agency | reported | Okand told workers that “the yard is shut”",
      "Okand | told | that “the yard is shut”",
    ]);
  });

  test("where the outer voice comes first", () => {
    expect(read("The agency reported that Okand had warned that the yard would burn.")).toEqual([
      "The agency | reported | that Okand had warned that the yard would burn",
      "Okand | had warned | that the yard would burn",
    ]);
  });

  test("and a further cue of the same speaker begins another content", () => {
    expect(read("Okand said the yard was shut, adding that it would stay shut.")).toEqual([
      "Okand | said | the yard was shut",
      "Okand | adding | that it would stay shut",
    ]);
  });
});

describe("A quotation", () => {
  test("of several sentences goes whole to its one cue", () => {
    expect(read("“The yard is shut. It stays shut. Go home,” she said.")).toEqual([
      "she | said | “The yard is shut. It stays shut. Go home,”",
    ]);
  });

  test("over several paragraphs goes whole to its one cue", () => {
    expect(read("“The yard is shut,” she said. “Go home.\n“It stays shut.\n“For ever.”")).toEqual([
      "she | said | “The yard is shut,” … “Go home … “It stays shut … “For ever.”",
    ]);
  });

  test("that stands alone belongs to the person of the sentence before, and has no cue", () => {
    expect(read("Okand laughed. “The plan was always met, and nobody asked.”")).toEqual([
      "Okand |  | “The plan was always met, and nobody asked.”",
    ]);
  });

  test("hides the cues inside it", () => {
    expect(read("“They say he said so,” she said.")).toEqual(["she | said | “They say he said so,”"]);
  });

  test("that is never closed still has its speaker", () => {
    expect(read("She said: “The yard is shut and nobody knows why.")).toEqual([
      "She | said | “The yard is shut and nobody knows why",
    ]);
  });
});

describe("Nothing is attributed by", () => {
  test.each([
    ["a noun that looks like a cue", "The claims were many and his report was long."],
    ["a name", "The United States sent a boat."],
    ["a sentence without a cue", "The yard was shut in March."],
    ["an infinitive", "It is hard to say."],
    ["an empty text", ""],
  ])("%s", (_, text) => {
    expect(read(text)).toEqual([]);
  });
});
