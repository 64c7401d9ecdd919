import { meet } from "#text/spans.ts";
import type { Annotated } from "#vocabulary/annotated.ts";
import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";
import { mainClauses } from "./main-clauses.ts";
import { mainVerb } from "./main-verb.ts";
import { spansOf } from "./nesting.ts";

/**
 * “Vorn called for calm, and two ferries left the port on Sunday”: the main clauses of a sentence, by its tree, that no attribution has a word of and no
 * rule by words has told. A quotation is open in none of them.
 */
export function clausesLeft(
  { report: { text }, structure }: Annotated,
  sentence: Span,
  attributions: readonly Attribution[],
  told: readonly Span[],
): Span[] {
  const clauses = mainClauses(text, structure, sentence);
  if (clauses.length < 2) return [];
  const taken = [...attributions.flatMap(spansOf), ...told];
  return clauses.filter(
    (clause) =>
      !meet(taken, [clause]) &&
      !/["“”]/.test(text.slice(...clause)) &&
      mainVerb(text.slice(...clause)) !== null,
  );
}

/**
 * “Vorn ordered an inquiry, and a team was set up on Sunday”: what is ordered ends where the sentence's next main clause begins, whose subject is
 * another's; what is said goes on over such a joint. The contents, cut.
 */
export function withoutNextClause(
  { report: { text }, structure }: Annotated,
  sentence: Span,
  one: Attribution,
): Attribution {
  const [cue] = one.cue;
  const [last, ...others] = one.content;
  // “The yard is shut, the board says, and two ferries left”: both are said.
  if (
    cue === undefined ||
    last === undefined ||
    others.length > 0 ||
    one.mode === "quoted" ||
    last[0] < cue[1]
  )
    return one;
  const next = mainClauses(text, structure, sentence).find(([start]) => start > last[0] && start < last[1]);
  if (next === undefined) return one;
  const before = text.slice(last[0], next[0]).replace(/[\s,;]+(?:and|but|while|yet)?\s*$/u, "");
  return mainVerb(before) !== null ||
    /^(?:that|to|how|why|what|who|whether|if)\s/i.test(before) ||
    /["“”]/.test(before)
    ? one
    : { ...one, content: [[last[0], last[0] + before.length]] };
}

/** “Vorn thanked Okand for the ships, which, she said, had come in time”: a deed that stands before what is said, from who did it to its end. */
export function deedsLeft(text: string, deeds: readonly Attribution[], taken: readonly Span[]): Span[] {
  return deeds.flatMap(({ source, cue, content }): Span[] => {
    const [who, verb] = [source[0], cue[0]];
    const last = content.at(-1);
    if (
      who === undefined ||
      verb === undefined ||
      last === undefined ||
      who[1] > verb[0] ||
      last[0] < verb[1]
    )
      return [];
    const clause: Span = [who[0], last[1]];
    // “the paper, which published the interview”, “troops demanding pay”: which one is meant.
    if (/^(?:who|which|that)$/i.test(text.slice(...who)) || mainVerb(text.slice(...clause)) === null)
      return [];
    // “After she had scorned the plan, Vorn changed her mind and backed it”: she is told to have done both.
    const joined = /\sand\s$/.test(text.slice(who[1], verb[0])) && !taken.some(([from]) => from >= clause[1]);
    const others = joined ? taken.filter(([from, to]) => from !== who[0] || to !== who[1]) : taken;
    return meet(others, [clause]) || /["“”]/.test(text.slice(...clause)) ? [] : [clause];
  });
}
