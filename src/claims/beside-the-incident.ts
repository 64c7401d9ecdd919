import type { When } from "#vocabulary/when.ts";
import { mainVerb } from "./main-verb.ts";
import { stems } from "./rests-on.ts";
import { isStated, type Settled } from "./settled.ts";
import type { Incident } from "./told-again.ts";

/** Bodies and persons that act elsewhere than at the happening. */
const BODIES =
  "company|firm|airline|airport|school|university|hospital|club|charity|church|government|ministry|minister|president|premier|chancellor|king|queen|party|union|agency|authority|police|army|navy|military|court|judge|council|commission|parliament|bank|owner|operator|leaders?|directors?|mayor|governor|chairman|chairwoman|ambassador|country|state";

/**
 * “The army said it had sent troops”: what somebody had done by then may have come before the incident or after it, unless the words speak of the
 * incident's own things (“that the men had climbed a fence”).
 */
export function isSaidBeside({ draft, words }: Settled, incident: Incident): boolean {
  if (draft.mode !== "paraphrased" && draft.mode !== "mixed") return false;
  if (mainVerb(words)?.tense !== "past-perfect" || !("words" in incident)) return false;
  if (OWN_THING.test(words)) return false;
  const told = stems((incident as Settled).words);
  return ![...stems(words)].some((stem) => told.has(stem));
}

/** “The barriers had stayed open”, but “the school had cancelled its run”. */
const OWN_THING = new RegExp(
  `^["“‘']?(?:that\\s)?(?:by [^,]{3,20}, )?["“‘']?the (?!(?:\\p{Ll}+ )?(?:${BODIES})\\b)\\p{Ll}`,
  "iu",
);

/** “It was studying the plan”; “the bus was carrying pupils” tells of the scene. */
export function isUnderWay(words: string): boolean {
  const { from = "" } = mainVerb(words) ?? {};
  return GOING_ON.test(from) && (!OWN_THING.test(words) || /^\S+ being\b/.test(from));
}

export const GOING_ON = /^(?:was|were) \p{L}+ing\b/u;

/** “At least three people have died”: of what the report is about. */
const HAVE_DIED =
  /\bha(?:s|ve) (?:died|lost (?:his|her|their) li(?:fe|ves)|been (?:killed|injured|hurt|wounded))\b(?! (?:since|so far|in the past|in recent|this|every))/gu;
/** “So far more than 170 people have died in attacks”, “not one has died”. */
const ALL_IN_ALL = /\b(?:so far|in all|altogether|overall|not|no|none|nobody|never)\b/i;

/** With “have died” as a past: it tells a deed of the incident. */
export const asDied = (words: string): string =>
  ALL_IN_ALL.test(words) ? words : words.replace(HAVE_DIED, "died");

/** “… in an avalanche above Tarn on Tuesday” */
const ENDS_WITH_INCIDENT =
  /\b(?:after|when|in|as)\s(?:an?|the)\s[^,;]{3,90}\s(?:on|early|late)\s(?:\p{Lu}\p{L}+day)(?:\s(?:morning|afternoon|evening|night))?$/u;

const AS_FAR_AS = " after ".length + 2;

/** “Two skiers were killed and a third was missing after an avalanche on Tuesday”: the day is that of both. */
export function shareEnd(body: readonly Settled[]): void {
  for (const [i, one] of body.entries()) {
    const next = body[i + 1];
    if (next === undefined) continue;
    // A clause behind “after” may stand for a sentence of its own.
    const beside = next.after && next.at - one.draft.sentence[1] < AS_FAR_AS;
    if (next.draft.sentence[0] !== one.draft.sentence[0] && !beside) continue;
    if (one.when.missing === null || one.draft.stance !== "asserted" || !isStated(next.when)) continue;
    if (
      mainVerb(one.words)?.tense === "past" &&
      ENDS_WITH_INCIDENT.test(next.after ? `after ${next.words}` : next.words)
    )
      one.when = next.when;
  }
}

/** How many days after an incident what is said in a report on it is of its day no more. */
const SOON = 5;
export const isLongOver = ({ latest }: When, published: string | null): boolean =>
  latest !== null &&
  published !== null &&
  Date.parse(published) - Date.parse(latest.slice(0, 10)) >= SOON * 86_400_000;

/** “Officials gave another version”: what is told of the telling is no part of what happened. */
const ACCOUNT =
  /\b(?:gave|offered|had|presented|told) (?:an?|another|no|its|their|his|her|the) (?:\p{Ll}+ ){0,2}?(?:account|version|explanation|answer|reply|story|comment|reason)s?\b/u;
/** “The President of Merania sent a message of congratulation”: who is far away hears of it first. */
const GREETS =
  /\b(?:(?:sent|cabled|telephoned)\s[^,;.]{0,40}?\b(?:messages?|telegrams?|greetings|congratulations|condolences)|conveyed\san?\s(?:\p{L}+\s)?messages?)\b/u;
/** “Officials gave another version”, “sent a message of condolence”: what is told of the telling, and what comes of it from afar. */
export const isToldOfIt = (words: string): boolean => ACCOUNT.test(words) || GREETS.test(words);
