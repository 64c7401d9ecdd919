import type { Span } from "#vocabulary/passage.ts";
import type { Report } from "#vocabulary/report.ts";

/** A report up to the end of what stands at a place of its text: no part and no paragraph is torn. What is told around the text is left as it is. */
export function reportUpTo(report: Report, place: number): Report {
  const reaches = (spans: readonly Span[]): number =>
    spans.findLast(([start]) => start < place)?.[1] ?? place;
  const end = Math.max(place, reaches(report.parts.map(({ span }) => span)), reaches(report.paragraphs));
  const isWithin = ([, last]: Span): boolean => last <= end;
  return {
    ...report,
    text: report.text.slice(0, end),
    paragraphs: report.paragraphs.filter(isWithin),
    parts: report.parts.filter(({ span }) => isWithin(span)),
  };
}
