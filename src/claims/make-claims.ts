import type { Annotated } from "#vocabulary/annotated.ts";
import type { Attribution } from "#vocabulary/attribution.ts";
import { type Chain, innermostVoice } from "#vocabulary/chain.ts";
import type { Claim, Stance } from "#vocabulary/claim.ts";
import type { Disclosure } from "#vocabulary/disclosure.ts";
import type { Hop } from "#vocabulary/hop.ts";
import type { Note } from "#vocabulary/note.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { PartKind, Report } from "#vocabulary/report.ts";
import type { TimeExpression } from "#vocabulary/time-expression.ts";
import { makeVoice, type Voice } from "#vocabulary/voice.ts";
import { addedClauses, withAddedClause } from "./added-clauses.ts";
import { goesOnTelling, isMedium, recall, speaksThrough, type Telling } from "./carried.ts";
import { disclose } from "./disclosures.ts";
import type { Draft, Saying } from "./draft.ts";
import { eventWords } from "./events.ts";
import { chainThrough, type Frame, makeFrame, ownChain } from "./frame.ts";
import { dayOfSaying } from "./happened.ts";
import { firstEnding, inSpan } from "./in-span.ts";
import { clauseBeside } from "./leftover.ts";
import { clipped, holds, isRelay, spilling, without, wordsIn } from "./nesting.ts";
import { settle } from "./settle.ts";
import { findSilences, type Silence } from "./silences.ts";
import { stanceOf } from "./stance.ts";
import { makeVoiceResolver, type VoiceResolver } from "./voices.ts";
import { whatItDates } from "./what-it-dates.ts";
import { withhold } from "./withhold.ts";
import { isAside, isBare, isNaming, isSilence, isStatement, isTopic, isUnsaid } from "./worth-telling.ts";

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
  telling: Telling | null;
  drafts: Draft[];
  notes: Note[];
  /** The day of the occasion on which all that follows is said, where the report tells of one. */
  occasion: Saying | null;
  /** The last day on which a voice is told to have spoken, by its name. */
  spoke: Map<string, Saying>;
  /** Times that date a saying, and not what is said. */
  sayings: Set<TimeExpression>;
  /** Starts of the sentences that date a saying anew. */
  dated: number[];
  /** Attributions by the place of their cues, in the order of the text. */
  anchored: readonly { span: Span; attribution: Attribution }[];
  /** Contents that reach over the end of a sentence or stand in another than their cue. */
  spilling: readonly { at: number; span: Span }[];
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
    times: [...times].sort((a, b) => a.span[0] - b.span[0]),
    knowledge,
    voices,
    frame: makeFrame(annotated.report, knowledge, voices),
    telling: null,
    drafts: [],
    notes: [],
    occasion: null,
    spoke: new Map(),
    sayings: new Set(),
    dated: [],
    anchored: annotated.attributions.map(anchored).sort((a, b) => a.span[0] - b.span[0]),
    spilling: spilling(annotated),
  };
  const silences = Map.groupBy(
    findSilences(annotated).filter(({ sentence }) => !/^(?:title|heading)$/.test(partOf(desk, sentence))),
    ({ sentence }) => sentence,
  );
  for (const sentence of annotated.sentences) claimsOfSentence(desk, sentence, silences.get(sentence) ?? []);
  const claims = settle(desk.drafts, {
    annotated,
    times: desk.times,
    sayings: desk.sayings,
    knowledge,
    events: eventWords(knowledge),
  });
  const disclosures = [...silences.values()].flat().map((silence) => disclosureOf(desk, claims, silence));
  return { claims: withhold(claims, disclosures), disclosures, notes: desk.notes };
}

function claimsOfSentence(desk: Desk, sentence: Span, silences: readonly Silence[]): void {
  const { text } = desk.annotated.report;
  noteSayings(desk, sentence);
  const part = partOf(desk, sentence);
  const clause = silences.find((silence) => silence.clause !== null)?.clause ?? null;
  const own = inSpan(desk.anchored, [sentence[0], clause?.[0] ?? sentence[1]]).map(({ attribution }) =>
    clause === null ? attribution : { ...attribution, content: clipped(attribution.content, clause[0]) },
  );
  const outer = own.filter(
    (attribution) => !own.some((other) => other !== attribution && holds(other, attribution)),
  );
  // A sentence that only says what was not told is a disclosure, not a claim of its own.
  const silent = silences.some((silence) => silence.whole);
  if (silent && part === "body") return;
  const summary = part === "title" || part === "standfirst" || part === "caption" || part === "heading";
  const said = outer.filter((attribution) => !isUnsaid(text, attribution));
  const told = said.filter((attribution) =>
    summary
      ? isStatement(text, attribution) && !isBare(text, attribution)
      : !isTopic(text, attribution) &&
        !isNaming(text, attribution) &&
        !isSilence(text, attribution, silences),
  );
  const rest: Span = clause === null ? sentence : [sentence[0], clause[0]];
  if (told.length === 0) {
    // “Kim orders …” in a headline is told as a deed, with the force of its verb.
    const deed = said[0] === undefined ? null : stanceOf(wordsOf(desk, said[0].cue), "");
    if (!startsInsideContent(desk, sentence)) narrate(desk, rest, summary, deed);
    return;
  }
  // “He saw a plant that has long been suspected of …”: what is said in passing does not make up the sentence.
  const main = told.filter((attribution) => !isAside(text, attribution));
  if (main.length === 0) narrate(desk, rest, summary);
  for (const attribution of told) attribute(desk, rest, attribution, own, []);
  const beside = clauseBeside(text, rest, main);
  if (beside !== null) narrate(desk, beside, false);
}

/** “issued an appeal on June 28”, “held a rally on Sunday”: what is said after it, it is of that day. */
const OCCASION =
  /\b(?:issued|released|published|sent|made|gave|delivered|held|staged|convened|read out)\b.{0,80}?\b(?:statements?|appeals?|message|letter|speech|address|meeting|rally|press conference|news conference|conference|briefing|interview|forum|ceremony|session)\b/s;

function noteSayings(desk: Desk, sentence: Span): void {
  const times = inSpan(desk.times, sentence);
  const { text } = desk.annotated.report;
  const days = times.filter(
    ({ type, earliest, latest }) => type !== "SET" && earliest !== null && latest !== null,
  );
  const [day] = days;
  if (
    days.length === 1 &&
    day !== undefined &&
    OCCASION.test(text.slice(...sentence)) &&
    day.earliest?.slice(0, 10) === day.latest?.slice(0, 10)
  )
    desk.occasion = {
      earliest: day.earliest?.slice(0, 10) ?? null,
      latest: day.latest?.slice(0, 10) ?? null,
    };
  // A quarter that somebody was briefed on dates neither the briefing nor anything said.
  const cued = inSpan(desk.anchored, sentence)
    .map(({ attribution }) => attribution)
    .filter((attribution) => !isTopic(text, attribution));
  const dates = whatItDates(text, sentence, times, cued);
  for (const [at, time] of times.entries()) if (dates[at] === "saying") desk.sayings.add(time);
}

/** An attribution belongs to the sentence in which its cue begins. */
function anchored(attribution: Attribution): Desk["anchored"][number] {
  const at = (attribution.cue[0] ?? attribution.content[0])?.[0] ?? 0;
  return { span: [at, at], attribution };
}

function partOf(desk: Desk, sentence: Span): PartKind {
  return partAt(desk, sentence[0])?.kind ?? "body";
}

function partAt(desk: Desk, at: number): Report["parts"][number] | null {
  const { parts } = desk.annotated.report;
  const part = parts[firstEnding(parts, at)];
  return part !== undefined && part.span[0] <= at ? part : null;
}

/** A sentence inside a quotation that another sentence attributes has its claim already. */
function startsInsideContent(desk: Desk, [start, end]: Span): boolean {
  return desk.spilling.some(
    ({ at, span }) => (at < start || at >= end) && span[0] <= start && end <= span[1] + 2,
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
  const day = dayOfSaying(sentence, attribution.content, desk.times, desk.sayings);
  if (day.latest !== null && day.latest === day.earliest && outerHops.length === 0)
    desk.dated.push(sentence[0]);
  if (!relays) {
    const content = withAddedClause(text, sentence, attribution.content);
    const nested = inner.flatMap((other) => other.content);
    push(desk, sentence, {
      content,
      chain,
      mode: attribution.mode,
      stance: stanceAround(desk, attribution, content, inner),
      cue: wordsOf(desk, attribution.cue),
      said: sayingOf(desk, day, chain, outerHops.length === 0),
      nested,
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
    }
  }
  // Two that hold each other must not call each other for ever.
  const others = all.filter((other) => other !== attribution);
  for (const other of inner) attribute(desk, sentence, other, others, hops);
}

/**
 * When something was said: on the day that its sentence tells, on the last on which its voice is told to have spoken, or on that of the
 * occasion on which all is said (a rally, an appeal, a press conference).
 */
function sayingOf(desk: Desk, day: Saying, chain: Chain, outermost: boolean): Saying {
  const published = desk.annotated.report.published?.value.slice(0, 10) ?? null;
  const told = day.latest !== null && (published === null || day.latest <= published);
  const voice = innermostVoice(chain);
  // What a medium reports on a day was said or done before.
  if (!outermost || (isMedium(voice) && voice.kind !== "document"))
    return { earliest: null, latest: told ? day.latest : published };
  const key = voice.entity ?? voice.name ?? "";
  if (told && key !== "") desk.spoke.set(key, day);
  const known = told ? day : (desk.spoke.get(key) ?? desk.occasion);
  return known ?? { earliest: null, latest: published };
}

/** How an outer content is asserted: by its own words, and by those of a deed that it tells (“KCNA said Kim ordered …”). */
function stanceAround(
  desk: Desk,
  attribution: Attribution,
  content: readonly Span[],
  inner: readonly Attribution[],
): Stance {
  const nested = inner.flatMap((other) => other.content);
  const stance = stanceOf(wordsOf(desk, attribution.cue), wordsOf(desk, without(content, nested)));
  const deed = inner.find(
    ({ source, cue }) => source[0]?.[0] === content[0]?.[0] && source[0]?.[1] === (cue[0]?.[0] ?? 0) - 1,
  );
  if (stance !== "asserted" || deed === undefined) return stance;
  const done = stanceOf(wordsOf(desk, deed.cue), "");
  return done === "ordered" || done === "called-for" ? done : stance;
}

function hopOf(desk: Desk, attribution: Attribution): Hop | null {
  const source = attribution.source[0];
  const cue = wordsOf(desk, attribution.cue).toLowerCase();
  const passive = /\b(?:is|are|was|were|be|been|being)\b.*\p{L}(?:ed|wn|en|id|ght)\b/u.test(cue);
  // “A plant that has long been suspected of …”: who suspects it is not said.
  if (source === undefined || (passive && isAside(desk.annotated.report.text, attribution)))
    return {
      voice: makeVoice({ name: null, kind: "unnamed" }),
      with: [],
      by: "said",
      span: attribution.cue[0] ?? null,
      credit: null,
      carried: false,
    };
  const [voice, ...joint] = desk.voices.resolveAll(source);
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
  return {
    voice,
    with: joint,
    by,
    span: span[1] - span[0] > 200 ? source : span,
    credit: null,
    carried: false,
  };
}

/** A sentence without a cue: carried on from the last medium, or the outlet's own. */
function narrate(desk: Desk, sentence: Span, summary: boolean, deed: Stance | null = null): void {
  const { text, published } = desk.annotated.report;
  const span = trimmed(text, sentence);
  // A question asserts nothing.
  if (!/\p{L}/u.test(text.slice(span[0], span[1])) || /\?[”"’']*$/.test(text.slice(span[0], span[1]))) return;
  const words = text.slice(span[0], span[1]);
  if (summary && QUESTION.test(words)) return;
  const telling = desk.telling;
  const carried = !summary && telling !== null && goesOnTelling(words, telling);
  const chain: Chain = carried
    ? chainThrough(desk.frame, [{ ...telling.medium, carried: true }])
    : ownChain(desk.frame);
  push(desk, sentence, {
    content: [span],
    chain,
    mode: "narrated",
    stance: deed ?? stanceOf("", words),
    cue: "",
    said: { earliest: null, latest: published?.value.slice(0, 10) ?? null },
    nested: [],
  });
  if (carried) recall(telling, text, [span]);
}

/** “What is known about …” in a headline asks, though it has no mark. */
const QUESTION = /^(?:\p{L}+: )?(?:what|who|why|how|when|where)\b/iu;

type Given = Omit<Draft, "main" | "sentence" | "part" | "paragraph">;

function push(desk: Desk, sentence: Span, given: Given): void {
  const { text } = desk.annotated.report;
  const part = partAt(desk, sentence[0]);
  const place = { sentence, part: part?.kind ?? "body", paragraph: part?.span ?? sentence } as const;
  const added = addedClauses(text, without(given.content, given.nested), desk.times);
  const main = without(
    given.content,
    added.flatMap((spans) => spans.slice(-1)),
  );
  desk.drafts.push({ ...given, ...place, main });
  // Whose knowledge an added clause is, the words do not say: the voice's, or the outlet's own.
  const nobody = innermostVoice(given.chain).name === null;
  const chain = nobody ? ownChain(desk.frame) : given.chain;
  for (const content of added) {
    const [start, end] = content[content.length - 1] as Span;
    desk.drafts.push({ ...given, ...place, chain, content, main: content, stance: "asserted", nested: [] });
    if (chain.length > 1)
      desk.notes.push({
        rule: "claims/added-clauses",
        span: [start, end],
        found: text.slice(start, end),
        expected: "words that say whether the voice or the outlet adds this",
      });
  }
}

function wordsOf(desk: Desk, spans: readonly Span[]): string {
  return wordsIn(desk.annotated.report.text, spans);
}

function trimmed(text: string, [start, end]: Span): Span {
  let to = end;
  while (to > start && /[\s.]/.test(text[to - 1] as string)) to--;
  return [start, to];
}

function disclosureOf(desk: Desk, claims: readonly Claim[], silence: Silence): Disclosure {
  const { outlet } = desk.frame;
  const { text } = desk.annotated.report;
  const paragraph = partAt(desk, silence.span[0])?.span;
  return disclose(text, silence, silentVoice(desk, claims, silence), {
    claims,
    outlet,
    paragraph: paragraph ?? silence.sentence,
    dated: desk.dated,
  });
}

function silentVoice(desk: Desk, claims: readonly Claim[], { by, silent, sentence, reach }: Silence): Voice {
  if (silent === "withholder") return withholder(desk, reach);
  if (by !== null && silent !== "speaker") return voiceOfClause(desk, by);
  if (silent === "nobody") return makeVoice({ name: null, kind: "unnamed" });
  const here = claims.filter(({ content }) => {
    const start = content[0]?.[0] ?? 0;
    return start >= sentence[0] && start < sentence[1];
  });
  // Who asked not to be named is whoever the sentence lets speak.
  const speaks = here.find((claim) => claim.mode !== "narrated");
  if (silent === "speaker" && speaks !== undefined) return innermostVoice(speaks.chain);
  return by === null ? desk.frame.outlet : voiceOfClause(desk, by);
}

/** “withheld by order of the judge”: the judge. */
function withholder(desk: Desk, [start, end]: Span): Voice {
  const found = /\bby (?:order of |request of )?(.*)$/d.exec(desk.annotated.report.text.slice(start, end));
  const at = found?.indices?.[1];
  return at === undefined
    ? makeVoice({ name: null, kind: "unnamed" })
    : desk.voices.resolve([start + at[0], start + at[1]]);
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
