import { addDays, type Day, dayOf, lastDay, parts as partsOf, weekday } from "../calendar.ts";
import type { TimeContext } from "../context.ts";
import { easter } from "../easter.ts";
import type { Form, Parts, Reading } from "../form.ts";
import { dayPeriod, isYear, type Period, weekPeriod } from "../periods.ts";
import { fromPublication, stated, vague } from "../readings.ts";
import { direction, isPlainFuture } from "../tense.ts";
import { PART_CODES } from "./weekdays.ts";

/** The nth of a weekday in a month; -1 is the last. */
function nth(year: number, month: number, wanted: number, which: number): Day {
  if (which < 0) {
    const last = dayOf(year, month, lastDay(year, month));
    return addDays(last, -((weekday(last) - wanted + 7) % 7));
  }
  const first = dayOf(year, month, 1);
  return addDays(first, ((wanted - weekday(first) + 7) % 7) + (which - 1) * 7);
}

/** A named day as the read form gives it: the day of a year, and TimeML's value where it is not that day. */
export type DayOfYear = (year: number) => Day | null;
const fixed =
  (month: number, day: number) =>
  (year: number): Day =>
    dayOf(year, month, day);

/** The day meant: of the year that is named, else the nearest in the direction of the verb: "last", the one before publication. */
export function namedDay(of: DayOfYear, parts: Parts, context: TimeContext): Reading | null {
  const named = parts["year"]?.value;
  if (named !== undefined) {
    const day = isYear(named) ? of(named) : null;
    return day === null ? null : stated(dayPeriod(day));
  }
  const { published } = context;
  if (published === null) return vague("DATE", null, "day");
  const [year] = partsOf(published);
  const around = [year - 1, year, year + 1]
    .filter(isYear)
    .flatMap((at) => of(at) ?? [])
    .sort();
  const lead = parts["lead"]?.lower;
  const last = around.findLast((day) => (lead === "last" ? day < published : day <= published));
  const next = around.find((day) => (lead === "next" ? day > published : day >= published));
  const ahead =
    lead === "next" || lead === "this" ? true : lead === "last" ? false : direction(context) === "ahead";
  const near =
    next !== undefined &&
    last !== undefined &&
    distance(published, next) < 60 &&
    distance(last, published) > 120;
  // Two days after the feast nobody speaks of next year's, unless the words say "will".
  const justOver =
    lead === undefined && last !== undefined && distance(last, published) < 21 && !isPlainFuture(context);
  const day =
    lead === "this"
      ? of(year)
      : (ahead && !justOver) || (lead === undefined && near && direction(context) !== "past")
        ? next
        : last;
  if (day === undefined || day === null) return null;
  const part = parts["part"]?.lower;
  const period: Period = dayPeriod(day);
  return part === undefined
    ? fromPublication(period)
    : fromPublication(period, {
        type: "TIME",
        timex: day + (PART_CODES[part] ?? ""),
        granularity: "part-of-day",
      });
}

const isWithin = (day: Day | null, { earliest, latest }: Period): boolean =>
  day !== null && earliest <= day && day <= latest;

const distance = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

const WAY = "[lead:last|next|this]";
const TAIL = "[part:morning|afternoon|evening|night] [[of] [,] YEAR]";

const form = (words: string, example: string, of: DayOfYear): Form => ({
  words: `${WAY} ${words} ${TAIL}`,
  example,
  // "Memorial Day" needs its capital; "christmas tree" is a tree.
  read: (p, c) =>
    capitalInside(c) &&
    c.words[c.from - 1]?.lower !== "like" &&
    (c.words[c.to - 1]?.lower === "day" ||
      !/^(?:tree|trees|carol|carols|card|cards|season|eve|shopping|sale|sales|party|parade|story|dinner)$/.test(
        c.words[c.to]?.lower ?? "",
      ))
      ? namedDay(of, p, c)
      : null,
});

const capitalInside = ({ words, from, to }: TimeContext): boolean =>
  words.slice(from, to).some((word) => word.capital && !/^(?:last|next|this|the)$/.test(word.lower));

/** Days that news of many countries names; a country's own are in its pack. */
export const namedDays: readonly Form[] = [
  form("new year 's eve", "It left on New Year's Eve.", fixed(12, 31)),
  form("(new year 's [day] / new year day)", "It left on New Year's Day.", fixed(1, 1)),
  form("(valentine 's day / st. valentine 's day)", "It left on Valentine's Day.", fixed(2, 14)),
  form("(st|saint [.] patrick 's day)", "It left on St. Patrick's Day.", fixed(3, 17)),
  form("(martin luther king [jr] [.] day)", "It shut for Martin Luther King Day.", (year) =>
    nth(year, 1, 1, 3),
  ),
  form("(presidents ' day / presidents day / president 's day)", "It shut for Presidents' Day.", (year) =>
    nth(year, 2, 1, 3),
  ),
  form("good friday", "It shut for Good Friday.", (year) => addDays(easter(year), -2)),
  form("palm sunday", "It left on Palm Sunday.", (year) => addDays(easter(year), -7)),
  form("ash wednesday", "It left on Ash Wednesday.", (year) => addDays(easter(year), -46)),
  form("easter monday", "It shut for Easter Monday.", (year) => addDays(easter(year), 1)),
  form("easter [sunday]", "It left at Easter.", easter),
  form("(may day / international workers ' day)", "They marched on May Day.", fixed(5, 1)),
  form("mother 's day", "It left on Mother's Day.", (year) => nth(year, 5, 0, 2)),
  form("memorial day", "It shut for Memorial Day.", (year) => nth(year, 5, 1, -1)),
  form("father 's day", "It left on Father's Day.", (year) => nth(year, 6, 0, 3)),
  form("bastille day", "They marched on Bastille Day.", fixed(7, 14)),
  form("(the fourth of july / independence day)", "They marched on the Fourth of July.", fixed(7, 4)),
  form("labor day", "It shut for Labor Day.", (year) => nth(year, 9, 1, 1)),
  form("columbus day", "It shut for Columbus Day.", (year) => nth(year, 10, 1, 2)),
  form("epiphany", "It shut for Epiphany.", fixed(1, 6)),
  form("australia day", "It shut for Australia Day.", fixed(1, 26)),
  form("groundhog day", "It left on Groundhog Day.", fixed(2, 2)),
  form("international women 's day", "They marched on International Women's Day.", fixed(3, 8)),
  form("april fools ' day", "It left on April Fools' Day.", fixed(4, 1)),
  form("earth day", "They marched on Earth Day.", fixed(4, 22)),
  form("anzac day", "They marched on Anzac Day.", fixed(4, 25)),
  form("cinco de mayo", "They danced on Cinco de Mayo.", fixed(5, 5)),
  form("(ve day / v ~- ~e day)", "They marched on VE Day.", fixed(5, 8)),
  form("juneteenth", "It shut for Juneteenth.", fixed(6, 19)),
  form("canada day", "It shut for Canada Day.", fixed(7, 1)),
  form("guy fawkes (day / night)", "It burnt on Guy Fawkes Night.", fixed(11, 5)),
  form("all souls ' day", "It shut for All Souls' Day.", fixed(11, 2)),
  form("pearl harbor day", "They met on Pearl Harbor Day.", fixed(12, 7)),
  form("human rights day", "They marched on Human Rights Day.", fixed(12, 10)),
  form("(shrove tuesday / mardi gras)", "They danced on Mardi Gras.", (year) => addDays(easter(year), -47)),
  form("maundy thursday", "It left on Maundy Thursday.", (year) => addDays(easter(year), -3)),
  form("holy saturday", "It left on Holy Saturday.", (year) => addDays(easter(year), -1)),
  form("ascension day", "It shut for Ascension Day.", (year) => addDays(easter(year), 39)),
  form("(pentecost / whit sunday)", "It shut at Pentecost.", (year) => addDays(easter(year), 49)),
  form("whit monday", "It shut for Whit Monday.", (year) => addDays(easter(year), 50)),
  form("corpus christi", "It shut for Corpus Christi.", (year) => addDays(easter(year), 60)),
  form("black friday", "It sold out on Black Friday.", (year) => addDays(nth(year, 11, 4, 4), 1)),
  form("cyber monday", "It sold out on Cyber Monday.", (year) => addDays(nth(year, 11, 4, 4), 4)),
  form("halloween", "It left on Halloween.", fixed(10, 31)),
  form("(all saints ' day)", "It shut for All Saints' Day.", fixed(11, 1)),
  form("election day", "They vote on Election Day.", (year) => addDays(nth(year, 11, 1, 1), 1)),
  form(
    "(veterans day / veterans ' day / armistice day / remembrance day)",
    "It shut for Veterans Day.",
    fixed(11, 11),
  ),
  form("thanksgiving [day]", "It shut for Thanksgiving Day.", (year) => nth(year, 11, 4, 4)),
  form("christmas eve", "It left on Christmas Eve.", fixed(12, 24)),
  form("(christmas [day])", "It shut for Christmas.", fixed(12, 25)),
  form("boxing day", "It left on Boxing Day.", fixed(12, 26)),
  {
    words: "easter week",
    example: "It shut in Easter week.",
    read: (p, c) => {
      const now = c.published === null ? null : weekPeriod(easter(partsOf(c.published)[0]));
      // Of the week that is not over, whatever the verb says.
      if (p["year"] === undefined && p["lead"] === undefined && now !== null && isWithin(c.published, now))
        return fromPublication(now);
      const day = namedDay(easter, p, c);
      if (day === null || day.earliest === null || c.published === null) return day;
      const week = weekPeriod(day.earliest);
      return { ...day, ...week };
    },
  },
];
