import type { Annotated } from "#vocabulary/annotated.ts";
import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";
import { firstEnding } from "./in-span.ts";

/** Whether `outer` tells of `inner`: its content holds the inner cue, or the inner source ("… reported that Kim …, calling"). */
export function holds(outer: Attribution, inner: Attribution): boolean {
  const told =
    inner.source.length > 0 &&
    inner.source.every(([start, end]) => outer.content.some(([from, to]) => start >= from && end <= to));
  if (told && !sameSpans(inner.source, outer.source)) return true;
  return (
    inner.cue.length > 0 &&
    inner.cue.every(([start, end]) => outer.content.some(([from, to]) => start >= from && end <= to))
  );
}

/** A mere relay: nothing is left of the outer content beside the inner attribution (“KCNA quoted Kim as saying”). */
export function isRelay(
  text: string,
  outer: Attribution,
  inner: Attribution | readonly Attribution[],
  times: readonly { span: Span }[] = [],
): boolean {
  const inside = [
    ...[inner].flat().flatMap((one) => [...one.source, ...one.cue, ...one.content, ...hearer(text, one)]),
    ...times.map(({ span }) => span),
  ];
  return outer.content.every(([start, end]) => {
    let left = "";
    for (let at = start; at < end; at++)
      if (!inside.some(([from, to]) => at >= from && at < to)) left += text[at];
    // “A nurse told her that it was shut, Vorn said”: who hears it is left too; and so is “to have” of “is said to have replied”.
    return !/[\p{L}\p{N}]/u.test(
      left.replace(/\b(?:on|that|in|at|by|and|to have|him|her|me|us|them|reporters)\b/g, ""),
    );
  });
}

/** “told the man who pulled him out that …”: the words between a verb of telling and what is told. */
function hearer(text: string, { source, cue, content }: Attribution): Span[] {
  const [verb, first] = [cue.at(-1), content[0]];
  if (verb === undefined || first === undefined) return [];
  // “It is over, the bureau told lawmakers at a closed session, according to Vorn”: who hears it stands behind the verb, up to the next comma; where a
  // week is told with it, both sayings are kept, since the inner one alone would lose it.
  const behind =
    first[1] < verb[0] && /\b(?:told|tells?|informed)$/.test(text.slice(...verb))
      ? /^\s(?!.*\b(?:last|this) (?:week|month|year))[^,;:.“”"]{2,80}/u.exec(
          text.slice(verb[1], verb[1] + 90).split(",")[0] ?? "",
        )?.[0]
      : undefined;
  if (behind !== undefined) return [[verb[1], verb[1] + behind.length]];
  // ““It is over,” Okand said during a closed session of the council, according to Vorn”: the occasion on which it was said.
  const occasion =
    first[1] < verb[0] && source.every(([, end]) => end <= verb[0])
      ? /^\s(?:during|at|in)\s(?!.*\b(?:last|this) (?:week|month|year))[^,;:.“”"]{2,90}/u.exec(
          text.slice(verb[1], verb[1] + 100).split(",")[0] ?? "",
        )?.[0]
      : undefined;
  if (occasion !== undefined) return [[verb[1], verb[1] + occasion.length]];
  // “They had been told to stay, residents said”: whoever is to do it.
  if (source.length === 0 && first[0] > verb[1] && TOLD_TO.test(text.slice(...verb))) {
    const who = /\b(?:he|she|it|they|we)\s$/i.exec(text.slice(Math.max(0, verb[0] - 6), verb[0]));
    return who === null ? [] : [[verb[0] - who[0].length, verb[0]]];
  }
  if (first[0] <= verb[1] + 1) return [];
  // “The ambassador had been told that …”: whoever hears it stands before.
  if (
    (source.length === 0 || (source[0] as Span)[0] > verb[1]) &&
    /\b(?:was|were|been) (?:\p{L}+ )?(?:told|warned|informed)$/u.test(text.slice(...verb))
  ) {
    const before = /(?:^|[\s“"])((?:the|an?|his|her|their|its)\s[\p{Ll}\s-]{3,50}|[\p{Ll}]{4,20})\s$/iu.exec(
      text.slice(Math.max(0, verb[0] - 70), verb[0]),
    )?.[1];
    return before === undefined ? [] : [[verb[0] - before.length - 1, verb[0]]];
  }
  return /\b(?:told|tells?|warned|informed)$/.test(text.slice(...verb)) &&
    /^\s[^,;:“”"]{2,80}\s(?:that\s)?$/u.test(text.slice(verb[1], first[0]))
    ? [[verb[1], first[0]]]
    : [];
}

/** “had been told”, “were ordered”: by nobody who is told of. */
export const TOLD_TO =
  /\b(?:is|are|was|were|been|being) (?:\p{L}+ )?(?:told|ordered|instructed|advised|urged|asked|warned|directed)$/u;

/** All words of an attribution: who, the cue, and what is said. */
export const spansOf = ({ source, cue, content }: Attribution): Span[] => [...source, ...cue, ...content];

export const sameSpans = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every(([start, end], i) => b[i]?.[0] === start && b[i]?.[1] === end);

/** A content up to a clause that tells nothing (“…, but gave no figures”). */
export function clipped(content: readonly Span[], end: number): Span[] {
  const kept = content.filter(([from]) => from < end).map(([from, to]): Span => [from, Math.min(to, end)]);
  return kept.length === 0 ? [...content] : kept;
}

/** Contents of which a part stands in another sentence than the cue. */
export function spilling({ sentences, attributions }: Annotated): { at: number; span: Span }[] {
  const sorted = sentences.map((span) => ({ span }));
  return attributions.flatMap(({ cue, content }) => {
    const at = (cue[0] ?? content[0])?.[0] ?? 0;
    const home = sorted[firstEnding(sorted, at)]?.span;
    return content
      .filter(([from, to]) => home === undefined || from < home[0] || to > home[1])
      .map((span) => ({ at, span }));
  });
}

/** Stretches of a content outside others; the whole content where nothing is left. */
export function without(content: readonly Span[], others: readonly Span[]): Span[] {
  let left: Span[] = [...content];
  for (const [from, to] of others)
    left = left.flatMap(([start, end]): Span[] => {
      if (to <= start || from >= end) return [[start, end]];
      return [[start, from] as Span, [to, end] as Span].filter(([a, b]) => b > a);
    });
  return left.length > 0 ? left : [...content];
}

/** The words of passages, with an ellipsis for what lies between. */
export const wordsIn = (text: string, spans: readonly Span[]): string =>
  spans.map(([start, end]) => text.slice(start, end)).join(" … ");

const NOUN_CUE =
  /^(?:reports?|claims?|allegations?|rumou?rs?|suggestions?|speculation|fears?|hopes?|warnings?)$/i;

/** “Vorn said that …, adding that …”, “… but said that …”: a saying without a speaker is of the one who spoke before it in the sentence. */
export function goesOnSpeaking(
  text: string,
  attribution: Attribution,
  all: readonly Attribution[],
): Attribution {
  const [verb] = attribution.cue;
  if (attribution.source.length > 0 || verb === undefined) return attribution;
  // “he will stay, despite reports that …”: a noun, and none of his.
  if (
    NOUN_CUE.test(text.slice(...verb)) &&
    /\b(?:despite|amid|after|following|of|on|over|by|with|given)\s(?:\p{L}+\s){0,2}$/iu.test(
      text.slice(Math.max(0, verb[0] - 30), verb[0]),
    )
  )
    return attribution;
  const before = all.findLast(({ source, cue }) => source.length > 0 && (cue[0]?.[0] ?? verb[0]) < verb[0]);
  return before === undefined || holds(before, attribution)
    ? attribution
    : { ...attribution, source: before.source };
}
