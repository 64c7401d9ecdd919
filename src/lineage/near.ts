import { marksInRecord } from "./candidates.ts";
import { onceEach } from "./once-each.ts";
import type { Sketch } from "./sketch.ts";
import { cosine, termsOf } from "./terms.ts";

/** Of the words that reports are most about, two of one story share so many, and are so alike. */
export const SHARED_TOP = 3;
const ALIKE = 0.2;
/** Marks that two texts share before they are held to tell of one happening whatever their other words. */
export const SHARED_MARKS = 3;
/** Two reports so many days apart tell of one happening only where they share text or are much more alike. */
const DAYS = 6;
const DAY = 86_400_000;
/** Two texts of one outlet on two days with so much of the shorter in common are a form that it fills in: a weather report, a list of prices. */
const FORM = 0.4;

/** 1 within days, then less; 1 where a day is not known. */
export function nearness(a: Sketch, b: Sketch): number {
  if (a.published === null || b.published === null) return 1;
  const days = Math.abs(a.published - b.published) / DAY;
  return days <= DAYS ? 1 : DAYS / days;
}

/** Whether two reports that share marks are neighbours. `shareText`: by marks of text, whatever their other words; else by what they are about. */
export const areNear = (a: Sketch, b: Sketch, shareText: boolean): boolean =>
  (shareText || cosine(termsOf(a), termsOf(b)) * nearness(a, b) >= ALIKE) && !isForm(a, b);

function isForm(a: Sketch, b: Sketch): boolean {
  if (a.outlet === null || a.outlet !== b.outlet || a.published === null || b.published === null)
    return false;
  if (Math.floor(a.published / DAY) === Math.floor(b.published / DAY)) return false;
  const [one, two] = [setOf(a), setOf(b)];
  let shared = 0;
  for (const mark of one) if (two.has(mark)) shared++;
  return shared > 0 && shared >= FORM * Math.min(one.size, two.size);
}

const setOf = onceEach((sketch: Sketch): ReadonlySet<number> => new Set(marksInRecord(sketch)));

/** Farther apart than this no two are alike enough, even in the same words: a span of time for which marks of what reports are about are kept. */
const SPAN = DAYS / ALIKE;
/** Numbers of spans from 1; 0 is that of reports without a day. */
const SPANS = 4096;
const BEFORE_1970 = 1400;

const spanOf = ({ published }: Sketch): number =>
  published === null ? 0 : Math.min(SPANS - 2, Math.max(2, Math.floor(published / DAY / SPAN) + BEFORE_1970));

/** A word of 24 bits and a span: whoever keeps marks keeps those of one word, in its spans, together. */
const aboutMark = (word: number, span: number): number => (word >>> 8) * SPANS + span;

/** By what a report is about it is found under these marks: its words with its span of time. */
export const aboutMarksOf = onceEach((sketch: Sketch): readonly number[] =>
  termsOf(sketch).top.map((word) => aboutMark(word, spanOf(sketch))),
);

/** The marks of reports that may be near to one: of its words, in its span, the one before and the one after, and without a day. */
export const aboutMarksNear = onceEach((sketch: Sketch): readonly number[] => {
  const span = spanOf(sketch);
  const spans = span === 0 ? [0] : [0, span - 1, span, span + 1];
  return termsOf(sketch).top.flatMap((word) => spans.map((one) => aboutMark(word, one)));
});

/** For a report without a day, which may be near to reports of any: marks of its words, which are meant in every span. Else nothing. */
export const aboutMarksEver = (sketch: Sketch): readonly number[] =>
  spanOf(sketch) === 0 ? aboutMarksOf(sketch) : [];
