import type { Span } from "#vocabulary/passage.ts";
import type { Report } from "#vocabulary/report.ts";

/** Parts that tell nothing: they are read for facts about the report, not for claims. */
const SILENT = new Set(["furniture", "section", "byline", "credit", "date", "dateline", "source-line"]);

/** Parts that stand for themselves: a headline's words are not the first sentence's. */
const ALONE = new Set(["title", "standfirst", "caption", "heading"]);

/** The stretches that are read, by what may be read together: each headline, standfirst and caption alone, the body as one. */
export function tellingGroups(report: Report): Span[][] {
  const kinds = new Map(report.parts.map((part) => [part.span[0], part.kind]));
  const body: Span[] = [];
  const out: Span[][] = [body];
  for (const block of tellingBlocks(report)) {
    if (ALONE.has(kinds.get(block[0]) ?? "body")) out.push([block]);
    else body.push(block);
  }
  return out.filter((group) => group.length > 0);
}

/** Whether a block is a caption, a heading or the like, which may stand amid what somebody says. */
export function standsAlone(report: Report): (block: Span) => boolean {
  const alone = new Set(report.parts.filter(({ kind }) => ALONE.has(kind)).map(({ span }) => span[0]));
  return ([start]) => alone.has(start);
}

/** The stretches that are read: title, standfirst, captions, headings and body, in the order of the text. */
export function tellingBlocks(report: Report): Span[] {
  const told = report.parts.filter((part) => !SILENT.has(part.kind)).map((part) => part.span);
  if (told.length > 0 || report.parts.length > 0) return told;
  return report.paragraphs.length > 0 ? [...report.paragraphs] : [[0, report.text.length]];
}
