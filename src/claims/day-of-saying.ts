import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { TimeExpression } from "#vocabulary/time-expression.ts";
import { SINCE } from "./asides.ts";
import type { Saying } from "./draft.ts";
import { inSpan } from "./in-span.ts";
import { isDay } from "./stated-when.ts";

/** “Vorn, who has led the yard since the summer, welcomed …”: what a clause tells of the speaker, unless the clause is what speaks. */
function inRelative(text: string, [start]: Span, [at]: Span, cue: readonly Span[]): boolean {
  const from = Math.max(start, at - 200);
  const clause = /,\s(?:who|which|whose|where)\s[^,]*$/.exec(text.slice(from, at));
  return (
    clause !== null &&
    !cue.some(([begins]) => begins > from + clause.index && !text.slice(at, begins).includes(","))
  );
}

/**
 * “blamed the king, echoing a post by Vorn on Saturday”, “…, up from the 600 that it reported in April”: when somebody else spoke or something else
 * happened.
 */
const inParticiple = (text: string, [start]: Span, [at]: Span): boolean =>
  /,\s(?:echoing|repeating|recalling|following|mirroring|reflecting|contradicting|reversing|(?:responding|referring|alluding)\sto|reacting\sto|(?:up|down)\s(?:\p{Ll}+ly\s)?from|compared\s(?:with|to))\s[^,;]*$/u.test(
    text.slice(Math.max(start, at - 200), at),
  );

/** Whether no dash parts a time from the cue: “The talks follow Friday's charges — charges, Vorn said, …”. */
const inClauseOf = (text: string, [cue]: readonly Span[], [start, end]: Span): boolean =>
  cue === undefined ||
  // “rain by Saturday, and Merania has warned of …”
  (!/\s[—–-]{1,2}\s|;/.test(text.slice(Math.min(end, cue[1]), Math.max(start, cue[0]))) &&
    !/^,\s(?:and|but|while)\s/.test(text.slice(end, Math.max(end, cue[0]))));

/** “Monday's report”: a time of something that is said. */
const dates = (text: string, [, end]: Span): boolean =>
  /^['’]s\s(?:\p{L}+\s){0,2}?(?:report|study|statement|letter|speech|address|interview|briefing|ruling|survey|poll|figures|data|edition|issue|paper|article|memo|post|tweet)\b/u.test(
    text.slice(end, end + 60),
  );

const isAfterMidnight = (text: string, { span: [start, end], basis }: TimeExpression): boolean =>
  basis === "relative-to-text" &&
  /^midnight$/i.test(text.slice(start, end)) &&
  /\bafter $/.test(text.slice(Math.max(0, start - 8), start));

/** “It was blown up in 2018. Merania said at the time that it was gone”: the time that the sentence before tells. */
function atTheTime(
  text: string,
  [start, end]: Span,
  [verb]: readonly Span[],
  times: readonly TimeExpression[],
): Saying | null {
  if (
    verb === undefined ||
    !/\b(?:at|by) (?:the|that) time\b/.test(text.slice(verb[0], Math.min(end, verb[1] + 13)))
  )
    return null;
  const before = inSpan(times, [Math.max(0, start - BACK), start]).findLast(
    ({ type, earliest, latest, span }) =>
      type !== "SET" && earliest !== null && latest !== null && !text.slice(span[1], start).includes("\n"),
  );
  return before === undefined
    ? null
    : { earliest: before.earliest?.slice(0, 10) ?? null, latest: before.latest?.slice(0, 10) ?? null };
}
const BACK = 300;

const IN_A = /\b(?:[Ii]n|[Aa]t|[Dd]uring) (?:an?|his|her|its|their|the) $/u;
const A_SPEECH =
  /^\s(?:[\p{L}-]+\s){0,2}?(?:speech|address|interview|lecture|statement|letter|memo|memoir|article|essay|post|testimony|report|study|paper|book|ruling|briefing|sermon)\b/u;

const AT_PRESENT =
  /^(?:now|soon|nowadays|(?:at |the )?(?:present|current|future)(?: time| day)?|currently)$/i;

/** The days on which a sentence dates a saying: a time in it outside the content ("On Thursday, KCNA reported …", "A report of 2022 said"). */
export function dayOfSaying(
  text: string,
  published: string | null,
  sentence: Span,
  { source, content, cue }: Pick<Attribution, "source" | "content" | "cue">,
  times: readonly TimeExpression[],
  sayings: ReadonlySet<TimeExpression>,
): Saying {
  const within = (time: TimeExpression, spans: readonly Span[]): boolean =>
    // “came down at 8:37 a.m.”: the last stop is the sentence's, too.
    spans.some(([start, end]) => time.span[0] >= start && time.span[1] <= end + 1);
  const outside = inSpan(times, sentence).filter(
    (time) =>
      time.type !== "SET" &&
      time.latest !== null &&
      time.earliest !== null &&
      // “Now that the ships come, he said, and stressed …”: no day on which he said so.
      !AT_PRESENT.test(text.slice(...time.span)) &&
      !within(time, content) &&
      !inRelative(text, sentence, time.span, cue) &&
      !inParticiple(text, sentence, time.span) &&
      // “called a meeting for Friday”: what it is for.
      !/\bfor\s(?:the\s)?$/.test(text.slice(Math.max(0, time.span[0] - 8), time.span[0])) &&
      // “declared Wednesday a day of mourning”
      !(
        /^\s(?:as\s)?an?\s/.test(text.slice(time.span[1], time.span[1] + 6)) &&
        /\b(?:declar|proclaim|mark|nam)\p{Ll}+\s$/u.test(
          text.slice(Math.max(0, time.span[0] - 16), time.span[0]),
        )
      ),
  );
  // Where no word tells which, the last of several days is the safe bound: “Images of May 3 and May 12 show …”. A year or a month must be the saying's.
  const time =
    // “Monday's report”, but “the leaders of last month's coup”
    outside.findLast(
      (one) =>
        within(one, source) &&
        // “called so by the people who saved it ten years ago”, “the head of the yard from 2012 to 2013”: who speaks, and not when.
        !/\s(?:who|that|which|whose)\s[^,]*$|\b(?:from|since|between)\s$/.test(
          text.slice(
            Math.max(sentence[0], source.find(([, end]) => one.span[1] <= end)?.[0] ?? 0),
            one.span[0],
          ),
        ) &&
        (!/^['’]s\s/.test(text.slice(one.span[1], one.span[1] + 3)) || dates(text, one.span)),
    ) ??
    outside.findLast((one) => sayings.has(one)) ??
    // “In a 2021 speech he pledged …”
    outside.findLast(
      (one) =>
        IN_A.test(text.slice(Math.max(sentence[0], one.span[0] - 12), one.span[0])) &&
        A_SPEECH.test(text.slice(one.span[1], one.span[1] + 40)),
    ) ??
    outside.findLast((one) =>
      cue.some(([start, end]) => one.span[1] === start - 1 || one.span[0] === end + 1),
    ) ??
    // “As it had on July 27, 1953, he said”: what lies far back is no day of a saying.
    outside.findLast(
      (one) =>
        isDay(one) &&
        inClauseOf(text, cue, one.span) &&
        (published === null || Number(published.slice(0, 4)) - Number(one.latest?.slice(0, 4)) < 2),
    ) ??
    // “One day in May 2017, Vorn met clerks and told them …”
    outside.find(
      (one) =>
        /^(?:On|In)?\s?$/.test(text.slice(sentence[0], one.span[0])) &&
        /^(?:\sJuche \d{1,3}(?:\s\(\d{4}\))?)?,\s[^;]*\sand\s(?:also\s|then\s)?$/u.test(
          text.slice(one.span[1], cue[0]?.[0] ?? one.span[1]),
        ),
    );
  const told = time === undefined ? atTheTime(text, sentence, cue, times) : null;
  if (told !== null) return told;
  // “have asked for them since the 1970s”
  const since = time !== undefined && SINCE.test(text.slice(Math.max(0, time.span[0] - 50), time.span[0]));
  // “told supporters on Sunday shortly after midnight”: the day that begins.
  if (time !== undefined && isAfterMidnight(text, time) && time.latest !== null) {
    const next = new Date(Date.parse(time.latest.slice(0, 10)) + 86_400_000).toISOString().slice(0, 10);
    if (published === null || next <= published) return { earliest: next, latest: next };
  }
  return {
    earliest: time?.earliest?.slice(0, 10) ?? null,
    latest: since ? published : (time?.latest?.slice(0, 10) ?? null),
  };
}
