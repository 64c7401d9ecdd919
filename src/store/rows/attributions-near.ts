import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";

/** A shorter list is read in one go. */
const SHORT = 65_536;
const CONTENT = '"content":[[';
const [ZERO, NINE] = [48, 57];

/**
 * The attributions of what is said in any of these words; of a short list all. Where a report has ten thousand, parsing them takes longer than all that a queue
 * shows of it. An attribution has neither words of the text nor things within things: its braces are where they seem to be.
 */
export function attributionsNear(kept: string, spans: readonly Span[]): Attribution[] {
  if (kept.length < SHORT) return JSON.parse(kept) as Attribution[];
  const found: Attribution[] = [];
  for (let at = kept.indexOf(CONTENT); at !== -1; at = kept.indexOf(CONTENT, at + 1)) {
    if (!isNear(kept, at + CONTENT.length, spans)) continue;
    const item = kept.slice(kept.lastIndexOf("{", at), kept.indexOf("}", at) + 1);
    found.push(JSON.parse(item) as Attribution);
  }
  return found;
}

/** Whether any of the stretches that begin here have characters in common with the spans. */
function isNear(kept: string, from: number, spans: readonly Span[]): boolean {
  let at = from;
  for (;;) {
    const comma = kept.indexOf(",", at);
    const close = kept.indexOf("]", comma);
    const [start, end] = [numberAt(kept, at, comma), numberAt(kept, comma + 1, close)];
    for (const [low, high] of spans) if (start < high && low < end) return true;
    if (kept[close + 1] !== ",") return false;
    // "],[" lies between two stretches.
    at = close + 3;
  }
}

function numberAt(kept: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = kept.charCodeAt(at);
    if (digit < ZERO || digit > NINE) return Number(kept.slice(from, to));
    number = number * 10 + digit - ZERO;
  }
  return number;
}
