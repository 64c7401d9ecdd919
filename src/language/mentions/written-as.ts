import { type Atom, gapOf } from "./atoms.ts";
import type { NameForm } from "./name-forms.ts";

/** How capitals are used around a name: a headline may be all in capitals, a chat without any. */
export type Capitals = "mixed" | "all" | "none";

/** How near the words are to the name as the pack has it: the same, another spelling, or the same letters without their capitals. */
export type Nearness = "exact" | "spelling" | "letters";

/** Names of one word that are also these words have to have their own capitals: “US”, “Who”. */
const SMALL_WORDS = new Set(
  "a am an and are as at be but by can did do for had has he her him his i if in is it may me my no not of on or our out she so that the them they this to up us was we who will with you".split(
    " ",
  ),
);

/** How a stretch of atoms writes a name; null where its capitals or gaps make it something else. */
export function writtenAs(
  text: string,
  atoms: readonly Atom[],
  first: number,
  form: NameForm,
  capitals: Capitals,
  opensSentence: boolean,
): Nearness | null {
  const start = (atoms[first] as Atom).start;
  const end = (atoms[first + form.atoms.length - 1] as Atom).end;
  if (!gapsFit(text, atoms, first, form)) return null;
  const bare = form.words.slice((form.atoms[0] as Atom).start, (form.atoms.at(-1) as Atom).end);
  const words = text.slice(start, end);
  if (form.atoms.length === 1) {
    const fits = oneWord(words, bare, form, capitals);
    return fits === null ? null : words === bare && capitals === "mixed" ? "exact" : fits;
  }
  if (capitals !== "none" && words === bare) return "exact";
  if (!/[\p{Lu}\p{Ll}]/u.test(bare)) return words === bare ? "exact" : "spelling";
  if (isDesignator(form)) {
    const letters = text.slice(start, (atoms[first] as Atom).end);
    const own = form.words.slice((form.atoms[0] as Atom).start, (form.atoms[0] as Atom).end);
    if (letters === own) return "spelling";
    return capitals === "none" ? "letters" : null;
  }
  if (capitals === "all") return "spelling";
  if (capitals === "none") return "letters";
  return capitalsFit(text, atoms, first, form, opensSentence) ? "spelling" : null;
}

/** “240 mm” is “240mm”. */
const UNIT = /^(?:mm|cm|km|kg|kt)$/;

/** Between atoms of a name nothing else stands than in the name; white space only where the name has a gap too. */
function gapsFit(text: string, atoms: readonly Atom[], first: number, form: NameForm): boolean {
  for (let i = 0; i + 1 < form.atoms.length; i++) {
    const [before, after] = [atoms[first + i] as Atom, atoms[first + i + 1] as Atom];
    const gap = text.slice(before.end, after.start);
    const [own, next] = [form.atoms[i] as Atom, form.atoms[i + 1] as Atom];
    const ownGap = form.words.slice(own.end, next.start);
    if (gap === ownGap) continue;
    // A10 is a road; an A-10 without its hyphen is a weak form of its own.
    if (gap === "" && own.folded.length === 1 && ownGap === "-" && next.kind === "digits") return false;
    if (gap === "") continue;
    if (before.kind === "digits" && UNIT.test(after.folded) && gap.trim() === "" && ownGap.trim() === "")
      continue;
    // "launched a Hwasong-11 a day later" names no Hwasong-11A, "A 10 percent rise" no A-10.
    if (/\s/.test(gap) && (ownGap === "" || (own.folded.length === 1 && !/\s/.test(ownGap)))) return false;
    if (gap.length > 3 || gapOf(text, before, after) !== form.gaps[i]) return false;
  }
  return true;
}

/** “KN-23”, “F-22”, “SM-6”: up to three capitals and a number. “At 5” is no AT-5. */
function isDesignator({ words, atoms }: NameForm): boolean {
  const [letters, digits] = atoms;
  if (letters?.kind !== "letters" || digits?.kind !== "digits") return false;
  const own = words.slice(letters.start, letters.end);
  return own.length <= 3 && /^\p{Lu}+$/u.test(own);
}

function oneWord(words: string, own: string, form: NameForm, capitals: Capitals): Nearness | null {
  const cased = /[\p{Lu}\p{Ll}]/u.test(own);
  if (!cased) return words === own ? "exact" : "spelling";
  const { folded } = form.atoms[0] as Atom;
  if (capitals !== "mixed") {
    if (SMALL_WORDS.has(folded) || folded.length < 3) return null;
    if (capitals === "all")
      return words === own ? "exact" : folded.length < 4 && !isAcronym(own) ? null : "spelling";
    return folded.length < 4 ? null : "letters";
  }
  if (words === own) return "exact";
  // "dpa" in small letters is itself alone.
  if (!/\p{Lu}/u.test(own)) return null;
  if (isAcronym(own))
    return /^\p{Lu}+$/u.test(words) || (/^\p{Lu}\p{Ll}{3,}$/u.test(words) && !SMALL_WORDS.has(folded))
      ? "spelling"
      : null;
  if (!/^\p{Lu}/u.test(own)) return words.toLowerCase() === own.toLowerCase() ? "spelling" : null;
  if (!/^\p{Lu}/u.test(words)) return null;
  return words.length >= 4 || !/^\p{Lu}{2,}$/u.test(words) ? "spelling" : null;
}

const isAcronym = (own: string): boolean => /^\p{Lu}{2,}$/u.test(own);

/**
 * The first word of the name that has a capital has it in the text too: “the North” is a country, “The north” is not. At a sentence's
 * start that shows nothing, and another of its words must have one: “White house paint” names no government.
 */
function capitalsFit(
  text: string,
  atoms: readonly Atom[],
  first: number,
  { words, atoms: own }: NameForm,
  opensSentence: boolean,
): boolean {
  const capitals: number[] = [];
  own.forEach((atom, i) => {
    if (/^\p{Lu}/u.test(words.slice(atom.start, atom.end)) && !(i === 0 && atom.folded === "the"))
      capitals.push(i);
  });
  const has = (i: number): boolean => {
    const atom = atoms[first + i] as Atom;
    return /^\p{Lu}/u.test(text.slice(atom.start, atom.start + 2));
  };
  const [lead, ...others] = capitals;
  if (lead === undefined) return true;
  if (!has(lead)) return false;
  if (!opensSentence || lead > 0 || others.length === 0) return true;
  return others.some(has) || own.some((atom) => atom.kind === "digits");
}
