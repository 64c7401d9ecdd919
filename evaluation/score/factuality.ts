import type { Claim } from "#vocabulary/claim.ts";
import { FACTUALITIES, type Factuality, type GoldEvent } from "../gold/meantime-events.ts";

/** Stances in MEANTIME's terms: an order or a plan is told as certain to come, a call as possible. */
const OF_STANCE: Readonly<Record<Claim["stance"], Factuality>> = {
  asserted: "certain",
  planned: "certain",
  ordered: "certain",
  "called-for": "possible",
  possible: "possible",
  doubted: "possible",
  unclear: "possible",
  denied: "negated",
};

const NOT = /\b(?:not|never|no|without|neither|nor|cannot)\s(?:\p{L}+\s){0,2}$|n['’]t\s(?:\p{L}+\s){0,2}$/iu;

/**
 * How the claims tell an event: by the stance of the narrowest claim in whose content it stands, negated where “not” or the like stands up to
 * two words before it in that content. A cue is told as certain by whoever quotes. Null where no claim and no chain holds it.
 */
export function factualityIn(text: string, claims: readonly Claim[], { span }: GoldEvent): Factuality | null {
  const size = ({ content }: Claim): number => content.reduce((sum, [start, end]) => sum + end - start, 0);
  const [claim] = claims
    .filter(({ content }) => content.some(([start, end]) => start <= span[0] && span[1] <= end))
    .sort((a, b) => size(a) - size(b));
  if (claim === undefined) {
    // “Vorn said that …”: the saying is the outlet's own telling.
    const hop = claims
      .flatMap(({ chain }) => chain)
      .find(({ span: hopped }) => hopped !== null && hopped[0] <= span[0] && span[1] <= hopped[1]);
    if (hop?.span == null) return null;
    return NOT.test(text.slice(Math.max(hop.span[0], span[0] - 40), span[0])) ? "negated" : "certain";
  }
  const from = claim.content.find(([start, end]) => start <= span[0] && span[1] <= end)?.[0] ?? span[0];
  if (NOT.test(text.slice(Math.max(from, span[0] - 40), span[0]))) return "negated";
  return OF_STANCE[claim.stance];
}

export interface FactualityScore {
  events: number;
  /** Events that no claim and no chain holds; they count as wrong. */
  unheld: number;
  accuracy: number;
  /** Accuracy of calling every event certain. */
  always: number;
  /** F1 of each kind. */
  f1: Record<Factuality, number>;
  /** How many of each kind. */
  gold: Record<Factuality, number>;
}

export function scoreFactuality(
  pairs: readonly (readonly [Factuality, Factuality | null])[],
): FactualityScore {
  const right = pairs.filter(([gold, read]) => gold === read).length;
  const of = (kind: Factuality): number => pairs.filter(([gold]) => gold === kind).length;
  const f1 = (kind: Factuality): number => {
    const hits = pairs.filter(([gold, read]) => gold === kind && read === kind).length;
    const all = of(kind) + pairs.filter(([, read]) => read === kind).length;
    return all === 0 ? 0 : (2 * hits) / all;
  };
  const each = (value: (kind: Factuality) => number): Record<Factuality, number> =>
    Object.fromEntries(FACTUALITIES.map((kind) => [kind, value(kind)])) as Record<Factuality, number>;
  return {
    events: pairs.length,
    unheld: pairs.filter(([, read]) => read === null).length,
    accuracy: pairs.length === 0 ? 0 : right / pairs.length,
    always: pairs.length === 0 ? 0 : of("certain") / pairs.length,
    f1: each(f1),
    gold: each(of),
  };
}
