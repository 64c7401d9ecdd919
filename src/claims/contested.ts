import { meet } from "#text/spans.ts";
import type { Annotated } from "#vocabulary/annotated.ts";
import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";

/** “…, a charge that Lutria denies”, “… — an allegation both countries have rejected”: what was said, who contests it, and by which verb. */
const CONTESTED =
  /(?:,|\s[—–])\s(an?\s(?:\p{Ll}+\s)?(?:figure|charge|claim|allegation|accusation|version|account|assertion|suggestion|toll|description|characteri[sz]ation|finding))\s(?:(?:that|which)\s)?((?:(?:the|its|his|her|their|both|an?)\s)?[^,;:“”"]{2,50}?)\s((?:(?:has|have|had|also|strongly|strenuously|vehemently|repeatedly|both|all|always)\s)*(?:den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)?|dismiss(?:es|ed)?|contest(?:s|ed)?|refut(?:es?|ed)))(?=[.,;”"\s]*$)/du;

/** “accused it of theft, which it denies”: the pronoun stands for the charge. */
const CONTESTED_BY_PRONOUN =
  /,\s(which)\s((?:(?:the|its|his|her|their|both)\s)?[^,;:“”"]{2,40}?)\s((?:(?:has|have|had|also|strongly|strenuously|vehemently|repeatedly|both|all|always)\s)*(?:den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)?|refut(?:es?|ed)))(?=[.,;”"\s]*$)/du;

/** Whether words end in a clause by which somebody contests what stands before it. */
export const endsContested = (words: string): boolean =>
  CONTESTED.test(words) || CONTESTED_BY_PRONOUN.test(words);

/** Sayings at a sentence's end that contest what it says, where the reading of attributions has none in the place. */
export function contested(
  { report: { text }, sentences }: Annotated,
  all: readonly Attribution[],
): Attribution[] {
  return sentences.flatMap(([start, end]): Attribution[] => {
    const [, thing, who, verb] =
      (CONTESTED.exec(text.slice(start, end)) ?? CONTESTED_BY_PRONOUN.exec(text.slice(start, end)))
        ?.indices ?? [];
    if (thing === undefined || who === undefined || verb === undefined) return [];
    const at = ([from, to]: Span): Span => [start + from, start + to];
    if (all.some(({ cue }) => meet(cue, [at(verb)]))) return [];
    return [
      { source: [at(who)], cue: [at(verb)], content: [at(thing)], mode: "paraphrased", confidence: 0.6 },
    ];
  });
}
