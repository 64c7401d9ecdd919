import type { KnownEntity } from "#vocabulary/pack.ts";
import type { Atom } from "./atoms.ts";
import { namesakes, supportWords } from "./support-words.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that have a capital beside a name and are no part of it. */
const BESIDE = set(`
  mr mrs ms dr prof sir lord lady president premier chancellor minister secretary senator sen rep congressman congresswoman
  governor gov general gen marshal admiral colonel chairman chairwoman chief leader king queen prince princess pope ambassador envoy
  spokesman spokeswoman spokesperson director judge justice candidate nominee
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december
  the a an and but or if when as in on at for after before while since that with by from to of it its he she they we you i this so
  yet then now how why what who where is was has had did does will would can could should says said`);

/** A sentence as far as it is asked for the edges of its names. */
export interface Edges {
  text: string;
  atoms: readonly Atom[];
  /** True for a headline in which most words have a capital: a capital beside a name shows nothing there. */
  titled: () => boolean;
  /** Atoms at which a name or adjective ends that is known for itself: “Russian Putin” is two. */
  ends: ReadonlySet<number>;
}

/** Whether most longer words of a sentence have a capital. */
export function isTitled(text: string, atoms: readonly Atom[]): boolean {
  let capitals = 0;
  let words = 0;
  for (const { start, end, kind } of atoms) {
    if (kind !== "letters" || end - start < 4) continue;
    words++;
    if (isCapital(text, start)) capitals++;
  }
  return words >= 4 && capitals >= 0.7 * words;
}

/**
 * Whether a weak name stands in a longer name that no pack knows: “the National Rifle Association”, “Howard Stern”, “Melania Trump”.
 * A word that goes with the entity's kind may have a capital beside it: “The Sun Newspaper”.
 */
export function isInLongerName(
  { text, atoms, titled, ends }: Edges,
  first: number,
  last: number,
  entity: KnownEntity,
): boolean {
  if (titled()) return false;
  const own = supportWords[entity.kind];
  const foreign = (atom: Atom): boolean =>
    atom.kind === "letters" &&
    isCapital(text, atom.start) &&
    !BESIDE.has(atom.folded) &&
    own?.has(atom.folded) !== true &&
    !entity.roles.some(({ words }) => words.split(/[\s-]+/).includes(atom.folded));
  const after = atoms[last + 1];
  if (after !== undefined && text.slice((atoms[last] as Atom).end, after.start) === " " && foreign(after))
    return true;
  const before = atoms[first - 1];
  return (
    before !== undefined &&
    !ends.has(first - 1) &&
    /^\.? $/.test(text.slice(before.end, (atoms[first] as Atom).start)) &&
    foreign(before)
  );
}

/**
 * A person or a capital city whose name goes on to the name of something else, in capitals: “Kim Il Sung Square”. A country's own name
 * may stand before anything.
 */
export function isNamesake(
  { text, atoms }: Edges,
  last: number,
  { name, kind }: KnownEntity,
  words: string,
): boolean {
  const city = kind === "country" && words !== name && /^\p{Lu}\p{Ll}+$/u.test(words);
  if (kind !== "person" && !city) return false;
  for (let i = last + 1; i <= last + 2 && i < atoms.length; i++) {
    const atom = atoms[i] as Atom;
    if (text.slice((atoms[i - 1] as Atom).end, atom.start) !== " ") return false;
    if (!isCapital(text, atom.start)) return false;
    if (namesakes.has(atom.folded)) return true;
  }
  return false;
}

const isCapital = (text: string, at: number): boolean => /^\p{Lu}/u.test(text.slice(at, at + 2));
