import { innermostVoice } from "#vocabulary/chain.ts";
import type { Stance } from "#vocabulary/claim.ts";
import type { Draft } from "./draft.ts";
import { isGoingOn, type MainVerb, mainVerb } from "./main-verb.ts";
import { withoutSaying } from "./only-says.ts";

const PURPOSE =
  /^(?:aimed|intended|designed|meant)\b|^(?:that )?(?:partly|mainly|chiefly|largely|in part)\b.{0,20}\bto \p{Ll}/u;
export const isPurpose = (words: string): boolean => PURPOSE.test(words);

/** Whether what is told still has to come: by the stance, and else by the verb of the main clause. */
export function liesAhead(given: string, stance: Stance): boolean {
  const words = withoutSaying(given);
  if (stance === "doubted")
    return mainVerb(words)?.tense === "will" || UNLIKELY.test(mainVerb(words)?.from ?? "");
  // “denied that it planned to close the port”
  if (stance === "denied" && INTENDED.test(mainVerb(words)?.from ?? "")) return true;
  // “Who is going to pay?” is asked now.
  if (stance === "unclear") return false;
  // “That would be “an insult””: what a thing is held to be, whoever means to do it.
  if (stance === "planned" && isHeld(words) && /^would\b/.test(mainVerb(words)?.from ?? "")) return false;
  // “The campaign was meant to help”: it is over, whatever came of it.
  if (stance === "planned")
    return !/^(?:was|were) (?:\p{Ll}+ )?(?:meant|intended|designed|supposed)\b/u.test(
      mainVerb(words)?.from ?? "",
    );
  // “threatened to block the port if …”, “does not rule out a cut in March”
  if (stance === "possible" && /^to \p{Ll}/u.test(words)) return true;
  // “If convicted, Vorn faces ten years in prison”
  if (/^["“‘']?if\b[^,;]*,\s[^,;]{2,40}?\sfaces?\b/i.test(words)) return true;
  const verb = mainVerb(words);
  if (verb === null) return false;
  // “A cut in the autumn was likely”, “gusts are possible”
  if (stance === "possible" && LIKELY.test(verb.from)) return true;
  // “A memorial service is planned”
  if (verb.tense === "will" || /^(?:is|are) (?:also |now |being )?planned\b/.test(verb.from)) return true;
  if (
    /^(?:(?:would|['’]d) (?:not )?have\b|(?:may|might|could|can|must|should) (?:not )?have\b(?! to\b))/.test(
      verb.from,
    )
  )
    return false;
  if (isHeld(words)) return false;
  // “There are areas where talks could help”
  if (
    stance === "possible" &&
    /\bthere $/.test(verb.before) &&
    /^(?:is|are)\b.*\b(?:could|may|might|can) (?!have\b)/.test(verb.from)
  )
    return true;
  // “The signal might come from clay”: what is so by now.
  if (stance === "possible" && SO_BY_NOW.test(verb.from)) return false;
  // “Few would dispute that it is old”
  if (verb.tense === "would") return !/^(?:few|no one|nobody|none)\s$/.test(verb.before);
  if (stance !== "possible") return false;
  // “A verdict is expected before the summer”
  if (
    /^(?:is|are) (?:now |also |not )?expected (?:before|by|in|on|at|this|next|within|later|soon|early|late|after|from)\b/.test(
      verb.from,
    )
  )
    return true;
  // “should be back by Saturday”
  if (verb.tense === "must") return /^(?:should|ought to) (?!(?:\p{L}+ )?have\b)/u.test(verb.from);
  // “Winds are forecast for the week”
  if (/^(?:is|are) (?:also |now )?(?:forecast|predicted|foreseen|feared|due)\b/.test(verb.from)) return true;
  return (verb.tense === "may" && !/^can\b/.test(verb.from)) || /\bexpected to\b/.test(verb.from);
}

/** “A launch before the autumn is unlikely” */
const UNLIKELY =
  /^(?:is|are|was|were) (?:very |highly |most |quite |still )?(?:unlikely|improbable)(?=$|[,.;]| (?:in|on|by|for|until|before|after|this|next|to (?!have\b)))/;
const INTENDED =
  /^(?:(?:plan|intend)(?:s|ned|ed)? to|(?:is|are|was|were) (?:planning|intending|going|about) to|ha(?:s|ve|d) (?:any |no )?plans? to)\b/;
const LIKELY =
  /^(?:is|are|was|were) ["“‘']?(?:(?:very|more|most|highly|quite|still) )?(?:likely|possible|probable|in store|on the (?:cards|table|way))(?=["“”’']*(?:$|[,.;]| ["“‘]?(?:as (?:early|soon)|to|if|in|at|on|by|for|until|before|after|this|next|over|as|when|unless|should)\b))/;
const SO_BY_NOW =
  /^(?:may|might|could) (?:not |still |also |well )?(?:(?:come|stem) from|contain|belong|mean|reflect|explain|know|notice|(?:be|lie) (?:intended|meant|designed|responsible|in|on(?! (?:the|its) (?:way|cards|horizon|table)\b)|at|under|behind|due to|the result|linked|related|connected|responsible))\b/;
const HELD =
  /^(?:would|['’]d|may|might|could) (?:not |still |also |only |well )?be ["“‘']?(?:an?|the|more|less|no|better|worse|\p{Ll}{3,}er|(?:two|three|four|five|six|seven|eight|nine|ten|\p{Ll}+teen|\d+) years)\b/u;
/** “It would be a step forward”, but “If the result stands, she would be the first”, which is still to come. */
function isHeld(words: string): boolean {
  const { from = "", before = "" } = mainVerb(words) ?? {};
  return HELD.test(from) && !/^(?:if|unless|should)\b/i.test(words) && !/\bthere $/.test(before);
}

/** “expects rain by Saturday”, “does not rule out a cut in March”: what is foreseen without a verb of its own. */
export const isForeseen = (cue: string, words: string, stance: Stance): boolean =>
  // “ruled out a coalition”: what is not to be.
  (stance === "denied" &&
    (/\brul(?:es?|ed|ing) out\b/i.test(cue) || (/\brul(?:es?|ed|ing)$/i.test(cue) && /^out\b/.test(words))) &&
    mainVerb(words) === null) ||
  // “expect the bank to cut its rate on November 6”, “see a 35 percent chance of a rise in November”
  ((stance === "possible" || stance === "doubted") &&
    /\bexpect(?:s|ed|ing)?$/i.test(cue) &&
    TO_COME.test(words)) ||
  CHANCE.test(words) ||
  (stance === "possible" &&
    (/\brul(?:es?|ed|ing) out\b|\bhints? at\b/.test(words) ||
      (/^(?:now |also |still )?(?:expect(?:s|ed)?|predicts?|forecasts?|foresees?|hints?(?: at)?|rules? out)\b/i.test(
        cue,
      ) &&
        mainVerb(words) === null)));

const TO_COME = /^(?:[\p{L}’'-]+\s){1,8}?(?:not\s)?to \p{Ll}/u;
const CHANCE =
  /^(?:an?|little|no|some)\s(?:[\d.]+(?:-| )?(?:percent|per cent|%)\s)?(?:chance|risk|prospect|danger|likelihood|possibility) (?:of|that)\b/;

export const isAct = (stance: Stance): boolean => stance === "called-for" || stance === "ordered";

/** “This is nothing but a lie”, “It is quite natural that …”, “This clearly shows how …”: what the outlet itself makes of things. */
const OWN_VIEW =
  /^["“‘']?(?:But |And |Therefore, |Thus, )?(?:(?:all )?th(?:is|at)(?: \p{Ll}+)?|these \p{Ll}+|such (?:an? )?\p{Ll}+|it) (?:is|are) (?:(?:just|nothing (?:but|more than|less than)|none other than|no more than|the height of|a mockery of|quite natural|only natural|no wonder|an? (?:\p{L}+ly )?(?:deserved|flagrant|blatant|sheer|wanton|brazen|shameless|outrageous|despicable|unpardonable))\b)|^["“‘']?(?:And |But )?(?:all )?(?:this|that|it|such an? \p{Ll}+|this \p{Ll}+) (?:(?:clearly|fully|eloquently|once again|again|well) ){0,2}(?:shows?|proves?|tells us|teaches us) (?:that|how|once)\b/iu;
export const isOwnView = ({ mode, stance, chain }: Draft, words: string): boolean =>
  mode === "narrated" && stance === "asserted" && chain.length === 1 && OWN_VIEW.test(words);

/** Words that call, order or judge, and tell of nothing that happened: they are of the day on which they were said, and of no place. */
export function isJudgement({ cue, mode, stance, turn }: Draft, words: string): boolean {
  // “… called for more coal during a visit”: who tells of the call tells of a happening.
  if (isAct(stance)) return mode !== "narrated" && !TOLD_ACT.test(words);
  if (JUDGES.test(cue)) return true;
  if (stance === "doubted")
    return (
      mode !== "narrated" && (!NO_SIGN.test(words) || /^["“‘']?(?:I|we) (?:think|believe)\b/i.test(words))
    );
  if (mode !== "narrated" && EVALUATES.test(words.replace(/["“”‘’']/g, ""))) return true;
  const verb = mainVerb(words);
  // “The next step should be a vote”
  if (mode !== "narrated" && stance === "asserted" && verb?.tense === "must") return true;
  if (stance === "denied" || (mode !== "quoted" && mode !== "mixed")) return false;
  // “My mother is 86. The numbers are right”: in its answers an interview tells how things are.
  if (turn === true) return false;
  // “We have not sold a single shell”: what somebody has done or not.
  if (verb?.tense === "perfect" && DID.test(`${verb.before}${verb.from}`)) return false;
  if (mode === "quoted")
    return verb === null || (verb.tense !== "past" && verb.tense !== "past-perfect" && !isState(verb));
  // “The bank was “asleep at the wheel””: what is quoted of it is a judgement where it only says what a thing is.
  return (
    verb === null || /^(?:is|are|was|were|ha(?:s|ve|d) (?:never )?been)\s\S{0,12}\s?["“'‘]/.test(verb.from)
  );
}

/**
 * What a person holds to be so, told without quotation marks: “the stakes are high”, “the plan has been a gift”. What was done to a thing
 * (“has been received”), what goes on, and what there is not, can be known.
 */
export function isOpinion({ mode, stance, chain, opines }: Draft, words: string): boolean {
  if ((mode !== "paraphrased" && mode !== "mixed") || stance !== "asserted") return false;
  if (opines !== true && !/^(?:person|unnamed)$/.test(innermostVoice(chain).kind)) return false;
  const verb = mainVerb(words);
  if (verb === null) return PLAIN_PRESENT.test(words) && !/\bnot?\b/.test(words);
  if (/^(?:no|not|none|nobody)\b/.test(verb.before) || /^\S+ (?:no|not|never)\b|n['’]t\b/.test(verb.from))
    return false;
  if (
    verb.tense === "perfect" &&
    !/^ha(?:s|ve) (?:plenty|much|little|few|many|an?|the|more|less|enough|common|good)\b/.test(verb.from)
  )
    return /^ha(?:s|ve) (?:\p{L}+ly )?been (?!\p{L}+(?:ed|en|wn|ld|id|nt)\b)/u.test(verb.from);
  return (verb.tense === "present" || verb.tense === "perfect") && !isGoingOn(verb.from) && !/\d/.test(words);
}

/** “those who back the theory lack evidence” */
const PLAIN_PRESENT =
  /\b(?:lacks?|needs?|owes?|deserves?|ha(?:s|ve)|serves? as|constitutes?|amounts? to)\s\p{Ll}/u;

/** “There is no evidence of a leak”: a state, as long as it lasts. */
const NO_SIGN = /\bno (?:\p{L}+ )?(?:evidence|signs?|traces?|proof|indication)\b/u;

/** “Relations have never been worse”, “it is the only way”: what nobody can have seen. */
const EVALUATES =
  /\bnever been (?:\p{L}+er|worse|more|less)\b|\b(?:is|are) the (?:only|most|best|worst|very)\b|\bcan never\b|^it(?:s| is) (?:absurd|wrong|right|shameful|ridiculous|unfair|unacceptable|high time|nonsense|outrageous|disgraceful|an? (?:shame|disgrace|scandal|outrage))\b|^(?:this|that) (?:was|is) (?:not|no|never) |\b(?:I|we) (?:think|believe|guess|doubt|fear)\b/iu;

/** “I have never thought so” is a view, and “we have had enough” too. */
const DID =
  /^(?:i|we|nobody|no one|they|he|she)(?: ha(?:s|ve)|['’]ve) (?:(?:not|never|already|just|also|now|only|\p{Ll}+ly) )?(?!(?:been|had|seen|thought|believed|felt|known|wanted|liked|loved|hoped|turned|reached|become|got|come)\b)(?:\p{Ll}{3,}ed|sent|built|paid|told|sold|met|found|made|done|given|taken|written|spoken|lost|won|held|kept|bought|brought|heard|put|cut|shut|shown|gone)\b/u;

/** “There is no case in Brask”, “Two of four berths are working”: what is so, and no opinion. */
const isState = ({ before, from }: MainVerb): boolean =>
  /\bthere\s$/.test(before) || (isGoingOn(from) && !/\b(?:we|i|you|they|he|she)\s$/.test(before));
const TOLD_ACT =
  /^.{0,160}?\b(?:called (?:for|on)|calls (?:for|on)|ordered|orders|urged|urges|demanded|demands|instructed)\b/su;
export const JUDGES =
  /\b(?:call(?:s|ed|ing)?|brand(?:s|ed|ing)?|describ(?:es?|ed|ing)|criticis?z?(?:es?|ed|ing)|prais(?:es?|ed|ing)|blam(?:es?|ed|ing)|denounc(?:es?|ed|ing)|condemn(?:s|ed|ing)?|accus(?:es?|ed|ing)|warn(?:s|ed|ing)?|hail(?:s|ed|ing)?|welcom(?:es?|ed|ing)|mock(?:s|ed|ing)?|slam(?:s|med|ming)?|blast(?:s|ed|ing)?|chid(?:es?|ed|ing)|rebuk(?:es?|ed|ing)|lambast(?:e?s|ed|ing)|ridicul(?:es?|ed|ing)|decr(?:y|ies|ied|ying)|deplor(?:es?|ed|ing)|laud(?:s|ed|ing)?|applaud(?:s|ed|ing)?|scold(?:s|ed|ing)?|berat(?:es?|ed|ing))\b/i;
