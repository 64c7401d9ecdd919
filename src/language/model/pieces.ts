import type { Span } from "#vocabulary/passage.ts";
import type { PieceCutter } from "./word-pieces.ts";

/** A text as the model sees it. The arrays run side by side, a row a word piece. */
export interface Pieces {
  text: string;
  /** The stretches of the text that are read. */
  blocks: readonly Span[];
  ids: readonly number[];
  starts: readonly number[];
  ends: readonly number[];
  /** 1–30: letters' shape × what stands before × inside double quotes; the vocabulary itself is lower case. */
  shapes: Uint8Array;
  /** What a piece opens: `PARAGRAPH`, `SENTENCE` or nothing. */
  opens: Uint8Array;
}

export const SENTENCE = 1;
export const PARAGRAPH = 2;

/** The pieces of the stretches of a text that are read; what lies between two stretches counts as a line's end. */
export function piecesOf(cutter: PieceCutter, text: string, blocks: readonly Span[]): Pieces {
  const into = { ids: [] as number[], starts: [] as number[], ends: [] as number[] };
  const firsts = new Set<number>();
  for (const block of blocks) {
    firsts.add(into.ids.length);
    cutter.cut(text, block, into);
  }
  const { ids, starts, ends } = into;
  const shapes = new Uint8Array(ids.length);
  const opens = new Uint8Array(ids.length);
  let inside = false;
  let last = blocks[0]?.[0] ?? 0;
  for (let i = 0; i < ids.length; i++) {
    const start = starts[i] as number;
    const end = ends[i] as number;
    const before = text.slice(last, start);
    const parted = before.includes("\n") || (i > 0 && firsts.has(i));
    // A line's end closes a quotation: one that was never closed must not turn the rest of the text inside out.
    if (parted) inside = false;
    for (let at = last; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === 0x201c) inside = true;
      else if (code === 0x201d) inside = false;
      else if (code === 0x22) inside = !inside;
    }
    const space = parted ? 2 : before === "" ? 0 : 1;
    shapes[i] = 1 + shapeOf(text.slice(start, end)) * 6 + space * 2 + Number(inside);
    if (i > 0) {
      if (parted) opens[i] = PARAGRAPH;
      else if (before !== "" && endsSentence(text.slice(starts[i - 1], ends[i - 1]))) opens[i] = SENTENCE;
    }
    last = end;
  }
  return { text, blocks, ids, starts, ends, shapes, opens };
}

const endsSentence = (word: string): boolean =>
  word === "." || word === "!" || word === "?" || word === "”" || word === '"';

/** 0 lower case, 1 capital first, 2 capitals, 3 a number, 4 a mark. */
function shapeOf(word: string): number {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  if (/^\d/.test(first)) return 3;
  if (!/^[\p{L}\p{N}]/u.test(first)) return 4;
  if (/^\p{N}/u.test(first)) return 3;
  if (word.length > 1 && word.toUpperCase() === word && word.toLowerCase() !== word) return 2;
  return Number(/^\p{Lu}/u.test(first));
}

/**
 * Stretches of at most `most` pieces, [first, after the last], that together are the whole: cut at a paragraph's end
 * where one lies in the second half, else at a sentence's end in the last two thirds, else where the room ends.
 */
export function windowsOf(pieces: Pieces, most: number): Span[] {
  const n = pieces.ids.length;
  const out: Span[] = [];
  for (let at = 0; at < n; ) {
    let end = Math.min(n, at + most);
    if (end < n) {
      const cut =
        lastOpening(pieces.opens, PARAGRAPH, at + Math.floor(most / 2), end) ??
        lastOpening(pieces.opens, SENTENCE, at + Math.floor(most / 3), end);
      end = cut ?? end;
    }
    out.push([at, end]);
    at = end;
  }
  return out;
}

function lastOpening(opens: Uint8Array, kind: number, from: number, to: number): number | null {
  for (let i = to; i >= from; i--) if (opens[i] === kind) return i;
  return null;
}
