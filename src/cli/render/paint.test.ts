import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { columnsOf } from "./columns.ts";
import { paletteOf, widthOf, wrap, wrapFacts } from "./paint.ts";

const sheet = (columns: number, colours = false) => ({ write() {}, isTerminal: false, columns, colours });

describe("Words are wrapped", () => {
  test("between words, within the width, with what stands before the lines", () => {
    expect(wrap("one two  three\nfour", 9)).toBe("one two\nthree\nfour");
    expect(wrap("one two three", 9, " 1. ", "    ")).toBe(" 1. one\n    two\n    three");
    expect(wrap("", 9, "  ")).toBe("  ");
  });

  test("with wide characters as two columns, and marks on letters as none", () => {
    expect(wrap("조선 중앙", 5)).toBe("조선\n중앙");
    expect(wrap("e\u0301e\u0301 e\u0301", 4)).toBe("e\u0301e\u0301 e\u0301");
  });

  test("inside a word only where it is longer than a line, never inside a character", () => {
    expect(wrap("abcdefghij k", 4)).toBe("abcd\nefgh\nij k");
    for (const line of wrap("👩‍🚀".repeat(5), 4).split("\n"))
      expect(line).toBe("👩‍🚀".repeat(line.length / 5));
  });

  test("without what would steer a terminal, and with our own colours", () => {
    expect(wrap("a\u001b[2Jb\u0007\u009bc \u001b]0;title", 40)).toBe("a[2Jbc ]0;title");
    const { strong } = paletteOf(sheet(80, true));
    expect(wrap(strong("two words"), 6)).toBe("\u001b[1mtwo\nwords\u001b[22m");
  });
});

test("Facts stay whole where a line has room for them", () => {
  expect(wrapFacts(["when: today", "event: visit"], 16, "  ")).toBe("  when: today\n  event: visit");
  expect(wrapFacts(["when: today", "event: visit"], 40)).toBe("when: today · event: visit");
  expect(wrapFacts(["where: a long name"], 10)).toBe("where: a\nlong name");
});

test("Two columns become one where it is narrow", () => {
  const rows = [["--json", "lines, one object a report"] as const, ["--outlet NAME", "the outlet"] as const];
  expect(columnsOf(rows, 60)).toEqual([
    "  --json         lines, one object a report",
    "  --outlet NAME  the outlet",
  ]);
  expect(columnsOf(rows, 30)).toEqual([
    "  --json",
    "      lines, one object a\n      report",
    "  --outlet NAME",
    "      the outlet",
  ]);
});

test("The width is the sheet's, within what is good to read", () => {
  expect([widthOf(sheet(10)), widthOf(sheet(80)), widthOf(sheet(300))]).toEqual([30, 80, 96]);
  expect(stringWidth(paletteOf(sheet(80, true)).warn("three"))).toBe(5);
});
