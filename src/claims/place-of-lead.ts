import { restsOn } from "./rests-on.ts";
import { isStated, type Settled } from "./settled.ts";

/** “Thousands march in Tarn”, and then “Thousands marched through the capital”: what the report opens with is where its headline tells. */
export function placeOfTitle(settled: readonly Settled[], body: readonly Settled[]): void {
  const [lead] = body;
  if (lead === undefined || lead.where.missing !== "not-stated" || lead.draft.stance !== "asserted") return;
  const title = settled.find(({ draft, where }) => draft.part === "title" && where.place !== null);
  if (title !== undefined && restsOn(title.words, body, ({ words }) => words) === lead)
    lead.where = title.where;
}

/** “Merania test-fired two missiles on Monday”, and then “The army said it detected missiles fired from Tarn”: of the same day, and of the same things. */
export function placeOfLead(body: readonly Settled[]): void {
  const lead = body.find((one) => isStated(one.when));
  if (lead === undefined || body.indexOf(lead) > 1 || !FIRED.test(lead.words)) return;
  if (lead.where.missing !== "not-stated" || lead.draft.stance !== "asserted") return;
  const from = body.find(
    (one) =>
      one !== lead &&
      one.where.place !== null &&
      one.draft.stance === "asserted" &&
      one.when.earliest?.slice(0, 10) === lead.when.earliest?.slice(0, 10) &&
      one.when.missing === null &&
      FIRED_FROM.test(one.words),
  );
  if (from !== undefined) lead.where = from.where;
}
const FIRED = /\b(?:test-?fired|fired|launched|test-?launched)\b/u;
const FIRED_FROM = /\b(?:fired|launched|lifted off|took off)\b[^.;]{0,60}?\sfrom\b/u;
