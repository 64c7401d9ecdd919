import { isAbout } from "../modifiers.ts";
import type { Refiner } from "../refiner.ts";

/** "about 10:35 a.m.", "around the first of May": the word stays outside the expression and becomes its modifier. */
export const approximate: Refiner = (found) => {
  for (const { time, words, from } of found)
    if (time.modifier === null && time.type !== "SET" && isAbout(words[from - 1]?.lower ?? "")) {
      time.modifier = "APPROX";
      // EDTF's mark of an approximate date.
      if (time.edtf !== null && !time.edtf.includes("/")) time.edtf += "~";
    }
};
