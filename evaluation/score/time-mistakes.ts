import type { Span } from "#vocabulary/passage.ts";
import type { GoldTime } from "../gold/timeml.ts";

export type TimeMistakeKind = "missing" | "spurious" | "span" | "value";

/** A mistake by where it is and by its values: no word of the article. */
export interface TimeMistake {
  article: string;
  kind: TimeMistakeKind;
  span: Span;
  gold: string | null;
  guess: string | null;
}

interface Timed {
  span: Span;
  timex: string | null;
}

const meets = (one: Span, two: Span): boolean => one[0] < two[1] && two[0] < one[1];
const same = (one: Span, two: Span): boolean => one[0] === two[0] && one[1] === two[1];

/** Which guess each gold time is paired with, one to one: an equal stretch before one that only overlaps. -1: none. */
export function pairTimes(gold: readonly { span: Span }[], guess: readonly { span: Span }[]): number[] {
  const used = new Set<number>();
  return gold.map(({ span }) => {
    const exact = guess.findIndex((one, i) => !used.has(i) && same(one.span, span));
    const at = exact >= 0 ? exact : guess.findIndex((one, i) => !used.has(i) && meets(one.span, span));
    if (at >= 0) used.add(at);
    return at;
  });
}

/** What is wrong with the times of an article; a stretch that is off and has a wrong value is two mistakes. */
export function timeMistakes(
  article: string,
  gold: readonly GoldTime[],
  guess: readonly Timed[],
): TimeMistake[] {
  const out: TimeMistake[] = [];
  const pairs = pairTimes(gold, guess);
  for (const [i, right] of gold.entries()) {
    const found = guess[pairs[i] ?? -1];
    if (found === undefined) {
      out.push({ article, kind: "missing", span: right.span, gold: right.value, guess: null });
      continue;
    }
    const told = { article, span: right.span, gold: right.value, guess: found.timex };
    if (!same(found.span, right.span)) out.push({ ...told, kind: "span" });
    if (found.timex !== right.value) out.push({ ...told, kind: "value" });
  }
  for (const [i, { span, timex }] of guess.entries())
    if (!pairs.includes(i)) out.push({ article, kind: "spurious", span, gold: null, guess: timex });
  return out;
}
