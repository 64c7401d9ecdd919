import type { Span } from "#vocabulary/passage.ts";
import type { TimeExpression } from "#vocabulary/time-expression.ts";
import type { Desk } from "./desk.ts";
import type { Saying } from "./draft.ts";
import { nameKey } from "./name-key.ts";
import { isOwnAgency } from "./own-agency.ts";

/** “issued an appeal on June 28”, “held a rally on Sunday”: a deed with a day of its own, and what is said after it, it is of that day. */
export const OCCASION =
  /\b(?:statement|appeal|message|letter|speech)\b[^.;]{0,80}?\bwas (?:issued|released|published|sent|delivered|conveyed|handed over|read out)\b|\b(?:issued|released|published|sent|made|gave|delivered|held|staged|convened|read out)\b.{0,80}?\b(?:statements?|appeals?|message|letter|speech|address|meeting|rally|press conference|news conference|conference|briefing|interview|forum|ceremony|session)\b|\b(?:meeting|session|conference|rally|ceremony|forum|congress|lecture|symposium|talks|reception|seminar|parade|banquet|funeral|inauguration|vigil|gathering|assembly|commemoration)\b[^.;]{0,80}?\b(?:took place|(?:was|were) (?:held|convened|convoked|staged))\b|\bpaid (?:an? )?(?:\p{Ll}+ ){0,2}(?:call|visit)\b/su;

/** “announced at a meeting of the council on Monday”, “a court was told yesterday”: where all that follows was said. */
const GATHERED =
  /\b(?:at|during)\s(?:an?|the|its|his|her|their)\s(?:[\p{L}'’-]+\s){0,3}?(?:meeting|session|conference|hearing|rally|ceremony|congress|forum|briefing|inquest|trial|symposium)(?:\s(?:of|in|at)\s[^,.;]{2,40}?)?\s(?:on\s)?$|\b(?:court|tribunal|inquest|inquiry|jury|jurors|hearing)\s(?:was|were)\s(?:told|shown)\s(?:on\s)?$|\b(?:court|tribunal|inquest|inquiry|jury|jurors|hearing)\sheard\s(?:on\s)?$|\btold\s(?:an?|the)\s(?:\p{Ll}+\s){0,2}?(?:conference|meeting|hearing|court|tribunal|inquest|inquiry|jury|jurors)\s(?:in\s\p{L}+\s)?(?:on\s)?$/iu;

/** “packed the hall on Monday”: a gathering, where what is “told the meeting” was said. */
const ASSEMBLED =
  /\b(?:packed|filled|crowded|gathered|assembled|met)\s(?:into\s|in\s|at\s|outside\s)?(?:an?|the)\s(?:[\p{L}'’-]+\s){1,4}?(?:on\s)?$/u;
/** Words that say that something was said at the gathering that the report has told of. */
export const SAID_THERE =
  /\btold\s(?:the|that)\s(?:meeting|hearing|court|crowd|audience|gathering|rally|conference|jury|inquest|inquiry)\b|\bread out\b/u;

/** “slammed the plan on “Good Morning” Monday”, “took a shot at him on Twitter on Sunday night”: the day of a broadcast or a post. */
export const ON_AIR =
  /\bon\s(?:["“‘'][^"”’']{2,40}["”’']|(?:\p{L}+\s)?(?:\p{Lu}{2,5}|Twitter|Facebook|Telegram|Instagram|television|TV|radio|social media)(?:\s\p{Lu}\p{Ll}+){0,2})(?:['’]s?\s["“‘'][^"”’']{2,40}["”’'])?,?\s(?:(?:on|late|early)\s)?$/u;

/** “Vorn inspected the yard on Monday”: what Vorn says besides was said there. */
const CAME_TO =
  /^(?:\p{Lu}[\p{L}.'’-]*,?\s){1,8}(?:\p{Ll}[^,;.]{2,180},\s)?(?:on\s\p{Lu}\p{L}+(?:\s\d{1,2})?\s)?(?:has\s)?(?:inspected|visited|toured|oversaw|overseen|watched|observed|guided|supervised|attended|presided\sover|received|met|gave\s(?:field|on-site|on-the-spot)\sguidance)\b/u;

/** “The two presidents held talks at the palace on Tuesday”: of a state's agency, the occasion. */
const TALKS = /\b(?:held|had)\s(?:\p{Ll}+\s){0,3}?talks\b/u;

/** “One day in May 2017, Vorn visited …”: a tale of that day, whichever of the month it was. */
const isOfTale = (text: string, [start]: Span, [from, to]: Span): boolean =>
  from - start < 20 &&
  /^(?:(?:One|On a|On one) (?:\p{Ll}+ )?day (?:in|of)\s|In\s\p{Lu}\p{Ll}+(?:\sJuche)?\s)/u.test(
    text.slice(start, to),
  ) &&
  OF_ONE_VISIT.test(text.slice(start, to + 140));
/** “In May 2017, Vorn met clerks”: who tells a tale without “one day”. */
const OF_ONE_VISIT =
  /^(?:One|On)\s|^[^.]*?\d{4}\)?,\s[^.;]{3,120}\b(?:visited|inspected|toured|met|received|called at|dropped in|looked round|sat)\b/u;

const dayOf = ({ earliest, latest }: TimeExpression): Saying => ({
  earliest: earliest?.slice(0, 10) ?? null,
  latest: latest?.slice(0, 10) ?? null,
});

/**
 * A state's agency tells the day with its first words (“The academy tested an engine on Thursday”), and in the next who came to see it (“Vorn watched the
 * test”): what is said from there on was said there.
 */
function goOnAtOccasion(
  desk: Desk,
  words: string,
  days: readonly TimeExpression[],
  times: readonly TimeExpression[],
): void {
  const [day] = days;
  if (desk.opens === null && day !== undefined && desk.drafts.length < OPENING) {
    // Of what is told on its own day nothing says that all of it was said at once.
    const published = desk.annotated.report.published?.value.slice(0, 10) ?? "9999";
    if (days.length === 1 && (dayOf(day).latest ?? "9999") < published) desk.opens = dayOf(day);
    return;
  }
  if (
    desk.occasion === null &&
    desk.opens !== null &&
    times.length === 0 &&
    (CAME_TO.test(words) || TALKS.test(words) || OCCASION.test(words) || CEREMONY.test(words))
  )
    desk.occasion = desk.opens;
}
/** How many claims a report has told with its first words. */
const OPENING = 6;
/** “cut the red tape”, “greeted them at the airport” */
const CEREMONY =
  /\b(?:cut|cuts)\sthe\s(?:red\s)?(?:tape|ribbon)\b|\b(?:greeted|welcomed|saw off)\s(?:them|him|her|the\s\p{L}+)\b|\b(?:were|was)\spresent\b|\b(?:laid|placed)\s(?:a\s)?(?:wreaths?|floral|bouquets?|flower)\b/u;

/** Notes the day of the occasion that a sentence tells of, and the day on which the one whom it opens with went on air or posted. */
export function noteOccasion(desk: Desk, sentence: Span, times: readonly TimeExpression[]): void {
  const { text, published } = desk.annotated.report;
  // A statement that is given in full was made on one day, whatever it tells of others' statements.
  if (desk.statement !== null && desk.manner?.mode === "quoted") return;
  // Of the sentence's times the one day that is over: a meeting to come is no occasion yet.
  const [dateline = ""] = /^\p{Lu}[^.;]{3,60}?\s(?:--|—|–)\s/u.exec(text.slice(...sentence)) ?? [];
  const start = sentence[0] + dateline.length;
  const days = times.filter(
    (time) =>
      time.span[0] >= start &&
      time.type !== "SET" &&
      time.earliest !== null &&
      dayOf(time).earliest === dayOf(time).latest &&
      (dayOf(time).latest ?? "") <= (published?.value.slice(0, 10) ?? "9999"),
  );
  const tale = times.find(({ span }) => isOfTale(text, [start, sentence[1]], span));
  if (
    tale !== undefined &&
    (!/^In\s/.test(text.slice(start, start + 3)) ||
      // “In May the minister visited the yard”, of a paper, is one piece of news among others.
      (isOwnAgency(desk.annotated.report, desk.frame.outlet.kind) &&
        Number(dayOf(tale).latest?.slice(0, 4)) < Number(published?.value.slice(0, 4)) - 1))
  )
    desk.occasion = dayOf(tale);
  const [day] = days;
  const words = text.slice(start, sentence[1]);
  if (isOwnAgency(desk.annotated.report, desk.frame.outlet.kind)) goOnAtOccasion(desk, words, days, times);
  if (days.length !== 1 || day === undefined) return;
  const before = text.slice(Math.max(start, day.span[0] - 200), day.span[0]);
  const came = CAME_TO.test(words);
  // A state's agency tells of one occasion at a time.
  if (
    ((came || TALKS.test(words)) && isOwnAgency(desk.annotated.report, desk.frame.outlet.kind)) ||
    OCCASION.test(words) ||
    GATHERED.test(before)
  )
    desk.occasion = dayOf(day);
  if (desk.occasion !== null || ASSEMBLED.test(before)) desk.gathering = dayOf(day);
  if (!came && !ON_AIR.test(before)) return;
  const opens = /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,5}(?=[,\s])/u.exec(words)?.[0];
  if (opens === undefined) return;
  const { earliest, latest } = dayOf(day);
  for (const key of new Set([nameKey(desk.voices.named(opens)), opens.split(" ").at(-1) ?? ""])) {
    if (key === "") continue;
    desk.spoke.set(key, dayOf(day));
    desk.spokeOn.set(key, (desk.spokeOn.get(key) ?? new Set()).add(`${earliest}/${latest}`));
  }
}
