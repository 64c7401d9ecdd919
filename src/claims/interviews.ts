import type { Attribution } from "#vocabulary/attribution.ts";
import type { Hop } from "#vocabulary/hop.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Report } from "#vocabulary/report.ts";
import type { TimeExpression } from "#vocabulary/time-expression.ts";
import type { Saying } from "./draft.ts";
import { isDay } from "./stated-when.ts";
import type { VoiceResolver } from "./voices.ts";

/** A report that prints questions and answers: whose the answers are, and where they stand. */
export interface Interview {
  /** Who answers. */
  hop: Hop;
  /** The paragraphs of the answers, in the order of the text. */
  answers: readonly Span[];
  questions: readonly Span[];
}

const ASKS = /\?["”’']?\s*$/u;
const TO_YOU = /\b(?:you|your|you['’](?:re|ve|ll|d))\b/iu;
const FIRST = /\b(?:I|I['’](?:m|ve|ll|d)|we|we['’](?:re|ve|ll|d)|my|our|me|us|myself)\b/u;
/** “Q: …”, “A. …”, “Stagelight: …” before a turn. */
const LABEL = /^(?:(Q|Question|A|Answer)[.:]\s|(\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,3}):\s)/u;

/** “The conductor talked to Stagelight about money”, “Vorn in an interview with the Post”. */
const TALKED =
  /(?:^|[.!?]\s)((?:[Tt]he\s|\p{Lu})[^.!?,;:“”"]{1,80}?),?\s(?:has\s|recently\s)?(?:(?:talked|talks|spoke|speaks|sat down)\s(?:to|with)\s|(?:explains|tells|told)\s(?:us|\p{Lu})|in\s(?:an\s|this\s)?(?:interview|conversation)\b|answers?\s)/gu;
/** “We asked Edda Vorn …”, “An interview with Edda Vorn”, “Interview: Edda Vorn”. */
const ASKED =
  /\b(?:[Ww]e\s(?:asked|met|spoke\s(?:to|with)|talked\s(?:to|with))|[Ii]nterview\swith|[Cc]onversation\swith|[Ii]nterview:)\s((?:the\s(?:\p{L}+\s){1,4}?)?\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,3})/gu;

/** How many questions make an interview. */
const QUESTIONS = 2;

/**
 * The interview that a report prints in turns: questions in paragraphs of their own, without quotation marks, and answers in the first person
 * between them; somebody is named before the first of them as who talked. Null where it is none.
 */
export function interviewIn({ text, parts }: Report, voices: VoiceResolver): Interview | null {
  const turns = parts.filter(
    ({ kind, span }) => /^(?:body|heading)$/.test(kind) && /\S/.test(text.slice(...span)),
  );
  const asks = turns.map(({ span }) => isQuestion(text.slice(...span)));
  const first = asks.indexOf(true);
  const last = asks.lastIndexOf(true);
  if (first < 0 || asks.filter(Boolean).length < QUESTIONS) return null;
  const answers = turns
    .filter(({ span }, i) => {
      if (i <= first || asks[i] === true) return false;
      const words = text.slice(...span);
      // Behind the last question one answer stands; more of them speak of themselves.
      return i < last || i === last + 1 || FIRST.test(unquoted(words));
    })
    .map(({ span }) => span);
  if (!answers.some((span) => FIRST.test(unquoted(text.slice(...span))))) return null;
  const source = whoTalks(text, turns[first]?.span[0] ?? 0);
  if (source === null) return null;
  const [told, ...joint] = voices.resolveAll(source);
  // “The conductor talked to us”: whom the lines before name most.
  const named = told.identity === "named" ? null : mostNamed(text.slice(0, turns[first]?.span[0] ?? 0));
  const voice = named === null ? told : voices.resolve(named);
  if (voice.name === null) return null;
  return {
    hop: { voice, with: joint, by: "quoted", span: source, credit: null, carried: false },
    answers,
    questions: turns.flatMap(({ span }, i) => (asks[i] === true ? [span] : [])),
  };
}

/** A paragraph that asks, or puts something to whom it speaks to. */
function isQuestion(words: string): boolean {
  const plain = words.trim();
  const label = LABEL.exec(plain);
  if (label?.[1] !== undefined) return /^Q/.test(label[1]);
  if (/["“”]/.test(plain) || plain.length > 500) return false;
  return (
    (ASKS.test(plain) && !FIRST.test(plain)) ||
    (TO_YOU.test(plain) && !FIRST.test(plain) && plain.length < 200)
  );
}

const unquoted = (words: string): string => words.replace(/["“][^"”]*["”]/gu, "");

/** Who is told to have talked, before the first question. */
function whoTalks(text: string, end: number): Span | null {
  const intro = text.slice(0, end);
  for (const pattern of [TALKED, ASKED]) {
    const found = [...intro.matchAll(pattern)].at(-1);
    const who = found?.[1];
    if (found === undefined || who === undefined) continue;
    const from = found.index + found[0].indexOf(who);
    return [from, from + who.length];
  }
  return null;
}

/** The full name that a headline and an introduction have most often, a byline's left out. */
function mostNamed(intro: string): Span | null {
  const found = new Map<string, { times: number; span: Span }>();
  for (const hit of intro.matchAll(/(?<!^[Bb]y\s)(?<!\p{L})\p{Lu}[\p{L}’'-]+\s\p{Lu}[\p{L}’'-]+/gmu)) {
    const known = found.get(hit[0]);
    if (known !== undefined) known.times++;
    else found.set(hit[0], { times: 1, span: [hit.index, hit.index + hit[0].length] });
  }
  const best = [...found.values()].reduce<{ times: number; span: Span } | null>(
    (most, one) => (most === null || one.times > most.times ? one : most),
    null,
  );
  return best === null || best.times < 2 ? null : best.span;
}

/** “We met on Tuesday in a café”, “She spoke to us by phone on Friday”, “The interview took place on May 3”: who asks is told to have been there. */
const MET =
  /(?:\b(?:[Ww]e|I)\s(?:(?:have|had)\s)?(?:met|meet|spoke|talked|sat down|chatted|phoned|reached|interviewed|visited|caught up)|\b(?:met|spoke|talked|sat down|chatted)\s(?:to|with)?\s?(?:us|me)|\b(?:[Tt]he|[Tt]his|[Oo]ur)\s(?:\p{Ll}+\s)?(?:interview|conversation|talk)\s(?:was|took|has)|\bwas\sinterviewed)\b/u;

/** The day on which an interview was held, where the lines before its first question tell it. */
export function heldOn(
  { questions }: Interview,
  text: string,
  sentences: readonly Span[],
  times: readonly TimeExpression[],
  published: string | null,
): Saying | null {
  const end = questions[0]?.[0] ?? 0;
  for (const [from, to] of sentences) {
    if (from >= end) return null;
    if (!MET.test(text.slice(from, to))) continue;
    const time = times.find((one) => one.span[0] >= from && one.span[1] <= to && isDay(one));
    const day = time?.latest?.slice(0, 10) ?? null;
    if (day !== null && (published === null || day <= published)) return { earliest: day, latest: day };
  }
  return null;
}

/** Whether a sentence stands in a question. */
export const isPut = ({ questions }: Interview, [start]: Span): boolean =>
  questions.some(([from, to]) => start >= from && start < to);

/** Whether a sentence stands in an answer. */
export const isAnswer = ({ answers }: Interview, [start]: Span): boolean =>
  answers.some(([from, to]) => start >= from && start < to);

/** Whether a saying in a question is that of whoever is asked: “You said that …” is the outlet's. */
export const isPutToThem = (
  { questions }: Interview,
  text: string,
  { source, cue }: Attribution,
  [start]: Span,
): boolean =>
  questions.some(([from, to]) => start >= from && start < to) &&
  (source[0] === undefined
    ? /\b(?:you|you['’]ve)\s(?:(?:have|had|also|just|once)\s)?$/i.test(
        text.slice(Math.max(0, (cue[0]?.[0] ?? 0) - 16), cue[0]?.[0] ?? 0),
      ) || /^you\b/i.test(text.slice(cue[0]?.[0] ?? 0))
    : /^(?:you)$/i.test(text.slice(...source[0])));
