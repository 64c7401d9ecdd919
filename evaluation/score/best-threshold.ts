import { type PairScore, pairScore } from "./same-text.ts";

/** The threshold from which on a likeness, 0 to 1, says "the same" with the highest F1, of 201 evenly spaced; the lowest of equals. */
export function bestThreshold(pairs: readonly { gold: boolean; alike: number }[]): number {
  let [best, most] = [0, -1];
  for (let step = 0; step <= 200; step++) {
    const { f1 } = scoreAt(pairs, step / 200);
    if (f1 > most) [best, most] = [step / 200, f1];
  }
  return best;
}

export const scoreAt = (pairs: readonly { gold: boolean; alike: number }[], threshold: number): PairScore =>
  pairScore(pairs.map(({ gold, alike }) => ({ gold, found: alike >= threshold })));
