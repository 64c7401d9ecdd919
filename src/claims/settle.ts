import type { Annotated } from "#vocabulary/annotated.ts";
import { type Claim, claimId } from "#vocabulary/claim.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { TimeExpression } from "#vocabulary/time-expression.ts";
import type { Draft } from "./draft.ts";
import { type EventWords, eventOf } from "./events.ts";
import { happened, isJudgement } from "./happened.ts";
import { located, NOWHERE } from "./located.ts";
import { namedPlaces } from "./named-places.ts";
import { wordsIn } from "./nesting.ts";
import { type Settled, shareHappenings } from "./same-happening.ts";

/** What the settling of a report's drafts looks at besides them. */
export interface Settling {
  annotated: Annotated;
  /** In the order of the text. */
  times: readonly TimeExpression[];
  /** Times that date a saying, and not what is said. */
  sayings: ReadonlySet<TimeExpression>;
  knowledge: Knowledge;
  events: EventWords;
}

/** Drafts with their days, places and events, as claims in the same order. */
export function settle(drafts: readonly Draft[], settling: Settling): Claim[] {
  const { annotated, knowledge, events, times, sayings } = settling;
  const { text, id } = annotated.report;
  const places = namedPlaces(annotated);
  const settled = drafts.map((draft): Settled => {
    const words = wordsIn(text, draft.content);
    const nowhere = isJudgement(draft, words);
    return {
      draft,
      chain: draft.chain,
      words,
      when: happened(text, draft, times, sayings),
      where: nowhere ? NOWHERE : located(annotated, draft.content, places, knowledge),
      at: draft.content[0]?.[0] ?? 0,
    };
  });
  shareHappenings(settled);
  const counted = new Map<string, number>();
  return settled.map(({ draft, chain, words, when, where }) => {
    const { content, stance, main } = draft;
    const mode = draft.mode === "narrated" && chain.length > draft.chain.length ? "quoted" : draft.mode;
    const key = JSON.stringify([words, chain.map((hop) => [hop.by, hop.voice.entity ?? hop.voice.name])]);
    const nth = counted.get(key) ?? 0;
    counted.set(key, nth + 1);
    return {
      id: claimId(id, words, chain, nth),
      content: [...content],
      chain,
      mode,
      stance,
      when,
      where,
      event: eventOf(annotated, main, events),
    };
  });
}
