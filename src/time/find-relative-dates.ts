import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  isoWeek,
  lastDay,
  monthSpan,
  parts,
  yearSpan,
} from "./calendar.ts";
import { byForms, type Form, type Reading, type TimeContext, vague } from "./finder.ts";
import { countOf, durationOf, inName, SMALL, UNIT, WEEKDAY } from "./names.ts";
import { seasonNear } from "./seasons.ts";
import { weekdayNear } from "./weekday-near.ts";

const known = (type: "DATE" | "TIME", timex: string, earliest: Day | null, latest: Day | null): Reading => ({
  type,
  timex,
  edtf: null,
  earliest,
  latest,
  basis: "relative-to-publication",
});
const oneDay = (day: Day, suffix = ""): Reading =>
  known(suffix === "" ? "DATE" : "TIME", day + suffix, day, day);

const PART_OF_DAY: Readonly<Record<string, string>> = {
  morning: "TMO",
  afternoon: "TAF",
  evening: "TEV",
  night: "TNI",
};

function withPublished(
  context: TimeContext,
  type: "DATE" | "TIME",
  read: (published: Day) => Reading,
): Reading {
  return context.published === null ? vague(type, null) : read(context.published);
}

// The calendar here has years of four digits; "900 centuries ago" is past, and no more is said.
const isYear = (year: number): boolean => year >= 1 && year <= 9900;
const four = (year: number): string => String(year).padStart(4, "0");
const farAway = (by: number): Reading => vague("DATE", by < 0 ? "PAST_REF" : "FUTURE_REF");

function shiftedUnit(unit: string, by: number, published: Day): Reading {
  const [year, month] = parts(published);
  switch (unit) {
    case "week": {
      const week = isoWeek(addDays(published, by * 7));
      return known("DATE", week.name, week.first, week.last);
    }
    case "weekend": {
      const week = isoWeek(addDays(published, by * 7));
      return known("DATE", `${week.name}-WE`, addDays(week.last, -1), week.last);
    }
    case "month": {
      const [y, m] = parts(addMonths(dayOf(year, month, 1), by));
      return known("DATE", `${y}-${String(m).padStart(2, "0")}`, ...monthSpan(y, m));
    }
    case "quarter": {
      const index = year * 4 + Math.floor((month - 1) / 3) + by;
      const y = Math.floor(index / 4);
      const q = (index % 4) + 1;
      if (!isYear(y)) return farAway(by);
      return known("DATE", `${y}-Q${q}`, dayOf(y, q * 3 - 2, 1), dayOf(y, q * 3, lastDay(y, q * 3)));
    }
    case "decade": {
      const from = Math.floor(year / 10) * 10 + by * 10;
      if (!isYear(from)) return farAway(by);
      return known("DATE", four(from).slice(0, 3), dayOf(from, 1, 1), dayOf(from + 9, 12, 31));
    }
    case "century": {
      const from = Math.floor(year / 100) * 100 + by * 100;
      if (!isYear(from)) return farAway(by);
      return known("DATE", four(from).slice(0, 2), dayOf(from, 1, 1), dayOf(from + 99, 12, 31));
    }
    default:
      if (!isYear(year + by)) return farAway(by);
      return known("DATE", four(year + by), ...yearSpan(year + by));
  }
}

/** "three weeks ago", "two days later": a day for days and weeks, the month or year for longer units. */
function shifted(count: number | null, unit: string, direction: -1 | 1, published: Day): Reading {
  const one = unit.toLowerCase().replace(/s$/, "");
  if (count === null)
    return {
      ...vague("DATE", direction === -1 ? "PAST_REF" : "FUTURE_REF"),
      ...(direction === -1
        ? { latest: published, basis: "relative-to-publication" as const }
        : { earliest: published, basis: "relative-to-publication" as const }),
    };
  const by = count * direction;
  if (one === "day") return oneDay(addDays(published, by));
  if (one === "week") {
    const day = addDays(published, by * 7);
    const week = isoWeek(day);
    return known("DATE", week.name, week.first, week.last);
  }
  if (/^(?:hour|minute|second)$/.test(one)) return oneDay(published);
  return shiftedUnit(one.replace(/ie$/, "y"), by, published);
}

const UNITS = `${UNIT}s?`;
const PERIOD = "(?:week|weekend|month|quarter|year|decade|century)";

/** After a weekday these make the name of a paper: "the Sunday Times". */
const NEWSPAPER =
  "(?:Times|Telegraph|Mirror|Mail|Express|Post|Herald|Tribune|Independent|Star|Business|Guardian|Observer)";

const forms: readonly Form[] = [
  {
    // "over the past decade": a stretch that ends with the publication.
    words: new RegExp(
      `\\b(?:over|in|for|during|within)\\s(?:the\\s)?(?:past|last)\\s(?:(${SMALL})\\s)?(day|week|month|year|decade)s?\\b`,
      "gi",
    ),
    read: (f, context) => {
      const count = f[1] === undefined ? 1 : countOf(f[1]);
      const unit = (f[2] ?? "").toLowerCase();
      const timex = durationOf(count, unit);
      if (context.published === null || count === null) return vague("DURATION", timex);
      const { published } = context;
      const months =
        unit === "decade" ? 120 * count : unit === "year" ? 12 * count : unit === "month" ? count : 0;
      const earliest =
        months > 0 ? addMonths(published, -months) : addDays(published, -count * (unit === "week" ? 7 : 1));
      return {
        type: "DURATION",
        timex,
        edtf: null,
        earliest,
        latest: published,
        basis: "relative-to-publication",
      };
    },
  },
  {
    words: new RegExp(
      `\\b(?:(last|next|this|coming|upcoming|late|early)\\s)?(${WEEKDAY})(?:\\s(morning|afternoon|evening|night))?\\b(?![’']s\\s\\p{Lu}|s\\b|\\s${NEWSPAPER}\\b)`,
      "gu",
    ),
    read: (f, context) =>
      withPublished(context, f[3] === undefined ? "DATE" : "TIME", (published) =>
        oneDay(weekdayNear(f[2] ?? "", f[1] ?? "", published), f[3] === undefined ? "" : PART_OF_DAY[f[3]]),
      ),
  },
  {
    words: /\btoday\b/gi,
    read: (f, context, text) =>
      inName(f, text) ? null : withPublished(context, "DATE", (published) => oneDay(published)),
  },
  {
    words: /\byesterday(?:\s(morning|afternoon|evening))?\b/gi,
    read: (f, context) =>
      withPublished(context, "DATE", (published) =>
        oneDay(addDays(published, -1), f[1] === undefined ? "" : PART_OF_DAY[f[1].toLowerCase()]),
      ),
  },
  {
    words: /\btomorrow(?:\s(morning|afternoon|evening|night))?\b/gi,
    read: (f, context) =>
      withPublished(context, "DATE", (published) =>
        oneDay(addDays(published, 1), f[1] === undefined ? "" : PART_OF_DAY[f[1].toLowerCase()]),
      ),
  },
  {
    words: /\b(?:last night|overnight)\b/gi,
    read: (f, context) =>
      withPublished(context, "TIME", (published) =>
        oneDay(addDays(published, /last/i.test(f[0]) ? -1 : 0), "TNI"),
      ),
  },
  {
    words: /\b(tonight|this (?:morning|afternoon|evening))\b/gi,
    read: (f, context) =>
      withPublished(context, "TIME", (published) =>
        oneDay(
          published,
          f[0].toLowerCase() === "tonight" ? "TNI" : PART_OF_DAY[f[0].slice(5).toLowerCase()],
        ),
      ),
  },
  {
    words: new RegExp(
      `\\b(?:(?:earlier|later|early|late)\\s)?(last|next|this|the (?:past|previous|coming|current|following)|(?:past|previous))\\s(${PERIOD})\\b`,
      "gi",
    ),
    read: (f, context) =>
      // "The following week" is counted from a day that the text named before.
      /following/i.test(f[1] ?? "")
        ? vague("DATE", null)
        : withPublished(context, "DATE", (published) => {
            const lead = (f[1] ?? "").toLowerCase().replace("the ", "");
            const by =
              lead === "this" || lead === "current" ? 0 : lead === "next" || lead === "coming" ? 1 : -1;
            return shiftedUnit(
              (f[2] ?? "").toLowerCase(),
              lead === "last" && f[2]?.toLowerCase() === "weekend" ? -1 : by,
              published,
            );
          }),
  },
  {
    words: /\b(last|next|this)\s(spring|summer|autumn|fall|winter)\b/gi,
    read: (f, context) =>
      withPublished(context, "DATE", (published) => {
        const { timex, first, last } = seasonNear(f[2] ?? "", (f[1] ?? "").toLowerCase(), published);
        return known("DATE", timex, first, last);
      }),
  },
  {
    words: new RegExp(
      `\\b(?:(?:about|around|nearly|almost|more than|over|some)\\s)?(${SMALL})\\s(${UNITS})\\s(?:ago|earlier|before|previously)\\b`,
      "gi",
    ),
    read: (f, context) =>
      withPublished(context, "DATE", (published) => shifted(countOf(f[1] ?? ""), f[2] ?? "", -1, published)),
  },
  {
    words: /\b(?:a )?(day|week|month|quarter|year)[- ](?:earlier|ago)\b/gi,
    read: (f, context) =>
      withPublished(context, "DATE", (published) => shifted(1, f[1] ?? "", -1, published)),
  },
  {
    // "Three days later" is counted from a day that the text named before; the publication would be a guess.
    words: new RegExp(`\\b${SMALL}\\s${UNITS}\\slater\\b`, "gi"),
    read: () => vague("DATE", null),
  },
  {
    words: new RegExp(`\\b(${SMALL})\\s(${UNITS})\\sfrom now\\b`, "gi"),
    read: (f, context) =>
      withPublished(context, "DATE", (published) =>
        countOf(f[1] ?? "") === null
          ? vague("DATE", "FUTURE_REF")
          : { ...shifted(countOf(f[1] ?? ""), f[2] ?? "", 1, published) },
      ),
  },
  {
    words: /\bthe (?:day|night|week) before\b|\bthe previous day\b/gi,
    read: (_, context) => withPublished(context, "DATE", (published) => oneDay(addDays(published, -1))),
  },
  { words: /\bthe (?:next|following|same) day\b/gi, read: () => vague("DATE", null) },
  {
    words: /\b(?:the )?end of (?:the|this) (year|month|week)\b|\byear[- ]end\b/gi,
    read: (f, context) =>
      withPublished(context, "DATE", (published) =>
        shiftedUnit((f[1] ?? "year").toLowerCase(), 0, published),
      ),
  },
  {
    words: /\b(?:later |earlier )?this day\b/gi,
    read: (_, context) => withPublished(context, "DATE", (published) => oneDay(published)),
  },
  {
    words:
      /\b(?:in |over |for )?(?:the )?(?:recent|past few|last few|past several|last several) (?:years|months|weeks|days|decades)\b|\brecently\b|\blately\b|\bin the past\b|\bpreviously\b|\bformerly\b|\bonce\b(?= \p{Ll}+ed\b)/giu,
    read: (f, context) =>
      f[0].toLowerCase() === "previously" ||
      f[0].toLowerCase() === "formerly" ||
      f[0].toLowerCase() === "once"
        ? null
        : {
            ...vague("DATE", "PAST_REF"),
            latest: context.published,
            basis: context.published === null ? null : "relative-to-publication",
          },
  },
  {
    words: /\b(?:now|currently|at present|presently|at the moment|nowadays|these days)\b/gi,
    read: (f, context, text) =>
      inName(f, text)
        ? null
        : {
            type: "DATE",
            timex: "PRESENT_REF",
            edtf: null,
            earliest: context.published,
            latest: context.published,
            basis: context.published === null ? null : "relative-to-publication",
          },
  },
  {
    words:
      /\b(?:in )?(?:the )?(?:coming|next few|next several) (?:years|months|weeks|days|decades)\b|\b(?:in )?the (?:near )?future\b|\bsoon\b/gi,
    read: (f, context) =>
      f[0].toLowerCase() === "soon"
        ? null
        : {
            ...vague("DATE", "FUTURE_REF"),
            earliest: context.published,
            basis: context.published === null ? null : "relative-to-publication",
          },
  },
];

/** Dates counted from the day of publication. */
export const findRelativeDates = byForms(forms);
