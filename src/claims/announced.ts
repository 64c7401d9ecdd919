import type { Annotated } from "#vocabulary/annotated.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { TimeExpression } from "#vocabulary/time-expression.ts";
import { edtfOf, type When } from "#vocabulary/when.ts";
import { located } from "./located.ts";
import { mainVerb } from "./main-verb.ts";
import type { NamedPlace } from "./named-place.ts";
import { isStated, type Settled } from "./settled.ts";

const NOUNS = "meeting|summit|talks|sit-down|session|hearing|vote|election|match|final|ceremony";
/** A meeting that the words speak of as known: “their first summit”, “the governor's private meeting”. */
const MEETING = new RegExp(
  `(?:\\b(?:the|their|its|his|her|this|that|first|upcoming|planned|bilateral|joint)|['’]s)\\s(?:[\\p{Ll}-]+\\s){0,3}?(${NOUNS})\\b`,
  "u",
);
const MEETINGS = new RegExp(`\\b(${NOUNS})\\b`, "u");
/** “Vorn meets Okand in Brask on Monday”, “ahead of the summit in Brask on Monday”. */
const ANNOUNCED = new RegExp(`\\b(${NOUNS}|meets?)\\b[^.;:!?"“”]{0,90}$`, "u");
/** What is to come of a meeting, and what is said or done before it, is not of its day. */
const APART =
  /\b(?:before|ahead of|until|since|prior to|out of|result of|from|about|over|for)\s(?:(?:the|their|its|his|her|this|that|\p{Lu}\p{L}+['’]s)\s)?(?:[\p{Ll}-]+\s){0,3}?$/u;

/** A summit is a meeting, and so are talks. */
const kindOf = (noun: string | undefined): string | undefined =>
  noun !== undefined && /^(?:summit|talks|sit-down|meets?)$/.test(noun) ? "meeting" : noun;

/** A meeting to come: its day and place. */
export interface Announced {
  when: When;
  where: Settled["where"];
}

/** Meetings of whatever kind that the text announces for one day from publication on; of two days for one kind, none. */
export function announcedIn(
  annotated: Annotated,
  times: readonly TimeExpression[],
  places: readonly NamedPlace[],
  knowledge: Knowledge,
): ReadonlyMap<string, Announced> {
  const { report, sentences } = annotated;
  const published = report.published?.value.slice(0, 10);
  const out = new Map<string, Announced | null>();
  if (published === undefined) return new Map();
  let at = 0;
  for (const { span, earliest, latest, basis } of times) {
    const day = earliest?.slice(0, 10);
    while (at + 1 < sentences.length && (sentences[at]?.[1] ?? 0) <= span[0]) at++;
    const sentence = sentences[at];
    if (day === undefined || day !== latest?.slice(0, 10) || day < published || sentence === undefined)
      continue;
    // The day of publication in figures is the page's, and “this morning” is of what was said.
    if (day === published && !/^\p{Lu}\p{Ll}+day\b[^\d]*$/u.test(report.text.slice(...span))) continue;
    const from = Math.max(sentence[0], span[0] - 120);
    const hit = ANNOUNCED.exec(report.text.slice(from, span[0]));
    const kind = kindOf(hit?.[1]);
    if (hit === null || kind === undefined) continue;
    const known = out.get(kind);
    const where = located(
      annotated,
      [[from + hit.index, Math.min(sentence[1], span[1] + 40)]],
      places,
      knowledge,
    );
    const when: When = { earliest: day, latest: day, edtf: edtfOf(day, day), basis, missing: null };
    if (known === undefined) out.set(kind, { when, where });
    else if (known !== null && known.when.latest !== day) out.set(kind, null);
    else if (known !== null && known.where.place === null) out.set(kind, { when, where });
  }
  return new Map([...out].flatMap(([kind, one]) => (one === null ? [] : [[kind, one] as const])));
}

/** What is to be said or done at a meeting has the day, and what is told of the meeting itself the place, for which the text announces it. */
export function appoint(
  settled: readonly Settled[],
  announced: ReadonlyMap<string, Announced>,
  published: string | null,
): void {
  if (published === null) return;
  const days = new Map(announced);
  for (const { when, where, words } of settled) {
    const kind = kindOf(MEETINGS.exec(words.toLowerCase())?.[1]);
    if (kind === undefined || !isStated(when) || when.earliest?.slice(0, 10) !== when.latest?.slice(0, 10))
      continue;
    if ((when.earliest ?? "") >= published && !days.has(kind)) days.set(kind, { when, where });
  }
  if (days.size === 0) return;
  for (const one of settled) {
    if (one.when.missing === null || one.when.latest !== null || one.when.earliest === null) continue;
    const words = one.words.toLowerCase();
    const found = MEETING.exec(words);
    const meeting = days.get(kindOf(found?.[1]) ?? "");
    if (
      found === null ||
      meeting === undefined ||
      APART.test(words.slice(0, found.index + found[0].length - (found[1] ?? "").length))
    )
      continue;
    one.when = meeting.when;
    // “The summit will go ahead”
    if (one.where.missing === "not-stated" && found.index < (mainVerb(words)?.before.length ?? 0))
      one.where = meeting.where;
  }
}
