import type { TimeModifier } from "#vocabulary/time-expression.ts";
import type { Word } from "./words.ts";

/** Words before an expression that loosen or narrow it, for dates, lengths and clocks alike. */
const MODIFIERS: ReadonlyMap<string, TimeModifier> = new Map([
  ["about", "APPROX"],
  ["around", "APPROX"],
  ["approximately", "APPROX"],
  ["roughly", "APPROX"],
  ["circa", "APPROX"],
  ["some", "APPROX"],
  ["shortly", "APPROX"],
  ["nearly", "LESS_THAN"],
  ["almost", "LESS_THAN"],
  ["under", "LESS_THAN"],
  ["less", "LESS_THAN"],
  ["over", "MORE_THAN"],
  ["more", "MORE_THAN"],
  ["up", "EQUAL_OR_LESS"],
]);

/** TimeML's modifier of the words that begin at `at`: "about", "at least", "no more than". Null: none. */
export function modifierAt(words: readonly Word[], at: number): TimeModifier | null {
  const first = words[at]?.lower ?? "";
  const next = words[at + 1]?.lower;
  if (first === "at") return next === "least" ? "EQUAL_OR_MORE" : next === "most" ? "EQUAL_OR_LESS" : null;
  if (first === "no" || first === "not")
    return next === "less" || next === "fewer" ? "EQUAL_OR_MORE" : next === "more" ? "EQUAL_OR_LESS" : null;
  return MODIFIERS.get(first) ?? null;
}

/** Whether a word makes what follows approximate. */
export const isAbout = (lower: string): boolean => MODIFIERS.get(lower) === "APPROX" && lower !== "shortly";
