/** A stretch of tokens that may be a mention, how much it is one, and of which type. */
export interface Scored {
  first: number;
  last: number;
  worth: number;
  type: number;
}

/** The mentions of one sentence of so many tokens, in order, the longer first: they may lie in one another; of two that cross the likelier stays. */
export function mentionsOf(found: readonly Scored[], tokens: number): Scored[] {
  return withoutCrossing(found, tokens).sort((a, b) => a.first - b.first || b.last - a.last);
}

/** More than this for each token say that the weights see nothing there. */
const MOST = 4;

function withoutCrossing(found: readonly Scored[], tokens: number): Scored[] {
  const kept: Scored[] = [];
  // Untrained weights would call everything a mention.
  const likely = found.toSorted((a, b) => b.worth - a.worth).slice(0, MOST * tokens);
  for (const one of likely) if (!kept.some((other) => cross(one, other))) kept.push(one);
  return kept;
}

const cross = (a: Scored, b: Scored): boolean =>
  (a.first < b.first && b.first <= a.last && a.last < b.last) ||
  (b.first < a.first && a.first <= b.last && b.last < a.last);
