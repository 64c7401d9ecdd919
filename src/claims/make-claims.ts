import type { Annotated } from "#vocabulary/annotated.ts";
import type { Attribution } from "#vocabulary/attribution.ts";
import type { Chain } from "#vocabulary/chain.ts";
import { type Claim, claimId, type Mode, type Stance } from "#vocabulary/claim.ts";
import type { Disclosure } from "#vocabulary/disclosure.ts";
import type { Hop } from "#vocabulary/hop.ts";
import type { Note } from "#vocabulary/note.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { PartKind } from "#vocabulary/report.ts";
import type { TimeExpression } from "#vocabulary/time-expression.ts";
import { goesOnTelling, isMedium, recall, speaksThrough, type Telling } from "./carried.ts";
import { disclose, findSilences, type Silence } from "./disclosures.ts";
import { type EventWords, eventOf, eventWords } from "./events.ts";
import { chainThrough, type Frame, makeFrame, ownChain } from "./frame.ts";
import { happened, saidOn } from "./happened.ts";
import { located } from "./located.ts";
import { stanceOf } from "./stance.ts";
import { makeVoiceResolver, type VoiceResolver } from "./voices.ts";

export interface Claims {
  claims: Claim[];
  disclosures: Disclosure[];
  notes: Note[];
}

/** What the reading of one report knows while it goes from sentence to sentence. */
interface Desk {
  annotated: Annotated;
  times: readonly TimeExpression[];
  knowledge: Knowledge;
  voices: VoiceResolver;
  frame: Frame;
  events: EventWords;
  telling: Telling | null;
  claims: Claim[];
  counted: Map<string, number>;
}

/**
 * Makes claims of what the language reading found: for every attribution a claim with its whole chain, for every other
 * sentence a claim of the outlet's own or one that carries on what the last medium told; then what was not disclosed.
 */
export function makeClaims(
  annotated: Annotated,
  times: readonly TimeExpression[],
  knowledge: Knowledge,
): Claims {
  const voices = makeVoiceResolver(annotated, knowledge);
  const desk: Desk = {
    annotated,
    times,
    knowledge,
    voices,
    frame: makeFrame(annotated.report, knowledge, voices),
    events: eventWords(knowledge),
    telling: null,
    claims: [],
    counted: new Map(),
  };
  const silences = findSilences(annotated).filter(
    ({ sentence }) => !/^(?:title|heading)$/.test(partOf(desk, sentence)),
  );
  for (const sentence of annotated.sentences) claimsOfSentence(desk, sentence, silences);
  const disclosures = silences.map((silence) => disclosureOf(desk, silence));
  return { claims: withhold(desk.claims, disclosures), disclosures, notes: [] };
}

function claimsOfSentence(desk: Desk, sentence: Span, silences: readonly Silence[]): void {
  const { annotated } = desk;
  const part = partOf(desk, sentence);
  const own = annotated.attributions.filter(
    (attribution) => anchor(attribution) >= sentence[0] && anchor(attribution) < sentence[1],
  );
  const outer = own.filter(
    (attribution) => !own.some((other) => other !== attribution && holds(other, attribution)),
  );
  // A sentence that only says what was not told is a disclosure, not a claim of its own.
  const silent = silences.some((silence) => silence.sentence === sentence && silence.whole);
  if (silent && part === "body") return;
  const summary = part === "title" || part === "standfirst" || part === "caption" || part === "heading";
  const told = summary ? outer.filter((attribution) => isStatement(desk, attribution)) : outer;
  if (told.length === 0) {
    if (!startsInsideContent(annotated, sentence, own)) narrate(desk, sentence, summary);
    return;
  }
  for (const attribution of told) attribute(desk, sentence, attribution, own, []);
  leftover(desk, sentence, told);
}

const anchor = (attribution: Attribution): number => (attribution.cue[0] ?? attribution.content[0])?.[0] ?? 0;

/** Whether `outer` tells of `inner`: its content holds the inner cue, or the inner source ("… reported that Kim …, calling"). */
function holds(outer: Attribution, inner: Attribution): boolean {
  const told =
    inner.source.length > 0 &&
    inner.source.every(([start, end]) => outer.content.some(([from, to]) => start >= from && end <= to));
  if (told && !sameSpans(inner.source, outer.source)) return true;
  return (
    inner.cue.length > 0 &&
    inner.cue.every(([start, end]) => outer.content.some(([from, to]) => start >= from && end <= to))
  );
}

function partOf(desk: Desk, sentence: Span): PartKind {
  return (
    desk.annotated.report.parts.find((part) => part.span[0] <= sentence[0] && sentence[0] < part.span[1])
      ?.kind ?? "body"
  );
}

/** In a headline "Kim orders …" is the outlet's own telling of a deed; "Seoul says …" passes on a statement. */
function isStatement(desk: Desk, attribution: Attribution): boolean {
  const stance = stanceOf(wordsOf(desk, attribution.cue), "");
  return stance !== "ordered" && stance !== "called-for" && stance !== "planned";
}

/** A sentence inside a quotation that an earlier sentence attributes has its claim already. */
function startsInsideContent(annotated: Annotated, sentence: Span, own: readonly Attribution[]): boolean {
  return annotated.attributions.some(
    (attribution) =>
      !own.includes(attribution) &&
      attribution.content.some(([start, end]) => start <= sentence[0] && sentence[1] <= end + 2),
  );
}

/** One attribution as a claim, and those within it as claims through its voice. */
function attribute(
  desk: Desk,
  sentence: Span,
  attribution: Attribution,
  all: readonly Attribution[],
  outerHops: readonly Hop[],
): void {
  const { text } = desk.annotated.report;
  const hops = [...outerHops];
  const speaker = hopOf(desk, attribution);
  if (speaker !== null) {
    if (outerHops.length === 0 && desk.telling !== null && speaksThrough(speaker.voice, desk.telling))
      hops.push({ ...desk.telling.medium, carried: true });
    hops.push(speaker);
  }
  const inner = all.filter(
    (other) =>
      other !== attribution &&
      holds(attribution, other) &&
      !all.some(
        (between) =>
          between !== other &&
          between !== attribution &&
          holds(attribution, between) &&
          holds(between, other),
      ),
  );
  const chain = chainThrough(desk.frame, hops);
  const quoting = /\b(?:quot|cit)/i.test(wordsOf(desk, attribution.cue));
  const relays = quoting && inner.some((other) => isRelay(text, attribution, other));
  if (!relays) {
    push(desk, {
      content: attribution.content,
      chain,
      mode: attribution.mode,
      stance: stanceOf(wordsOf(desk, attribution.cue), wordsOf(desk, attribution.content)),
      said: saidOn(sentence, attribution.content, desk.times, desk.annotated.report.published?.value ?? null),
      nested: inner.flatMap((other) => other.content),
    });
  }
  if (speaker !== null && outerHops.length === 0) {
    if (isMedium(speaker.voice)) {
      if (
        desk.telling === null ||
        desk.telling.medium.voice.entity !== speaker.voice.entity ||
        desk.telling.medium.voice.name !== speaker.voice.name
      ) {
        desk.telling = { medium: speaker, names: new Set(), voices: [] };
      }
      recall(desk.telling, text, attribution.content);
    } else if (desk.telling !== null && !hops.some((hop) => hop.voice === desk.telling?.medium.voice)) {
      // Another voice speaks for itself: the medium's telling stays known, but is not carried over its words.
    }
  }
  for (const other of inner) attribute(desk, sentence, other, all, hops);
}

/** A mere relay: nothing is left of the outer content beside the inner attribution (“KCNA quoted Kim as saying”). */
function isRelay(text: string, outer: Attribution, inner: Attribution): boolean {
  const inside = [...inner.source, ...inner.cue, ...inner.content];
  return outer.content.every(([start, end]) => {
    let left = "";
    for (let at = start; at < end; at++)
      if (!inside.some(([from, to]) => at >= from && at < to)) left += text[at];
    return !/[\p{L}\p{N}]/u.test(left);
  });
}

const sameSpans = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every(([start, end], i) => b[i]?.[0] === start && b[i]?.[1] === end);

function hopOf(desk: Desk, attribution: Attribution): Hop | null {
  const source = attribution.source[0];
  const cue = wordsOf(desk, attribution.cue).toLowerCase();
  if (source === undefined)
    return {
      voice: { name: null, kind: "unnamed", entity: null, house: null },
      by: "said",
      span: attribution.cue[0] ?? null,
      credit: null,
      carried: false,
    };
  const voice = desk.voices.resolve(source);
  const first = attribution.cue[0];
  const span: Span =
    first === undefined ? source : [Math.min(source[0], first[0]), Math.max(source[1], first[1])];
  const by = /\b(?:report(?:s|ed|ing)?)\b/.test(cue)
    ? "reported"
    : /according|cit(?:es|ed|ing)/.test(cue)
      ? "cited"
      : attribution.mode === "quoted"
        ? "quoted"
        : "said";
  return { voice, by, span: span[1] - span[0] > 200 ? source : span, credit: null, carried: false };
}

/** A sentence without a cue: carried on from the last medium, or the outlet's own. */
function narrate(desk: Desk, sentence: Span, summary: boolean): void {
  const { text, published } = desk.annotated.report;
  const span = trimmed(text, sentence);
  // A question asserts nothing.
  if (!/\p{L}/u.test(text.slice(span[0], span[1])) || /\?[”"’']*$/.test(text.slice(span[0], span[1]))) return;
  const words = text.slice(span[0], span[1]);
  const telling = desk.telling;
  const carried = !summary && telling !== null && goesOnTelling(words, telling);
  const chain: Chain = carried
    ? chainThrough(desk.frame, [{ ...telling.medium, carried: true }])
    : ownChain(desk.frame);
  push(desk, {
    content: [span],
    chain,
    mode: "narrated",
    stance: stanceOf("", words),
    said: published?.value ?? null,
    nested: [],
  });
  if (carried) recall(telling, text, [span]);
}

/** What a sentence says besides its attributions, where it is a clause of its own: "X did this — aimed, analysts say, at that". */
function leftover(desk: Desk, sentence: Span, told: readonly Attribution[]): void {
  const taken = told
    .flatMap((attribution) => [...attribution.source, ...attribution.cue, ...attribution.content])
    .map(([start]) => start);
  const first = Math.min(...taken);
  const { text } = desk.annotated.report;
  const before = text.slice(sentence[0], first);
  const dash = /\s[—–]\s*$|\s[—–]\s/u.exec(before);
  if (dash === null || dash.index < 30) return;
  narrate(desk, [sentence[0], sentence[0] + dash.index], false);
}

interface Draft {
  content: readonly Span[];
  chain: Chain;
  mode: Mode;
  stance: Stance;
  said: string | null;
  nested: readonly Span[];
}

function push(desk: Desk, draft: Draft): void {
  const words = wordsOf(desk, draft.content);
  const { report } = desk.annotated;
  const key = JSON.stringify([words, draft.chain.map((hop) => [hop.by, hop.voice.entity ?? hop.voice.name])]);
  const nth = desk.counted.get(key) ?? 0;
  desk.counted.set(key, nth + 1);
  desk.claims.push({
    id: claimId(report.id, words, draft.chain, nth),
    content: [...draft.content],
    chain: draft.chain,
    mode: draft.mode,
    stance: draft.stance,
    when: happened(report.text, draft.content, words, draft.stance, desk.times, draft.said, draft.nested),
    where: located(desk.annotated, draft.content, desk.knowledge),
    event: eventOf(desk.annotated, draft.content, desk.events),
  });
}

function wordsOf(desk: Desk, spans: readonly Span[]): string {
  return spans.map(([start, end]) => desk.annotated.report.text.slice(start, end)).join(" … ");
}

function trimmed(text: string, [start, end]: Span): Span {
  let to = end;
  while (to > start && /[\s.]/.test(text[to - 1] as string)) to--;
  return [start, to];
}

function disclosureOf(desk: Desk, silence: Silence): Disclosure {
  const { outlet } = desk.frame;
  const by = silence.by === null ? outlet : voiceOfClause(desk, silence.by);
  return disclose(silence, by, desk.claims, outlet);
}

/** "KCNA" in "KCNA did not give details", "the ministry" in "The ministry, however, declined to say". */
function voiceOfClause(desk: Desk, clause: Span): ReturnType<VoiceResolver["resolve"]> {
  const words = desk.annotated.report.text.slice(clause[0], clause[1]);
  const cut =
    /^(.*?)(?:,|\s(?:but|and|which|who|also|however|has|have|had|is|was|were|said|told|\p{Ll}+ed)\b|$)/su.exec(
      words,
    )?.[1] ?? words;
  const lead = /^\s*(?:But|And|Yet|However,)\s+/.exec(cut)?.[0].length ?? 0;
  const end = cut.trimEnd().length;
  return desk.voices.resolve([clause[0] + lead, clause[0] + Math.max(lead, end)]);
}

/** What a disclosure says of a claim becomes the reason why that value is missing; a stated value stays. */
function withhold(claims: readonly Claim[], disclosures: readonly Disclosure[]): Claim[] {
  return claims.map((claim) => {
    let { when, where } = claim;
    for (const disclosure of disclosures) {
      if (!disclosure.of.includes(claim.id)) continue;
      if (disclosure.aspect === "where" && where.precision !== "site" && where.precision !== "town")
        where = { ...where, missing: disclosure.kind };
      if (disclosure.aspect === "when" && when.missing !== null) when = { ...when, missing: disclosure.kind };
    }
    return { ...claim, when, where };
  });
}
