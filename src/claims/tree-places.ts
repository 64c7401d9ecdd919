import type { Annotated } from "#vocabulary/annotated.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Structure, Word } from "#vocabulary/structure.ts";
import type { NamedPlace } from "./named-place.ts";

/** Where something is, whatever it does there. */
const WITHIN =
  /^(?:in|at|near|off|outside|inside|around|across|through|throughout|into|beside|beneath|under|underneath|behind|opposite|above|within|along|onto|past)$/;
/** Where a way begins or ends, with a verb of going or of sending. */
const TO_OR_FROM = /^(?:to|toward|towards|for)$/;
const STARTS =
  /^(?:launch(?:es|ed|ing)?|fire[sd]?|firing|lift(?:s|ed)?|took|taken|depart(?:s|ed)?|evacuated?|fle(?:d|e|es)|withdr[ea]w|withdrawn|pulled|airlifted|escape[sd]?|broadcast|sailed|shot|slipped|broke|removed|stolen|rescued|missing|disappeared|vanished)$/i;
const GOES =
  /^(?:fl(?:y|ies|ew|own|ying)|travel(?:s|l?ed|l?ing)?|return(?:s|ed|ing)?|went|c[ao]mes?|coming|move[sd]?|drov?e|drives?|driven|sail(?:s|ed|ing)?|march(?:es|ed|ing)?|launch(?:es|ed|ing)?|fire[sd]?|firing|lift(?:s|ed)?|took|taken|depart(?:s|ed)?|le(?:ave|aves|ft)|shot|shoots?|evacuated?|fle(?:d|e|es)|retreat(?:s|ed)?|withdr[ea]w|withdrawn|pulled|sent|sends?|airlifted|head(?:s|ed|ing)?|walk(?:s|ed)?|r[au]n|brought|rushed|transferred|extradited|deported|towed|advanced?|escape[sd]?|broadcast|arrived?)$/i;
const FALLS =
  /^(?:f[ae]ll|fallen|falls|land(?:s|ed)?|drop(?:s|ped)?|rain(?:s|ed)?|descend(?:s|ed)?|converge[sd]?|fire[sd]?|advanced?|crash(?:es|ed)?|marched|closed?|closing|bore)$/i;
/** What is done to a place. */
const BEFALLS =
  /^(?:t(?:akes?|ook|aken|aking)|captur(?:es?|ed|ing)|seiz(?:es?|ed|ing)|ret(?:ook|akes?|aken|aking)|recaptur(?:es?|ed)|shell(?:s|ed|ing)?|bomb(?:s|ed|ing)?|bombard(?:s|ed|ing)?|str(?:ikes?|uck|iking)|hit(?:s|ting)?|sh(?:akes?|ook|aken|aking)|rock(?:s|ed|ing)?|flood(?:s|ed|ing)?|sw(?:eeps?|ept|eeping)|le(?:aves?|ft|aving)|reach(?:es|ed|ing)?|pack(?:s|ed)|fle(?:e|es|d|eing)|enter(?:s|ed|ing)?|visit(?:s|ed|ing)?|tour(?:s|ed|ing)?|evacuat(?:es?|ed|ing)|attack(?:s|ed|ing)?|storm(?:s|ed|ing)?|besieg(?:es?|ed|ing)|encircl(?:es?|ed|ing)|batter(?:s|ed|ing)?|lash(?:es|ed|ing)?|devastat(?:es?|ed|ing)|destroy(?:s|ed|ing)?|occup(?:y|ies|ied|ying)|liberat(?:es?|ed|ing)|raid(?:s|ed|ing)?|surround(?:s|ed|ing)?|cross(?:es|ed|ing)?|blockad(?:es?|ed|ing)|pound(?:s|ed|ing)?|blanket(?:s|ed|ing)?|engulf(?:s|ed|ing)?|ravag(?:es?|ed|ing)|hammer(?:s|ed|ing)?|overr[au]n|paralys(?:es?|ed)|paralyz(?:es?|ed)|patrol(?:s|led|ling)?|search(?:es|ed|ing)?|inspect(?:s|ed|ing)?|control(?:s|led|ling)?|cut|bl(?:ows?|ew|own)|dismantl(?:es?|ed|ing)|demolish(?:es|ed|ing)?|open(?:s|ed|ing)?|reopen(?:s|ed|ing)?|shut(?:s|ting)?|clos(?:es?|ed|ing))$/i;
/** Verbs of that list that need a site: “opened Parliament”, “closed the Velm plant”. */
const OF_SITES = /^(?:cut|bl[oe]w|dismantl|demolish|re?open|shut|clos|open|control|search|inspect|cross)/i;
const TAKES = /^t(?:akes?|ook|aken|aking)$/i;
/** Parts of a place and those who are there. */
const PARTS =
  /^(?:parts?|half|most|much|rest|all|bottom|foot|top|mouth|middle|end|surface|slopes?|areas?|swathes?|streets?|outskirts|suburbs?|cent(?:re|er)|heart|edge|north|south|east|west|residents|people|inhabitants|villagers|townspeople|citizens|shops|schools|hospitals|roads?|towns?|villages?|city|gates?|coast|shores?|banks|mayor's|districts?|quarters?|neighbou?rhoods?)$/i;
const ON_IT =
  /^(?:attacks?|strikes?|raids?|assaults?|siege|bombings?|shelling|bombardment|air ?strikes?|offensives?|march|advance|storming|capture|fall|fire|evacuation)$/i;
const IN_THE_AIR =
  /^(?:shot|downed|intercept(?:s|ed)?|flew|flown|fl(?:y|ies|ying)|explod(?:e[sd]?|ing)|circled|hovered|seen|spotted|crashed|burst|passed|patrol(?:s|led)?|scrambled|launched|fired|brought)$/i;
const FLIES =
  /^(?:drones?|jets?|planes?|aircraft|missiles?|rockets?|helicopters?|balloons?|airspace|sk(?:y|ies)|flights?|satellites?)$/i;
/** How a town is: “without power”, “quiet”. */
const LIES =
  /^(?:power|water|siege|curfew|quiet|calm|deserted|flooded|control|fire|attack|lockdown|fell|fallen|electricity)$/i;
const OF_SITE =
  /^(?:gates?|roof|tower|spire|nave|belfry|runway|entrance|walls?|grounds|deck|perimeter|opening|closure|reopening|sluices)$/i;
/** “from the vicinity of Velm”, “at the shipyard of Velm”: what stands where the place does. */
const AT_IT =
  /^(?:vicinity|environs|area|areas|waters?|shipyard|port|harbou?r|base|islet|island|isle|city|town|village|district|county|province|region|suburb|parts|countries|provinces|cities|counties|towns|villages|corners?|port|resort|cape|outskirts|coast|shore|mouth|edge|cent(?:re|er)|heart)$/i;
/** “The worst-hit town was Velm” */
const SETTLEMENT = /^(?:town|city|village|district|area|region|place|suburb|island|county|province|port)s?$/i;
/** “issued a storm warning for Velm” */
const WARNED = /^(?:warnings?|alerts?|watch|advisory|advisories|curfew|blackout)$/i;
/** “detected missiles fired from Velm”, “saw boats moored at Velm”: what is seen is what is told. */
const SEES =
  /^(?:detect(?:s|ed)?|track(?:s|ed)?|spot(?:s|ted)?|observe[sd]?|record(?:s|ed)?|register(?:s|ed)?|monitor(?:s|ed)?|identifie[sd]|captured?|seen|saw|sees?|showe?[sdn]?|found|heard|picked)$/i;
export const isSeen = (verb: string): boolean => SEES.test(verb);
/** A happening that is called by its place: “the Velm fire”. */
const HAPPENING =
  /^(?:fire|blaze|blast|explosion|quake|earthquake|flood|floods|crash|derailment|collision|attack|attacks|siege|shooting|riots?|clashes|bombing|landslide|leak|spill|outbreak|collapse|massacre|protests?)$/i;
const SITE =
  /^(?:airport|airfield|airbase|base|barracks|bridge|camp|cathedral|church|clinic|complex|dam|depot|factory|harbou?r|hospital|jail|library|market|mill|mine|mosque|museum|palace|pier|pit|plant|port|prison|quarry|reactor|refinery|reservoir|school|shipyard|site|square|stadium|station|temple|terminal|tower|university|warehouse|yard|zoo)$/i;
const PROPER_SITE =
  /\b(?:Dam|Airport|Station|Bridge|Palace|Prison|Camp|Base|Hospital|Port|(?:Launch|Test|Nuclear) Site|(?:Space|Launch|Test) Cent(?:re|er)|Cosmodrome|Spaceport|Court|Square|Shipyard|Yard|Plant|Complex|Refinery|Terminal|Crossing|Tunnel|Barracks|Reactor|Depot|Field|Range|Ground|Farm|Mill|Factory|Works|Mine|School|Park|Stadium|Museum|Library|Church|Mosque|Cathedral|Temple|Market|Street|Road|Lane|Avenue|Hotel|Inn|Tower|Castle|Clinic|Pier|Quay|Harbour|Harbor|Beach|Zoo|Hall)$/;

/**
 * Places by the sentence's tree: what stands in the roles in which a place stands (“marched through Velm”, “rebels captured Velm”, “parts of Velm were
 * flooded”, “the Velm plant”), whatever its name. Empty where no trained weights read the text.
 */
export function treePlaces({ report, structure }: Annotated): NamedPlace[] {
  if (structure === null) return [];
  const { text } = report;
  const { words } = structure;
  const cases = casesOf(words, text);
  const bodies = bodiesOf(structure);
  const towns = new Set(
    structure.mentions.flatMap(({ head, type, form, confidence }) =>
      form === "name" && type === "place" && confidence > 0.8 ? [head] : [],
    ),
  );
  const found: NamedPlace[] = [];
  for (const [i, word] of words.entries()) {
    if (word.tag !== "PROPN") continue;
    if (word.head === null) {
      const name = isTown(words, i, text) ? nameOf(words, i, text) : null;
      if (name !== null) found.push(placed(name, text));
      continue;
    }
    const above = words[word.head];
    if (above === undefined) continue;
    const lower = text.slice(...above.span);
    // The last word of a name speaks for it; “the Velm plant” hangs on its noun.
    if (/^(?:compound|flat|name)/.test(word.relation) && above.tag === "PROPN") continue;
    const name = nameOf(words, i, text);
    if (name === null) continue;
    if (word.relation === "compound" || word.relation === "nmod:poss") {
      const over = words[above.head ?? -1];
      if (bodies.has(i) || over === undefined) continue;
      if (word.relation === "compound" && HAPPENING.test(lower) && above.relation.startsWith("nsubj"))
        found.push(placed(name, text));
      else if (
        SITE.test(lower) &&
        isIn(above, over, text.slice(...over.span), cases.get(word.head) ?? "", true)
      )
        found.push({ ...placed([name[0], above.span[1]], text), rank: 0 });
      continue;
    }
    const proper = PROPER_SITE.test(text.slice(...name)) || /\s\d/.test(text.slice(...name));
    if (!proper && bodies.has(i)) continue;
    // “from the vicinity of Velm”
    const [at, of] =
      word.relation.startsWith("nmod") && cases.get(i) === "of" && AT_IT.test(lower)
        ? [word.head, words[above.head ?? -1]]
        : [i, above];
    const [of_, case_] = [of === undefined ? "" : text.slice(...of.span), cases.get(at) ?? ""];
    if (
      isBelow(words, i, text) ||
      !(
        isIn(word, above, lower, cases.get(i) ?? "", proper, towns.has(i)) ||
        (at !== i && of !== undefined && isIn(above, of, of_, case_, proper, towns.has(i)))
      )
    )
      continue;
    // “A quake shook Merania near Osker”
    const wide = !word.relation.startsWith("obl");
    const list =
      word.relation.startsWith("obl") || WARNED.test(lower) ? listFrom(words, i, name, towns, text) : null;
    if (list !== null) {
      found.push({ ...placed(list, text), ...(proper ? { rank: 0 } : {}), several: true });
      continue;
    }
    found.push({ ...placed(name, text), ...(proper ? { rank: 0 } : wide ? { wide } : {}) });
  }
  return found;
}

/** “in Velm, Lind and Tarn”: places that are told together, from the first name to the last; null where one stands alone. */
function listFrom(
  words: readonly Word[],
  i: number,
  name: Span,
  towns: ReadonlySet<number>,
  text: string,
): Span | null {
  const others = words
    .slice(i + 1, i + REACH)
    .flatMap(({ relation, head, tag }, at) =>
      relation === "conj" && head === i && tag === "PROPN" ? [i + 1 + at] : [],
    );
  if (others.length === 0 || !towns.has(i) || !others.every((at) => towns.has(at))) return null;
  const names = others.map((at) => nameOf(words, at, text));
  const last = names.at(-1);
  if (last == null || names.includes(null)) return null;
  const between = text.slice(name[1], last[1]);
  return between.length < FAR &&
    /^,?\s[\p{L}\s,’'-]+$/u.test(between) &&
    !/\s(?!and\b|the\b)\p{Ll}/u.test(between)
    ? [name[0], last[1]]
    : null;
}

const FAR = 120;
/** How many words away what hangs on a word is looked for. */
const REACH = 30;

/** “The worst-hit town was Velm” */
const isTown = (words: readonly Word[], i: number, text: string): boolean => {
  const near = words.slice(Math.max(0, i - REACH), i + REACH);
  return (
    near.some(({ relation, head }) => relation === "cop" && head === i) &&
    near.some(
      ({ relation, head, span }) =>
        relation === "nsubj" && head === i && SETTLEMENT.test(text.slice(...span)),
    )
  );
};

/** Whether a word stands in a clause that hangs on another: “after the ward was moved to Osker”. */
function isBelow(words: readonly Word[], i: number, text: string): boolean {
  for (let at: number | null = i; at !== null; at = words[at]?.head ?? null) {
    const { relation, head } = words[at] as Word;
    if (!/^(?:advcl|acl|csubj)/.test(relation)) continue;
    // “died when a roof fell in at Velm”: where it befell them.
    if (relation === "advcl" && isMarked(words, at, text, /^(?:when|as|while)$/i)) continue;
    // “It is the third storm to strike Velm”
    if (
      relation === "acl" &&
      head !== null &&
      words[head]?.relation === "root" &&
      isMarked(words, at, text, /^to$/)
    )
      continue;
    // “detected missiles fired from Velm”
    const seen = head === null ? undefined : words[head];
    const sees = seen?.head == null ? undefined : words[seen.head];
    if (
      relation === "acl" &&
      seen?.relation === "obj" &&
      sees !== undefined &&
      isSeen(text.slice(...sees.span))
    )
      continue;
    return true;
  }
  return false;
}

/** Whether a clause opens with such a word. */
const isMarked = (words: readonly Word[], clause: number, text: string, mark: RegExp): boolean =>
  words
    .slice(Math.max(0, clause - 12), clause)
    .some(
      (word) =>
        word.head === clause && /^(?:mark|advmod)/.test(word.relation) && mark.test(text.slice(...word.span)),
    );

function isIn(
  word: Word,
  above: Word,
  lower: string,
  preposition: string,
  proper: boolean,
  town = false,
): boolean {
  if (word.relation.startsWith("obl"))
    return (
      WITHIN.test(preposition) ||
      (TO_OR_FROM.test(preposition) && GOES.test(lower)) ||
      (/^(?:from|of)$/.test(preposition) && STARTS.test(lower) && (proper || preposition === "from")) ||
      (preposition === "on" && FALLS.test(lower)) ||
      (preposition === "over" && IN_THE_AIR.test(lower))
    );
  if (word.relation === "obj" || word.relation === "nsubj:pass")
    // “took Velm by storm”, but “took Vorn to court”
    return BEFALLS.test(lower) && (proper || (TAKES.test(lower) ? town : !OF_SITES.test(lower)));
  if (word.relation.startsWith("nmod") && above.tag === "NOUN")
    return (
      (preposition === "of" && (PARTS.test(lower) || ON_IT.test(lower))) ||
      (preposition === "of" && proper && OF_SITE.test(lower)) ||
      (preposition === "on" && ON_IT.test(lower)) ||
      (preposition === "for" && WARNED.test(lower)) ||
      (preposition === "over" && FLIES.test(lower)) ||
      (preposition === "into" && /^(?:roads?|ways?|highways?|routes?|railway|line)$/i.test(lower)) ||
      (preposition === "through" && /^(?:parade|march|procession|convoy|motorcade|route|drive)$/i.test(lower))
    );
  // “Velm was without power”, “Velm fell to the rebels”
  if (word.relation === "nsubj" && LIES.test(lower)) return true;
  return proper && word.relation === "nsubj" && /\bCourt$/.test(lower);
}

/** The last preposition before each word, by the word that it stands with. */
function casesOf(words: readonly Word[], text: string): ReadonlyMap<number, string> {
  const out = new Map<number, string>();
  for (const { relation, head, span } of words)
    if (relation === "case" && head !== null && !/^['’]/.test(text.slice(...span)))
      out.set(head, text.slice(...span).toLowerCase());
  return out;
}

/** The proper nouns that stand together with one, “of the” between them included; null for a day, a title or what has no letters. */
function nameOf(words: readonly Word[], i: number, text: string): Span | null {
  const isName = (word: Word | undefined): boolean =>
    word !== undefined && word.tag === "PROPN" && /^\p{Lu}/u.test(text.slice(...word.span));
  if (!isName(words[i])) return null;
  let first = i;
  const isBeside = (at: number): boolean =>
    (words[at] as Word).span[1] + 1 >= (words[at + 1] as Word).span[0];
  // “Velm International Airport”: a word of kind between two of the name.
  const isWithin = (at: number): boolean =>
    words[at]?.tag === "ADJ" &&
    /^\p{Lu}/u.test(text.slice(...(words[at] as Word).span)) &&
    isName(words[at - 1]) &&
    isBeside(at - 1);
  while ((isName(words[first - 1]) || isWithin(first - 1)) && isBeside(first - 1)) first--;
  let last = i;
  while (isName(words[last + 1]) && (words[last + 1] as Word).span[0] <= (words[last] as Word).span[1] + 1)
    last++;
  const span: Span = [(words[first] as Word).span[0], (words[last] as Word).span[1]];
  // “at St Oswin's”: a church by the name of its saint.
  if (/^(?:St\.?|Saint)\s/.test(text.slice(...span)) && /^['’]s\b/.test(text.slice(span[1], span[1] + 3)))
    span[1] += 2;
  // “Tunnel 3”, “Camp 14”
  const number = words[last + 1];
  if (
    number !== undefined &&
    NUMBERED.test(text.slice(...span)) &&
    number.span[0] === span[1] + 1 &&
    /^\d{1,4}[A-Z]?$/.test(text.slice(...number.span))
  )
    span[1] = number.span[1];
  const name = text.slice(...span);
  // “at a North Korean reactor”
  if (NATIONAL.test(name)) return null;
  return NO_PLACE_NAME.test(name) || name.length < 3 || /^\p{Lu}{2,}$/u.test(name) ? null : span;
}

/** What is told apart by its number. */
export const NUMBERED =
  /(?:^|\s)(?:Tunnel|Shaft|Portal|Adit|Pit|Mine|Camp|Gate|Pier|Berth|Dock|Terminal|Platform|Hangar|Hall|Building|Block|Tower|Warehouse|Reactor|Unit|Pad|Site|Area|Zone|Sector|Checkpoint|Hill|Route|Highway|School|Prison|Factory|Depot|Station|Bridge|Lock|Sluice|Ward|District)$/u;

const NATIONAL =
  /(?:\b(?:[A-Z]\p{Ll}+(?:ian|ean|ish|ese|ari)|Western|Eastern|Northern|Southern|European|French|Dutch|German|Greek|Swiss|Iraqi|Israeli|Saudi|Thai|Afghan|Uzbek|Kazakh))$/u;
const NO_PLACE_NAME =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Mr|Mrs|Ms|Dr|President|Prime|Minister|General|King|Queen|Parliament|Congress|Cabinet|Senate|Twitter|Facebook|Telegram|Instagram|YouTube|God|Christmas|Easter|Ramadan)\b/u;

/** Names that the weights take for persons or bodies, by their last word. */
const bodiesOf = ({ mentions }: Structure): ReadonlySet<number> =>
  new Set(
    mentions.flatMap(({ head, type, form, confidence }) =>
      form === "name" && confidence > 0.5 && (type === "person" || type === "organization") ? [head] : [],
    ),
  );

const placed = (span: Span, text: string): NamedPlace => ({
  span,
  name: text.slice(...span),
  rank: 1,
  town: false,
});
