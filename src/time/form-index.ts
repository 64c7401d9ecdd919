import { type Entry, entries } from "./lexicon.ts";
import type { Compiled, Going } from "./pattern.ts";
import type { Word } from "./words.ts";

/** A form that may begin with a word, and what must follow then. */
export interface Starting {
  form: Compiled;
  going: Going;
}

/** Forms by what they may begin with: a word that begins none costs one look. */
export interface FormIndex {
  at(word: Word): readonly Starting[];
}

const NONE: readonly Starting[] = [];

export function indexOf(forms: readonly Compiled[]): FormIndex {
  const starting = (word: string, bits: number): Starting[] =>
    forms.flatMap((form) => {
      const going = form.after(word, bits);
      return going === null ? [] : [{ form, going }];
    });
  const known = new Map<string, Entry>(entries());
  const byWord = new Map<string, readonly Starting[]>();
  for (const word of new Set([...forms.flatMap((form) => form.named), ...known.keys()]))
    byWord.set(word, starting(word, known.get(word)?.bits ?? 0));
  const byBits = new Map<number, readonly Starting[]>();
  return {
    at(word) {
      if (word.number < 0) return byWord.get(word.lower) ?? NONE;
      let found = byBits.get(word.bits);
      if (found === undefined) {
        found = starting("", word.bits);
        byBits.set(word.bits, found);
      }
      return found;
    },
  };
}

/** Whether a match that began may go on with a word; where there is none, only one that may end there. */
export function mayGoOn({ any, literals, bits }: Going, next: Word | undefined): boolean {
  return any || (next !== undefined && ((bits & next.bits) !== 0 || literals.has(next.lower)));
}
