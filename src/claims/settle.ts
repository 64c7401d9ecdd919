import type { Annotated } from "#vocabulary/annotated.ts";
import { innermostVoice } from "#vocabulary/chain.ts";
import { type Claim, claimId } from "#vocabulary/claim.ts";
import type { Event, Period } from "#vocabulary/event.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { TimeExpression } from "#vocabulary/time-expression.ts";
import type { When } from "#vocabulary/when.ts";
import { announcedIn } from "./announced.ts";
import { hangsOnNoun } from "./clause-of-noun.ts";
import { SCHEDULED } from "./clause-of-time.ts";
import { doersOf } from "./doers.ts";
import type { Draft } from "./draft.ts";
import { type EventWords, eventOf, eventOfJudgement, periodsIn } from "./events.ts";
import { tellsOfImagery } from "./goes-on-with-day.ts";
import { happened } from "./happened.ts";
import { isJudgement, isPurpose, JUDGES } from "./judgement.ts";
import { located, NO_PLACE, NOWHERE, whereOf } from "./located.ts";
import { isGoingOn, mainVerb } from "./main-verb.ts";
import { namedPlaces, namedSites } from "./named-places.ts";
import { wordsIn } from "./nesting.ts";
import { isOwnAgency } from "./own-agency.ts";
import { isCopular, predicateOf } from "./predicate.ts";
import { referredPlaces } from "./referred-places.ts";
import { roleOfPlace } from "./role-of-place.ts";
import { shareHappenings } from "./same-happening.ts";
import type { Settled } from "./settled.ts";
import { shareSite, siteOfReport } from "./site-of-report.ts";
import { namedIncident } from "./told-again.ts";

/** What the settling of a report's drafts looks at besides them. */
export interface Settling {
  annotated: Annotated;
  /** In the order of the text. */
  times: readonly TimeExpression[];
  /** Times that date a saying, and not what is said. */
  sayings: ReadonlySet<TimeExpression>;
  knowledge: Knowledge;
  events: EventWords;
}

const withPeriods = (event: Event | null, periods: Period[]): Event | null =>
  event === null ? null : { ...event, periods };

export interface Settlement {
  claims: Claim[];
  /** Of headlines and standfirsts by their place: the claim that each rests on. */
  rests: ReadonlyMap<number, number>;
}

/** What somebody holds, quoted or in a clause that says what ought to be or what is so in general: mere speech, unless it tells what happened. */
function isSpeech({ mode, chain }: Draft, words: string): boolean {
  if (mode === "narrated" || chain.length < 2) return false;
  if (innermostVoice(chain).kind !== "person") return false;
  const verb = mainVerb(words);
  return (
    verb === null ||
    verb.tense === "must" ||
    (verb.tense === "present" && !isGoingOn(verb.from) && !/\bthere\s$/.test(verb.before))
  );
}

const placed = (where: Claim["where"], nowhere: boolean): Claim["where"] =>
  nowhere && where.place === null ? NO_PLACE : where;

/** “accused the party of stuffing ballot boxes in Osker”: what is blamed on somebody happened somewhere. */
const isCharge = ({ cue }: Draft, words: string): boolean =>
  /\b(?:accus|charg|blam)/i.test(cue) && /\b(?:of|for)\s\p{Ll}+ing\b/u.test(words);

/** “discussed the talks in Brask on the show”: where what was spoken of is, and not where it was spoken of. */
const SPOKEN_OF =
  /\b(?:discuss(?:ed|es|ing)?|talk(?:ed|s|ing)? (?:about|of)|sp(?:oke|eaks?|eaking) (?:about|of))\b/;
function isSpokenOf({ draft, words, where, at }: Settled, { structure, report }: Annotated): boolean {
  if (where.span === null) return false;
  const role = roleOfPlace({ text: report.text, structure }, where.span);
  // “had “low expectations” for the meeting in Osker”: what the words judge is there.
  if (draft.mode === "mixed" && role?.besideNoun === true) return true;
  if (draft.mode !== "narrated") return false;
  const before = words.slice(0, Math.max(0, where.span[0] - at));
  const found = SPOKEN_OF.exec(before);
  // “will discuss the matter in Osker on Monday”
  if (found !== null && role?.doneThere != null && SPOKEN_OF.test(report.text.slice(...role.doneThere)))
    return false;
  // “talk of a thud that was felt in Osker”
  return found !== null && !/\b(?:that|which|where|who)\b/.test(before.slice(found.index));
}

/** “… saw no sign of it there”: where the words before were, but for “there is”. */
const THERE =
  /\bthere\b(?!\s(?:is|are|was|were|has|have|had|will|would|may|might|could|can|came|remains?|seems?)\b|['’])/i;

const placeOfThere = (settled: readonly Settled[], i: number): Claim["where"] | null =>
  THERE.test(settled[i]?.words ?? "")
    ? (settled
        .slice(Math.max(0, i - 2), i)
        .findLast(({ at, where }) => at < (settled[i]?.at ?? 0) && where.place !== null)?.where ?? null)
    : null;

/** The stretches of a content outside its quotation marks; what follows on a mark that nothing closes is quoted. */
function unquoted(text: string, content: readonly Span[]): Span[] {
  return content.flatMap(([start, end]): Span[] => {
    const out: Span[] = [];
    let from = start;
    for (const hit of text.slice(start, end).matchAll(/["“«][^"”»]*(?:["”»]|$)|(?<!\p{L})'.*$/gsu)) {
      out.push([from, start + hit.index]);
      from = start + hit.index + hit[0].length;
    }
    out.push([from, end]);
    return out.filter(([at, to]) => to > at);
  });
}

/** What has been so for years: of no one place. */
const isBackground = ({ mode }: Draft, words: string): boolean =>
  mode === "narrated" && /\bha(?:s|ve)\b.*\bin recent (?:years|months|decades)\b/.test(words);

/** “The fair opens on Saturday”: what is told of a day to come is planned. */
const isScheduled = ({ stance }: Draft, words: string, when: When, published: string | null): boolean =>
  stance === "asserted" &&
  published !== null &&
  when.missing === null &&
  (when.earliest ?? "") > published &&
  (mainVerb(words)?.tense ?? "present") === "present" &&
  SCHEDULED.test(words);

/** “18:42 All are safe”: entries with their clocks, three and more. */
const isLive = (text: string): boolean =>
  [...text.matchAll(/^\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?\s+["“‘']?\p{Lu}/gmu)].length > 2;

/** Drafts with their days, places and events, as claims in the same order. */
export function settle(drafts: readonly Draft[], settling: Settling): Settlement {
  const { annotated, knowledge, events, times, sayings } = settling;
  const { text, id } = annotated.report;
  const published = annotated.report.published?.value.slice(0, 10) ?? null;
  const places = namedPlaces(annotated);
  const referred = referredPlaces(
    text,
    [...places, ...namedSites(text)].sort((a, b) => a.span[0] - b.span[0]),
  );
  const doerOf = doersOf(annotated);
  const hangs = hangsOnNoun(annotated.structure, text);
  const settled = drafts.map((draft): Settled => {
    const words = wordsIn(text, draft.content);
    const when = happened(text, draft, times, sayings, hangs);
    const stance = isScheduled(draft, words, when, published) ? "planned" : draft.stance;
    const charge = isCharge(draft, words);
    const nowhere =
      isJudgement(draft, words) ||
      // “no evidence that they were armed”
      (draft.stance === "doubted" && draft.mode !== "narrated" && !THERE.test(words)) ||
      isPurpose(words) ||
      isSpeech(draft, words) ||
      isBackground(draft, words);
    return {
      draft: { ...draft, stance },
      chain: draft.chain,
      words,
      when,
      // “Fire in Brask “was set””: what stands outside the quotation tells of a place all the same.
      where:
        nowhere && !charge && (draft.mode !== "mixed" || JUDGES.test(draft.cue))
          ? NO_PLACE
          : placed(
              located(
                annotated,
                nowhere && !charge ? unquoted(text, draft.content) : draft.content,
                places,
                knowledge,
                hangs,
              ),
              nowhere,
            ),
      at: draft.content[0]?.[0] ?? 0,
      doer: draft.content[0] === undefined ? null : doerOf(draft.content[0]),
      rests: null,
      copular: isCopular(annotated, draft.content),
      after: /\b(?:after|when|as)\s$/.test(text.slice(0, draft.content[0]?.[0] ?? 0).slice(-8)),
    };
  });
  // “The crossing was to be replaced”: a place by the noun that meant it before.
  for (const [i, one] of settled.entries()) {
    if (one.where.missing !== "not-stated") continue;
    const place = referred(one.words, one.at, one.draft.mode === "narrated");
    const there = place === null ? placeOfThere(settled, i) : null;
    if (place !== null) one.where = whereOf(place);
    else if (there !== null) one.where = there;
  }
  for (const one of settled) if (isSpokenOf(one, annotated)) one.where = NOWHERE;
  shareHappenings(
    settled,
    published,
    {
      live: isLive(text),
      own: isOwnAgency(annotated.report, drafts[0]?.chain[0]?.voice.kind),
      imagery: tellsOfImagery(text),
    },
    (body) => namedIncident(text, body, times, places, published),
    announcedIn(annotated, times, places, knowledge),
  );
  const site = siteOfReport(
    annotated,
    settled.filter(({ draft }) => draft.part === "body" || draft.part === "dateline"),
  );
  if (site !== null) shareSite(settled, site, annotated);
  const counted = new Map<string, number>();
  const claims = settled.map(({ draft, chain, words, when, where }) => {
    const { content, stance, main } = draft;
    const mode = draft.mode === "narrated" && chain.length > draft.chain.length ? "quoted" : draft.mode;
    const key = JSON.stringify([words, chain.map((hop) => [hop.by, hop.voice.entity ?? hop.voice.name])]);
    const nth = counted.get(key) ?? 0;
    counted.set(key, nth + 1);
    return {
      id: claimId(id, words, chain, nth),
      content: [...content],
      chain,
      mode,
      stance,
      when,
      where,
      event: withPeriods(
        eventOfJudgement(draft.cue, words, eventOf(annotated, main, events)),
        periodsIn(content, times, when),
      ),
      predicate: predicateOf(annotated, content),
    };
  });
  return {
    claims,
    rests: new Map(
      settled.flatMap(({ rests, draft }, i) =>
        rests === null || draft.part === "caption" ? [] : [[i, settled.indexOf(rests)] as const],
      ),
    ),
  };
}
