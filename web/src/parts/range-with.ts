import { defaultRangeExtractor, type Range } from "@tanstack/react-virtual";

/** The rows that are near what is seen, and beside them those that stay wherever one scrolls: what has the keyboard must not be taken away from it. */
export const rangeWith =
  (stay: readonly number[], count: number) =>
  (range: Range): number[] => {
    const seen = defaultRangeExtractor(range);
    const kept = new Set(stay.filter((at) => at >= 0 && at < count && !seen.includes(at)));
    return kept.size === 0 ? seen : [...seen, ...kept].sort((a, b) => a - b);
  };
