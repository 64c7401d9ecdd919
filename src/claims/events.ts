import { type Token, tokensOf } from "#text/tokens.ts";
import type { Annotated } from "#vocabulary/annotated.ts";
import type { Event, Period } from "#vocabulary/event.ts";
import type { MentionId } from "#vocabulary/mention.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { TimeExpression } from "#vocabulary/time-expression.ts";
import { inSpan } from "./in-span.ts";
import { quantitiesIn } from "./quantities.ts";

/** Words that packs know for what happens and for what is counted. */
export interface EventWords {
  /** Word forms with the kind of event each names; the first pack's word stands. */
  kinds: ReadonlyMap<string, string>;
  /** Things that a field counts, lower case. */
  things: ReadonlySet<string>;
}

export function eventWords(knowledge: Knowledge): EventWords {
  const kinds = new Map<string, string>();
  const things = new Set<string>();
  for (const pack of knowledge.packs) {
    for (const { kind, words } of pack.events)
      for (const word of words) if (!kinds.has(word)) kinds.set(word, kind);
    for (const { counts, words } of pack.units) if (counts) for (const word of words) things.add(word);
  }
  for (const [kind, words] of CORE) for (const word of words) if (!kinds.has(word)) kinds.set(word, kind);
  return { kinds, things };
}

/** Kinds that every field knows, behind the packs' words. */
const CORE: readonly (readonly [string, readonly string[]])[] = [
  [
    "unveiling",
    ["announced", "showed", "shown", "displayed", "presented", "revealed", "unveiled"].map(
      (verb) => `first ${verb}`,
    ),
  ],
];

/** Words that make a judgement a denunciation. */
const ENMITY =
  /\b(?:threat|offensive|provocation|aggression|crimes?|criminal|theft|piracy|siege|treason|betrayal|lies?|illegal|hostile|war|act of|terror\p{L}*|blackmail|disgrace|shameful)\b/iu;
const DENOUNCES = /\b(?:denounc|condemn|brand|accus|slam|blast|lash)/i;

/** The event of a judgement: “calling the plan an “act of theft”” denounces, whatever the words of the plan name. */
export function eventOfJudgement(cue: string, words: string, event: Event | null): Event | null {
  const denounces = DENOUNCES.test(cue) || (/\b(?:call|describ|label|term)/i.test(cue) && ENMITY.test(words));
  if (!denounces) return event;
  return {
    roles: {},
    quantities: event?.quantities ?? [],
    periods: event?.periods ?? [],
    kind: "denunciation",
  };
}

/**
 * The event that a content speaks of: the first word that names a kind, the parties around it, and its quantities. What
 * gives figures and names no kind is a measure.
 */
export function eventOf(annotated: Annotated, content: readonly Span[], words: EventWords): Event | null {
  const quantities = quantitiesIn(annotated, content, words.things);
  for (const span of content) {
    const tokens = tokensOf(annotated.report.text, span);
    const at = tokens.findIndex((_, i) => kindAt(tokens, i, words) !== null);
    if (at === -1) continue;
    const token = tokens[at] as Token;
    const roles: Record<string, MentionId> = {};
    const agent = agentOf(annotated, span, token.start);
    if (agent !== null) roles["agent"] = agent;
    const object = firstAfter(annotated, span, token.end, THINGS);
    if (object !== null) roles["object"] = object;
    return { kind: headKind(tokens, at, words), roles, quantities, periods: [] };
  }
  const measured = content.find(([start, end]) =>
    quantities.some(({ span, unit }) => unit !== null && span[0] >= start && span[1] <= end),
  );
  if (measured === undefined) return null;
  const object =
    content.map((span) => firstAfter(annotated, span, span[0], THINGS)).find((id) => id !== null) ?? null;
  return { kind: "measure", roles: object === null ? {} : { object }, quantities, periods: [] };
}

function kindAt(tokens: readonly Token[], i: number, words: EventWords): string | null {
  const one = tokens[i]?.lower ?? "";
  const two = `${one} ${tokens[i + 1]?.lower ?? ""}`;
  return words.kinds.get(two) ?? words.kinds.get(one) ?? null;
}

/** “production plan”: of words that stand together the last is the head. */
function headKind(tokens: readonly Token[], first: number, words: EventWords): string {
  let kind = kindAt(tokens, first, words) as string;
  for (let i = first + 1; i < tokens.length && tokens[i]?.kind === "word"; i++) {
    const next = words.kinds.get(tokens[i]?.lower ?? "");
    if (next === undefined) break;
    kind = next;
  }
  return kind;
}

/**
 * Who does it: the first party named in the place of a subject. A party after a preposition or a verb (“to deter Lutria”)
 * is none, nor one that only owns another (“Karsolia's Dalvik”), unless it owns the event itself (“Lutria's exercises”).
 */
function agentOf(annotated: Annotated, [from]: Span, at: number): MentionId | null {
  const { text } = annotated.report;
  const parties = inSpan(annotated.mentions, [from, at]).filter(({ kind }) => PARTIES.has(kind));
  for (const [i, { id, kind, span }] of parties.entries()) {
    const next = parties[i + 1];
    // "North Korea leader Kim": the country only says whose leader he is.
    const describes =
      kind === "country" &&
      next?.kind === "person" &&
      /^(?:\s[\p{L}-]+){1,4}\s$|^\s$/u.test(text.slice(span[1], next.span[0]));
    if (describes) continue;
    if (NO_SUBJECT.test(text.slice(Math.max(from, span[0] - 80), span[0]))) continue;
    const after = text.slice(span[1], at);
    if (/^['’]s?\b/.test(after) && !/^['’]s?(?:\s[\p{Ll}-]+){0,3}\s$/u.test(after)) continue;
    return id;
  }
  return null;
}

const PARTIES: ReadonlySet<string> = new Set(["person", "institution", "organisation", "country"]);
const THINGS = ["weapon", "facility", "programme"];
const NO_SUBJECT =
  /\b(?:of|for|in|on|at|by|with|from|to|against|between|near|as|as well as|than|\p{Ll}{2,}ing|to \p{Ll}+)\s(?:the\s|a\s|an\s|its\s|\p{Lu}[\p{L}-]+\s){0,3}$/u;

function firstAfter(
  annotated: Annotated,
  [, to]: Span,
  at: number,
  kinds: readonly string[],
): MentionId | null {
  return inSpan(annotated.mentions, [at, to]).find((mention) => kinds.includes(mention.kind))?.id ?? null;
}

/** Periods of the content: stretches longer than a day that do not date the happening (“a plan for 2026”, “briefed on the results in 2025”). */
export function periodsIn(
  content: readonly Span[],
  times: readonly TimeExpression[],
  when: { earliest: string | null; latest: string | null; missing: unknown },
): Period[] {
  return content
    .flatMap((span) => inSpan(times, span))
    .filter(
      ({ type, earliest, latest }) =>
        type !== "SET" &&
        earliest !== null &&
        latest !== null &&
        earliest.slice(0, 10) !== latest.slice(0, 10),
    )
    .map(({ earliest, latest, span }) => ({
      earliest: earliest?.slice(0, 10) ?? null,
      latest: latest?.slice(0, 10) ?? null,
      span,
    }))
    .filter(
      ({ earliest, latest }) => when.missing !== null || earliest !== when.earliest || latest !== when.latest,
    );
}
