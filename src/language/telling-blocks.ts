import type { Span } from "#vocabulary/passage.ts";
import type { Report } from "#vocabulary/report.ts";

/** Parts that tell nothing: they are read for facts about the report, not for claims. */
const SILENT = new Set(["furniture", "section", "byline", "credit", "date", "dateline", "source-line"]);

/** The stretches that are read: title, standfirst, captions, headings and body, in the order of the text. */
export function tellingBlocks(report: Report): Span[] {
  const told = report.parts.filter((part) => !SILENT.has(part.kind)).map((part) => part.span);
  if (told.length > 0 || report.parts.length > 0) return told;
  return report.paragraphs.length > 0 ? [...report.paragraphs] : [[0, report.text.length]];
}
