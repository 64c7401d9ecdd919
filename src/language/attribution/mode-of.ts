import type { Quotation } from "#vocabulary/annotated.ts";
import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";

/** How a content is given: all of its letters within quotation marks, some of them, or none. */
export function modeOf(
  text: string,
  quotations: readonly Quotation[],
  content: readonly Span[],
): Attribution["mode"] {
  let quoted = 0;
  let plain = 0;
  for (const [start, end] of content) {
    let at = start;
    for (const quotation of quotations) {
      if (quotation.depth > 0 || quotation.span[1] <= start) continue;
      if (quotation.span[0] >= end) break;
      plain += letters(text.slice(at, Math.max(at, quotation.span[0])));
      quoted += letters(text.slice(Math.max(start, quotation.span[0]), Math.min(end, quotation.span[1])));
      at = Math.min(end, quotation.span[1]);
    }
    plain += letters(text.slice(at, end));
  }
  if (quoted === 0) return "paraphrased";
  return plain === 0 ? "quoted" : "mixed";
}

const letters = (words: string): number => words.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
