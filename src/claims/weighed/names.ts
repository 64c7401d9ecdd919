import type { Annotated } from "#vocabulary/annotated.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { ThingType } from "#vocabulary/structure.ts";
import type { NamedPlace } from "../named-place.ts";
import { NAMED_TYPES } from "./signs.ts";

/** A name that may be where something happened. */
export interface NameOfPlace {
  span: Span;
  name: string;
  words: ReadonlySet<string>;
  /** 0: rules take it for a place; else its type by the weights, as a number of `NAMED_TYPES` from 1. */
  kind: number;
  /** How narrow, where rules know; else 3. */
  rank: number;
  place: NamedPlace | null;
}

const SMALL = new Set(["the", "a", "an", "of", "in", "at", "on"]);

/** What a name is made of, in small letters and without little words. */
export const wordsOfName = (name: string): Set<string> =>
  new Set((name.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []).filter((word) => !SMALL.has(word)));

/** Whether all words of the one are words of the other: “Orm” and “the port of Orm”. */
export function isSameName(one: ReadonlySet<string>, two: ReadonlySet<string>): boolean {
  if (one.size === 0 || two.size === 0) return false;
  const [less, more] = one.size <= two.size ? [one, two] : [two, one];
  for (const word of less) if (!more.has(word)) return false;
  return true;
}

/** Places by the rules, then all that the weights read as a name of something that has a place. */
export function namesOfPlaces(annotated: Annotated, places: readonly NamedPlace[]): NameOfPlace[] {
  const { text } = annotated.report;
  const ruled = places.map(
    (place): NameOfPlace => ({
      span: place.span,
      name: place.name,
      words: wordsOfName(place.name),
      kind: 0,
      rank: place.rank,
      place,
    }),
  );
  // “Dalvik” is nobody's whereabouts, whatever type the weights give it.
  const people = annotated.mentions.filter(({ kind }) => kind === "person").map(({ span }) => span);
  const read = (annotated.structure?.mentions ?? []).flatMap(({ span, type, form }): NameOfPlace[] => {
    const kind = (NAMED_TYPES as readonly ThingType[]).indexOf(type);
    if (form !== "name" || kind === -1) return [];
    if (people.some(([start, end]) => start < span[1] && span[0] < end)) return [];
    const name = text.slice(...span);
    return [{ span, name, words: wordsOfName(name), kind: kind + 1, rank: 3, place: null }];
  });
  return [...ruled, ...read].filter(({ words }) => words.size > 0);
}
