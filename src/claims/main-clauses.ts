import type { Span } from "#vocabulary/passage.ts";
import type { Structure, Word } from "#vocabulary/structure.ts";
import { firstEnding } from "./in-span.ts";

/** Longer stretches are no sentence that was read well; in words. */
const LONGEST = 120;

/**
 * A stretch as its main clauses, by its tree: “Flags were hoisted at the gate and residents showed banners” has two, each with a subject and a verb of
 * its own. One span where the tree shows one, or there is no tree.
 */
export function mainClauses(text: string, structure: Structure | null, [start, end]: Span): Span[] {
  if (structure === null) return [[start, end]];
  const first = firstEnding(structure.words, start);
  let last = first;
  while (last < structure.words.length && (structure.words[last] as Word).span[0] < end) last++;
  if (last - first > LONGEST || last === first) return [[start, end]];
  const words = structure.words.slice(first, last);
  const at = (i: number | null): number | null => (i === null || i < first || i >= last ? null : i - first);
  const heads = words.map(({ head }) => at(head));
  const out: Span[] = [];
  let from = start;
  for (const [i, word] of words.entries()) {
    if (word.relation !== "conj" || !isMain(words, heads, i) || !tells(words, heads, i)) continue;
    const left = leftOf(words, heads, i);
    const opens = words[left];
    if (opens === undefined || opens.span[0] <= from) continue;
    // “The school was near a mill and it was small”: one thing is told of.
    if (
      /^(?:it|he|she|they|this|that|these|those|how|what|who|why|where|when|whether)(?!\p{L})/iu.test(
        text.slice(...opens.span),
      )
    )
      continue;
    const joint = JOINT.exec(text.slice(from, opens.span[0]));
    if (joint === null || isOpen(text.slice(from, from + joint.index))) continue;
    const before = text.slice(from, from + joint.index).trim();
    // “Unless they leave — and nothing shows that …”: no clause by itself yet.
    if (before.split(/\s+/).length < 3 || /[—–:(]$/.test(before)) continue;
    if (/^(?:if|unless|when|while|as|since|although|though|because|once)\s[^,]*$/i.test(before)) continue;
    out.push([from, from + joint.index]);
    from = opens.span[0];
  }
  return [...out, [from, end]];
}

// “50,116” has no comma between clauses.
const JOINT = /(?:\s?[,;](?!\d)\s?(?:(?:and|but|while|yet)\s)?|\s(?:and|but|while|yet)\s)$/;

/** Whether a quotation is open at the end of words. */
const isOpen = (words: string): boolean =>
  (words.match(/["]/g) ?? []).length % 2 === 1 || words.lastIndexOf("“") > words.lastIndexOf("”");

/** Whether a joined word hangs on the root of the stretch, or on the clause that somebody says, through others that are joined to it alone. */
function isMain(words: readonly Word[], heads: readonly (number | null)[], i: number): boolean {
  let up = heads[i] ?? null;
  for (let steps = 0; up !== null && steps < words.length; steps++) {
    const above = heads[up] ?? null;
    if (above === null)
      return tells(words, heads, up) && /^(?:root|ccomp|parataxis)$/.test(words[up]?.relation ?? "");
    if (words[up]?.relation !== "conj") return false;
    up = above;
  }
  return false;
}

/** A verb, or a noun with “is”, that has a subject. */
function tells(words: readonly Word[], heads: readonly (number | null)[], i: number): boolean {
  const below = words.filter((_, at) => heads[at] === i);
  const verb = /^(?:VERB|AUX)$/.test(words[i]?.tag ?? "") || below.some(({ relation }) => relation === "cop");
  return verb && below.some(({ relation }) => /^(?:nsubj|csubj|expl)/.test(relation));
}

/** The first word of what hangs on a word, but for what joins it. */
function leftOf(words: readonly Word[], heads: readonly (number | null)[], i: number): number {
  let left = i;
  for (let at = i - 1; at >= 0; at--) {
    let up: number | null = at;
    let through = at;
    for (let steps = 0; up !== null && up !== i && steps < words.length; steps++) {
      through = up;
      up = heads[up] ?? null;
    }
    if (up !== i) continue;
    if (!/^(?:cc|punct)$/.test(words[through]?.relation ?? "")) left = at;
  }
  return left;
}
