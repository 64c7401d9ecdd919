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
  const cue = spansOf(pieces, decoded.cue);
  const content = spansOf(pieces, decoded.content).flatMap((span) =>
    withinParagraph(pieces.text, quotations, span, cue),
  );
  if (content.length === 0) return null;
  return {
    source: spansOf(pieces, decoded.source),
    cue,
    content,
    mode: modeOf(pieces.text, quotations, content),
    confidence,
  };
}

/**
 * A span that runs on past a line's end, cut there: one of 23,289 in the training articles does. What stands in the cue's paragraph is
 * kept (else the first part), and what is quoted.
 */
function withinParagraph(
  text: string,
  quotations: readonly Quotation[],
  [start, end]: Span,
  cue: readonly Span[],
): Span[] {
  const parts = [...text.slice(start, end).matchAll(/[^\n]*\S[^\n]*/g)].map(
    ({ 0: words, index }): Span => [
      start + index + words.search(/\S/),
      start + index + words.trimEnd().length,
    ],
  );
  if (parts.length < 2) return [[start, end]];
  const paragraphs = parts.map(([from]) => lineOf(text, from));
  const own = Math.max(
    0,
    paragraphs.findIndex(([from, to]) => cue.some(([at]) => at >= from && at < to)),
  );
  const isQuoted = ([from, to]: Span): boolean =>
    quotations.some(({ span, depth }) => depth === 0 && span[0] < to && from < span[1]);
  const kept = parts.filter((part, i) => i === own || isQuoted(part));
  if (kept.length === parts.length) return [[start, end]];
  // A full stop before the cut closes the sentence, not what is said.
  return kept.map((part) =>
    isQuoted(part) || !/[.,;]/.test(text[part[1] - 1] ?? "") ? part : [part[0], part[1] - 1],
  );
}

function lineOf(text: string, at: number): Span {
  const end = text.indexOf("\n", at);
  return [text.lastIndexOf("\n", at) + 1, end < 0 ? text.length : end];
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
