import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";
import { isActOfForm, isNobodysSaying } from "./acts-of-form.ts";
import { isActWithoutContent } from "./acts-without-content.ts";
import { EVIDENCE } from "./evidence.ts";
import { mainVerb } from "./main-verb.ts";
import { holds, wordsIn } from "./nesting.ts";
import { contests } from "./nothing-said.ts";
import { hasSayingWord } from "./saying-words.ts";
import { stanceOf } from "./stance.ts";

/** Cues without a source that tell of nobody's saying: “is expected to”, “were charged with”, “was read out”. */
const SAID_BY_NOBODY =
  /\b(?:said|told|(?:warned|informed|advised|notified|ordered|instructed|directed|asked|urged|ascribed|attributed)(?:\sto)?$|reported|believed|thought|claimed|alleged|suspected|rumou?red|understood|known to|described|called|accused of|(?:seen|viewed|regarded|perceived)(?= as\b|$))\b/i;
const ANNOUNCED =
  /\b(?:announced|declared|stated|noted|stressed|emphasi[sz]ed|pointed out|revealed|disclosed|confirmed|admitted|acknowledged|recalled|added|explained)$/i;
/** Verbs that tell that somebody spoke or dealt with a matter, and not what was said of it. */
const DEALT_WITH =
  /\b(?:discuss|list|congratulat|thank|greet|salut|welcomed? \p{Lu}|encourag|acquaint|familiari[sz]|learn|outlin|review|debat|address|cover|conven|conduct|stag|continu(?!e[sd]? to \p{Ll})|celebrat|mark|launch|sign|observ|accept|extend|pass|impos|lift|adopt|postpon|cancel|scrapp?|halt|repeal|introduc|unveil|fuel|suspend|shelv|reinstat|veto|ratif)(?:e|es|ed|ing|s|ting|ted|y|ied|ies)?\b/iu;
/** “expressed sincere thanks”, “extended deep sympathy”, “conveyed greetings”. */
const FEELINGS =
  /^(?:(?:his|her|its|their|the|once again|sincere|deep|deepest|heartfelt|warm|warmest|profound|full|great|grave|serious|strong|growing) )*(?:(?:thanks|sympathy|condolences|greetings|congratulations|gratitude|regards|wishes|appreciation)\b|(?:concerns?|regrets?|sorrow|anger|alarm|outrage|dismay) (?:over|about|at|for|regarding)\b)/i;

/** “charged eight sailors with theft”, “is investigating the yard”, “Vorn's indictment of the owners”: what courts and prosecutors do. */
const LEGAL =
  /\b(?:charg(?:es?|ed|ing)|indict\p{L}*|sentenc\p{L}+|convict\p{L}*|prosecut\p{L}+|investigat\p{L}+|su(?:es?|ed|ing))\b/iu;
/** “announced charges against two clerks” */
const LEGAL_THING =
  /^(?!that\b)(?:[^,.;]{0,60}\s)?(?:charges|indictments?|investigation|inquiry|lawsuit|arrests?)\b/u;

const PICTURES =
  /\b(?:photo(?:graph)?s?|pictures?|images?|videos?|footage|film|cartoon|clip|posters?|billboards?|caption|drawing)\b/iu;
const SHOWS =
  /^(?:clearly )?(?:shows?|showed|depicts?|depicted|portrays?|portrayed|includes?|features?|captures?|captured)$/i;

const OFFICE_HOLDER =
  /^(?:the|its|his|her|their|an?|two|three|four|five|several)\s(?:[\p{L}-]+\s){0,4}?(?:secretar(?:y|ies)|ministers?|officials?|officers?|commanders?|chiefs?|directors?|generals?|heads?|managers?|governors?|mayors?|ambassadors?|envoys?|aides?|coach(?:es)?|deput(?:y|ies)|advisers?|judges?|prosecutors?|workers|employees|staff|teachers?|chairman|chairwoman|engineers?)\b(?!['’]s?\s)/iu;

/**
 * Whether an attribution tells of a deed, and of nothing that is said to be so: the clause is then the outlet's own telling.
 *   “Large protests are expected”, “They were charged with …”: nobody speaks;
 *   “Vorn congratulated Okand on the vote”, “The two discussed trade”: somebody spoke, and what was said is not told;
 *   “a rally to declare …”, “a struggle denouncing …”: what a thing is for, or which thing it is.
 */
export function isDeed(text: string, attribution: Attribution, all: readonly Attribution[]): boolean {
  const { source, cue, content, mode, confidence } = attribution;
  const [first, verb] = [content[0], cue[0]];
  if (first === undefined || verb === undefined) return false;
  const words = wordsIn(text, content);
  const cued = wordsIn(text, cue);
  if (source.length === 0 && /\b(?:is|are|was|were|been|being)\b/.test(cued))
    return (
      // “A truck was seen at the gate”: so the outlet tells it; “is seen as a threat” is somebody's view.
      (/\b(?:seen|spotted|observed|sighted|photographed|pictured|filmed)$/.test(cued) &&
        first[1] <= verb[0]) ||
      // “It was announced that water will be supplied”: nobody is told to have done so, and it is said.
      (!SAID_BY_NOBODY.test(cued) && !(ANNOUNCED.test(cued) && /^that\b/.test(words))) ||
      // “No damage was reported”, “the first cases were reported in May”
      (/\breported$/.test(cued) && isThing(words)) ||
      // “It is advised not to swim”: by whoever tells it.
      (/\b(?:advised|ordered|asked|urged|instructed)(?:\sto)?$/.test(cued) &&
        /(?:^|[\s“"])It\s$/.test(text.slice(Math.max(0, verb[0] - 4), verb[0]))) ||
      // “Residents were told about the plan”, “were asked whether they knew”: what was done; “were told to stay indoors” is said by somebody.
      /\b(?:told|warned|informed|advised|notified|asked) (?:about|of)$/.test(cued) ||
      (/\b(?:ordered|instructed|directed|asked|urged)(?:\sto)?$/.test(cued) &&
        !(/\sto$/.test(cued) || /(?:^|… )(?:not )?to \p{Ll}/u.test(words)))
    );
  // “The board dismissed its director”: whoever loses an office; “dismissed the report” is said.
  if (
    /^(?:has |have |had |also |later |then )?(?:dismissed|dismisses)$/i.test(cued) &&
    OFFICE_HOLDER.test(words)
  )
    return true;
  // “Records which appear to be genuine”: that is how they look to the outlet.
  if (source.length === 0 && /^(?:appears?|appeared|seems?|seemed)\b/.test(cued)) return true;
  // “a film titled “The Yard””: its name.
  if (/^(?:en)?titled$/i.test(cued)) return true;
  // “a rally on the theme “Peace now””, “placards reading “Peace now””: what a thing is called, or what stands on it.
  if (/^["“‘']/.test(words) && TITLED.test(text.slice(Math.max(0, first[0] - 40), first[0]))) return true;
  // “dismissed such reports as lies”: the noun is what is dismissed.
  if (
    /^(?:such|these|those|this|that|any|all|no|some|many|other|more)$/i.test(
      text.slice(...(source[0] ?? [0, 0])),
    ) &&
    NOUN_OF_SAYING.test(cued)
  )
    return true;
  if (isActOfForm(cued, words)) return true;
  if (
    isNobodysSaying(
      text.slice(Math.max(0, verb[0] - 40), verb[0]),
      source.map((span) => text.slice(...span)).join(),
      cued,
    )
  )
    return true;
  if (mode !== "paraphrased") return false;
  // “sought to play down the risk”, “was slow to admit the fault”: what somebody tried or minded to do.
  if (
    isThing(words) &&
    /\b(?:sought|seeks?|seeking|hesitant|reluctant|unwilling|loath|slow|careful|keen|eager|quick|struggling|battling)\sto\s\p{L}+$/iu.test(
      cued,
    )
  )
    return true;
  // “informed each other of the harvest”, “reached a consensus of views”, “signed an agreement on a railway, to be completed by 2029”, “declared three days of mourning”
  if (
    /\b(?:each other|one another)\b/i.test(cued) ||
    /^reach(?:es|ed|ing)?\s(?:an?|the|full)\s(?:\p{L}+\s)?(?:consensus|agreement|understanding|deal|accord)\b/iu.test(
      cued,
    ) ||
    (/\bsign(?:s|ed|ing)?$/i.test(cued) &&
      /^(?:an?|the|two|three|several)\s(?:\p{L}+\s){0,3}?(?:agreements?|accords?|treat(?:y|ies)|memorand(?:um|a)|deals?|contracts?|pacts?|protocols?|declarations?)\b/iu.test(
        words,
      )) ||
    (/\b(?:declar|proclaim)(?:es?|ed|ing|s)?$/i.test(cued) &&
      /^(?:\S+\s){0,4}?(?:mourning|emergency|holiday|curfew|amnesty|alert)\b/i.test(words))
  )
    return true;
  // “showed no emotion as the sentence was read”, “has instructed lawyers”
  if (
    /^show(?:s|ed|ing|n)?\s(?:no|little|any|some|great)\s(?:sign of\s)?\p{L}+$/iu.test(cued) ||
    (isThing(words) &&
      /\binstruct(?:s|ed|ing)?$/i.test(cued) &&
      /^(?:an?|the|his|her|its|their)?\s?(?:lawyers?|solicitors?|counsel|attorneys?|barristers?|agents?|advisers?)\b/i.test(
        words,
      ))
  )
    return true;
  // “showed banners denouncing the sale”, “says a lot about the mood”
  if (
    /\b(?:banners?|placards?|posters?|flags?)\b/i.test(cued) ||
    /^(?:also\s)?(?:says?|said)\s(?:a\s(?:lot|great deal)|much|volumes|everything|something|little|more)\s(?:about|of)$/i.test(
      cued,
    )
  )
    return true;
  // “approved a law that ends the subsidy”: what a body did, but not “approves of the sale”
  if (
    /\bapprov(?:e[sd]?|ing)$/i.test(cued) &&
    /^(?:an?|the|its|their|two|three|several|new)\s(?:[\p{L}\d$€£.-]+\s){0,3}?(?:laws?|bills?|budgets?|plans?|deals?|treat(?:y|ies)|measures?|mergers?|sales?|resolutions?|questions?|constitution|sanctions|packages?|drugs?|vaccines?|loans?|purchases?|extensions?|reforms?|amendments?|rules?|acts?|increases?|rises?|cuts?|motions?|pacts?|agreements?|accords?|takeovers?|projects?|statutes?)\b/iu.test(
      words,
    )
  )
    return true;
  // “voted on Monday to oppose the sale”: what a body did.
  // “has sought to ease tensions”: what somebody tried.
  if (
    /^(?:has |have |had |also |long |repeatedly )*(?:sought|seeks?)$/.test(cued) &&
    /^to \p{Ll}/u.test(words) &&
    !all.some((other) => other !== attribution && holds(other, attribution))
  )
    return true;
  if (isThing(words) && /\bvot(?:es?|ed|ing)\b.*\sto\s\p{L}+$/iu.test(cued)) return true;
  // “are planning a march”: a plan that nobody is told to have spoken of.
  if (isThing(words) && /^(?:is|are|was|were)\s(?:now\s|also\s|already\s|still\s)?planning$/i.test(cued))
    return true;
  // “had written three memos about it”: that there are such.
  if (
    isThing(words) &&
    /\bwr(?:ites?|ote|itten|iting)$/i.test(cued) &&
    /^(?:an?|the|his|her|its|their|two|three|four|five|several|many|some|\d+)\s(?:\p{L}+\s){0,3}?(?:letters?|memos?|notes?|books?|e-?mails?|reports?|articles?|novels?|poems?|songs?|essays?|papers?|columns?|scripts?|diar(?:y|ies)|memoirs?)\b/iu.test(
      words,
    )
  )
    return true;
  // “is recalling 2 million cars”: goods.
  if (
    isThing(words) &&
    /\brecall(?:s|ed|ing)?$/i.test(cued) &&
    /^(?:(?:some|about|around|nearly|more than|over|up to|all|its|the)\s)*(?:\d|(?:\p{L}+\s){0,3}?(?:cars|vehicles|batteries|products|toys|models|trucks|ambassador|envoy|troops|parliament)\b)/iu.test(
      words,
    )
  )
    return true;
  // “The bank lowered its forecast for this year”: a deed, though it is about what is foreseen.
  if (
    /\b(?:cut|lower|rais|slash|trimm?|lift|downgrad|upgrad|halv|hik|doubl)\p{L}* (?:its|his|her|their|the) (?:\p{L}+[ -]){0,4}?(?:forecasts?|outlook|estimates?|targets?|guidance|projections?|ratings?)\b/iu.test(
      cued,
    ) ||
    /^(?:(?:has |have |had |also )*)(?:cuts?|lower(?:s|ed)|rais(?:es|ed)|slash(?:es|ed)|trim(?:s|med)|lift(?:s|ed)|halv(?:es|ed)) (?:\p{L}+ )?(?:forecasts?|outlook|estimates?|targets?|guidance)$/iu.test(
      cued,
    )
  )
    return true;
  // “the policy set forth by the congress”: which one it is.
  if (/\bforth$/.test(cued) && first[0] < verb[0]) return true;
  // “sowed doubts about the vote”, “designated six firms”, “remembers it well”
  if (isThing(words) && /\bsow(?:n|ed|s|ing)?\b|\b(?:re-?)?designat(?:es?|ed|ing)\b/i.test(cued)) return true;
  if (
    /^(?:it|them|him|her|that|this)(?:\s(?:all\s)?(?:well|clearly|fondly|vividly))?$/i.test(words) &&
    /\b(?:remembers?|recalls?|knows?|likes?|loves?|enjoys?)$/i.test(cued)
  )
    return true;
  // “for whom he has shown respect”, “a quarter later than it had projected”: a joint of the sentence is left of it.
  if (JOINT.test(words)) return !contests(text, cued, words, verb);
  // “He denied having asked for it”, “said he'd ask about it”, “was asked about the study”: nobody has said it.
  if (source[0] !== undefined && /^having$/i.test(text.slice(...source[0]))) return true;
  if (
    /^(?:would|will|['’](?:d|ll))\s(?:also\s)?(?:ask|raise|discuss|bring up|tell|mention|press)\b|\basked about$|^bring up$/i.test(
      cued,
    ) &&
    !/^that\b/.test(words)
  )
    return true;
  // “She remembers the colour of the folder”, “He tells a similar story”: of what, and not what.
  if (
    isThing(words) &&
    (/\b(?:remembers?|remembered)$/i.test(cued) ||
      (/^(?:also\s)?(?:tells?|told)$/i.test(cued) &&
        /^(?:an?|the|his|her|another|much the)\s(?:\p{Ll}+\s)?(?:story|tale|stories|jokes?)$/u.test(words)))
  )
    return true;
  // “bearing in mind the truth that …”, “learning how many there were”
  if (/\b(?:bear|bore|keep|kept)\p{Ll}* (?:it )?(?:deep )?in mind\b/u.test(cued)) return true;
  if (
    /\blearn(?:s|ed|ing|t)?(?: in detail)?(?: about)?$/i.test(cued) &&
    /^(?:how|what|where|about|the)\b/.test(words)
  )
    return true;
  // “before the board has announced a result”: not yet.
  if (
    isThing(words) &&
    /\bannounc/i.test(cued) &&
    source[0] !== undefined &&
    /\b(?:before|until)\s(?:\S+\s)?$/.test(text.slice(Math.max(0, source[0][0] - 16), source[0][0]))
  )
    return true;
  // “announced the decision late on Friday”, “spoke in support of the bill”: that somebody did
  if (
    isThing(words) &&
    ((/\bannounc(?:es?|ed|ing)$/i.test(cued) &&
      /^(?:an?|the|its|his|her|their|this|that)\s(?:\p{L}+\s)?(?:decisions?|deals?|agreements?|moves?|results?|winners?|verdicts?|appointments?|resignations?|departures?|closures?|news|indictments?|restart|merger|launch|outcome|deaths?)\b/iu.test(
        words,
      )) ||
      /\bsp(?:oke|eaks?|eaking|oken)\s(?:out\s)?(?:in\s(?:support|favou?r)\sof|against)$/i.test(cued))
  )
    return true;
  // “is to publish its findings”: what it will do
  if (
    isThing(words) &&
    /^(?:(?:is|are|was|were)\s(?:due\s|set\s|expected\s)?to|will|would)\s(?:publish|release|present|issue|announce|unveil)$/i.test(
      cued,
    )
  )
    return true;
  // “have conceded 31 goals”
  if (
    /\bconced(?:es?|ed|ing)$/i.test(cued) &&
    /^(?:\S+\s){0,3}?(?:goals?|points?|penalt(?:y|ies)|runs|tries|corners?|seats?|wickets?|free kicks?)\b/i.test(
      words,
    )
  )
    return true;
  // “Onda published the interview”, “fuelled the rumours”
  if (
    isThing(words) &&
    /^(?:(?:has|have|had)\s)?(?:published|printed|aired|broadcast|fuel(?:s|led|ed)|spread)$/.test(cued)
  )
    return true;
  // “The government plans to pay”: the outlet tells of a plan, and nobody is told to have said so.
  if (
    /^(?:also |now |still )?(?:plans?|intends?|aims?)$/i.test(cued) &&
    /^to \p{Ll}/u.test(words) &&
    !all.some((other) => other !== attribution && holds(other, attribution))
  )
    return true;
  if (/^(?:expected|scheduled|slated|due|planned) to\b/.test(`${cued} ${words}`) && source.length === 0)
    return true;
  const thing = isThing(words);
  // “viewed the parade”, “ignored the questions”: no word of saying, and no more than a thing.
  if ((thing || /^to\s\p{Ll}/u.test(words)) && /\p{L}/u.test(cued) && !hasSayingWord(cued)) return true;
  // “agreed terms”, “shared her thoughts on the play”, “was referring to the fire”: of what, and not what.
  if (thing && /\bagree(?:s|d|ing)?$/i.test(cued)) return true;
  if (thing && /\bexpress\p{L}* (?:\p{L}+ ){0,2}concerns? (?:over|about|at|for|regarding)$/iu.test(cued))
    return true;
  // “posted a photo of the yard”
  if (
    /\b(?:re-?)?(?:post(?:s|ed)|tweet(?:s|ed)|shar(?:es?|ed)|upload(?:s|ed))$/i.test(cued) &&
    /^(?:an?|the|his|her|its|their|another|several|some)\s(?:\p{L}+\s){0,2}?(?:photo(?:graph)?s?|pictures?|images?|videos?|selfies?|clips?|links?|memes?|footage)\b/u.test(
      words,
    )
  )
    return true;
  if (
    /\b(?:thoughts?|views?|opinions?) (?:about|on|of)$|\b(?:referr(?:ed|ing)|refers?|referenc(?:es?|ed|ing)|allud(?:es?|ed|ing))(?: to)?$/i.test(
      cued,
    ) &&
    !/^(?:that\b|["“‘'])/.test(words) &&
    !/\bas\b/.test(words)
  )
    return true;
  // What the reading is unsure of, within another's words.
  const within = all.some((other) => other !== attribution && holds(other, attribution));
  if (
    within &&
    confidence < (thing && !/^(?:said|says|spoke of|put)$/.test(cued) ? 0.66 : 0.5) &&
    stanceOf(cued, "") === "asserted"
  )
    return true;
  const follows = first[0] > verb[0];
  if (follows && isActWithoutContent(cued, words)) return true;
  if (thing && !follows && /\b(?:is|are|was|were|been)\b/.test(cued)) return true;
  if (
    thing &&
    /^(?:to\s|issued|released|sent|gave|delivered|read out|mindful|conscious|aware|proud)/i.test(cued)
  )
    return true;
  // “the resolutions that ban the use of rockets”: which ones they are.
  if (
    thing &&
    follows &&
    source[0] !== undefined &&
    /^(?:would |will |also )?(?:bans?|banned|prohibits?|prohibited|bars?|barred|forbids?|forbade|outlaws?|outlawed)$/.test(
      cued,
    ) &&
    /^(?:that|which|.*,?\s(?:that|which))\s$/su.test(text.slice(source[0][0], verb[0]))
  )
    return true;
  // “Families told to keep windows shut”: a headline's passive, where nobody is told to have done so.
  if (
    /^(?:told|warned|ordered|urged|advised|instructed)$/.test(cued) &&
    /^(?:not )?to \p{Ll}/u.test(words) &&
    source[0] !== undefined &&
    source[0][1] === verb[0] - 1 &&
    first[0] === verb[1] + 1
  )
    return true;
  // “The more they threaten us, the stronger we become”, “think over what they face”: nothing is told to be said.
  if (
    /\bthe (?:more|less|harder|louder|longer|oftener)\s(?:\p{L}+\s){0,4}$/iu.test(
      text.slice(Math.max(0, verb[0] - 40), verb[0]),
    ) ||
    /\bthink(?:s|ing)? (?:over|twice|hard)$|\bthought (?:over|twice)$/i.test(cued)
  )
    return true;
  // “the visit that state media described”: which visit it is.
  if (/^(?:that|which|whom)$/i.test(words) && !follows && !contests(text, cued, words, verb)) return true;
  // “has claimed them”: of which no more is said.
  if (PRONOUN.test(words) && /^(?:has |have |had )?(?:claim|express|voic|stat|mention)/i.test(cued))
    return true;
  // “He was pleased to see the farm”, “officials were moved by his words”, “paid attention to the supply”: how somebody felt or what they minded.
  if (FELT.test(cued) && (thing || /^to\s(?:see|hear|find|meet)\b/.test(words))) return true;
  // “Each side blamed the other”: nobody in particular speaks.
  if (/^(?:the|each) other\b|^one another\b/.test(words)) return true;
  if (thing && /^chant(?:s|ed|ing)?$/i.test(cued)) return true;
  if (isJoinedToDeed(text, attribution, all)) return true;
  if (thing && DEALT_WITH.test(cued)) return true;
  if (LEGAL.test(cued) && !/^(?:that|if|how|why|what)\b|^["“‘']/.test(words)) return true;
  if (/\bannounc/i.test(cued) && LEGAL_THING.test(words)) return true;
  // “The photograph shows Vorn at the gate”, “the film portrays a strike”: what the outlet sees in it.
  if (
    source[0] !== undefined &&
    PICTURES.test(text.slice(...source[0])) &&
    // What a satellite saw is evidence that others read.
    !/\b(?:satellite|radar|thermal|infrared)\b/i.test(text.slice(...source[0])) &&
    SHOWS.test(cued)
  )
    return true;
  // “The yard first showed the Tarn-4 in May”: who lets a thing be seen says nothing of it; but a count or a paper does.
  if (
    thing &&
    /^(?:(?:has |have |had |first |also |later |then |again )*)(?:show(?:s|ed|n)|unveil(?:s|ed)|display(?:s|ed)|exhibit(?:s|ed)|present(?:s|ed))$/.test(
      cued,
    ) &&
    source[0] !== undefined &&
    !EVIDENCE.test(text.slice(...source[0]))
  )
    return true;
  // “did not have high hopes for the meeting”
  if (thing && /\bha(?:s|ve|d)\b.*\bhopes? (?:for|of)$/.test(cued)) return true;
  if (/\b(?:express|extend|convey|offer|repeat)/i.test(cued) && FEELINGS.test(words)) return true;
  const before = text.slice(Math.max(0, verb[0] - 12), verb[0]);
  if (thing && /\bto\s$/.test(before) && !/\b(?:able|had|has|have|went on)\s+to\s$/.test(before)) return true;
  return thing && isReduced(text, source[0], verb, cued);
}

const NOUN_OF_SAYING =
  /^(?:reports?|claims?|allegations?|rumou?rs?|accusations?|suggestions?|statements?|complaints?|demands?|calls|warnings?|threats?)$/i;

const FELT =
  /\b(?:(?:was|were|is|are) (?:\p{L}+ ){0,2}(?:pleased|moved|touched|satisfied|delighted|impressed|overcome|happy|sorry|proud)\b|appreciat(?:es?|ed|ing)\b|fe(?:el|els|lt)\b|verif(?:y|ies|ied)\b)|pa(?:id|ys?|ying) (?:\p{L}+ ){0,2}attention to\b/iu;

const TITLED =
  /\bslogans?(?:\s(?:such\s)?(?:as|like))\s$|\b(?:titled|entitled|(?:on|under) the (?:theme|title|slogan|motto)(?: of)?|(?:placards?|banners?|posters?|signs?|slogans?)\s(?:reading|saying|with)|reading|chanting)\s$/;

const JOINT = /^(?:(?:for|to|of|by|with|about|from|in) )?(?:whom|which|than|so|as|one)$/i;
const PRONOUN = /^(?:them|it|him|her|this|that|(?:thanks|gratitude) for it)$/i;

/** “a struggle denouncing the treaty and demanding a vote”: joined to what is a deed. */
function isJoinedToDeed(text: string, { source, cue }: Attribution, all: readonly Attribution[]): boolean {
  const [from, verb] = [source[0], cue[0]];
  if (from === undefined || verb === undefined || !/^\p{L}+ing$/u.test(wordsIn(text, cue))) return false;
  return all.some(
    (other) =>
      other.source[0]?.[0] === from[0] &&
      other.cue[0] !== undefined &&
      other.cue[0][0] < verb[0] &&
      isReduced(text, from, other.cue[0], wordsIn(text, other.cue)),
  );
}

/** A noun with what belongs to it: no clause, no order, no quotation. */
function isThing(words: string): boolean {
  if (/^(?:that|if|whether|to|how|why|what|against|for|on)\b|^["“‘']/i.test(words)) return false;
  const plain = words.replace(/\b(?:that|which|who|whose|where)\b.*$/su, "");
  return mainVerb(plain) === null;
}

/** “their struggle denouncing the treaty”: a participle right behind its noun, in no clause of its own. */
function isReduced(text: string, source: Span | undefined, verb: Span, cue: string): boolean {
  return /^\p{L}+ing$/u.test(cue) && source !== undefined && /^\s$/.test(text.slice(source[1], verb[0]));
}
