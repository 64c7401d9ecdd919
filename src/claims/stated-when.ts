import type { TimeExpression } from "#vocabulary/time-expression.ts";
import { edtfOf, type When } from "#vocabulary/when.ts";
import { SINCE } from "./asides.ts";

export const WEEKDAY = /^\p{Lu}\p{Ll}+day\b/u;
export const daysOn = (day: string, count: number): string =>
  new Date(Date.parse(day.slice(0, 10)) + count * 86_400_000).toISOString().slice(0, 10);
/** A time of one day. */
export const isDay = ({ earliest, latest }: TimeExpression): boolean =>
  earliest !== null && latest !== null && earliest.slice(0, 10) === latest.slice(0, 10);
export const weekOn = (day: string): string => daysOn(day, 7);

/** A time that the content states, with those joined to it; “since” reaches to the saying, and what lies ahead is no past spring. */
export function statedWhen(
  text: string,
  stated: TimeExpression,
  inside: readonly TimeExpression[],
  ahead: boolean,
  limit: string | null,
  onItsDay = false,
): When {
  const last = lastJoined(text, stated, inside);
  const lead = text.slice(Math.max(0, stated.span[0] - 30), stated.span[0]);
  const soonest = limit !== null && (stated.earliest ?? "") < limit ? limit : stated.earliest;
  // “as early as this week”, “as soon as Sunday”: then at the first.
  if (ahead && last === stated && /\bas (?:early|soon) as\s$/.test(lead))
    return {
      earliest: soonest,
      latest: null,
      edtf: edtfOf(soonest, null),
      basis: stated.basis,
      missing: null,
    };
  if (
    (ahead || (limit !== null && (stated.earliest ?? "").slice(0, 10) > limit)) &&
    last === stated &&
    (/\b(?:as of|starting(?: in| from| on)?|beginning(?: in| on)?)\s$/.test(lead) ||
      // “would shut at night from June 1”, “if the halt lasts into next week”
      (/\b(?:from|into)\s(?:the\s)?$/.test(lead) &&
        // “from May 1 until June”, but “from May 1 until the sides agree”
        !/^,?\s(?:(?:to|until|till|through)(?=\s(?:the\s|at least\s|early\s|late\s|mid-?|next\s)?(?:[\p{Lu}\d]|end\b|spring|summer|autumn|fall\b|winter|noon|midnight|dawn|dusk|week|month|year|morning|evening|night))|and(?=\s(?:on\s)?[\p{Lu}\d]))\b/u.test(
          text.slice(stated.span[1], stated.span[1] + 32),
        )))
  )
    return {
      earliest: stated.earliest,
      latest: null,
      edtf: edtfOf(stated.earliest, null),
      basis: stated.basis,
      missing: null,
    };
  // “Recently it sent a submarine”, said on Sunday: by then.
  if (!ahead && stated.earliest === null && limit !== null && (stated.latest ?? "") > limit)
    return { earliest: null, latest: limit, edtf: edtfOf(null, limit), basis: stated.basis, missing: null };
  let { earliest } = stated;
  let { latest } = last;
  // “had 31 billion at the end of June”: on its last day.
  if (
    last === stated &&
    /\bat\s$/.test(lead) &&
    /^(?:the )?end of\b/i.test(text.slice(...stated.span)) &&
    latest !== null
  )
    return {
      earliest: latest.slice(0, 10),
      latest,
      edtf: edtfOf(latest.slice(0, 10), latest),
      basis: stated.basis,
      missing: null,
    };
  let edtf = last === stated ? stated.edtf : null;
  const since =
    // “imposed sanctions beginning in 2014”
    (!ahead && /\b(?:beginning|starting)\s(?:in|on|from)\s$/.test(lead)) ||
    (!onItsDay && SINCE.test(text.slice(Math.max(0, stated.span[0] - 50), stated.span[0]))) ||
    /^since\b/i.test(text.slice(...stated.span));
  if (since && limit !== null && (latest === null || latest.slice(0, 10) <= limit)) {
    latest = limit;
    edtf = null;
  } else if (
    ahead &&
    limit !== null &&
    latest !== null &&
    latest.slice(0, 10) < limit &&
    stated.basis !== "stated" &&
    // “I would have gone, he told them last week”
    (WEEKDAY.test(text.slice(...stated.span)) ||
      WITH_MONTH.test(text.slice(...stated.span)) ||
      SEASON.test(text.slice(...stated.span)))
  ) {
    // “will have a medical on Wednesday”: the next one.
    const later = WEEKDAY.test(text.slice(...stated.span)) ? weekOn : aYearOn;
    [earliest, latest] = [earliest, latest].map((day) => (day === null ? null : later(day))) as [
      string | null,
      string,
    ];
    edtf = null;
  } else if (
    !ahead &&
    limit !== null &&
    earliest !== null &&
    earliest.slice(0, 10) > limit &&
    stated.basis !== "stated" &&
    // “made her the favourite for the regatta next month”: still to come, whatever is told of it.
    !/\bnext\b/i.test(text.slice(...stated.span))
  ) {
    if (stated.granularity === "month") {
      // “first shown in March”, told in January: the March that is over.
      const month = earliest.slice(4, 7);
      const year = Number(earliest.slice(0, 4)) - 1;
      earliest = `${year}${month}-01`;
      latest = new Date(Date.UTC(year, Number(month.slice(1)), 0)).toISOString().slice(0, 10);
      edtf = null;
    } else if (
      latest !== null &&
      WITH_MONTH.test(text.slice(...stated.span)) &&
      // “Thursday, 18 June” falls on a Thursday in one year alone.
      !WEEKDAY.test(text.slice(...stated.span))
    ) {
      // “was launched on January 30”, told on December 31: the January that is over.
      [earliest, latest] = [aYearBack(earliest), aYearBack(latest)];
      edtf = null;
    }
  }
  // “have counted thirty this summer”: up to the saying.
  if (!ahead && last === stated && limit !== null && isOpenPeriod(text, stated, limit)) {
    latest = limit;
    edtf = null;
  }
  return { earliest, latest, edtf: edtf ?? edtfOf(earliest, latest), basis: stated.basis, missing: null };
}

/** “this year”, told in the midst of it. */
const isOpenPeriod = (text: string, { span, earliest, latest }: TimeExpression, day: string): boolean =>
  /^this\s/i.test(text.slice(...span)) &&
  earliest !== null &&
  latest !== null &&
  earliest.slice(0, 10) < day &&
  latest.slice(0, 10) > day;

const SEASON = /^(?:the )?(?:spring|summer|autumn|fall|winter)\b/i;
const WITH_MONTH = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;
const aYearBack = (day: string): string => {
  const year = Number(day.slice(0, 4)) - 1;
  return /-02-29/.test(day) ? `${year}-02-28${day.slice(10)}` : `${year}${day.slice(4)}`;
};

const aYearOn = (day: string): string => {
  const year = Number(day.slice(0, 4)) + 1;
  return /-02-29$/.test(day) ? `${year}-02-28` : `${year}${day.slice(4)}`;
};

/** “on Sunday and Monday night”, “May 3 and May 12”: times that are joined date one happening together. */
function lastJoined(text: string, first: TimeExpression, inside: readonly TimeExpression[]): TimeExpression {
  let last = first;
  for (const time of inside) {
    if (time.span[0] < last.span[1] || time.earliest === null || time.latest === null || last.latest === null)
      continue;
    if (
      !/^(?:\s(?:night|morning|evening|afternoon))?,?\s(?:and|or|to|through|until|till)\s(?:again\s)?(?:(?:on|in|at)\s)?$/.test(
        text.slice(last.span[1], time.span[0]),
      )
    )
      break;
    if (time.latest > last.latest) last = time;
  }
  return last;
}
