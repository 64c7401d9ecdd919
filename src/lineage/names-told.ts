import { tokensOf } from "#text/tokens.ts";
import type { Mention } from "#vocabulary/mention.ts";
import type { Span } from "#vocabulary/passage.ts";
import { onceEach } from "./once-each.ts";
import type { Sketch } from "./sketch.ts";

/**
 * Where the names of a report stand, in order; null where only packs' names were looked for, so that a capital letter has to tell. In a headline it
 * tells nothing: “Tarn Mill Burns Down” is of the mill, and what it did.
 */
const nameSpans = onceEach(({ reading: { mentions } }: Sketch): readonly Span[] | null => {
  if (!mentions.some(({ form }) => form !== null)) return null;
  const spans = mentions.filter(isNamed).map(({ span }) => span);
  spans.sort(([a], [b]) => a - b);
  const out: [number, number][] = [];
  for (const [start, end] of spans) {
    const last = out[out.length - 1];
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
});

// A name that packs know has no form where the weights saw none there.
const isNamed = ({ form, kind }: Mention): boolean =>
  form === "name" || (form === null && kind !== "quantity");

/** Whether a word that begins with a capital letter at an offset belongs to a name. */
export function isInName(sketch: Sketch, at: number): boolean {
  const spans = nameSpans(sketch);
  if (spans === null) return true;
  const next = firstBehind(spans, at);
  return next > 0 && at < (spans[next - 1] as Span)[1];
}

/** The first of stretches in order that begins behind an offset. */
function firstBehind(spans: readonly Span[], at: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span)[0] <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Which of the words of a passage are names, and whom its pronouns mean: what the words alone do not say. */
export function namesKey(sketch: Sketch, content: readonly Span[]): string {
  const spans = nameSpans(sketch);
  if (spans === null) return "?";
  let out = namesMeant(sketch, content).join(" ");
  for (const [start, end] of content)
    for (let nth = Math.max(0, firstBehind(spans, start) - 1); nth < spans.length; nth++) {
      const [from, to] = spans[nth] as Span;
      if (from >= end) break;
      if (to > start) out += ` ${Math.max(0, from - start)}-${Math.min(end, to) - start}`;
    }
  return out;
}

/** A longer one is a name with what is told of it. */
const LONGEST = 30;

/** The pronouns of a report that stand for somebody or something named, each with the words of the name. */
const pronouns = onceEach(({ reading: { report, mentions } }: Sketch) => {
  const named = Map.groupBy(
    mentions.filter(({ form, chain }) => form === "name" && chain !== null),
    ({ chain, kind }) => `${chain} ${kind}`,
  );
  return mentions.flatMap(({ form, chain, kind, span }): { span: Span; words: string[] }[] => {
    const names = form !== "pronoun" ? undefined : named.get(`${chain} ${kind}`);
    if (names === undefined) return [];
    const words = names.map((name) => report.text.slice(...name.span));
    const fullest = words.reduce((best, one) =>
      one.length > best.length && one.length < LONGEST ? one : best,
    );
    const telling = tokensOf(fullest).filter(({ kind, lower }) => kind === "word" && !lower.startsWith("'"));
    return [{ span, words: telling.map(({ lower }) => lower) }];
  });
});

/** The words of the names that pronouns of a passage stand for: what one report says of “Edda Vorn” another says of “her”. */
export const namesMeant = (sketch: Sketch, content: readonly Span[]): string[] =>
  pronouns(sketch).flatMap(({ span, words }) =>
    content.some(([start, end]) => span[0] >= start && span[1] <= end) ? words : [],
  );
