import { regularOf } from "./irregular-forms.ts";
import { CONTRARY_WORDS, KIN_WORDS, OPPOSITE_WORDS, WANTING_WORDS } from "./kin-words.ts";
import { LOOSE_KIN_WORDS } from "./loose-kin-words.ts";
import { SAID_IN_TWO, SAME_WORDS } from "./same-words.ts";

/** By each word the one that stands for all that say about the same. */
const firstOf = new Map<string, string>();
for (const line of linesOf(SAME_WORDS)) {
  const [first = "", ...others] = line.split(" ");
  for (const word of [first, ...others]) firstOf.set(word, first);
}
/** The same by what is left of a word without its endings: "detaining" is "detain". */
const firstOfStem = new Map<string, string>();

/** Rough forms that were asked for; texts have the same words again and again. */
const asked = new Map<string, string>();
const MOST = 50_000;

/**
 * A word in a rough form, in which "doubling", "doubled" and "twice" meet: what means about the same, else without its common endings and as
 * British and American papers alike could have it.
 */
export function roughForm(word: string): string {
  const known = asked.get(word);
  if (known !== undefined) return known;
  const rough = firstOf.get(word) ?? stemOf(word);
  if (asked.size >= MOST) asked.clear();
  asked.set(word, rough);
  return rough;
}

function stemOf(word: string): string {
  const regular = regularOf.get(word) ?? word;
  const known = firstOf.get(regular);
  if (known !== undefined) return known;
  const stem = spelledOneWay(withoutEnding(regular));
  return firstOfStem.get(stem) ?? stem;
}

const withoutEnding = (word: string): string =>
  word.length < 5
    ? word.replace(/^(.{3})[es]$/, "$1")
    : word.replace(/(?:'s|’s|ings?|ed|es|s|ion|ions|ly)$/, "").replace(/(?:e|at)$/, "");

/** "plann" of "planned" and "plan", "parti" of "parties" and "party", "centr" and "center", "organis" and "organiz", "labour" and "labor". */
const spelledOneWay = (stem: string): string =>
  stem
    .replace(/([^aeiou])\1$/, "$1")
    .replace(/(?<=..)y$/, "i")
    .replace(/(?<=[^aeiou])er$/, "r")
    .replace(/(?<=..)our(?=$|s$)/, "or")
    .replace(/(?<=[^aeiou][aeiou][^aeiou]+)is$/, "iz")
    .replace(/nc$/, "ns");

// "fire" is too short to lose its ending, "fired" is not.
for (const [word, first] of firstOf)
  for (const stem of [withoutEnding(word), word.replace(/e+$/, "")])
    firstOfStem.set(spelledOneWay(stem), first);

/** By the rough form of a word the groups of those that may say the same; the first ones are those of near kin. */
const kinOf = new Map<string, number[]>();
const near = linesOf(KIN_WORDS);
[...near, ...linesOf(LOOSE_KIN_WORDS)].forEach((line, group) => {
  for (const rough of new Set(line.split(" ").map(roughForm)))
    kinOf.set(rough, [...(kinOf.get(rough) ?? []), group]);
});

/** The numbers of the groups that a rough form is in. */
export const kinGroups = (rough: string): readonly number[] => kinOf.get(rough) ?? [];

/** Whether the words of a group may say the same wherever they stand. */
export const isNearKin = (group: number): boolean => group < near.length;

/** By the rough form of a word those of what says the opposite. */
const opposites = oppositesIn(OPPOSITE_WORDS);
/** And those of what cannot be so where it is. */
const contraries = oppositesIn(CONTRARY_WORDS);

function oppositesIn(list: string): Map<string, string[]> {
  const out = new Map<string, string[]>();
  for (const line of linesOf(list)) {
    const [ones = [], others = []] = line.split(" / ").map((side) => side.split(" ").map(roughForm));
    for (const [some, opposite] of [
      [ones, others],
      [others, ones],
    ] as const)
      for (const word of some) out.set(word, [...(out.get(word) ?? []), ...opposite]);
  }
  return out;
}

/** The rough forms of what says the opposite of one, */
export const oppositesOf = (rough: string): readonly string[] => opposites.get(rough) ?? [];

/** and of what cannot be so where it is. */
export const contrariesOf = (rough: string): readonly string[] => contraries.get(rough) ?? [];

const wanting = new Set(linesOf(WANTING_WORDS).flatMap((line) => line.split(" ").map(roughForm)));

/** Whether a rough form tells that something is wanted or has to be, not that it is. */
export const isWanting = (rough: string): boolean => wanting.has(rough);

/** By two words in a row, each in its plain form, what they say in one. */
const inTwo = new Map<string, string>();
for (const line of linesOf(SAID_IN_TWO)) {
  const [one = "", twos = ""] = line.split(": ");
  for (const two of twos.split(", ")) inTwo.set(two.split(" ").map(plainForm).join(" "), roughForm(one));
}
const leading = new Set([...inTwo.keys()].map((two) => two.split(" ", 1)[0] as string));

/** Whether a word may say one thing together with the one that follows. */
export const leadsInTwo = (word: string): boolean => leading.has(plainForm(word));

/** What two words in a row say in one, in its rough form; null where they say it in two. */
export const saidInTwo = (word: string, next: string): string | null =>
  inTwo.get(`${plainForm(word)} ${plainForm(next)}`) ?? null;

/** The word itself, not what stands for it: "set fire" is no "set blaze". */
function plainForm(word: string): string {
  return spelledOneWay(withoutEnding(regularOf.get(word) ?? word));
}

function linesOf(list: string): string[] {
  return list.trim().split("\n");
}
