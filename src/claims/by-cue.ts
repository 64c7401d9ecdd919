import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";
import { inSpan } from "./in-span.ts";

/** An attribution with the place of its cue. */
interface Anchored {
  span: Span;
  one: Attribution;
}

/** Attributions at their cues, in the order of the text. */
export const byCue = (all: readonly Attribution[]): Anchored[] =>
  all
    .flatMap((one) =>
      one.cue[0] === undefined ? [] : [{ span: [one.cue[0][0], one.cue[0][0]] as Span, one }],
    )
    .sort((a, b) => a.span[0] - b.span[0]);

/** Those whose cue stands near an attribution's: a long report has thousands. */
export const nearTo = (sorted: readonly Anchored[], { cue: [verb] }: Attribution): Attribution[] =>
  verb === undefined ? [] : inSpan(sorted, [verb[0] - NEAR, verb[1] + NEAR]).map(({ one }) => one);
/** In UTF-16 units. */
const NEAR = 600;
