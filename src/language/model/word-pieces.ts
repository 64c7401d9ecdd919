import type { Span } from "#vocabulary/passage.ts";

/** The model's vocabulary: word pieces by their words; a piece within a word begins with "##". */
export interface PieceVocabulary {
  ids: ReadonlyMap<string, number>;
  unknown: number;
}

/** Word pieces of a text. Offsets are UTF-16 units into the text as it is; pieces of one word may share a character. */
export interface WordPieces {
  ids: number[];
  starts: number[];
  ends: number[];
}

/** A word of more characters than this is one unknown piece. */
const LONGEST_WORD = 100;

/** One piece a line, its number is the line's. */
export function readVocabulary(lines: string): PieceVocabulary {
  const ids = new Map<string, number>();
  for (const [i, line] of lines.split("\n").entries()) if (line !== "") ids.set(line, i);
  return { ids, unknown: ids.get("[UNK]") ?? 0 };
}

interface CutWord {
  ids: readonly number[];
  /** Where each piece ends within the word, in units of its normal form. */
  ends: readonly number[];
}

/**
 * Cuts a stretch of a text into BERT's lower-case word pieces (Devlin et al. 2019): control characters go, white space and
 * marks part words, ideographs stand alone, accents are taken off after canonical decomposition. The normal form is made
 * unit by unit and each unit remembers the characters it came from, so that no offset is lost.
 */
export class PieceCutter {
  readonly #vocabulary: PieceVocabulary;
  /** Words come back often; a text of made-up words must not fill the memory. */
  readonly #known = new Map<string, CutWord>();

  constructor(vocabulary: PieceVocabulary) {
    this.#vocabulary = vocabulary;
  }

  cut(text: string, [from, to]: Span, into: WordPieces = { ids: [], starts: [], ends: [] }): WordPieces {
    let word = "";
    const starts: number[] = [];
    const ends: number[] = [];
    const flush = (): void => {
      if (word === "") return;
      const pieces = this.#piecesOf(word);
      let at = 0;
      for (const [i, id] of pieces.ids.entries()) {
        const end = pieces.ends[i] as number;
        into.ids.push(id);
        into.starts.push(starts[at] as number);
        into.ends.push(ends[end - 1] as number);
        at = end;
      }
      word = "";
      starts.length = 0;
      ends.length = 0;
    };
    const put = (normal: string, start: number, end: number): void => {
      word += normal;
      for (let i = 0; i < normal.length; i++) {
        starts.push(start);
        ends.push(end);
      }
    };
    for (let at = from; at < to; ) {
      const code = text.charCodeAt(at);
      if (code < 128) {
        const kind = ASCII[code] as number;
        if (kind === WORD) put(LOWER[code] as string, at, at + 1);
        else if (kind !== CONTROL) {
          flush();
          if (kind === MARK) {
            put(LOWER[code] as string, at, at + 1);
            flush();
          }
        }
        at++;
        continue;
      }
      const point = text.codePointAt(at) as number;
      const size = at + 1 < to && point > 0xffff ? 2 : 1;
      const c = text.slice(at, at + size);
      if (WHITE.test(c)) flush();
      else if (!GONE.test(c)) {
        const alone = isIdeograph(point);
        if (alone) flush();
        for (const part of c.normalize("NFD")) {
          if (ACCENT.test(part)) continue;
          const normal = part.toLowerCase();
          if (PUNCTUATION.test(normal)) {
            flush();
            put(normal, at, at + size);
            flush();
          } else put(normal, at, at + size);
        }
        if (alone) flush();
      }
      at += size;
    }
    flush();
    return into;
  }

  #piecesOf(word: string): CutWord {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const cut = this.#cutWord(word);
    if (this.#known.size >= 50_000) this.#known.clear();
    this.#known.set(word, cut);
    return cut;
  }

  /** Greedy, the longest piece first; a word with a stretch that no piece covers is unknown as a whole. */
  #cutWord(word: string): CutWord {
    const unknown = { ids: [this.#vocabulary.unknown], ends: [word.length] };
    if (word.length > LONGEST_WORD && [...word].length > LONGEST_WORD) return unknown;
    const ids: number[] = [];
    const ends: number[] = [];
    for (let at = 0; at < word.length; ) {
      let end = word.length;
      let id: number | undefined;
      for (; end > at; end--) {
        const part = word.slice(at, end);
        id = this.#vocabulary.ids.get(at === 0 ? part : `##${part}`);
        if (id !== undefined) break;
      }
      if (id === undefined) return unknown;
      ids.push(id);
      ends.push(end);
      at = end;
    }
    return { ids, ends };
  }
}

const [WORD, MARK, SPACE, CONTROL] = [0, 1, 2, 3] as const;
const LOWER = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code).toLowerCase());
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const c = String.fromCharCode(code);
  if (/[\t\n\r\f\v ]/.test(c)) return SPACE;
  if (code < 32 || code === 127) return CONTROL;
  return /[A-Za-z0-9]/.test(c) ? WORD : MARK;
});
const WHITE = /^\s$/u;
// An unassigned character is kept: it makes its word unknown, as in the reference.
const GONE = /^[\p{Cc}\p{Cf}\p{Co}\p{Cs}\uFFFD]$/u;
const ACCENT = /^\p{Mn}$/u;
const PUNCTUATION = /^\p{P}$/u;

function isIdeograph(point: number): boolean {
  return (
    (point >= 0x4e00 && point <= 0x9fff) ||
    (point >= 0x3400 && point <= 0x4dbf) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0x20000 && point <= 0x2a6df) ||
    (point >= 0x2a700 && point <= 0x2b73f) ||
    (point >= 0x2b740 && point <= 0x2b81f) ||
    (point >= 0x2b920 && point <= 0x2ceaf) ||
    (point >= 0x2f800 && point <= 0x2fa1f)
  );
}
