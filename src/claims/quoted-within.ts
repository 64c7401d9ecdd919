import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";
import { firstEnding, inSpan } from "./in-span.ts";
import { mainVerb } from "./main-verb.ts";

/**
 * ““It grows,” Vorn said. President Okand “has put his name to it.””: where a quotation goes on in the next sentence, the outlet's words that lead into it are of
 * what is said.
 */
export function withOpening(
  text: string,
  sentences: readonly { span: Span }[],
  one: Attribution,
  anchored: readonly { span: Span; one: Attribution }[],
): Attribution {
  const { cue, content, mode } = one;
  const at = cue[0]?.[0];
  if (at === undefined || mode === "paraphrased" || content.length < 2) return one;
  let led = false;
  const spans = content.map(([start, end]): Span => {
    const home = sentences[firstEnding(sentences, start)]?.span;
    if (home === undefined || home[0] <= at || start - home[0] < 3) return [start, end];
    const opening = text.slice(home[0], start);
    const own =
      /^\p{Lu}[^"“”;:]{2,100}\s$/u.test(opening) &&
      mainVerb(opening) === null &&
      /["“]/.test(text[start] ?? "") &&
      inSpan(anchored, home).length === 0;
    led ||= own;
    return own ? [home[0], end] : [start, end];
  });
  return led ? { ...one, content: spans, mode: "mixed" } : one;
}

/** “The agency quoted Vorn as saying that …”: Vorn's words are within the agency's, where the reading found the agency alone. */
export function withSpeakerQuoted(
  text: string,
  one: Attribution,
  all: readonly Attribution[],
): Attribution[] {
  const [first, verb, ...others] = [one.content[0], one.cue[0], ...one.content.slice(1)];
  if (
    first === undefined ||
    verb === undefined ||
    first[0] < verb[1] ||
    !/\b(?:quot|cit)(?:ed|es|ing)$/.test(text.slice(...verb))
  )
    return [one];
  const whole: Span = [first[0], one.content.at(-1)?.[1] ?? first[1]];
  const found = /^([^;“”"]{2,140}?)\s(as\s(?:saying|telling(?:\s\p{L}+){1,3}))\s(?=that\s|["“])/du.exec(
    text.slice(...whole),
  );
  const [, who, as] = found?.indices ?? [];
  if (found === null || who === undefined || as === undefined) return [one];
  const cue: Span = [whole[0] + as[0], whole[0] + as[1]];
  if (
    all.some(
      (other) =>
        other !== one && [...other.cue, ...other.source].some(([at]) => at >= whole[0] && at < cue[1]),
    )
  )
    return [one];
  const said = [first, ...others]
    .map(([from, to]): Span => [Math.max(from, whole[0] + found[0].length), to])
    .filter(([from, to]) => to > from);
  return said.length === 0
    ? [one]
    : [one, { ...one, source: [[whole[0], whole[0] + who[1]]], cue: [cue], content: said }];
}
