import type { Annotated } from "#vocabulary/annotated.ts";
import type { Where } from "#vocabulary/claim.ts";
import type { Mention } from "#vocabulary/mention.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { HangsOnNoun } from "./clause-of-noun.ts";
import { inSpan } from "./in-span.ts";
import { mainVerb } from "./main-verb.ts";
import type { NamedPlace } from "./named-place.ts";

const IN_LIST = /^(?:,\s(?:the\s)?\p{Lu}[\p{L}\s-]{2,30}?)*,?\sand\s(?:the\s)?\p{Lu}/u;

export const NOWHERE: Where = {
  place: null,
  span: null,
  lat: null,
  lon: null,
  precision: null,
  missing: "not-stated",
};
/** Of mere speech, and of what a deed is for: no place is asked. */
export const NO_PLACE: Where = { ...NOWHERE, missing: "not-applicable" };
/** Cities whose names stand for their countries: in packs they are names of the country. */
const CAPITALS = new Set(
  "Moscow,Beijing,London,Paris,Berlin,Tokyo,Ottawa,Canberra,Tehran,Ankara,Pyongyang,Seoul,Washington,Kyiv,Kiev,Rome,Madrid,Cairo,Riyadh,Baghdad,Damascus,Islamabad,New Delhi,Kabul,Hanoi,Taipei,Manila,Jakarta,Warsaw,Vienna,Budapest,Prague,Athens,Lisbon,Dublin,Oslo,Stockholm,Copenhagen,Helsinki,Minsk,Belgrade,Caracas,Havana".split(
    ",",
  ),
);
const isCapital = (name: string): boolean => CAPITALS.has(name);

/** “in Pyongyang”, “on the southern outskirts of Seoul”, “40 km north of Tokyo”: a place, and no government. */
const IN_A_CITY =
  /\b(?:(?:in|inside|off|near|at|around|outside|visit(?:s|ed|ing)?|(?:came|come|comes|returned|got|visit|trip|fl(?:y|ies|ew|own)|travel(?:s|l?ed)?) to)\s(?:the\s|downtown\s|central\s)?|(?:suburbs?|outskirts|environs|vicinity|streets|centre|center|heart|edge|north|south|east|west|northeast|northwest|southeast|southwest)\sof\s)$/u;

const WHOSE =
  /^\s(?:presidential\s|general\s|midterm\s)?(?:elections?|campaigns?|race|vote|government|military|army|navy|economy|market|markets|administration|congress|senate|parliament|courts?|system|press|media|politics|probe|investigation|intelligence|officials?|troops|forces|side|team|case)\b/u;
/** “the light industry sector of Merania is …” */
const SECTOR_OF =
  /^(?:[\p{L}-]+\s){0,6}(?:sectors?|industry|industries|units|schools|factories|farms|organi[sz]ations|circles)\s(?:of|in)\s(?:the\s)?$/u;

const OF_BODY =
  /^\s(?:(?:Provincial|Municipal|Regional|County|City|District|State|People['’]s|Party|Revolutionary|Management|Farm)\s){1,3}(?:Committee|Council|Commission|Bureau|Assembly|Court|Office|Organization|Association)\b/u;

/** “graduates from the Tarn University”, “a professor at Lind College”: whose, and not where. */
const OF_PEOPLE =
  /\b(?:[Gg]raduates?|[Ss]tudents?|[Pp]rofessors?|[Rr]esearchers?|[Aa]nalysts?|[Ll]ecturers?|[Ff]ellows?|[Ee]xperts?)\b(?:\s(?:of|in)\s\p{L}+(?:\s\p{Ll}+)?)?\s(?:at|from)\s(?:the\s)?$/u;
/** “issued a statement titled “A ship in Port Orm””: what the words are about. */
const TITLED = /\b(?:titled|entitled|headlined)\s["“‘'][^"”]*$/u;

/** “of a size similar to the hall at Kangson”, “unlike those in Orm”: what it is measured by, and not where. */
const COMPARED =
  /\b(?:(?:similar|comparable|identical|akin)\sto|(?:un)?like|resembl(?:es?|ed|ing)|than|compared\s(?:with|to))\s(?:(?:an?|the|that|those|one|ones|at|in|of|\p{Ll}{3,}(?=\s(?:\p{Ll}{3,}\s)?(?:at|in)\s))\s){0,5}$/iu;
/** “arrested over the theft of a crown from the Orm Museum”, “sentenced over a fire in Tarn”: what somebody is blamed for. */
const BLAMED_OVER =
  /\b(?:arrested|sentenced|jailed|detained)\b[^,.;]{0,60}\bover\s(?:the|an?|his|her|its|their)\s[^,.;]{2,80}$/u;
/** “is a teacher from Tarn”: where somebody comes from. */
const IS_SOMEBODY = /\b(?:is|was|are|were)\s(?:an?|the|both|all)\s(?:\p{Ll}+\s){1,2}from\s(?:the\s)?$/u;
/** “one of the largest fairs in Tarn”: what it is counted among. */
const ONE_OF_THE_MOST =
  /\b(?:one of|among)\s(?:the|its|their)\s(?:world['’]s\s)?(?:most\s\p{Ll}+|\p{Ll}+est)\s(?:[\p{L}-]+\s){1,5}in\s(?:the\s)?$/u;
/** “Orm Province and the city of Tarn sent medicine to the flooded areas”: who sends, and where to stands behind. */
const SENT_OFF =
  /^[^.;]{0,60}?\s(?:sent|dispatched|donated|shipped)\s[^.;]*\bto\s(?:the\s)?(?:[\p{L}-]+\s)?(?:area|areas|people|victims|province|county|region|front|town|city)\b/u;
/** “was flying from Tarn to Osker”: on the way from one place to another. */
const ON_THE_WAY =
  /\b(?:fl(?:ying|ew|own)|travell?(?:ing|ed)|on (?:its|the|a) (?:way|flight|voyage)|sail(?:ing|ed)|bound)\sfrom\s(?:\p{Lu}[\p{L}-]+\s){1,3}to\s(?:the\s)?$/u;
/** “have been strained since a clash near Tarn”: what went before. */
const SINCE_IT =
  /\bsince\s(?:an?|the|its|their)\s(?:[\p{L}-]+\s){1,5}(?:in|at|near|off|on|outside)\s(?:the\s)?$/u;
const isElsewhere = (text: string, start: number, [at, end]: Span): boolean => {
  const before = text.slice(Math.max(start, at - 120), at);
  // “the municipality of Tarn sent”
  const opening = text.slice(start, at);
  if (opening.length < 80 && mainVerb(opening) === null && SENT_OFF.test(text.slice(end, end + 160)))
    return true;
  return [OF_PEOPLE, TITLED, COMPARED, BLAMED_OVER, IS_SOMEBODY, ONE_OF_THE_MOST, SINCE_IT, ON_THE_WAY].some(
    (words) => words.test(before),
  );
};

/** “came home from Velby, where her son lives”: the name that ends right before. */
function nameBefore(text: string, end: number): NamedPlace | undefined {
  const name = /\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,3}$/u.exec(
    text.slice(Math.max(0, end - 60), end),
  )?.[0];
  return name === undefined ? undefined : { span: [end - name.length, end], name, rank: 1, town: false };
}

const RANK = { facility: 0, place: 1, country: 3 } as const;

/** A place that only the text names. How wide it is, its name does not always say. */
export const whereOf = ({ name, span, rank, town }: NamedPlace): Where => ({
  ...NOWHERE,
  place: name,
  span,
  precision: rank === 0 ? "site" : town ? "town" : rank === 2 ? "region" : null,
  missing: null,
});

/**
 * Where a claim's content says it happened: a place after a preposition of place, the narrowest one; one that packs know before one that only
 * the text names. `named` in the order of the text; `hangs` tells which passages the tree hangs on a noun.
 */
export function located(
  annotated: Annotated,
  content: readonly Span[],
  named: readonly NamedPlace[],
  knowledge: Knowledge,
  hangs: HangsOnNoun = () => false,
): Where {
  const { text } = annotated.report;
  // “a plant in Osker, where inspectors found …”: the place stands just before.
  const start = content[0]?.[0] ?? 0;
  const comma = /,\s(?:where\s)?$/.exec(text.slice(Math.max(0, start - 8), start));
  const whereClause = comma !== null && (comma[0].length > 2 || text.slice(start, start + 6) === "where ");
  const before = whereClause
    ? (named.find(({ span }) => span[1] === start - comma[0].length) ??
      nameBefore(text, start - comma[0].length))
    : undefined;
  const marked = content
    .flatMap((span) => inSpan(annotated.mentions, span))
    .filter(({ kind }) => kind === "place" || kind === "facility" || kind === "country");
  const told = content
    .flatMap((span) => inSpan(named, span))
    .concat(before ?? [])
    // A name that packs know (“Tarn” of “Tarn County”), but “the Tarn Bag Factory” and no “Tarn”.
    .filter(
      ({ span, rank, several }) =>
        !marked.some(
          (mention) =>
            mention.entity !== null &&
            mention.span[0] < span[1] &&
            span[0] < mention.span[1] &&
            // “off Orm Port of Merania”: the port, in whose country it lies.
            !(
              span[0] <= mention.span[0] &&
              // “Orm and Tarn counties”, of which packs know the one
              ((several === true && mention.span[1] <= span[1]) ||
                // “in the Merania Sea”: the water, and no country.
                (mention.span[1] < span[1] && WATER.test(text.slice(...span))) ||
                (rank === 0 && mention.span[1] < span[1]) ||
                (rank === 0 && span[0] < mention.span[0] && LISTED.test(text.slice(...span))) ||
                /\sof\s(?:the\s)?$/.test(text.slice(span[0], mention.span[0])))
            ),
        ),
    )
    .filter(
      ({ span, several }) =>
        !isElsewhere(text, start, span) &&
        (!hangs(span, content) || (several === true && SENT_THERE.test(text.slice(start, span[0])))),
    )
    .sort(
      (a, b) => a.rank - b.rank || Number(a.wide ?? false) - Number(b.wide ?? false) || a.span[0] - b.span[0],
    )[0];
  /** What stands before a name, “In Merania, …” as “in”. */
  const ahead = ({ span }: Mention): string =>
    text
      .slice(Math.max(0, span[0] - 48), span[0])
      .replace(
        /(?:^|(?<=[\n.!?:“"]\s?))(?:In|At|Near|Inside|Outside|Off|Across|Around|Throughout)(?=\s(?:the\s)?$)/u,
        (word) => word.toLowerCase(),
      );
  const found = marked
    .filter(
      ({ span }) =>
        told === undefined ||
        told.rank !== 0 ||
        !(told.span[0] <= span[0] && span[1] <= told.span[1]) ||
        span[1] - span[0] === told.span[1] - told.span[0],
    )
    .filter(
      ({ span }) =>
        !/^(?:['’]s\b|\s(?:Sea|Ocean|Gulf|Straits?|Bay)\b)/.test(text.slice(span[1], span[1] + 8)),
    )
    .filter(({ span }) => !isElsewhere(text, start, span) && !hangs(span, content))
    // “secretary of the Lind Provincial Committee”: a body that bears the name.
    .filter(({ span }) => !OF_BODY.test(text.slice(span[1], span[1] + 60)))
    // “in U.S.-Meranian relations”
    .filter(({ span, kind }) => kind !== "country" || !/^-\p{L}/u.test(text.slice(span[1], span[1] + 2)))
    // “in the U.S. election”: whose.
    .filter(({ span, kind }) => kind !== "country" || !WHOSE.test(text.slice(span[1], span[1] + 30)))
    // “the ambassadors of Chile, Norway and Ghana”: a list.
    .filter(
      ({ span, kind }) =>
        kind !== "country" ||
        !IN_LIST.test(text.slice(span[1], span[1] + 60)) ||
        /\b(?:in|inside|near|off|across)\s(?:the\s)?$/.test(text.slice(Math.max(0, span[0] - 12), span[0])),
    )
    .filter(
      (mention) =>
        // A name that the text makes a place of by itself: “Tarn Province is raising its output”.
        named.some(
          ({ span, rank }) => rank !== 1 && span[0] === mention.span[0] && span[1] === mention.span[1],
        ) ||
        /(?:\b(?:visit(?:s|ed)?|inspect(?:s|ed)?|toured|in|at|near|from|off|around|across|throughout|inside|outside|(?<=\b(?:fl[a-z]+|passed|hovered|fired|exploded|circled)\s(?:\S+\s)?)over|to|toward|towards|of)\s(?:the\s)?(?:(?:north|south|east|west|central|north-?east|north-?west|south-?east|south-?west)(?:ern)?\s)?(?:\p{Lu}[\p{L}-]+(?:,|['’]s)?\s){0,2}|,\s)$/u.test(
          ahead(mention),
        ),
    )
    // “the counsellor of the embassy in Brask”: where somebody works.
    .filter(
      ({ span }) =>
        !/\bof\s(?:the\s)?(?:[\p{L}-]+\s){0,3}(?:embassy|consulate|mission|legation|bureau)\sin\s(?:the\s)?$/u.test(
          text.slice(Math.max(0, span[0] - 80), span[0]),
        ),
    )
    // "the president of North Korea", "exports to Russia": a party, no place of the happening.
    .filter(
      (mention) =>
        mention.kind !== "country" ||
        (isCapital(text.slice(...mention.span)) &&
          (IN_A_CITY.test(ahead(mention)) ||
            // “from the Moscow area”, but “a message from Moscow”.
            /^\s(?:area|region)\b/.test(text.slice(mention.span[1], mention.span[1] + 8)))) ||
        // “in Helsinki, Finland”, but “Norway, Sweden and the Netherlands”.
        SECTOR_OF.test(text.slice(Math.max(start, mention.span[0] - 60), mention.span[0])) ||
        /(?:\b(?:in|inside|off|near|across|throughout|(?<=\bfl(?:ew|own|ying|ies)\s)over|(?<=\b(?:areas?|parts?|corners?|cities|towns|provinces)\s)of)\s(?:the\s)?(?:\p{Ll}{4,}\s)?(?:(?:north|south|east|west|central|north-?east|north-?west|south-?east|south-?west)(?:ern)?\s)?|\b(?:in|inside|off|near|at|of|from|to)\s(?:the\s)?\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?,\s|\b(?:location|place|site|spot|town|city|village|factory|plant),\s)$/u.test(
          ahead(mention),
        ),
    )
    .sort(
      (a, b) =>
        RANK[a.kind as keyof typeof RANK] - RANK[b.kind as keyof typeof RANK] || a.span[0] - b.span[0],
    )[0];
  if (
    told !== undefined &&
    (found === undefined ||
      told.rank < RANK[found.kind as keyof typeof RANK] ||
      (told.several === true && told.span[0] <= found.span[0] && found.span[1] <= told.span[1]) ||
      // “in Tarn-ri, Osker County”: the village of the county.
      (told.rank === 1 && LIES_IN.test(text.slice(told.span[1], found.span[0]))))
  )
    return whereOf(told);
  if (found === undefined) return NOWHERE;
  // “in Moscow” is the city, whatever else its name stands for.
  const words = text.slice(...found.span);
  // “Tarn, Merania” is Tarn.
  const town =
    found.kind === "country"
      ? TOWN_OF.exec(text.slice(Math.max(0, found.span[0] - 40), found.span[0]))
      : null;
  if (town !== null && /\b(?:in|at|to|near|of|from)\s(?:the\s)?$/.test(town[1] ?? "")) {
    const name = town[2] ?? "";
    const at = found.span[0] - town[0].length + (town[1] ?? "").length;
    return { ...NOWHERE, place: name, span: [at, at + name.length], precision: "town", missing: null };
  }
  if (found.kind === "country" && isCapital(words)) {
    const city = [...knowledge.entities.values()].find(
      ({ kind, name }) => kind === "place" && name.startsWith(words),
    );
    return {
      ...NOWHERE,
      place: words,
      span: found.span,
      lat: city?.lat ?? null,
      lon: city?.lon ?? null,
      precision: "town",
      missing: null,
    };
  }
  return whereOfMention(found, text, knowledge);
}

/** A name that packs know, as a place. */
export function whereOfMention(found: Mention, text: string, knowledge: Knowledge): Where {
  const entity = found.entity === null ? undefined : knowledge.entities.get(found.entity);
  return {
    place: entity?.name ?? text.slice(found.span[0], found.span[1]),
    span: found.span,
    lat: entity?.lat ?? null,
    lon: entity?.lon ?? null,
    precision: precisionOf(found.kind, [entity?.name ?? "", text.slice(...found.span)]),
    missing: null,
  };
}

const WATER = /\s(?:Sea|Ocean|Gulf|Straits?|Bay)$/;
const LISTED = /,\s|\sand\s/;
/** “Soldiers dispatched to Orm and Tarn counties are building”: they build where they were sent. */
const SENT_THERE =
  /\b(?:dispatched|sent|mobili[sz]ed|deployed)\sto\s(?:the\s)?(?:[\p{L}-]+\s){0,4}?(?:areas?\s(?:in|of)\s)?$/u;

/** “Tarn-ri, Orm District of Osker”, “Tarn, Osker County”, “the town of Tarn in southern Osker” */
const LIES_IN =
  /^(?:\s(?:in|of)\s|,\s(?:in\s)?)(?:the\s)?(?:(?:north|south|east|west|central|north-?east|north-?west|south-?east|south-?west)(?:ern)?\s)?(?:\p{Lu}[\p{L}-]+\s(?:District|County)(?:,|\sof)\s(?:the\s)?)?$/u;
const TOWN_OF = /(\b\p{Ll}+\s(?:the\s)?)(\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?),\s$/u;

/** A place's name, in its pack or as printed, says how wide it is: “Kangwon Province”, “Cholsan County”; one that says nothing is a town. */
function precisionOf(kind: string, names: readonly string[]): Where["precision"] {
  if (kind === "facility") return "site";
  if (kind === "country") return "country";
  return WIDTHS.find(([words]) => names.some((name) => words.test(name)))?.[1] ?? "town";
}

const WIDTHS: readonly [RegExp, Where["precision"]][] = [
  [/\b(?:province|oblast|prefecture|governorate)$/i, "province"],
  [/\b(?:county|district|raion)$/i, "district"],
  [/\b(?:sea|ocean|gulf|strait|peninsula|region)$/i, "region"],
];
