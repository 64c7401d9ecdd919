import type { Atom } from "./atoms.ts";
import type { NameForm } from "./name-forms.ts";

// What Korean writes onto a name without a space: a title, and the particle that says its part in the sentence.
const TITLES =
  "동지|위원장|국무위원장|총비서|원수|대통령|총리|장관|외무상|국방상|부장|부부장|비서|대변인|의원|대표|주석|서기|총통|씨";
const PARTICLES =
  "은|는|이|가|을|를|의|에|에서|에서는|에서도|에게|에게서|에는|에도|과|와|과의|와의|과는|와는|도|만|로|으로|로는|으로는|로부터|으로부터|부터|까지|께서|께서는|께서도|께|이라고|라고|이라는|라는|이나|나|이며|며|이고|이다|측|측은|측이";
const TAIL = new RegExp(`^(?:${TITLES})?(?:${PARTICLES})?$`, "u");
const LONGEST_TAIL = 8;

/** How a name ends in the text: where its words end, and whether something was written onto it. Null where it is a part of another word. */
export interface Bounds {
  end: number;
  inflected: boolean;
}

/** Holds a stretch of atoms against what stands right before and after it. */
export function boundsOf(
  text: string,
  atoms: readonly Atom[],
  first: number,
  last: number,
  form: NameForm,
): Bounds | null {
  const opening = atoms[first] as Atom;
  const closing = atoms[last] as Atom;
  const before = atoms[first - 1];
  if (before !== undefined && before.end === opening.start && !mayFollow(before, opening, last - first))
    return null;
  // "@Reuters", "news_AP", "www.reuters": parts of an address.
  const ahead = text[opening.start - 1] ?? "";
  if (
    ahead === "@" ||
    ahead === "_" ||
    (ahead === "." &&
      before?.end === opening.start - 1 &&
      before.kind === "letters" &&
      before.folded.length > 1)
  )
    return null;
  // "F.A.A." is no A.A.
  if (ahead === "." && before?.end === opening.start - 1 && isInitial(before) && isInitial(opening))
    return null;
  const next = atoms[last + 1];
  const end = endOf(text, closing, atoms[last - 1], form);
  if (next === undefined) return { end, inflected: false };
  if (next.start === closing.end) return glued(text, atoms, last, end);
  if (next.start === closing.end + 1 && !mayBeFollowed(text, closing, next, form, last - first)) return null;
  return { end, inflected: false };
}

/** The full stop of “U.S.” belongs to it, and a bracket that the name itself has. */
function endOf(text: string, closing: Atom, before: Atom | undefined, { tail }: NameForm): number {
  if (tail !== "" && text.startsWith(tail, closing.end)) return closing.end + tail.length;
  const initials =
    before !== undefined &&
    closing.kind === "letters" &&
    closing.end - closing.start === 1 &&
    closing.start === before.end + 1 &&
    text[before.end] === "." &&
    text[closing.end] === ".";
  return initials ? closing.end + 1 : closing.end;
}

const isInitial = ({ kind, start, end }: Atom): boolean => kind === "letters" && end - start === 1;

const spaced = ({ kind }: Atom): boolean => kind === "letters" || kind === "digits";

function mayFollow(before: Atom, opening: Atom, more: number): boolean {
  if (spaced(opening)) return !spaced(before);
  if (opening.kind === "hangul") return before.kind !== "hangul";
  // Chinese and Japanese have no spaces; one character alone is mostly part of a word.
  return more > 0;
}

function glued(text: string, atoms: readonly Atom[], last: number, end: number): Bounds | null {
  const closing = atoms[last] as Atom;
  const next = atoms[last + 1] as Atom;
  if (spaced(closing)) {
    if (!spaced(next)) return { end, inflected: false };
    // "two F-35s"
    return closing.kind === "digits" && next.folded === "s" && text[next.start] === "s"
      ? { end: next.end, inflected: true }
      : null;
  }
  if (closing.kind !== "hangul" || next.kind !== "hangul") return { end, inflected: false };
  let tail = "";
  for (let i = last + 1, at = closing.end; tail.length <= LONGEST_TAIL; i++) {
    const atom = atoms[i];
    if (atom?.kind !== "hangul" || atom.start !== at) break;
    tail += atom.folded;
    at = atom.end;
  }
  return TAIL.test(tail) ? { end, inflected: false } : null;
}

/** What a single character after the name, and the atom after that, make of it. */
function mayBeFollowed(text: string, closing: Atom, next: Atom, form: NameForm, more: number): boolean {
  const between = text[closing.end] as string;
  // "reuters.com", "Hwasong-11.5"
  if (between === ".") {
    if (closing.kind === "digits") return next.kind !== "digits";
    if (isInitial(closing) && isInitial(next)) return false;
    return !(
      next.kind === "letters" &&
      closing.folded.length > 1 &&
      /^\p{Ll}/u.test(text.slice(next.start, next.start + 2))
    );
  }
  if (between === "_" || between === "@") return false;
  if (!/\p{Pd}/u.test(between)) return true;
  // A longer designation that no pack knows: "Hwasong-11-S", "KN-23-2".
  if (closing.kind === "digits")
    return (
      next.kind !== "digits" &&
      !(next.folded.length <= 2 && /^\p{Lu}/u.test(text.slice(next.start, next.start + 2)))
    );
  // "Kim Song-nam" is not Kim Song.
  return !(form.entity.kind === "person" && more === 1 && form.entity.family === form.words.split(/\s/)[0]);
}
