import type { Candidate } from "./candidate.ts";
import { withoutStop } from "./content.ts";
import { findWord } from "./find-word.ts";
import type { Range } from "./source.ts";
import { nounPhraseFrom } from "./source-after.ts";
import { lower, type TextView } from "./text-view.ts";

/** "According to SOURCE, CONTENT" and "CONTENT, according to SOURCE". */
export function findAccordingTo(view: TextView): Candidate[] {
  const out: Candidate[] = [];
  for (const { from, to } of view.sentences) {
    for (let i = from; i + 2 < to; i++) {
      if (lower(view, i) !== "according" || lower(view, i + 1) !== "to" || view.quotedBy[i] !== -1) continue;
      const source = sourceAfter(view, i + 2, from, to, i === from);
      if (source === null) continue;
      const content: Range[] = [];
      let before = i;
      while (before > from && /^[,—–]$/.test(lower(view, before - 1))) before--;
      if (before > from) content.push([from, before]);
      let at = source[1];
      if (lower(view, at) === "," || lower(view, at) === "—") at++;
      const rest = withoutStop(view, [at, to]);
      const relative = /^(?:which|who|whose|citing|and|but|as|adding|while)$/.test(lower(view, at));
      if (rest[1] - rest[0] > 1 && !(before > from && relative)) content.push(rest);
      if (content.length > 0)
        out.push({ rule: "according-to", source, cue: [[i, i + 2]], content, rank: 0.9 });
    }
  }
  return out;
}

/** To the comma that leads back to the content; at a sentence's end an apposition after a comma belongs to the source. */
function sourceAfter(view: TextView, at: number, from: number, to: number, opens: boolean): Range | null {
  const comma = findWord(view, at, to, [",", "—", ";"], 40);
  if (comma !== null && comma > at) {
    if (opens) {
      // “According to a report, which cited defectors, …”: the added clause still describes the source.
      const second = findWord(view, comma + 1, to, [","], 20);
      return second !== null && /^(?:which|who|whose)$/.test(lower(view, comma + 1))
        ? [at, second]
        : [at, comma];
    }
    return [at, comma];
  }
  const end = withoutStop(view, [at, to])[1];
  const phrase = nounPhraseFrom(view, at, end);
  if (phrase === null) return null;
  // Without a comma, what follows a whole phrase up to the stop still describes the source ("a report by …").
  return opens && from >= 0 ? phrase : [at, Math.max(phrase[1], end)];
}
