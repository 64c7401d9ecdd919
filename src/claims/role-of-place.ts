import type { Span } from "#vocabulary/passage.ts";
import type { Structure, Word } from "#vocabulary/structure.ts";
import { headOf } from "./clause-of-noun.ts";

/** How a place stands in its sentence's tree. */
export interface RoleOfPlace {
  /** “low expectations for the meeting in Tarn”: it hangs on a noun that is neither what does or suffers something nor where that is done. */
  besideNoun: boolean;
  /** What it hangs on as where that is done: “will discuss it in Tarn on Monday”. */
  doneThere: Span | null;
}

/** How many words away a preposition is looked for. */
const REACH = 8;
const WITHIN = /^(?:in|at|near|inside|outside|on|off|across|around)$/i;

/** Null where no weights read the text, or the tree begins at the place. */
export function roleOfPlace({ text, structure }: Read, place: Span): RoleOfPlace | null {
  const at = structure === null ? null : headOf(structure.words, place);
  const word = at === null ? undefined : structure?.words[at];
  if (structure === null || at === null || word === undefined || word.head === null) return null;
  const { words } = structure;
  const above = words[word.head] as Word;
  return {
    besideNoun:
      word.relation.startsWith("nmod") &&
      /^(?:in|at)$/i.test(caseOf(words, at, text)) &&
      /^(?:nmod|obj|obl|conj)/.test(above.relation) &&
      !WITHIN.test(caseOf(words, word.head, text)),
    doneThere: word.relation.startsWith("obl") ? above.span : null,
  };
}

interface Read {
  text: string;
  structure: Structure | null;
}

/** The preposition of a noun; none is empty. */
function caseOf(words: readonly Word[], of: number, text: string): string {
  const found = words
    .slice(Math.max(0, of - REACH), of)
    .find(({ relation, head }) => relation === "case" && head === of);
  return found === undefined ? "" : text.slice(...found.span);
}
