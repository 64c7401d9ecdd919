import type { NamedPlace } from "./named-place.ts";

const NOUNS =
  "airport|bank|barracks|base|berth|border|bridge|building|camp|capital|church|city|clinic|club|crossing|dam|depot|district|factory|farm|gate|hall|harbour|harbor|hospital|hotel|inn|island|jail|library|lodge|market|mill|mine|monastery|mosque|museum|nightclub|palace|park|pier|pit|plant|port|prison|quay|refinery|reservoir|school|shipyard|shop|square|stadium|station|terminal|theatre|tower|town|tunnel|university|valley|village|warehouse|yard";
const OPENS =
  /^(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,3})\s(?:was|is|has|had|reopened|opened|closed|shut|stands|stood|holds|held|burned)\b/u;
/** “Friends of the library”, “plans for the bridge”: who or what, and not where. */
const WHOSE =
  /\b(?:friends|members|owners?|builders?|critics|supporters|heads?|directors?|managers?|history|plans?|money|cost|price) (?:of|for) $/iu;
/** “the refinery's owner”, but “the jail's laundry” */
const OWNED_BY =
  /^['’]s\s(?:\p{Ll}+\s){0,2}?(?:owners?|operators?|directors?|managers?|board|boss|bosses|workers|staff|unions?|chiefs?|head|builders?|founders?|spokes\p{Ll}+|lawyers?|insurers?|rector|governors?|shares?|neighbou?rs?)\b/u;
const BESIDE = new RegExp(`\\b(${NOUNS})s?\\s(?:in|at|near|of|off|on|outside|beside)\\s(?:the\\s)?$`, "u");
const CALLED = new RegExp(`^,\\s(?:the|its|their)\\s(?:\\p{Ll}+\\s)?(capital|${NOUNS})\\b`, "u");
const REFERS = new RegExp(
  `\\b(?:[Tt]he|[Tt]hat|[Tt]his)\\s(?:\\p{Ll}+\\s)?(?:foot|road|rail)?(${NOUNS})\\b`,
  "gu",
);
/** What a name says of itself: “Isle of Tesk” is an island, “Orm Dam” a dam, “Port Brask” a port. */
const OWN: Readonly<Record<string, string>> = { isla: "island", isle: "island", islands: "island" };
const WORD = new RegExp(`^(?:${NOUNS})$`);

/**
 * Places by the nouns that mean them from then on: “a level crossing near Osker”, then “the crossing”; “Orm Dam”, then “the dam”. Of two
 * places the one that was named last before the words.
 */
export function referredPlaces(
  text: string,
  named: readonly NamedPlace[],
): (words: string, at: number) => NamedPlace | null {
  const nouns = new Map<string, NamedPlace[]>();
  const keep = (noun: string, place: NamedPlace): void => {
    const known = nouns.get(noun);
    if (known === undefined) nouns.set(noun, [place]);
    else known.push(place);
  };
  for (const place of named) {
    const beside = BESIDE.exec(text.slice(Math.max(0, place.span[0] - 40), place.span[0]))?.[1];
    const called = CALLED.exec(text.slice(place.span[1], place.span[1] + 40))?.[1];
    for (const noun of [beside, called]) if (noun !== undefined) keep(noun, place);
    if (/\bpower (?:station|plant)$|\b(?:reactor|Works|Factory|Mill)$/.test(place.name)) keep("plant", place);
    for (const word of place.name.toLowerCase().split(/\s/)) {
      const noun = OWN[word] ?? word;
      if (WORD.test(noun)) keep(noun, place);
    }
  }
  return (words, at) => {
    // “Old Orm reopened in 2021”: the mine, by its name alone.
    const opens = OPENS.exec(words)?.[1];
    const own =
      opens === undefined
        ? undefined
        : named.find(({ name, rank }) => rank === 0 && name.startsWith(`${opens} `));
    if (own !== undefined) return own;
    for (const hit of words.matchAll(REFERS)) {
      // “shares in the refinery's owner”
      if (WHOSE.test(words.slice(0, hit.index)) || OWNED_BY.test(words.slice(hit.index + hit[0].length)))
        continue;
      const place = nouns.get(hit[1] ?? "")?.findLast(({ span }) => span[0] < at + hit.index);
      if (place !== undefined) return place;
    }
    return null;
  };
}
