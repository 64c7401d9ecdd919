import type { Span } from "#vocabulary/passage.ts";
import type { Structure, Word } from "#vocabulary/structure.ts";
import { isSeen } from "./tree-places.ts";

/** Whether a passage stands in a clause that hangs on a noun of the content: of which thing something is told, and not when or where. */
export type HangsOnNoun = (passage: Span, content: readonly Span[]) => boolean;

/** “Images taken on Sunday show a slick”, “took part in the rally held on July 27”: the clause tells of the thing itself. */
const OWN_DAY = /^(?:taken|shot|filmed|recorded|captured|held|staged|convened|signed)$/i;

/** By the sentence's tree; nothing hangs on a noun where no trained weights read the text. */
export function hangsOnNoun(structure: Structure | null, text: string): HangsOnNoun {
  if (structure === null) return () => false;
  const { words } = structure;
  const copulas = new Set(
    words.flatMap(({ relation, head }) => (relation === "cop" && head !== null ? [head] : [])),
  );
  // “refuted the claim that output rose in March”: what the noun holds, and not which one it is.
  const told = new Set(
    words.flatMap(({ relation, head, span }) =>
      relation === "mark" && head !== null && /^that$/i.test(text.slice(...span)) ? [head] : [],
    ),
  );
  return (passage, content) => {
    const within = content.find(([start, end]) => passage[0] >= start && passage[1] <= end);
    if (within === undefined) return false;
    let below = false;
    for (let at = headOf(words, passage); at !== null; at = words[at]?.head ?? null) {
      const word = words[at] as Word;
      // “…, a project it first unveiled in March”: the clause is what is told, where the content has no verb above it.
      if (below && (/^(?:VERB|AUX)$/.test(word.tag) || copulas.has(at))) return true;
      const above = word.head === null ? undefined : words[word.head];
      // What the content itself hangs on lies outside it.
      if (above === undefined || above.span[0] < within[0] || above.span[1] > within[1]) return false;
      const sees = above.head === null ? undefined : words[above.head];
      if (
        /^acl/.test(word.relation) &&
        !OWN_DAY.test(text.slice(...word.span)) &&
        !told.has(at) &&
        // “detected two rockets fired from Tarn at dawn”: what was seen is what is told.
        !(
          above.relation === "obj" &&
          sees !== undefined &&
          isSeen(text.slice(...sees.span)) &&
          word.relation === "acl"
        )
      )
        below = true;
    }
    return false;
  };
}

/** The word of a passage that the others hang on. */
export function headOf(words: readonly Word[], [start, end]: Span): number | null {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Word).span[1] <= start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < words.length && (words[at] as Word).span[0] < end; at++) {
    const above = (words[at] as Word).head;
    const over = above === null ? undefined : words[above];
    if (over === undefined || over.span[0] < start || over.span[1] > end) return at;
  }
  return null;
}
