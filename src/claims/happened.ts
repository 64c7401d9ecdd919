import type { Span } from "#vocabulary/passage.ts";
import type { TimeExpression } from "#vocabulary/time-expression.ts";
import { edtfOf, type When } from "#vocabulary/when.ts";
import { before, isAside, isToldAgain, RELEASED } from "./asides.ts";
import { isDoneThenSaid, timeBeside, untilThen, yearsUpTo } from "./beside-times.ts";
import type { HangsOnNoun } from "./clause-of-noun.ts";
import { comesThen, isOfOpening, isOver } from "./clause-of-time.ts";
import { isClock } from "./clocks.ts";
import {
  beginsLater,
  dayBesideDay,
  happenedBy,
  isCountedSince,
  isDayOfPicture,
  isNotUntil,
  isOfCondition,
  isOfMeeting,
  movedOnExchange,
  sinceOfCount,
} from "./dated-by-words.ts";
import type { Draft } from "./draft.ts";
import { inSpan } from "./in-span.ts";
import {
  isAct,
  isForeseen,
  isJudgement,
  isOpinion,
  isOwnView,
  isPurpose,
  JUDGES,
  liesAhead,
} from "./judgement.ts";
import { countOf, DAYS_OF } from "./lengths.ts";
import { mainVerb } from "./main-verb.ts";
import { OCCASION, ON_AIR } from "./occasions.ts";
import { daysOn, isDay, statedWhen, WEEKDAY, weekOn } from "./stated-when.ts";

// What an attribution holds is what was said, so a time in it dates that.
const NO_TIMES: ReadonlySet<TimeExpression> = new Set();

/** Words of those who pass on what others know; an office that announces does what is told. */
const TELLS =
  /\b(?:report(?:s|ed)?|said|says|told|tells|according|quot(?:es|ed)|carri(?:es|ed)|published|revealed|shows?|showed|released|cited|wrote|writes|declared(?! (?:an? state of|war|martial|victory|independence|bankruptcy)\b)|declares|claimed|claims|announced(?= (?:that|at|on|in)\b|,|$)|(?<=\b(?:is|was|were|been) )announced)\b/;

/** “The figures were found in 1931”: a deed that has the look of a saying. */
const FOUND =
  /\b(?:was|were|been) (?:\p{Ll}+ )?(?:found|discovered|dug up|reported|seen|filed)\b|\bfound (?:the|an?|his|her|their|its|two|three|no|\d+) (?!\p{Ll}+ (?:had|was|were|have|has|is|are)\b)/u;

/**
 * When the thing that a claim speaks of happened; `times` in the order of the text. Only a time inside the content can say so. Else what lies
 * ahead is open from the day of the saying on, an opinion, a call or an order is of the day on which it is told to have been said, and anything
 * else is bounded by that day (no later than), which is never taken for its own. `dated` are the times that date a saying, `hangs` tells which
 * passages the tree hangs on a noun.
 */
export function happened(
  text: string,
  draft: Draft,
  times: readonly TimeExpression[],
  dated: ReadonlySet<TimeExpression>,
  hangs: HangsOnNoun = () => false,
): When {
  const { content, stance, nested, said } = draft;
  // “…, a project it first announced in May”: the announcing is what is told.
  const added =
    (content[0]?.[0] ?? 0) > draft.sentence[0] + 2 && /^an?\s/.test(text.slice(content[0]?.[0] ?? 0));
  const telling =
    draft.mode === "narrated" &&
    !added &&
    TELLS.test(text.slice(...draft.sentence)) &&
    !OCCASION.test(text.slice(...draft.sentence)) &&
    !FOUND.test(text.slice(...draft.sentence));
  const words = content.map(([start, end]) => text.slice(start, end)).join(" … ");
  // “cut its forecast on Tuesday and said …”: the verb of saying stands in the clause behind.
  const sayings = telling && !(isDoneThenSaid(text, draft) && !TELLS.test(words)) ? dated : NO_TIMES;
  const inside = content
    .flatMap((span) => inSpan(times, span))
    .filter(
      (time) =>
        time.type !== "SET" &&
        (time.earliest !== null || time.latest !== null) &&
        !isToldAgain(text, time.span) &&
        // Of a deed of saying the day is the teller's too: “ordered officials in January to …, the bureau said”.
        (datesOrder(text, draft.sentence, time.span) ||
          !nested.some(([start, end]) => time.span[0] >= start && time.span[1] <= end)),
    );
  const act = isAct(stance);
  // “hoped that they would come”, “advised him to go by Friday”: a wish, a call or an order is of the day on which it was said.
  const ahead =
    !(act && draft.mode !== "narrated") && (liesAhead(words, stance) || isForeseen(draft.cue, words, stance));
  // “This is a big deal. He has said so for weeks”: of a judgement the first sentence counts.
  const upTo = isJudgement(draft, words) ? endOfFirst(text, content) : Number.POSITIVE_INFINITY;
  const judged =
    JUDGES.test(draft.cue) &&
    // “called on Vorn to free Okand, who has been in prison since January”
    !/^(?:who|which|whose)\b/.test(words) &&
    !/\b(?:accus|blam|warn)/i.test(draft.cue);
  const start = content[0]?.[0] ?? 0;
  const starts = inside.map(({ span }) => span[0] - start);
  const within = inside.find((time) => {
    const [lead, after] = [before(text, content, time.span), text.slice(time.span[1], time.span[1] + 60)];
    const sameDay = (): boolean => isDayOfPicture(lead, after);
    return (
      (!sayings.has(time) || ON_AIR.test(lead)) &&
      time.span[0] < upTo &&
      !isClock(text, time, inside) &&
      !isVague(text, time.span) &&
      // “covers chips made in March”, “an office that has been closed since 2023”
      !(mainVerb(words) !== null && hangs(time.span, content) && !sameDay()) &&
      !beginsLater(lead, time, said.latest) &&
      !(stance === "possible" && FOR_YEAR_TO.test(lead)) &&
      !(content.length === 1 && isOfCondition(words, [time.span[0] - start, time.span[1] - start], starts)) &&
      !(judged && !isDay(time)) &&
      !(
        said.latest !== null &&
        (time.earliest ?? "").slice(0, 10) > said.latest &&
        content.length === 1 &&
        isOfOpening(words, [time.span[0] - start, time.span[1] - start])
      ) &&
      // “at the 2024 World Cup”: which one it is; “won it again, as it did in 2006”
      !(isYear(text, time.span) && /\b(?:the|its|his|her|their)\s$/.test(lead) && OF_NAME.test(after)) &&
      !AS_THEN.test(lead) &&
      // “had finished a half as of May 18”: by then.
      (ahead || !AS_OF.test(lead)) &&
      (!isAside(text, content, time.span) ||
        happenedBy(lead, after) ||
        (draft.stance === "asserted" && isNotUntil(lead)) ||
        (mainVerb(words)?.tense.startsWith("past") === true && isOfMeeting(lead, after.slice(0, 40))) ||
        sameDay() ||
        (draft.mode === "narrated" && isCountedSince(lead)) ||
        // “spoke ahead of their meeting in Tarn on Monday”, told that day or later
        (BEFORE_MEETING.test(lead) &&
          isDay(time) &&
          draft.mode === "narrated" &&
          mainVerb(words)?.tense === "past" &&
          said.latest !== null &&
          (time.latest ?? "9999").slice(0, 10) <= said.latest) ||
        // “plans a similar flight for 2029”
        (stance === "planned" && mainVerb(words) === null && /\bfor\s(?:the\s)?$/.test(lead)) ||
        (ahead && isDay(time) && OF_MEETING.test(text.slice(time.span[1])))) &&
      !(act && SUBORDINATE.test(lead)) &&
      !(
        act &&
        !datesOrder(text, draft.sentence, time.span) &&
        (!isDay(time) || (said.latest !== null && (time.earliest ?? "") > said.latest))
      )
    );
  });
  const stated = within ?? timeBeside(text, draft, times);
  // “accused Vorn last week of smuggling”: when it was said, and no deed of a day.
  const accused = /\baccus/i.test(draft.cue)
    ? inside.find(({ span }) => OF_DEED.test(text.slice(span[1])))
    : undefined;
  if (accused?.latest != null && draft.mode !== "narrated") return bounded(null, accused.latest.slice(0, 10));
  if (stated === undefined && isOwnView(draft, words)) return bounded(said.latest, said.latest);
  // A question that a page puts is asked on its day.
  if (stance === "unclear" && draft.mode === "narrated" && text[content.at(-1)?.[1] ?? 0] === "?")
    return bounded(said.latest, said.latest);
  // “Anyone with pictures should call the police”: the page asks on its day.
  if (
    act &&
    draft.mode === "narrated" &&
    draft.chain.length === 1 &&
    (draft.bids === true || OWN_CALL.test(mainVerb(words)?.from ?? "") || WHOEVER_MUST.test(words))
  )
    return bounded(said.latest, said.latest);
  // “No result before Wednesday”, “not to be expected before May”: then at the first.
  // “Residents should not return before Friday” is a call, whatever day it names.
  const first =
    act && draft.mode !== "narrated"
      ? undefined
      : inside.find(({ span }) => NOT_BEFORE.test(before(text, content, span)));
  const opens = first === undefined ? null : opensOn(text, first, words, said.latest);
  if (first !== undefined && opens !== null)
    return {
      earliest: opens,
      latest: null,
      edtf: edtfOf(opens, null),
      basis: first.basis,
      missing: null,
    };
  // “The remarks come one day before the talks are due to open”
  const days = stance === "planned" && stated === undefined ? DAYS_BEFORE.exec(words) : null;
  if (days !== null && said.latest !== null) {
    const day = daysOn(said.latest, countOf(days[1] ?? "") * (DAYS_OF[days[2] ?? ""] ?? 0));
    return { ...bounded(day, day), missing: null };
  }
  const lasting = act
    ? undefined
    : inside.flatMap((time) => untilThen(before(text, content, time.span), time, inside, said.latest) ?? []);
  if (lasting !== undefined && lasting.length > 1)
    return {
      ...bounded(lasting[0] ?? null, lasting[1] ?? null),
      basis: "relative-to-publication",
      missing: null,
    };
  const reached = stated === undefined ? null : yearsUpTo(before(text, content, stated.span), stated);
  if (reached !== null) return { ...bounded(...reached), basis: "relative-to-text", missing: null };
  const beside = draft.mode === "narrated" && stated === undefined ? dayBesideDay(text, start, times) : null;
  if (beside !== null) return { ...bounded(beside, beside), basis: "relative-to-text", missing: null };
  if (stated !== undefined)
    return statedWhen(
      text,
      stated,
      inside,
      (ahead &&
        !isOver(before(text, content, stated.span)) &&
        !isDayOfPicture(
          before(text, content, stated.span),
          text.slice(stated.span[1], stated.span[1] + 60),
        )) ||
        comesThen(before(text, content, stated.span)),
      said.latest,
      // “since October 22, when the yard tested a rocket”: the test was on the day, and its claim begins with it.
      content.some(([from]) => from === stated.span[0]) &&
        /^,\swhen\s/.test(text.slice(stated.span[1], stated.span[1] + 7)),
    );
  const ordered =
    act && (/ed$/.test(draft.cue) || (draft.mode === "narrated" && mainVerb(words)?.tense === "past"))
      ? inside.find((time) => isFarWeekday(text, time, said.latest))
      : undefined;
  if (ordered?.earliest != null) {
    const day = weekBefore(ordered.earliest);
    return bounded(day, day);
  }
  // “The minister made a report”, “present at the meeting were …”: a part of the occasion.
  const { occasion } = draft;
  if (occasion?.earliest != null && draft.mode === "narrated" && AT_OCCASION.test(words))
    return bounded(occasion.earliest, occasion.latest);
  // What a deed is for has no day.
  if (isPurpose(words)) return { ...NEVER, missing: "not-applicable" };
  if (ahead) {
    const from = said.earliest ?? said.latest;
    const deadline = inside.find(({ span }) => isDeadline(text, content, span));
    const latest =
      (deadline === undefined ? null : lastBefore(text, content, deadline, from)) ??
      (from === null ? null : termOf(words, from));
    return bounded(from, latest !== null && from !== null && latest < from ? null : latest);
  }
  // “On Thursday the bureau told of a launch”: the day of the telling bounds what is told.
  // “The shares were down 6% at 11:20 GMT”, “… in early trade”: exchanges tell of the day.
  if (draft.mode === "narrated" && stance === "asserted" && said.latest !== null && movedOnExchange(words))
    return { ...bounded(said.latest, said.latest), missing: null };
  const counted = sinceOfCount(words, said.latest);
  if (counted !== null) return { ...bounded(counted, said.latest), missing: null };
  const released = inside.find(
    (time) =>
      sayings.has(time) ||
      RELEASED.test(before(text, content, time.span)) ||
      // “A photograph in the August 30 issue of the Banner shows …”
      (/\bin (?:the|its|an?)\s$/.test(before(text, content, time.span)) &&
        /^\s(?:issue|edition|number)\b/.test(text.slice(time.span[1], time.span[1] + 10))),
  )?.latest;
  const day = (released ?? said.latest)?.slice(0, 10) ?? null;
  // “had built 4,100 by the end of August”
  const done =
    released === undefined && !act && (/^past/.test(mainVerb(words)?.tense ?? "") || HAVING.test(words))
      ? inside.find(
          (time) =>
            time.latest !== null &&
            day !== null &&
            time.latest.slice(0, 10) < day &&
            BY.test(`${before(text, content, time.span)}${text.slice(...time.span)}`),
        )
      : undefined;
  if (done?.latest != null) return { ...bounded(null, done.latest), basis: done.basis, missing: null };
  const judgement =
    released === undefined &&
    // “warned that it was reviewing its costs”: how things are.
    !(/\bwarn/i.test(draft.cue) && stance === "asserted" && WAS_SO.test(mainVerb(words)?.from ?? "")) &&
    (isJudgement(draft, words) || isOpinion(draft, words)) &&
    // An accusation of a deed is of no day that it does not name.
    !(
      /\b(?:accus|charg)/.test(draft.cue) &&
      /^(?:[^,;.]{1,80}\s)?(?:of|with)\s(?:\p{Ll}+ly\s)?\p{Ll}+ing\b/u.test(words)
    );
  return bounded(
    judgement ? said.earliest : null,
    judgement ? day : (released?.slice(0, 10) ?? said.bound ?? day),
  );
}

/** “expects a profit of 40 million for the year to January”: what is foreseen, and not when. */
const FOR_YEAR_TO =
  /\b(?:profits?|loss(?:es)?|revenues?|sales|earnings|turnover|income|growth)\b[^;]*\sfor the (?:\p{Ll}+ )?(?:year|quarter|half|months) (?:to|ended|ending|through)\s(?:the end of\s)?$/u;
const BEFORE_MEETING =
  /\bahead of\s(?:their|his|her|its|the|an?)\s(?:[\p{L}-]+\s){0,3}?(?:meeting|summit|talks|match|game|ceremony|hearing|session|race)\s(?:(?:in|at)\s[^,;.]{2,40}?\s)?on\s$/u;
const OWN_CALL =
  /^(?:must|should|ought to|(?:is|are) (?:asked|urged|reminded|encouraged|(?:advised|requested)(?: not)?) to)\b(?! have\b)/u;
/** “Anyone who holds shares in the firms listed must report them” */
const WHOEVER_MUST =
  /^(?:Anyone|Anybody|Everyone|Those|All|People|Persons)\s(?:\p{L}+\s)?(?:who|with)\s[^.;]*\smust\s(?!have\b)/u;
const isYear = (text: string, span: Span): boolean => /^(?:19|20)\d\d$/.test(text.slice(...span));
const OF_NAME = /^\s(?:\p{Lu}|presidential\b|general election\b|world cup\b)/u;
const AS_THEN =
  /\b(?:as|like|than)\s(?:it|he|she|they|we|the\s[\p{L} ]{2,30})\s(?:did|had|was|were)\s(?:so\s)?(?:in|on|during)\s(?:the\s)?(?:\d{4}\s(?:and|or)\s)?$/u;
const AS_OF = /\bas of\s(?:the end of\s)?$/i;
const OF_DEED = /^,?\s(?:of|with)\s(?:\p{Ll}+ly\s)?\p{Ll}+ing\b/u;
const WAS_SO = /^(?:(?:is|are|was|were) \S+ing|has|have|had)\b/;

/** Where the first sentence of a quotation ends, at the latest where a cue with a stop parts it from the next. */
function endOfFirst(text: string, [first, second]: readonly Span[]): number {
  if (first === undefined) return 0;
  const end = /[.!?]["”’']*\s(?=["“‘']?\p{Lu})/u.exec(text.slice(...first));
  if (end !== null) return first[0] + end.index;
  const parted = second !== undefined && /[.!?]\s*$/.test(text.slice(first[1], second[0]));
  return parted ? first[1] : Number.POSITIVE_INFINITY;
}

const AT_OCCASION =
  /^(?:[^,;.]{2,80}\s)?(?:(?:delivered|made|gave)\s(?:an?|the)\s(?:\p{L}+\s)?(?:report|speech|address|lecture)|read\sout\s(?:an?|the)\s\p{L}+)\b|^(?:[Pp]resent|[Aa]ttending)\s(?:there|(?:at|on)\sthe\s\p{L}+)\s(?:was|were)\b|^(?:Jurors|The jury|The court|Participants|The participants)\s\p{Ll}+ed\b|^(?:At|During)\sthe\s(?:\p{Ll}+\s)?(?:talks?|meeting|ceremony|rally|session|reception|banquet|function|seminar)\b|^Then,?\s(?:there\s(?:was|were)|followed|came)\b|\b(?:was|were)\son\shand\b/u;

/** “will take charge of Saturday's game” */
const OF_MEETING =
  /^['’]s\s(?:[\p{L}\d-]+\s){0,3}?(?:games?|match|meeting|vote|election|final|hearing|talks|summit|session|debate|race|round|opening|concert|rally|ceremony|derby|tie|test|visit|auction|launch|parade|march)\b/u;

/** “ordered them to leave on Wednesday night”, told on Thursday: six days ahead would be next Wednesday, so it is the day of the order. */
const isFarWeekday = (text: string, { span, earliest }: TimeExpression, from: string | null): boolean =>
  earliest !== null &&
  from !== null &&
  /^\p{Lu}\p{Ll}+day(?:\s(?:night|evening|morning|afternoon))?$/u.test(text.slice(...span)) &&
  Date.parse(earliest.slice(0, 10)) - Date.parse(from) >= 5 * 86_400_000;
const weekBefore = (day: string): string => daysOn(day, -7);

const NEVER: When = { earliest: null, latest: null, edtf: null, basis: null, missing: "not-stated" };

const bounded = (earliest: string | null, latest: string | null): When =>
  earliest === null && latest === null
    ? NEVER
    : {
        earliest,
        latest,
        edtf: edtfOf(earliest, latest),
        basis: "bounded-by-report",
        missing: "not-stated",
      };

/** “appears to have been built by May 2”, “may have left by then” */
const HAVING =
  /\b(?:to|may|might|could|must|can) (?:(?:not|\p{Ll}+ly) )?have (?!(?:to|it|them|him|her|us|the|an?|no|any|more|one)\b)\p{Ll}/u;
const BY =
  /\b(?:by|as of|up to|(?:before|by) (?:the|its|a) (?:deadline|cut-off|term) of)\s(?:the\s)?(?:end\sof\s)?\S+(?:\s\S+){0,4}$/i;

const DEADLINE = /\b(?:by|until|till|before|within)\s(?:the\s)?(?:end\sof\s(?:the\s)?)?$/i;
const isDeadline = (text: string, content: readonly Span[], span: Span): boolean =>
  DEADLINE.test(before(text, content, span)) ||
  /^(?:by|until|till|before|within)\s/i.test(text.slice(...span));

/** “by June”, “until Friday”: to its end; “before June”, “until spring”: to the day before it. */
function lastBefore(
  text: string,
  content: readonly Span[],
  time: TimeExpression,
  from: string | null,
): string | null {
  const lead = `${before(text, content, time.span).slice(-24)}${text.slice(...time.span)}`.toLowerCase();
  const short =
    /\bbefore\s(?:the\s)?(?!end\b)[^\s]+(?:\s[^\s]+){0,3}$/.test(lead) ||
    /\buntil\s(?:(?:the|next|this)\s)*(?:spring|summer|autumn|fall|winter)\b/.test(lead);
  const [earliest, latest] = [time.earliest?.slice(0, 10), time.latest?.slice(0, 10)];
  // “another 80 mm by Saturday”: the next one.
  if (latest !== undefined && from !== null && latest < from && WEEKDAY.test(text.slice(...time.span)))
    return weekOn(latest);
  if (!short || earliest === undefined) return latest ?? null;
  return new Date(Date.parse(earliest) - 86_400_000).toISOString().slice(0, 10);
}

/** “ordered officials in January to build more”: the time stands between the order and what is ordered. */
const datesOrder = (text: string, [start]: Span, [from, to]: Span): boolean =>
  /^\s(?:to|not to|that)\s/.test(text.slice(to, to + 8)) &&
  /\b(?:order|instruct|direct|ask|urg|demand|told|call)\p{Ll}*\b[^,.;]{0,60}$/u.test(
    text.slice(Math.max(start, from - 90), from),
  );

const TERM =
  /\bwithin\s(?:the\s(?:next|coming)\s)?(an?|\d{1,3}|[a-z]{3,6})\s(day|week|fortnight|month|year)s?\b/;

/** “within ten days”: the last day of a term that is counted from the saying. */
function termOf(words: string, from: string): string | null {
  const [, many = "", unit = ""] = TERM.exec(words.toLowerCase()) ?? [];
  const days = countOf(many) * (DAYS_OF[unit] ?? 0);
  return days === 0 ? null : daysOn(from, days);
}

const NOT_BEFORE =
  /\b(?:no|not|never|cannot|nothing|none|nobody)\b[^.;]{0,80}\bbefore\s(?:the\s)?$|n['’]t\b[^.;]{0,80}\bbefore\s(?:the\s)?$/iu;

/** The first day of what is not to be before it: a headline's “before Wednesday” is the next one. “May not reopen before June” tells how long it stays shut. */
function opensOn(
  text: string,
  { earliest, span }: TimeExpression,
  words: string,
  limit: string | null,
): string | null {
  if (earliest === null || limit === null || /\b(?:may|might) not\b/.test(words)) return null;
  if (earliest.slice(0, 10) > limit) return earliest;
  const next = weekOn(earliest);
  return mainVerb(words) === null && WEEKDAY.test(text.slice(...span)) && next > limit ? next : null;
}

const DAYS_BEFORE =
  /\bcomes?\s(?:just |only )?(an?|\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\s(day|week)s?\sbefore\b/u;

/** “the recent case”, “as soon as possible”: no day, whatever it is counted from. */
const isVague = (text: string, span: Span): boolean =>
  // “as long ago as last winter”
  (/^long ago$/i.test(text.slice(...span)) && /^\sas\s/.test(text.slice(span[1], span[1] + 4))) ||
  /^(?:(?:the |a )?(?:recent|current|present|modern)|as soon as possible|as early as possible)$/i.test(
    text.slice(...span),
  );

/** “must explain why we learned of it on the 19th”: a time in what is asked about. */
const SUBORDINATE = /\b(?:why|how|what|who|whom|whose|that|which|when|whether)\s(?:\S+\s){1,8}$/;
