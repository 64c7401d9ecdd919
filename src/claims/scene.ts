import { mainVerb } from "./main-verb.ts";
import { isStated, type Settled } from "./settled.ts";
import { SPEAKS } from "./speaks.ts";

/** “The alarm sounded”, “two were hurt”: what is spoken of as known, and at no other time than what the report opens with. */
export const isOfScene = ({ draft, words, when, copular }: Settled, scene: Settled): boolean =>
  draft.stance === "asserted" &&
  // “The pattern was similar, he said”: what somebody says a thing is like.
  (draft.mode === "narrated" || !copular) &&
  !isMadeOfIt(words) &&
  (isActorOnScene(words) || A_FEW.test(words) || (KNOWN.test(words) && isDone(words))) &&
  !OF_A_THING.test(words) &&
  !SPEAKS.test(mainVerb(words)?.from ?? "") &&
  (!isStated(when) ||
    !isStated(scene.when) ||
    when === scene.when ||
    (when.earliest ?? "") >= (scene.when.earliest ?? ""));
/** “The shipment left”, “the containers had been loaded”. */
function isDone(words: string): boolean {
  const { tense, from } = mainVerb(words) ?? {};
  return (
    tense === "past" ||
    (tense === "past-perfect" && /^had been \p{Ll}+(?:ed|en|wn|ne|ld|nt|ht|de)\b/u.test(from ?? ""))
  );
}
/** “Two were treated for burns”, “the cause was being looked into”, “the email was sent”: what is made of it, elsewhere. */
const MADE_OF_IT =
  /\b(?:(?:was|were|is|are|been|being) (?:\p{Ll}+ly )?(?:treated|investigated|questioned|identified|insured|examined|approved|announced|traced|priced|read out|sent to|looked into|under (?:examination|investigation))|means|no (?:question|way|doubt|sign|evidence|reports?)|a way|different story|came into force)\b/u;
export const isMadeOfIt = (words: string): boolean => MADE_OF_IT.test(words);
const KNOWN =
  /^["“‘']?[Tt]he (?!(?:\p{Ll}+ )?(?:company|firm|government|ministry|minister|president|premier|chancellor|king|queen|party|union|agency|authority|police|army|court|judge|council|commission|parliament|bank|owner|operator|leaders?|directors?|mayor|governor|chairman|chairwoman|ambassador|daily|paper|newspaper|magazine|article|editorial|former|meetings?|decision|report|study|claim|plan)\b)\p{Ll}+\s/u;
const A_FEW =
  /^["“‘']?(?:[Tt]here|[Nn]one|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|\d+)\s(?!(?:\p{Ll}+\s)?ha(?:s|ve) been \p{Ll}+ed\b)/u;

/** “Firefighters sealed off the street”, “Some 30 people were arrested”: who is at a scene, and what befell them. */
const isActorOnScene = (words: string): boolean =>
  ACTORS.test(words) && !/^sa(?:id|y)/u.test(mainVerb(words)?.from ?? "");
const ACTORS =
  /^["“‘']?(?:(?:Dozens|Hundreds|Thousands|Scores) of (?:people|homes|houses|others|\p{Ll}+s)|(?:At least|About|Around|Some|Nearly|Almost|More than|Up to) (?:\d[\d,.]*|\p{Ll}+) (?:other )?(?:people|passengers|workers|men|women|children|soldiers|residents|others|pupils|protesters|homes|houses|tonnes|tons)|(?:Eleven|Twelve|Thirteen|Fourteen|Fifteen|Twenty|Thirty) \p{Ll}+|(?:A|An|One) (?:man|woman|boy|girl|child|passenger|worker|pupil|soldier|guard)(?= (?:is|has) )|(?:Fire(?:fighters| crews| engines)|Rescue(?:rs| teams| workers| crews)|Ambulances|Paramedics|Divers|Tugs|Protesters|Demonstrators|Marchers|Strikers|Spectators|Onlookers|Mourners|Police(?: officers)?|Riot police|Officers|Soldiers|Troops|Volunteers|Keepers|Engineers|Inmates|Guards|Passengers|Survivors|Fishing boats|Lifeboats|Helicopters|Thieves|Robbers|Gunmen|Attackers|Residents|Villagers|Locals|Customers|Fishermen))\s(?!who\b|whose\b|(?:from|in|of|have|has)\b)/iu;

/** What a thing is like wherever it is. */
const OF_A_THING = /\b(?:weigh(?:s|ed)|cost|costs|measur(?:es|ed)|always|usually|never)\b/u;

/** “The builder of the bridge knew …” is no happening at the bridge: the place stands behind the verb. */
function isBehindVerb({ words, where, at }: Settled): boolean {
  const verb = mainVerb(words);
  return verb !== null && where.span !== null && where.span[0] >= at + verb.before.length;
}

/** “An explosion at the Tarn refinery killed four” */
function isOfHappening({ words, where, at }: Settled): boolean {
  return (
    where.span !== null &&
    (HAPPENING_AT.test(words.slice(0, Math.max(0, where.span[0] - at))) ||
      BEFALLS_IT.test(mainVerb(words)?.from ?? ""))
  );
}
/** “The roof of the Tarn library collapsed” */
const BEFALLS_IT =
  /^(?:has |have )?(?:partly |partially )?(?:collapsed|burned|burnt|erupted|overflowed|burst|caught fire|exploded)\b/u;
/** “Police arrested two men in Tarn over a theft”: what they did was done elsewhere. */
const OF_JUSTICE =
  /^(?:has |have |was |were )?(?:been )?(?:arrest|charg|sentenc|jail|detain|convict|fin)ed\b/u;
const HAPPENING_AT =
  /\b(?:explosion|blast|fire|blaze|crash|collision|derailment|riot|shooting|attack|clash(?:es)?|flood(?:s|ing)?|landslide|avalanche|earthquake|quake|leak|spill|outbreak|collapse|stampede|strike|protests?|march|rally|raid)\s(?:at|in|on|near|off|outside)\s(?:the\s|an?\s)?(?:\p{Ll}+\s){0,2}$/iu;

/** Whether words tell of a deed at a place that makes it the scene of the report. */
export const makesScene = (one: Settled): boolean =>
  !OF_JUSTICE.test(mainVerb(one.words)?.from ?? "") && (isBehindVerb(one) || isOfHappening(one));
