import type { Annotated } from "#vocabulary/annotated.ts";
import type { MentionKind } from "#vocabulary/mention.ts";
import type { Span } from "#vocabulary/passage.ts";
import { firstEnding, inSpan } from "./in-span.ts";
import type { NamedPlace } from "./named-place.ts";
import { isAimedAt, personsIn } from "./names-of-people.ts";
import { placesInLists } from "./places-in-lists.ts";
import { NUMBERED, treePlaces } from "./tree-places.ts";
import { isPeople } from "./voices/word-classes.ts";

const WORD = "\\p{Lu}[\\p{L}\\p{M}'’-]*";
const NAME = `${WORD}(?:\\s(?:(?:of\\s(?:the\\s)?|de\\s|al\\s|el\\s)?${WORD}))*`;
const SITES =
  /\b(?:Hospital|Dam|Airport|Station|Bridge|Museum|Palace|Stadium|Square|Street|Road|Avenue|Works|Plant|Factory|Farm|Mill|Academy|Arena|Reservoir|Observatory|Yard|Shipyard|Harbour|Harbor|Prison|Camp|Base|School|University|Church|Cathedral|Mosque|Temple|Hotel|Theatre|Theater|House|Hall|Tower|Park|Mine|Gate|Terminal|Refinery|Market|Clinic|Library|Castle|Fort|Monument|Cemetery|Pier|Quay|Embassy|Complex|Colliery|Brewery|Foundry|Quarry|Infirmary|Club|Room|Inn|Zoo|Nursery|Orchard|Sanatorium|Kindergarten|Auditorium|Gymnasium|Pavilion|Courthouse|Depot|Barracks|Aquarium|Planetarium|(?:Launch|Launching|Proving|Test|Testing) (?:Ground|Range|Site)|Cosmodrome|Spaceport|Crown Court|District Court|County Court|Bakery|(?:Revolutionary|Battle|Historic|Heritage) Site)\b/;
const LAND =
  /\b(?:River|Lake|Sea|Ocean|Bay|Gulf|Strait|Straits|Cape|Mount|Mountains?|Valley|Peninsula|Islands?|Isla|Isle|Coast|Desert|Delta|Forest|Sands|Point|Reef|Beach|Canal|Glacier|Hill|Hills|Heights|Plateau|Province|County|Region|Counties|Provinces|peninsula)\b/;
const KINDS =
  "(?:towns?|villages?|city|cities|districts?|provinces?|county|counties|regions?|ports?|islands?|state|suburbs?|outskirts|capital|republic|municipality|canton|prefecture|parish|peninsula)";

/** “the Tarn nuclear power station”, “Vorn clinic”: nouns of sites after a name, in small letters. */
const PLAIN_SITES =
  "(?:(?:nuclear|coal|gas|thermal|solar|military|naval|air|railway|bus|police|district|central|regional|children's)\\s){0,2}(?:power\\s(?:station|plant)|reactor|substation|lighthouse|observatory|refinery|airport|airfield|hospital|clinic|mine|reservoir|bridge|dam|harbou?r|shipyard|prison|stadium|mosque|church|cathedral|factory|plant|base|barracks|station|square|market|school|university|terminal|crossing|tunnel|(?:test|firing|missile|launch)\\s(?:range|site|ground))";
const PLAIN_LAND =
  "(?:beach|island|islands|peninsula|canal|moor|marsh|gorge|pass|glacier|delta|valley|desert|forest|lake|river|bay|coast|mountains?|plain|strait|estuary|basin)";

/** Words before a name that make a place of it; “on” only for land and water. */
const BEFORE = new RegExp(
  `(?:\\b([Ii]n|[Aa]t|[Nn]ear|off|before|outside|inside|around|across|throughout|beside|below|above|over|towards?|from|to|into|on|through|along|visited|visits|toured|inspected|attacked|shelled|bombed|raided|stormed|searched|occupied|evacuated|packed)\\s(?:(?:the|its|neighbouring|nearby|downtown|central|northern|southern|eastern|western|upper|lower)\\s){0,2}(?:(?!(?:in|at|near|off|of|from|to|on|by|with|for|about|against|over|after|before|between|among|was|were|is|are|had|has|have|and|or|as|who|that|which|than)\\s)(?:newly[- ])?\\p{Ll}+\\s){0,2}?(?:(${KINDS})\\sof\\s(?:the\\s)?)?|\\b(${KINDS}|terminals?|inhabitants|residents|villagers|coast|mouth|north|south|east|west|outskirts|streets|centre|center|most|much|parts?|all|half|edge|rest)\\sof\\s(?:the\\s)?)(${NAME})(\\s(?:${KINDS}|${PLAIN_SITES}|${PLAIN_LAND})\\b)?`,
  "gu",
);
const RIVER = new RegExp(`(${WORD})\\s(?:River|Lake|Sea|Bay|Coast|Island|Peninsula)\\b`, "gu");
const SUBJECT = new RegExp(
  `(?:^|\\b(?:the|The)\\s)(${NAME})\\s(?:is|was|has|had|will|would|could|may|might|must|can|opens?|opened|reopens?|reopened|shuts?|closed|collapsed|burned|burnt|overflowed|burst|caught fire|exploded|to (?:overflow|collapse|burst|close|shut|reopen))\\b`,
  "gu",
);
const FACTORY =
  "(?:Factory|Mill|Plant|Works|Complex|Mine|Farm|Shipyard|Refinery|Foundry|Smelter|Colliery|Brewery|Quarry|Nursery|Studio|(?:Power|Distribution|Pumping|Machine|Processing) Station|(?:Training|Retraining|Research) Institute|Railway Branch|Production Company)";
/** “The Osker Textile Mill and the Tarn Factory repaired …”, “workers of the Lind Steel Complex have …”: works that do something, and do not speak. */
const AT_WORK = new RegExp(
  `(?:^|, |; |\\b(?:[Ww]orkers|[Ww]orking people|[Ee]mployees|[Tt]echnicians|[Mm]iners|[Ff]armers|[Oo]fficials)(?: and \\p{Ll}+)? (?:of|at|in) (?:(?:the )?(?:\\p{Ll}+ ){0,2}(?:workteam|work-team|workshop|shop|section|branch)s?(?: No\\. ?\\d+)? (?:of|at) )?|\\b(?:workteam|workshop|shop|branch)s?(?: No\\. ?\\d+)? of |\\bthose of )(?:[Tt]he )?(${WORD}(?:\\s(?:and\\s)?${WORD}){0,6}\\s${FACTORY}(?:,?(?:\\sand|,)?\\s(?:the\\s)?${WORD}(?:\\s${WORD}){0,6}\\s${FACTORY}){0,5})(?:\\s(?:and|of|in|under)\\s[^,.;]{2,40}(?:,\\s${WORD}[^,.;]{2,40}){0,2})?,?\\s(?!(?:said|says|told|announced|denied|denies|declined|confirmed|reported|plans|wants|expects|refused|hopes)\\b)(?:too, )?(?:is|are|was|were|has|have|had|\\p{Ll}+ed|made|set|laid|built|won|took|held|began|gave|kept|met|boosts?|produces?|finished|makes?|pays?|puts?|directs?|devotes?)\\b`,
  "gu",
);
/** “South Orm Province is raising its output”: a stretch of land that does something. */
const LAND_AT_WORK = new RegExp(
  `^(?:The )?(${WORD}(?:\\s${WORD}){0,4}\\s(?:Province|County|District|Region|City|Municipality))(?: (?:of|in) (?:the )?${WORD})? (?:is|are|has|have|had|was|were|directs|pays|puts|devotes)\\b`,
  "gu",
);
/** “Mount Orm on the island of Tarn erupted” */
const ERUPTS =
  /(?:^|\b(?:[Tt]he|,)\s)(Mount(?:\s\p{Lu}[\p{L}\p{M}'’-]*)+)(?:,[^,.;]{2,60},)?(?:\s(?:on|in)\s[^,.;]{2,60}?)?\s(?:has\s)?(?:(?:last|also|first)\s)?(?:erupted|exploded|rumbled|spewed|spat|belched)\b/gu;
/** “at the plaza of the Arch of Lund”, “at the gymnasium of Lind University” */
const VENUE = new RegExp(
  `\\b(?:[Aa]t|[Ii]nside|[Oo]utside)\\s(?:the\\s)?((?:plaza|square|gymnasium|stadium|hall|theatre|theater|courtyard|park|headquarters|campus|compound|foot)\\s(?:of|in\\sfront\\sof)\\s(?:the\\s)?${NAME})`,
  "gu",
);
/** “the opening of the 212-kilometre Lind Canal”: where it is opened. */
const OPENED = new RegExp(
  `\\b(?:opening|inauguration|inaugural|completion|groundbreaking|commissioning)\\s(?:ceremony\\s)?(?:of|for)\\s(?:the\\s)?(?:[\\p{Ll}\\d][\\p{Ll}\\d,.-]*\\s){0,3}(${NAME})`,
  "gu",
);
/** “on the B4091”, “along Highway 12” */
const ROAD =
  /\b(?:on|along|off|near|of|closed|blocked|shut)\s(?:the\s)?((?:[ABM]\d{1,4}|E\d{1,3}|I-\d{1,3}|(?:Highway|Route|Interstate|Motorway|National Road)\s\d{1,4})(?:\s(?:motorway|highway|road|bypass))?)\b/gu;
/** “from Tunnel 3”, “at Terminal 2” */
const NUMBERED_SUBJECT =
  /^((?:Tunnel|Shaft|Portal|Adit|Pier|Berth|Dock|Terminal|Platform|Hangar|Building|Block|Warehouse|Reactor|Pad|Checkpoint|Camp)\s\d{1,4}[A-Z]?)(?=\s(?:was|is|has|had|will|would|remains?|burned|collapsed|reopened)\b)/gu;
const NUMBERED_SITE =
  /\b(?:[Aa]t|[Ii]n|[Ii]nside|[Oo]utside|[Nn]ear|[Ff]rom|[Ii]nto|[Oo]n|of|(?:blew|blown|blowing)\sup|reopened|sealed|dismantled|demolished|[Dd]igging)\s(?:the\s)?((?:Tunnel|Shaft|Portal|Adit|Pier|Berth|Dock|Terminal|Platform|Hangar|Building|Block|Warehouse|Reactor|Pad|Checkpoint|Camp)\s\d{1,4}[A-Z]?)(?![\p{L}\d]|[.,:]\d)/gu;
/** “at an undisclosed location, Tessaly”. */
const AFTER_PLACE = new RegExp(`\\b(?:location|place|site|spot|the capital),\\s(${NAME})`, "gu");
const SITE_TAIL = new RegExp(`(?:^|\\s)${PLAIN_SITES}$`, "u");
const LAND_TAIL = new RegExp(`(?:^|\\s)${PLAIN_LAND}$`, "u");
const HELD =
  /\b(?:shares?|stakes?|stock|stocks|bonds|investments?|investors?|interest|confidence|trust|faith|belief|believes?|believed|holding|majority)\s$/i;
const LEFT = /\b(?:is|are|was|were|be|been|got|get|gets|taken|winched|rescued)\s$/;
const TIMES =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)(?!\p{L})|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|Ramadan|Parliament|Congress|Cabinet|Twitter|Facebook|Telegram|Instagram|English|God|Mr|Mrs|Ms|Dr|President|Prime|Minister|General|King|Queen)\b/u;
const TOWN = /\b(?:town|village|city|suburb)\sof\s(?:the\s)?$/;
const BODIES =
  /\b(?:Committee|Index|Bank|Ministry|Agency|Party|Council|Commission|Office|Department|White House|Summit|League|Union|Association|Institute|Court|Society|World Cup|Cup|Olympics|Championships?|Games|Army|Forces?|Group|Company|Corp|Inc|Ltd|Times|Post|News|War)\b/;
const ADJECTIVE =
  /(?:ian|ean|ish|ese|ari|Western|Eastern|Northern|Southern|European|French|Dutch|German|Greek|Swiss)$/;

const SETTLEMENT = /^(?:capital|city|town|village|port|resort)$/;

const VEHICLES = /^\s(?:vehicles?|cars?|trucks?|jets?|planes?|tanks?|boats?)\b/;
const ENTERED =
  /^(?:visited|visits|toured|inspected|attacked|shelled|bombed|raided|stormed|searched|occupied|evacuated|packed)$/;
/** “at the Lind Music Awards”, “the Third Tarn Forum”: an occasion by its name. */
const OCCASIONS =
  /(?:\b(?:Awards?|Convention|Debate|Competition|Conference|Championships?|Tournament|Finals?|Contest|Summit|Forum|Seminar|Symposium|Congress|Cup|Series|Olympics|Games|Grand Prix|Oscars|Grammys|Emmys|Show|Expo|Event)|^Final Four|^(?:The\s)?Session\sof\s.+)$/u;
/** “in the journal Lake Letters”, “in the film Tarn”: where words and pictures stand. */
const IN_PRINT =
  /\b(?:journal|magazine|newspaper|film|movie|book|novel|album|series|song|musical|opera|podcast|documentary)\s["“‘']?$/u;

/** “in the Lind inquiry”, “in the Orm era”, “in the Asia regional forum”: what bears the name, and no place. */
const OF_NAME =
  /^\s(?:regional|probe|inquiry|investigation|case|trial|scandal|affair|report|poll|survey|era|film|book|deal|index)\b/;
const OFFICE = /\bof\s(?:the\s)?(?:[\p{L}-]+\s){0,3}(?:embassy|consulate|mission|legation|bureau)\s$/u;
const CAPITAL_OF = new RegExp(`^\\s(?:of\\s|,\\s)(${NAME})`, "u");

const SITE_NEXT = new RegExp(`^\\s${PLAIN_SITES}\\b`, "u");
/** “in American history”, “at a London-based firm”: a word on the noun behind it that says of which kind, and not “the Asia-Pacific region”. */
function isAdjective({ report: { text }, structure }: Annotated, [start, end]: Span): boolean {
  if (structure === null || !OF_KIND.test(text.slice(start, end))) return false;
  const word = structure.words[firstEnding(structure.words, start)];
  return (
    word?.relation === "amod" &&
    word.span[0] === start &&
    word.span[1] === end &&
    !LAND_NEXT.test(text.slice(end, end + 20))
  );
}
const OF_KIND = /(?:\p{Ll}an|ish|ese|French|Dutch|Greek|Swiss|Thai|-(?:based|led|born|owned|style))$/u;
const LAND_NEXT = new RegExp(`^\\s(?:${KINDS}|${PLAIN_LAND})\\b`, "u");

/** Kinds of what stands where a place may stand, and is none. */
const NO_PLACES: ReadonlySet<MentionKind> = new Set([
  "person",
  "agency",
  "state-media",
  "outlet",
  "weapon",
  "programme",
  "quantity",
]);

const WHOSE_NOUN =
  /^\s(?:nation|country|kingdom|republic|prime|president|minister|government|army|navy|official|leader|general|politician|man|woman|company|firm)\b/u;

const ARTICLE = "(?:[Aa]l|[Ee]l|[Aa]s|[Aa]sh|[Aa]d|[Aa]r|[Aa]n|[Aa]z)";
const ARTICLE_BEHIND = new RegExp(`^\\s${ARTICLE}-\\p{Lu}[\\p{L}’'-]*`, "u");
const ARTICLE_BEFORE = new RegExp(`(?<![\\p{L}-])${ARTICLE}-$`, "u");
/** “Deir al-Balah”, “Al-Quds Hospital”: the article is of the name, in small letters or before a hyphen. */
function withArticle(text: string, place: NamedPlace): NamedPlace {
  const [start, end] = place.span;
  const from = start - (ARTICLE_BEFORE.exec(text.slice(Math.max(0, start - 5), start))?.[0].length ?? 0);
  const to = end + (ARTICLE_BEHIND.exec(text.slice(end, end + 40))?.[0].length ?? 0);
  return from === start && to === end ? place : { ...place, span: [from, to], name: text.slice(from, to) };
}

/** Places that a text names after words of place, in the order of the text. */
export function namedPlaces(annotated: Annotated): NamedPlace[] {
  const { report, mentions, sentences } = annotated;
  const { text } = report;
  const others = mentions.filter(({ kind }) => kind === "organisation" || NO_PLACES.has(kind));
  const found = new Map<number, NamedPlace>();
  // “on the Sarn”, where the text also says “the Sarn River”.
  const lands = new Set([...text.matchAll(RIVER)].map((hit) => hit[1] ?? ""));
  const isPersons = personsIn(text);
  const isPlainWord = (name: string): boolean =>
    /^\p{Lu}\p{Ll}+$/u.test(name) &&
    new RegExp(`\\b(?:in|into|at|on)\\s${name.toLowerCase()}\\b`, "u").test(text);
  const isInPrint = (start: number): boolean => IN_PRINT.test(text.slice(Math.max(0, start - 20), start));
  const keep = (start: number, name: string, strong: boolean, entered = false): void => {
    const end = start + name.length;
    // “in a Meranian-made truck”, “in Tarn cars”
    if (/-made\b/.test(name) || VEHICLES.test(text.slice(end, end + 12))) return;
    if (
      (TIMES.test(name) && !SITES.test(name)) ||
      (/['’]s$/.test(name) && !/^(?:St\.?|Saint)\s/.test(name)) ||
      /^\p{Lu}{2,}$/u.test(name)
    )
      return;
    if (isAimedAt(text, start)) return;
    if (OCCASIONS.test(name) || isInPrint(start)) return;
    // “in the Sanders' hotel room”, “in the Senate”
    if ((/s['’]$/u.test(name) || name === "Senate") && !SITE_NEXT.test(text.slice(end, end + 40))) return;
    // “in American history”: a word on a noun, by the tree.
    if (!strong && isAdjective(annotated, [start, end])) return;
    // “the rest of the Democrats”, “at the Republican debaters”
    if (
      isPeople(name.toLowerCase()) ||
      /^(?:Republican|Democrat(?:ic)?|Conservative|Labour|Liberal|Socialist|Communist)$/.test(name)
    )
      return;
    // “in a striped T-shirt”, “fired back at Vorn”
    if (/^\p{Lu}-\p{Ll}|^(?:Covid|Coronavirus)\b/u.test(name) || (!strong && isPersons(name))) return;
    if (name.length < 3 || (BODIES.test(name) && !entered)) return;
    // “concessions in the new Data Storage Bill”
    if (/\s(?:Bill|Act|Treaty|Accord|Amendment)$/.test(name)) return;
    // A headline's “Placed in Orbit”: a word that the text also writes small.
    if (!strong && isPlainWord(name)) return;
    if (ADJECTIVE.test(name) && /^\s[\p{Ll}"“‘']/u.test(text.slice(end, end + 2)) && !strong) return;
    // “keeps in place a Meranian prime minister”, “in the North Meranian nation”: whose, and not where.
    if (ADJECTIVE.test(name) && WHOSE_NOUN.test(text.slice(end, end + 24))) return;
    // “searched the Ministry of Works”, “visited the Orm Factory”: a body that is entered is a place.
    if (
      others.some(
        ({ span, kind }) =>
          span[0] < end &&
          start < span[1] &&
          !(entered && (kind === "organisation" || (start < span[0] && span[1] < end))),
      )
    )
      return;
    const rank =
      SITES.test(name) || SITE_TAIL.test(name) ? 0 : LAND.test(name) || LAND_TAIL.test(name) ? 2 : 1;
    found.set(start, {
      span: [start, end],
      name,
      rank,
      town: rank === 1 && TOWN.test(text.slice(Math.max(0, start - 24), start)),
    });
  };
  for (const [from, to] of sentences) {
    const words = text.slice(from, to);
    for (const hit of words.matchAll(BEFORE)) {
      const [whole, preposition, kind, other, name = "", after] = hit;
      // “General Kim In Chol”: a name, and no place.
      if (/^\p{Lu}/u.test(preposition ?? "") && /\p{L}\s$/u.test(words.slice(0, hit.index))) continue;
      const own = name.replace(/['’]s$/, "");
      const start = from + hit.index + whole.length - (after ?? "").length - name.length;
      if (own !== name && !SITES.test(name)) continue;
      const tail = (after ?? "").trim();
      const site = SITE_TAIL.test(tail);
      const land = LAND_TAIL.test(tail);
      const plain = kind === undefined && other === undefined && after === undefined;
      // “the counsellor of the embassy in Brask”: where somebody works.
      if (plain && preposition === "in" && OFFICE.test(words.slice(0, hit.index))) continue;
      // “at a Meranian reactor”: whose, and not which.
      if (site && ADJECTIVE.test(own)) continue;
      // “in the Meranian capital of Brask”, “in the Meranian city of Brask”, “in the Meranian capital”
      if (after !== undefined && ADJECTIVE.test(name) && SETTLEMENT.test(tail)) {
        const city = CAPITAL_OF.exec(words.slice(hit.index + whole.length));
        const at = from + hit.index + whole.length;
        if (city === null) {
          if (tail === "capital") keep(start, `${name}${after}`, true);
        } else keep(at + city[0].length - (city[1] ?? "").length, city[1] ?? "", true);
        continue;
      }
      if (plain && OF_NAME.test(words.slice(hit.index + whole.length))) continue;
      // “shares in Vorn”, “trust in Okand”: held, and in no place.
      if (plain && /^in$/i.test(preposition ?? "") && HELD.test(words.slice(0, hit.index))) continue;
      // “all passengers are off the Verna”: a ship that they left.
      if (preposition === "off" && LEFT.test(words.slice(0, hit.index))) continue;
      if (plain && preposition === "on" && !LAND.test(name) && !SITES.test(name)) {
        if (!lands.has(own)) continue;
      }
      if (
        plain &&
        /^(?:before|from|to|into|over|towards?|through|along|visited|visits|toured|inspected|attacked|shelled|bombed|raided|stormed|searched|occupied|evacuated|packed)$/.test(
          preposition ?? "",
        )
      ) {
        if (!SITES.test(name) && !LAND.test(name) && !/\sCity$/.test(name)) continue;
        // “to help House Republicans”
        const last = name.split(" ").at(-1) ?? "";
        if (
          !name.includes(" of ") &&
          /^(?:House|Park|School|Base|Market|Gate)\s/.test(name) &&
          !SITES.test(last)
        )
          continue;
        // “guidance over the Orm Works”
        if (preposition === "over" && !LAND.test(name)) continue;
      }
      keep(
        start,
        site || land ? words.slice(start - from, start - from + name.length + (after ?? "").length) : own,
        !plain,
        ENTERED.test(preposition ?? "") ||
          (/^(?:at|outside|inside)$/i.test(preposition ?? "") && SITES.test(name)),
      );
    }
    for (const hit of words.matchAll(ROAD)) {
      const name = hit[1] ?? "";
      const start = from + hit.index + hit[0].length - name.length;
      found.set(start, { span: [start, start + name.length], name, rank: 0, town: false });
    }
    for (const hit of words.matchAll(AFTER_PLACE))
      keep(from + hit.index + hit[0].length - (hit[1] ?? "").length, hit[1] ?? "", false);
    for (const hit of words.matchAll(ERUPTS)) {
      const name = hit[1] ?? "";
      const start = from + hit.index + hit[0].indexOf(name);
      found.set(start, { span: [start, start + name.length], name, rank: 0, town: false });
    }
    for (const hit of words.matchAll(VENUE)) {
      const name = hit[1] ?? "";
      keep(from + hit.index + hit[0].length - name.length, name, true, true);
    }
    for (const hit of words.matchAll(OPENED)) {
      const name = hit[1] ?? "";
      if (SITES.test(name) || LAND.test(name))
        keep(from + hit.index + hit[0].length - name.length, name, true, true);
    }
    for (const pattern of [AT_WORK, LAND_AT_WORK])
      for (const hit of words.matchAll(pattern)) {
        const name = hit[1] ?? "";
        keep(from + hit.index + hit[0].indexOf(name), name, true, true);
      }
    for (const hit of [...words.matchAll(NUMBERED_SITE), ...words.matchAll(NUMBERED_SUBJECT)]) {
      const name = hit[1] ?? "";
      const start = from + hit.index + hit[0].length - name.length;
      found.set(start, { span: [start, start + name.length], name, rank: 0, town: false });
    }
    for (const place of placesInLists(words, from)) found.set(place.span[0], place);
    for (const hit of words.matchAll(SUBJECT)) {
      const name = hit[1] ?? "";
      const bare = name.replace(/^The\s/, "");
      if (SITES.test(bare)) keep(from + hit.index + hit[0].lastIndexOf(bare), bare, false);
    }
  }
  const told = [...found.values()].sort((a, b) => a.span[0] - b.span[0]);
  for (const place of treePlaces(annotated)) {
    if (place.rank !== 0 && (BODIES.test(place.name) || isPersons(place.name))) continue;
    if (isAimedAt(text, place.span[0]) || OCCASIONS.test(place.name) || isInPrint(place.span[0])) continue;
    // “published in the Rodong Sinmun”
    if (inSpan(mentions, place.span).some(({ kind }) => NO_PLACES.has(kind))) continue;
    // By words of place a name is known too, and then more of it.
    if (
      place.several === true ||
      (told[firstEnding(told, place.span[0])]?.span[0] ?? place.span[1]) >= place.span[1]
    )
      found.set(place.span[0], place);
  }
  const all = [...found.values()]
    .map((place) => withArticle(text, numbered(text, place)))
    .sort((a, b) => a.span[0] - b.span[0]);
  // A headline's “Textile Mill”: the one that the text names in full.
  return all.map((place) => {
    if (place.rank !== 0 || !GENERIC.test(place.name)) return place;
    const full = all.find(({ rank, name }) => rank === 0 && name.endsWith(` ${place.name}`));
    return full === undefined ? place : { ...place, name: full.name };
  });
}

/** “Terminal 2”, “Camp 14”: what is told apart by its number. */
function numbered(text: string, place: NamedPlace): NamedPlace {
  const number = NUMBERED.test(place.name)
    ? /^\s\d{1,4}[A-Z]?(?![\p{L}\d.,:%-]*\d|\p{L})/u.exec(text.slice(place.span[1], place.span[1] + 8))?.[0]
    : undefined;
  return number === undefined
    ? place
    : {
        ...place,
        span: [place.span[0], place.span[1] + number.length],
        name: `${place.name}${number}`,
        rank: 0,
      };
}

/** “Textile Mill”, “Fish Farm”: a kind of site, and not which. */
const GENERIC =
  /^(?:Textile|Fish|Cotton|Paper|Steel|Chemical|Cement|Shoe|Footwear|Machine|Power|Bag|Silk|Tractor|Coal|Sugar|Food|Vegetable|Dairy|Pig|Chicken|Nuclear|Iron|Glass|Sugar|Car) (?:Factory|Mill|Plant|Works|Complex|Mine|Farm|Station)$/u;

/** Sites that a text names anywhere, by their last word: what “the bridge” may mean, though no word of place stands before “Iron Bridge”. */
export function namedSites(text: string): NamedPlace[] {
  return [...text.matchAll(SITE_NAME), ...text.matchAll(PLAIN_SITE_NAME)].flatMap((hit) => {
    const name = hit[1] ?? "";
    if (BODIES.test(name) || TIMES.test(name)) return [];
    const start = hit.index + hit[0].length - name.length;
    return [{ span: [start, start + name.length] as Span, name, rank: 0 as const, town: false }];
  });
}

/** “Tarn Point high-security jail”, “the Old Orm mine” */
const PLAIN_SITE_NAME = new RegExp(
  `(?:^|[^\\p{L}\\p{M}'’-])(${WORD}(?:[^\\S\\n]${WORD}){0,2}[^\\S\\n](?:(?:high-security|open|women's|men's|state|county|town|village)[^\\S\\n])?(?:jail|prison|mine|colliery|pit|bridge|dam|reservoir|refinery|shipyard|quarry|library|museum|stadium|hospital|clinic))(?![\\p{L}-])`,
  "gu",
);
const SITE_NAME = new RegExp(
  `(?:^|[^\\p{L}\\p{M}'’-])(${WORD}(?:[^\\S\\n]${WORD}){0,3}[^\\S\\n](?:Hospital|Dam|Airport|Station|Bridge|Museum|Palace|Stadium|Factory|Mill|Prison|Mosque|Church|Cathedral|Hotel|Tower|Mine|Refinery|Market|Clinic|Castle|Harbour|Harbor|Shipyard|Club|Library|Jail|Island|Tunnel))(?![\\p{L}-])`,
  "gu",
);
