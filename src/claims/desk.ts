import type { Annotated } from "#vocabulary/annotated.ts";
import type { Attribution } from "#vocabulary/attribution.ts";
import type { Hop } from "#vocabulary/hop.ts";
import type { Note } from "#vocabulary/note.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Report } from "#vocabulary/report.ts";
import type { TimeExpression } from "#vocabulary/time-expression.ts";
import type { Telling } from "./carried.ts";
import type { Draft, Saying } from "./draft.ts";
import { type Frame, makeFrame } from "./frame.ts";
import { firstEnding } from "./in-span.ts";
import { heldOn, type Interview, interviewIn } from "./interviews.ts";
import type { Manner } from "./manner.ts";
import { spilling, wordsIn } from "./nesting.ts";
import { type Tweet, tweetsIn } from "./tweets.ts";
import type { VoiceResolver } from "./voices.ts";

/** What the reading of one report knows while it goes from sentence to sentence. */
export interface Desk {
  annotated: Annotated;
  /** In the order of the text. */
  times: readonly TimeExpression[];
  knowledge: Knowledge;
  voices: VoiceResolver;
  frame: Frame;
  telling: Telling | null;
  drafts: Draft[];
  notes: Note[];
  /** The day of the occasion on which all that follows is said, where the report tells of one. */
  occasion: Saying | null;
  /** The day with which a state's agency opens its news. */
  opens: Saying | null;
  /** The day of a gathering that the report tells of: of what is told to have been said there, and of nothing else. */
  gathering: Saying | null;
  /** Whose statement the text gives in full from here on. */
  statement: Hop | null;
  /** How it gives them; null where nothing but the statement is told. */
  manner: Manner | null;
  /** Messages that the page shows as they were posted. */
  tweets: readonly Tweet[];
  /** Sentences that were read, by their words: what is printed again counts where it first stands. */
  printed: Set<string>;
  /** The questions and answers that the report prints, where it does. */
  interview: Interview | null;
  /** The day on which that interview was held, where the report tells it. */
  held: Saying | null;
  /** The last day on which a voice is told to have spoken, by its name, and where the paragraph begins that tells it. */
  spoke: Map<string, Saying & { paragraph?: number }>;
  /** All days on which a voice is told to have spoken, by its name. */
  spokeOn: Map<string, Set<string>>;
  /** The last day on which anybody is told to have spoken. */
  lastSaid: Saying | null;
  /** The medium that a voice was last told to have spoken to, by its name, and where that is told. */
  interviews: Map<string, { medium: Hop; at: number }>;
  /** Times that date a saying, and not what is said. */
  sayings: Set<TimeExpression>;
  /** Sentences that date a saying, with the day. */
  dated: { sentence: Span; day: string }[];
  /** Attributions by the place of their cues, in the order of the text. */
  anchored: readonly { span: Span; attribution: Attribution }[];
  /** Contents that reach over the end of a sentence or stand in another than their cue. */
  spilling: readonly { at: number; span: Span }[];
}

export function makeDesk(
  annotated: Annotated,
  times: readonly TimeExpression[],
  knowledge: Knowledge,
  voices: VoiceResolver,
): Desk {
  const { report, sentences } = annotated;
  const interview = interviewIn(report, voices);
  return {
    annotated,
    times: [...times].sort((a, b) => a.span[0] - b.span[0]),
    knowledge,
    voices,
    frame: makeFrame(annotated.report, knowledge, voices),
    telling: null,
    drafts: [],
    notes: [],
    occasion: null,
    opens: null,
    gathering: null,
    statement: null,
    manner: null,
    tweets: tweetsIn(annotated.report, voices),
    printed: new Set(),
    interview,
    held:
      interview === null
        ? null
        : heldOn(interview, report.text, sentences, times, report.published?.value.slice(0, 10) ?? null),
    spoke: new Map(),
    spokeOn: new Map(),
    lastSaid: null,
    interviews: new Map(),
    sayings: new Set(),
    dated: [],
    anchored: annotated.attributions.map(anchored).sort((a, b) => a.span[0] - b.span[0]),
    spilling: spilling(annotated),
  };
}

/** An attribution belongs to the sentence in which its cue begins. */
function anchored(attribution: Attribution): Desk["anchored"][number] {
  const at = (attribution.cue[0] ?? attribution.content[0])?.[0] ?? 0;
  return { span: [at, at], attribution };
}

/** What stands between headline and text and tells of the page. */
const ABOUT = new Set(["byline", "date", "furniture", "credit", "dateline"]);

export function partAt(desk: Desk, at: number): Report["parts"][number] | null {
  const { parts } = desk.annotated.report;
  const part = parts[firstEnding(parts, at)];
  if (part === undefined || part.span[0] > at) return null;
  // A line of several words between headline and body without a stop at its end sums up, whatever part it was taken for.
  const sumsUp =
    part.kind === "body" &&
    part === parts[1] &&
    parts[0]?.kind === "title" &&
    parts.slice(2).find(({ kind }) => !ABOUT.has(kind))?.kind === "body" &&
    // “The Associated Press” alone says whose it is.
    /\S(?=.*\s\p{Ll})(?:\s+\S+){2,}[\p{L}\p{N}]\s*$/u.test(desk.annotated.report.text.slice(...part.span));
  return sumsUp ? { ...part, kind: "standfirst" } : part;
}

export function wordsOf(desk: Desk, spans: readonly Span[]): string {
  return wordsIn(desk.annotated.report.text, spans);
}
