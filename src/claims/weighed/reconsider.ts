import type { Annotated } from "#vocabulary/annotated.ts";
import type { Claim } from "#vocabulary/claim.ts";
import { FEWEST_SENTENCES, type HappeningJudge } from "#vocabulary/happening-judge.ts";
import type { Missing } from "#vocabulary/missing.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { TimeExpression } from "#vocabulary/time-expression.ts";
import { edtfOf, type When } from "#vocabulary/when.ts";
import { NOWHERE, whereOf, whereOfMention } from "../located.ts";
import { namedPlaces } from "../named-places.ts";
import { isSameName, type NameOfPlace } from "./names.ts";
import { type Asked, askedOf, type Questions, questionsOf } from "./questions.ts";

/** Keeps the logarithm of what is held for impossible in bounds. */
const LEAST = 1e-9;
const surer = (found: number, ruled: number): number => Math.log((found + LEAST) / (ruled + LEAST));

/**
 * The claims with the days and places that trained weights hold for much likelier than what the rules found: rules see a clause and its neighbours, and what goes on in
 * a report they do not (“The roofs lifted off”, three paragraphs below the explosion). Without weights nothing changes.
 */
export function reconsidered(
  claims: readonly Claim[],
  annotated: Annotated,
  times: readonly TimeExpression[],
  knowledge: Knowledge,
): Claim[] {
  const judge = annotated.judge ?? null;
  if (judge === null || annotated.sentences.length < FEWEST_SENTENCES) return [...claims];
  const asked = claims.map((claim) => askedOf(claim, annotated.report.text));
  const questions = questionsOf(asked, annotated, times, namedPlaces(annotated));
  if (questions === null || !isKnown(questions, judge)) return [...claims];
  return claims.map((claim, number) => {
    const { when, where } = claim;
    const question = { number, asked: asked[number] as Asked, questions, judge };
    const day = isOpen(when.missing) ? likelierWhen(question) : null;
    const open = where.place === null ? isOpen(where.missing) : where.missing === null;
    const place = open ? likelierWhere(question, annotated, knowledge) : null;
    return day === null && place === null ? claim : { ...claim, when: day ?? when, where: place ?? where };
  });
}

/** Whether the weights have learnt with these very signs: older ones know others. */
const isKnown = ({ signs }: Questions, judge: HappeningJudge): boolean =>
  signs.days === judge.signs.days && signs.places === judge.signs.places;

interface Question {
  number: number;
  asked: Asked;
  questions: Questions;
  judge: HappeningJudge;
}

/**
 * Days that the rules read in the words stay (“on Friday”), and what the report says that nobody tells (“did not say when”): what is weighed is what they only bounded,
 * and every place, since a name may be what a claim is of and not where it was (“the treaty with Karsolia”).
 */
const isOpen = (missing: Missing | null): boolean => missing === "not-stated";

interface Bound {
  day: string | null;
  likely: number;
  /** Of the answers with this day the likeliest, as a time's number; null where it is none. */
  time: number | null;
  most: number;
}

/** Answers that name one day add up. */
function boundsBy(weighed: Float64Array, days: readonly (string | null)[]): Map<string | null, Bound> {
  const bounds = new Map<string | null, Bound>();
  for (const [k, likely] of weighed.entries()) {
    const time = k < 2 ? null : k - 2;
    const day = days[k] ?? null;
    const known = bounds.get(day);
    if (known === undefined) bounds.set(day, { day, likely, time, most: likely });
    else {
      known.likely += likely;
      // The day that a time names is known by it, however likely that of the publication is.
      if (time !== null && (known.time === null || likely > known.most)) {
        known.time = time;
        known.most = likely;
      }
    }
  }
  return bounds;
}

function likelierWhen({ number, asked, questions, judge }: Question): When | null {
  const answers = questions.days(number);
  const [first, last] = (["earliest", "latest"] as const).map((side) =>
    boundsBy(judge.weigh(side, asked.content, answers), questions[side]),
  ) as [Map<string | null, Bound>, Map<string | null, Bound>];
  let best: { from: Bound; to: Bound; likely: number } | null = null;
  for (const from of first.values())
    for (const to of last.values()) {
      if (from.day !== null && to.day !== null && !questions.spans.has(`${from.day}/${to.day}`)) continue;
      const likely = from.likely * to.likely;
      if (best === null || likely > best.likely) best = { from, to, likely };
    }
  if (best === null) return null;
  const { earliest: start, latest: end } = asked.ruled;
  if (best.from.day === start && best.to.day === end) return null;
  // The day of a saying only bounds what it tells, unless it is that of the publication: then the outlet's own words may be of that day.
  if (start === null && best.from.day === end && best.to.day === end && end !== questions.published)
    return null;
  const held = (first.get(start)?.likely ?? 0) * (last.get(end)?.likely ?? 0);
  if (surer(best.likely, held) < judge.surer.when) return null;
  return whenOf(best.from, best.to, questions);
}

/** Bounds as a claim has them: of one time as that is read, else by their days. */
function whenOf(from: Bound, to: Bound, { times, published }: Questions): When {
  const [first, last] = [from, to].map(({ time }) => (time === null ? undefined : times[time]));
  // One time that gives both, though another may be a little likelier for one of the two.
  const whole = [first, last].find(
    (time) =>
      (time?.earliest?.slice(0, 10) ?? null) === from.day && (time?.latest?.slice(0, 10) ?? null) === to.day,
  );
  if (whole !== undefined) {
    const { earliest, latest, edtf, basis } = whole;
    return { earliest, latest, edtf: edtf ?? edtfOf(earliest, latest), basis, missing: null };
  }
  const named = [first, last].some(
    (time, k) => time !== undefined && [from, to][k]?.day !== null && [from, to][k]?.day !== published,
  );
  return {
    earliest: from.day,
    latest: to.day,
    edtf: edtfOf(from.day, to.day),
    basis: from.day === null && to.day === null ? null : named ? "relative-to-text" : "bounded-by-report",
    missing: named ? null : "not-stated",
  };
}

function likelierWhere(
  { number, asked, questions, judge }: Question,
  annotated: Annotated,
  knowledge: Knowledge,
): Claim["where"] | null {
  const { places } = asked.ruled;
  const weighed = judge.weigh("where", asked.content, questions.places(number));
  const nowhere = weighed[0] ?? 0;
  let held = 0;
  const groups = new Map<string, { likely: number; most: number; name: NameOfPlace }>();
  for (const [k, name] of questions.names.entries()) {
    const likely = weighed[k + 1] ?? 0;
    if (places.some((one) => isSameName(one, name.words))) held += likely;
    const key = [...name.words].sort().join(" ");
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { likely, most: likely, name });
    else {
      known.likely += likely;
      if (likely > known.most) {
        known.most = likely;
        known.name = name;
      }
    }
  }
  const told = [...groups.values()];
  const best = told.reduce<(typeof told)[number] | null>(
    (most, one) => (most === null || one.likely > most.likely ? one : most),
    null,
  );
  // A place that rules found may be none of the happening's; another in its stead is right too seldom.
  if (places.length > 0)
    return nowhere > (best?.likely ?? 0) && surer(nowhere, held) >= judge.surer.nowhere ? NOWHERE : null;
  if (best === null || surer(best.likely, nowhere) < judge.surer.where) return null;
  const { place, span, name } = best.name;
  if (place !== null) return whereOf(place);
  const mention = annotated.mentions.find(
    (one) => one.entity !== null && one.span[0] >= span[0] && one.span[1] === span[1],
  );
  if (mention !== undefined) return whereOfMention(mention, annotated.report.text, knowledge);
  return { ...NOWHERE, place: name.replace(/^(?:the|a|an) /i, ""), span, missing: null };
}
