import type { Span } from "#vocabulary/passage.ts";
import { aspectsOf } from "./aspects-of-silence.ts";
import type { Silence } from "./silence.ts";

/**
 * “Why, the weather office would not say”, “What was in it he could not say”, “It is too soon, doctors say, to know where it came from”: what is not told
 * stands before who is silent, or around it.
 */
export function turnedRound(text: string, sentence: Span): Silence | null {
  const [start, end] = sentence;
  const words = text.slice(start, end);
  const before = BEFORE_WHO.exec(words);
  const around = before === null ? AROUND_WHO.exec(words) : null;
  const [all, first, second] = (before ?? around)?.indices ?? [];
  if (all === undefined || first === undefined || second === undefined) return null;
  const [object, who] = before === null ? [second, first] : [first, second];
  const verb = before?.[3] ?? "";
  const span: Span = [start + object[0], start + object[1]];
  const until = start + all[1];
  const [told] = aspectsOf(text, span, "");
  return {
    sentence,
    kind: /^(?:could|can)/i.test(verb) || before === null ? "unknown-to-source" : "withheld",
    silent: "outlet",
    by: [start + who[0], start + who[1]],
    reach: [start, until],
    whole: true,
    clause: null,
    span,
    aspect: told?.aspect ?? "what",
  };
}

const WH = "(?:[Ww]hat|[Ww]hich|[Ww]ho|[Ww]hose|[Ww]here|[Ww]hen|[Ww]hy|[Hh]ow|[Ww]hether)";
const BEFORE_WHO = new RegExp(
  `^(?:(?:But|And|Yet)\\s)?(${WH}(?:\\s[^,;:“”"]{2,90}?)?),?\\s((?:the|its|his|her|their|an?)\\s(?:(?!(?:he|she|it|they)\\s)[^,;:“”"\\s]+\\s){0,5}(?!(?:he|she|it|they)\\s)[^,;:“”"\\s]+|he|she|it|they|\\p{Lu}[\\p{L}’'-]+(?:\\s\\p{Lu}[\\p{L}’'-]+){0,3})\\s((?:(?:would|could|did|can|will|does)(?:\\snot|n['’]t)|cannot|declined\\sto|refused\\sto))\\s(?:say|explain|tell|reveal|disclose)(?=[.,;]|\\s(?:on|when|until|in|yesterday|for)\\b)(?:\\s(?:on|until|in|when)\\s[^,;.]{2,40}|\\syesterday)?(?:,\\s(?:pending|citing)\\s[^,;.]{2,50})?`,
  "du",
);
const AROUND_WHO =
  /^It(?:\sis|\swas|['’]s)\s(?:still\s|far\s|much\s)?too\s(?:early|soon),\s([^,;:“”"]{2,50}?)\s(?:says?|said|believes?|insists?|warns?),\sto\s(?:say|tell|know|speculate|judge)\s((?:what|which|who|whose|where|when|why|how|whether|if|about)\b[^.;]*)/du;
