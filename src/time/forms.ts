import { ago } from "./finders/ago.ts";
import { clock } from "./finders/clock.ts";
import { dayWords } from "./finders/day-words.ts";
import { durations } from "./finders/durations.ts";
import { fullDates } from "./finders/full-dates.ts";
import { lengthsBeside } from "./finders/lengths-beside.ts";
import { lengthsInParts } from "./finders/lengths-in-parts.ts";
import { lunarDays } from "./finders/lunar-days.ts";
import { monthRuns } from "./finders/month-runs.ts";
import { months } from "./finders/months.ts";
import { namedDays } from "./finders/named-days.ts";
import { partsOfDays } from "./finders/parts-of-days.ts";
import { partsOfPeriods } from "./finders/parts-of-periods.ts";
import { quarters } from "./finders/quarters.ts";
import { seasons } from "./finders/seasons.ts";
import { sets } from "./finders/sets.ts";
import { someDays } from "./finders/some-days.ts";
import { units } from "./finders/units.ts";
import { vagueWords } from "./finders/vague.ts";
import { weekdayDates } from "./finders/weekdays.ts";
import { years } from "./finders/years.ts";
import type { Form } from "./form.ts";

/** The table of English time expressions: what stands first is tried first; at one place the longest wins. */
export const FORMS: readonly { title: string; forms: readonly Form[] }[] = [
  { title: "Days of the calendar", forms: fullDates },
  { title: "Months", forms: [...months, ...monthRuns] },
  { title: "Years, decades, centuries, seasons of a year", forms: years },
  { title: "Quarters and halves", forms: quarters },
  { title: "Parts of months, years and centuries", forms: partsOfPeriods },
  { title: "Weekdays", forms: weekdayDates },
  { title: "Some day", forms: someDays },
  { title: "Today and its neighbours", forms: dayWords },
  { title: "Weeks, months, years seen from publication", forms: units },
  { title: "Seasons seen from publication", forms: seasons },
  { title: "Lengths that end or begin with publication", forms: lengthsBeside },
  { title: "So long ago, so much later", forms: ago },
  { title: "Clocks and parts of a day", forms: clock },
  { title: "Parts of a named day", forms: partsOfDays },
  { title: "Days with names", forms: namedDays },
  { title: "Days by the moon", forms: lunarDays },
  { title: "Lengths", forms: [...durations, ...lengthsInParts] },
  { title: "What recurs", forms: sets },
  { title: "Now, once, soon", forms: vagueWords },
];
