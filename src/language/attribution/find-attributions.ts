import type { Attribution } from "#vocabulary/attribution.ts";
import { type Candidate, toAttribution } from "./candidate.ts";
import { findAccordingTo } from "./find-according-to.ts";
import { findClauses } from "./find-clauses.ts";
import { findLoneQuotations } from "./find-lone-quotations.ts";
import { findQuotedAs } from "./find-quoted-as.ts";
import { settle } from "./settle.ts";
import type { TextView } from "./text-view.ts";

/** Each proposes attributions by one kind of frame. A new frame is a new file and a line here. */
const finders: readonly ((view: TextView) => Candidate[])[] = [findAccordingTo, findQuotedAs, findClauses];

/** Who said what, by rules: finders propose, `settle` keeps what can stand together. In the order of the text. */
export function findAttributions(view: TextView): Attribution[] {
  const proposed = finders.flatMap((find) => find(view));
  return settle([...proposed, ...findLoneQuotations(view, quotationsIn(view, proposed))])
    .map((candidate) => toAttribution(view, candidate))
    .filter((attribution) => attribution !== null)
    .sort((a, b) => startOf(a) - startOf(b));
}

/** The quotations that contents hold or touch. Contents overlap, so the text is walked once for all of them. */
function quotationsIn(view: TextView, proposed: readonly Candidate[]): Set<number> {
  const change = new Int32Array(view.tokens.length + 1);
  for (const { content } of proposed)
    for (const [from, to] of content) {
      change[from] = (change[from] ?? 0) + 1;
      change[to] = (change[to] ?? 0) - 1;
    }
  const out = new Set<number>();
  let covering = 0;
  for (let i = 0; i < view.tokens.length; i++) {
    covering += change[i] ?? 0;
    const quotation = view.quotedBy[i] ?? -1;
    if (covering > 0 && quotation !== -1) out.add(quotation);
  }
  return out;
}

function startOf(attribution: Attribution): number {
  return Math.min(...[...attribution.cue, ...attribution.content].map(([start]) => start));
}
