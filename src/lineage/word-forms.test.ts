import { describe, expect, test } from "vitest";
import { KIN_WORDS, OPPOSITE_WORDS } from "./kin-words.ts";
import { SAME_WORDS } from "./same-words.ts";
import { kinGroups, leadsInTwo, oppositesOf, roughForm, saidInTwo } from "./word-forms.ts";

const linesOf = (list: string): string[] => list.trim().split("\n");

describe("The rough form of a word", () => {
  test.each([
    ["fired", "blaze"],
    ["sacked", "dismissal"],
    ["agreed", "treaty"],
    ["slid", "falling"],
    ["gave", "giving"],
    ["gunmen", "shooting"],
    ["robberies", "stolen"],
    ["organised", "organizes"],
    ["makes", "make"],
  ])("is one for %s and %s", (one, two) => {
    expect(roughForm(one)).toBe(roughForm(two));
  });

  test.each([
    ["arrested", "released"],
    ["won", "lost"],
    ["vote", "void"],
    ["here", "hire"],
  ])("is not one for %s and %s", (one, two) => {
    expect(roughForm(one)).not.toBe(roughForm(two));
  });
});

describe("The lists of words", () => {
  test("have each word once where one stands for all, and every word of a line in one form", () => {
    const words = linesOf(SAME_WORDS).flatMap((line) => line.split(" "));
    expect(words.filter((word, nth) => words.indexOf(word) !== nth)).toEqual([]);
    for (const line of linesOf(SAME_WORDS)) {
      const [first = "", ...others] = line.split(" ");
      expect(
        others.filter((word) => roughForm(word) !== roughForm(first)),
        line,
      ).toEqual([]);
    }
  });

  test("bring no word together that is its own contrary", () => {
    for (const line of linesOf(OPPOSITE_WORDS)) {
      const [ones = [], others = []] = line.split(" / ").map((side) => side.split(" ").map(roughForm));
      for (const one of ones) {
        expect(others, line).not.toContain(one);
        const groups = new Set(kinGroups(one));
        for (const other of others) {
          expect(oppositesOf(one)).toContain(other);
          expect(
            kinGroups(other).some((group) => groups.has(group)),
            `${one} ${other}`,
          ).toBe(false);
        }
      }
    }
  });

  test("have words that may say the same in more than one group, and most words in none", () => {
    expect(kinGroups(roughForm("fired")).length).toBeGreaterThan(1);
    expect(kinGroups(roughForm("herring"))).toEqual([]);
    expect(linesOf(KIN_WORDS).every((line) => line.split(" ").length > 1)).toBe(true);
  });

  test("say in one word what two say, in every form of them", () => {
    expect(saidInTwo("stepped", "down")).toBe(roughForm("resigned"));
    expect(saidInTwo("passes", "away")).toBe(roughForm("died"));
    expect(saidInTwo("stepped", "out")).toBeNull();
    expect(leadsInTwo("stepping")).toBe(true);
    expect(leadsInTwo("herring")).toBe(false);
  });
});
