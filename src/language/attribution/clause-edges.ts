import { looksLikeClause } from "./content.ts";
import type { Cue } from "./cue-verbs.ts";
import { lower, type TextView } from "./text-view.ts";
import { AUXILIARIES } from "./words.ts";

export const SAYING = new Set("say tell add note report write announce state claim".split(" "));

/** Whether token `i` is where a content that stands before its source ends: a comma or a closing quotation mark. */
export function endsContent(view: TextView, i: number, from: number): boolean {
  if (i <= from) return view.quotedBy[i] !== -1;
  if (view.quotedBy[i] !== -1) return true;
  const word = lower(view, i);
  if (word !== "," && word !== "—" && word !== "–") return false;
  if (view.quotedBy[i - 1] !== -1) return true;
  return looksLikeClause(view, from, i);
}

/** “Karsolia shut the yard, state media reported”: a plain saying at the very end, whatever verb stands before it. */
export function closesSentence(view: TextView, ahead: number, cue: Cue, rest: number, to: number): boolean {
  return (
    SAYING.has(cue.lemma) && lower(view, ahead) === "," && (rest >= to || /^[.!]$/.test(lower(view, rest)))
  );
}

/** “The yard, officials said, was shut”: between two commas, and the clause goes on with its verb. */
export function isInsertion(view: TextView, ahead: number, after: number, to: number): boolean {
  return (
    lower(view, ahead) === "," &&
    lower(view, after) === "," &&
    after + 2 < to &&
    (AUXILIARIES.has(lower(view, after + 1)) ||
      /^\p{Ll}{3,}(?:ed|s)$/u.test(view.tokens[after + 1]?.text ?? ""))
  );
}

export function lastInSentence(view: TextView, at: number, to: number): boolean {
  return at >= to || /^[.,;]$/.test(lower(view, at)) || view.quotedBy[at] !== -1;
}
