import type { Claim } from "#vocabulary/claim.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { ClaimBody } from "#vocabulary/review.ts";
import type { Voice } from "#vocabulary/voice.ts";

/** Changes every span of a claim; null from `move` is a span that has no place any more. */
export function moveSpans<Kind extends ClaimBody | Claim>(
  claim: Kind,
  move: (span: Span) => Span | null,
): Kind | null {
  let lost = false;
  const moved = (span: Span): Span => {
    const found = move(span);
    if (found === null) lost = true;
    return found ?? span;
  };
  // Words that only establish or resolve a voice may go without the claim going: who it is stays the person's word.
  const optional = (span: Span | null): Span | null => (span === null ? null : move(span));
  const voice = (one: Voice): Voice => ({ ...one, resolved: optional(one.resolved) });
  const result = {
    ...claim,
    // Of another text's tree nothing is known.
    ...("predicate" in claim ? { predicate: null } : {}),
    content: claim.content.map(moved),
    chain: claim.chain.map((hop) => ({
      ...hop,
      span: optional(hop.span),
      voice: voice(hop.voice),
      with: hop.with.map(voice),
    })),
    where: { ...claim.where, span: optional(claim.where.span) },
    event:
      claim.event === null
        ? null
        : {
            ...claim.event,
            quantities: claim.event.quantities.flatMap((quantity) => {
              const span = move(quantity.span);
              return span === null ? [] : [{ ...quantity, span }];
            }),
          },
  };
  return lost ? null : result;
}

/** Every span that a claim points at. */
export function spansOf(claim: ClaimBody | Claim): Span[] {
  const found: Span[] = [];
  moveSpans(claim, (span) => {
    found.push(span);
    return span;
  });
  return found;
}
