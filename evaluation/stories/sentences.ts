/** Sentences of invented happenings, put together by lot from words in pairs that mean about the same: a rewriting takes the other. */

const NOUNS =
  `ship vessel|harbour port|dock pier|engine motor|crane hoist|warehouse depot|bridge overpass|tunnel underpass|road highway|train railcar|
factory plant|furnace kiln|worker labourer|engineer technician|inspector examiner|guard sentry|fence barrier|tower mast|cable wire|pipe conduit|
valve tap|tank cistern|reservoir basin|dam weir|river stream|flood inundation|storm gale|fire blaze|smoke fumes|explosion blast|accident mishap|
rocket missile|launcher ramp|shell projectile|rifle gun|barracks garrison|soldier trooper|officer commander|parade march|drill exercise|
budget outlay|contract agreement|supplier vendor|delivery shipment|container crate|customs excise|permit licence|report study|test trial|
camera lens|satellite orbiter|image picture|map chart|border frontier|village hamlet|school academy|hospital clinic|doctor physician|
patient invalid|vaccine serum|farmer grower|harvest crop|grain corn|orchard grove|forest woodland|mine pit|ore mineral|coal lignite|
steel iron|copper bronze|cement mortar|brick tile|roof canopy|window pane|door gate|wall rampart|court tribunal|judge magistrate|
lawyer advocate|witness onlooker|verdict ruling|prison jail|election ballot|mayor burgomaster|council assembly|party faction|strike walkout|union guild`
    .replaceAll("\n", "")
    .split("|")
    .map((pair) => pair.trim().split(" "));
const VERBS =
  `damaged harmed|closed shut|opened unlocked|moved shifted|replaced exchanged|inspected examined|delayed postponed|cancelled scrapped|
repaired mended|tested tried|counted tallied|blocked obstructed|emptied drained|filled loaded|guarded protected|searched combed|left abandoned|
reached attained|crossed traversed|covered blanketed|raised lifted|lowered dropped|bought purchased|sold traded|built erected|
destroyed wrecked|hid concealed|showed displayed|burned scorched|froze iced|flooded swamped|joined linked|divided split|praised lauded`
    .replaceAll("\n", "")
    .split("|")
    .map((pair) => pair.trim().split(" "));
const ADJECTIVES =
  `old ageing|new recent|large big|small little|northern upper|southern lower|western left|eastern right|heavy weighty|light slight|
wet damp|dry arid|narrow tight|broad wide|broken cracked|empty vacant|full crowded|hidden secret|public open|private closed|
wooden timber|metal metallic|military armed|civil civilian|foreign alien|local nearby|annual yearly|sudden abrupt|quiet silent|loud noisy`
    .replaceAll("\n", "")
    .split("|")
    .map((pair) => pair.trim().split(" "));
const LINKS = [
  ["while", "as"],
  ["after", "once"],
  ["because", "since"],
  ["before", "until"],
  ["although", "though"],
];
const PLACES = [
  ["beside", "near"],
  ["behind", "past"],
  ["under", "beneath"],
  ["above", "over"],
  ["inside", "within"],
];
const TIMES = [
  ["at dawn", "at daybreak"],
  ["during the night", "overnight"],
  ["within an hour", "in less than an hour"],
  ["without warning", "unannounced"],
  ["for two days", "for a couple of days"],
  ["in the afternoon", "after noon"],
];

const OTHER = new Map<string, string>();
for (const pairs of [NOUNS, VERBS, ADJECTIVES, LINKS, PLACES, TIMES])
  for (const [one, two] of pairs)
    if (one !== undefined && two !== undefined) {
      OTHER.set(one, two);
      OTHER.set(two, one);
    }

export type Chance = () => number;

export const pickFrom = <Item>(from: readonly Item[], chance: Chance): Item =>
  from[Math.floor(chance() * from.length)] as Item;

const word = (pairs: readonly (readonly string[])[], chance: Chance): string =>
  pickFrom(pickFrom(pairs, chance), chance);
const thing = (chance: Chance): string =>
  `${pickFrom(["the", "a", "one", "every", "this"], chance)} ${chance() < 0.6 ? `${word(ADJECTIVES, chance)} ` : ""}${word(NOUNS, chance)}`;

/** A clause without its full stop: 10 to 22 words. `about` are words of the happening, one of which may stand in it. */
export function clauseOf(about: readonly string[], chance: Chance): string {
  const subject = chance() < 0.75 ? pickFrom(about, chance) : thing(chance);
  const count = chance() < 0.3 ? ` ${2 + Math.floor(chance() * 800)} of` : "";
  const first = `${subject} ${word(VERBS, chance)}${count} ${thing(chance)}`;
  const where =
    chance() < 0.6
      ? ` ${word(PLACES, chance)} ${chance() < 0.6 ? pickFrom(about, chance) : thing(chance)}`
      : "";
  const when = chance() < 0.4 ? ` ${word(TIMES, chance)}` : "";
  const second =
    chance() < 0.6 ? ` ${word(LINKS, chance)} ${thing(chance)} ${word(VERBS, chance)} ${thing(chance)}` : "";
  return `${first}${where}${when}${second}`;
}

/** A text told with other words: of those that have a twin, so many are exchanged. Names, numbers and marks stay. */
export function reworded(text: string, share: number, chance: Chance): string {
  return text.replaceAll(/[a-z]+/g, (found) => (chance() < share ? (OTHER.get(found) ?? found) : found));
}

export const capital = (words: string): string => words.replace(/^./, (letter) => letter.toUpperCase());
