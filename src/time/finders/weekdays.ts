import { addDays, type Day, weekday } from "../calendar.ts";
import type { TimeContext } from "../context.ts";
import type { Form, Reading } from "../form.ts";
import { dayPeriod } from "../periods.ts";
import { fromPublication, fromText, vague } from "../readings.ts";
import { direction } from "../tense.ts";

/**
 * A weekday in news: the latest one up to publication; where the verb looks ahead, the first from publication on. "next" and
 * "coming" are the first after it, "last" the latest before it, "this" the nearer.
 */
export function weekdayNear(wanted: number, lead: string, published: Day, ahead: boolean): Day {
  const back = (weekday(published) - wanted + 7) % 7;
  if (lead === "next" || lead === "coming" || lead === "upcoming") return addDays(published, 7 - back);
  if (lead === "last" || lead === "past" || lead === "previous")
    return addDays(published, back === 0 ? -7 : -back);
  if (lead === "this") return addDays(published, back <= 3 ? -back : 7 - back);
  if (ahead) return addDays(published, back === 0 ? 0 : 7 - back);
  return addDays(published, -back);
}

/** After a weekday these make the name of a paper: "the Sunday Times". */
const NEWSPAPER =
  /^(?:times|telegraph|mirror|mail|express|post|herald|tribune|independent|star|business|guardian|observer|today|magazine|massacre|agreement|accords|school)$/;

function isName({ words, to }: TimeContext): boolean {
  const after = words[to];
  return after?.capital === true && NEWSPAPER.test(after.lower);
}

/** "Bloody Sunday", "Black Friday" are names; a capital before at a sentence's start, or a name before ("Clinton Friday"), is none. */
const NAMED = /^(?:bloody|black|ash|maundy|holy|cyber|super|ruby|joe)$/;

export const weekdayDates: readonly Form[] = [
  {
    words:
      "[early|late|earlier|later] [day:the] [lead:last|next|this|coming|upcoming|past|previous] [coming|past] WEEKDAY [early|late] [part:morning|afternoon|evening|night|nights|overnight] [[,] week:last|next|this week]",
    example: "The leader inspected the yard on Thursday.",
    read: (p, c) => {
      if (isName(c) || NAMED.test(c.words[c.from - 1]?.lower ?? "")) return null;
      if (p["day"] !== undefined && p["lead"] === undefined && c.words[c.from]?.lower === "the") return null;
      const wanted = p["weekday"]?.value ?? 0;
      const part = p["part"]?.lower;
      if (part === "nights") return vague("SET", `XXXX-WXX-${wanted === 0 ? 7 : wanted}TNI`, "part-of-day");
      return onWeekday(wanted, p["lead"]?.lower ?? p["week"]?.lower ?? "", part, c);
    },
  },
  {
    words: "day before lead:last|next WEEKDAY",
    example: "It was the day before last Tuesday.",
    read: (p, c) => {
      if (c.published === null) return vague("DATE", null, "day");
      return fromPublication(
        dayPeriod(
          addDays(weekdayNear(p["weekday"]?.value ?? 0, p["lead"]?.lower ?? "", c.published, false), -1),
        ),
      );
    },
  },
  {
    words: "a week ago WEEKDAY",
    example: "It left a week ago Monday.",
    read: (p, c) => {
      if (c.published === null) return vague("DATE", null, "day");
      return fromPublication(
        dayPeriod(addDays(weekdayNear(p["weekday"]?.value ?? 0, "", c.published, false), -7)),
      );
    },
  },
];

export const PART_CODES: Readonly<Record<string, string>> = {
  morning: "TMO",
  afternoon: "TAF",
  evening: "TEV",
  night: "TNI",
  overnight: "TNI",
  noon: "T12:00",
  midday: "T12:00",
  midnight: "T24:00",
};

function onWeekday(wanted: number, lead: string, part: string | undefined, context: TimeContext): Reading {
  const { published } = context;
  const type = part === undefined ? "DATE" : "TIME";
  const granularity = part === undefined ? "day" : "part-of-day";
  if (published === null) return vague(type, null, granularity);
  const code = part === undefined ? "" : (PART_CODES[part] ?? "");
  if (lead === "previous" && context.day !== null) {
    const day = weekdayNear(wanted, "last", context.day.period.earliest, false);
    return fromText(dayPeriod(day), context.day.span, { type, timex: day + code, granularity });
  }
  // "Wednesday's ruling" is there already, whatever is to be done about it.
  const there =
    context.words[context.to]?.lower === "'s" &&
    !/^(?:for|until|by|before)$/.test(context.words[context.from - 1]?.lower ?? "");
  const verb =
    direction(context) ??
    (/^(?:until|till|by)$/.test(context.words[context.from - 1]?.lower ?? "") ? "ahead" : null);
  const ahead = lead === "" && weekday(published) !== wanted && !there && verb === "ahead";
  const day = weekdayNear(wanted, lead, published, ahead);
  return fromPublication(dayPeriod(day), { type, timex: day + code, granularity });
}
