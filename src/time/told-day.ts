import type { Narrated, TimeContext } from "./context.ts";
import { direction } from "./tense.ts";

/** The day that the text told of last; beside a verb of the past the latest one that is over: "ahead of Tuesday's vote … A day earlier, six were arrested". */
export function toldDay(context: TimeContext): Narrated | null {
  const { day, dayOver, published } = context;
  if (day === null || published === null || day.period.earliest <= published) return day;
  return direction(context) === "past" ? dayOver : day;
}
