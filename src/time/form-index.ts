import { type Entry, entries } from "./lexicon.ts";
import type { Compiled, Going } from "./pattern.ts";
import type { Word } from "./words.ts";

/** A form that may begin with a word, and what must follow then. */
export interface Starting {
  form: Compiled;
  going: Going;
}

/** Forms by their first two words: what begins none, or goes on with none, costs one look. */
export interface FormIndex {
  at(word: Word, next: Word | undefined): readonly Starting[];
}

/** What may begin with one first word. */
interface First {
  all: readonly Starting[];
  /** Those that may end there, or go on with anything. */
  open: readonly Starting[];
  /** Words that any of the others names next. */
  next: ReadonlySet<string>;
  /** Those that go on, by the kinds of the next word, and by the word where one names it: few of both. */
  byBits: Map<number, readonly Starting[]>;
  byWord: Map<string, Map<number, readonly Starting[]>>;
}

const NONE: readonly Starting[] = [];

export function indexOf(forms: readonly Compiled[]): FormIndex {
  const starting = (word: string, bits: number): First => {
    const all = forms.flatMap((form) => {
      const going = form.after(word, bits);
      return going === null ? [] : [{ form, going }];
    });
    const open = all.filter(({ going }) => going.any);
    const next = new Set(all.flatMap(({ going }) => [...going.literals]));
    return { all, open, next, byBits: new Map(), byWord: new Map() };
  };
  const known = new Map<string, Entry>(entries());
  // A text has few of them: each is worked out when it is met.
  const words = new Set([...forms.flatMap((form) => form.named), ...known.keys()]);
  const byWord = new Map<string, First>();
  const byBits = new Map<number, First>();
  const firstOf = (word: Word): First | undefined => {
    if (word.number < 0) {
      if (!words.has(word.lower)) return undefined;
      let first = byWord.get(word.lower);
      if (first === undefined) {
        first = starting(word.lower, known.get(word.lower)?.bits ?? 0);
        byWord.set(word.lower, first);
      }
      return first;
    }
    let found = byBits.get(word.bits);
    if (found === undefined) {
      found = starting("", word.bits);
      byBits.set(word.bits, found);
    }
    return found;
  };
  return {
    at(word, next) {
      const first = firstOf(word);
      if (first === undefined || first.all.length === 0) return NONE;
      if (next === undefined) return first.open;
      return goingOnWith(first, next);
    },
  };
}

function goingOnWith(first: First, next: Word): readonly Starting[] {
  const { lower, bits } = next;
  const named = first.next.has(lower);
  if (!named && bits === 0) return first.open;
  let kept = first.byBits;
  if (named) {
    kept = first.byWord.get(lower) ?? new Map();
    first.byWord.set(lower, kept);
  }
  let found = kept.get(bits);
  if (found === undefined) {
    found = first.all.filter(({ going }) => mayGoOn(going, next));
    kept.set(bits, found);
  }
  return found;
}

/** Whether a match that began may go on with a word. */
const mayGoOn = ({ any, literals, bits }: Going, next: Word): boolean =>
  any || (bits & next.bits) !== 0 || literals.has(next.lower);
