import type { PackDay } from "#vocabulary/pack.ts";
import type { TimeExpression } from "#vocabulary/time-expression.ts";
import type { Day } from "./calendar.ts";
import type { Period } from "./periods.ts";
import type { Word } from "./words.ts";

/** A time that the text named, which others may be counted from. */
export interface Narrated {
  period: Period;
  /** Where the text names it. */
  span: readonly [number, number];
  basis: TimeExpression["basis"];
}

/** Whether the month or the day of "3/4/2025" comes first, and whose way of writing that is. */
export interface DateOrder {
  order: "month-first" | "day-first";
  basis: "outlet" | "dateline";
}

/** A zone of the IANA database, and whose it is. */
export interface ClockZone {
  name: string;
  basis: "outlet" | "dateline";
}

/** What a form may know besides its own words. */
export interface TimeContext {
  /** Day that "today" means here: of publication, of the dateline, of a quoted speech. Null: none is known. */
  published: Day | null;
  text: string;
  words: readonly Word[];
  /** The match: first word, and the one after the last. */
  from: number;
  to: number;
  /** The latest day that the text told of. */
  day: Narrated | null;
  /** The latest of those days that was over, or on, at publication. */
  dayOver: Narrated | null;
  /** The latest day that was named by its weekday. */
  weekday: Narrated | null;
  /** The latest of any length. */
  last: Narrated | null;
  /** The latest quarter, half, run of months or fiscal year that the text told of. */
  term: Narrated | null;
  /** The latest quarter that the text named in any way, a year-ago one too: "that quarter". */
  quarter: Narrated | null;
  /** The latest of those terms that was over at publication: what "a year earlier" is counted from. */
  reported: Narrated | null;
  /** True where every sentence is an expression that somebody marked: nothing is to be doubted. */
  given: boolean;
  /** The latest period of any length but day. */
  span: Narrated | null;
  /** Months of which the text has a person's name too ("Theresa May", "Mr. March"), once it was looked up. */
  people: ReadonlySet<string> | undefined;
  /** How dates in figures are to be read, by the outlet's or the dateline's country. */
  order: DateOrder | null;
  /** The same by the text's own dates, once it was looked up. */
  orderOfText: DateOrder["order"] | null | undefined;
  /** Whose clocks show the times, where none stands beside them. */
  zone: ClockZone | null;
  days: readonly PackDay[];
}
