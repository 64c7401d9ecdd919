import type { Token } from "#text/tokens.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Line } from "./find-names.ts";
import { ROLES, UNNAMED } from "./word-classes.ts";

/** “The former Minsa governor is …”: a description of one person that is the subject at the head of a sentence. */
export function descriptionThatOpens({ tokens: all }: Line): Span | null {
  const tokens = all.slice(behindDay(all));
  const first = tokens[0]?.lower ?? "";
  if (!/^(?:the|an?|his|her|their)$/.test(first)) return null;
  for (let i = 1; i < Math.min(tokens.length - 1, 8); i++) {
    const [token, next] = [tokens[i] as Token, tokens[i + 1] as Token];
    if (token.kind !== "word" && !/-old$/.test(token.lower)) return null;
    const person = ROLES.has(token.lower) || UNNAMED.has(token.lower);
    // “The president's roots …”: who owns what a sentence is about.
    if (person && /^['’]s$/.test(next.text) && tokens[0]?.lower === "the")
      return [(tokens[0] as Token).start, token.end];
    if (
      person &&
      next.text === "," &&
      // “The mayor, in an interview with the Post, was asked …”
      (tokens[0]?.lower !== "the" ||
        /^(?:in|on|at|who|speaking|asked|during|through|via)$/.test(tokens[i + 2]?.lower ?? ""))
    )
      return [(tokens[0] as Token).start, token.end];
    if (person && /^\p{Ll}+$/u.test(next.text) && !ROLES.has(next.lower) && !UNNAMED.has(next.lower))
      // “An aide to the president was coy”: somebody new, whatever belongs to the noun.
      return /^(?:and|or)$/.test(next.lower)
        ? null
        : tokens[0]?.lower === "the" && /^(?:of|for|at|in|to)$/.test(next.lower)
          ? next.lower === "of"
            ? ofName(tokens, i)
            : null
          : [(tokens[0] as Token).start, token.end];
  }
  return null;
}

/** “On 6 October a 44-year-old woman was arrested”: where the words behind the day begin; the first where no day stands there. */
function behindDay(tokens: readonly Token[]): number {
  if (!/^(?:on|in|last|early|late|earlier)$/.test(tokens[0]?.lower ?? "")) return 0;
  let at = 1;
  while (
    at < 6 &&
    /^(?:\d+|,|\p{Lu}\p{L}+|this|last|week|month|year|morning|evening|night)$/u.test(tokens[at]?.text ?? "")
  )
    at++;
  return at > 1 && /^an?$/.test(tokens[at]?.text ?? "") ? at : 0;
}

/** “The President of the Republic of Dural sent …”: with whose or where they are so; null where no name stands there. */
function ofName(tokens: readonly Token[], i: number): Span | null {
  let last = i + 2;
  if (tokens[last]?.lower === "the") last++;
  if (!/^\p{Lu}/u.test(tokens[last]?.text ?? "")) return null;
  while (
    /^\p{Lu}/u.test(tokens[last + 1]?.text ?? "") ||
    (tokens[last + 1]?.lower === "of" && /^\p{Lu}/u.test(tokens[last + 2]?.text ?? ""))
  )
    last++;
  const next = tokens[last + 1];
  return next !== undefined && /^\p{Ll}+$/u.test(next.text)
    ? [(tokens[0] as Token).start, (tokens[last] as Token).end]
    : null;
}
