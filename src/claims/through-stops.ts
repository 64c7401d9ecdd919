import type { Annotated } from "#vocabulary/annotated.ts";
import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";
import { firstEnding } from "./in-span.ts";

/** “… ignited by the U.S.”, “… at Mill No.”: a stop that ends a short form, and no sentence. */
const SHORT =
  /(?:(?<![\p{L}.])(?:\p{Lu}\.)+\p{Lu}\.?|\b(?:No|Mt|St|Gen|Lt|Col|Sgt|Sept?|Oct|Nov|Dec|Aug|Jan|Feb)\.?)$/u;

/**
 * The attributions with contents that a short form cut off led on to the end of their sentence (“said that it was ignited by the U.S.” of “… by the
 * U.S. imperialists within two years”), or to where another one's words begin.
 */
export function throughStops({ report, sentences, attributions }: Annotated): Attribution[] {
  const { text } = report;
  const sorted = sentences.map((span) => ({ span }));
  return attributions.map((one): Attribution => {
    const last = one.content.at(-1);
    if (last === undefined || !SHORT.test(text.slice(...last))) return one;
    const [start, from] = last;
    const home = sorted[firstEnding(sorted, start)]?.span;
    if (home === undefined || home[1] <= from || !/^\.?\s(?:\p{Ll}|\d)/u.test(text.slice(from, home[1])))
      return one;
    // Its own words and others' that stand further on.
    const next = Math.min(
      home[1],
      ...attributions
        .flatMap(({ source, cue, content }) => [
          ...source,
          ...cue,
          ...(content === one.content ? [] : content),
        ])
        .map(([at]) => at)
        .filter((at) => at > from),
    );
    const rest = text.slice(from, next);
    const end =
      next === home[1]
        ? rest.replace(/[.\s]+$/u, "").length
        : (/^(.*?),?\s(?:and\s|but\s|while\s)?$/su.exec(rest)?.[1]?.length ?? 0);
    if (end < 4) return one;
    const led: Span = [start, from + end];
    return { ...one, content: [...one.content.slice(0, -1), led] };
  });
}
