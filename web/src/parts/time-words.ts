import type { TimeExpression } from "@stemma/vocabulary/time-expression.ts";
import type { WhenBasis } from "@stemma/vocabulary/when.ts";
import { boundsWords, dayWords } from "./wording.ts";

const DAY = 86_400_000;
const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" });
const month = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** How a day is known. */
const BASES: Readonly<Record<WhenBasis, string>> = {
  stated: "stated",
  "relative-to-publication": "counted from publication",
  "relative-to-text": "counted from another time in the text",
  "bounded-by-publication": "bounded by publication",
  "bounded-by-report": "bounded by the report",
};
export const basisWords = (basis: WhenBasis): string => BASES[basis];

const MODIFIERS: Readonly<Record<NonNullable<TimeExpression["modifier"]>, string>> = {
  START: "its beginning",
  MID: "its middle",
  END: "its end",
  APPROX: "about then",
  LESS_THAN: "less than that",
  MORE_THAN: "more than that",
  EQUAL_OR_LESS: "that at most",
  EQUAL_OR_MORE: "that at least",
  BEFORE: "before then",
  AFTER: "after then",
  ON_OR_BEFORE: "no later than then",
  ON_OR_AFTER: "from then on",
};

/**
 * What a time expression was read as, in a sentence: "Thursday 25 December 2025: the day before publication". `published` is an ISO
 * date or date-time, `text` what the anchor's span points into.
 */
export function timeWords(time: TimeExpression, published: string | null, text: string): string {
  const when = [daysWords(time), clockWords(time)].filter((words) => words !== null).join(", ");
  const rest = [
    time.earliest === null && time.latest === null ? null : howWords(time, published, text),
    time.modifier === null ? null : MODIFIERS[time.modifier],
  ].filter((words) => words !== null);
  return rest.length === 0 ? when : `${when}: ${rest.join("; ")}`;
}

/** The days in the largest words that fit: a month, a year, a day with its weekday, else its two ends. */
function daysWords({ type, timex, earliest, latest }: TimeExpression): string {
  if (earliest === null && latest === null) {
    if (type === "SET") return `What recurs${timex === null ? "" : ` (${timex})`}`;
    if (type === "DURATION") return `A length of time${timex === null ? "" : ` (${timex})`}`;
    return "A time without a day: there is nothing to count it from";
  }
  if (earliest === null || latest === null) {
    const words = boundsWords({ earliest, latest }) ?? "";
    return words[0]?.toUpperCase() + words.slice(1);
  }
  if (earliest.slice(0, 10) === latest.slice(0, 10)) {
    const date = new Date(`${earliest.slice(0, 10)}T00:00:00Z`);
    return `${weekday.format(date)} ${dayWords(earliest)}`;
  }
  const whole = wholeWords(earliest, latest);
  return whole ?? `${dayWords(earliest)} to ${dayWords(latest)}`;
}

function wholeWords(earliest: string, latest: string): string | null {
  if (!earliest.endsWith("-01")) return null;
  if (earliest.slice(0, 4) === latest.slice(0, 4) && earliest.endsWith("-01-01") && latest.endsWith("-12-31"))
    return earliest.slice(0, 4);
  const next = new Date(Date.parse(`${latest}T00:00:00Z`) + DAY).toISOString();
  if (earliest.slice(0, 7) !== latest.slice(0, 7) || !next.startsWith(`${next.slice(0, 8)}01`)) return null;
  return month.format(new Date(`${earliest}T00:00:00Z`));
}

/** The clock as printed, and what it is in Greenwich where its zone is known: 00:30 KST is the day before there. */
function clockWords({ timex, zone }: TimeExpression): string | null {
  const found = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(timex ?? "");
  if (found === null) return null;
  const [, day = "", hour = "", minute = ""] = found;
  const printed = `${hour}:${minute}${zone === null ? "" : zoneWords(zone)}`;
  const offset = /^([+-])(\d{2}):(\d{2})$/.exec(zone?.offset ?? "");
  if (offset === null || zone?.offset === "+00:00") return printed;
  const minutes = (Number(offset[2]) * 60 + Number(offset[3])) * (offset[1] === "-" ? -1 : 1);
  const there = new Date(
    Date.parse(`${day}T00:00:00Z`) + (Number(hour) * 60 + Number(minute) - minutes) * 60_000,
  );
  const other = there.toISOString();
  return `${printed} (${other.slice(11, 16)} ${other.slice(0, 10) === day ? "" : `on ${dayWords(other)} `}in Greenwich)`;
}

function zoneWords({ name, basis }: NonNullable<TimeExpression["zone"]>): string {
  const clocks =
    name === "local" ? " local time" : basis === "stated" ? ` ${name}` : ` on the clocks of ${name}`;
  return basis === "stated"
    ? clocks
    : `${clocks}, by the ${basis === "dateline" ? "dateline" : "outlet’s country"}`;
}

function howWords(time: TimeExpression, published: string | null, text: string): string {
  const { earliest, latest, basis, anchor } = time;
  if (anchor !== null) return `counted from “${text.slice(...anchor)}”`;
  if (basis === "relative-to-publication" && published !== null && earliest !== null && earliest === latest)
    return distanceWords(earliest, published.slice(0, 10));
  return basis === null ? "" : basisWords(basis);
}

function distanceWords(day: string, published: string): string {
  const days = Math.round(
    (Date.parse(`${day.slice(0, 10)}T00:00:00Z`) - Date.parse(`${published}T00:00:00Z`)) / DAY,
  );
  if (Number.isNaN(days)) return BASES["relative-to-publication"];
  if (days === 0) return "the day of publication";
  const side = days < 0 ? "before" : "after";
  return Math.abs(days) === 1 ? `the day ${side} publication` : `${Math.abs(days)} days ${side} publication`;
}
