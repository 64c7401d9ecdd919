import { addDays, type Day, isoWeek, weekday } from "../calendar.ts";
import type { TimeContext } from "../context.ts";
import type { Form, Reading } from "../form.ts";
import { Kind } from "../lexicon.ts";
import { dayPeriod } from "../periods.ts";
import { fromPublication, fromText, vague } from "../readings.ts";
import { direction, isCaption, wasSet } from "../tense.ts";

/**
 * A weekday in news: the latest one up to publication; where the verb looks ahead, the first from publication on. "next" and
 * "coming" are the first after it, "last" the latest before it, "this" the nearer.
 */
export function weekdayNear(wanted: number, lead: string, published: Day, ahead: boolean): Day {
  const back = (weekday(published) - wanted + 7) % 7;
  // "this coming Friday" on a Friday is in a week.
  if (lead === "next" || lead === "coming" || lead === "upcoming") return addDays(published, 7 - back);
  if (lead === "last" || lead === "past" || lead === "previous" || lead === "this past")
    return addDays(published, back === 0 ? -7 : -back);
  if (lead === "this") return addDays(published, back <= 3 ? -back : 7 - back);
  if (ahead) return addDays(published, back === 0 ? 0 : 7 - back);
  return addDays(published, -back);
}

/** "Mr. Friday", "Ms. March": a form of address makes a person. */
export function isTitled(words: TimeContext["words"], at: number): boolean {
  const before = words[at - 1]?.lower === "." ? words[at - 2] : words[at - 1];
  return before?.capital === true && TITLES.test(before.lower);
}
const TITLES =
  /^(?:mr|mrs|ms|miss|dr|prof|sir|lady|lord|gen|col|capt|sgt|lt|rev|sen|rep|judge|justice|sergeant|inspector)$/;

/** After a weekday these make the name of a paper: "the Sunday Times". */
const NEWSPAPER =
  /^(?:times|telegraph|mirror|mail|express|post|herald|tribune|independent|star|business|guardian|observer|today|magazine|massacre|agreement|accords|school)$/;

function isName({ words, from, to }: TimeContext): boolean {
  if (isTitled(words, from)) return true;
  const after = words[to];
  return after?.capital === true && NEWSPAPER.test(after.lower);
}

/** "Bloody Sunday", "Black Friday" are names; a capital before at a sentence's start, or a name before ("Clinton Friday"), is none. */
const NAMED = /^(?:bloody|black|ash|maundy|holy|cyber|super|bowl|ruby|joe)$/;

/** A month and day right behind. */
function isDate({ words, to }: TimeContext): boolean {
  const at = words[to]?.lower === "," ? to + 1 : to;
  return words[at]?.entry?.month !== undefined && ((words[at + 1]?.bits ?? 0) & Kind.DAY) !== 0;
}

export const weekdayDates: readonly Form[] = [
  {
    words:
      "[early|late|earlier|later] [day:the] [lead:last|next|this|coming|upcoming|past|previous|following] [which:coming|past|next] WEEKDAY [early|late] [part:morning|afternoon|evening|night|mornings|afternoons|evenings|nights|overnight] [[,] week:last|next|this week]",
    example: "The leader inspected the yard on Thursday.",
    read: (p, c) => {
      if (isName(c) || NAMED.test(c.words[c.from - 1]?.lower ?? "")) return null;
      if (p["day"] !== undefined && p["lead"] === undefined && c.words[c.from]?.lower === "the") return null;
      // Of "earlier Friday" the weekday alone is the time.
      if (!c.given && /^(?:earlier|later)$/.test(c.words[c.from]?.lower ?? "")) return null;
      // "following Friday's attack" is "after Friday's attack".
      if (p["lead"]?.lower === "following" && p["day"] === undefined) return null;
      // "in this Tuesday, June 12, 2018 photo" is that date.
      if (p["lead"]?.lower === "this" && isDate(c)) return null;
      const wanted = p["weekday"]?.value ?? 0;
      const part = p["part"]?.lower;
      // "Tuesday nights", on any Tuesday.
      const many = part?.endsWith("s") === true ? PART_CODES[part.slice(0, -1)] : undefined;
      if (many !== undefined)
        return vague("SET", `XXXX-WXX-${wanted === 0 ? 7 : wanted}${many}`, "part-of-day");
      const week = p["week"]?.lower;
      if (week !== undefined && p["lead"] === undefined) return inWeek(wanted, week, part, c);
      // "this past Friday" is past though "this Friday" may be today.
      return onWeekday(wanted, p["which"]?.lower ?? p["lead"]?.lower ?? "", part, c);
    },
  },
  {
    words: "WEEKDAY of lead:last|this|next week",
    example: "It leaves on Monday of next week.",
    read: (p, c) => inWeek(p["weekday"]?.value ?? 0, p["lead"]?.lower ?? "", undefined, c),
  },
  {
    words: "WEEKDAY week",
    example: "It leaves on Monday week.",
    // "the Monday week", "Monday week by week"
    read: (p, c) =>
      /^(?:on|until|till|by|from)$/.test(c.words[c.from - 1]?.lower ?? "") && c.words[c.to]?.capital !== true
        ? weekAfter(p["weekday"]?.value ?? 0, c)
        : null,
  },
  {
    words: "a week on WEEKDAY",
    example: "It leaves a week on Monday.",
    read: (p, c) => (direction(c) === "past" ? null : weekAfter(p["weekday"]?.value ?? 0, c)),
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

/** "Monday week": a week after the Monday that comes. */
function weekAfter(wanted: number, { published }: TimeContext): Reading {
  if (published === null) return vague("DATE", null, "day");
  return fromPublication(dayPeriod(addDays(weekdayNear(wanted, "", published, true), 7)));
}

/** "Monday next week", "Friday last week": that day of the week from Monday to Sunday. */
function inWeek(wanted: number, lead: string, part: string | undefined, { published }: TimeContext): Reading {
  const type = part === undefined ? "DATE" : "TIME";
  const granularity = part === undefined ? "day" : "part-of-day";
  if (published === null) return vague(type, null, granularity);
  const { first } = isoWeek(published);
  const day = addDays(first, ((wanted + 6) % 7) + (lead === "last" ? -7 : lead === "next" ? 7 : 0));
  const timex = day + (part === undefined ? "" : (PART_CODES[part] ?? ""));
  return fromPublication(dayPeriod(day), { type, timex, granularity });
}

/** "await Friday's report", "ahead of Sunday's vote": what bears the day's name is still to come. */
const LOOKS_ON = /(?:^| )(?:for|until|by|before|await|awaits|awaiting|ahead of)$/;
const wordsBefore = ({ words, from }: TimeContext): string =>
  `${words[from - 2]?.lower ?? ""} ${words[from - 1]?.lower ?? ""}`;

/** "lowered expectations for Monday's summit", "ahead of Sunday's vote": whatever was done, the day is to come. */
function isAwaited({ words, from }: TimeContext): boolean {
  const [one, two] = [words[from - 1]?.lower, words[from - 2]?.lower ?? ""];
  if (one === "of") return two === "ahead" || (two === "eve" && words[from - 3]?.lower === "the");
  return one === "for" && AWAITS.test(two);
}
/** "Monday's summit will", "Sunday's vote is to": what stands in the calendar, and may be to come; "Wednesday's ruling" is there. */
function isScheduled({ words, from, to }: TimeContext): boolean {
  // "to see the meaning of Thursday's debate", but "out of Thursday's debate".
  if (words[from - 1]?.lower === "of" && words[from - 2]?.lower !== "out") return false;
  for (let at = to + 1; at < to + 4; at++) if (SCHEDULED.test(words[at]?.lower ?? "")) return true;
  return false;
}
/** "days before Tuesday's vote", "before the primary on Tuesday": of a day in the calendar, told of before it and after, the nearer is meant. */
function isBeforeEvent({ words, from, to }: TimeContext): boolean {
  if (words[from - 1]?.lower === "before") return words[to]?.lower === "'s" && isEventAt(words, to + 1);
  if (words[from - 1]?.lower === "the" && words[from - 2]?.lower === "before") return isEventAt(words, to);
  if (words[from - 1]?.lower !== "on" || !SCHEDULED.test(words[from - 2]?.lower ?? "")) return false;
  return words.slice(Math.max(0, from - 6), from - 2).some(({ lower }) => lower === "before");
}
/**
 * Of a day that comes tomorrow or the day after, nobody says "Monday's summit" and means that of last week: the event is to come. So is
 * tomorrow by its name where nothing tells of the past.
 */
function isSoon(back: number, verb: string | null, owns: boolean, { words, from, to }: TimeContext): boolean {
  if (back < 5 || from === 0) return false;
  const on = words[from - 1]?.lower === "on" ? from - 2 : from - 1;
  if (
    verb === null &&
    back === 6 &&
    !/^(?:taken|given|seen|written|shown|known|done)$/.test(words[on]?.lower ?? "")
  )
    return true;
  if (owns) return isEventAt(words, to + 1) && (back === 6 || verb === null);
  let noun = on;
  // "his summit in Osker with the king of Merania on Monday"
  while (
    noun > Math.max(0, on - 8) &&
    (words[noun]?.capital === true || /^(?:in|with|of|at|the|,)$/.test(words[noun]?.lower ?? ""))
  )
    noun--;
  if (!SCHEDULED.test(words[noun]?.lower ?? "")) return false;
  const owned = words
    .slice(Math.max(0, noun - 4), noun)
    .some(({ lower }) => /^(?:the|his|her|its|their|'s)$/.test(lower));
  return verb === null || (back === 6 && owned);
}
/** What bears the name of the day on which it was done, and is there: "the Friday indictment". */
const MADE =
  /^(?:indictments?|attacks?|bombings?|shootings?|killings?|massacre|raids?|strikes|ambush|crash|quake|earthquake|blasts?|explosions?|ruling|verdict|decision|announcement|statement|report|letter|arrests?|tweets?|wins?|victory|victories|loss|defeat|blaze|fire|protests|clashes|riots?)$/;
const isEventAt = (words: TimeContext["words"], from: number): boolean =>
  [from, from + 1, from + 2].some((at) => SCHEDULED.test(words[at]?.lower ?? ""));
const SCHEDULED =
  /^(?:summit|vote|election|elections|primary|primaries|caucus|caucuses|debate|referendum|runoff|meeting|hearing|deadline|convention|ceremony|inauguration|game|match|final|finals|semifinal|semifinals|quarterfinal|playoff|playoffs|kickoff|race|launch|funeral|rally|session|opening|showdown|contest|contests|trial|conference|visit)$/;
const AWAITS =
  /^(?:expectations?|hopes?|plans?|preparations?|prepares?|prepared|preparing|ready|agenda|goals?|brac(?:es?|ed|ing)|forecasts?|tickets?|bids?|candidates?|favou?rites?|campaign(?:s|ed|ing)?|venue|stage|schedule|date|talks)$/;

function onWeekday(wanted: number, lead: string, part: string | undefined, context: TimeContext): Reading {
  const { published } = context;
  const type = part === undefined ? "DATE" : "TIME";
  const granularity = part === undefined ? "day" : "part-of-day";
  if (published === null) return vague(type, null, granularity);
  const code = part === undefined ? "" : (PART_CODES[part] ?? "");
  // "on Friday … the previous Friday": the one before the Friday that was told, whatever came between.
  const told = context.weekday;
  const anchor = told !== null && weekday(told.period.earliest) === wanted ? told : context.day;
  if (lead === "following" && anchor === null) return vague(type, null, granularity);
  if ((lead === "previous" || lead === "following") && anchor !== null) {
    const day = weekdayNear(wanted, lead === "previous" ? "last" : "next", anchor.period.earliest, false);
    return fromText(dayPeriod(day), anchor.span, { type, timex: day + code, granularity });
  }
  // "Wednesday's ruling" is there already, whatever is to be done about it.
  const owns = context.words[context.to]?.lower === "'s";
  const awaited = owns && isAwaited(context);
  const there =
    (owns && !awaited && !isScheduled(context) && !LOOKS_ON.test(wordsBefore(context))) ||
    (MADE.test(context.words[context.to]?.lower ?? "") &&
      !/^(?:a|an|planned|scheduled)$/.test(context.words[context.from - 1]?.lower ?? ""));
  const verb =
    (awaited ? "ahead" : direction(context)) ??
    (/^(?:until|till|by)$/.test(context.words[context.from - 1]?.lower ?? "") ? "ahead" : null);
  const back = (weekday(published) - wanted + 7) % 7;
  const pictured = verb === "ahead" && back > 0 && back < 3 && isCaption(context);
  const gone = verb === "ahead" && back > 0 && back < 3 && wasSet(context);
  const near = lead === "" && verb !== "ahead" && isBeforeEvent(context);
  const soon = lead === "" && verb !== "ahead" && !there && isSoon(back, verb, owns, context);
  const ahead =
    lead === "" && (soon || near ? back > 3 : back !== 0 && !there && verb === "ahead" && !pictured && !gone);
  // "this Thursday the ministry denied it" is over.
  const over = lead === "this" && verb === "past" && context.words[context.from]?.lower !== "the";
  const day = weekdayNear(wanted, over ? "" : lead, published, ahead);
  return fromPublication(dayPeriod(day), { type, timex: day + code, granularity });
}
