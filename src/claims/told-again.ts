import type { Span } from "#vocabulary/passage.ts";
import type { TimeExpression } from "#vocabulary/time-expression.ts";
import { edtfOf, type When } from "#vocabulary/when.ts";
import { inSpan } from "./in-span.ts";
import { NOWHERE, whereOf } from "./located.ts";
import { mainVerb } from "./main-verb.ts";
import type { NamedPlace } from "./named-place.ts";
import { stems } from "./rests-on.ts";
import { isStated, type Settled } from "./settled.ts";
import { daysOn } from "./stated-when.ts";

/** Day and place of what a report is about. */
export type Incident = Pick<Settled, "when" | "where">;
/** With the place where its sentence begins. */
export type NamedIncident = Incident & { at: number };
/** How many claims from the start may name it: bullets may stand before the first sentence. */
const OPENING = 5;

const INCIDENT =
  /^['’]s\s(?:[\p{L}\d-]+\s){0,2}?(?:incident|fighting|clash(?:es)?|crash|fall|collapse|cave-in|fire|blaze|wildfire|blast|explosion|attack|bombing|raid|shooting|stabbing|shelling|strike|robbery|theft|break-in|quake|earthquake|tremor|landslide|avalanche|storm|flood|accident|collision|derailment|shipwreck|sinking|spill|leak|outage|launch|test|election|vote|ballots?|polls|referendum|poll|run-off|runoff|match|game|race|march|rally|protest|demonstration|riot|coup|parade)\b/u;
const AT = /^\s(?:at|in|on|off|near|outside)\s(?:the\s)?$/;

/** “… since Tuesday's roof fall at the Old Patience mine”: what a report's first sentences name, and tell of no further. */
export function namedIncident(
  text: string,
  body: readonly Settled[],
  times: readonly TimeExpression[],
  places: readonly NamedPlace[],
  published: string | null,
): NamedIncident | null {
  for (const { draft } of body.slice(0, OPENING))
    for (const { span, earliest, latest } of inSpan(times, draft.sentence)) {
      const day = earliest?.slice(0, 10);
      if (day === undefined || day !== latest?.slice(0, 10) || day > (published ?? "9999")) continue;
      const at = draft.sentence[0];
      const when: When = {
        earliest: day,
        latest: day,
        edtf: edtfOf(day, day),
        basis: "relative-to-publication",
        missing: null,
      };
      const noun = INCIDENT.exec(text.slice(span[1], span[1] + 80));
      if (
        noun === null &&
        isOfIncident(text, draft.sentence, span) &&
        day >= daysOn(published ?? day, -FRESH)
      )
        return { at, when, where: NOWHERE };
      if (noun === null) continue;
      const end = span[1] + noun[0].length;
      const place = inSpan(places, [end, Math.min(draft.sentence[1], end + 80)])[0];
      return {
        at,
        when,
        where: place !== undefined && AT.test(text.slice(end, place.span[0])) ? whereOf(place) : NOWHERE,
      };
    }
  return null;
}

/** “was to blame for an outage that knocked banks offline on Tuesday”, “arrested over a crash in which two died on Sunday”. */
const OF_INCIDENT =
  /\b(?:over|after|for|by|from|in|of|to|into|behind|following|during|since)\s(?:an?|the)\s(?:[\p{L}-]+\s){0,3}?(?:incident|clash|crash|fall|collapse|cave-in|fire|blaze|wildfire|blast|explosion|attack|bombing|raid|shooting|stabbing|robbery|theft|quake|earthquake|landslide|avalanche|storm|flood|accident|collision|derailment|sinking|spill|leak|outage|riot|coup|rockfall)\s(?:that|which|in which)\s[^.;:]{3,110}?\s(?:on\s|early\s|late\s)?$/u;
const isOfIncident = (text: string, [start]: Span, [at]: Span): boolean =>
  OF_INCIDENT.test(text.slice(Math.max(start, at - 200), at));
/** In how many days an incident that is spoken of as known is what a report is about. */
const FRESH = 10;

const tellsDeed = ({ words }: Settled): boolean =>
  /^(?:past|perfect|past-perfect)$/.test(mainVerb(words)?.tense ?? "") || SENT.test(words);
/** “The clubs sent wreaths”: a past without an article behind it. */
const SENT = /^[^,;]{3,80}\s(?:sent|paid|laid|sold|bought|built|kept|fought)\s\p{Ll}+s?\b/u;

/** What a report opens with: its first sentence that tells a deed, below lines that only say what is to come or what a picture shows. */
export function leadOf(body: readonly Settled[]): Settled | undefined {
  return body
    .slice(0, 4)
    .find(
      (one, i) =>
        tellsDeed(one) || (i === 0 && isStated(one.when) && !AHEAD.test(mainVerb(one.words)?.tense ?? "")),
    );
}
const AHEAD = /^(?:present|will|would|may|must)$/;

/** “Two men have been charged over the theft of a bell. … The bell was taken on Sunday”: what came of it later. */
const CAME_OF_IT =
  /^(?:(?:has|have|had) been|was|were) (?:also )?(?:charged|arrested|detained|questioned|jailed|sentenced|convicted|fined|sued|suspended|sacked|named|identified|remanded|bailed)\b/;

/** In how many days what a report opens with as news has happened. */
const LATELY = 60;

/** How many of the next claims may tell again what the report opens with. */
const REACH = 6;

/**
 * “The yard has tested an engine.” … “The engine ran for an hour on Tuesday”: the claim that tells with its day what the report opens with
 * without one. It speaks of the same thing (“the engine”), or shares three words and more. Null where none does.
 */
export function toldWithItsDay(
  body: readonly Settled[],
  published: string | null,
  title = "",
): Settled | null {
  const lead = leadOf(body);
  if (lead === undefined || lead.when.missing === null || lead.draft.stance !== "asserted") return null;
  if (CAME_OF_IT.test(mainVerb(lead.words)?.from ?? "") || /\b(?:never|not|no)\b/.test(lead.words))
    return null;
  const at = body.indexOf(lead);
  const opens = stems(lead.words);
  // “New destroyer tips over”, “A warship slid off its ramp”, and then “The destroyer was damaged on Thursday”: a headline has its own word for the thing.
  const headed = stems(mainVerb(lead.words)?.tense === "past" ? title : "");
  for (const one of body.slice(at + 1, at + REACH)) {
    const { when, draft, words } = one;
    const day = when.earliest?.slice(0, 10);
    if (
      !isStated(when) ||
      day !== when.latest?.slice(0, 10) ||
      day === undefined ||
      day > (published ?? "9999")
    )
      continue;
    // “A ship that sank in 1987 has been found. … The ship left port on 3 October 1987”: what is told as news is of late.
    if (published !== null && day < daysOn(published, -LATELY)) continue;
    if (draft.stance !== "asserted" || mainVerb(words)?.tense !== "past") continue;
    const shared = [...stems(words)].filter((stem) => opens.has(stem)).length;
    // “The new engine ran”: the noun is the first or the second word.
    const subject = /^["“‘']?The (?:[\d,.]+-\p{L}+ )?(\p{L}+(?: \p{Ll}+)?)/u.exec(words)?.[1] ?? "";
    if (
      shared >= 3 ||
      [...stems(subject)].some(
        (stem) => opens.has(stem) || (headed.has(stem) && [...headed].some((other) => opens.has(other))),
      )
    )
      return one;
  }
  return null;
}
