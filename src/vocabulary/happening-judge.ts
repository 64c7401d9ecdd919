import type { Span } from "./passage.ts";

/** What is asked of a claim: its first day, its last day, its place. */
export const ASKED_OF_HAPPENING = ["earliest", "latest", "where"] as const;
export type AskedOfHappening = (typeof ASKED_OF_HAPPENING)[number];

/** One answer of those that a report offers. */
export interface Answer {
  /** The words that name it; a number where no words do: 0 none, 1 (of days) that of the publication. */
  by: Span | 0 | 1;
  /** What is seen of it beside a claim without weights; as many numbers for each answer to one question. */
  signs: readonly number[];
}

/** Trained weights that say how likely each answer of a report is, for a claim by its passages. */
export interface HappeningJudge {
  /** An answer is taken in place of the rules' own where it is so many times likelier, by its logarithm; “nowhere”: none instead of a place that they found. */
  surer: Readonly<Record<"when" | "where" | "nowhere", number>>;
  /** How many signs of a day and of a place the weights have learnt with; with others they say nothing. */
  signs: Readonly<Record<"days" | "places", number>>;
  /** Probabilities by answer, which add up to one. */
  weigh(asked: AskedOfHappening, content: readonly Span[], answers: readonly Answer[]): Float64Array;
}

/** Of fewer sentences than this rules see all: what goes on in them is no whole that they could miss. */
export const FEWEST_SENTENCES = 5;
