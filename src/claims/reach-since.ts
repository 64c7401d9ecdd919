import { edtfOf } from "#vocabulary/when.ts";
import { isJudgement } from "./judgement.ts";
import { isStated, type Settled } from "./settled.ts";

/** “It has since weakened”, “After the incident the owners hid the papers”: from what was told before to the saying. */
const SINCE_THEN =
  /\bha(?:s|ve|d)\s(?:both\s|all\s|each\s)?since\s(?!(?:the|last|\p{Lu}|\d))|^["“‘']?Since\s(?:then|that)\b/u;
export const AFTER_IT =
  /^["“‘']?(?:After|Following|Since)\s(?:the|this|that)\s(?:incident|accident|attack|crash|blast|explosion|fire|disaster|sinking|collision|quake|earthquake|flood|raid|killing|shooting|strike|arrest|coup|ruling|verdict|vote|election|test|launch)s?\b(?!\s(?:on|in|of)\b)/u;

/** How many claims back what they name may stand. */
const REACH = 40;

/** Gives such a claim of a body, in the order of the text, the stretch between. */
export function reachSince(body: readonly Settled[], i: number, published: string): void {
  const one = body[i] as Settled;
  const { words, when, draft } = one;
  if (isStated(when) || draft.stance !== "asserted") return;
  const since = SINCE_THEN.test(words);
  if (!since && !AFTER_IT.test(words)) return;
  const until = draft.said.latest?.slice(0, 10) ?? published;
  // Since what was told right before, and after what the words name: the last that was told with a day.
  const other = body
    .slice(Math.max(0, i - (since ? 3 : REACH)), i)
    .findLast(
      (known) =>
        isStated(known.when) &&
        known.draft.stance === "asserted" &&
        (known.when.earliest ?? "").slice(0, 10) <= until &&
        !isJudgement(known.draft, known.words),
    );
  const earliest = other?.when.earliest?.slice(0, 10);
  if (other === undefined || earliest === undefined) return;
  one.when = {
    earliest,
    latest: until,
    edtf: edtfOf(earliest, until),
    basis: other.when.basis,
    missing: null,
  };
}
