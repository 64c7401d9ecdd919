import { type Entry, entries } from "./lexicon.ts";
import type { Compiled } from "./pattern.ts";
import type { Word } from "./words.ts";

/** Forms by what they may begin with: a word that begins none costs one look, and so does one before a word that no form knows. */
export interface FormIndex {
  at(words: readonly Word[], at: number): readonly Compiled[];
}

interface Starting {
  all: readonly Compiled[];
  /** Those that may be of one word. */
  alone: readonly Compiled[];
}
const NONE: readonly Compiled[] = [];

export function indexOf(forms: readonly Compiled[]): FormIndex {
  const entryFor = (fits: (form: Compiled) => boolean): Starting => {
    const all = forms.filter(fits);
    return { all, alone: all.filter((form) => form.least <= 1) };
  };
  const known = new Map<string, Entry>(entries());
  const byWord = new Map<string, Starting>();
  for (const word of new Set([...forms.flatMap((form) => form.named), ...known.keys()])) {
    const bits = known.get(word)?.bits ?? 0;
    byWord.set(
      word,
      entryFor((form) => form.literals.has(word) || (form.bits & bits) !== 0),
    );
  }
  const byBits = new Map<number, Starting>();
  return {
    at(words, at) {
      const word = words[at] as Word;
      let found: Starting | undefined;
      if (word.number < 0) found = byWord.get(word.lower);
      else {
        found = byBits.get(word.bits);
        if (found === undefined) {
          found = entryFor((form) => (form.bits & word.bits) !== 0);
          byBits.set(word.bits, found);
        }
      }
      if (found === undefined) return NONE;
      if (found.all.length === 0) return NONE;
      const next = words[at + 1];
      return next !== undefined && (next.number >= 0 || byWord.has(next.lower)) ? found.all : found.alone;
    },
  };
}
