import type { Refiner } from "../refiner.ts";

const MODIFIERS = {
  since: "ON_OR_AFTER",
  until: "ON_OR_BEFORE",
  till: "ON_OR_BEFORE",
  by: "ON_OR_BEFORE",
  before: "BEFORE",
  after: "AFTER",
} as const;

/** "since March", "by Friday", "until 2030": the bounds are the day's or month's own, and the modifier says which side is meant. */
export const sinceUntil: Refiner = (found) => {
  for (const { time, words, from } of found) {
    if (time.modifier !== null || (time.type !== "DATE" && time.type !== "TIME")) continue;
    const before = words[from - 1]?.lower ?? "";
    if (before in MODIFIERS) time.modifier = MODIFIERS[before as keyof typeof MODIFIERS];
  }
};
