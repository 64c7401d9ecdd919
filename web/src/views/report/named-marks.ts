import type { EntityLine } from "@stemma/vocabulary/entity-facts.ts";
import type { Mention } from "@stemma/vocabulary/mention.ts";
import type { Span } from "@stemma/vocabulary/passage.ts";

/** Words of the text that name an entity which packs have; several where packs know more than one by the name. */
export interface NamedMark {
  span: Span;
  /** The same for all words that name the same. */
  key: string;
  entities: readonly EntityLine[];
  confidence: number | null;
}

/** The mentions that packs have somebody for, in the order of the text. */
export function namedMarks(mentions: readonly Mention[], entities: readonly EntityLine[]): NamedMark[] {
  const known = new Map<string, EntityLine>(entities.map((line) => [line.id, line]));
  return mentions
    .flatMap(({ span, entity, candidates, confidence }) => {
      const found = (entity === null ? candidates : [entity])
        .map((id) => known.get(id))
        .filter((line) => line !== undefined);
      if (found.length === 0) return [];
      return [{ span, key: found.map(({ id }) => id).join(" "), entities: found, confidence }];
    })
    .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}

/** What is named, each once, in the order in which the text names it first, with how often. */
export function namedOnce(marks: readonly NamedMark[]): { mark: NamedMark; times: number }[] {
  const found = new Map<string, { mark: NamedMark; times: number }>();
  for (const mark of marks) {
    const known = found.get(mark.key);
    if (known === undefined) found.set(mark.key, { mark, times: 1 });
    else known.times++;
  }
  return [...found.values()];
}

/** So many characters a bucket has. */
const BUCKET = 512;

/** Finds the marks that lie over a stretch, in the order of the text, without going through all of them. */
export function indexMarks(marks: readonly NamedMark[]): (start: number, end: number) => NamedMark[] {
  const buckets = new Map<number, NamedMark[]>();
  for (const mark of marks)
    for (let at = Math.floor(mark.span[0] / BUCKET); at * BUCKET < mark.span[1]; at++) {
      const there = buckets.get(at);
      if (there === undefined) buckets.set(at, [mark]);
      else there.push(mark);
    }
  return (start, end) => {
    const found = new Set<NamedMark>();
    for (let at = Math.floor(start / BUCKET); at * BUCKET < end; at++)
      for (const mark of buckets.get(at) ?? [])
        if (mark.span[0] < end && mark.span[1] > start) found.add(mark);
    return [...found];
  };
}
