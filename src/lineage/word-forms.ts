import { regularOf } from "./irregular-forms.ts";

/**
 * Words of news that say about the same of a happening, and irregular forms of them; the first stands for all. Two reports of one accident have
 * "died" and "killed", "jail" and "prison".
 */
const SAME = `
die dead death died dies dying kill killed kills killing fatal fatally deadly slain
arrest arrested arrests detain detained detention custody
jail prison jailed imprisoned
shop store shops stores
fire blaze blazes flames burned burnt burns burn
theft steal stole stolen steals robbery robberies robbed heist raid thieves
jewellery jewelry jewels jeweller jeweler jewelers
quake earthquake earthquakes tremor
shake shook shaken jolt jolted
fall fell fallen falls falling slip slipped plunged
patch fix patches update
release released releases launch launched launches issue issued issues rush rushed
hire hired named appointed introduced
attack attacked attacks strike struck strikes hit hits
injure injured injuries hurt wounded
destroy destroyed destroys demolish demolished
arrive arrived arrives arriving landed lands
meet meets met
vote voted votes election elections poll polls ballot
win won wins winning victory beat defeated defeats
double doubled doubling twice twofold doubles
big large huge major
boy teen teenager teenage youth
company firm corporation
buy bought buys purchase purchased acquire acquired acquires acquisition
build built builds construct constructed construction
begin began begun start started starts
give gave given gives
grow grew grown expand expanded expands
cut cuts reduce reduced reduces
quit resign resigned resigns
murder murdered homicide
charge charged charges indict indicted indictment indictments
drunk drunken dui alcohol
meddle meddling meddled interfere interference interfering interfered
doctor physician doctors
plane aircraft jet
ship vessel ships vessels boat
missile rocket missiles rockets
factory plant plants factories
soldier troops soldiers
kilometre km kilometres kilometer kilometers
metre metres meter meters m
foot feet ft
`
  .trim()
  .split("\n")
  .map((line) => line.split(" "));

const firstOf = new Map<string, string>();
for (const [first = "", ...others] of SAME) for (const word of [first, ...others]) firstOf.set(word, first);

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
  return firstOf.get(regular) ?? spelledOneWay(withoutEnding(regular));
}

const withoutEnding = (word: string): string =>
  word.length < 5
    ? word.replace(/^(.{3})s$/, "$1")
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
