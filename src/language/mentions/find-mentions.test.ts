import { describe, expect, test } from "vitest";
import { sentencesOf } from "#text/sentences.ts";
import { type Knowledge, makeKnowledge } from "#vocabulary/pack.ts";
import { knownEntity, packOf } from "../../../test/known-entity.ts";
import { makeTextView } from "../attribution/text-view.ts";
import { findMentions } from "./find-mentions.ts";
import { makeNameFinder } from "./name-finder.ts";

type Kind = "person" | "weapon" | "agency" | "country" | "place";

function knowing(...rows: [id: string, kind: Kind, name: string, ...aliases: string[]][]): Knowledge {
  const entities = rows.map(([id, kind, name, ...aliases]) =>
    knownEntity({ id: `entity:${id}`, kind, name, aliases }),
  );
  return makeKnowledge([packOf(entities)]);
}

const knowledge = knowing(
  ["okand", "person", "Lena Okand", "Minister Lena Okand"],
  ["vesna", "agency", "Vesna News Agency", "VNA"],
  ["vesland", "country", "Vesland"],
  ["tarn", "weapon", "Tarn-4", "Tarn-4 rocket"],
);

/** Mentions as "words = entity or kind". */
function mentioned(text: string, of: Knowledge = knowledge): string[] {
  const view = makeTextView(text, [[0, text.length]], sentencesOf(text, [0, text.length]), []);
  return findMentions(view, makeNameFinder(of), "0".repeat(64)).map(
    ({ span, entity, kind, candidates }) =>
      `${text.slice(...span)} = ${entity ?? (candidates.length > 0 ? candidates.join(" | ") : kind)}`,
  );
}

describe("A name that packs know is mentioned", () => {
  test("by the longest of its names", () => {
    expect(mentioned("The Tarn-4 rocket flew.")).toEqual(["Tarn-4 rocket = entity:tarn"]);
  });

  test("with its capitals only", () => {
    expect(mentioned("The vna and vesland are words here; VNA and Vesland are names.")).toEqual([
      "VNA = entity:vesna",
      "Vesland = entity:vesland",
    ]);
  });

  test("not as a part of a longer word", () => {
    expect(mentioned("Veslander and Tarn-45 are others.")).toEqual([]);
  });

  test("beside characters of two units, with right offsets", () => {
    expect(mentioned("😀 Vesland 👩‍🚀 한국 Tarn-4.")).toEqual([
      "Vesland = entity:vesland",
      "Tarn-4 = entity:tarn",
    ]);
  });
});

describe("One word of a person's name is a mention", () => {
  test("where the text names the person in full", () => {
    expect(mentioned("Lena Okand came. Okand left. Nobody saw Lena.")).toEqual([
      "Lena Okand = entity:okand",
      "Okand = entity:okand",
      "Lena = entity:okand",
    ]);
  });

  test("and nowhere else", () => {
    expect(mentioned("Okand left.")).toEqual([]);
  });

  test("but not a title before the name", () => {
    expect(mentioned("Minister Lena Okand came. The Minister left.")).toEqual([
      "Minister Lena Okand = entity:okand",
    ]);
  });

  test("but not where somebody whom no pack knows bears it too", () => {
    expect(mentioned("Lena Okand came. Peer Okand and Okand Street burnt. Okand left.")).toEqual([
      "Lena Okand = entity:okand",
    ]);
  });

  test("and of two known people who share it neither is meant, and both are told", () => {
    const two = knowing(["a", "person", "Kim Ana Ro"], ["b", "person", "Kim Bel Su"]);
    expect(mentioned("Kim Ana Ro met Kim Bel Su. Kim left. Ro stayed.", two)).toEqual([
      "Kim Ana Ro = entity:a",
      "Kim Bel Su = entity:b",
      "Kim = entity:a | entity:b",
      "Ro = entity:a",
    ]);
  });
});

describe("A quantity is", () => {
  test.each([
    ["a number with its unit", "It weighs 31 tonnes.", ["31 tonnes = quantity"]],
    ["a number joined to its unit", "An 8,700-tonne ship.", ["8,700-tonne = quantity"]],
    ["a counted thing", "They shipped 40 rockets.", ["40 rockets = quantity"]],
    ["a sum", "It cost $3.4 million.", ["$3.4 million = quantity"]],
    ["a share", "It rose by 12.5%.", ["12.5% = quantity"]],
    ["a large count in words", "It holds dozens of shells.", ["dozens of = quantity"]],
    ["no year", "In 2024 it was shut.", []],
    ["no bare number", "He was 61.", []],
    ["no number inside a name", "The Tarn-4 flew.", ["Tarn-4 = entity:tarn"]],
  ])("%s", (_, text, expected) => {
    expect(mentioned(text)).toEqual(expected);
  });
});
