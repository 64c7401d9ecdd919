import { addDays, type Day, weekday } from "./calendar.ts";
import { weekdayOf } from "./names.ts";

/** A weekday in news: the latest one up to publication; "next" and "coming" the first after it; "last" before it. */
export function weekdayNear(name: string, lead: string, published: Day): Day {
  const back = (weekday(published) - weekdayOf(name) + 7) % 7;
  if (lead === "next" || lead === "coming" || lead === "upcoming") return addDays(published, 7 - back);
  if (lead === "last") return addDays(published, back === 0 ? -7 : -back);
  if (lead === "this") return addDays(published, back <= 3 ? -back : 7 - back);
  return addDays(published, -back);
}
