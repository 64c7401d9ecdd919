import { casual } from "chrono-node";
import type { Span } from "#vocabulary/passage.ts";

/** chrono-node as anybody would use it first: its casual parser, dates as days. */
export function byChrono({ text, published }: { text: string; published: string | null }): {
  span: Span;
  timex: string | null;
}[] {
  const reference = { instant: new Date(`${published ?? "2000-01-01"}T12:00:00Z`), timezone: 0 };
  return casual.parse(text, reference).map((found) => {
    const { start } = found;
    const pad = (n: number | null): string => String(n ?? 0).padStart(2, "0");
    const month = start.isCertain("month") || start.isCertain("weekday") || start.isCertain("day");
    const day = start.isCertain("day") || start.isCertain("weekday");
    const timex = `${start.get("year")}${month ? `-${pad(start.get("month"))}` : ""}${day ? `-${pad(start.get("day"))}` : ""}`;
    return { span: [found.index, found.index + found.text.length], timex };
  });
}
