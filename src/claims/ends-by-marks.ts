import type { Annotated } from "#vocabulary/annotated.ts";
import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";
import { firstEnding } from "./in-span.ts";
import { mainVerb } from "./main-verb.ts";
import { wordsIn } from "./nesting.ts";

/** “reported that miners “in the north” had met their plan”: what is said goes on behind the marks, to the end of its clause. */
export function beyondMarks(
  text: string,
  [, end]: Span,
  one: Attribution,
  near: readonly Attribution[],
): Attribution {
  const [verb, last] = [one.cue[0], one.content.at(-1)];
  if (
    verb === undefined ||
    last === undefined ||
    one.mode === "quoted" ||
    last[0] < verb[1] ||
    last[1] >= end
  )
    return one;
  const words = text.slice(...last);
  if (!/["”]$/.test(words) || mainVerb(words.replace(/^that\s/, "")) !== null) return one;
  const found =
    /^\s(?:had|has|have|was|were|is|are|will|would|could|can|may|might|did)\s(?:[^“”";:—–]|["“][^“”"]{1,80}["”]){4,}?(?=,\s(?:and|but|while|though|although|which|who|where|as|adding|saying)\s|[.]?\s*$|;|,\s(?:he|she|it|they)\s)/u.exec(
      text.slice(last[1], end),
    )?.[0];
  if (found === undefined || !/^(?:that\s)?\p{L}/u.test(words)) return one;
  const stop = last[1] + found.length;
  // Where another speaks there, it is theirs.
  if (near.some((other) => other !== one && other.cue.some(([at]) => at >= last[1] && at < stop))) return one;
  return { ...one, content: [...one.content.slice(0, -1), [last[0], stop]] };
}

/** “Prices will rise, the clerk believes. “Nobody is ready.””, “is that it is singled out: “Iron is for houses.””: what is told in other words, and what is quoted beside it. */
export function withoutQuotation(text: string, one: Attribution): Attribution[] {
  const last = one.content.at(-1);
  const verb = one.cue[0];
  if (one.mode !== "mixed" || last === undefined || verb === undefined) return [one];
  const words = text.slice(...last);
  const before = one.content.slice(0, -1);
  const [previous] = before.slice(-1);
  if (
    previous !== undefined &&
    /^["“][^“”"]{12,}["”]$/u.test(words) &&
    /[.!?]\s*$/.test(text.slice(previous[1], last[0])) &&
    !/["“”]/.test(wordsIn(text, before))
  )
    return [
      { ...one, content: before, mode: "paraphrased" },
      { ...one, content: [last], mode: "quoted" },
    ];
  const colon = /^([^“”"]{12,}):\s(["“][^“”"]{8,}["”])$/du.exec(words);
  const [, told, quoted] = colon?.indices ?? [];
  if (told === undefined || quoted === undefined || /["“”]/.test(wordsIn(text, before))) return [one];
  if (before.length === 0) return [one];
  return [
    { ...one, content: [...before, [last[0] + told[0], last[0] + told[1]]], mode: "paraphrased" },
    { ...one, content: [[last[0] + quoted[0], last[0] + quoted[1]]], mode: "quoted" },
  ];
}

/** “called on Vorn to go and plans a march”: what is called for ends before what the caller does. */
export function upToOwnPlan(text: string, one: Attribution): Attribution {
  const [verb, last] = [one.cue.at(-1), one.content.at(-1)];
  if (verb === undefined || last === undefined || one.mode === "quoted" || last[0] < verb[1]) return one;
  if (
    !/\b(?:called (?:on|for)|urged|asked|told|demanded|wants|ordered|appealed to)$/.test(text.slice(...verb))
  )
    return one;
  const found =
    /^(.*?\bto\s\p{Ll}.*?)\sand\s(?:now\s|also\s)?(?:plans|intends|has|is|expects|says|will|hopes)\s/su.exec(
      text.slice(...last),
    )?.[1];
  return found === undefined || /["“]/.test(found)
    ? one
    : { ...one, content: [...one.content.slice(0, -1), [last[0], last[0] + found.length]] };
}

/**
 * “The yard, Sund Marine, disputes that: it says …”: what is disputed ends with the pronoun; “Shaft 4, which according to a study had been given up, is
 * worked again”: what the study tells ends with its clause. Wherever the reading went on, or left it out.
 */
export function upToColon({ report: { text }, sentences, attributions }: Annotated): Attribution[] {
  const found = sentences.flatMap(([start, end]): Attribution[] => {
    const words = text.slice(start, end);
    const at = ([from, to]: readonly [number, number]): Span => [start + from, start + to];
    const one = (
      who: readonly [number, number],
      verb: readonly [number, number],
      said: Span[],
    ): Attribution => ({
      source: [at(who)],
      cue: [at(verb)],
      content: said,
      mode: "paraphrased",
      confidence: 0.7,
    });
    const [, who, verb, pronoun] = DISPUTES.exec(words)?.indices ?? [];
    if (who !== undefined && verb !== undefined && pronoun !== undefined)
      return [one(who, verb, [at(pronoun)])];
    const [, which, cites, cited, rest] = WHICH_ACCORDING.exec(words)?.indices ?? [];
    return which === undefined || cites === undefined || cited === undefined || rest === undefined
      ? []
      : [one(cited, cites, [at(which), at(rest)])];
  });
  if (found.length === 0) return [...attributions];
  const verbs = found.flatMap(({ cue }) => cue.map((span) => ({ span })));
  const isFound = (at: number): boolean => (verbs[firstEnding(verbs, at)]?.span[0] ?? at + 1) <= at;
  return [...attributions.filter(({ cue }) => !cue.some(([at]) => isFound(at))), ...found];
}
const WHICH_ACCORDING =
  /,\s(which|who)\s(according to)\s([^,;“”"]{3,90}?)\s((?:had|has|have|was|were|is|are|would|will|could)\s[^,;“”"]{4,120}?)(?=,|[.]?\s*$)/du;
const DISPUTES =
  /^((?:The|Its|His|Her|Their|\p{Lu}[\p{L}’'-]*)(?:\s[\p{L}’'&-]+){0,5}?(?:,\s[^,;:“”"]{2,40},)?)\s((?:also\s|has\s|strongly\s|firmly\s|flatly\s)?(?:disputes?|disputed|den(?:y|ies|ied)|rejects?|rejected|contests?|contested))\s(that|this|it)[:;]\s/du;

/** “claimed, quoting some agency, that a test is near”: what is claimed stands behind what it rests on. */
export function behindQuoting({ report: { text }, sentences, attributions }: Annotated): Attribution[] {
  const built = sentences.flatMap(([start, end]) => {
    const words = text.slice(start, end);
    const found = /, (?:quoting|citing) /.test(words) ? QUOTING.exec(words) : null;
    const [, verb, cites, whom, said] = found?.indices ?? [];
    if (verb === undefined || cites === undefined || whom === undefined || said === undefined) return [];
    const at = ([from, to]: readonly [number, number]): Span => [start + from, start + to];
    return [{ span: at(verb), cites: at(cites)[0], whom: at(whom), said: at(said) }];
  });
  if (built.length === 0) return [...attributions];
  const byCites = new Map(built.map((one) => [one.cites, one.whom]));
  return attributions.map((one): Attribution => {
    const cue = one.cue[0]?.[0];
    if (cue === undefined) return one;
    const claimed = built[firstEnding(built, cue)];
    if (claimed !== undefined && claimed.span[0] <= cue)
      return { ...one, content: [claimed.said], mode: "paraphrased" };
    const whom = byCites.get(cue);
    return whom === undefined ? one : { ...one, content: [whom], mode: "paraphrased" };
  });
}
const QUOTING =
  /\s((?:has\s|have\s|had\s)?(?:claim(?:s|ed)?|said|says|report(?:s|ed)?|alleg(?:es?|ed)|insist(?:s|ed)?|wr(?:ites|ote))),\s(quoting|citing)\s([^,“”"]{3,80}),\s(that\s[^“”";]{8,}?)(?=[.]?\s*$|,\s(?:and|but|while)\s)/du;

/** “They sheltered in a hut, one of them, Nils Berg, told reporters”: which of them speaks is no part of what is said. */
export function withoutOneOf(text: string, one: Attribution): Attribution {
  const [last, who] = [one.content.at(-1), one.source[0]];
  const found =
    last === undefined
      ? null
      : /,\s(?:one|two|three|several|some|many|most) of (?:them|those|the \p{L}+)$/u.exec(
          text.slice(...last),
        );
  if (last === undefined || who === undefined || found === null || found.index < 8) return one;
  if (!/^,\s$/.test(text.slice(last[1], who[0]))) return one;
  return { ...one, content: [...one.content.slice(0, -1), [last[0], last[0] + found.index]] };
}
