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
  const taken = new Set(
    proposed.flatMap(({ content }) => content.flatMap(([from, to]) => [...view.quotedBy.subarray(from, to)])),
  );
  return settle(view, [...proposed, ...findLoneQuotations(view, taken)])
    .map((candidate) => toAttribution(view, candidate))
    .filter((attribution) => attribution !== null)
    .sort((a, b) => startOf(a) - startOf(b));
}

function startOf(attribution: Attribution): number {
  return Math.min(...[...attribution.cue, ...attribution.content].map(([start]) => start));
}
