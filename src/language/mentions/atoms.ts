import type { Span } from "#vocabulary/passage.ts";
import { fold } from "./fold.ts";

/** How an atom is written: letters of a script with spaces between words, digits, a Hangul syllable, or a character of Chinese or Japanese. */
export type AtomKind = "letters" | "digits" | "hangul" | "han";

/** The smallest part of a name. “Hwasong-11A” has three: Hwasong, 11, A. */
export interface Atom {
  start: number;
  end: number;
  kind: AtomKind;
  /** As `fold` writes it. */
  folded: string;
}

const APOSTROPHE = "['’ʼ‘`]";
// Decomposed Hangul is a run of jamo: an initial with what belongs to it is one syllable.
const HANGUL =
  "[\\u1100-\\u115f\\ua960-\\ua97c][\\u1160-\\u11a7\\ud7b0-\\ud7c6]*[\\u11a8-\\u11ff\\ud7cb-\\ud7fb]*|\\p{Script=Hangul}";
const HAN = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]";
const LETTER = `[[\\p{L}\\p{M}\\u00ad]--[\\p{Script=Hangul}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]]`;
const ATOM = new RegExp(`(${HANGUL})|(${HAN})|(\\p{N}+)|(${LETTER}+)`, "vy");
const JOINS = new RegExp(`^${APOSTROPHE}$`, "u");
/** “Pyongyang's”, “isn't”: what follows the apostrophe is no part of the name. */
const CLITIC = /^(?:s|d|ll|re|ve|m|t)$/i;

/** Cuts a stretch of text into atoms, in order; what is between them is read by `gapOf`. */
export function atomsOf(text: string, [start, end]: Span = [0, text.length]): Atom[] {
  const out: Atom[] = [];
  for (let at = start; at < end; ) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? plainKind(code) : null;
    if (kind === null && code < 128) {
      at++;
      continue;
    }
    let to = at;
    if (kind !== null) while (to < end && plainKind(text.charCodeAt(to)) === kind) to++;
    // Most words are plain letters; the others are read whole by the expression that knows every script.
    const atom =
      kind !== null && (to === end || text.charCodeAt(to) < 128)
        ? { start: at, end: to, kind, folded: fold(text.slice(at, to)) }
        : anyAtom(text, at, end);
    if (atom === null) {
      at++;
      continue;
    }
    at = atom.end;
    const last = out.at(-1);
    if (last === undefined || !joins(text, last, atom)) out.push(atom);
    else {
      last.end = atom.end;
      last.folded += atom.folded;
    }
  }
  return out;
}

/** The kind of an unmarked Latin letter or common digit; null for any other character. */
function plainKind(code: number): "letters" | "digits" | null {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return "letters";
  return code >= 48 && code <= 57 ? "digits" : null;
}

function anyAtom(text: string, at: number, end: number): Atom | null {
  ATOM.lastIndex = at;
  const found = ATOM.exec(text);
  if (found === null) return null;
  const [word, hangul, han, digits] = found;
  const kind =
    hangul !== undefined ? "hangul" : han !== undefined ? "han" : digits !== undefined ? "digits" : "letters";
  const to = Math.min(end, at + word.length);
  return { start: at, end: to, kind, folded: fold(text.slice(at, to)) };
}

/** “P'yongyang”, “Sinp’o”: an apostrophe that only shows how a consonant is spoken. */
function joins(text: string, last: Atom, { start, end, kind }: Atom): boolean {
  if (kind !== "letters" || last.kind !== "letters" || start !== last.end + 1) return false;
  if (!JOINS.test(text[last.end] as string)) return false;
  const word = text.slice(start, end);
  return !CLITIC.test(word) && aspirates(text.slice(last.start, last.end), word);
}

/** After p, t, k or ch, or one or two letters (“Xi'an”); not after a name in capitals (“TRT'nin”). */
function aspirates(before: string, after: string): boolean {
  if (before.length <= 2) return true;
  return /[ptk]$|ch$/i.test(before) && /^\p{Ll}/u.test(after) === /\p{Ll}$/u.test(before);
}

const LIGHT = /[\s\p{Pd}'’ʼ‘`·・\u00ad\u200b-\u200d\u2060\ufeff]+/gu;
const SHORTENED = new Set("st mt dr gen mr mrs ms prof sen rep gov col lt ft no".split(" "));

/**
 * What stands between two atoms, without what makes no difference to a name: white space, hyphens, apostrophes, middle dots, and the
 * full stop of an initial or a shortened word. “U.S.” and “US”, “Jong-un” and “Jong Un” have empty gaps; a comma stays.
 */
export function gapOf(text: string, before: Atom, after: Atom): string {
  if (after.start === before.end) return "";
  if (after.start === before.end + 1) {
    const one = text.charCodeAt(before.end);
    if (one === 32 || one === 45) return "";
  }
  const gap = text.slice(before.end, after.start).replace(LIGHT, "");
  if (
    gap === "." &&
    before.kind === "letters" &&
    (before.folded.length === 1 || SHORTENED.has(before.folded))
  )
    return "";
  return gap;
}
