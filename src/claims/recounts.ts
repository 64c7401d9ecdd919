import { edtfOf, type When } from "#vocabulary/when.ts";
import { isAct, JUDGES } from "./judgement.ts";
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
    } else if (told) one.when = saidThen(one, when);
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

/** What is told of the day is of it, and so is what was asked, called for and judged; what was said to be so had been so, and what was said to come lay ahead. */
function saidThen({ draft, words, when: own }: Settled, when: When): When {
  if (draft.mode === "narrated" || isAct(draft.stance) || draft.stance === "unclear") return when;
  if (own.latest === null && own.earliest !== null)
    return { ...own, earliest: when.earliest, edtf: edtfOf(when.earliest, null) };
  if (
    draft.stance !== "asserted" ||
    JUDGES.test(draft.cue) ||
    DONE_BY_SAYING.test(draft.cue) ||
    EVALUATES.test(words)
  )
    return when;
  return {
    earliest: null,
    latest: when.latest,
    edtf: edtfOf(null, when.latest),
    basis: "bounded-by-report",
    missing: "not-stated",
  };
}

/** “asked with a worried look if …”, “suggested a new hall”: what is done by saying it. */
const DONE_BY_SAYING = /\b(?:ask|inquir|enquir|suggest|propos|acknowledg|greet|regard|learn|thank)/i;
const EVALUATES =
  /\b(?:very|too|so \p{Ll}+ that|cannot|can not|depends? on|could (?:feel|see|witness)|(?:is|are|was|were|am|be|feels?|felt|seem|seems|seemed|looks?|looked)\s(?:\p{Ll}+ly\s|a (?:little|bit)\s|so\s|not\s|quite\s|more\s|most\s|what\s|of\s)*(?:enough|pleased|glad|happy|delighted|good|great|fine|important|difficult|hard|necessary|proud|satisfied|beautiful|excellent|wonderful|splendid|right|wrong|regrettable|desirable|a pity|better|best|worth|high|low|small|big|thin|importance))\b/u;

const ONE_DAY =
  /\bone (?:\p{Ll}+ )?(?:day|morning|evening|night|afternoon) (?:in|of)\b|^In \p{Lu}\p{Ll}+(?: Juche \d{1,3})? \(?\d{4}\)?,? [^.;]{3,120}\b(?:visited|inspected|toured|met|received|called at|dropped in|looked round|sat)\b/iu;
const AFTERWARDS =
  /^(?:later|afterwards|years later|since then|thereafter|after all|in the end|at last|finally)\b/i;
const FEELINGS =
  /\b(?:was|were) (?:\p{Ll}+ly )?(?:moved|touched|impressed|delighted|grateful|surprised|ashamed|happy|proud|at a (?:fidget|loss))\b/u;
