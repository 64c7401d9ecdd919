import type { Annotated } from "#vocabulary/annotated.ts";
import type { Where } from "#vocabulary/claim.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { Span } from "#vocabulary/passage.ts";
import { inSpan } from "./in-span.ts";

const NOWHERE: Where = {
  place: null,
  span: null,
  lat: null,
  lon: null,
  precision: null,
  missing: "not-stated",
};
const RANK = { facility: 0, place: 1, country: 2 } as const;

/** Where a claim's content says it happened: a known place after a preposition of place, the most precise one. */
export function located(annotated: Annotated, content: readonly Span[], knowledge: Knowledge): Where {
  const { text } = annotated.report;
  const found = content
    .flatMap((span) => inSpan(annotated.mentions, span))
    .filter(
      (mention) => mention.kind === "place" || mention.kind === "facility" || mention.kind === "country",
    )
    .filter((mention) =>
      /(?:\b(?:visit(?:s|ed)?|inspect(?:s|ed)?|toured|in|at|near|from|off|around|inside|outside|over|to|toward|towards|of)\s(?:the\s)?(?:\p{Lu}[\p{L}-]+,?\s){0,2}|,\s)$/u.test(
        text.slice(Math.max(0, mention.span[0] - 48), mention.span[0]),
      ),
    )
    // "the president of North Korea", "exports to Russia": a party, no place of the happening.
    .filter(
      (mention) =>
        mention.kind !== "country" ||
        /(?:\b(?:in|inside|off|near)\s(?:the\s)?|,\s)$/u.test(
          text.slice(Math.max(0, mention.span[0] - 12), mention.span[0]),
        ),
    )
    .sort(
      (a, b) =>
        RANK[a.kind as keyof typeof RANK] - RANK[b.kind as keyof typeof RANK] || a.span[0] - b.span[0],
    )[0];
  if (found === undefined) return NOWHERE;
  const entity = found.entity === null ? undefined : knowledge.entities.get(found.entity);
  return {
    place: entity?.name ?? text.slice(found.span[0], found.span[1]),
    span: found.span,
    lat: entity?.lat ?? null,
    lon: entity?.lon ?? null,
    precision: found.kind === "facility" ? "site" : found.kind === "country" ? "country" : "town",
    missing: null,
  };
}
