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
    for (let i = outermostAt(quotations, start); i < quotations.length; i++) {
      const quotation = quotations[i] as Quotation;
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

/** The last outermost quotation that begins at or before `at`, else 0; quotations stand in the order of the text. */
function outermostAt(quotations: readonly Quotation[], at: number): number {
  let [low, high] = [0, quotations.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle] as Quotation).span[0] <= at) low = middle + 1;
    else high = middle;
  }
  let index = Math.max(0, low - 1);
  while (index > 0 && (quotations[index] as Quotation).depth > 0) index--;
  return index;
}

const letters = (words: string): number => words.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
