import type { Token } from "#text/tokens.ts";
import { roughForm } from "./word-forms.ts";

// "Can't" is "can" and "'t"; some texts have "didn ’ t".
const NOT =
  /^(?:no|not|never|nobody|none|neither|nor|without|nothing|cannot|cant|dont|(?:did|does|is|are|was|were|has|have|had)n|'t)$/;

/** Whether a word says that something is not so. */
export const isNot = (lower: string): boolean => NOT.test(lower);

/** So many words before a head a “not” or a “nobody” may stand that is about it. */
const BEFORE = 4;
/** “Found no sign”. */
const BEHIND = /^(?:no|nothing|nobody|none|not)$/;
/** “Not only”, “not just” say that it is so. */
const ONLY = /^(?:only|just)$/;
/** “Would not have come if” tells of neither. */
const SUPPOSES = /^(?:would|could|should|might|may|if)$/;
/** Who does “not think that it was” thinks that it was not, and of who “did not see it” nothing follows for others. */
const OF_MIND = new Set(
  "think believe feel suppose expect know see hear say report want need require try like hope fear"
    .split(" ")
    .map(roughForm),
);

/** Which heads something before them says not to be so, or a “no” behind them. `isHead` says by its offset which word one is; marks are among the tokens. */
export function deniedIn(tokens: readonly Token[], isHead: ReadonlySet<number>): string[] {
  return tokens.flatMap(({ start, lower }, nth) => {
    if (!isHead.has(start) || OF_MIND.has(roughForm(lower))) return [];
    let denied = BEHIND.test(tokens[nth + 1]?.lower ?? "");
    for (let at = nth - 1; at >= Math.max(0, nth - BEFORE); at--) {
      const { lower: before, start: its, kind } = tokens[at] as Token;
      if (isHead.has(its) || (kind === "mark" && before !== "'")) break;
      if (SUPPOSES.test(before)) return [];
      denied ||= isNot(before) && !ONLY.test(tokens[at + 1]?.lower ?? "");
    }
    return denied ? [lower] : [];
  });
}
