/** Four words in a row, as the article-extraction benchmark compares texts; shorter texts are one shingle. */
export function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const out = new Map<string, number>();
  const count = Math.max(words.length > 0 ? 1 : 0, words.length - 3);
  for (let i = 0; i < count; i++) {
    const shingle = words.slice(i, i + 4).join(" ");
    out.set(shingle, (out.get(shingle) ?? 0) + 1);
  }
  return out;
}

/** Precision and recall of one page, over shingles as a multiset. */
export function scorePage(guess: string, gold: string): { precision: number; recall: number } {
  const [a, b] = [shingles(guess), shingles(gold)];
  let both = 0;
  let guessed = 0;
  let right = 0;
  for (const [shingle, n] of a) {
    both += Math.min(n, b.get(shingle) ?? 0);
    guessed += n;
  }
  for (const n of b.values()) right += n;
  return {
    precision: guessed === 0 ? (right === 0 ? 1 : 0) : both / guessed,
    recall: right === 0 ? 1 : both / right,
  };
}

/** Mean precision and recall over pages, and the F1 of the means. */
export function scorePages(pages: readonly { guess: string; gold: string }[]): {
  precision: number;
  recall: number;
  f1: number;
} {
  const each = pages.map(({ guess, gold }) => scorePage(guess, gold));
  const mean = (key: "precision" | "recall"): number =>
    each.reduce((sum, page) => sum + page[key], 0) / Math.max(1, each.length);
  const [precision, recall] = [mean("precision"), mean("recall")];
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

/** htmldate's measures: right, wrong and missed days; accuracy and F. */
export function scoreDays(pages: readonly { guess: string | null; gold: string }[]): {
  right: number;
  wrong: number;
  missed: number;
  accuracy: number;
  f1: number;
} {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  for (const { guess, gold } of pages) {
    if (guess === null) missed++;
    else if (guess === gold) right++;
    else wrong++;
  }
  const precision = right + wrong === 0 ? 0 : right / (right + wrong);
  const recall = right + missed === 0 ? 0 : right / (right + missed);
  return {
    right,
    wrong,
    missed,
    accuracy: right / Math.max(1, pages.length),
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}
