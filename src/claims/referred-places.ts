import type { NamedPlace } from "./named-place.ts";

/** “Old Orm reopened in 2021”: a site by the first words of its name. */
const OPENS =
  /^(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,3})\s(?:was|is|has|had|reopened|opened|closed|shut|stands|stood|holds|held|burned)\b/u;
/** “Friends of the library”, “plans for the bridge”: who or what, and not where. */
const WHOSE =
  /\b(?:friends|members|owners?|builders?|critics|supporters|heads?|directors?|managers?|history|plans?|money|cost|price) (?:of|for) $/iu;
/** “the refinery's owner”, but “the jail's laundry” */
const OWNED_BY =
  /^['’]s\s(?:\p{Ll}+\s){0,2}?(?:owners?|operators?|directors?|managers?|board|boss|bosses|workers|staff|unions?|chiefs?|head|builders?|founders?|spokes\p{Ll}+|lawyers?|insurers?|rector|governors?|shares?|neighbou?rs?)\b/u;
/** “until the court ruled”, “complained about the state of the runway”: spoken of, and not where. */
const ASIDE =
  /\b(?:until|unless|whether|about|concerning|regarding|against|than)\s(?:the\s\p{Ll}+\sof\s)?$/iu;
const BESIDE = /\b(\p{Ll}{3,})\s(?:in|at|near|off|outside|beside)\s(?:the\s)?$/u;
const CALLED = /^,\s(?:the|its|their)\s(?:\p{Ll}+\s)?(\p{Ll}{3,})\b(?!['’]s\b)/u;
const REFERS = /\b(?:[Tt]he|[Tt]hat|[Tt]his)\s(\p{Ll}+)(?:\s(\p{Ll}+))?\b/gu;
/** What a name says of itself by its first word: “Isle of Tesk” is an island, “Port Brask” a port. */
const FIRST: ReadonlyMap<string, string> = new Map([
  ["isla", "island"],
  ["isle", "island"],
  ...["port", "lake", "cape", "camp", "fort"].map((word): [string, string] => [word, word]),
]);
const WORKS = /\b(?:power station|reactor|works|factory|mill)$/;
const ISLANDS = /\bislands$/;
/** Occasions: in somebody's words the noun is what they speak of (“low expectations for the meeting”), and not where. */
const OCCASION =
  /^(?:meetings?|summit|talks|convention|conference|forum|debate|event|rally|visit|trip|tour|crisis|shooting|attacks?|bombing|campaign|war|election|vote|races?|game|match|drills?|exercises?|ceremony|speech|caravan|schemes?|program(?:me)?)$/;
/** Towns and lands by what they are: “the city has cut its budget” is what it does, and “in the city” where. */
const LANDS = /^(?:capital|city|town|village|peninsula|district|border|area|suburbs?)$/;
const WITHIN = /\b(?:in|across|around|throughout|through|near|outside|inside|into|over|off|from|to|at) $/iu;

/** Wide stretches of land, which are named for what lies in them and for whom they govern. */
const WIDE = /^(?:country|county|counties|province|provinces|state|states|region|republic)$/;

/** The nouns that mean a place once it is named: those of its name, and those beside it (“a level crossing near Osker”, “Brask, the capital”). */
function nounsOf(text: string, { name, span }: NamedPlace): string[] {
  const lower = name.toLowerCase();
  return [
    BESIDE.exec(text.slice(Math.max(0, span[0] - 40), span[0]))?.[1],
    CALLED.exec(text.slice(span[1], span[1] + 40))?.[1],
    FIRST.get(lower.split(/\s/)[0] ?? ""),
    ISLANDS.test(lower) ? "island" : undefined,
    WORKS.test(lower) ? "plant" : undefined,
    // “the tower of St Oswin's”
    /^(?:st\.?|saint)\s.*['’]s$/.test(lower) ? "church" : undefined,
    // “Riverside Lido”, “the Museum of the Valley”
    lower.split(" of ")[0]?.split(/\s/).at(-1),
    lower.split(/\s/).at(-1),
  ].filter((noun): noun is string => noun !== undefined && noun.length > 2 && !WIDE.test(noun));
}

/**
 * `told`: whether the outlet tells what is asked about, and nobody else says it.
 * Places by the nouns that mean them from then on: “a level crossing near Osker”, then “the crossing”; “Riverside Lido”, then “the lido”. Of two
 * places the one that was named last before the words.
 */
export function referredPlaces(
  text: string,
  named: readonly NamedPlace[],
): (words: string, at: number, told: boolean) => NamedPlace | null {
  const nouns = new Map<string, NamedPlace[]>();
  for (const place of named)
    for (const noun of new Set(nounsOf(text, place))) nouns.set(noun, [...(nouns.get(noun) ?? []), place]);
  return (words, at, told) => {
    const opens = OPENS.exec(words)?.[1];
    const own =
      opens === undefined
        ? undefined
        : named.find(({ name, rank }) => rank === 0 && name.startsWith(`${opens} `));
    if (own !== undefined) return own;
    for (const hit of words.matchAll(REFERS)) {
      const before = words.slice(0, hit.index);
      // “shares in the refinery's owner”
      if (WHOSE.test(before) || ASIDE.test(before) || OWNED_BY.test(words.slice(hit.index + hit[0].length)))
        continue;
      // “the old bridge”, “the footbridge”
      const noun = [hit[1], hit[2]]
        .flatMap((word) => (word === undefined ? [] : [word, word.replace(/^(?:foot|road|rail)/, "")]))
        .find((word) => nouns.has(word));
      if (noun === undefined) continue;
      if (!told && OCCASION.test(noun)) continue;
      if (LANDS.test(noun) && !WITHIN.test(before)) continue;
      const place = nouns.get(noun)?.findLast(({ span }) => span[0] < at + hit.index);
      if (place !== undefined) return place;
    }
    return null;
  };
}
