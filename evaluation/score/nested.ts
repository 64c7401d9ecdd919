import type { Span } from "#vocabulary/passage.ts";
import { type F1, f1Of } from "./attribution.ts";

export interface NestedGold {
  unit: Span;
  content: readonly Span[];
}
export interface NestedGuess {
  cue: readonly Span[];
  content: readonly Span[];
}

export interface NestedScore {
  /** Attributions whose cue lies in the unit that attributes and whose content meets the attributed part. */
  attributions: F1;
  /** Pairs of an outer and an inner attribution, both found and in the right order. */
  pairs: F1;
}

/**
 * Nested attribution against discourse trees. A guess meets a gold attribution where a cue of it shares a character with the
 * attributing unit and its content with the attributed part; one to one. A pair stands where the inner's unit lies in the
 * outer's content.
 */
export function scoreNested(
  texts: readonly { gold: readonly NestedGold[]; guess: readonly NestedGuess[] }[],
): NestedScore {
  const single = { hits: 0, guessed: 0, gold: 0 };
  const paired = { hits: 0, guessed: 0, gold: 0 };
  for (const { gold, guess } of texts) {
    const met = new Map<number, number>();
    for (const [g, one] of guess.entries()) {
      const at = gold.findIndex(
        (other, i) => !met.has(i) && meet(one.cue, [other.unit]) && meet(one.content, other.content),
      );
      if (at >= 0) met.set(at, g);
    }
    single.hits += met.size;
    single.guessed += guess.length;
    single.gold += gold.length;
    const goldPairs = pairsOf(gold, ({ unit }) => [unit]);
    const guessPairs = new Set(pairsOf(guess, ({ cue }) => cue).map(String));
    paired.gold += goldPairs.length;
    paired.guessed += guessPairs.size;
    for (const [outer, inner] of goldPairs) {
      const pair = [met.get(outer), met.get(inner)];
      if (!pair.includes(undefined) && guessPairs.has(String(pair))) paired.hits++;
    }
  }
  return { attributions: f1Of(single), pairs: f1Of(paired) };
}

/** [outer, inner] by index: what attributes the inner lies in the outer's content. */
function pairsOf<T extends { content: readonly Span[] }>(
  all: readonly T[],
  attributing: (one: T) => readonly Span[],
): [number, number][] {
  return all.flatMap((outer, o) =>
    all.flatMap((inner, i): [number, number][] => {
      const spans = attributing(inner);
      const within = spans.length > 0 && spans.every((span) => outer.content.some((c) => inside(span, c)));
      return o !== i && within ? [[o, i]] : [];
    }),
  );
}

const inside = ([start, end]: Span, [from, to]: Span): boolean => start >= from && end <= to;
const meet = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some(([start, end]) => b.some(([from, to]) => start < to && from < end));
