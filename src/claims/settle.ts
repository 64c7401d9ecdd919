import type { Annotated } from "#vocabulary/annotated.ts";
import { type Claim, claimId } from "#vocabulary/claim.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { TimeExpression } from "#vocabulary/time-expression.ts";
import type { Draft } from "./draft.ts";
import { type EventWords, eventOf } from "./events.ts";
import { happened } from "./happened.ts";
import { located } from "./located.ts";
import { wordsIn } from "./nesting.ts";

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
  const { annotated, knowledge, events } = settling;
  const { text, id } = annotated.report;
  const counted = new Map<string, number>();
  return drafts.map((draft) => {
    const { content, chain, mode, stance } = draft;
    const words = wordsIn(text, content);
    const key = JSON.stringify([words, chain.map((hop) => [hop.by, hop.voice.entity ?? hop.voice.name])]);
    const nth = counted.get(key) ?? 0;
    counted.set(key, nth + 1);
    return {
      id: claimId(id, words, chain, nth),
      content: [...content],
      chain,
      mode,
      stance,
      when: happened(text, draft, settling.times, settling.sayings),
      where: located(annotated, content, knowledge),
      event: eventOf(annotated, draft.main, events),
    };
  });
}
