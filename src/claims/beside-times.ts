import type { TimeExpression } from "#vocabulary/time-expression.ts";
import type { Draft } from "./draft.ts";
import { inSpan } from "./in-span.ts";
import { countOf, DAYS_OF } from "./lengths.ts";
import { mainVerb } from "./main-verb.ts";
import { daysOn, isDay } from "./stated-when.ts";

/** “Vorn cut its forecast on Tuesday and said …”: one who does something and then speaks of it; the time stands with the deed. */
const AND_SAID = /^,?\s(?:and|but)\s(?:(?:also|then|later)\s)?\p{Ll}+(?:ed|id|old|poke|rote|ade|ave)\b/u;
export const isDoneThenSaid = (text: string, { content }: Draft): boolean => {
  const last = content.at(-1);
  return last !== undefined && AND_SAID.test(text.slice(last[1], last[1] + 40));
};

/** “One day in May Juche 106 (2017), ” */
const IN_ERA = /^(?:\sJuche \d{1,3}(?:\s\(\d{4}\))?)?,\s$/;
/** How far from the words of a deed its time may end. */
const AS_FAR_AS = 60;

const isTold = ({ type, earliest, latest }: TimeExpression): boolean =>
  type !== "SET" && earliest !== null && latest !== null;

/** “declared a state of emergency Tuesday and ordered …”, “One day in May 2017, Vorn met clerks and told them …”: the time of a deed whose words end before it, or begin behind it. */
function aroundDeed(
  text: string,
  draft: Draft,
  times: readonly TimeExpression[],
): TimeExpression | undefined {
  const [first] = draft.content;
  const last = draft.content.at(-1);
  if (first === undefined || last === undefined || mainVerb(text.slice(...first))?.tense !== "past")
    return undefined;
  const behind = inSpan(times, [last[1], last[1] + AS_FAR_AS]).find(
    (time) =>
      isTold(time) &&
      /^\s(?:on\s)?$/.test(text.slice(last[1], time.span[0])) &&
      AND_SAID.test(text.slice(time.span[1], time.span[1] + 40)),
  );
  if (behind !== undefined) return behind;
  if (!isDoneThenSaid(text, draft)) return undefined;
  return inSpan(times, [first[0] - AS_FAR_AS, first[0]]).findLast(
    (time) =>
      isTold(time) &&
      /(?:^|[.!?)]["”’']?\s(?:--\s|—\s)?|\n)(?:One day in\s|On\s|In\s)?$/.test(
        text.slice(Math.max(0, time.span[0] - 16), time.span[0]),
      ) &&
      IN_ERA.test(text.slice(time.span[1], first[0])),
  );
}

/** “On imagery of July 29, water covers the yard and the bridge is missing”: the time that opens a sentence is that of both its clauses. */
const FAR_BACK = 240;
const OPENS = /^(?:On|In|At|During|Since)\s(?:[\p{L}-]+\s){0,4}?$/u;
function openingBoth(
  text: string,
  { content, sentence }: Draft,
  times: readonly TimeExpression[],
): TimeExpression | undefined {
  const start = content[0]?.[0] ?? 0;
  // The clauses of a sentence may be told one by one.
  const back = text.slice(Math.max(0, Math.min(sentence[0], start) - FAR_BACK), start);
  const from = start - back.length + ([...back.matchAll(/[.!?]["”’']?\s|\n/g)].at(-1)?.index ?? -2) + 2;
  const lead = text.slice(from, start);
  if (!/[\p{L}\p{N}],?\sand\s$/u.test(lead) || /[;:“”"—–]/.test(lead)) return undefined;
  const within = inSpan(times, [from, start]).filter(isTold);
  const [first] = within;
  return first !== undefined &&
    within.length === 1 &&
    OPENS.test(text.slice(from, first.span[0])) &&
    text[first.span[1]] === "," &&
    mainVerb(text.slice(start, content[0]?.[1])) !== null
    ? first
    : undefined;
}

/** A time that dates a narrated clause from outside its words. */
export function timeBeside(
  text: string,
  draft: Draft,
  times: readonly TimeExpression[],
): TimeExpression | undefined {
  if (draft.mode !== "narrated" || draft.stance !== "asserted") return undefined;
  return aroundDeed(text, draft, times) ?? openingBoth(text, draft, times);
}

/** “extended its warning until Saturday” tells of no one day. */
export const isLasting = (words: string): boolean => LASTS_TO.test(words);

/** “The ban runs through Sunday”, “extended its warning until Saturday”: what lasts. */
const LASTING =
  "\\b(?:runs?|lasts?|extend(?:s|ed|ing)?|prolong(?:s|ed)?|stays?|remains?|continues?|goes on|go on|in (?:effect|force|place)|is open|are open|is closed|are closed|valid|on (?:show|view|display))\\b[^.;]*?\\s(?:through|until|till|to)\\s(?:at least\\s)?(?:the\\s)?";
const LASTS = new RegExp(`${LASTING}$`, "u");
const LASTS_TO = new RegExp(`${LASTING}(?:\\d{1,2}(?:[:.]\\d{2})?\\s?[ap]\\.?m\\.?\\s)?\\p{Lu}`, "u");
/** The days of what lasts to a day ahead: from the day of the deed that made it so, or from that of the saying. */
export function untilThen(
  lead: string,
  time: TimeExpression,
  inside: readonly TimeExpression[],
  said: string | null,
): [string, string] | null {
  const last = time.latest?.slice(0, 10);
  if (said === null || last === undefined || last <= said || !isDay(time) || !LASTS.test(lead)) return null;
  const from = inside.find(
    (one) => one !== time && isDay(one) && (one.latest ?? "9999").slice(0, 10) <= said,
  );
  return [from?.earliest?.slice(0, 10) ?? said, last];
}

/** “had worked there for 19 years when she was called in on May 6”: the years before that day. */
const FOR_YEARS =
  /\bhad (?:been )?\p{Ll}+(?:ed|ing|n|t|de)?\b[^.;]{0,80}?\sfor (?:(?:more than|over|nearly|almost|about|some) )?(an?|\d{1,2}|\p{Ll}{3,6}) (day|week|month|year)s? (?:when|before|until)\s[^.;]*$/u;
export function yearsUpTo(lead: string, { earliest, latest }: TimeExpression): [string, string] | null {
  const [, many = "", unit = ""] = FOR_YEARS.exec(lead) ?? [];
  const count = countOf(many);
  if (count === 0 || earliest === null || latest === null) return null;
  const day = earliest.slice(0, 10);
  const year = `${String(Number(day.slice(0, 4)) - count).padStart(4, "0")}${day.slice(4)}`;
  return [
    unit === "year" ? year.replace("-02-29", "-02-28") : daysOn(day, -count * (DAYS_OF[unit] ?? 0)),
    latest,
  ];
}
