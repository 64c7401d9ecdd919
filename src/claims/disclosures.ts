import type { Claim } from "#vocabulary/claim.ts";
import type { Disclosure } from "#vocabulary/disclosure.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Voice } from "#vocabulary/voice.ts";
import { isGoingOn, mainVerb } from "./main-verb.ts";
import { stems } from "./rests-on.ts";
import type { Silence } from "./silence.ts";

/** What a silence may bear on: the claims, and where the report begins to tell of another day. */
export interface Bearing {
  claims: readonly Claim[];
  outlet: Voice;
  /** The paragraph that holds the silence. */
  paragraph: Span;
  /** The sentences that date a saying on another day than the report's news: “On Thursday, KCNA reported …”. */
  dated: readonly Span[];
  /** All of the report. */
  sentences: readonly Span[];
}

/** Ties a silence to the claims that it bears on: those that came through the silent voice. */
export function disclose(text: string, silence: Silence, by: Voice, bearing: Bearing): Disclosure {
  const { span, aspect, kind } = silence;
  const of = borneOn(text, silence, by, bearing).map((claim) => claim.id);
  return { span, aspect, kind, by, of };
}

const POINTS_BACK =
  /^(?:that|this|it|(?:the|that|this|his|her|its|their)\s(?:claim|assertion|statement|allegation)(?:\sitself)?)[.”"]?$/iu;

/** A pronoun that means the things of the sentence before. */
const POINTS_AT_THEM =
  /\b(?:on|in|at) which (?:they|it) (?:was|were|had)\b|\b(?:when|where) they (?:was|were) (?:taken|filmed|shot|made|recorded|written)\b|\b(?:their|its) (?:date|authenticity|location|origin|source)\b/u;

const THE_CLAIM =
  /^(?:the|that|this|his|her|its|their)\s(?:claim|assertion|statement|allegation)\s(?:could|has|was|cannot)\b/iu;

function borneOn(text: string, silence: Silence, by: Voice, bearing: Bearing): readonly Claim[] {
  const { claims, outlet, paragraph, dated } = bearing;
  const here = claims.filter((claim) => within(claim, silence.sentence));
  if (silence.silent === "speaker") return here;
  const earlier = claims.filter((claim) => startOf(claim) < silence.sentence[0]);
  // Nobody is said to be silent: what the paragraph told so far is meant (“Its location has never been disclosed”).
  if (by.name === null) return earlier.filter((claim) => startOf(claim) >= paragraph[0]);
  const ahead = /\b(?:will|would)\b/.test(text.slice(...silence.span));
  if (same(by, outlet)) {
    if (here.length > 0) return here;
    // “The date on which they were taken could not be verified”: of what the sentence before tells.
    if (POINTS_AT_THEM.test(text.slice(...silence.sentence))) {
      const last = toldLast(earlier, bearing.sentences);
      if (last.length > 0) return last;
    }
    // “Reuters could not verify that”: what was told last.
    if (POINTS_BACK.test(text.slice(...silence.span)) || THE_CLAIM.test(text.slice(...silence.sentence))) {
      const last = toldLast(earlier, bearing.sentences);
      if (last.length > 0) return last;
    }
    // The outlet's own finding about what others told: “It was not clear when the visit took place.”
    const told = earlier.filter((claim) => claim.chain.length > 1 && claim.chain.at(-1)?.voice.name !== null);
    if (ahead) return told.filter((claim) => claim.stance === "planned");
    // “It was not clear when the launch took place”: what tells of the launch, where anything does.
    const thing = NOUN.exec(text.slice(...silence.sentence))?.[1];
    const about = thing === undefined ? [] : told.filter((claim) => names(text, claim, thing));
    if (about.length > 0) return about;
    return told.length > 0 ? told : earlier.filter((claim) => startOf(claim) >= paragraph[0]);
  }
  const through = claims
    .filter((claim) => claim.chain.some((hop) => same(hop.voice, by)))
    .filter((claim) => {
      if (within(claim, silence.sentence)) return true;
      // Another day's news has its own day and place, and so has what goes on now.
      if (dated.some((sentence) => within(claim, sentence))) return false;
      if (!speaks(claim, by) && isOngoing(text, claim)) return false;
      if (claim.mode === "narrated" && claim.when.missing === null) return false;
      if (startOf(claim) < silence.sentence[0]) return true;
      // What is told later is of the same visit where somebody speaks there, where it is carried on, or where it names the same thing.
      return (
        (silence.aspect === "when" || silence.aspect === "where") &&
        (speaks(claim, by) ||
          claim.chain.at(-1)?.carried === true ||
          /^(?:visit|inspection)$/.test(claim.event?.kind ?? "") ||
          namesThing(text, claim, silence))
      );
    });
  // “Lutria has not confirmed the deal”: what others told of it.
  if (through.length === 0 && UNCONFIRMED.test(text.slice(...silence.sentence)))
    return toldLast(earlier, bearing.sentences);
  // “did not say when work would begin” bears on what is planned.
  const planned = ahead ? through.filter((claim) => claim.stance === "planned") : [];
  return planned.length > 0 ? planned : through;
}

const UNCONFIRMED = /\b(?:not|n['’]t|yet to)\s(?:\p{L}+\s){0,2}?(?:confirm|verif)/iu;

/** The claims of the last sentence that has any. */
function toldLast(earlier: readonly Claim[], sentences: readonly Span[]): readonly Claim[] {
  const last = earlier.reduce((most, claim) => Math.max(most, startOf(claim)), -1);
  const sentence = sentences.find(([start, end]) => start <= last && last < end);
  return sentence === undefined ? [] : earlier.filter((claim) => within(claim, sentence));
}

/** The happening that a silence names: “when the launch took place”, “where the photographs were taken”. */
const NOUN =
  /\b(?:when|where|how|why|whether) the (?:\p{Ll}+ )?(\p{Ll}{4,}) (?:took|was|were|had|happened|occurred|began|started)\b/u;
const names = (text: string, { content }: Claim, noun: string): boolean =>
  content.some((span) => new RegExp(`\\b${noun.slice(0, 5)}`, "i").test(text.slice(...span)));

function namesThing(text: string, { content }: Claim, { sentence }: Silence): boolean {
  const asked = stems(text.slice(...sentence));
  return content.some((span) => [...stems(text.slice(...span))].some((stem) => asked.has(stem)));
}

/** “The country is building a station”: no happening of the visit that is told of. */
function isOngoing(text: string, { content }: Claim): boolean {
  const verb = mainVerb(content.map(([start, end]) => text.slice(start, end)).join(" "));
  return verb?.tense === "present" && isGoingOn(verb.from);
}

/** Somebody's words that the voice passes on, not the voice's own telling. */
const speaks = (claim: Claim, by: Voice): boolean => {
  const last = claim.chain[claim.chain.length - 1];
  return last !== undefined && !same(last.voice, by);
};

const startOf = (claim: Claim): number => claim.content[0]?.[0] ?? 0;
const within = (claim: Claim, [start, end]: Span): boolean => startOf(claim) >= start && startOf(claim) < end;

export function same(a: Voice, b: Voice): boolean {
  return a.entity !== null || b.entity !== null
    ? a.entity === b.entity
    : a.name !== null && a.name === b.name;
}
