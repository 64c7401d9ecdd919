/**
 * The claim of the body that a headline, a standfirst or a caption rests on: the one that shares most of its words; of several
 * the first. Null where none shares a third of them.
 */
export function restsOn<One>(
  summary: string,
  body: readonly One[],
  wordsOf: (one: One) => string,
): One | null {
  const asked = stems(summary);
  if (asked.size === 0) return null;
  let best: One | null = null;
  let most = asked.size / 3;
  for (const one of body) {
    const told = stems(wordsOf(one));
    const shared = [...asked].filter((stem) => told.has(stem)).length;
    if (shared > most) [best, most] = [one, shared];
  }
  return best;
}

const EMPTY = new Set(
  "the and for with from that this over into than after before about against has have had was were will would been are its his her their they them who what when where which says said not but out all".split(
    " ",
  ),
);

/** Beginnings of the words that tell something, so that “dockers” meets “docker” and “visited” “visits”. */
export function stems(words: string): Set<string> {
  const out = new Set<string>();
  for (const [word] of words.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu))
    if (word.length > 2 && !EMPTY.has(word)) out.add(word.replace(/(?:ed|ing|es|s)$/, "").slice(0, 5));
  return out;
}
