import type { TimeExpression } from "#vocabulary/time-expression.ts";
import type { Word } from "./words.ts";

/** An expression with the words of its sentence: from its first to the one after its last. */
export interface Found {
  time: TimeExpression;
  words: readonly Word[];
  from: number;
  to: number;
}

/** Goes over the expressions of a sentence, in order, and mends them in place. */
export type Refiner = (found: Found[]) => void;
