import { mainVerb } from "./main-verb.ts";

/** “endorsed Okand”, “backs the plan”: on whose side somebody is. */
const SIDES =
  /\b(?:endors(?:e[sd]?|ing)|back(?:s|ed|ing)?|support(?:s|ed|ing)?|oppos(?:e[sd]?|ing)|believ(?:e[sd]?|ing)\sin)$/iu;
/** “supporters of the mayor”, “a rally in protest of the sale”, “mixed feelings about him”: a noun for whoever takes sides, or for what they feel. */
const OF_SIDES =
  /\b(?:(?:supporters?|backers?|opponents?|critics|advocates|proponents|defenders|champions|fans) of|in (?:support|praise|protest|favou?r|defen[cs]e) (?:of|at|against)|(?:support|approval|enthusiasm|sympathy|feelings?) (?:for|of|about|towards?))$/iu;
/** “talked about layoffs”, “answered the questions”, “mentioned the strike”: of what, and not what. */
const OF_WHAT =
  /\b(?:(?:talk(?:s|ed|ing)?|car(?:e[sd]?|ing)|worr(?:y|ies|ied|ying)|information|statements?|remarks?|comments?|questions?) (?:about|on)|answer(?:s|ed|ing)?|mention(?:s|ed)?|justif(?:y|ies|ied|ying)|(?:draw|drew|call)\p{L}* attention to|(?:respond|react)(?:s|ed|ing)? to|appeal(?:s|ed|ing)? to|banning|bans|lash(?:es|ed|ing)? out at|t(?:ook|akes?|aking|aken) (?:aim|a swipe|slams|swipes|a shot|shots) at)$/iu;
/** “shares that view”, “echoed his message” */
const SHARED = /\b(?:shar(?:e[sd]?|ing)|echo(?:es|ed|ing)?)$/iu;
const A_VIEW =
  /^(?:that|this|his|her|its|their|the|similar|those|these)\s(?:\p{L}+\s){0,2}?(?:views?|sentiments?|messages?|concerns?|opinions?|thoughts?|feelings?|fears?|goals?|values)\b/iu;
/** “announced her candidacy”, “announced the plan on May 3”, “declared victory” */
const ANNOUNCES = /\bannounc(?:e[sd]?|ing)$/iu;
const ONES_STEP =
  /^(?:the|its|his|her|their|an?)\s(?:\p{L}+\s){0,2}?(?:candidac(?:y|ies)|candidature|endorsement|bid|retirement|engagement|pregnancy|support|opposition|plans?(?!\sto\b))\b/iu;
const DECLARES = /\b(?:declar|proclaim)(?:e[sd]?|ing)$/iu;
const A_TURN = /^(?:victory|bankruptcy|independence|war|defeat|martial law|a (?:winner|truce|ceasefire))\b/iu;
/** “reveals a few relevant facts”: that there are some. */
const TELLS = /\b(?:reveal|disclos|provid|giv|offer|releas|publish)(?:e?s|e?d|ing)?$|\bgave$/iu;
const SOME_FACTS =
  /^(?:an?|the|some|several|a few|more|further|new|many)\s(?:\p{L}+\s){0,2}?(?:facts?|details?|information|insights?)$/iu;
/** “praised Okand”, “mocked Ada Vorn”: of whom, and not for what. */
const JUDGES =
  /\b(?:prais|laud|hail|applaud|commend|attack|critici[sz]|slam|blast|mock|ridicul|insult|berat|scold|trash|bash)(?:e?s|e?d|ing|med|ming)?$/iu;
const SOMEBODY =
  /^(?:(?:President|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Sen\.|Gov\.|Rep\.|Gen\.)\s)?\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,2}$/u;

/**
 * Whether a cue with no more than a thing behind it tells what somebody did or felt, so that of the thing alone nobody could say what is claimed: the
 * clause is told by the outlet. What is called for, blamed, welcomed, denied or rejected is a content by itself.
 */
export function isActWithoutContent(cued: string, words: string): boolean {
  if (/^["“‘']|^(?:that|if|whether|how|why|what|to)\b/iu.test(words) && !A_VIEW.test(words)) return false;
  // “the claim that the pier will fall”, “the theory that …”: what follows is said.
  if (
    (/\bthat\s/iu.test(words) && !A_VIEW.test(words)) ||
    mainVerb(words.replace(/\b(?:who|which|whose|where)\b.*$/su, "")) !== null
  )
    return false;
  if (SIDES.test(cued) || OF_SIDES.test(cued)) return true;
  // “appealed to the board for help”
  // “I was merely answering your question”
  if (OF_WHAT.test(cued))
    return !/\byour?\b/iu.test(words) && !(/\bappeal/iu.test(cued) && /\s(?:to|for)\s/iu.test(words));
  return (
    (SHARED.test(cued) && A_VIEW.test(words)) ||
    (ANNOUNCES.test(cued) && ONES_STEP.test(words)) ||
    (DECLARES.test(cued) && A_TURN.test(words)) ||
    (TELLS.test(cued) && SOME_FACTS.test(words)) ||
    (JUDGES.test(cued) && SOMEBODY.test(words))
  );
}
