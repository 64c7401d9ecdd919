import type { Refiner } from "./refiner.ts";
import { approximate } from "./refiners/approximate.ts";
import { boundedLengths } from "./refiners/bounded-lengths.ts";
import { clocksBesideGmt } from "./refiners/clocks-beside-gmt.ts";
import { clocksOfADay } from "./refiners/clocks-of-a-day.ts";
import { daysAfterAnd } from "./refiners/days-after-and.ts";
import { daysBeforeAnd } from "./refiners/days-before-and.ts";
import { runsOfWeekdays } from "./refiners/runs-of-weekdays.ts";
import { sharedYears } from "./refiners/shared-years.ts";
import { sinceUntil } from "./refiners/since-until.ts";
import { weekdaysBesideDates } from "./refiners/weekdays-beside-dates.ts";

/** What is done with the expressions of a sentence once all are found, in this order. */
export const REFINERS: readonly Refiner[] = [
  daysAfterAnd,
  daysBeforeAnd,
  runsOfWeekdays,
  weekdaysBesideDates,
  clocksOfADay,
  clocksBesideGmt,
  sharedYears,
  boundedLengths,
  approximate,
  sinceUntil,
];
