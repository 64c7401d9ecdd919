import type { Day } from "./calendar.ts";
import type { Found } from "./refiner.ts";
import type { Word } from "./words.ts";

/** Which words of a sentence stand inside quotation marks; null where there are none. */
export function quotedWords(words: readonly Word[]): readonly boolean[] | null {
  let inside = false;
  let any = false;
  const out: boolean[] = [];
  for (const { lower } of words) {
    if (lower === '"') {
      inside = !inside;
      any = true;
    }
    out.push(inside);
  }
  return any ? out : null;
}

const SAYING =
  /^(?:said|told|wrote|announced|declared|stated|added|warned|vowed|promised|posted|tweeted|testified)$/;

/**
 * The day on which the quoted words of a sentence were spoken: one that stands outside the quotation beside a word of saying ("he said on
 * Tuesday"). Null where none does: then "today" in a quotation is taken for the day of publication, as everywhere.
 */
export function dayOfSpeech(
  found: readonly Found[],
  quoted: readonly boolean[],
): { day: Day; span: readonly [number, number] } | null {
  for (const { time, words, from, to } of found) {
    if (
      quoted[from] === true ||
      time.earliest === null ||
      time.earliest !== time.latest ||
      time.type === "DURATION"
    )
      continue;
    const near = [to, to + 1].some((at) => SAYING.test(words[at]?.lower ?? "")) || isSaidBefore(words, from);
    if (near || (from <= 1 && words.slice(to, to + 8).some(({ lower }) => SAYING.test(lower))))
      return { day: time.earliest, span: time.span };
  }
  return null;
}

/** "she told the court on Monday": a word of saying a few words before, in the same clause. */
function isSaidBefore(words: Found["words"], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 6); at--) {
    const lower = words[at]?.lower ?? "";
    if (SAYING.test(lower)) return true;
    if (/^[",;:]$|^(?:that|who|which|and)$/.test(lower)) return false;
  }
  return false;
}
