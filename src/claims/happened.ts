import type { Stance } from "#vocabulary/claim.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { TimeExpression } from "#vocabulary/time-expression.ts";
import { edtfOf, type When } from "#vocabulary/when.ts";
import { ADDED_CLAUSE } from "./added-clauses.ts";
import { inSpan } from "./in-span.ts";

/**
 * When the thing that a claim speaks of happened; `times` in the order of the text. Only a time inside the content can say so; the day on which it was
 * said bounds it (no later than), and is never taken for it. `sayings` are the times that date a saying, so far as they are to be told apart.
 */
export function happened(
  text: string,
  content: readonly Span[],
  words: string,
  stance: Stance,
  times: readonly TimeExpression[],
  said: string | null,
  nested: readonly Span[],
  sayings: ReadonlySet<TimeExpression>,
): When {
  const inside = content
    .flatMap((span) => inSpan(times, span))
    .filter(
      (time) =>
        time.type !== "SET" &&
        (time.earliest !== null || time.latest !== null) &&
        !nested.some(([start, end]) => time.span[0] >= start && time.span[1] <= end),
    );
  const stated = inside.find((time) => !sayings.has(time) && !isAside(text, content, time.span));
  if (stated !== undefined) {
    const { earliest, basis } = stated;
    const last = lastJoined(text, stated, inside);
    const edtf = last === stated ? stated.edtf : null;
    return {
      earliest,
      latest: last.latest,
      edtf: edtf ?? edtfOf(earliest, last.latest),
      basis,
      missing: null,
    };
  }
  // “On Thursday the bureau told of a launch”: the day of the telling bounds what is told.
  const released = inside.find(
    (time) => sayings.has(time) || RELEASED.test(before(text, content, time.span)),
  )?.latest;
  const day = (released ?? said)?.slice(0, 10) ?? null;
  const ahead =
    stance === "planned" ||
    (stance === "possible" && !/\b(?:was|were|had|[a-z]+ed)\b/.test(words)) ||
    /(?<!\b(?:their|his|her|its|our|the|a|free|own) )\b(?:will|would|shall)\b/.test(words);
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

/** “on Sunday and Monday night”, “May 3 and May 12”: times that are joined date one happening together. */
function lastJoined(text: string, first: TimeExpression, inside: readonly TimeExpression[]): TimeExpression {
  let last = first;
  for (const time of inside) {
    if (time.span[0] < last.span[1] || time.latest === null || last.latest === null) continue;
    if (
      !/^(?:\s(?:night|morning|evening|afternoon))?,?\s(?:and|or|to|through)\s(?:on\s)?$/.test(
        text.slice(last.span[1], time.span[0]),
      )
    )
      break;
    if (time.latest > last.latest) last = time;
  }
  return last;
}

/** A picture or a text that was handed out on a day: the day bounds what it shows, as the day of a report does. */
const RELEASED = /\b(?:released|published|issued|distributed|provided|handed out|aired)\s(?:on\s)?$/;

function before(text: string, content: readonly Span[], [at]: Span): string {
  const from = content.find(([start, end]) => at >= start && at < end)?.[0] ?? at;
  return text.slice(Math.max(from, at - 400), at);
}

/**
 * A time that dates something else than the happening: what a plan is for ("a plan for 2026", "the budget of 2024"),
 * what an added clause tells ("…, a project it first unveiled in March"), a further clause ("before she left in 2019"),
 * what somebody was told about ("briefed Kim on the results in 2025"), or a release.
 */
function isAside(text: string, content: readonly Span[], span: Span): boolean {
  const [at] = span;
  const words = before(text, content, span);
  if (
    /\b(?:for|of|by|until|before)\s(?:the\s)?$/.test(words) ||
    /^(?:by|until)\b/i.test(text.slice(at, at + 6)) ||
    RELEASED.test(words)
  )
    return true;
  if (
    /\b(?:brief(?:ed|s)|inform(?:ed|s)|told|updated|discuss(?:ed|es)|review(?:ed|s))\b.*\b(?:on|about|of)\s/su.test(
      words,
    )
  )
    return true;
  if (
    /[^,]\s(?:before|after|since|until|when|while)\s(?:he|she|it|they|\p{Lu}[\p{L}-]+|the \p{L}+)\s\p{L}+[^,]*$/u.test(
      words,
    )
  )
    return true;
  return ADDED_CLAUSE.test(words);
}

/** The day on which a sentence dates a saying: a time in it outside the content ("On Thursday, KCNA reported …"). */
export function dayOfSaying(
  sentence: Span,
  content: readonly Span[],
  times: readonly TimeExpression[],
  sayings: ReadonlySet<TimeExpression>,
): string | null {
  const outside = inSpan(times, sentence).filter(
    (time) =>
      time.latest !== null &&
      time.earliest !== null &&
      time.latest.slice(0, 10) === time.earliest.slice(0, 10) &&
      !content.some(([start, end]) => time.span[0] >= start && time.span[1] <= end),
  );
  // Where no word tells which, the last of several days is the safe bound: “Images of May 3 and May 12 show …”.
  const day = outside.findLast((time) => sayings.has(time)) ?? outside[outside.length - 1];
  return day?.latest?.slice(0, 10) ?? null;
}

/** The day by which a thing had been said: the saying's own, else the day of publication. Null where neither is known. */
export function saidBy(day: string | null, published: string | null): string | null {
  const limit = published?.slice(0, 10) ?? null;
  if (day !== null && (limit === null || day <= limit)) return day;
  return limit;
}
