import { mainVerb } from "./main-verb.ts";

const BY_DECISION =
  "decisions?|decrees?|laws?|resolutions?|agreements?|amendments?|bills?|orders?|declarations?|appeals?|letters?|programmes?|programs?|treat(?:y|ies)|pacts?|plans?|statutes?|regulations?|rules?|budgets?|reports?";

/** “good health and success”: what is wished to somebody, with no verb of its own. */
const WELL =
  /\b(?:health|happiness|success(?:es)?|prosperity|victory|victories|well-?being|peace|long life|all the best|every success|a (?:happy|speedy|good|safe|long|quick)\b)/iu;
const ADOPTS = /\b(?:adopt|approv|pass|ratif|deliberat|examin|endors|enact|promulgat)\p{L}*\b/iu;
const A_DECISION = new RegExp(
  `^(?:an?|the|its|several|two|three)\\s(?:["“]?[\\p{L}'’-]+\\s){0,6}?(?:${BY_DECISION})\\b`,
  "iu",
);
const DECISION_OF_CUE = new RegExp(`\\b(?:adopt|approv|pass|issu)\\p{L}*\\b.*\\b(?:${BY_DECISION})$`, "iu");
const AN_AGREEMENT =
  /^(?:an?|the)\s["“]?(?:[\p{L}'’-]+\s){0,5}?(?:agreements?|accords?|treat(?:y|ies)|pacts?|deals?|contracts?|memorand(?:um|a)|protocols?|alliances?|talks|truce|ceasefire)\b/iu;
/** “set forth the orientation of production”: that there is one, and not which. */
const A_COURSE =
  /^(?:(?:an?|the|his|her|its|their|again|detailed|new|important|clear|revolutionary)\s){0,5}?(?:\p{L}+\s){0,2}?(?:polic(?:y|ies)|orientations?|directions?|ways|line|lines|strateg(?:y|ies)|principles|path|paths|course|programmes?|guidelines|measures)\b/iu;

/**
 * What somebody does by words, and says nothing with: a wish of good health, a decision that is adopted, a treaty that is concluded, a letter that
 * is read out, a policy that is set forth without being told.
 */
export function isActOfForm(cued: string, words: string): boolean {
  // “has sworn in its first judge”
  if (
    /\bsw(?:ore|orn|ears?|earing) in$/i.test(cued) ||
    (/\bsw(?:ore|orn|ears?|earing)$/i.test(cued) && /^in\b/.test(words))
  )
    return true;
  // “criticised him”, “rebuked them”: of whom, and not what
  if (/^(?:him|her|them|us)$/i.test(words)) return true;
  // “saw to it that they were fed”
  if (/\bs(?:aw|ees?|een|eeing) to it$/i.test(cued)) return true;
  if (/\bwish(?:es|ed|ing)?(?: to)?$/i.test(cued))
    return WELL.test(words) && !/^(?:that|to)\b/.test(words) && isPlain(words);
  if (/^(?:that|how|why|whether)\b/.test(words)) return false;
  // “Merania rarely acknowledges setbacks”, “have yet to announce the launch”: what somebody is wont to do, or has not done
  if (
    /\b(?:rarely|seldom|hardly ever|never|usually|often|routinely|regularly|yet to)\s(?:acknowledges?|admits?|announces?|confirms?|reports?|publici[sz]es?|discloses?|mentions?)(?:\son)?$/i.test(
      cued,
    )
  )
    return isPlain(words);
  // “Estimates of how many there are vary”: that there are such
  if (/\bestimates? (?:of|for)$/i.test(cued) && /^(?:how|what)\b/.test(words)) return true;
  // “expressed regret over the launch”, but not “satisfaction over the fact that the plan was fulfilled”
  if (
    !/^the fact\b/.test(words) &&
    /\bexpress\p{L}*\s(?:\p{Ll}+\s){0,2}?(?:regret|sorrow|anger|outrage|alarm|dismay|sadness|grief|frustration|disappointment|relief|satisfaction|sympathy|condolences|gratitude|thanks|remorse)\s(?:over|about|at|for|with|to|regarding)$/iu.test(
      cued,
    )
  )
    return isPlain(words);
  if (ADOPTS.test(cued) && A_DECISION.test(words)) return true;
  // “adopted a decision to rebuild the town”
  if (DECISION_OF_CUE.test(cued) && /^to \p{Ll}/u.test(words)) return true;
  if (/\b(?:conclud|sign|renew|ratif|negotiat)\p{L}*$/iu.test(cued) && AN_AGREEMENT.test(words)) return true;
  if (/\bread(?:s|ing)? out$/i.test(cued)) return /^(?:an?|the|his|her|its|their)\s/i.test(words);
  return (
    /\b(?:set|sets|setting|put|puts) forth$|\b(?:clarif|indicat|specif)\p{L}*(?: again)?$/iu.test(cued) &&
    A_COURSE.test(words)
  );
}

/** Words without a verb, or with one that only says more of a noun. */
const isPlain = (words: string): boolean =>
  mainVerb(words.replace(/\b(?:who|which|that|whose)\b.*$/su, "")) === null;

const NO_SPEAKER =
  /\b(?:situation|environment|reality|realities|practice|history|trend|developments?|circumstances)$/iu;
const BEARS_OUT = /\b(?:indicat|show|prov|demonstrat|teach|taught|demand|requir)\p{L}*$/iu;
const NOT_TO =
  /\b(?:not (?:qualified|entitled|in a position)|no (?:right|qualifications?|reason|excuse|need)|well advised|needless) to\s$/iu;

/** “The situation shows that more is needed”, “has no right to talk of peace”, “cannot but reconsider it”: nobody is told to have said anything. */
export const isNobodysSaying = (before: string, source: string, cued: string): boolean =>
  NOT_TO.test(before) ||
  /\breconsider(?:s|ed|ing)?$/i.test(cued) ||
  ((NO_SPEAKER.test(source) || /^(?:all )?(?:this|that)$/i.test(source)) && BEARS_OUT.test(cued));
