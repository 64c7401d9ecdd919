import { edtfOf } from "#vocabulary/when.ts";
import { isStated, type Settled } from "./settled.ts";

/** “One day in June the minister visited the yard”: all that follows is told of that day, up to what came of it later. */
export function recount(body: readonly Settled[]): void {
  const opening = body.slice(0, 2).find(({ words, when }) => isStated(when) && ONE_DAY.test(words));
  if (opening === undefined) return;
  const { when } = opening;
  for (const one of body.slice(body.indexOf(opening) + 1)) {
    if (one.when.missing === null) continue;
    const { latest } = one.when;
    const told = one.draft.chain.length > 1 || one.draft.mode === "narrated";
    if (AFTERWARDS.test(one.words)) {
      one.when = { ...one.when, earliest: when.earliest, latest, edtf: edtfOf(when.earliest, latest) };
    } else if (told) one.when = when;
    if (
      one.where.missing === "not-stated" &&
      opening.where.place !== null &&
      one.draft.mode === "narrated" &&
      !AFTERWARDS.test(one.words) &&
      // “Those who heard it were moved”
      !FEELINGS.test(one.words)
    )
      one.where = opening.where;
  }
}

const ONE_DAY = /\bone (?:day|morning|evening|night|afternoon) in\b/i;
const AFTERWARDS =
  /^(?:later|afterwards|years later|since then|thereafter|after all|in the end|at last|finally)\b/i;
const FEELINGS =
  /\b(?:was|were) (?:\p{Ll}+ly )?(?:moved|touched|impressed|delighted|grateful|surprised|ashamed|happy|proud|at a (?:fidget|loss))\b/u;
