import { constants, deflateRawSync } from "node:zlib";
import { hashWord } from "#text/fingerprints.ts";
import { LEVEL } from "./pack-bytes.ts";

/** A piece of a long text. `of` is what it was made of and says whether it may be packed already; `id` decides whether a stretch begins with it. */
export interface Piece {
  text: string;
  of: object | null;
  id: string;
}

/** Pieces of a stretch, on the average. */
const PIECES = 32;
/** The end of deflated bytes: a last block with nothing in it. */
const END = new Uint8Array([3, 0]);

interface Packed {
  texts: readonly string[];
  size: number;
  bytes: Uint8Array;
}

const packedBefore = new WeakMap<object, Packed>();
const encoder = new TextEncoder();

/**
 * A text in pieces, deflated stretch by stretch, each for itself, so that where one piece is put in the others need not be deflated again: a stretch begins
 * with certain ids and not after so many pieces. It inflates like any other (RFC 1951).
 */
export function packPieces(pieces: readonly Piece[]): {
  size: number;
  packing: "deflate";
  bytes: Uint8Array;
} {
  const out: Packed[] = [];
  for (let from = 0; from < pieces.length; ) {
    let to = from + 1;
    while (to < pieces.length && !begins(pieces[to] as Piece, pieces[to - 1] as Piece)) to++;
    out.push(packStretch(pieces.slice(from, to)));
    from = to;
  }
  return {
    size: out.reduce((sum, { size }) => sum + size, 0),
    packing: "deflate",
    bytes: Buffer.concat([...out.map(({ bytes }) => bytes), END]),
  };
}

const begins = ({ of, id }: Piece, before: Piece): boolean =>
  of !== null && id !== before.id && (hashWord(id) >>> 8) % PIECES === 0;

function packStretch(pieces: readonly Piece[]): Packed {
  const key = pieces.find(({ of }) => of !== null)?.of ?? null;
  const known = key === null ? undefined : packedBefore.get(key);
  if (known?.texts.length === pieces.length && pieces.every(({ text }, nth) => text === known.texts[nth]))
    return known;
  const texts = pieces.map(({ text }) => text);
  const bytes = encoder.encode(texts.join(""));
  const packed = {
    texts,
    size: bytes.length,
    bytes: deflateRawSync(bytes, { level: LEVEL, finishFlush: constants.Z_FULL_FLUSH }),
  };
  if (key !== null) packedBefore.set(key, packed);
  return packed;
}
