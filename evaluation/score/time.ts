import type { Span } from "#vocabulary/passage.ts";
import { type F1, f1Of } from "./attribution.ts";
import { pairTimes } from "./time-mistakes.ts";

export interface TimeScore {
  /** Same stretch. */
  strict: F1;
  /** Overlapping stretch. */
  relaxed: F1;
  /** Overlapping stretch with the same TimeML value: F1 over all, as TempEval-3 ranks systems. */
  value: F1;
  gold: number;
  guessed: number;
}

interface Timed {
  span: Span;
  timex: string | null;
}

/**
 * TempEval-3's measures (UzZaman et al. 2013): micro-averaged over documents, one to one, strict and relaxed
 * stretches, and value given a relaxed match.
 */
export function scoreTimes(
  articles: readonly { gold: readonly { span: Span; value: string }[]; guess: readonly Timed[] }[],
): TimeScore {
  let strict = 0;
  let relaxed = 0;
  let value = 0;
  let gold = 0;
  let guessed = 0;
  for (const article of articles) {
    gold += article.gold.length;
    guessed += article.guess.length;
    const pairs = pairTimes(article.gold, article.guess);
    for (const [i, { span, value: right }] of article.gold.entries()) {
      const found = article.guess[pairs[i] ?? -1];
      if (found === undefined) continue;
      relaxed++;
      if (found.span[0] === span[0] && found.span[1] === span[1]) strict++;
      if (found.timex === right) value++;
    }
  }
  const score = (hits: number): F1 => f1Of({ hits, guessed, gold });
  return { strict: score(strict), relaxed: score(relaxed), value: score(value), gold, guessed };
}
