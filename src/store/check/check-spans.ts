import type { Span } from "#vocabulary/passage.ts";
import { digestOfWords, wordsAt } from "../rows/spans.ts";
import { expectSame, type Findings, report } from "./findings.ts";

/** Every span must lie inside its text and hold something. */
export function checkInside(findings: Findings, id: string, text: string, spans: Iterable<Span>): void {
  for (const [start, end] of spans) {
    findings.spans++;
    if (start < 0 || start > end || end > text.length) {
      report(findings, "span-inside", id, `[${start}, ${end}]`, `inside [0, ${text.length}]`);
    }
  }
}

/** Spans whose words are kept as one hash: inside their text, and the words those that were recorded. */
export function checkDigest(
  findings: Findings,
  id: string,
  text: string,
  spans: readonly Span[],
  digest: string,
): void {
  checkInside(findings, id, text, spans);
  expectSame(findings, "span-words", id, digestOfWords(text, spans), digest);
}

/** A span whose words are kept beside it. */
export function checkWords(
  findings: Findings,
  id: string,
  text: string,
  span: Span,
  words: string | null,
): void {
  checkInside(findings, id, text, [span]);
  checkSameWords(findings, id, wordsAt(text, span), words);
}

/** Compares words as the database keeps them: half of a surrogate pair, where a span cuts one, becomes U+FFFD there. */
export function checkSameWords(findings: Findings, id: string, found: string, kept: string | null): void {
  expectSame(findings, "span-words", id, found.toWellFormed(), kept?.toWellFormed() ?? null);
}
