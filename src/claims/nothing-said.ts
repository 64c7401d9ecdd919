import type { Annotated } from "#vocabulary/annotated.ts";
import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";
import { firstEnding } from "./in-span.ts";
import { mainVerb } from "./main-verb.ts";
import { wordsIn } from "./nesting.ts";

/** What something is done by: “according to custom”, “according to the size of the boat”. */
const BY_MEASURE =
  /^(?:(?:the|its|their|his|her|strict|long|old|local|military|martial|maritime|international|religious|Islamic|tribal|customary)\s)*(?:laws?|customs?|traditions?|merit|ability|abilities|needs?|season|size|age|weight|principles?|procedures?|protocol|tastes?|rank|seniority|circumstances|means|income|height|length|colour|color|alphabet|precedent|ritual)\b/iu;

/** “…, which it denies.”: whoever contests what was said before, at the end of the sentence. */
export const contests = (text: string, cued: string, words: string, [, end]: Span): boolean =>
  words === "which" && DENIES.test(cued) && /^["”’')]*(?:[.;!]|\s*$|\s*\n)/.test(text.slice(end, end + 4));
const DENIES =
  /^(?:(?:has|have|had|also|strongly|strenuously|vehemently|repeatedly|both|all|always)\s)*(?:den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)?|refut(?:es?|ed))$/i;

/** Whether “according to” follows its clause without a comma, as a measure does; what speaks is parted by one or opens the sentence. */
export function isByMeasure(text: string, source: Attribution["source"], cue: Attribution["cue"]): boolean {
  const [who, verb] = [source[0], cue[0]];
  return (
    who !== undefined &&
    verb !== undefined &&
    /^according to$/.test(text.slice(...verb)) &&
    BY_MEASURE.test(text.slice(...who)) &&
    /\p{L}\s$/u.test(text.slice(Math.max(0, verb[0] - 2), verb[0]))
  );
}

/** Who may yet say it, or has said it only where something is so: “if Vorn endorses it”, “whatever she says”, “anything he says”. */
const UNDER_CONDITION =
  /(?:^|[\s“"‘(])(?:if|unless|whether|whatever|anything|everything|whenever|should|in case)\s(?:or\snot\s)?$/i;

/** “accused by the court of theft”, “confirmed by the yard”: who does it stands behind, with nothing before the participle that is finite. */
const PARTICIPLE =
  /^(?:(?:now|newly|recently|already|previously|first|once|also|later)\s)?\p{Ll}{2,}(?:ed|wn|en|id|ght|ade|ut)$/u;

const NAME_IN_MARKS = /^["“‘'](?:the\s)?\p{Lu}/u;

const PERSON = /^(?:him|her|them|me|us|you)$/i;
const NAME_ALONE = /^\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,2}$/u;
const ANSWERS_WITH =
  /\b(?:sa(?:y|id|ys)|answer|repl|nam|identif|mention|cit|list|suggest|choos|chose|nominat|elect|appoint)/i;
const JUDGES =
  /\b(?:accus|blam|critici|prais|condemn|denounc|call|describ|brand|label|slam|blast|mock|attack|hail|laud|support|back|defend|endors|den(?:y|i)|reject|dismiss|doubt|believ|suspect|urg|order|warn|tell|told|ask)/i;

/**
 * Whether words that look like a saying tell that nothing is said, or only say of which thing another clause speaks:
 *   “if Vorn endorses the plan”, “whatever she says”;
 *   “A vote now confirmed by the board is the last on the list”, “the service accused by the court of theft”;
 *   “those they believe are guilty”: of whom something else is told;
 *   “who can't stand him”: how two get on;
 *   “Accusations of theft were made in a report”: the noun is what is told of.
 */
export function isNothingSaid(text: string, { source, cue, content, mode }: Attribution): boolean {
  const [who, verb, first] = [source[0], cue[0], content[0]];
  if (verb === undefined || first === undefined) return false;
  const cued = wordsIn(text, cue);
  const words = wordsIn(text, content);
  const last = content.at(-1) ?? first;
  if (
    who !== undefined &&
    who[0] < verb[0] &&
    first[0] > who[0] &&
    UNDER_CONDITION.test(text.slice(Math.max(0, who[0] - 14), who[0]))
  )
    return true;
  // “The bank left its rate where it was, as analysts had forecast”: what it did is told, and what others foresaw beside it.
  if (
    who !== undefined &&
    first[0] < who[0] &&
    /^(?:(?:had|have|has)\s)?(?:widely\s|largely\s|broadly\s|long\s)?(?:forecast(?:ed)?|expected|predicted|anticipated|hoped|feared|foreseen)(?:\sit)?$/iu.test(
      cued,
    ) &&
    /,\s(?:just\s)?as\s$/.test(text.slice(Math.max(0, who[0] - 10), who[0]))
  )
    return true;
  // “anyone naming him as a thief can be fined”, “somebody who knows that they are ill”: nobody in particular.
  if (
    who !== undefined &&
    who[0] < verb[0] &&
    (/^(?:any(?:one|body)|whoever)(?:\swho)?$/i.test(text.slice(...who)) ||
      (/^who$/i.test(text.slice(...who)) &&
        /\b(?:any(?:one|body)|some(?:one|body)|those|people)\s$/i.test(
          text.slice(Math.max(0, who[0] - 10), who[0]),
        ) &&
        /^(?:knows?|know that|thinks?|believes?|feels?|suspects?|fears?|says?)$/i.test(cued)))
  )
    return true;
  // “The government, which was suspected of raids, …”: what nobody is told to say of it is told with it.
  if (
    source.length === 0 &&
    content.length > 1 &&
    /^(?:which|who|whom)(?:\s(?:the\s)?\p{Lu}[\p{L}’'-]*)?$/u.test(text.slice(...first)) &&
    /\b(?:suspected|accused|believed|thought|blamed|criticized|criticised)\b/i.test(cued)
  )
    return true;
  // “had they known that Vorn was leaving, …”: they did not.
  if (
    who !== undefined &&
    who[0] < verb[0] &&
    /^(?:known|said|told|warned|thought|believed|asked)$/i.test(cued) &&
    /(?:^|,\s|\bthat,\s)had\s$/i.test(text.slice(Math.max(0, who[0] - 11), who[0]))
  )
    return true;
  // “a mine that was thought to be abandoned is worked again”: of which thing another clause tells.
  if (
    source.length === 0 &&
    content.length > 1 &&
    /^that$/.test(text.slice(...first)) &&
    /\p{L}\s$/u.test(text.slice(Math.max(0, first[0] - 2), first[0])) &&
    /^(?:(?:was|were|had(?:\slong)?\sbeen)\s)(?:long\s|once\s|widely\s)?(?:thought|believed|supposed|assumed|known|said)(?:\sto)?$/.test(
      cued,
    )
  )
    return true;
  // “a unit known as Blackfin”: its name.
  if (/\bknown$/.test(cued) && /^as\s["“‘']?\p{Lu}/u.test(words)) return true;
  // “Tarn, which has not claimed responsibility, said”: that it has not.
  if (
    /\b(?:not|n['’]t|never|yet to)\s(?:\p{Ll}+\s)?claim(?:ed)?$/iu.test(cued) &&
    /^responsibility\b/.test(words)
  )
    return true;
  // “unemployment claims had topped six million”: a noun that is told of, and a verb in what seems to be said.
  if (
    who !== undefined &&
    who[1] === verb[0] - 1 &&
    first[0] === verb[1] + 1 &&
    /^(?:claims|reports|estimates|charges|demands|plans|requests|orders|forecasts|complaints|states?)$/.test(
      cued,
    ) &&
    /^\p{Ll}/u.test(text.slice(...who)) &&
    /^(?:had|has|have|was|were|is|are|would|will|could)\b/.test(words)
  )
    return true;
  // “Osker has recorded 467,000 cases”, “voters elected a new board”: what befell them, and what they did.
  if (
    who !== undefined &&
    who[0] < verb[0] &&
    (/^(?:(?:has|have|had)\s)?(?:also\s|now\s|so\sfar\s|since\s)?recorded$/i.test(cued)
      ? /^(?:(?:about|around|nearly|almost|only|just|over|more\sthan|at\sleast|some)\s)?(?:\p{N}|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)\b)/iu.test(
          words,
        )
      : /^(?:(?:has|have|had)\s)?(?:narrowly\s|overwhelmingly\s|re-?)?(?:elected|re-elected)$/i.test(cued))
  )
    return true;
  // “The union has not made an endorsement”, “the county has not backed a Democrat since”: what somebody has not done.
  if (
    /^(?:has|have|had|did)(?:\snot|n['’]t)\s(?:yet\s|ever\s)?(?:back(?:ed)?|made an endorsement|ma(?:k|d)e any endorsement|elect(?:ed)?)(?:\sfor)?$/i.test(
      cued,
    )
  )
    return true;
  // “the Foreign Ministry ‘likes’ a tweet”: what is pressed on a page.
  if (/^(?:first\s|also\s|even\s)?["“‘']?(?:liked|likes|retweeted|retweets|reposted)["”’']?$/iu.test(cued))
    return true;
  // “Mount Osker, known as “the Hen””: its name.
  if (
    source.length === 0 &&
    /^(?:(?:also|otherwise|better|formerly|commonly)\s)?(?:called|known|dubbed|nicknamed)(?:\sas)?$/i.test(
      cued,
    ) &&
    NAME_IN_MARKS.test(text.slice(...last))
  )
    return true;
  // “Patrols will stop motorists to ask whether they saw it”: still to be asked.
  if (
    /^(?:to )?ask$/i.test(cued) &&
    who !== undefined &&
    /\b(?:will|would)\s[^.;]*\sto\s$/iu.test(
      text.slice(Math.max(0, verb[0] - 80), verb[0] + (/^to /i.test(cued) ? 3 : 0)),
    )
  )
    return true;
  // “the first time Vorn has said that she will go”: which time it is.
  if (
    who !== undefined &&
    who[0] < verb[0] &&
    /\b(?:first|second|third|last|only|next|every|each|any)\stime\s(?:that\s)?$/iu.test(
      text.slice(Math.max(0, who[0] - 20), who[0]),
    )
  )
    return true;
  // “Vorn could ask for help”, “a talk may be seen by the board as a threat”: that nobody has done.
  if (
    /^(?:could|may|might)\s(?:also\s|well\s|yet\s|soon\s|then\s|now\s|even\s|still\s)?(?:be\s(?:seen|viewed|regarded|read|taken|interpreted|perceived|called|described|portrayed)|ask|call|seek|urge|demand|press|push|raise|propose|offer|announce|declare|order|appeal|insist|request|threaten|accuse|blame|claim|argue)\b/iu.test(
      cued,
    )
  )
    return true;
  // “workers who complained were sent away”: which of them that happened to.
  if (
    who !== undefined &&
    /^\s(?:who|that)\s$/.test(text.slice(who[1], verb[0])) &&
    verb[1] < first[0] &&
    /^(?:was|were|is|are|has|have|had|will|would|could|may|might|should|must)\s/.test(words)
  )
    return true;
  // “responded to a tweet in which the mayor said so”: where somebody else says it.
  if (/^(?:in|on|to|for|at|by|from|with) wh(?:ich|om)\b/i.test(words)) return true;
  // “a vote that the opposition wants to stop”: which vote it is.
  if (
    content.length > 1 &&
    /^(?:that|which|who|whom)$/.test(text.slice(...first)) &&
    /^to \p{Ll}+$/u.test(text.slice(...last))
  )
    return true;
  // “The two discussed “all of it””: what they talked of, and not what they said.
  if (/^(?:also |have |has |had |were |was |been |then |later )*discuss(?:ed|es|ing)?$/iu.test(cued))
    return true;
  // “The two had argued for years”: how long, and not what they said.
  if (
    /^(?:had |have |has |been |often )*argu(?:ed|e|ing)$/iu.test(cued) &&
    /^["“]?for (?:\p{L}+ )?(?:years|months|weeks|days|hours|decades)\b/iu.test(words)
  )
    return true;
  // “From the yard's perspective, the price is low”: how the outlet sees it for somebody.
  if (/\b(?:perspectives?|standpoint|vantage point)$/i.test(cued)) return true;
  // “dealt with according to military law”: by what measure.
  if (isByMeasure(text, source, cue)) return true;
  // “It can be said that …”: nobody says it.
  if (/^(?:can|could|may|might|must|should)\s(?:\p{L}+\s)?be\s(?:said|argued|noted)\b/iu.test(cued))
    return true;
  // “The statement made no mention of the cost”: that is what the outlet finds.
  if (/\b(?:ma(?:k|d)es?|making|with|there (?:was|is)) no mention\b/i.test(cued)) return true;
  // “a deal in which the North agreed to a halt”: what the deal would be.
  if (
    who !== undefined &&
    /^agree/i.test(cued) &&
    /\b(?:deal|agreement|arrangement|accord|scenario|plan|pact|truce|settlement) (?:in|under|by) which\s(?:the\s)?$/i.test(
      text.slice(Math.max(0, who[0] - 40), who[0]),
    )
  )
    return true;
  // “Its presence does not by itself indicate that work goes on”: what a thing is no sign of, the outlet finds.
  if (
    /^(?:does|do|did)(?:\snot|n['’]t)\s(?:\p{L}+\s){0,3}(?:indicate|mean|suggest|imply|show|prove|signal|amount to)$/iu.test(
      cued,
    ) &&
    who !== undefined &&
    /^(?:its|their|his|her|the|this|that|such)\s(?:\p{Ll}+\s)?(?:presence|absence|size|timing|lack|number|fact|move|change|activity|work|result|decision|silence|use)\b|^(?:this|that|it|which)$/iu.test(
      text.slice(...who),
    )
  )
    return true;
  // “Police have not reported any injuries”: so the outlet found.
  if (
    /\b(?:not|never|n['’]t)\s(?:\p{L}+\s){0,2}(?:report|announce|confirm|record|mention|receive)(?:e?d)?$/iu.test(
      cued,
    ) &&
    /^(?:any|an?)\b/i.test(words)
  )
    return true;
  // “The yard has no plans to build more”: that it has none.
  if (/\bha(?:s|ve|d) no (?:\p{L}+ )?(?:plans?|intentions?|desire|wish)\b/iu.test(cued)) return true;
  if (mode !== "paraphrased") return false;
  // “adds lustre to the town”
  if (/^add(?:s|ed|ing)?$/i.test(cued) && first[0] > verb[0] && mainVerb(words) === null) return true;
  if (PARTICIPLE.test(cued)) {
    if (/^by\s/.test(words) && first[0] > verb[0]) return true;
    if (
      who !== undefined &&
      first[1] === verb[0] - 1 &&
      /^\sby\s$/.test(text.slice(verb[1], who[0])) &&
      mainVerb(text.slice(who[1], who[1] + 40))?.before.trim() === ""
    )
      return true;
  }
  if (
    who !== undefined &&
    /^(?:he|she|it|they|we|I|you)$/i.test(text.slice(...who)) &&
    /\b(?:those|what|whom|which|people|men|women|things?)\s$/i.test(
      text.slice(Math.max(0, who[0] - 8), who[0]),
    ) &&
    /^(?:is|are|was|were|has|have|had|will|would|may|might|could|can|should|must)\b/.test(words)
  )
    return true;
  // “What worries the board is …”
  if (/^(?:what|whatever|which|who|anything|everything|nothing|something|much)$/i.test(words))
    // “accused it of theft, which it denies”
    return !(contests(text, cued, words, verb) && /,\s$/.test(text.slice(first[0] - 2, first[0])));
  // “Congress will need to assure them that …”, “may well wish to announce …”: it is still to be said.
  if (
    /^(?:(?:will|would|may|might|could)\s)?(?:must|should|ought\sto|needs?\sto|ha(?:s|ve)\sto)\s/i.test(
      cued,
    ) ||
    /^(?:may|might|could)\s(?:well\s)?(?:wish|want|like|try|seek|hope|be\s(?:hoping|planning|trying|seeking|wanting))\b/i.test(
      cued,
    )
  )
    return true;
  // “It is not evident that …”: the outlet's own judgement.
  if (source.length === 0 && /\b(?:evident|obvious|apparent|plain|true)$/i.test(cued)) return true;
  // “The board's decision to sell has cost it members”: a deed of which something else is told.
  if (/^(?:decision|choice|attempt|effort|bid|move|failure|inability|refusal)s?(?:\sto)?$/i.test(cued))
    return true;
  if (PERSON.test(words) && !JUDGES.test(cued)) return true;
  // “Vorn has had no warm welcome from the Lutrians”: of a name alone nothing is said, but by a verb that judges or answers.
  if (NAME_ALONE.test(words) && !JUDGES.test(cued) && !ANSWERS_WITH.test(cued)) return true;
  // “The outcome is anybody's guess”
  if (
    who !== undefined &&
    /^(?:any|no|every)(?:body|one)(?:['’]s)?$/i.test(text.slice(...who)) &&
    /guess/i.test(cued)
  )
    return true;
  return (
    source.length === 0 &&
    /^(?:the\s)?(?:\p{L}+\s)?(?:accusation|allegation|claim|charge|rumou?r|suspicion|suggestion|report|endorsement|criticism|condemnation|denunciation|praise|support|approval|rejection|discussion|talk|debate|question|concern|disagreement|attitude|dispute|row|quarrel|feud|argument|clash|negotiation)s? (?:of|about|over|for|on|towards?)$/iu.test(
      cued,
    ) &&
    !/\b(?:amid|over|after|following|despite|by)\s(?:\p{L}+\s)?$/iu.test(
      text.slice(Math.max(0, verb[0] - 24), verb[0]),
    ) &&
    mainVerb(words) === null
  );
}

/** “the North's repeated violations”, “a further 17 suspected thefts”: a word on a noun, by the sentence's tree, and nothing that is said. */
export function isOfNoun({ report: { text }, structure }: Annotated, { cue, content }: Attribution): boolean {
  const [verb, first] = [cue[0], content[0]];
  if (structure === null || verb === undefined || first === undefined || cue.length > 1) return false;
  // A possessive may stand with the cue: “'s repeated”.
  const from = verb[0] + (/^['’]s?\s/.exec(text.slice(...verb))?.[0].length ?? 0);
  const word = structure.words[firstEnding(structure.words, from)];
  return (
    /^\p{Ll}+ed$/u.test(text.slice(from, verb[1])) &&
    first[0] === verb[1] + 1 &&
    word?.span[0] === from &&
    word.relation === "amod" &&
    word.head !== null &&
    (structure.words[word.head]?.span[0] ?? 0) > verb[0]
  );
}
