import type { Quotation } from "#vocabulary/annotated.ts";
import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";
import { modeOf } from "../attribution/mode-of.ts";
import type { Decoded } from "./decode.ts";
import type { Pieces } from "./pieces.ts";

/** What the model read, as spans of the text: neighbouring pieces are one span, a word that was cut is taken whole. */
export function toAttribution(
  pieces: Pieces,
  quotations: readonly Quotation[],
  decoded: Decoded,
  confidence: number,
): Attribution | null {
  const content = spansOf(pieces, decoded.content);
  if (content.length === 0) return null;
  return {
    source: spansOf(pieces, decoded.source),
    cue: spansOf(pieces, decoded.cue),
    content,
    mode: modeOf(pieces.text, quotations, content),
    confidence,
  };
}

const LETTER = /[\p{L}\p{N}]/u;

/** Spans of chosen pieces (in order), apart from each other; words that are not read (a byline in the text) part them. */
export function spansOf(pieces: Pieces, chosen: readonly number[]): Span[] {
  const out: Span[] = [];
  let before = Number.NaN;
  for (const piece of chosen) {
    let [start, end] = [pieces.starts[piece] as number, pieces.ends[piece] as number];
    while (start > 0 && insideWord(pieces.text, start)) start--;
    while (end < pieces.text.length && insideWord(pieces.text, end)) end++;
    const last = out.at(-1);
    const near =
      last !== undefined && piece === before + 1 && !LETTER.test(pieces.text.slice(last[1], start));
    if (last !== undefined && (near || start <= last[1])) {
      out[out.length - 1] = [last[0], Math.max(last[1], end)];
    } else out.push([start, end]);
    before = piece;
  }
  return out;
}

/** Whether a cut at `at` would part two characters of one word, or the two halves of one character. */
function insideWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 0xdc00 && code <= 0xdfff) return true;
  return LETTER.test(text[at - 1] ?? "") && LETTER.test(text[at] ?? "");
}
