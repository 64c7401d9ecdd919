import type { EntityId } from "#vocabulary/entity.ts";
import type { Mention } from "#vocabulary/mention.ts";
import { mentionId } from "#vocabulary/mention.ts";
import type { KnownEntity } from "#vocabulary/pack.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { TextView } from "../attribution/text-view.ts";
import { type Atom, atomsOf, gapOf } from "./atoms.ts";
import { boundsOf } from "./bounds.ts";
import { type Bearer, chooseEntity } from "./choose-entity.ts";
import { type Edges, isInLongerName, isNamesake, isTitled } from "./longer-name.ts";
import type { NameFinder } from "./name-finder.ts";
import { supportWords } from "./support-words.ts";
import { type Capitals, type Nearness, writtenAs } from "./written-as.ts";

/** What a text says of entities: where it names them, and which countries it is about. */
export interface Names {
  mentions: Mention[];
  /** Countries that are named, by name or by adjective. */
  countries: ReadonlySet<string>;
}

/** Words that may name one or more entities, before it is known which. */
interface Match {
  first: number;
  last: number;
  end: number;
  bearers: Bearer[];
}

interface Sentence {
  atoms: readonly Atom[];
  matches: Match[];
  /** Entities that are named here by names of their own. */
  near: KnownEntity[];
}

/**
 * Names that packs know, the longest first and never one inside another. First all words that could be names are found, then it is
 * decided whom they mean: what a name late in the text makes certain helps one at its beginning.
 */
export function findNames(
  view: TextView,
  finder: NameFinder,
  textSha256: string,
  published: string | null,
): Names {
  const { text } = view;
  const plain = capitalsOf(text);
  const countries = new Set<string>();
  const named = new Set<string>();
  const partOfLonger = new Set<string>();
  const sentences: Sentence[] = [];
  for (const { span } of view.sentences) {
    const sentence = matchesIn(text, span, finder, plain ?? capitalsIn(text.slice(...span)), {
      countries,
      partOfLonger,
    });
    for (const { entity } of certain(sentence.matches)) {
      named.add(entity.id);
      sentence.near.push(entity);
      if (entity.kind === "country") countries.add(entity.id);
    }
    sentences.push(sentence);
  }
  const mentions: Mention[] = [];
  for (const { atoms, matches, near } of sentences) {
    let from = 0;
    for (const { first, last, end, bearers } of matches) {
      if (first < from) continue;
      const choice = chooseEntity(bearers, {
        named,
        near,
        countries,
        partOfLonger,
        beside: (entity) => hasBeside(text, atoms, first, last, entity),
        published,
      });
      if (choice === null) continue;
      from = last + 1;
      const span: Span = [(atoms[first] as Atom).start, end];
      mentions.push({
        id: mentionId(textSha256, choice.kind, span),
        span,
        kind: choice.kind,
        entity: choice.entity?.id ?? null,
        confidence: choice.confidence,
        candidates: [...choice.candidates] as EntityId[],
        form: "name",
        chain: null,
      });
    }
  }
  return { mentions, countries };
}

/**
 * Matches of a sentence by where they begin, longer ones first. Adjectives of countries are noted and are no matches, and so is whose weak name
 * stands in a longer one.
 */
function matchesIn(
  text: string,
  span: Span,
  finder: NameFinder,
  capitals: Capitals,
  { countries, partOfLonger }: { countries: Set<string>; partOfLonger: Set<string> },
): Sentence {
  const atoms = atomsOf(text, span);
  const matches: Match[] = [];
  const ends = new Set<number>();
  const edges: Edges = { text, atoms, titled: once(() => isTitled(text, atoms)), ends };
  finder.automaton.scan(atoms, (first, last, forms) => {
    const bearers = new Map<string, Bearer>();
    let end = 0;
    for (const form of forms) {
      const bounds = boundsOf(text, atoms, first, last, form);
      if (bounds === null) continue;
      const written = writtenAs(text, atoms, first, form, capitals, first === 0);
      if (written === null || (form.weak && written === "letters")) continue;
      if (form.demonym) {
        countries.add(form.entity.id);
        ends.add(last);
        continue;
      }
      if (isNamesake(edges, last, form.entity, form.words)) continue;
      if (form.weak && isInLongerName(edges, first, last, form.entity)) {
        partOfLonger.add(form.entity.id);
        continue;
      }
      if (!form.weak) ends.add(last);
      end = Math.max(end, bounds.end);
      const nearness: Nearness = bounds.inflected && written === "exact" ? "spelling" : written;
      const known = bearers.get(form.entity.id);
      if (
        known === undefined ||
        (known.weak && !form.weak) ||
        (known.nearness !== "exact" && nearness === "exact")
      )
        bearers.set(form.entity.id, {
          entity: form.entity,
          nearness,
          weak: form.weak && (known?.weak ?? true),
        });
    }
    if (bearers.size > 0) matches.push({ first, last, end, bearers: [...bearers.values()] });
  });
  matches.sort((a, b) => a.first - b.first || b.last - a.last);
  return { atoms, matches, near: [] };
}

/** Whom the matches name beyond doubt: names of one entity, not weak, not inside longer ones. */
function* certain(matches: readonly Match[]): Generator<Bearer> {
  let from = 0;
  for (const { first, last, bearers } of matches) {
    if (first < from) continue;
    from = last + 1;
    const [only, ...others] = bearers;
    if (only !== undefined && others.length === 0 && !only.weak) yield only;
  }
}

/** A text or sentence all in capitals, or without any; null where they are used as usual, or where there are too few letters to tell. */
function capitalsOf(text: string): Capitals | null {
  let upper = 0;
  let small = 0;
  for (const found of text.matchAll(/(\p{Lu}+)|(\p{Ll}+)/gu)) {
    upper += found[1]?.length ?? 0;
    small += found[2]?.length ?? 0;
    // Both are there in earnest: most texts show it in their first line.
    if (small > 40 && upper * 50 > small) return null;
  }
  if (upper === 0 && small > 0) return "none";
  if (small === 0 && upper > 12) return "all";
  return upper * 300 < small ? "none" : null;
}

/** Asked for few sentences, and then more than once. */
function once(answer: () => boolean): () => boolean {
  let known: boolean | null = null;
  return () => {
    known ??= answer();
    return known;
  };
}

const capitalsIn = (sentence: string): Capitals =>
  !/\p{Ll}/u.test(sentence) && capitalsOf(sentence) === "all" ? "all" : "mixed";

const REACH = 3;

/** A role of the person before the name, or a word that goes with the entity's kind within three words of it, in the same phrase. */
function hasBeside(
  text: string,
  atoms: readonly Atom[],
  first: number,
  last: number,
  entity: KnownEntity,
): boolean {
  if (entity.roles.some(({ words }) => stands((i) => atoms[i]?.folded, first, words))) return true;
  const words = supportWords[entity.kind];
  if (words === undefined) return false;
  for (let i = last + 1; i <= last + REACH && i < atoms.length; i++) {
    if (gapOf(text, atoms[i - 1] as Atom, atoms[i] as Atom) !== "") break;
    if (words.has((atoms[i] as Atom).folded)) return true;
  }
  for (let i = first - 1; i >= first - REACH && i >= 0; i--) {
    if (gapOf(text, atoms[i] as Atom, atoms[i + 1] as Atom) !== "") break;
    if (words.has((atoms[i] as Atom).folded)) return true;
    // "according to The Sun"
    if ((atoms[i] as Atom).folded === "according" && (words.has("reported") || words.has("spokesman")))
      return true;
  }
  return false;
}

/** Whether these words stand right before the one at `before`, whose neighbours `wordAt` gives in lower case. */
export function stands(wordAt: (i: number) => string | undefined, before: number, words: string): boolean {
  const wanted = words.split(/[\s-]+/);
  return wanted.every((word, i) => wordAt(before - wanted.length + i) === word);
}
