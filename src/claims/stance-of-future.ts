import type { Stance } from "#vocabulary/claim.ts";
import { mainVerb } from "./main-verb.ts";

/** Verbs of what comes about by itself: “the rate will stand at 3 percent” foretells, and nobody plans it. */
const COMES_ABOUT =
  /^(?:will|would|shall|['’]ll|['’]d|(?:(?:is|are|was|were|['’]s|['’]re|['’]m|am) (?:(?:not|now|also|still|never|always|just) )?)?going to) (?:(?:not|never|soon|then|also|still|surely|certainly|probably|ever|again|only|merely|simply|just|further|inevitably|undoubtedly|no doubt|one day|in turn) )*(?:be (?:a|an|the|(?:well|far|just|slightly) (?:above|below|over|under|short)|more|less|no|not|very|too|so|\p{L}+er|hard|easy|good|bad|felt|rosy|safe|difficult|tough|crucial|important|fine|free|able|enough|best|worst|great|necessary|possible|impossible|pleased|happy|glad|proud|delighted|satisfied|disappointed|angry|surprised|shocked|saddened|relieved|grateful|devastated|missed|hampered|handicapped|forced|squeezed|(?:greatly|badly|severely|seriously|much|far|even|very|quite|rather)\b|different|similar|identical|comparable|clear|unable|useful|useless|visible|costly|painful|harmful|vulnerable|exposed|tempted|worth|enormous|massive|huge|significant|severe|inevitable|familiar|common|rare|limited|stuck|dangerous|wrong|right|high|low|long|short|too|all|like)\b|be (?:(?:held|wholly|fully|entirely|solely) )*(?:responsible|liable|accountable|to blame)\b|be (?:affected|recorded|remembered|known|hit|lost|killed|hurt|destroyed|ruined|etched|engraved|carved|crowned)\b|be$|return to|cover|face|answer for|(?:raise|lower|heighten|add to|reduce) the (?:risk|danger|odds|chances?|threat|likelihood|stakes|pressure)|love|like|hate|enjoy|feel|drive|push|damage|remember|forget|recall|regret|deepen|escalate|aggravate|complicate|embolden|turn|flow|free|save|violate|breach|contravene|constitute|contribute|conform|serve|prosper|flourish|shine|boost|trigger|entail|provoke|intensify|undermine|jeopardi[sz]e|represent|amount|weaken|strengthen|improve|worsen|reduce|increase|threaten|prove|show|kill|slow|spread|continue(?! (?:to (?:make|take)|making|taking)\b)|depend|make (?:it|the|us|them|our|things|life|him|her|people|matters)\b|stand|rise|fall|grow|shrink|drop|emerge|come|get|become|remain(?! (?:closed|shut|open|suspended|neutral|in (?:place|force|effect|office|power)|[^,;.]{0,40}\buntil)\b)|crush|stifle|stay (?:with|the same|as)|have(?! (?:an? )?(?:\p{L}+ )?(?:medical|meeting|talks|lunch|dinner|interview|operation|hearing)\b)|see|cost|bring|benefit|develop|rest (?:with|on|upon|entirely|solely|wholly|squarely)|spend (?:more|less|most|much|years|months|time)|result|lead|rain|happen|reach|last|need|suffer|die|know|find|lose|win|agree|succeed(?: in\b|$|[,.])|withstand|survive|hold up|collapse|fail|cause|mean|exceed|hurt|harm|help|affect|hit|hold(?! (?:an?|the|their|its|his|her|another|any|no|talks|elections?|meetings?)\b))\b/u;

const UNDER_TERMS =
  /^(?:that )?under (?:an?|the|this|that|its|their|these|those)\s(?:[\p{L}-]+\s){0,3}?(?:accord|agreement|plans?|deal|proposals?|terms|scheme|contract|bill|pact|treaty|rules|law)\b/u;
/** Whoever speaks now supposes; after “said” the word only stands for “will”. */
const NOW_SAYS =
  /\b(?:says?|argues?|warns?|claims?|believes?|thinks?|insists?|adds?|tells?|predicts?|estimates?|reckons?|suggests?)$/;
const SUPPOSES =
  /^(?:that |but |and |so )*(?:this|that|doing (?:so|that|this)|(?!(?:during|following|according|including|regarding|concerning|king|spring|morning|evening|nothing|anything|everything|something|being|operating|rising|growing|falling|existing|remaining|leading|working|housing|building|training|funding|spending|banking|mining|farming|fishing|warring|ongoing|coming|incoming|outgoing|living)\b)\p{L}+ing\s(?!(?:was|were|is|had|has)\b)[^,;.]{3,60})\s$/u;
const PAST_FIRST = /^(?:at first|back then|in those days|every|each)\b/;

/** “will” and “would”: what somebody means to do is planned, what comes about is foretold, what would be is possible. */
export function byFuture(content: string, quoted: boolean, cue = ""): Stance | null {
  const verb = mainVerb(content);
  if (verb === null || (verb.tense !== "will" && verb.tense !== "would")) return null;
  if (
    /^(?:(?:that|but|and|yet|for) )*(?:no|nobody|nothing|none|no one|few|hardly any(?:one|body))\b/.test(
      verb.before,
    )
  )
    return null;
  if (/^(?:would|['’]d) (?:(?:not|never) )?have\b/.test(verb.from)) return "possible";
  // “the mills would be cut off if the halt lasted”: a forecast with a condition.
  if (
    /^[^,;]*\s(?:if|unless|provided)\s(?!(?:not|so|any|anything|at all|ever|only|necessary|possible|needed)\b)/.test(
      verb.from,
    )
  )
    return "possible";
  // “Under the accord the town would own the pier”
  if (UNDER_TERMS.test(content)) return "planned";
  // “She would rather wait”
  if (/^(?:would|['’]d) (?:much )?rather\b/.test(verb.from)) return null;
  // “says that the mast would spoil the view”, “That would leave them without a port”, “cutting fares would cost a million”: what would be if it were done.
  if (
    verb.tense === "would" &&
    !PAST_FIRST.test(content) &&
    (NOW_SAYS.test(cue) || SUPPOSES.test(verb.before))
  )
    return "possible";
  // “At first I would carry her down”: what somebody used to do.
  if (
    verb.tense === "would" &&
    /^["“‘']?(?:at first|every \p{Ll}+|each \p{Ll}+|back then|in those days|as a (?:child|boy|girl)|sometimes|often)\b/u.test(
      verb.before,
    )
  )
    return null;
  if (verb.tense === "would" && quoted) return "possible";
  // “Our people will surely win”: foretold, but of oneself promised.
  if (SURELY.test(verb.from) && !/\b(?:we|i|he|she|it|they) $/.test(verb.before)) return null;
  // “would “bring disaster””
  return COMES_ABOUT.test(verb.from.replace(/["“”‘]/g, "")) ? null : "planned";
}

const SURELY =
  /^(?:will|would|shall|is going to) (?:(?:almost|very|quite) )?(?:surely|certainly|inevitably|undoubtedly|definitely|no doubt|without doubt)\b|^(?:will|would) [^,;.]*\bwithout fail$/;
