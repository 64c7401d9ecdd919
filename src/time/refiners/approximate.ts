import { Kind } from "../lexicon.ts";
import { isAbout } from "../modifiers.ts";
import type { Found, Refiner } from "../refiner.ts";

/** "about 10:35 a.m.", "around the first of May": the word stays outside the expression and becomes its modifier. */
export const approximate: Refiner = (found) => {
  for (const one of found) {
    const { time, words, from } = one;
    if (
      time.modifier === null &&
      time.type !== "SET" &&
      isAbout(words[from - 1]?.lower ?? "") &&
      isNear(one)
    ) {
      time.modifier = "APPROX";
      // EDTF's mark of an approximate date.
      if (time.edtf !== null && !time.edtf.includes("/")) time.edtf += "~";
    }
  }
};

/** "concerns about Monday's vote", "worried about the past", "some recent months": a date by name or pointing word, told of and not approached. */
function isNear({ time, words, from }: Found): boolean {
  const lower = words[from - 1]?.lower;
  const counted = (words[from]?.bits ?? 0) & (Kind.NUMBER | Kind.DIGITS | Kind.ORD);
  if (counted !== 0 || (lower !== "about" && lower !== "some")) return true;
  return time.type !== "DATE" && lower === "about";
}
