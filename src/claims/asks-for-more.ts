import type { Chain } from "#vocabulary/chain.ts";
import type { Span } from "#vocabulary/passage.ts";
import { type Desk, partAt } from "./desk.ts";

/**
 * “The judge said he was lucky. He must not sell anything for ten years”, “She stressed that it was safe. Anyone with a cough should ring 111”: what is to
 * be done is asked for by whoever spoke in the sentence before it. The chain, or null.
 */
export function whoAsksForMore(desk: Desk, sentence: Span, words: string): Chain | null {
  const latest = desk.drafts.at(-1);
  const { text } = desk.annotated.report;
  // “He said, in what she called a tale, that it was paid. It must be repaid”: whoever's words end the sentence.
  const before = desk.drafts
    .slice(-6)
    .filter(({ sentence: home }) => home[0] === latest?.sentence[0])
    .sort((a, b) => (b.content.at(-1)?.[1] ?? 0) - (a.content.at(-1)?.[1] ?? 0))[0];
  if (
    before === undefined ||
    before.part !== "body" ||
    before.chain.length < 2 ||
    before.mode === "narrated" ||
    before.paragraph[0] !== partAt(desk, sentence[0])?.span[0] ||
    before.sentence[1] > sentence[0] ||
    !/^(?:\s*|[,;]\s(?:and|but)\s|\s(?:and|but)\s)$/.test(text.slice(before.sentence[1], sentence[0])) ||
    !DUTY.test(words)
  )
    return null;
  const last = before.chain[before.chain.length - 1];
  if (last === undefined || last.voice.name === null || last.voice.kind === "unnamed") return null;
  return [...before.chain.slice(0, -1), { ...last, by: "narrated", span: null, carried: true }] as Chain;
}

/** A main clause that says what must or should be done. */
const DUTY =
  /^(?!["“‘])(?:[^,;:“”"]|,\s(?:who|which)\s[^,]*,){2,140}?\s(?:must|should|ought to|need(?:s)? to|shall)\s(?:not\s|also\s|now\s|first\s)?(?!have\b)\p{Ll}/u;
