import { innermostVoice } from "#vocabulary/chain.ts";
import { edtfOf, type When } from "#vocabulary/when.ts";
import { isJudgement } from "./judgement.ts";
import { isStated, type Settled } from "./settled.ts";
import type { Incident } from "./told-again.ts";

/** Whether nothing is known of a time but that it is no later than a day. */
const isOpenTo = ({ missing, earliest, latest }: When, day: string): boolean =>
  missing !== null && earliest === null && latest?.slice(0, 10) === day;

/** A page that is written as things go on tells of the day on which it was written. */
export function keepLive(settled: readonly Settled[], published: string): void {
  const day = { earliest: published, latest: published, edtf: edtfOf(published, published) };
  for (const one of settled) {
    const { when, draft, words } = one;
    if (!isOpenTo(when, published)) continue;
    const now = draft.chain.length > 1 || !/\bha(?:s|ve) (?:long|always|never|often)\b|\bsince\b/.test(words);
    if (draft.stance !== "planned" && now) one.when = { ...when, ...day };
  }
}

/**
 * What is said of an incident of the day of publication is said on that day: not before the incident, and not after it was printed. “This was
 * an act of war” tells what the incident was.
 */
export function sayOnItsDay(body: readonly Settled[], incident: Incident, published: string): void {
  if (incident.when.earliest?.slice(0, 10) !== published || incident.when.latest?.slice(0, 10) !== published)
    return;
  for (const one of body.slice(body.indexOf(incident as Settled) + 1)) {
    const { when, draft, words } = one;
    if (!isOpenTo(when, published)) continue;
    // What is planned or called for is still to come.
    const open = draft.stance === "planned" || draft.stance === "called-for";
    if (
      draft.chain.length < 2 ||
      open ||
      /^had\b|\bearlier\b|\bha(?:s|ve)\s(?:been|long|repeatedly|often|previously|always|already)\b/.test(
        draft.cue,
      )
    )
      continue;
    const ofIt = /^["“‘']?(?:this|that|it) (?:was|is)\b(?! \p{L}+ing\b)/iu.test(words);
    if (ofIt || isJudgement(draft, words)) one.when = incident.when;
  }
}

/**
 * A house's own agency that tells of one day alone, on a later one, tells what was said on it: “An envoy laid a wreath on July 25. … He hoped
 * that …”.
 */
export function sayOnTheOnlyDay(body: readonly Settled[], incident: Incident, published: string): void {
  const day = incident.when.earliest?.slice(0, 10);
  if (day === undefined || day >= published || day !== incident.when.latest?.slice(0, 10)) return;
  const year = published.slice(0, 4);
  if (
    body.some(
      ({ when }) => isStated(when) && when.latest?.slice(0, 4) === year && when.latest.slice(0, 10) !== day,
    )
  )
    return;
  for (const one of body) {
    const { draft, when, words } = one;
    if (draft.chain.length < 2 || when.missing === null || draft.said.latest !== published) continue;
    if (draft.said.earliest !== null || innermostVoice(draft.chain).kind === "document") continue;
    const ahead = when.latest === null && when.earliest !== null;
    const judged = isJudgement(draft, words);
    const [earliest, latest] = [ahead || judged ? day : null, ahead ? null : day];
    one.when = { ...when, earliest, latest, edtf: edtfOf(earliest, latest) };
  }
}
