import type { Span } from "#vocabulary/passage.ts";
import { charactersOf, flatGuesses, pair, type Spans } from "./attribution.ts";

export type MistakeKind =
  | "missed"
  | "made up"
  | "content too long"
  | "content too short"
  | "content shifted"
  | "content in other pieces"
  | "other source"
  | "other cue";

/** A mistake by where it is: no word of the article. */
export interface Mistake {
  article: string;
  kind: MistakeKind;
  /** Spans of what is wrong; empty for what is not there. */
  gold: Span[];
  guess: Span[];
}

/** What is wrong with the attributions of an article; one that is paired has at most one mistake, the first that applies. */
export function mistakesIn(article: {
  id: string;
  text: string;
  gold: readonly Spans[];
  guess: readonly Spans[];
}): Mistake[] {
  const { id, text, gold } = article;
  const guess = flatGuesses(text, article.guess);
  const draw = (spans: readonly Span[]): Set<number> => charactersOf(text, spans);
  const pairs = pair(
    guess.map((one) => draw(one.content)),
    gold.map((one) => draw(one.content)),
    0,
  );
  const [met, read] = [new Map(pairs.map(([i, j]) => [j, i])), new Set(pairs.map(([i]) => i))];
  const out: Mistake[] = [];
  for (const [j, right] of gold.entries()) {
    const one = guess[met.get(j) ?? -1];
    const say = (kind: MistakeKind, role: "source" | "cue" | "content"): void => {
      out.push({
        article: id,
        kind,
        gold: right[role].map(copy),
        guess: (one?.[role] ?? []).map(copy),
      });
    };
    if (one === undefined) say("missed", "content");
    else {
      const kind = contentMistake(draw(right.content), draw(one.content), right.content, one.content);
      if (kind !== null) say(kind, "content");
      else if (!same(draw(right.source), draw(one.source))) say("other source", "source");
      else if (!same(draw(right.cue), draw(one.cue))) say("other cue", "cue");
    }
  }
  for (const [i, one] of guess.entries())
    if (!read.has(i)) out.push({ article: id, kind: "made up", gold: [], guess: one.content.map(copy) });
  return out;
}

const copy = ([start, end]: Span): Span => [start, end];
const same = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => a.size === b.size && isWithin(a, b);
const isWithin = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => [...a].every((at) => b.has(at));

function contentMistake(
  gold: ReadonlySet<number>,
  guess: ReadonlySet<number>,
  goldSpans: readonly Span[],
  guessSpans: readonly Span[],
): MistakeKind | null {
  if (same(gold, guess)) return null;
  if (goldSpans.length !== guessSpans.length) return "content in other pieces";
  if (isWithin(gold, guess)) return "content too long";
  return isWithin(guess, gold) ? "content too short" : "content shifted";
}

export function countKinds(mistakes: readonly Mistake[]): Record<MistakeKind, number> {
  const count = (kind: MistakeKind): number => mistakes.filter((one) => one.kind === kind).length;
  return {
    missed: count("missed"),
    "made up": count("made up"),
    "content too long": count("content too long"),
    "content too short": count("content too short"),
    "content shifted": count("content shifted"),
    "content in other pieces": count("content in other pieces"),
    "other source": count("other source"),
    "other cue": count("other cue"),
  };
}

/** `count` of a list, evenly spread over it. */
export function spread<One>(list: readonly One[], count: number): One[] {
  if (list.length <= count) return [...list];
  return Array.from({ length: count }, (_, i) => list[Math.floor((i * list.length) / count)] as One);
}
