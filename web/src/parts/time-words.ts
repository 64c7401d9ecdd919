import type { TimeExpression } from "@stemma/vocabulary/time-expression.ts";
import type { WhenBasis } from "@stemma/vocabulary/when.ts";
import { dayIn, monthIn, weekdayIn, words, yearIn } from "../words/words.ts";
import { boundsWords } from "./wording.ts";

const DAY = 86_400_000;

/** How a day is known. */
export const basisWords = (basis: WhenBasis): string => words.claims.basis[basis];

/**
 * What a time expression was read as, in a sentence: "Thursday 25 December 2025: the day before publication". `published` is an ISO
 * date or date-time, `text` what the anchor's span points into.
 */
export function timeWords(time: TimeExpression, published: string | null, text: string): string {
  const when = [daysWords(time), clockWords(time)].filter((part) => part !== null).join(", ");
  const rest = [
    time.earliest === null && time.latest === null ? null : howWords(time, published, text),
    time.modifier === null ? null : words.claims.time.modifier[time.modifier],
  ].filter((part) => part !== null);
  return rest.length === 0 ? when : `${when}: ${rest.join("; ")}`;
}

/** The days in the largest words that fit: a month, a year, a day with its weekday, else its two ends. */
function daysWords({ type, timex, earliest, latest }: TimeExpression): string {
  if (earliest === null && latest === null) {
    if (type === "SET") return words.claims.time.recurs(timex);
    if (type === "DURATION") return words.claims.time.length(timex);
    return words.claims.time.noDay;
  }
  if (earliest === null || latest === null) {
    const bounds = boundsWords({ earliest, latest }) ?? "";
    return bounds[0]?.toUpperCase() + bounds.slice(1);
  }
  if (earliest.slice(0, 10) === latest.slice(0, 10)) return weekdayIn(earliest);
  return wholeWords(earliest, latest) ?? words.claims.days(dayIn(earliest), dayIn(latest));
}

function wholeWords(earliest: string, latest: string): string | null {
  if (!earliest.endsWith("-01")) return null;
  if (earliest.slice(0, 4) === latest.slice(0, 4) && earliest.endsWith("-01-01") && latest.endsWith("-12-31"))
    return yearIn(earliest);
  const next = new Date(Date.parse(`${latest}T00:00:00Z`) + DAY).toISOString();
  if (earliest.slice(0, 7) !== latest.slice(0, 7) || !next.startsWith(`${next.slice(0, 8)}01`)) return null;
  return monthIn(earliest);
}

/** The clock as printed, and what it is in Greenwich where its zone is known: 00:30 KST is the day before there. */
function clockWords({ timex, zone }: TimeExpression): string | null {
  const found = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(timex ?? "");
  if (found === null) return null;
  const [, day = "", hour = "", minute = ""] = found;
  const printed = `${hour}:${minute}${zone === null ? "" : ` ${zoneWords(zone)}`}`;
  const offset = /^([+-])(\d{2}):(\d{2})$/.exec(zone?.offset ?? "");
  if (offset === null || zone?.offset === "+00:00") return printed;
  const minutes = (Number(offset[2]) * 60 + Number(offset[3])) * (offset[1] === "-" ? -1 : 1);
  const there = new Date(
    Date.parse(`${day}T00:00:00Z`) + (Number(hour) * 60 + Number(minute) - minutes) * 60_000,
  );
  const other = there.toISOString();
  const elsewhere = other.slice(0, 10) === day ? null : dayIn(other);
  return `${printed} (${words.claims.time.greenwich(other.slice(11, 16), elsewhere)})`;
}

function zoneWords({ name, basis }: NonNullable<TimeExpression["zone"]>): string {
  const { local, clocksOf, byDateline, byOutlet } = words.claims.time;
  const clocks = name === "local" ? local : basis === "stated" ? name : clocksOf(name);
  return basis === "stated" ? clocks : `${clocks}, ${basis === "dateline" ? byDateline : byOutlet}`;
}

function howWords(time: TimeExpression, published: string | null, text: string): string {
  const { earliest, latest, basis, anchor } = time;
  if (anchor !== null) return words.claims.time.countedFrom(text.slice(...anchor));
  if (basis === "relative-to-publication" && published !== null && earliest !== null && earliest === latest)
    return distanceWords(earliest, published.slice(0, 10));
  return basis === null ? "" : basisWords(basis);
}

function distanceWords(day: string, published: string): string {
  const days = Math.round(
    (Date.parse(`${day.slice(0, 10)}T00:00:00Z`) - Date.parse(`${published}T00:00:00Z`)) / DAY,
  );
  if (Number.isNaN(days)) return basisWords("relative-to-publication");
  const { sameDay, before, after } = words.claims.time;
  return days === 0 ? sameDay : days < 0 ? before(-days) : after(days);
}
