import { findQuotations } from "#text/quotations.ts";
import { type Hashed, hashWords } from "#text/word-hashes.ts";
import type { HouseId } from "#vocabulary/house.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Reading } from "#vocabulary/reading.ts";
import type { PartKind, Report, ReportId } from "#vocabulary/report.ts";
import { type Credited, creditsOf } from "./credits.ts";
import { houseOfOutlet, isWire } from "./houses.ts";
import { rarityOfHash } from "./rarity.ts";

/** Why a word that two texts share says nothing about who has it from whom. */
export const Mark = { none: 0, quoted: 1, caption: 2, title: 3, furniture: 4 } as const;
export type Mark = (typeof Mark)[keyof typeof Mark];

/** What lineage looks at of a reading. */
export type Looked = Pick<Reading, "report" | "claims" | "mentions">;

/** What lineage needs of a report: its words as numbers, what each tells, and who published it when. */
export interface Sketch {
  reading: Looked;
  id: ReportId;
  /** Who published it, as the packs know it. */
  house: HouseId | null;
  outlet: string | null;
  /** Whether the outlet is an agency, which gives its text to others. */
  wire: boolean;
  /** When, in milliseconds; null where unknown. `exact` where the hour is known. */
  published: number | null;
  exact: boolean;
  /** Houses and names that it credits as source of its text, the outlet itself left out. */
  credits: readonly Credited[];
  words: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  /** What each word tells, 0 to 1. */
  rarity: Float32Array;
  /** A `Mark` for each word. */
  marks: Uint8Array;
  /** The number of the paragraph that each word stands in. */
  paragraphs: Int32Array;
}

/** Parts whose words are compared; what else a page prints is furniture or says who made it. */
const COMPARED: ReadonlySet<PartKind> = new Set(["title", "standfirst", "caption", "heading", "body"]);

/** Fewer quoted words than these are a name or an ironic mark, no quotation that two reports could have heard. */
const QUOTED_WORDS = 4;

/** Reading → sketch. Linear in the text. */
export function sketchOf(reading: Looked, knowledge: Knowledge): Sketch {
  const { report } = reading;
  const house = houseOfOutlet(report, knowledge);
  const found: Hashed = { hashes: [], starts: [], ends: [] };
  const marks: number[] = [];
  const paragraphs: number[] = [];
  let paragraph = -1;
  for (const [span, kind] of comparedOf(report)) {
    paragraph++;
    if (looksLikeCode(report.text, span)) continue;
    const mark =
      kind === "caption" || looksLikeCaption(report.text, span)
        ? Mark.caption
        : kind === "title"
          ? Mark.title
          : Mark.none;
    hashWords(report.text, span, found);
    while (marks.length < found.hashes.length) {
      marks.push(mark);
      paragraphs.push(paragraph);
    }
  }
  const sketch: Sketch = {
    reading,
    id: report.id,
    house,
    outlet: report.outlet.name ?? report.outlet.domain,
    wire: isWire(report, knowledge),
    ...momentOf(report),
    credits: creditsOf(report, house, knowledge),
    words: new Int32Array(found.hashes),
    starts: new Int32Array(found.starts),
    ends: new Int32Array(found.ends),
    rarity: rarities(found.hashes),
    marks: new Uint8Array(marks),
    paragraphs: new Int32Array(paragraphs),
  };
  markQuoted(sketch, report);
  return sketch;
}

function rarities(hashes: readonly number[]): Float32Array {
  const out = new Float32Array(hashes.length);
  for (let at = 0; at < out.length; at++) out[at] = rarityOfHash(hashes[at] as number);
  return out;
}

/** Parts in the order of the text, each paragraph by itself; the dateline at the head of the body is no text. */
function comparedOf(report: Report): [Span, PartKind][] {
  const { text, dateline } = report;
  const out: [Span, PartKind][] = [];
  for (const { kind, span } of report.parts) {
    if (!COMPARED.has(kind)) continue;
    const [start, end] = span;
    const dated = dateline !== null && dateline.span[0] >= start && dateline.span[1] < end;
    const from = dated ? dateline.span[1] : start;
    let at = from;
    for (let next = text.indexOf("\n", at); next >= 0 && next < end; next = text.indexOf("\n", at)) {
      if (next > at) out.push([[at, next], kind]);
      at = next + 1;
    }
    if (at < end) out.push([[at, end], kind]);
  }
  return out;
}

/** What a page's scripts left in a plain text. */
const looksLikeCode = (text: string, [start, end]: Span): boolean =>
  /\|\| *\[\]|\}\);|\bfunction *\(|\bvar [\w$]+ *=/.test(text.slice(start, end));

/** A photograph's words that a plain text prints as a paragraph: many papers carry one photograph without sharing a report. */
function looksLikeCaption(text: string, [start, end]: Span): boolean {
  if (end - start > 900) return false;
  const words = text.slice(start, end);
  return (
    /\([^()]{0,60}\b(?:Photo|Images?|via)\b[^()]{0,60}\)/.test(words) ||
    /\b(?:Photo|Image|Picture)(?:graph)?(?: by|: )[^.\n]{2,60}\.?$/.test(words) ||
    /^\(?FILE\b|\b(?:file|undated|handout) (?:photo|picture|image)\b/i.test(words)
  );
}

function momentOf({ published }: Report): { published: number | null; exact: boolean } {
  if (published === null) return { published: null, exact: false };
  const moment = Date.parse(published.value.length === 10 ? `${published.value}T12:00:00Z` : published.value);
  return Number.isNaN(moment)
    ? { published: null, exact: false }
    : { published: moment, exact: published.value.length > 10 };
}

function markQuoted(sketch: Sketch, report: Report): void {
  const quotations = findQuotations(report.text, report.paragraphs);
  quotations.forEach(({ inner, closed }, nth) => {
    // A mark that nothing closes and nothing continues is a slip; the rest of the paragraph is no quotation.
    if (!closed && !quotations.some(({ continues }) => continues === nth)) return;
    const from = firstFrom(sketch.starts, inner[0]);
    const to = firstFrom(sketch.starts, inner[1]);
    if (to - from < QUOTED_WORDS) return;
    for (let at = from; at < to; at++) if (sketch.marks[at] === Mark.none) sketch.marks[at] = Mark.quoted;
  });
}

/** The first word that starts at an offset or after it. */
export function firstFrom(starts: Int32Array, offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words from one to before another, as they stand in the report. */
export const spanOf = (sketch: Sketch, from: number, to: number): Span => [
  sketch.starts[from] as number,
  sketch.ends[to - 1] as number,
];
