import type { Chain } from "#vocabulary/chain.ts";
import type { Mode, Stance } from "#vocabulary/claim.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { PartKind } from "#vocabulary/report.ts";

/** When a thing was said: the first and the last day that are told of it. The last one alone is a bound: no later than. */
export interface Saying {
  earliest: string | null;
  latest: string | null;
  /** The last day that what is told can be of, where that is not the last of the saying: another sentence told that day. */
  bound?: string | null;
}

/** A claim before its day and place are settled: those may hang on what stands elsewhere in the report. */
export interface Draft {
  content: readonly Span[];
  /** The content without its added clauses: what the event is looked for in. */
  main: readonly Span[];
  chain: Chain;
  mode: Mode;
  stance: Stance;
  /** The words of the innermost cue; empty where there is none. */
  cue: string;
  said: Saying;
  /** What is told inside the content by a voice within it. */
  nested: readonly Span[];
  /** Whose words are given holds, and does not pass on, even where it is a paper: its editorial. */
  opines?: true;
  /** Bids whoever reads to do something (“Check the rudder first”). */
  bids?: true;
  /** Stands in an answer of an interview that is printed in turns: whoever answers tells as an outlet does. */
  turn?: true;
  sentence: Span;
  part: PartKind;
  paragraph: Span;
  /** The day of the occasion that the report has told of by then. */
  occasion?: Saying | null;
}
