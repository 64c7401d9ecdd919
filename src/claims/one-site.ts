import { isJudgement } from "./judgement.ts";
import { mainVerb } from "./main-verb.ts";
import type { Settled } from "./settled.ts";

/** Longer reports of such agencies are commentaries, or tell of much besides. */
const MOST = 16;
/** What it meant to people, and what it is the fruit of: no happening at the place. */
const OF_FEELING =
  /\b(?:fruition|praised|impressed|moved|resolved|ashamed|realized|keenly|deeply|renowned|famous|precious|significant|thanks to|great effect|film titled)\b/u;

/**
 * A state's agency that tells of its own house tells of one place: a report that opens with a works, a farm or a hall, and names no other, is of it
 * throughout (“Officials shared joy with the new owners”).
 */
export function shareOneSite(body: readonly Settled[]): void {
  if (body.length > MOST) return;
  const lead = body.slice(0, 2).find(({ where }) => where.place !== null);
  if (lead === undefined || lead.where.precision !== "site") return;
  const others = body.filter(
    ({ where }) => where.precision === "site" && where.place !== lead.where.place && where !== lead.where,
  );
  if (others.length > 1) return;
  for (const one of body) {
    const { draft, where, words } = one;
    if (one.at < lead.at || where.missing !== "not-stated") continue;
    if (draft.mode !== "narrated" || draft.stance !== "asserted" || draft.chain.length > 1) continue;
    const tense = mainVerb(words)?.tense;
    if (tense === "past-perfect" || tense === "would" || OF_FEELING.test(words) || isJudgement(draft, words))
      continue;
    one.where = lead.where;
  }
}
