import { type Chain, innermostVoice } from "#vocabulary/chain.ts";
import type { When } from "#vocabulary/when.ts";
import { type Announced, appoint } from "./announced.ts";
import {
  asDied,
  GOING_ON,
  isLongOver,
  isSaidBeside,
  isToldOfIt,
  isUnderWay,
  shareEnd,
} from "./beside-the-incident.ts";
import { isLasting } from "./beside-times.ts";
import { carryPlaces } from "./carried-places.ts";
import { same } from "./disclosures.ts";
import { isOfItsScene } from "./doers.ts";
import { goOnWithDay } from "./goes-on-with-day.ts";
import { isCountOf } from "./head-counts.ts";
import { isJudgement, isOwnView } from "./judgement.ts";
import { keepLive } from "./live.ts";
import { NOWHERE } from "./located.ts";
import { isGoingOn, mainVerb } from "./main-verb.ts";
import { shareOneSite } from "./one-site.ts";
import { placeOfLead, placeOfTitle } from "./place-of-lead.ts";
import { AFTER_IT, reachSince } from "./reach-since.ts";
import { recount } from "./recounts.ts";
import { restsOn, stems } from "./rests-on.ts";
import { isMadeOfIt, isOfScene, makesScene } from "./scene.ts";
import { isStated, type Settled } from "./settled.ts";
import { SPEAKS } from "./speaks.ts";
import { type Incident, leadOf, type NamedIncident, toldWithItsDay } from "./told-again.ts";
import { shareCeremony, shareEvent } from "./told-events.ts";

/**
 * Gives claims that tell of the same happening as another its day and place, where they state none:
 *   a headline, standfirst or caption, those of the claim in the body that it rests on, and its voice;
 *   “it”, “this”, “the report”, those of what stands before;
 *   words that go on with the same voice in the same paragraph, and tell what happened, those of the words before;
 *   what is told to have happened in a report on one incident, those of the incident.
 */
export function shareHappenings(
  settled: readonly Settled[],
  published: string | null,
  page: { live: boolean; own: boolean; imagery: boolean },
  namedIn: (body: readonly Settled[]) => NamedIncident | null = () => null,
  announced: ReadonlyMap<string, Announced> = new Map(),
): void {
  appoint(settled, announced, published);
  if (page.live && published !== null) keepLive(settled, published);
  const body = settled
    .filter(({ draft }) => draft.part === "body" || draft.part === "dateline")
    .sort((a, b) => a.at - b.at);
  placeOfTitle(settled, body);
  dayOfTitle(settled, body, published);
  shareEnd(body);
  recount(body);
  shareEvent(body);
  shareCeremony(body);
  const lead =
    body.find((one) => isStated(one.when) && !isJudgement(one.draft, one.words) && !SPEECH.test(one.words)) ??
    null;
  const told = body.find(({ words, when }) => isStated(when) && TOOK_PLACE.test(words)) ?? null;
  const title = settled.find(({ draft }) => draft.part === "title")?.words ?? "";
  const again = told === null ? toldWithItsDay(body, published, title) : null;
  const first = again === null ? undefined : leadOf(body);
  if (again !== null && first !== undefined) {
    take(first, again);
    if (again.where.missing === "not-stated") again.where = first.where;
  }
  const early = told === null && again === null ? namedIn(body) : null;
  const opens =
    lead !== null &&
    // What an earlier sentence names goes before what a later one tells.
    (early === null || lead.draft.sentence[0] <= early.at) &&
    body.indexOf(lead) < 3 &&
    isIncident(lead, lead === body[0]) &&
    opensReport(lead, body)
      ? lead
      : null;
  const named = opens === null ? early : null;
  const incident: Incident | null = told ?? again ?? opens ?? named;
  // “The theft took place on Sunday” dates what the report opened with.
  if (
    told !== null &&
    body[0] !== undefined &&
    body[0] !== told &&
    !isJudgement(body[0].draft, body[0].words) &&
    // “Police are appealing for witnesses”: what goes on now.
    !isGoingOn(mainVerb(body[0].words)?.from ?? "")
  ) {
    take(body[0], told);
    if (told.where.place === null) told.where = body[0].where;
  }
  const paragraphs = Map.groupBy(body, ({ draft }) => draft.paragraph[0]);
  const incidentAt = body.indexOf(incident as Settled);
  for (const [i, one] of body.entries()) {
    const before = body[i - 1];
    if (before !== undefined && BACKWARD.test(one.words)) take(one, before);
    else if (before !== undefined && goesOn(one, beforeIt(body, i) ?? before)) {
      const told = beforeIt(body, i) ?? before;
      // “A rally was held in Osker on Monday. Edda Vorn left the race”: somebody with a name may do it elsewhere.
      take(one, (page.own || isOfItsScene(one, told)) && !isMadeOfIt(one.words) ? told : dayOf(told));
    } else if (before !== undefined && isCountOf(one, before)) {
      take(one, before);
      if (one.where.place === null) one.where = before.where;
    } else if (
      incident !== null &&
      one !== incident &&
      !paragraphs.get(one.draft.paragraph[0])?.some(
        (other) =>
          other !== one &&
          (other.draft.sentence === one.draft.sentence ||
            // “In 2023 a shell hit the store. …, and an inquiry found nothing”: the paragraph is about another day.
            (other.at < one.at && apart(other.when, incident.when))) &&
          isStated(other.when) &&
          // “Among those freed was Vorn, who was jailed in 2022”
          !(other.at > one.at && /^(?:who|whose|which)\b/.test(other.words)) &&
          other.when !== incident.when,
      ) &&
      (told !== null || i > incidentAt) &&
      (happenedThen(one) || isAtAnHour(one) || isOfIt(one)) &&
      (isOfItsScene(one, incident) ||
        // What somebody says of deeds may be of any day: “the message said that he fought for the country”.
        ((page.own || isAtAnHour(one)) && one.draft.mode === "narrated")) &&
      // Days after an incident people speak of what came before it and since.
      (one.draft.mode === "narrated" || !isLongOver(incident.when, published)) &&
      // “had reported on Tuesday that …”: what was said before it happened is not of it.
      !((one.draft.said.latest ?? "9999") < (incident.when.earliest?.slice(0, 10) ?? "")) &&
      (named === null || isPlainDeed(one)) &&
      !isSaidBeside(one, incident) &&
      // “sent a message on Tuesday … The message said that he fought for the country”
      !(one.draft.mode !== "narrated" && "words" in incident && OF_WORDS.test((incident as Settled).words)) &&
      (told === null || !GOING_ON.test(mainVerb(one.words)?.from ?? ""))
    )
      take(
        one,
        !isOfItsScene(one, incident)
          ? dayOf(incident)
          : // “Tuesday's fall at the Tarn Mine”: the place is named with the day, and is no other claim's.
            incident === named
            ? incident
            : dayOf(nearer(body, i, incident)),
      );
  }
  goOnWithDay(body, page.imagery);
  if (published !== null) for (const i of body.keys()) reachSince(body, i, published);
  // Of a report on one incident what is told of it is of its place.
  const scene = body.slice(0, 2).find(
    (one) =>
      one.where.place !== null &&
      // A country is no scene.
      one.where.precision !== "country" &&
      one.draft.stance === "asserted" &&
      isPast(one.words) &&
      makesScene(one),
  );
  placeOfLead(body);
  carryPlaces(body);
  for (const [i, one] of body.entries()) followOn(one, body[i - 1], page.own);
  if (scene !== undefined)
    for (const one of body)
      if (one.at > scene.at && one.where.missing === "not-stated" && isOfScene(one, scene))
        one.where = scene.where;
  if (page.own) shareOneSite(body);
  const quoted = body.filter(({ draft }) => draft.mode === "quoted" || draft.mode === "mixed");
  for (const one of body) {
    if (one.draft.mode !== "narrated" || !ALONE.test(one.words.trim())) continue;
    const rests = restsOn(one.words, quoted, ({ words }) => words);
    if (rests === null) continue;
    take(one, rests);
    one.chain = chainOfSummary(one, rests);
  }
  const news = body.filter(({ words }) => !LAST_TIME.test(words));
  for (const one of settled) {
    if (body.includes(one)) continue;
    const rests =
      restsOn(one.words, news, ({ words }) => words) ?? restsOn(one.words, body, ({ words }) => words);
    // A standfirst says in other words what the report opens with.
    one.rests = rests ?? (one.draft.part === "standfirst" ? (body[0] ?? null) : null);
    // A headline that shares no words with the body tells what the report opens with all the same.
    if (
      rests === null &&
      one.draft.part === "title" &&
      one.draft.mode === "narrated" &&
      body[0] !== undefined
    )
      take(one, body[0], true);
    if (rests === null) continue;
    // What the report opens with bounds its headline too.
    take(one, rests, one.draft.part === "title" && body.indexOf(rests) < 2);
    one.chain = chainOfSummary(one, rests);
  }
}

/** “A missile flies over Tarn” does not rest on “The last time a missile flew over Tarn was in 2017”. */
const LAST_TIME = /^["“‘']?(?:The|It was the) (?:last|previous) time\b/u;

/** “Runners cross the bridge at the Tarn Marathon on Sunday”, and then “Nearly 30,000 people took part in the Tarn Marathon”. */
function dayOfTitle(settled: readonly Settled[], body: readonly Settled[], published: string | null): void {
  const [lead] = body;
  if (lead === undefined || published === null || !happenedThen(lead)) return;
  const title = settled.find(({ draft }) => draft.part === "title" || draft.part === "caption");
  if (title === undefined || title.at > lead.at || !isStated(title.when)) return;
  const day = title.when.latest?.slice(0, 10) ?? "";
  if (day > published || day !== title.when.earliest?.slice(0, 10)) return;
  const told = stems(lead.words);
  if ([...stems(title.words)].filter((stem) => told.has(stem)).length > 1) lead.when = title.when;
}

/** Words that are a quotation from end to end. */
const ALONE = /^["“‘'][^"”]+["”’']$/;

/**
 * Whose a headline's words are: “…, minister says” is whoever the body names for it; words in quotation marks that stand alone are those of the
 * voice that the body quotes.
 */
function chainOfSummary({ draft, chain, words }: Settled, rests: Settled): Chain {
  const last = innermostVoice(chain);
  const inner = rests.chain.slice(1).filter(({ by }) => by !== "credited");
  if (inner.length === 0) return chain;
  if (draft.mode === "narrated") {
    if (!ALONE.test(words.trim())) return chain;
    return [...chain, ...inner.map((hop) => ({ ...hop, carried: true, span: null }))];
  }
  const hop = chain[chain.length - 1];
  if (hop === undefined || last.entity !== null || (last.identity === "named" && last.form === "named"))
    return chain;
  // “Paper: …”, over “…, the Tarn Courier reported, citing two clerks”
  const medium = /^(?:(?:new|local|state) )?(?:reports?|(?:news)?papers?|media)$/i.test(last.name ?? "")
    ? inner.find(({ voice, by }) => by === "reported" || /^(?:agency|state-media|outlet)$/.test(voice.kind))
    : undefined;
  const meant = medium ?? inner.findLast(({ voice }) => voice.kind === last.kind) ?? inner[inner.length - 1];
  if (meant === undefined || meant.voice.name === null) return chain;
  return [
    ...chain.slice(0, -1),
    { ...hop, voice: { ...meant.voice, form: last.form, resolved: meant.voice.resolved ?? meant.span } },
  ];
}

/** “The launch came days before a vote”, and what a voice no more than confirms: “the launch”. */
const OF_IT =
  /^the (?:launch|test|test-fire|firing|attack|strike|raid|explosion|blast|crash|collision|fire|shooting|robbery|theft|incident|accident|drill|parade|quake|earthquake)(?:$|,? (?:came|comes|follows|followed|took place|occurred|happened)\b)/iu;
const isOfIt = ({ draft, words, when }: Settled): boolean =>
  when.missing !== null && draft.stance === "asserted" && (OF_IT.test(words) || NTH.test(words));
/** “The launch was the fifth of its kind this year”, “It was the North's fourth test” */
const NTH =
  /^(?:it|this|the (?:latest |new )?(?:launch|test|test-fire|firing|attack|strike|raid|explosion|blast|crash|collision|shooting|robbery|drill|quake|earthquake)) was (?:the|its|their|[\p{L}’' ]{2,40}['’]s) (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\p{Ll}+th|\d+(?:nd|rd|th))\b/iu;

/** An occasion of words: what is said on it of deeds is of other days. */
const OF_WORDS =
  /\b(?:sent|received|issued|delivered|read out)\s(?:an?|the|his|her|its)\s(?:\p{L}+\s){0,2}?(?:message|letter|telegram|statement|appeal|speech)\b|\b(?:meeting|rally|session|seminar|conference|forum|symposium)\b[^.;]{0,80}?\b(?:took place|was held|were held)\b|\bheld\s(?:an?|the|its)\s(?:\p{L}+\s){0,2}?(?:meeting|rally|session|seminar|conference|forum|symposium)\b/u;

/** “The theft took place …”: a happening that the report has told of, and its time. */
const TOOK_PLACE =
  /^it (?:all )?(?:happened|took place|occurred|unfolded)\b|^(?:the|that|this) (?:\p{Ll}+ )?\p{Ll}+ (?:(?:of|from|to) (?:(?! (?:who|that|which) )[^,.]){1,40} )?(?:took place|happened|occurred|was (?:committed|carried out|reported|conveyed|delivered|handed over|held|staged|signed)|broke out|began|started)\b/iu;

/** “They drilled on May 2. … We fired on May 5. Four shells hit the island”: of two days of one voice the one that was told right before. */
function nearer(body: readonly Settled[], i: number, incident: Incident): Incident {
  const before = body[i - 1];
  const one = body[i];
  return before !== undefined &&
    one !== undefined &&
    isStated(before.when) &&
    before.when.earliest?.slice(0, 10) === before.when.latest?.slice(0, 10) &&
    apart(before.when, incident.when) &&
    before.draft.stance === "asserted" &&
    mainVerb(before.words)?.tense === "past" &&
    same(innermostVoice(one.draft.chain), innermostVoice(before.draft.chain))
    ? before
    : incident;
}

/** “A bus overturned near Tarn on Tuesday. It slid down a slope”: the next deed of the same day is at the same place. */
function followOn(one: Settled, before: Settled | undefined, own: boolean): void {
  if (before === undefined || before.where.place === null || one.where.missing !== "not-stated") return;
  if (before.where.precision === "country") return;
  if (one.draft.mode !== "narrated" || one.draft.stance !== "asserted" || !isStated(one.when)) return;
  const days = ({ earliest, latest }: When): string => `${earliest?.slice(0, 10)}/${latest?.slice(0, 10)}`;
  const verb = mainVerb(one.words);
  if (
    days(one.when) === days(before.when) &&
    verb?.tense === "past" &&
    !SPEAKS.test(verb.from) &&
    !OF_MARKETS.test(one.words) &&
    !isMadeOfIt(one.words) &&
    // A state's agency tells of one occasion: who else comes into it, is at it.
    (own || isOfItsScene(one, before))
  )
    one.where = before.where;
}

/** Its day alone. */
const dayOf = ({ when }: Incident): Incident => ({ when, where: NOWHERE });

/** Takes the day and the place of another claim where one has none of its own. */
function take(one: Settled, other: Incident, bounds = false): void {
  const stated =
    isStated(other.when) ||
    // What lies ahead has not been done: “He viewed the parade and will make a speech”
    (other.when.earliest !== null && (one.draft.part !== "caption" || mainVerb(one.words)?.tense !== "past"));
  // “Vorn denied that he had emptied it”: what is said not to be so is of no day. “He denied it” has that of what is told.
  const unsaid =
    (one.draft.stance === "denied" && !/^(?:it|this|that)$/i.test(one.words)) ||
    // What parties say of each other has neither day nor place of what they speak of.
    BLAME_EACH_OTHER.test(one.words);
  if (one.when.missing !== null && (stated || bounds) && !unsaid) one.when = other.when;
  const call = one.draft.stance === "called-for" || one.draft.stance === "ordered";
  if (
    one.where.place === null &&
    other.where.place !== null &&
    !call &&
    !unsaid &&
    !isJudgement(one.draft, one.words) &&
    !OF_MARKETS.test(one.words) &&
    // “Each side blamed the other”: mere speech.
    !(one.draft.mode === "narrated" && SPEAKS.test(mainVerb(one.words)?.from ?? ""))
  )
    one.where = other.where;
}

/** “Crude prices rose after the news”: of no place. */
const OF_MARKETS =
  /^["“‘']?(?:[Tt]he )?(?:\p{L}+['’]s )?(?:\p{L}+ ){0,2}?(?:prices|shares|stocks|futures|bonds|[Rr]evenues?|[Pp]rofits?|[Ss]hares|[Ss]tocks|[Pp]rices)\b/u;
/** “Both sides blame each other” */
const BLAME_EACH_OTHER =
  /^(?:each|both|the two|the)\s(?:\p{Ll}+\s)?(?:blames?|accuses?|blamed|accused)\s(?:each|the)\sother\b/iu;

/** Words that are nothing but a reference to what stands before. */
const BACKWARD =
  /^(?:that )?["“]?(?:it|this|that|these|the (?:report|account|claim|allegation|version)s?)["”]?(?: ["“'][^"”']{1,40}["”'])?$/i;

/** The last claim of the same voice in the paragraph: “appeared on Tuesday and spoke only to confirm their names. They were remanded …”. */
const beforeIt = (body: readonly Settled[], i: number): Settled | undefined =>
  body
    .slice(Math.max(0, i - 3), i)
    .findLast(
      ({ draft, chain }) =>
        draft.paragraph[0] === body[i]?.draft.paragraph[0] &&
        same(innermostVoice(chain), innermostVoice((body[i] as Settled).chain)),
    );

function goesOn(one: Settled, before: Settled): boolean {
  if (one.draft.paragraph[0] !== before.draft.paragraph[0] || !isStated(before.when)) return false;
  // “It was due to open in May, but the work was put off”: a plan that came to nothing dates no deed.
  if (before.draft.stance === "planned") return false;
  // “Vorn had been held since April. She embraced her parents”: what reaches to the saying dates no deed.
  if (SINCE_A_DAY.test(before.words) && !SINCE_A_DAY.test(one.words)) return false;
  return same(innermostVoice(one.draft.chain), innermostVoice(before.draft.chain)) && happenedThen(one);
}

const SINCE_A_DAY = /\bsince\s/iu;

/** Whether two times share no day. */
const apart = (one: When, other: When): boolean =>
  (one.latest ?? "9999") < (other.earliest ?? "") || (other.latest ?? "9999") < (one.earliest ?? "");

/** “Seven men got out”, but “they had found nobody”, “a minister was visiting”: what may belong to a happening that is only named. */
const isPlainDeed = ({ draft, words }: Settled): boolean => {
  const verb = mainVerb(words);
  return draft.mode === "narrated" && verb?.tense === "past" && !GOING_ON.test(verb.from);
};

/** “One of them died on Wednesday” is no more than a part of what the report is about, and so is what somebody tells further on. */
const opensReport = ({ draft, words }: Settled, body: readonly Settled[]): boolean =>
  (draft.mode === "narrated" ||
    new Set(body.map(({ draft: { sentence } }) => sentence[0]).filter((at) => at < draft.sentence[0])).size <
      2) &&
  !/^(?:one|two|three|some|many|most|several|others?|another) of (?:them|the)\b/i.test(words) &&
  // “One was shot on Monday, two gave themselves up”
  !/^["“‘']?(?:one|two|three|four|five|six|a (?:second|third|fourth)|another|others|some) $/i.test(
    mainVerb(words)?.before ?? "",
  );

/** A happening of a few days. */
function isIncident({ when, draft, words }: Settled, first: boolean): boolean {
  if (
    // “has been shut since Monday”, but “the worst since a truce was signed in 2020”
    /\bsince\s(?:\p{Lu}|\d|yesterday|last|the\b)/u.test(words) ||
    !isPast(words) ||
    // “The ship had left on 2 August”: what went before.
    // “Merania said on Friday that it had fired a missile a day earlier” is only how it is told.
    (mainVerb(words)?.tense === "past-perfect" && !(first && draft.mode === "paraphrased")) ||
    when.earliest === null ||
    when.latest === null ||
    !(draft.stance === "asserted" || (draft.stance === "possible" && SEEMS_TO_BE.test(words))) ||
    isLasting(words)
  )
    return false;
  return Date.parse(when.latest.slice(0, 10)) - Date.parse(when.earliest.slice(0, 10)) <= 3 * 86_400_000;
}

/** “fired what appears to be a rocket on Monday”: what it is, is not sure, but that it was done. */
const SEEMS_TO_BE =
  /\bwhat (?:appears?|appeared|seems?|seemed|is believed|was believed) to (?:be|have been)\b/u;

/** “released a statement on Monday”: the day of the words, and not of what they tell. */
const SPEECH =
  /\b(?:issued|released|published|made|gave|delivered)\b.{0,80}?\b(?:statement|speech|address|interview|appeal)\b/s;

const PAST =
  /\b(?:was|were|had|did|took|went|came|saw|heard|held|fell|fired|hit|struck|made|left|ran|rose|shot|said|set|stood|found|gave|got|paid|sent|laid|built|lost|won|met|began|drove|drew|flew|grew|knew|led|rode|rang|sang|sank|sold|slept|spoke|spent|stole|swept|taught|told|thought|threw|wore|wrote|caught|bought|brought|cut|put|burst|broke|chose|dug|fought|fled|hid|kept|lent|lit|shut|stuck|swam|swung|woke|became|felt|sat|bore|oversaw|overcame|undertook|underwent|withdrew|\p{Ll}{2,}ed)\b/u;
const isPast = (words: string): boolean => PAST.test(words) || mainVerb(words)?.tense === "past";
const OTHER_TIME =
  /\b(?:Earlier|Previously|Formerly|has|have|is|are|will|would|may|might|could|should|must|if|last|since|ago|earlier|previously|once|formerly|never|ever|always|years?|decades?|months?|(?<!\b(?:an?|per|each|every) )weeks?|days? (?:later|earlier|before|after)|(?:over|for) (?:two|three|four|five|six|seven|eight|nine|ten|several|\d+) (?:days?|nights?)|after (?:an?|one|two|three|four|five|six|seven|several|some|\d+) (?:days?|weeks?)|[Oo]ne (?:day|morning|night|evening|afternoon)|every (?:single )?(?:day|morning|night|evening|afternoon|week|month|year))\b/;
/** What lasted, and is of no one day. */
const STATE =
  /^["“‘']?(?:[Nn]o|[Nn]one|[Nn]obody)\b.*\b(?:had|(?:was|were|been) reported)\b|\b(?:was|were) (?:born|founded|built|designed)\b|\b(?:was|were) (?:(?:being|missing|working|trying|looking|considering|investigating|examining|reviewing|preparing|planning|seeking|cooperating|holding|under|no(?! (?:more|less|fewer|injur\p{L}+|casualt\p{L}+|deaths?|damage|victims?)\b)|not|still|a|an|too|in|on|at|of|due)\b|(?:normal|safe|stable|calm|quiet|available|unclear|clear|certain|sure|aware|unaware|confident|ready|able|unable)\b)|\bhad (?:been \p{Ll}+ing|already|not|no|\p{Ll}+ no)\b|\bst(?:ood|uck) by\b|\b(?:lacked|remained|belonged|derived|pointed to|suggested|indicated|show(?:ed|n) that|proved that|demonstrated|testified to|contained|depended|relied|believed|knew|owned)\b/u;
/** “The ferry was on its way when it hit a bank”: dated by what happened then. */
const HIT_THEN =
  /\b(?:was|were)\s(?:[\p{L}-]+,?\s){1,14}when\s(?:it|he|she|they|the|a|an|\p{Ll}+s)\s(?:\p{Ll}+\s){0,3}?(?:hit|struck|broke|fell|fire|ran|caught|lost|came|went|blew|began|exploded|\p{Ll}{3,}ed)\b/u;
/** “A 70-year-old woman died”: an age, and no other time. */
const AGE = /\b[\p{L}\d]+[- ](?:year|month|week|day)s?[- ]old\b|,? aged? \d+\b/gu;
const MAY_HAVE = /\b(?:may|might|could|must) have\b/g;

/** “The bus went through a wall shortly before 4pm”: an hour without a day is of the day that the report is about. */
const AN_HOUR =
  /\b(?:at|around|about|before|after|until|by|from|between|since)\s(?:about\s|around\s|approximately\s|roughly\s)?(?:\d{1,2}(?:[:.]\d{2})?\s?[ap]\.?m\b|\d{1,2}:\d{2}\b|\d{1,2}\so['’]clock\b)/u;
const isAtAnHour = ({ draft, words, when }: Settled): boolean =>
  when.missing !== null &&
  draft.stance === "asserted" &&
  !isJudgement(draft, words) &&
  AN_HOUR.test(words) &&
  isPast(words) &&
  !OTHER_TIME.test(words.replace(AGE, ""));

/** Whether words tell what happened, in the past tense, at no other time. */
function happenedThen({ draft, words, when, copular }: Settled): boolean {
  if (when.missing === null || isJudgement(draft, words) || isOwnView(draft, words)) return false;
  // “Vorn said the crew were safe”, “… that prices were rising”: so when it was said.
  if (draft.mode === "paraphrased" && (copular || isUnderWay(words))) return false;
  if (draft.stance === "planned" || draft.stance === "called-for" || draft.stance === "ordered") return false;
  if (isToldOfIt(words) || AFTER_IT.test(words)) return false;
  const plain = asDied(words).replace(MAY_HAVE, "had").replace(AGE, "");
  // Of a quotation the first sentence tells whether it tells of a deed.
  const [first = plain] = /^.{12,}?[.!?](?=\s["“‘']?\p{Lu})/su.exec(plain) ?? [];
  // “The driver stopped and is helping the police”: the first verb counts.
  const [, deed = first] = /^(.{12,}?)\sand (?:is|are|has|have|will)\b/su.exec(first) ?? [];
  return isPast(deed) && !OTHER_TIME.test(deed) && (!STATE.test(first) || HIT_THEN.test(first));
}
