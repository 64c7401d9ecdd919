import { describe, expect, test } from "vitest";
import { isActOfForm, isNobodysSaying } from "./acts-of-form.ts";

describe("Words that do something, and say nothing,", () => {
  test.each([
    ["wished", "him good health and success in his work"],
    ["adopted with unanimous approval", "an additional decision on detailed ways for better harvests"],
    ["adopted a decision", "to rebuild the town"],
    ["concluded", "a “reciprocal access agreement” with Tarn"],
    ["read out", "the tasks set forth at the congress"],
    ["set forth", "an important policy to be pursued"],
    ["saw to it", "that they were fed"],
    ["clarified again", "the revolutionary direction of the struggle"],
  ])("%s %s", (cue, words) => {
    expect(isActOfForm(cue, words)).toBe(true);
  });

  test.each([
    ["wished", "that the war would end"],
    ["wished", "the yard was open"],
    ["adopted", "the view that it was right"],
    ["concluded", "that the agreement was void"],
    ["set forth", "the task of building two ships"],
    ["approved", "of the sale"],
    ["clarified", "that the plan was dropped"],
  ])("but not %s %s", (cue, words) => {
    expect(isActOfForm(cue, words)).toBe(false);
  });
});

describe("Nobody is told to have spoken where", () => {
  test.each([
    ["there is no right to", "The board has no right to ", "The board", "talk about"],
    ["one is well advised to", "Both are well advised to ", "Both", "recall"],
    ["things bear something out", "", "The present situation", "indicates"],
    ["one thinks again", "The board cannot but ", "the board", "reconsider"],
  ])("%s", (_, before, source, cue) => {
    expect(isNobodysSaying(before, source, cue)).toBe(true);
  });

  test.each([
    ["", "The survey", "indicates"],
    ["The board went on to ", "The board", "recall"],
  ])("but %s%s … %s", (before, source, cue) => {
    expect(isNobodysSaying(before, source, cue)).toBe(false);
  });
});
