import { describe, expect, test } from "vitest";
import type { Block } from "./article.ts";
import { withoutEdges } from "./page-edges.ts";

const TEXT =
  "The council voted on Tuesday to close the bridge for the winter, after engineers found cracks in two of its bearings.";
const body = (text: string): Block => ({ kind: "body", text });
const read = (...lines: string[]): { text: string[]; signed: string[] } => {
  const { blocks, signed } = withoutEdges(lines.map(body), null, null);
  return { text: blocks.map(({ text }) => text), signed };
};

describe("The lines at an article's edges", () => {
  test("take who signs below the text out of it", () => {
    expect(read(TEXT, TEXT, "글 및 사진 본사기자 김한별")).toEqual({
      text: [TEXT, TEXT],
      signed: ["김한별"],
    });
    expect(read(TEXT, TEXT, "Антон СЕВРИН фото автора")).toEqual({
      text: [TEXT, TEXT],
      signed: ["Антон СЕВРИН"],
    });
  });

  test("take two words below the text for nobody's name", () => {
    expect(read(TEXT, TEXT, "Northern ramp")).toEqual({ text: [TEXT, TEXT, "Northern ramp"], signed: [] });
  });

  test("take a line of two days above the text out of it", () => {
    expect(
      read("First published on Tue 8 Oct 2024 16.05 BST. Last modified on Wed 9 Oct 2024 09.10 BST", TEXT),
    ).toEqual({ text: [TEXT], signed: [] });
  });
});
