/** The most months that a chart has bars for: a hundred years. */
const MOST = 1200;

/** Every month from the first to the last, such as 2025-11, 2025-12, 2026-01. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 1] = first.split("-").map(Number);
  for (let at = first; at <= last && months.length < MOST; ) {
    months.push(at);
    month++;
    if (month > 12) [year, month] = [year + 1, 1];
    at = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
  }
  return months;
}
