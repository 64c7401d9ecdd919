import type { Span } from "#vocabulary/passage.ts";

/** Characters a block. */
const BLOCK = 512;

/** Answers which things may have characters in common with given spans, without looking at all of them: a text can hold thousands. */
export function nearSpans<Thing>(
  things: Iterable<Thing>,
  spansOf: (thing: Thing) => readonly Span[],
): (spans: readonly Span[]) => Set<Thing> {
  const blocks = new Map<number, Set<Thing>>();
  for (const thing of things)
    for (const block of blocksOf(spansOf(thing))) {
      const held = blocks.get(block);
      if (held === undefined) blocks.set(block, new Set([thing]));
      else held.add(thing);
    }
  return (spans) => {
    const found = new Set<Thing>();
    for (const block of blocksOf(spans)) for (const thing of blocks.get(block) ?? []) found.add(thing);
    return found;
  };
}

function* blocksOf(spans: readonly Span[]): Generator<number> {
  for (const [start, end] of spans)
    for (let block = Math.floor(start / BLOCK); block * BLOCK < end; block++) yield block;
}
