import type { TimeContext } from "./context.ts";
import { Kind } from "./lexicon.ts";
import { tellsWhatWas } from "./over.ts";
import { isPreposition, isPurposeOfDeed } from "./preposition-to.ts";
import {
  ADJECTIVE,
  AHEAD,
  BEFORE_NOUN,
  CALENDAR,
  COUNTS,
  DONE,
  FOLLOWED,
  NO_PAST,
  PAST,
  UNDER_WAY,
} from "./tense-words.ts";

export type Direction = "past" | "ahead";

const REACH = 18;
// "wants to meet on Friday": what follows "to" is a verb unless one of these.
const NO_VERB = new Set(
  "the a an his her its their our my your this that these those about more one two three".split(" "),
);

/**
 * Whether the words around an expression speak of what was or of what is to come: the nearest sign before it in its clause, else the
 * nearest after it. Null where nothing says so. No tree is needed; the governing verb of a date is nearly always the nearest.
 */
export function direction({ words, from, to }: TimeContext): Direction | null {
  if (isSetFor(words, from)) return "ahead";
  // "The final is on Friday"
  if (words[from - 1]?.lower === "on" && /^(?:is|are|'s)$/.test(words[from - 2]?.lower ?? "")) return "ahead";
  // "could be signed as soon as Monday"
  if (words[from - 1]?.lower === "as" && /^(?:soon|early)$/.test(words[from - 2]?.lower ?? ""))
    return "ahead";
  if (isSetToBegin(words, from)) return "ahead";
  const lead = words[from - 1]?.lower === "on" || words[from - 1]?.lower === "in" ? from - 2 : from - 1;
  // "announcing on Wednesday that he would go": the day of the saying.
  if (SAYING.test(words[lead]?.lower ?? "")) return "past";
  if (tellsWhatWas(words, lead, to)) return "past";
  // "has freed money to end it and on Friday announced more"
  if (
    /^(?:and|but|,)$/.test(words[lead]?.lower ?? "") &&
    words[to]?.capital === false &&
    signOf(words, to) === "past"
  )
    return "past";
  // "He will raise it, though on Friday he was curt", "critics who on Sunday called it weak": what stands before is another clause.
  if (opensClause(words, lead, to)) return signAfter(words, to);
  return signBefore(words, from, true) ?? signAfter(words, to) ?? signBefore(words, from, false);
}

/** "declared three days of mourning, beginning on Tuesday": what is declared begins later, where "a strike beginning on Tuesday" may be over. */
function isSetToBegin(words: TimeContext["words"], from: number): boolean {
  const verb = /^(?:on|in|from)$/.test(words[from - 1]?.lower ?? "") ? from - 2 : from - 1;
  if (!/^(?:beginning|starting|effective)$/.test(words[verb]?.lower ?? "")) return false;
  if (words[verb - 1]?.lower !== ",") return false;
  for (let at = verb - 2; at >= Math.max(0, verb - REACH) && !endsClause(words, at); at--)
    if (DECLARED.test(words[at]?.lower ?? "")) return true;
  return false;
}
const DECLARED =
  /^(?:declare[sd]?|announce[sd]?|order(?:ed|s)?|impose[sd]?|call(?:ed|s)|decree[sd]?|proclaim(?:ed|s)|set|introduce[sd]?|ban(?:ned|s)|suspend(?:ed|s))$/;

/**
 * Whether what points ahead is a person's going in the present: "arrives in Oslo on Sunday" is a plan, and the words below a picture
 * of the day before too.
 */
export function isCaption(context: TimeContext): boolean {
  const { words, from } = context;
  for (let at = from - 1; at >= Math.max(0, from - REACH); at--)
    if (signOf(words, at) !== null) return CAPTION.test(words[at]?.lower ?? "");
  return false;
}
/** Whether what points ahead was set in the past: "was scheduled to leave on Tuesday" is of the Tuesday that is nearest. */
export function wasSet({ words, from }: TimeContext): boolean {
  for (let at = from - 1; at >= Math.max(0, from - REACH); at--)
    if (signOf(words, at) !== null) {
      const verb = words[at]?.lower === "to" ? at - 1 : at;
      // "was to arrive", "was to be issued"
      for (let to = at; to > Math.max(0, at - 4); to--)
        if (words[to]?.lower === "to" && /^(?:was|were)$/.test(words[to - 1]?.lower ?? "")) return true;
      return (
        /^(?:scheduled|due|set|slated|supposed|expected)$/.test(words[verb]?.lower ?? "") &&
        /^(?:was|were)$/.test(words[verb - 1]?.lower ?? "")
      );
    }
  return false;
}
const CAPTION =
  /^(?:speaks|testifies|arrives?|leaves?|departs|travels|flies|returns|meets?|goes|opens|takes|comes)$/;

/** The nearest sign before, in the same clause or beyond it. */
function signBefore(words: TimeContext["words"], from: number, within: boolean): Direction | null {
  let comma = false;
  for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
    // "They planned a march on Saturday", but "On Saturday they planned a march".
    const planned =
      words[at]?.lower === "planned" && !/^(?:as|previously|originally)$/.test(words[at - 1]?.lower ?? "");
    if (words[at]?.lower === '"') {
      // “We will strike,” the ministry said on Friday: what was said points nowhere for the day of the saying, nor the saying for what was said.
      if (words[at]?.joined !== true) return null;
      if (within && words[at - 1]?.lower === "," && endsClause(words, at - 1)) return null;
      const open = openingQuote(words, at);
      if (open !== null) at = open;
      continue;
    }
    if (within && endsClause(words, at)) return null;
    comma ||= words[at]?.lower === ",";
    // "to end-September": no verb.
    if (at === from - 1 && words[at]?.lower === "to") continue;
    // "Ahead of the vote, two men were hurt on Sunday": what stands before the vote is over.
    if (comma && words[at]?.lower === "ahead") continue;
    const sign = planned ? "ahead" : signOf(words, at);
    // "extended its offer on Friday", but "extended its offer until Friday"
    if (sign === "ahead" && PUT_OFF_NOW.test(words[at]?.lower ?? "") && isDoneTo(words, at, from))
      return "past";
    if (sign === "past" && isBackshifted(words, at)) return "ahead";
    if (sign !== null) return sign;
  }
  return null;
}

const isDoneTo = (words: TimeContext["words"], at: number, from: number): boolean =>
  /^(?:its?|their|his|her|the|an?|this|that)$/.test(words[at + 1]?.lower ?? "") &&
  !/^(?:until|till|to|through|for|by|into|from)$/.test(words[from - 1]?.lower ?? "") &&
  !/^(?:to|will|would|be|could|may|might)$/.test(words[at - 1]?.lower ?? "");

/** "would buy as soon as trading opened on Monday": the past of a clause that hangs on what is to come. */
function isBackshifted(words: TimeContext["words"], at: number): boolean {
  let joint = -1;
  for (let back = at - 1; back >= Math.max(0, at - 4) && joint < 0; back--) {
    const lower = words[back]?.lower ?? "";
    if (/^(?:,|;|"|and|but)$/.test(lower)) return false;
    if (/^(?:when|once|soon)$/.test(lower)) joint = back;
  }
  for (let back = joint - 1; back >= Math.max(0, joint - REACH); back--) {
    if (/^(?:,|;|"|and|but)$/.test(words[back]?.lower ?? "")) return false;
    const sign = signOf(words, back);
    if (sign !== null) return sign === "ahead";
  }
  return false;
}

const SAYING =
  /^(?:announcing|saying|telling|tweeting|writing|declaring|posting|insisting|noting|adding|complaining|boasting|conceding|acknowledging)$/;

/** Whether a clause begins with the expression: after "who" or "which", or after a comma and before its subject. */
function opensClause(words: TimeContext["words"], lead: number, to: number): boolean {
  const before = words[lead]?.lower ?? "";
  if (before === "who" || before === "which") return true;
  if (before !== ",") return false;
  return /^(?:he|she|it|they|we|i|you|the|'s)$/.test(words[to]?.lower ?? "");
}

/** Where the quotation opens that closes at `at`; null where it opens too far back. */
function openingQuote(words: TimeContext["words"], at: number): number | null {
  for (let back = at - 1; back >= Math.max(0, at - 40); back--)
    if (words[back]?.lower === '"') return words[back]?.joined === true ? null : back;
  return null;
}

function signAfter(words: TimeContext["words"], to: number): Direction | null {
  for (let at = to; at < Math.min(words.length, to + REACH); at++) {
    if (words[at]?.lower === '"') {
      if (words[at]?.joined === true) return null;
      do at++;
      while (at < to + REACH && words[at] !== undefined && words[at]?.lower !== '"');
      continue;
    }
    // "Crowds on Sunday ahead of the summit": what comes is the summit.
    if (words[at]?.lower === "ahead") continue;
    // "the arrests on Friday of men sent to spy": what is to be done is another matter, unless "is to" says so.
    if (words[at]?.lower === "to" && !BE.test(words[at - 1]?.lower ?? "")) continue;
    const sign = signOf(words, at);
    if (sign !== null) return sign;
  }
  return null;
}

/** "set for Friday", "called a strike for Tuesday", "put it off until Thursday": the verb may be past, the day is to come. */
function isSetFor(words: TimeContext["words"], from: number): boolean {
  const joint = words[from - 1]?.lower;
  const sign = joint === "for" ? FIXED : joint === "until" || joint === "till" ? PUT_OFF : null;
  if (sign === null) return false;
  for (let at = from - 2; at >= Math.max(0, from - 6); at--) {
    const lower = words[at]?.lower ?? "";
    if (lower === "," || lower === "and" || lower === "that") return false;
    if (sign.test(lower)) return !(lower === "given" && words[at - 1]?.lower === "had");
  }
  return false;
}
/** "…, but", "…; and", "…, echoing", "…, with men arriving": what stands before is another clause. */
function endsClause(words: TimeContext["words"], at: number): boolean {
  const lower = words[at]?.lower ?? "";
  if (lower !== ",") return CLAUSE.test(lower);
  const next = words[words[at + 1]?.lower === '"' ? at + 2 : at + 1]?.lower ?? "";
  return next === "with" || (next.length > 5 && next.endsWith("ing"));
}
const CLAUSE = /^(?:;|but|while|although|though|whereas)$/;
const BE =
  /^(?:is|are|was|were|'s|'re|due|set|scheduled|ready|plans?|intends?|wants?|hopes?|aims?|expects?|needs?|has|have|going|likely)$/;
const FIXED =
  /^(?:plan|plans|planned|planning|scheduled?|set|calls?|called|fixed|booked|arranged|announced)$/;
const PUT_OFF = /^(?:off|back|gave|give|gives|given)$/;

/** "will meet in December": a plain future right before, that even what is nearly a year away may stand beside. */
export function isPlainFuture({ words, from }: TimeContext): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 6); at--) {
    const lower = words[at]?.lower ?? "";
    if (lower === "," || lower === "that") return false;
    if (lower === "will" || lower === "'ll" || lower === "shall") return !isPerfect(words, at);
  }
  return false;
}

function signOf(words: TimeContext["words"], at: number): Direction | null {
  const word = words[at];
  // "if needed" is none of time's conditions.
  if (
    word?.lower === "if" &&
    // "the grim, if now familiar, sight"
    /^(?:needed|necessary|possible|any|anything|so|not|only|now|somewhat|slightly|largely|often|still|perhaps)$/.test(
      words[at + 1]?.lower ?? "",
    )
  )
    return null;
  // "May" the month points nowhere.
  if (word === undefined || word.number >= 0 || (word.bits & Kind.MONTH) !== 0) return null;
  const { lower } = word;
  // "cut its forecast on Friday": a noun.
  if (lower === "forecast" && OWNED.test(words[at - 1]?.lower ?? "")) return null;
  // "was adjourned on Friday", "until Friday": when it was done, and to when.
  if (PUT_OFF_NOW.test(lower) && words[at + 1]?.lower === "on") return "past";
  // "was extended to other banks on Friday": in reach, and not in time.
  if (
    lower === "extended" &&
    words[at + 1]?.lower === "to" &&
    words[at + 2]?.capital === false &&
    words[at + 2]?.number === -1
  )
    return "past";
  // "He won't leave on Friday"
  const not = words[at + 1]?.lower === "'t";
  if (not && lower === "won") return "ahead";
  if (not && /^(?:did|was|were|had)n$/.test(lower)) return "past";
  if (isRefusal(words, at)) return "past";
  // "is coming off a strong game": what it comes from is over.
  if (lower === "coming" && words[at + 1]?.lower === "off") return null;
  if (AHEAD.has(lower)) return isPerfect(words, at) || wasPerceived(words, at) ? "past" : "ahead";
  if (tellsPlan(words, at, lower)) return "ahead";
  if (lower !== "to" && isNow(words, at)) return null;
  // "have a last chance on Friday"
  if (lower === "last" && (words[at + 1]?.bits ?? 0) === 0) return null;
  // "expected to last until Friday"
  if (
    lower === "last" &&
    /^(?:to|will|would|could|may|might|must|should|can)$/.test(words[at - 1]?.lower ?? "")
  )
    return null;
  // "to cut", "to set": the plain form, after what points ahead.
  if (words[at - 1]?.lower === "to" && SAME.test(lower)) return null;
  if (PAST.has(lower)) return isPlan(words, at) ? "ahead" : "past";
  // "a long-awaited meeting"
  if (lower.endsWith("ed") && word.joined && words[at - 1]?.lower === "-") return null;
  // "a still unspecified date", "the disputed isles": before a noun, no verb.
  if (lower.endsWith("ed") && ADJECTIVE.test(words[at - 1]?.lower ?? "")) return null;
  if (lower.length > 4 && lower.endsWith("ed") && !NO_PAST.has(lower) && !word.capital)
    return isPlan(words, at) ? "ahead" : "past";
  if (lower === "to") {
    // "stood face-to-face on Friday"
    if (words[at]?.joined === true && words[at + 1]?.joined === true) return null;
    // "according to diplomats", "due to rain", "referring to special counsel" point nowhere.
    if (NO_PURPOSE.test(words[at - 1]?.lower ?? "") || isPreposition(words, at)) return null;
    // "the votes needed to win on Monday", "were quick to say so in March", "had yet to meet": what it took or how it was, and not what is to come.
    if (NO_PLAN.test(words[at - 1]?.lower ?? "")) return null;
    // "became the first woman to lead it on Friday": who did it.
    if (isFirstTo(words, at) || isPurposeOfDeed(words, at)) return null;
    // "They failed to arrive on Monday": it was done, or not done, by then.
    if (DONE.test(words[at - 1]?.lower ?? "")) return "past";
    // "had been scheduled to expire on Friday": what was to be, and is over.
    if (words[at - 2]?.lower === "been" && words[at - 3]?.lower === "had") return "past";
    const next = words[at + 1];
    if (
      next !== undefined &&
      next.number < 0 &&
      !next.capital &&
      next.bits === 0 &&
      /^[a-z]{2,}$/.test(next.lower) &&
      !NO_VERB.has(next.lower) &&
      // "speaking to reporters": no plain form but "discuss" and its like ends so.
      !/[^s]s$/.test(next.lower)
    )
      return words[at + 2]?.lower === "been" || next.lower === "have" ? null : "ahead";
  }
  return null;
}

/** "the first woman to lead it", "the only ones to vote against" */
function isFirstTo(words: TimeContext["words"], at: number): boolean {
  for (let back = at - 2; back >= Math.max(0, at - 4); back--)
    if (
      /^(?:first|second|third|fourth|fifth|last|latest|only|youngest|oldest)$/.test(words[back]?.lower ?? "")
    )
      // "will be the first to fall"
      return !/^(?:be|is|are)$/.test(words[back - 2]?.lower ?? "");
  return false;
}

const SAME = /^(?:cut|hit|put|set|shut|read|beat|bid|lead|cast|lay|spread|shed|burst|hurt)$/;
const PUT_OFF_NOW = /^(?:postponed|delayed|adjourned|rescheduled|deferred|extended)$/;
const OWNED = /^(?:a|an|the|its|their|his|her|this|that|growth|earnings|profit|sales|inflation)$/;
const NO_PLAN =
  /^(?:needed|required|enough|able|unable|quick|slow|first|last|only|yet|surprised|shocked|stunned|happy|glad|pleased|delighted|proud|sad|sorry|dismayed|relieved|amazed|saddened|thrilled|lucky|fortunate)$/;
const NO_PURPOSE =
  /^(?:according|due|owing|thanks|prior|close|next|addition|referring|responding|belonging|pointing|contributing|reacting|relating|amounting|objecting|compared|related|linked|tied|response|reference|regard|contrast|relation|respect|reaction|opposition|subject|similar|contrary)$/;

/** "the summit opens", "she is leaving": the present of what stands in the calendar. */
function tellsPlan(words: TimeContext["words"], at: number, lower: string): boolean {
  if (lower.endsWith("ing")) return UNDER_WAY.test(lower) && isUnderWay(words, at);
  const before = words[at - 1]?.lower ?? "";
  // "The team plays Brask on Friday"
  if (/^(?:plays?|faces?|hosts?)$/.test(lower) && words[at + 1]?.capital === true && !isNoun(words, at))
    return true;
  const next = FOLLOWED.get(lower);
  if (next !== undefined && COUNTS.test(before)) return false;
  if (next === undefined) return CALENDAR.has(lower) && !BEFORE_NOUN.test(before);
  return (
    next.test(words[at + 1]?.lower ?? "") &&
    (/^(?:ahead|set|likely)$/.test(lower) || !BEFORE_NOUN.test(before))
  );
}

function isUnderWay(words: TimeContext["words"], at: number): boolean {
  const [one, two] = [words[at - 1]?.lower ?? "", words[at - 2]?.lower ?? ""];
  const be = /^(?:is|are|am|'re|'m)$/;
  return be.test(one) || (/^(?:also|now|not|then|both)$/.test(one) && be.test(two));
}

/** "the radio host Adam Vorn", "with host Mira Tarn": no verb, where "Osker and Brask play Tarn" has one. */
function isNoun(words: TimeContext["words"], at: number): boolean {
  const [word, before] = [words[at]?.lower ?? "", words[at - 1]];
  if (word.endsWith("s")) return false;
  return before?.capital !== true && !/^(?:they|we|you|both|all)$|[^s]s$/.test(before?.lower ?? "");
}

/** "wouldn't say on Friday", "would not comment": what somebody would not do when asked, and did not. */
function isRefusal(words: TimeContext["words"], at: number): boolean {
  const lower = words[at]?.lower;
  const not = words[at + 1]?.lower ?? "";
  return (
    ((lower === "wouldn" && not === "'t") || (lower === "would" && not === "not")) &&
    /^(?:say|comment|elaborate|discuss|confirm|disclose|identify|name|specify|answer|speculate|divulge|reveal)$/.test(
      words[at + 2]?.lower ?? "",
    )
  );
}

/** "may have left", "would have met", "had been due": what might be past. "will have until Friday" is what is to be. */
const isPerfect = (words: TimeContext["words"], at: number): boolean =>
  (words[at + 1]?.lower === "have" && !OWNS.test(words[at + 2]?.lower ?? "")) ||
  (words[at - 1]?.lower === "been" && words[at - 2]?.lower === "had");

// "It must be done by Friday"; what "could be seen on Friday" was seen.
const MUST = /^(?:must|should|may|might)$/;
/** "Smoke could be seen on Friday", "could not be reached": what people perceived and did is no possibility. */
function wasPerceived(words: TimeContext["words"], at: number): boolean {
  if (words[at]?.lower !== "could") return false;
  const not = /^(?:not|n't|still|also)$/.test(words[at + 1]?.lower ?? "") ? 1 : 0;
  return (
    words[at + not + 1]?.lower === "be" &&
    /^(?:seen|heard|felt|smelt|reached|found)$/.test(words[at + not + 2]?.lower ?? "")
  );
}

const OWNS =
  /^(?:until|till|to|an?|the|no|its|his|her|their|more|another|some|any|two|three|many|one|little|enough)$/;
const MODAL = /^(?:may|might|could|can|must|should)$/;

/** "will be released", "is to be signed": a participle after a word that points ahead. */
function isPlan(words: TimeContext["words"], at: number): boolean {
  // "could hit the coast on Monday": "hit", "put" and "cut" are plain forms too; "in May gave a speech" is the month.
  if (MODAL.test(words[at - 1]?.lower ?? "") && ((words[at - 1]?.bits ?? 0) & Kind.MONTH) === 0) return true;
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    const lower = words[back]?.lower ?? "";
    if (lower === "," || lower === ".") return false;
    if (lower === "will" || lower === "'ll" || lower === "shall" || lower === "would" || lower === "wo")
      return words[back + 1]?.lower !== "have";
    if ((lower === "to" || MUST.test(lower)) && STATE.test(words[back + 1]?.lower ?? "")) return true;
  }
  return false;
}

const STATE = /^(?:be|stay|remain|keep)$/;

/** "the case is heard in May": the present with a participle says nothing of when. */
const isNow = (words: TimeContext["words"], at: number): boolean =>
  /^(?:is|are|'re|being)$/.test(words[at - 1]?.lower ?? "");
