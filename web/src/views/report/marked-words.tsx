import type { Disclosure } from "@stemma/vocabulary/disclosure.ts";
import type { Hop } from "@stemma/vocabulary/hop.ts";
import type { Span } from "@stemma/vocabulary/passage.ts";
import type { RecordedClaim } from "@stemma/vocabulary/record.ts";
import type { TimeExpression } from "@stemma/vocabulary/time-expression.ts";
import { memo, useMemo } from "react";
import { timeWords } from "../../parts/time-words.ts";
import { resolvingWords } from "../../parts/wording.ts";
import { NamedWords } from "./named-words.tsx";
import { NOTHING, type Placed } from "./placed-marks.ts";
import { runsOf } from "./runs.ts";

/** What lies over the text: claims, what was not disclosed, times with their readings. The same object as long as the report is the same. */
export interface Marks {
  text: string;
  claims: readonly RecordedClaim[];
  disclosures: readonly Disclosure[];
  times: readonly TimeExpression[];
  /** What lies over each part, by its start. */
  placed: ReadonlyMap<number, Placed>;
  /** Day of publication, which times are counted from. */
  published: string | null;
  onPick: (index: number) => void;
}

/** What is lit in it. */
export interface Lit {
  /** Index of the claim in hand, or null. */
  active: number | null;
  /** The words that the address leads to, or null. */
  passage: Span | null;
}

/** What is lit within a part: one that the claim in hand does not touch need not be drawn anew when another is taken in hand. */
export function litWithin(span: Span, { claims }: Marks, { active, passage }: Lit): Lit {
  const claim = active === null ? undefined : claims[active];
  return {
    active: claim !== undefined && touching(claim, span) ? active : null,
    passage: passage !== null && overlap(passage, span) ? passage : null,
  };
}

const overlap = ([start, end]: Span, [from, to]: Span): boolean => start < to && from < end;

/** The words of the chain that are shown with the claim in hand. The outlet's own hop stands on the whole sentence, which would drown the others. */
const hopSpans = (chain: readonly Hop[]): Span[] =>
  chain.flatMap((hop) => (hop.span === null || hop.by === "narrated" ? [] : [hop.span]));

const resolvedSpans = (chain: readonly Hop[], text: string): Span[] =>
  chain.flatMap((hop) => (resolvingWords(hop, text) === null ? [] : [hop.voice.resolved as Span]));

const touching = ({ content, chain }: RecordedClaim, span: Span): boolean =>
  content.some((one) => overlap(one, span)) ||
  chain.some(
    (hop) =>
      (hop.span !== null && overlap(hop.span, span)) ||
      (hop.voice.resolved !== null && overlap(hop.voice.resolved, span)),
  );

interface Props extends Lit {
  span: Span;
  marks: Marks;
}

/** The words of a part, character for character, with what lies over them. */
export const MarkedWords = memo(function MarkedWords({ span, marks, active, passage }: Props) {
  const { text, claims, disclosures, times, published, onPick } = marks;
  const placed = marks.placed.get(span[0]) ?? NOTHING;
  const runs = useMemo(() => {
    const chain = active === null ? [] : (claims[active]?.chain ?? []);
    return runsOf(span, [
      ...placed.claims.map((index) => ({ spans: claims[index]?.content ?? [] })),
      { spans: hopSpans(chain) },
      { spans: placed.disclosures.map((index) => (disclosures[index] as Disclosure).span) },
      // The words that name whom a pronoun or description of the chain means.
      { spans: resolvedSpans(chain, text) },
      { spans: passage === null ? [] : [passage] },
      ...placed.times.map((index) => ({ spans: [(times[index] as TimeExpression).span] })),
    ]);
  }, [span, text, claims, disclosures, times, placed, active, passage]);
  const hop = placed.claims.length;
  const first = passage === null ? -1 : Math.max(passage[0], span[0]);
  return runs.map((run) => {
    // Of claims within claims the one that covers these words most closely is picked.
    const own = closest(
      run.marks.filter((mark) => mark < hop).map((mark) => placed.claims[mark] as number),
      claims,
    );
    const inHand = active !== null && run.marks.some((mark) => mark < hop && placed.claims[mark] === active);
    const classes = [
      own === null ? null : "run-claimed",
      inHand ? "run-active" : null,
      run.marks.includes(hop) ? "run-hop" : null,
      run.marks.includes(hop + 1) ? "run-disclosed" : null,
      run.marks.includes(hop + 2) ? "run-meant" : null,
      run.marks.includes(hop + 3) ? "run-passage" : null,
    ].filter((name) => name !== null);
    const time = times[placed.times[(run.marks.find((mark) => mark > hop + 3) ?? -1) - hop - 4] ?? -1];
    const printed = text.slice(run.start, run.end);
    const words =
      time === undefined ? (
        <NamedWords start={run.start} end={run.end} words={printed} />
      ) : (
        <TimeMark reading={timeWords(time, published, text)} words={printed} />
      );
    const common = {
      "data-start": run.start,
      ...(classes.length > 0 ? { className: classes.join(" ") } : {}),
      // Whoever comes by a link to these words goes on from here.
      ...(run.start === first ? { tabIndex: -1 } : {}),
    };
    if (own === null)
      return (
        <span key={run.start} {...common}>
          {words}
        </span>
      );
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: the claims beside the text are the keyboard's way
      // biome-ignore lint/a11y/useKeyWithClickEvents: as above
      <span key={run.start} {...common} data-claim={own} onClick={() => isSelecting() || onPick(own)}>
        {words}
      </span>
    );
  });
});

/** The end of a selection is a click too; who selects words picks no claim. */
const isSelecting = (): boolean => document.getSelection()?.isCollapsed === false;

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
