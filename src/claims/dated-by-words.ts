import { addMonths } from "#time/calendar.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { TimeExpression } from "#vocabulary/time-expression.ts";
import { countOf, DAYS_OF } from "./lengths.ts";
import { mainVerb } from "./main-verb.ts";
import { daysOn, isDay } from "./stated-when.ts";

const ORDINAL = "second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{1,2}(?:nd|rd|th)";

/** “It is the second fire at the yard in three years”: what is counted lies within the length that is told. */
const NTH_IN = new RegExp(
  `\\b(?:is|was|makes?|marks?|became|becomes)\\s(?:it\\s)?(?:the|its|his|her|their|at least the)\\s(?:${ORDINAL})\\s[^,;]{2,80}?\\sin\\s(?:less than\\s|under\\s|just\\s|only\\s|the (?:past|last)\\s)?(an?|\\d{1,2}|[a-z]{3,6})\\s(day|week|fortnight|month|year)s?$`,
  "u",
);

/** The first day of such a length, counted back from the day of the saying; null where the words tell none. */
export function sinceOfCount(words: string, said: string | null): string | null {
  const [, many = "", unit = ""] = NTH_IN.exec(words) ?? [];
  const count = countOf(many);
  if (said === null || count === 0) return null;
  const months = unit === "year" ? 12 : unit === "month" ? 1 : 0;
  return months > 0
    ? addMonths(said.slice(0, 10), -count * months)
    : daysOn(said, -count * (DAYS_OF[unit] ?? 0));
}

/** “the fifth package that Merania has adopted since 2022” */
const NTH_SINCE = new RegExp(
  `\\b(?:is|was)\\s(?:the|its|his|her|their)\\s(?:${ORDINAL})\\s[^,;]{2,60}?\\sha(?:s|ve|d)\\s(?:\\p{Ll}+ed|made|held|built|sent|lost|won|taken|given|set)\\ssince\\s$`,
  "u",
);
export const isCountedSince = (before: string): boolean => NTH_SINCE.test(before);

/** “Shares in Vorn fell 22%”, “futures jumped to a two-year high”: exchanges tell of the day. */
const MOVED =
  /\b(?:shares?|stocks?|futures|index|bonds?|currency|crown|peso|dollar|euro|pound|yen|yuan|rouble|ruble|lira|franc)\b[^;]{0,80}?\b(?:fell|rose|slid|slipped|dropped|jumped|gained|lost|climbed|tumbled|plunged|soared|surged|sank|shed|added|dipped|edged (?:up|down)|closed|ended)\b(?:[^;.]|\.(?=\d)){0,40}?(?:\d\s?(?:%|percent|per cent|points?|cents?)|\b(?:high|low)\b)/iu;
const ON_EXCHANGE =
  /\b(?:shares?|stocks?|index|crown|peso|dollar|euro|pound|yen|yuan|rouble|ruble|lira|franc|currency|prices?|futures|bonds?|yields?)\b.*\bin (?:early|late|morning|afternoon|midday|pre-market|after-hours|Asian|European) trad(?:e|ing)\b|\b(?:shares?|stocks?|index|crown|dollar|euro|prices?|futures)\b (?:was|were|is|are|stood|traded)\b.*\b(?:at|by|as of) \d{1,2}[:.]?\d{2} (?:GMT|ET|EST|EDT|CET)\b/iu;
/** “shares slump”, “sending its shares down 14%”, “Oil prices were little changed” */
const SENT_DOWN =
  /^(?:(?:[\p{L}’']+\s){0,3}?(?:shares?|stocks?|futures)\s(?:slump|plunge|tumble|slide|sink|dive|drop|fall|jump|soar|surge|rally|climb|rise|leap|gain)s?$|(?:sending|pushing|driving|dragging)\s(?:its|their|the|\p{L}+['’]s)\s(?:\p{L}+\s)?(?:shares?|stocks?|price)\s(?:up|down|higher|lower)\b)|^(?:[\p{L}’'-]+\s){0,4}?(?:prices?|shares?|stocks?|futures|bonds?|yields?|index|currency|crown|dollar|euro)\s(?:was|were)\s(?:little changed|flat|steady|unchanged|mixed)\b/iu;
export const movedOnExchange = (words: string): boolean =>
  ON_EXCHANGE.test(words) ||
  SENT_DOWN.test(words) ||
  (MOVED.test(words) && !/\b(?:over|during|in) the (?:past|last|year|month|quarter|week)\b/.test(words));

/** “It happened minutes before the end of Sunday's final”, “The fire broke out during Friday's show” */
const HAPPENED_BY =
  /^["“‘']?(?:it|this|that|the (?:\p{Ll}+ ){1,3})\s?(?:all )?(?:happened|took place|occurred|came|struck|began|started|broke out|unfolded)\b[^,;]{0,60}?\b(?:before|after|into|during|at|of|in)\s(?:the\s)?$/iu;
export const happenedBy = (before: string, after: string): boolean =>
  HAPPENED_BY.test(before) && /^['’]s\s\p{Ll}/u.test(after);

/** “An image of 7 May shows a transporter”, “Satellite pictures from Monday showed smoke”: what a picture shows is of its day. */
const PICTURE =
  /^["“‘']?(?:an?|the|one|two|three|several|new|another)?\s?(?:[\p{L}-]+\s){0,3}?(?:images?|imagery|pictures?|photos?|photographs?|footage|videos?)\s(?:of|from|dated|taken|taken on|captured|captured on|shot on|made on)\s(?:the\s)?$/iu;
export const isDayOfPicture = (before: string, after: string): boolean =>
  PICTURE.test(before) &&
  /^(?:\s(?:by|from)\s[^,;.]{3,40})?\s(?:also\s)?(?:shows?|showed|may show|might show|appears? to show|appeared to show|reveals?|revealed)\b/.test(
    after,
  );

/** “If the gear arrives in June, a first launch could follow in October”: of the clause that opens and what follows from it, the second tells. */
export function isOfCondition(words: string, [from, to]: Span, later: readonly number[]): boolean {
  if (!/^["“‘']?(?:If|Unless|Once|Should|Provided)\s[^,;]*$/u.test(words.slice(0, from))) return false;
  const comma = words.indexOf(", ", to);
  return comma !== -1 && later.some((at) => at > comma) && mainVerb(words.slice(comma + 2)) !== null;
}

/** “has declared three days of mourning, beginning on Tuesday”: when what is declared begins. */
export const beginsLater = (before: string, { earliest }: TimeExpression, said: string | null): boolean =>
  said !== null &&
  (earliest?.slice(0, 10) ?? "") > said &&
  /,\s(?:beginning|starting|effective)\s(?:(?:on|in|from|as of)\s)?$/.test(before) &&
  !/\b(?:will|would|shall|is to|are to|plans?|due)\b/.test(before);

/** “At the March meeting two had voted for a cut”: then. */
export const isOfMeeting = (before: string, after: string): boolean =>
  /^(?:At|During)\s(?:the|its|their|a|an)\s$/.test(before) &&
  /^\s(?:\p{Ll}+\s)?(?:meeting|session|talks|summit|congress|hearing|conference|election|vote|drills?|games|festival)\b/u.test(
    after,
  );

/** “The other did not learn of it until December”: in December. */
export const isNotUntil = (before: string): boolean =>
  /\b(?:did|was|were|had|could)(?:\snot|n['’]t)\s(?!(?:expected|due|scheduled|planned|to)\b)[^,;.]{2,60}\suntil\s(?:the\s)?$/u.test(
    before,
  );

const BESIDE_DAY =
  /[,\s](an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s(day|week)s?\s(after|before)\s$/;

/** “… said on Thursday, a day after Vorn visited Osker”: the day that a clause tells by the one before it in its sentence; null where it tells none. */
export function dayBesideDay(text: string, at: number, times: readonly TimeExpression[]): string | null {
  const lead = text.slice(Math.max(0, at - 40), at);
  const [, many = "", unit = "", way] = BESIDE_DAY.exec(lead) ?? [];
  if (way === undefined) return null;
  const told = times.findLast(
    (time) => time.span[1] <= at && isDay(time) && !/[.!?]["”]?\s|\n/.test(text.slice(time.span[1], at)),
  );
  if (told?.earliest == null) return null;
  const days = countOf(many) * (DAYS_OF[unit] ?? 0);
  return daysOn(told.earliest, way === "after" ? -days : days);
}
