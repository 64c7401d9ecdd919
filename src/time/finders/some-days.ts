import { parts as partsOf } from "../calendar.ts";
import type { TimeContext } from "../context.ts";
import type { Form, Parts, Reading } from "../form.ts";
import type { Unit } from "../lexicon.ts";
import { isYear, monthPeriod, unitPeriod } from "../periods.ts";
import { fromPublication, openPast, stated, vague } from "../readings.ts";
import { bareMonth } from "./months.ts";
import { PART_CODES } from "./weekdays.ts";

const DAY = "( WEEKDAY [part:morning|afternoon|evening|night] / day / part:morning|afternoon|evening|night )";

/** "one day last week", "one Tuesday in June": some day of it. */
function inWhole(parts: Parts, context: TimeContext): Reading | null {
  const month = parts["month"]?.value;
  const year = parts["year"]?.value;
  if (month !== undefined && year !== undefined)
    return isYear(year) ? stated(monthPeriod(year, month)) : null;
  if (month !== undefined) return bareMonth(month, undefined, context).reading;
  if (context.published === null) return vague("DATE", null);
  const lead = parts["lead"]?.lower;
  const period = unitPeriod(
    (parts["unit"]?.lower ?? "week") as Unit,
    context.published,
    lead === "last" ? -1 : lead === "next" ? 1 : 0,
  );
  if (period === null || partsOf(period.earliest)[0] < 1) return null;
  return fromPublication(period);
}

/** Days of which nobody says which. */
export const someDays: readonly Form[] = [
  {
    words:
      "a recent ( WEEKDAY [morning|afternoon|evening|night] / morning|afternoon|evening|night|weekend|day )",
    example: "He sat at home on a recent Tuesday.",
    read: (_, c) => openPast("PAST_REF", c.published),
  },
  {
    words: `one ${DAY} [early|earlier|late] lead:last|this|next unit:week|month|year`,
    example: "It left one day last week.",
    read: (p, c) => inWhole(p, c),
  },
  {
    words: `one ${DAY} in MONTH [[,] YEAR]`,
    example: "It left one morning in June.",
    read: (p, c) => inWhole(p, c),
  },
  {
    words: "one WEEKDAY [part:morning|afternoon|evening|night]",
    example: "One Sunday, it left.",
    read: (p) => {
      const day = p["weekday"]?.value ?? 0;
      return vague(
        "DATE",
        `XXXX-WXX-${day === 0 ? 7 : day}${PART_CODES[p["part"]?.lower ?? ""] ?? ""}`,
        "day",
      );
    },
  },
];
