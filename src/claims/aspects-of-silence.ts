import type { DisclosureAspect } from "#vocabulary/disclosure.ts";
import type { Span } from "#vocabulary/passage.ts";

/** The words by which it shows of what nothing is told, in the order in which they are tried. */
export const ASPECTS: readonly (readonly [RegExp, DisclosureAspect])[] = [
  [
    /\b(?:by|with|for|to) whom\b|^which (?:of (?:them|these|those|the)\b|(?:\p{L}+ )?(?:compan(?:y|ies)|firms?|countr(?:y|ies)|bank|banks|groups?|customers?|suppliers?)\b)/iu,
    "who",
  ],
  [
    /\b(?:locations?|where|sites?|(?<!\bt(?:ake|aken|aking|akes|ook) )places?|whereabouts|position|base|facility|factory|destinations?)\b/i,
    "where",
  ],
  [
    /\b(?:timing|when|dates?|(?<!\b(?:at the|at that|same|first|this) )time|schedule|timetable|days?)\b/i,
    "when",
  ],
  [
    /\b(?:how many|how much|numbers?|amounts?|figures?|quantit(?:y|ies)|quantity|sums?|size|tonnage|turnout|toll|totals?|earns?|earned|insured|salary|wages?|fees?|cost|costs|prices?|worth|range|output)\b/i,
    "how-many",
  ],
  // “what the change would save”, “what they had paid for it”
  [
    /\bwhat (?:\S+ ){1,6}?(?:would|will|could|had|has|have|did|might|to) (?:have )?(?:saved?|costs?|earn(?:ed)?|pa(?:y|id)|spen[dt]|raised?|fetch(?:ed)?|charged?)\b|\bwhat (?:it|they|he|she|the \p{L}+|\p{Lu}\p{L}+) (?:paid|costs?|spent|charges?|owes?|earns?)\b/iu,
    "how-many",
  ],
  [
    /\b(?:who|buyers?|customers?|names?|identit(?:y|ies)|whom|identified|named|suspects?|brands?|successors?|replacements?|candidates?|donors?|informants?|(?<=^(?:(?:its|his|her|their|any|the)\s)?)sources?)\b/i,
    "who",
  ],
  [
    /\b(?:why|what (?:had |has |have )?(?:set off|triggered|sparked|led to|brought about|brought down|started|caused)|reasons?|explanations?|purpose|motives?|causes?|caused|how (?!much\b|many\b|long\b|far\b|often\b)(?:\p{L}+ ){1,5}?(?:began|started|happened|broke|got|came|fell|caught|sank|died|spread|entered|reached|escaped|crashed|occurred|leaked))\b/iu,
    "why",
  ],
];

/** “declined to name them”: what a verb of naming withholds of somebody is who. */
const WHOM =
  /^(?:(?:did|do|does|has|have|had|would|will|could)(?: not|n['’]t)|declined|refused)\b.{0,30}?\b(?:named?|identify|identified) (?:them|him|her|either|both|any(?:one|body)|others?|the (?:\p{L}+ )?(?:m[ae]n|wom[ae]n|boys?|girls?|victims?|dead|suspects?|officials?|officers?|sources?|persons?|people|buyers?|customers?|driver|pilot|captain|player|winner|callers?|airlines?|compan(?:y|ies)|firms?|clubs?|banks?|suppliers?|dealers?|brokers?|witness(?:es)?|patients?|passengers?|pupils?|soldiers?|attackers?|clients?|partners?|sellers?|countr(?:y|ies)|organi[sz]ations?))\b/iu;

const NOT_NAMED = /\b(?:not|never|been|being|be) (?:yet |publicly |been |being )*(?:named|identified)\b/;

/** “details on the locations of the factories or timing of the visits” speaks of two aspects, each with its own words. */
export function aspectsOf(
  text: string,
  [start, end]: Span,
  verb: string,
): { aspect: DisclosureAspect; span: Span }[] {
  const out: { aspect: DisclosureAspect; span: Span }[] = [];
  let at = start;
  const words = text.slice(start, end).replace(/\s(?:when|if) (?:asked|pressed|questioned)\b.*/su, "");
  // “would not say whether the fee had been paid”: that it was, and not how high it is; “whether there were other suspects” asks for whom.
  if (/^["“‘']?(?:whether|if)\b(?!\sthere\s(?:is|are|was|were)\b)/i.test(words))
    return [{ aspect: "what", span: [start, end] }];
  // “did not answer when asked whether …”: no day is withheld.
  if (/^(?:when|if) (?:asked|pressed|questioned)\b/.test(words))
    return [{ aspect: "what", span: [start, end] }];
  const cuts = [...words.matchAll(/,? (?:or|and|nor) |, /g)].map((cut) => ({
    from: start + cut.index,
    to: start + cut.index + cut[0].length,
  }));
  for (const cut of [...cuts, { from: end, to: end }]) {
    at += /^\s*(?:neither|nor)\s/i.exec(text.slice(at, cut.from))?.[0].length ?? 0;
    const piece = text.slice(at, Math.min(cut.from, start + words.length));
    const first = ASPECTS.map(([pattern, aspect]) => ({ aspect, at: pattern.exec(piece)?.index ?? -1 }))
      .filter((hit) => hit.at >= 0 && !out.some((known) => known.aspect === hit.aspect))
      .sort((a, b) => a.at - b.at)[0];
    if (first !== undefined) {
      out.push({ aspect: first.aspect, span: [at + (piece.length - piece.trimStart().length), cut.from] });
    }
    at = cut.to;
  }
  if (out.length > 0) return out;
  return [{ aspect: WHOM.test(verb) || NOT_NAMED.test(verb) ? "who" : "what", span: [start, end] }];
}
