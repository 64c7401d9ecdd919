import type { Attribution } from "#vocabulary/attribution.ts";
import type { Stance } from "#vocabulary/claim.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { TimeExpression } from "#vocabulary/time-expression.ts";
import { edtfOf, type When } from "#vocabulary/when.ts";
import { ADDED_CLAUSE } from "./added-clauses.ts";
import type { Draft, Saying } from "./draft.ts";
import { inSpan } from "./in-span.ts";
import { type MainVerb, mainVerb } from "./main-verb.ts";

// What an attribution holds is what was said, so a time in it dates that.
const NO_TIMES: ReadonlySet<TimeExpression> = new Set();

/** “issued an appeal on June 28”, “held a rally on Sunday”: a deed with a day of its own, and what is said after it, it is of that day. */
export const OCCASION =
  /\b(?:statement|appeal|message|letter|speech)\b[^.;]{0,80}?\bwas (?:issued|released|published|sent|delivered|conveyed|handed over|read out)\b|\b(?:issued|released|published|sent|made|gave|delivered|held|staged|convened|read out)\b.{0,80}?\b(?:statements?|appeals?|message|letter|speech|address|meeting|rally|press conference|news conference|conference|briefing|interview|forum|ceremony|session)\b/s;

/** “The figures were found in 1931”: a deed that has the look of a saying. */
const FOUND = /\b(?:was|were|been) (?:\p{Ll}+ )?(?:found|discovered|dug up)\b/u;

/**
 * When the thing that a claim speaks of happened; `times` in the order of the text. Only a time inside the content can say so. Else what lies
 * ahead is open from the day of the saying on, an opinion, a call or an order is of the day on which it is told to have been said, and anything
 * else is bounded by that day (no later than), which is never taken for its own. `dated` are the times that date a saying.
 */
export function happened(
  text: string,
  draft: Draft,
  times: readonly TimeExpression[],
  dated: ReadonlySet<TimeExpression>,
): When {
  const { content, stance, nested, said } = draft;
  // “…, a project it first announced in May”: the announcing is what is told.
  const added =
    (content[0]?.[0] ?? 0) > draft.sentence[0] + 2 && /^an?\s/.test(text.slice(content[0]?.[0] ?? 0));
  const telling =
    draft.mode === "narrated" &&
    !added &&
    !OCCASION.test(text.slice(...draft.sentence)) &&
    !FOUND.test(text.slice(...draft.sentence));
  const sayings = telling ? dated : NO_TIMES;
  const words = content.map(([start, end]) => text.slice(start, end)).join(" … ");
  const inside = content
    .flatMap((span) => inSpan(times, span))
    .filter(
      (time) =>
        time.type !== "SET" &&
        (time.earliest !== null || time.latest !== null) &&
        !nested.some(([start, end]) => time.span[0] >= start && time.span[1] <= end),
    );
  const ahead = liesAhead(words, stance) || isForeseen(draft.cue, words, stance);
  const act = isAct(stance);
  const judged = JUDGES.test(draft.cue) && !/\b(?:accus|blam|warn)/i.test(draft.cue);
  const stated = inside.find(
    (time) =>
      !sayings.has(time) &&
      !isVague(text, time.span) &&
      !(judged && !isDay(time)) &&
      !isAside(text, content, time.span) &&
      !(act && SUBORDINATE.test(before(text, content, time.span))) &&
      !(act && (!isDay(time) || (said.latest !== null && (time.earliest ?? "") > said.latest))),
  );
  if (stated !== undefined) return statedWhen(text, stated, inside, ahead, said.latest);
  const ordered =
    act && /ed$/.test(draft.cue) ? inside.find((time) => isFarWeekday(text, time, said.latest)) : undefined;
  if (ordered?.earliest != null) {
    const day = weekBefore(ordered.earliest);
    return bounded(day, day);
  }
  // What a deed is for has no day.
  if (isPurpose(words)) return { ...NEVER, missing: "not-applicable" };
  if (ahead) {
    const from = said.earliest ?? said.latest;
    const deadline = inside.find(({ span }) => isDeadline(text, content, span));
    const latest = deadline?.latest?.slice(0, 10) ?? (from === null ? null : termOf(words, from));
    return bounded(from, latest !== null && from !== null && latest < from ? null : latest);
  }
  // “On Thursday the bureau told of a launch”: the day of the telling bounds what is told.
  const released = inside.find(
    (time) => sayings.has(time) || RELEASED.test(before(text, content, time.span)),
  )?.latest;
  const day = (released ?? said.latest)?.slice(0, 10) ?? null;
  const judgement = released === undefined && isJudgement(draft, words);
  return bounded(
    judgement ? said.earliest : null,
    judgement ? day : (released?.slice(0, 10) ?? said.bound ?? day),
  );
}

/** “ordered them to leave on Wednesday night”, told on Thursday: six days ahead would be next Wednesday, so it is the day of the order. */
const isFarWeekday = (text: string, { span, earliest }: TimeExpression, from: string | null): boolean =>
  earliest !== null &&
  from !== null &&
  /^\p{Lu}\p{Ll}+day(?:\s(?:night|evening|morning|afternoon))?$/u.test(text.slice(...span)) &&
  Date.parse(earliest.slice(0, 10)) - Date.parse(from) >= 5 * 86_400_000;
const weekBefore = (day: string): string =>
  new Date(Date.parse(day.slice(0, 10)) - 7 * 86_400_000).toISOString().slice(0, 10);

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

const isDay = ({ earliest, latest }: TimeExpression): boolean =>
  earliest !== null && latest !== null && earliest.slice(0, 10) === latest.slice(0, 10);

const DEADLINE = /\b(?:by|until|before|within)\s(?:the\s)?(?:end\sof\s(?:the\s)?)?$/i;
const isDeadline = (text: string, content: readonly Span[], span: Span): boolean =>
  DEADLINE.test(before(text, content, span)) || /^(?:by|until|before|within)\s/i.test(text.slice(...span));

/** A clock without a day (“at 18:42”): the report's day stands in for the one that the report tells elsewhere. */
export function isClockAlone(text: string, { content }: Draft, times: readonly TimeExpression[]): boolean {
  const inside = content
    .flatMap((span) => inSpan(times, span))
    .filter(({ type }) => type === "DATE" || type === "TIME");
  return (
    inside.length > 0 &&
    inside.every(
      ({ type, granularity, span }) =>
        type === "TIME" &&
        (granularity === "minute" || granularity === "hour") &&
        !/\b(?:\p{Lu}\p{Ll}+day|\p{Lu}\p{Ll}{2,8} \d|\d{4}|today|tonight|tomorrow|yesterday)\b|\d \p{Lu}\p{Ll}/u.test(
          text.slice(...span),
        ),
    )
  );
}

const UNITS: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14, month: 30 };
const NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const TERM = /\bwithin\s(?:the\s(?:next|coming)\s)?(an?|\d{1,3}|[a-z]{3,6})\s(day|week|fortnight|month)s?\b/;

/** “within ten days”: the last day of a term that is counted from the saying. */
function termOf(words: string, from: string): string | null {
  const [, many = "", unit = ""] = TERM.exec(words.toLowerCase()) ?? [];
  const count = /^an?$/.test(many) ? 1 : /^\d/.test(many) ? Number(many) : NUMBERS.indexOf(many) + 1;
  const days = count * (UNITS[unit] ?? 0);
  return days === 0 ? null : new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
}

/** “the recent case”, “as soon as possible”: no day, whatever it is counted from. */
const isVague = (text: string, span: Span): boolean =>
  /^(?:(?:the |a )?recent|as soon as possible|as early as possible)$/i.test(text.slice(...span));

/** “must explain why we learned of it on the 19th”: a time in what is asked about. */
const SUBORDINATE = /\b(?:why|how|what|who|whom|whose|that|which|when|whether)\s(?:\S+\s){1,8}$/;

const PURPOSE =
  /^(?:aimed|intended|designed|meant)\b|^(?:that )?(?:partly|mainly|chiefly|largely|in part)\b.{0,20}\bto \p{Ll}/u;
export const isPurpose = (words: string): boolean => PURPOSE.test(words);

/** Whether what is told still has to come: by the stance, and else by the verb of the main clause. */
export function liesAhead(words: string, stance: Stance): boolean {
  if (stance === "doubted") return mainVerb(words)?.tense === "will";
  // “The campaign was meant to help”: it is over, whatever came of it.
  if (stance === "planned")
    return !/^(?:was|were) (?:\p{Ll}+ )?(?:meant|intended|designed|supposed)\b/u.test(
      mainVerb(words)?.from ?? "",
    );
  // “threatened to block the port if …”, “does not rule out a cut in March”
  if (stance === "possible" && /^to \p{Ll}/u.test(words)) return true;
  const verb = mainVerb(words);
  if (verb === null) return false;
  if (verb.tense === "will") return true;
  if (/^(?:would|['’]d|may|might|could|can|must|should) (?:not )?have\b/.test(verb.from)) return false;
  // “It would be a step forward”: what a thing is held to be.
  if (HELD.test(verb.from)) return false;
  if (verb.tense === "would") return true;
  if (stance !== "possible" && stance !== "doubted") return false;
  return (verb.tense === "may" && !/^can\b/.test(verb.from)) || /\bexpected to\b/.test(verb.from);
}

const HELD =
  /^(?:would|['’]d|may|might|could) (?:not |still |also |only )?be (?:an?|the|more|less|no|better|worse)\b/;

/** “expects rain by Saturday”, “does not rule out a cut in March”: what is foreseen without a verb of its own. */
const isForeseen = (cue: string, words: string, stance: Stance): boolean =>
  stance === "possible" &&
  (/\brul(?:es?|ed|ing) out\b|\bhints? at\b/.test(words) ||
    (/^(?:now |also |still )?(?:expects?|predicts?|forecasts?|foresees?|rules? out)\b/i.test(cue) &&
      mainVerb(words) === null));

const isAct = (stance: Stance): boolean => stance === "called-for" || stance === "ordered";

/** Words that call, order or judge, and tell of nothing that happened: they are of the day on which they were said, and of no place. */
export function isJudgement({ cue, mode, stance }: Draft, words: string): boolean {
  // “… called for more coal during a visit”: who tells of the call tells of a happening.
  if (isAct(stance)) return mode !== "narrated" && !TOLD_ACT.test(words);
  if (JUDGES.test(cue) || (stance === "doubted" && mode !== "narrated")) return true;
  if (mode !== "narrated" && EVALUATES.test(words.replace(/["“”‘’']/g, ""))) return true;
  if (stance === "denied" || (mode !== "quoted" && mode !== "mixed")) return false;
  const verb = mainVerb(words);
  if (mode === "quoted")
    return verb === null || (verb.tense !== "past" && verb.tense !== "past-perfect" && !isState(verb));
  // “The bank was “asleep at the wheel””: what is quoted of it is a judgement where it only says what a thing is.
  return (
    verb === null || /^(?:is|are|was|were|ha(?:s|ve|d) (?:never )?been)\s\S{0,12}\s?["“'‘]/.test(verb.from)
  );
}

/** “Relations have never been worse”, “it is the only way”: what nobody can have seen. */
const EVALUATES =
  /\bnever been (?:\p{L}+er|worse|more|less)\b|\b(?:is|are) the (?:only|most|best|worst|very)\b|\bcan never\b/u;

/** “There is no case in Doumé”, “Two of four berths are working”: what is so, and no opinion. */
const isState = ({ before, from }: MainVerb): boolean =>
  /\bthere\s$/.test(before) ||
  (/^(?:is|are)\s(?:not\s)?\p{L}+ing\b/u.test(from) && !/\b(?:we|i|you|they|he|she)\s$/.test(before));
const TOLD_ACT =
  /^.{0,160}?\b(?:called (?:for|on)|calls (?:for|on)|ordered|orders|urged|urges|demanded|demands|instructed)\b/su;
const JUDGES =
  /\b(?:call(?:s|ed|ing)?|brand(?:s|ed|ing)?|describ(?:es?|ed|ing)|criticis?z?(?:es?|ed|ing)|prais(?:es?|ed|ing)|blam(?:es?|ed|ing)|denounc(?:es?|ed|ing)|condemn(?:s|ed|ing)?|accus(?:es?|ed|ing)|warn(?:s|ed|ing)?|hail(?:s|ed|ing)?|welcom(?:es?|ed|ing)|mock(?:s|ed|ing)?|slam(?:s|med|ming)?)\b/i;

/** A time that the content states, with those joined to it; “since” reaches to the saying, and what lies ahead is no past spring. */
function statedWhen(
  text: string,
  stated: TimeExpression,
  inside: readonly TimeExpression[],
  ahead: boolean,
  limit: string | null,
): When {
  const last = lastJoined(text, stated, inside);
  const lead = text.slice(Math.max(0, stated.span[0] - 30), stated.span[0]);
  // “as early as this week”, “as of January”: then at the first.
  if (ahead && last === stated && /\bas (?:early|soon) as\s$/.test(lead))
    return {
      earliest: limit ?? stated.earliest,
      latest: null,
      edtf: edtfOf(limit ?? stated.earliest, null),
      basis: stated.basis,
      missing: null,
    };
  if (
    ahead &&
    last === stated &&
    /\b(?:as of|starting(?: in| from| on)?|beginning(?: in| on)?)\s$/.test(lead)
  )
    return {
      earliest: stated.earliest,
      latest: null,
      edtf: edtfOf(stated.earliest, null),
      basis: stated.basis,
      missing: null,
    };
  let { earliest } = stated;
  let { latest } = last;
  let edtf = last === stated ? stated.edtf : null;
  const since =
    /\bsince\s(?:the\s)?(?:(?:beginning|start|end|middle)\sof\s)?$/i.test(
      text.slice(Math.max(0, stated.span[0] - 30), stated.span[0]),
    ) || /^since\b/i.test(text.slice(...stated.span));
  if (since && limit !== null && (latest === null || latest.slice(0, 10) <= limit)) {
    latest = limit;
    edtf = null;
  } else if (
    ahead &&
    limit !== null &&
    latest !== null &&
    latest.slice(0, 10) < limit &&
    stated.basis !== "stated"
  ) {
    [earliest, latest] = [earliest, latest].map((day) => (day === null ? null : aYearOn(day))) as [
      string | null,
      string,
    ];
    edtf = null;
  } else if (
    !ahead &&
    limit !== null &&
    earliest !== null &&
    earliest.slice(0, 10) > limit &&
    stated.granularity === "month" &&
    stated.basis !== "stated"
  ) {
    // “first shown in March”, told in January: the March that is over.
    const month = earliest.slice(4, 7);
    const year = Number(earliest.slice(0, 4)) - 1;
    earliest = `${year}${month}-01`;
    latest = new Date(Date.UTC(year, Number(month.slice(1)), 0)).toISOString().slice(0, 10);
    edtf = null;
  }
  return { earliest, latest, edtf: edtf ?? edtfOf(earliest, latest), basis: stated.basis, missing: null };
}

const aYearOn = (day: string): string => {
  const year = Number(day.slice(0, 4)) + 1;
  return /-02-29$/.test(day) ? `${year}-02-28` : `${year}${day.slice(4)}`;
};

/** “on Sunday and Monday night”, “May 3 and May 12”: times that are joined date one happening together. */
function lastJoined(text: string, first: TimeExpression, inside: readonly TimeExpression[]): TimeExpression {
  let last = first;
  for (const time of inside) {
    if (time.span[0] < last.span[1] || time.latest === null || last.latest === null) continue;
    if (
      !/^(?:\s(?:night|morning|evening|afternoon))?,?\s(?:and|or|to|through)\s(?:on\s)?$/.test(
        text.slice(last.span[1], time.span[0]),
      )
    )
      break;
    if (time.latest > last.latest) last = time;
  }
  return last;
}

/** A picture or a text that was handed out on a day: the day bounds what it shows, as the day of a report does. */
const RELEASED = /\b(?:released|published|issued|distributed|provided|handed out|aired)\s(?:on\s)?$/;

function before(text: string, content: readonly Span[], [at]: Span): string {
  const from = content.find(([start, end]) => at >= start && at < end)?.[0] ?? at;
  return text.slice(Math.max(from, at - 400), at);
}

/**
 * A time that dates something else than the happening: what a plan is for ("a plan for 2026", "the budget of 2024"),
 * what an added clause tells ("…, a project it first unveiled in March"), a further clause ("before she left in 2019"),
 * what somebody was told about ("briefed Kim on the results in 2025"), or a release.
 */
function isAside(text: string, content: readonly Span[], span: Span): boolean {
  const [at] = span;
  const words = before(text, content, span);
  if (
    /\b(?:for|(?<!\bas\s)of|by|until|before)\s(?:the\s)?$/.test(words) ||
    /^(?:by|until)\b/i.test(text.slice(at, at + 6)) ||
    RELEASED.test(words)
  )
    return true;
  // “the 2016 election”, “the May 1-May 9 month”, “this year's harvest”, “headlines of the past two years”: of which thing, and not when.
  const follows = /^\s(\p{Ll}+)/u.exec(text.slice(span[1], span[1] + 20))?.[1] ?? "";
  if (
    /\b(?:the|a|an|its|their|his|her)\s(?:\p{Lu}\p{Ll}+ \d{1,2}[-–])?$/u.test(words) &&
    follows !== "" &&
    (/^\d{4}$/.test(text.slice(...span)) ||
      (/\d/.test(text.slice(...span)) &&
        !/^(?:and|or|in|on|at|of|to|from|by|with|for|when|after|before|that|which|as|but|it|he|she|they|the|a|was|were|is|had|has)$/.test(
          follows,
        )))
  )
    return true;
  if (
    /^['’]s\s\p{Ll}/u.test(text.slice(span[1], span[1] + 4)) ||
    (/\bfrom\s(?:the\s)?$/.test(words) && /\b(?:past|last)\b/.test(text.slice(...span)))
  )
    return true;
  // “is now”: these days, and no day.
  if (/^(?:now|currently|nowadays|these days|at present)$/i.test(text.slice(...span))) return true;
  if (
    /\b(?:brief(?:ed|s)|inform(?:ed|s)|told|updated|discuss(?:ed|es)|review(?:ed|s))\b.*\b(?:on|about|of)\s/su.test(
      words,
    )
  )
    return true;
  if (
    /[^,]\s(?:before|after|since|until|when|while)\s(?:he|she|it|they|\p{Lu}[\p{L}-]+|the \p{L}+)\s\p{L}+[^,]*$/u.test(
      words,
    )
  )
    return true;
  return isAdded(words, text.slice(span[1], content.find(([, end]) => at < end)?.[1] ?? span[1]));
}

/** Whether words end in an added clause, and not in the main one: “Vorn, the minister, released a statement on ”. */
function isAdded(words: string, rest: string): boolean {
  const clause = ADDED_CLAUSE.exec(words);
  if (clause === null) return false;
  return (
    mainVerb(words.slice(0, clause.index)) !== null ||
    (rest.includes(",") && mainVerb(rest.slice(rest.indexOf(","))) !== null) ||
    /^,\s(?:wh|an?\s)/.test(clause[0])
  );
}

/** “Holt, who has asked for lower rates since the summer, welcomed …”: what a clause tells of the speaker. */
function inRelative(text: string, [start]: Span, [at]: Span): boolean {
  return /,\s(?:who|which|whose|where)\s[^,]*$/.test(text.slice(Math.max(start, at - 200), at));
}

/** Whether no dash parts a time from the cue: “The talks follow Friday's charges — charges, Schiff said, …”. */
const inClauseOf = (text: string, [cue]: readonly Span[], [start, end]: Span): boolean =>
  cue === undefined || !/\s[—–-]{1,2}\s|;/.test(text.slice(Math.min(end, cue[1]), Math.max(start, cue[0])));

/** The days on which a sentence dates a saying: a time in it outside the content ("On Thursday, KCNA reported …", "A report of 2022 said"). */
export function dayOfSaying(
  text: string,
  published: string | null,
  sentence: Span,
  { source, content, cue }: Pick<Attribution, "source" | "content" | "cue">,
  times: readonly TimeExpression[],
  sayings: ReadonlySet<TimeExpression>,
): Saying {
  const within = (time: TimeExpression, spans: readonly Span[]): boolean =>
    spans.some(([start, end]) => time.span[0] >= start && time.span[1] <= end);
  const outside = inSpan(times, sentence).filter(
    (time) =>
      time.type !== "SET" &&
      time.latest !== null &&
      time.earliest !== null &&
      !within(time, content) &&
      !inRelative(text, sentence, time.span),
  );
  // Where no word tells which, the last of several days is the safe bound: “Images of May 3 and May 12 show …”. A year or a month must be the saying's.
  const time =
    outside.findLast((one) => within(one, source)) ??
    outside.findLast((one) => sayings.has(one)) ??
    outside.findLast((one) =>
      cue.some(([start, end]) => one.span[1] === start - 1 || one.span[0] === end + 1),
    ) ??
    // “As it had on July 27, 1953, he said”: what lies far back is no day of a saying.
    outside.findLast(
      (one) =>
        isDay(one) &&
        inClauseOf(text, cue, one.span) &&
        (published === null || Number(published.slice(0, 4)) - Number(one.latest?.slice(0, 4)) < 2),
    );
  return { earliest: time?.earliest?.slice(0, 10) ?? null, latest: time?.latest?.slice(0, 10) ?? null };
}
