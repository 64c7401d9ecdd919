import type { Settled } from "./settled.ts";

/** “Present there were officials of Orm County”, “were attended by builders in Tarn”: behind it stands whence people are, and not where. */
const WHO_CAME =
  /^(?:Present (?:there|at)|Attending|Among those present)\b|\b(?:was|were) (?:also )?(?:attended|accompanied) by\b/u;
/** Whether words tell who came, with no place but those that they come from. */
function comesFromElsewhere({ words, where, at }: Settled): boolean {
  const came = WHO_CAME.exec(words);
  if (came === null || where.missing === "not-applicable") return false;
  // “Present at the meeting held in Tarn were …”
  const verb =
    came.index +
    came[0].length +
    Math.max(0, words.slice(came.index + came[0].length).search(/\b(?:was|were)\b/));
  return where.span === null || where.span[0] >= at + verb;
}

/** “Its workers …”, “The dyeing workshop …”: parts of the works that were told of right before. */
const PART_OF_WORKS =
  /^(?:Its|Their) (?:\p{Ll}+ )?(?:workers|employees|technicians|officials|miners|farmers|builders|engineers|workteams?|workshops?)\b|^The (?:\p{Ll}+ ){1,2}(?:workshop|workteam|shop floor|section|assembly line)\b/u;
const HOUSES_BUILT =
  /\b(?:houses|homes|flats|villages?)\b.*\b(?:built|sprung up|sprang up|completed|gone up|went up|appeared|inaugurated)\b|\b(?:built|completed)\b.*\b(?:houses|homes|flats)\b/su;
/** “Licenses for the use of the houses were handed over”, “the terraced houses are furnished with …” */
const OF_THE_HOUSES =
  /^(?:The |Their |Those |These )?(?:[\p{L}-]+,? (?:and |or )?){0,5}(?:houses|homes|flats|trees|flower gardens)\b|^Licen[cs]es\b|\bmov(?:ing|ed) into (?:the|their|those) new (?:houses|homes|flats)\b/u;
const VISITS =
  /\b(?:visit(?:s|ed)|inspect(?:s|ed)|tour(?:s|ed)|gave (?:field|on-the-spot) guidance (?:to|at)|went to)\b/u;
/** What is done on the way round a place. */
const GOES_ROUND =
  /^(?:Going|Looking|Walking|Being shown) (?:round|around)\b|^(?:He|She|They) (?:went|looked|was shown|were shown|walked) (?:round|around)\b|^(?:He|She|They) (?:was|were) accompanied by\b/u;

/**
 * Places that what follows has from what was told before, by what it is about: who came to it, a part of the works, the houses that the report opens
 * with, the way round what was visited.
 */
export function carryPlaces(body: readonly Settled[]): void {
  const [lead] = body;
  if (lead === undefined) return;
  const built = lead.where.place !== null && HOUSES_BUILT.test(lead.words);
  const visit = body
    .slice(0, 2)
    .find(
      ({ where, words, draft }) => where.place !== null && draft.stance === "asserted" && VISITS.test(words),
    );
  let placed = -1;
  for (const [i, one] of body.entries()) {
    const { draft, where, words } = one;
    if ((body[i - 1]?.where.place ?? null) !== null) placed = i - 1;
    const before = body[placed];
    if (before === undefined || draft.mode !== "narrated" || draft.stance !== "asserted") continue;
    if (comesFromElsewhere(one)) {
      if (visit !== undefined) one.where = visit.where;
      else if (built) one.where = lead.where;
      else if (/\bthere\b/.test(words)) one.where = before.where;
      continue;
    }
    if (where.missing !== "not-stated") continue;
    if (built && OF_THE_HOUSES.test(words)) one.where = lead.where;
    else if (visit !== undefined && one.at > visit.at && GOES_ROUND.test(words)) one.where = visit.where;
    else if (
      PART_OF_WORKS.test(words) &&
      before.where.precision === "site" &&
      before.at < one.at &&
      placed >= i - 2
    )
      one.where = before.where;
  }
}
