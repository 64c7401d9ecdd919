import { findTimes } from "#time/find-times.ts";
import type { Span } from "#vocabulary/passage.ts";
import { type PhraseBlock, phraseBlocks } from "../gold/phrases.ts";

export interface PhraseResult {
  phrases: number;
  right: number;
  accuracy: number;
}

/** Values of phrases whose stretch is given: the phrases of an article stand one a line, and are read in their order. */
export function measurePhrases(): PhraseResult {
  let right = 0;
  let phrases = 0;
  for (const block of phraseBlocks()) {
    const values = normalise(block);
    for (const [at, { value }] of block.phrases.entries()) {
      phrases++;
      if (values[at] === value) right++;
    }
  }
  return { phrases, right, accuracy: right / phrases };
}

/** The value of each phrase of a block: that of the longest expression in it; null where none is found. */
export function normalise({ published, phrases }: PhraseBlock): (string | null)[] {
  const sentences: Span[] = [];
  let text = "";
  for (const { words } of phrases) {
    sentences.push([text.length, text.length + words.length]);
    text += `${words}\n`;
  }
  const found = findTimes(text, { published, sentences, given: true });
  return sentences.map(([start, end]) => {
    const inside = found.filter(({ span }) => span[0] >= start && span[1] <= end);
    const best = inside.sort((a, b) => b.span[1] - b.span[0] - (a.span[1] - a.span[0]))[0];
    return best?.timex ?? null;
  });
}
