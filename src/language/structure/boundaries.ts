import { sentencesOf } from "#text/sentences.ts";
import type { Span } from "#vocabulary/passage.ts";
import { treebankTokens } from "./treebank-tokens.ts";

/** A stretch of a text's word pieces, [from, to), with what the weights say of each: log odds that a token, and a sentence, begins there. */
export interface SeenPieces {
  from: number;
  to: number;
  starts: readonly number[];
  ends: readonly number[];
  /** Two numbers a piece, the first for `from`; null: rules alone. */
  begins: Float32Array | null;
}

/** How much a rule's word weighs against the log odds. */
export interface BoundarySetting {
  token: number;
  sentence: number;
}

export interface Boundaries {
  tokens: Span[];
  /** For each token whether a sentence begins with it. */
  opens: boolean[];
}

/**
 * Tokens and sentences of stretches of a text. Rules and weights speak together: where both can tell, the rule adds its weight to the log
 * odds. White space always parts tokens, a paragraph's end always parts sentences; a cut within a piece (“did|n't”) is the rules' alone.
 */
export function findBoundaries(
  text: string,
  blocks: readonly Span[],
  pieces: SeenPieces,
  setting: BoundarySetting,
): Boundaries {
  const tokens: Span[] = [];
  const opens: boolean[] = [];
  let piece = pieces.from;
  for (const block of blocks) {
    const ruled = treebankTokens(text, block);
    const sentences = new Set(sentencesOf(text, block).map(([start]) => start));
    let before = -1;
    for (const span of mended(ruled, pieces, setting.token)) {
      while (piece < pieces.to && (pieces.ends[piece] as number) <= span[0]) piece++;
      const gap = before < 0 ? null : text.slice(before, span[0]);
      const parted = gap === null || /\n[^\S\n]*\n/.test(gap);
      const worth = sentences.has(span[0]) ? setting.sentence : -setting.sentence;
      const odds = pieces.starts[piece] === span[0] ? oddsAt(pieces, piece, 1) : null;
      // Without white space or a piece of its own nothing begins but by a rule.
      opens.push(parted || (odds === null ? worth > 0 : odds + worth > 0));
      tokens.push(span);
      before = span[1];
    }
  }
  return { tokens, opens };
}

const oddsAt = ({ begins, from, to }: SeenPieces, piece: number, which: 0 | 1): number | null =>
  begins === null || piece >= to ? null : (begins[2 * (piece - from) + which] as number);

/** The rules' tokens, put together or cut anew at the pieces where the weights know better. */
function* mended(ruled: readonly Span[], pieces: SeenPieces, weight: number): Generator<Span> {
  if (pieces.begins === null) {
    yield* ruled;
    return;
  }
  let piece = pieces.from;
  let open: Span | null = null;
  for (const [start, end] of ruled) {
    while (piece < pieces.to && (pieces.starts[piece] as number) < start) piece++;
    let at = start;
    const glued: Span | null = open !== null && open[1] === start ? open : null;
    if (glued !== null && pieces.starts[piece] === start && (oddsAt(pieces, piece, 0) ?? 0) + weight <= 0)
      at = glued[0];
    else if (open !== null) yield open;
    for (let next = piece; next < pieces.to && (pieces.starts[next] as number) < end; next++) {
      const cut = pieces.starts[next] as number;
      // A mark may share its character with the piece before it.
      if (cut <= start || (pieces.ends[next - 1] as number) > cut) continue;
      if ((oddsAt(pieces, next, 0) ?? 0) - weight > 0) {
        yield [at, cut];
        at = cut;
      }
    }
    open = [at, end];
  }
  if (open !== null) yield open;
}
