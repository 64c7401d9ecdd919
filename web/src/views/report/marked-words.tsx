import type { Disclosure } from "@stemma/vocabulary/disclosure.ts";
import type { Span } from "@stemma/vocabulary/passage.ts";
import type { RecordedClaim } from "@stemma/vocabulary/record.ts";
import type { TimeExpression } from "@stemma/vocabulary/time-expression.ts";
import { useMemo } from "react";
import { timeWords } from "../../parts/time-words.ts";
import { resolvingWords } from "../../parts/wording.ts";
import { NamedWords } from "./named-words.tsx";
import { runsOf } from "./runs.ts";

/** What lies over the text: claims, what was not disclosed, times with their readings, and the claim in hand. */
export interface Marks {
  text: string;
  claims: readonly RecordedClaim[];
  disclosures: readonly Disclosure[];
  times: readonly TimeExpression[];
  /** Day of publication, which times are counted from. */
  published: string | null;
  /** Index of the claim in hand, or null. */
  active: number | null;
  onPick: (index: number) => void;
}

/** The words of a span, character for character, with what lies over them. */
export function MarkedWords({ span, marks }: { span: Span; marks: Marks }) {
  const { text, claims, disclosures, published, active, onPick } = marks;
  const times = useMemo(
    () => marks.times.filter((time) => time.span[0] >= span[0] && time.span[1] <= span[1]),
    [marks.times, span],
  );
  const runs = useMemo(() => {
    const hops = active === null ? [] : (claims[active]?.chain ?? []);
    return runsOf(span, [
      ...claims.map(({ content }) => ({ spans: content })),
      // The outlet's own hop stands on the whole sentence, which would drown the others.
      { spans: hops.flatMap((hop) => (hop.span === null || hop.by === "narrated" ? [] : [hop.span])) },
      { spans: disclosures.map((disclosure) => disclosure.span) },
      // The words that name whom a pronoun or description of the chain means.
      {
        spans: hops.flatMap((hop) =>
          resolvingWords(hop, text) === null ? [] : [hop.voice.resolved as Span],
        ),
      },
      ...times.map((time) => ({ spans: [time.span] })),
    ]);
  }, [span, text, claims, disclosures, times, active]);
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
      run.marks.includes(hop + 2) ? "run-meant" : null,
    ].filter((name) => name !== null);
    const time = times[(run.marks.find((mark) => mark > hop + 2) ?? -1) - hop - 3];
    const printed = text.slice(run.start, run.end);
    const words =
      time === undefined ? (
        <NamedWords start={run.start} end={run.end} words={printed} />
      ) : (
        <TimeMark reading={timeWords(time, published, text)} words={printed} />
      );
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

/** A time's words; what they were read as is shown over them under the pointer, and to who comes by keyboard. */
function TimeMark({ reading, words }: { reading: string; words: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the reading must be had without a pointer too
    <time className="run-time" tabIndex={0} data-reading={reading} title={reading}>
      {words}
    </time>
  );
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
