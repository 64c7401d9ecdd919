import type { Span } from "#vocabulary/passage.ts";
import type { Structure, ThingMention, Word } from "#vocabulary/structure.ts";

/** What was read of a report's parts apart (its title, its body, its captions) as one, in the order of the text. Nobody is the same across parts. */
export function joinStructures(parts: readonly Structure[]): Structure {
  const startOf = ({ words }: Structure, [first]: Span): number => words[first]?.span[0] ?? 0;
  const ordered = parts
    .flatMap((part) => part.sentences.map((sentence) => ({ part, sentence, start: startOf(part, sentence) })))
    .sort((a, b) => a.start - b.start);
  const words: Word[] = [];
  const sentences: Span[] = [];
  // Where each part's words went, by their number in the part.
  const moved = new Map(parts.map((part) => [part, new Int32Array(part.words.length)]));
  for (const { part, sentence } of ordered) {
    const [first, after] = sentence;
    const to = moved.get(part) as Int32Array;
    const by = words.length - first;
    sentences.push([first + by, after + by]);
    for (let k = first; k < after; k++) {
      const word = part.words[k] as Word;
      to[k] = k + by;
      words.push(by === 0 ? word : { ...word, head: word.head === null ? null : word.head + by });
    }
  }
  let clusters = 0;
  const mentions: ThingMention[] = [];
  for (const part of parts) {
    const to = moved.get(part) as Int32Array;
    const at = (word: number): number => to[word] as number;
    let most = -1;
    for (const mention of part.mentions) {
      most = Math.max(most, mention.cluster);
      mentions.push({
        ...mention,
        first: at(mention.first),
        last: at(mention.last),
        head: at(mention.head),
        cluster: mention.cluster + clusters,
      });
    }
    clusters += most + 1;
  }
  return { words, sentences, mentions: mentions.sort((a, b) => a.first - b.first || b.last - a.last) };
}
