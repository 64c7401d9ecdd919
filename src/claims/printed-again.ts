import type { Span } from "#vocabulary/passage.ts";
import type { PartKind } from "#vocabulary/report.ts";
import { type Desk, partAt } from "./desk.ts";

/** A caption or a passage that the page prints again in the same words. */
export function isPrintedAgain(desk: Desk, sentence: Span): boolean {
  const { annotated, printed } = desk;
  const part = partAt(desk, sentence[0])?.kind ?? "body";
  const words = annotated.report.text.slice(...sentence).trim();
  if (words.length < (part === "caption" ? CAPTION_AGAIN : PRINTED_AGAIN)) return false;
  if (printed.has(words)) return true;
  // A standfirst sums up, though it may be the body's own sentence.
  if (part !== "standfirst") printed.add(words);
  return false;
}

/** Shorter sentences may well be said twice; a caption is not. */
const PRINTED_AGAIN = 60;
const CAPTION_AGAIN = 20;

/** The outlet's own name as a title, and a headline that is printed again above the text. */
export function isRepeated({ annotated: { report } }: Desk, sentence: Span, part: PartKind): boolean {
  const words = report.text.slice(...sentence).trim();
  if (part === "title") return words === report.outlet.name;
  const [first] = report.parts;
  return (
    first?.kind === "title" &&
    first.span[1] <= sentence[0] &&
    words === report.text.slice(...first.span).trim()
  );
}
