import type { Claim } from "#vocabulary/claim.ts";
import { claimId } from "#vocabulary/claim.ts";
import type { Hop } from "#vocabulary/hop.ts";
import type { Mention } from "#vocabulary/mention.ts";
import { mentionId } from "#vocabulary/mention.ts";
import type { Note } from "#vocabulary/note.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Reading } from "#vocabulary/reading.ts";
import type { Voice } from "#vocabulary/voice.ts";

type Back = (span: Span) => Span;

/** A reading of a text with blanks put in, as one of its report's own text: every span moved, and every id made of where or how its words stand there. */
export function backToReport(reading: Reading, back: Back): Reading {
  const { text, sha256, id } = reading.report;
  const orNull = (span: Span | null): Span | null => (span === null ? null : back(span));
  const all = (spans: readonly Span[]): Span[] => spans.map(back);
  const voice = (one: Voice): Voice => ({ ...one, resolved: orNull(one.resolved) });
  const hop = (one: Hop): Hop => ({
    ...one,
    span: orNull(one.span),
    voice: voice(one.voice),
    with: one.with.map(voice),
  });

  const mentionIds = new Map<string, Mention["id"]>();
  const mentions = reading.mentions.map((mention): Mention => {
    const span = back(mention.span);
    const moved = mentionId(sha256, mention.kind, span);
    mentionIds.set(mention.id, moved);
    return { ...mention, id: moved, span };
  });

  const claimIds = new Map<string, Claim["id"]>();
  const counted = new Map<string, number>();
  const claims = reading.claims.map((claim): Claim => {
    const { where, event, predicate } = claim;
    const content = all(claim.content);
    const chain = claim.chain.map(hop) as Claim["chain"];
    const words = content.map((span) => text.slice(...span)).join(" … ");
    const plain = claimId(id, words, chain, 0);
    const nth = counted.get(plain) ?? 0;
    counted.set(plain, nth + 1);
    const moved = claimId(id, words, chain, nth);
    claimIds.set(claim.id, moved);
    return {
      ...claim,
      id: moved,
      content,
      chain,
      where: { ...where, span: orNull(where.span) },
      event:
        event === null
          ? null
          : {
              ...event,
              roles: Object.fromEntries(
                Object.entries(event.roles).map(([role, mention]) => [
                  role,
                  mentionIds.get(mention) ?? mention,
                ]),
              ),
              quantities: event.quantities.map((one) => ({ ...one, span: back(one.span) })),
              periods: event.periods.map((one) => ({ ...one, span: back(one.span) })),
            },
      predicate: predicate === null ? null : { ...predicate, heads: all(predicate.heads) },
    };
  });

  return {
    ...reading,
    sentences: all(reading.sentences),
    mentions,
    times: reading.times.map((time) => ({ ...time, span: back(time.span), anchor: orNull(time.anchor) })),
    attributions: reading.attributions.map((one) => ({
      ...one,
      source: all(one.source),
      cue: all(one.cue),
      content: all(one.content),
    })),
    claims,
    disclosures: reading.disclosures.map((one) => ({
      ...one,
      span: back(one.span),
      by: voice(one.by),
      of: one.of.map((claim) => claimIds.get(claim) ?? claim),
    })),
    notes: reading.notes.map((note): Note => ({ ...note, span: orNull(note.span) })),
  };
}
