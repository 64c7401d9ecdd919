import type { Disclosure } from "@stemma/vocabulary/disclosure.ts";
import type { Span } from "@stemma/vocabulary/passage.ts";
import type { RecordedClaim } from "@stemma/vocabulary/record.ts";
import { useMemo } from "react";
import { runsOf } from "./runs.ts";

/** What lies over the text: claims, what was not disclosed, and the claim in hand. */
export interface Marks {
  text: string;
  claims: readonly RecordedClaim[];
  disclosures: readonly Disclosure[];
  /** Index of the claim in hand, or null. */
  active: number | null;
  onPick: (index: number) => void;
}

/** The words of a span, character for character, with what lies over them. */
export function MarkedWords({ span, marks }: { span: Span; marks: Marks }) {
  const { text, claims, disclosures, active, onPick } = marks;
  const runs = useMemo(() => {
    const hops = active === null ? [] : (claims[active]?.chain ?? []);
    return runsOf(span, [
      ...claims.map(({ content }) => ({ spans: content })),
      // The outlet's own hop stands on the whole sentence, which would drown the others.
      { spans: hops.flatMap((hop) => (hop.span === null || hop.by === "narrated" ? [] : [hop.span])) },
      { spans: disclosures.map((disclosure) => disclosure.span) },
    ]);
  }, [span, claims, disclosures, active]);
  const hop = claims.length;
  return runs.map((run) => {
    // Of claims within claims the one that covers these words most closely is picked.
    const own = closest(
      run.marks.filter((mark) => mark < hop),
      claims,
    );
    const inHand = active !== null && run.marks.includes(active);
    const classes = [
      own === null ? null : "run-claimed",
      inHand ? "run-active" : null,
      run.marks.includes(hop) ? "run-hop" : null,
      run.marks.includes(hop + 1) ? "run-disclosed" : null,
    ].filter((name) => name !== null);
    const words = text.slice(run.start, run.end);
    if (own === null)
      return (
        <span key={run.start} {...(classes.length > 0 ? { className: classes.join(" ") } : {})}>
          {words}
        </span>
      );
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: the claims beside the text are the keyboard's way
      // biome-ignore lint/a11y/useKeyWithClickEvents: as above
      <span key={run.start} className={classes.join(" ")} data-claim={own} onClick={() => onPick(own)}>
        {words}
      </span>
    );
  });
}

function closest(indices: readonly number[], claims: readonly RecordedClaim[]): number | null {
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const index of indices) {
    const length = (claims[index]?.content ?? []).reduce((sum, [start, end]) => sum + end - start, 0);
    if (length < least) [best, least] = [index, length];
  }
  return best;
}
