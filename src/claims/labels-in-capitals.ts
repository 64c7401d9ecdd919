import type { Span } from "#vocabulary/passage.ts";

const CAPITALS = "[\\p{Lu}\\d][\\p{Lu}\\d’'&-]*";
/** “FLASHBACK: ”, “LET'S TRY THIS AGAIN: ”; an acronym before a colon may speak (“WHO: no cases found”). */
const LABEL = new RegExp(
  `^(?:(?:${CAPITALS},?\\s){1,8}${CAPITALS}|\\p{Lu}{7,})[!?…]?:\\s(?=["“‘']?\\p{Lu}[\\p{Ll}.])`,
  "u",
);
/** “I CAN SEE THE SEA FROM MY HOUSE!” */
const WHOLE = new RegExp(`^["“‘']?(?:${CAPITALS},?\\s){2,11}${CAPITALS}[!?.…]*["”’']?$`, "u");

/**
 * A sentence without what a picture editor prints in capitals before it, or null where it is nothing else, in a paragraph that has small letters
 * beside it.
 */
export function withoutLabel(text: string, [start, end]: Span, paragraph: Span): Span | null {
  const words = text.slice(start, end);
  if (WHOLE.test(words.trim()))
    return /\p{Ll}{3,}\s\p{Ll}{2,}/u.test(text.slice(...paragraph)) ? null : [start, end];
  return [start + (LABEL.exec(words)?.[0].length ?? 0), end];
}
