import type { PackDay } from "#vocabulary/pack.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { TimeExpression } from "#vocabulary/time-expression.ts";
import { edtfOf } from "#vocabulary/when.ts";
import { dayIn } from "./calendar.ts";
import type { ClockZone, DateOrder, TimeContext } from "./context.ts";
import type { Parts, Reading } from "./form.ts";
import { indexOf } from "./form-index.ts";
import { FORMS } from "./forms.ts";
import { packDayAt } from "./pack-days.ts";
import { type Compiled, compile } from "./pattern.ts";
import { type OwnToday, postedIn, writtenOn } from "./posted.ts";
import { dayOfSpeech, quotedWords } from "./quoted.ts";
import type { Found } from "./refiner.ts";
import { isBeside } from "./refiners/clocks-beside-gmt.ts";
import { REFINERS } from "./refiners.ts";
import { remember } from "./remember.ts";
import { type Word, wordsOf } from "./words.ts";

export interface TimesOptions {
  /** ISO date or date-time of publication; null where it is not known. */
  published: string | null;
  sentences: readonly Span[];
  /** Days and eras of the packs in use. */
  days?: readonly PackDay[];
  /** How "3/4/2025" is to be read, where outlet or dateline say it; null: as other dates of the text do. */
  order?: DateOrder | null;
  /** The zone of clocks that tell none, where dateline or outlet say it. */
  zone?: ClockZone | null;
  /** The sentences are expressions that somebody marked: their values are wanted, and nothing is doubted ("May", "years"). */
  given?: boolean;
}

/** Another version reads a report anew. */
export const TIME_VERSION = "time/13";

const index = indexOf(FORMS.flatMap(({ forms }) => forms.map(compile)));
const NO_DAYS: readonly PackDay[] = [];

/**
 * Time expressions of a text with their TimeML values and the days that they cover, in the order of the text.
 * Reads nothing but its arguments: no clock, no zone of the machine. Without a publication day, relative ones keep
 * their place and have no bounds. Linear in the text: at every word only the forms that may begin with it are tried.
 */
export function findTimes(text: string, options: TimesOptions): TimeExpression[] {
  const { published, sentences, days = NO_DAYS, order = null, zone = null, given = false } = options;
  const out: TimeExpression[] = [];
  const context: TimeContext = {
    published: dayIn(published),
    text,
    words: [],
    from: 0,
    to: 0,
    day: null,
    dayOver: null,
    weekday: null,
    quarter: null,
    last: null,
    term: null,
    reported: null,
    span: null,
    order,
    orderOfText: undefined,
    people: undefined,
    zone,
    days,
    given,
  };
  const posted = context.published === null ? [] : postedIn(text);
  for (const sentence of sentences) {
    const words = wordsOf(text, sentence);
    const found = inSentence(words, context);
    if (found.length === 0) continue;
    anchorInSpeech(words, found, context);
    const own =
      posted.find(({ span }) => span[0] <= sentence[0] && sentence[1] <= span[1]) ??
      (context.published === null ? null : writtenOn(found, context.published));
    if (own !== null) countFrom(words, found, context, own);
    for (const refine of REFINERS) refine(found);
    for (const { time } of found) out.push(time);
  }
  return out;
}

function inSentence(words: readonly Word[], context: TimeContext): Found[] {
  const out: Found[] = [];
  context.words = words;
  for (let at = 0; at < words.length; ) {
    const best = bestAt(words, at, context);
    if (best === null) {
      at++;
      continue;
    }
    const span: Span = [(words[at] as Word).start, (words[best.to - 1] as Word).end];
    const time = { span, ...best.reading };
    time.edtf ??= edtfOf(time.earliest, time.latest);
    const one: Found = { time, words, from: at, to: best.to };
    const before = out.at(-1);
    out.push(one);
    // The next clock is of the day there, and not of the day in GMT.
    if (before === undefined || !isBeside(one, before)) remember(context, best.reading, span);
    at = best.to;
  }
  return out;
}

/** The longest form that begins at a word and reads as a time. */
function bestAt(
  words: readonly Word[],
  at: number,
  context: TimeContext,
): { to: number; reading: Reading } | null {
  const named = packDayAt(words, at, context);
  if (named !== null) return named;
  const forms = index.at(words[at] as Word, words[at + 1]);
  if (forms.length === 0) return null;
  const matches: { form: Compiled; to: number; parts: Parts }[] = [];
  for (const { form } of forms) {
    const parts: Parts = {};
    const to = form.match(words, at, parts);
    if (to > at) matches.push({ form, to, parts });
  }
  if (matches.length > 1) matches.sort((a, b) => b.to - a.to);
  context.from = at;
  for (const { form, to, parts } of matches) {
    if (form.form.given === true && !context.given) continue;
    context.to = to;
    const reading = form.form.read(parts, context);
    if (reading !== null) return { to, reading };
  }
  return null;
}

/** “We leave tomorrow,” he said on Tuesday: inside the quotation, days are counted from the day of the speech. */
function anchorInSpeech(words: readonly Word[], found: Found[], context: TimeContext): void {
  const quoted = quotedWords(words);
  if (quoted === null || context.published === null) return;
  const speech = dayOfSpeech(found, quoted);
  if (speech === null || speech.day === context.published || speech.day > context.published) return;
  countFrom(
    words,
    found.filter(({ from }) => quoted[from] === true),
    context,
    { day: speech.day, anchor: [...speech.span] },
  );
}

/** Reads relative times anew, from a day that the text names. */
function countFrom(
  words: readonly Word[],
  found: readonly Found[],
  context: TimeContext,
  { day, anchor }: Pick<OwnToday, "day" | "anchor">,
): void {
  const { published } = context;
  context.words = words;
  context.published = day;
  for (const one of found) {
    if (one.time.basis !== "relative-to-publication") continue;
    const again = bestAt(words, one.from, context);
    if (again === null || again.to !== one.to || again.reading.basis === null) continue;
    const time: TimeExpression = { ...one.time, ...again.reading, basis: "relative-to-text", anchor };
    time.edtf = edtfOf(time.earliest, time.latest);
    time.bounds = {
      earliest: time.earliest === null ? null : "relative-to-text",
      latest: time.latest === null ? null : "relative-to-text",
    };
    one.time = time;
  }
  context.published = published;
}
