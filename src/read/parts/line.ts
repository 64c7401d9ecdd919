import type { Span } from "#vocabulary/passage.ts";
import type { Correction, Credit, Dateline, Part } from "#vocabulary/report.ts";

/** One line of a plain text that is not blank, without the white space around it. */
export interface Line {
  span: Span;
  text: string;
  /** True where a blank line stands before it. */
  gap: boolean;
}

/** What the rules found out so far; each rule may read it and add to it. */
export interface Sheet {
  lines: readonly Line[];
  parts: Part[];
  title: string | null;
  standfirst: string | null;
  section: string | null;
  outlet: string | null;
  bylines: string[];
  credits: Credit[];
  corrections: Correction[];
  dateline: Dateline | null;
  published: string | null;
  modified: string | null;
  /** Lines that no rule has claimed yet, as indices into `lines`. */
  open: Set<number>;
}

export function linesOf(text: string): Line[] {
  const out: Line[] = [];
  let gap = false;
  for (const found of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const words = found[0];
    const lead = words.length - words.trimStart().length;
    const trimmed = words.trim();
    const before = text.slice(out[out.length - 1]?.span[1] ?? 0, found.index);
    gap = /(?:\r\n|[\n\r\u2028\u2029])[^\S\r\n]*(?:\r\n|[\n\r\u2028\u2029])/.test(before);
    if (trimmed === "") continue;
    const start = found.index + lead;
    out.push({ span: [start, start + trimmed.length], text: trimmed, gap });
  }
  return out;
}

export const endsSentence = (words: string): boolean => /[.!?…。][”"’'»)\]]*$/.test(words);
export const wordCount = (words: string): number => words.split(/\s+/).length;

/** Claims the whole of a line for one kind of part. */
export function claim(sheet: Sheet, index: number, kind: Part["kind"]): void {
  const line = sheet.lines[index];
  if (line === undefined) return;
  sheet.parts.push({ kind, span: line.span });
  sheet.open.delete(index);
}

/** A stretch inside a line, without the white space around it; null where nothing is left. */
export function within(line: Line, from: number, to: number): Span | null {
  const words = line.text.slice(from, to);
  const lead = words.length - words.trimStart().length;
  const end = from + words.trimEnd().length;
  return end > from + lead ? [line.span[0] + from + lead, line.span[0] + end] : null;
}
