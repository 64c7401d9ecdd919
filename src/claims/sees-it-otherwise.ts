import type { Attribution } from "#vocabulary/attribution.ts";
import { wordsIn } from "./nesting.ts";

/** “Not everyone wants it gone”, “Not all of her colleagues agree”: nobody in particular, of whom the outlet tells. */
const NOT_ALL = /^not (?:all|every(?:one|body)?|many)\b/i;

/** “sees it differently”, “paint a different picture”, “begs to differ”: that somebody has another view, and not yet which. */
const OTHERWISE =
  /^(?:(?:do|does|did|has|have|had)(?: not|n['’]t)? )?(?:sees?|saw|seen|views?|viewed|thinks?|thought|remembers?|remembered|tells?|told|paints?|painted|takes?|took|ha(?:s|ve|d)|hold|holds|held|offers?|offered|gives?|gave|begs? to|begged to)\s(?:(?:it|things?|this|that|matters?|the (?:matter|affair|case|events?))\s(?:(?:rather|quite|very|a little|somewhat)\s)?(?:differently|otherwise|another way|in another light)|(?:rather\s|quite\s)?(?:otherwise|differently)|(?:an?|another|the)\s(?:(?:very|rather|quite|wholly|altogether|much|somewhat|starkly|sharply|slightly)\s)?(?:different|other|darker|brighter|rosier|gloomier|bleaker|milder|harsher|dimmer|more \p{L}+)?\s?(?:picture|story|tale|version|view|line|tack)|differ)$/iu;

/** “stopped short of calling it a reactor”: what somebody does not say. */
const SHORT_OF = /\b(?:stop(?:s|ped)?|f(?:alls?|ell)) short of\b/i;

/** “played down the losses”, “shrugged off the cold”: how somebody takes a thing, without what is said of it. */
const MADE_LITTLE =
  /^(?:(?:has|have|had|also|later|again|quickly|sought to|tried to|was quick to)\s)*(?:play(?:s|ed|ing)? down|downplay(?:s|ed|ing)?|talk(?:s|ed)? up|shrug(?:s|ged)? off|brush(?:es|ed)? (?:aside|off)|wav(?:es|ed) (?:aside|away)|ma(?:kes?|de) light of|gloss(?:es|ed) over|sidestep(?:s|ped)?|dodg(?:es|ed)|duck(?:s|ed)|deflect(?:s|ed)|skirt(?:s|ed))$/i;
/** “the notion that …”, “suggestions of …”: what it is that is said. */
const SAID_THING =
  /^(?:(?:an?|the|any|all|such|those|these|its|his|her|their)\s)?(?:\p{L}+\s){0,2}?(?:notions?|ideas?|suggestions?|claims?|allegations?|reports?|talk|speculation|rumou?rs?|accusations?|possibility|likelihood|chances?|prospects?|threats?|risks?|fears?|concerns?|criticisms?)\s(?:that|of|about)\b/iu;

/** “made no immediate mention of the launch”, “has yet to mention it”: what is left out, as the outlet finds. */
const LEFT_OUT =
  /^(?:has|have|had)? ?(?:made?|makes?|making|contain(?:s|ed)?|carr(?:y|ies|ied))\s(?:no|little|scant|hardly any|only passing)\s(?:(?:immediate|direct|specific|explicit|public|official|further)\s)?(?:mention|reference)\b|^(?:has|have|had) yet to (?:mention|report|carry|refer)\b/iu;

/** “walked out over a plan to automate two gates”: what somebody else plans. */
const AGAINST =
  /\b(?:over|against|about|at|amid|despite|because of|ahead of|by|following|after|in response to)\s$/i;
const PLAN =
  /^(?:(?:an?|the|any|such|government|council|company)\s)?(?:\p{L}+\s)?(?:plans?|proposals?|bids?|push|moves?|demands?|orders?|calls?)$/iu;

/**
 * Whether words that look like a saying only tell how somebody stands to a matter, so that the whole clause is told by whoever tells it:
 *   “Not everyone wants it gone”, “The supplier sees it differently”, “State media paint a different picture”;
 *   “She stopped short of calling it a reactor”, “The ministry played down the losses”;
 *   “State media made no immediate mention of the launch”;
 *   “Porters walked out over a plan to automate two gates”, “organisers had to apologise for a sketch”: a deed.
 */
export function onlyTellsOfViews(text: string, { source, cue, content, mode }: Attribution): boolean {
  const [who, verb, first] = [source[0], cue[0], content[0]];
  if (who === undefined || verb === undefined || first === undefined || mode !== "paraphrased") return false;
  if (who[0] > verb[0]) return false;
  const cued = wordsIn(text, cue);
  const words = wordsIn(text, content);
  if (NOT_ALL.test(text.slice(...who))) return true;
  if (SHORT_OF.test(cued) || LEFT_OUT.test(cued)) return true;
  if (PLAN.test(cued) && who[1] < verb[0] - 4 && AGAINST.test(text.slice(Math.max(0, verb[0] - 16), verb[0])))
    return true;
  if (/\bapologi[sz](?:es?|ed|ing) for$/i.test(cued)) return true;
  if (first[0] >= verb[1] && OTHERWISE.test(`${cued} ${words}`)) return true;
  return MADE_LITTLE.test(cued) && !SAID_THING.test(words) && !/\b(?:that|as)\b/.test(words);
}
