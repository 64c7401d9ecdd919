import type { Span } from "#vocabulary/passage.ts";
import type { Desk } from "./desk.ts";
import { ownChain } from "./frame.ts";
import { push } from "./narrate.ts";

const EARLIER =
  /^(?:(?:correction|clarification|editor['’]s note)[^:]{0,40}:\s)?(?:an?|the)\s(?:earlier|previous|prior|first|original)\sversions?\sof\sthis\s(?:article|story|report|piece|dispatch|headline|caption)\s(?:(?:has|had)\s)?(?:(?:wrongly|incorrectly|erroneously|mistakenly|falsely)\s)?(?:said|stated|reported|gave|claimed|named|identified|misstated|suggested|misidentified|described)\s(?:(?:wrongly|incorrectly|erroneously|mistakenly)\s)?(?:that\s)?|^(?:this|the)\s(?:article|story|report)\s(?:originally|previously|earlier|at first)\s(?:said|stated|reported|claimed)\s(?:that\s)?/i;

/** Whether a sentence withdraws what the outlet told before: “An earlier version of this article said that …”. */
export const isCorrection = (sentence: string): boolean => EARLIER.test(sentence);

/** What is withdrawn is the outlet's, and denied. */
export function correct(desk: Desk, sentence: Span): void {
  const { text, published } = desk.annotated.report;
  const words = text.slice(...sentence);
  const from = sentence[0] + (EARLIER.exec(words)?.[0].length ?? 0);
  let to = sentence[1];
  const turn = /,?\s(?:when|but)\s(?:in fact|it was|the|he|she|they)\b/.exec(text.slice(from, to));
  if (turn !== null) to = from + turn.index;
  while (to > from && /[\s.]/.test(text[to - 1] as string)) to--;
  if (to <= from) return;
  push(desk, sentence, {
    content: [[from, to]],
    chain: ownChain(desk.frame),
    mode: "narrated",
    stance: "denied",
    cue: "",
    said: { earliest: null, latest: published?.value.slice(0, 10) ?? null },
    nested: [],
  });
}
