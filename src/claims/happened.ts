import type { Stance } from "#vocabulary/claim.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { TimeExpression } from "#vocabulary/time-expression.ts";
import { edtfOf, type When } from "#vocabulary/when.ts";

/**
 * When the thing that a claim speaks of happened. Only a time inside the content can say so; the day on which it was
 * said bounds it (no later than), and is never taken for it.
 */
export function happened(
  text: string,
  content: readonly Span[],
  words: string,
  stance: Stance,
  times: readonly TimeExpression[],
  saidBy: string | null,
  nested: readonly Span[],
): When {
  const inside = times.filter(
    (time) =>
      time.type !== "SET" &&
      (time.earliest !== null || time.latest !== null) &&
      content.some(([start, end]) => time.span[0] >= start && time.span[1] <= end) &&
      !nested.some(([start, end]) => time.span[0] >= start && time.span[1] <= end),
  );
  const stated = inside.find((time) => !isAside(text, content, time.span));
  if (stated !== undefined) {
    return {
      earliest: stated.earliest,
      latest: stated.latest,
      edtf: stated.edtf ?? edtfOf(stated.earliest, stated.latest),
      basis: stated.basis,
      missing: null,
    };
  }
  const day = saidBy?.slice(0, 10) ?? null;
  const ahead =
    stance === "planned" ||
    (stance === "possible" && !/\b(?:was|were|had|[a-z]+ed)\b/.test(words)) ||
    /\b(?:will|would|shall)\b/.test(words);
  if (ahead || day === null)
    return { earliest: null, latest: null, edtf: null, basis: null, missing: "not-stated" };
  return {
    earliest: null,
    latest: day,
    edtf: edtfOf(null, day),
    basis: "bounded-by-report",
    missing: "not-stated",
  };
}

/**
 * A time that dates something else than the happening: what a plan is for ("a plan for 2026", "the budget of 2024"), or
 * what an added clause tells ("…, a project it first unveiled in March").
 */
function isAside(text: string, content: readonly Span[], [at]: Span): boolean {
  const from = content.find(([start, end]) => at >= start && at < end)?.[0] ?? at;
  const before = text.slice(from, at);
  if (
    /\b(?:for|of|by|until|before)\s(?:the\s)?$/.test(before) ||
    /^(?:by|until)\b/i.test(text.slice(at, at + 6))
  )
    return true;
  return /,\s(?:which|who|whose|where|(?:first|last|once)\s\p{L}+|\p{L}+ed\b|an?\s[^,]{1,60}\b(?:it|they|he|she|that|which)\b)[^,]*$/u.test(
    before,
  );
}

/**
 * The day of the saying: a time in the sentence outside the content ("On Thursday, KCNA reported …"), else the day of
 * publication. Null where neither is known.
 */
export function saidOn(
  sentence: Span,
  content: readonly Span[],
  times: readonly TimeExpression[],
  published: string | null,
): string | null {
  const outside = times.find(
    (time) =>
      time.span[0] >= sentence[0] &&
      time.span[1] <= sentence[1] &&
      time.latest !== null &&
      time.earliest !== null &&
      time.latest.slice(0, 10) === time.earliest.slice(0, 10) &&
      !content.some(([start, end]) => time.span[0] >= start && time.span[1] <= end),
  );
  const day = outside?.latest?.slice(0, 10) ?? null;
  const limit = published?.slice(0, 10) ?? null;
  if (day !== null && (limit === null || day <= limit)) return day;
  return limit;
}
