import type { DatedBy } from "#vocabulary/report.ts";
import type { DateRole } from "./date-names.ts";
import type { Zone } from "./named-zones.ts";

/** One statement of a page on one of its days. */
export interface DateWitness {
  role: DateRole;
  basis: DatedBy["basis"];
  /** YYYY-MM-DD or ISO 8601 date-time with offset. */
  value: string;
  /** Where it stands: a name of meta data, a property, or the words themselves. */
  by: string;
  /** The day that the same figures mean where month and day stand the other way round; absent where they cannot. */
  or?: string | null;
  /** How much speaks for it being the article's own: 10 and more for a labelled day beside the headline, below 0 in a sidebar. */
  weight: number;
  /** Whether words or the element's name say that a shown day is of publication or change. */
  labelled?: boolean;
}

/** What a place outside the article takes from a day's weight. */
export const ZONE_WEIGHT: Readonly<Record<Zone, number>> = { main: 0, frame: -2, aside: -6, comment: -16 };

/** Reads a date as meta data or words write it. */
export type ParseDate = (written: string | null) => string | null;
