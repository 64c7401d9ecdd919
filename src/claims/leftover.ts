import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";
import { mainVerb } from "./main-verb.ts";
import { spansOf } from "./nesting.ts";

/** A finite verb, as far as spelling shows. */
export const VERB =
  /\s(?:is|are|was|were|has|have|had|will|did|\p{Ll}{2,}(?:ed|[^s\s]s)|made|told|took|went|gave|saw|held|led|met|began|came|brought|set|put|built|left|sent|sought)\s/u;

/**
 * What a sentence tells besides its attributions, where it is a clause of its own:
 *   “Pyongyang did this — aimed, analysts say, at that”: before the dash;
 *   “Vorn visited the plant and called for more”: the deed before the words of one and the same subject;
 *   “Learning about the harvest, Vorn urged …”: the deed that opens the sentence;
 *   “Tanker loses oil; owner says …”: before the semicolon;
 *   “Two weeks after he called for more, much remains unknown”: the main clause after a subordinate one;
 *   “The pier was shut, though a clerk said …”: the clause before the one in which somebody speaks;
 *   “The pier fell, in what a clerk called the worst night in years”: what is judged;
 *   “The pier is shut, the board said, hours after a boat had rammed it”: what the saying came after.
 */
export function clausesBeside(text: string, sentence: Span, told: readonly Attribution[]): Span[] {
  if (told.length === 0) return [];
  const one =
    beforeDash(text, sentence, told) ??
    beforeSemicolon(text, sentence, told) ??
    openingDeed(text, sentence, told) ??
    deedBefore(text, told) ??
    clauseBefore(text, sentence, told) ??
    lookingInto(text, sentence, told) ??
    aroundEmbedded(text, sentence, told) ??
    beforeJudged(text, sentence, told) ??
    beforeRumour(text, sentence, told) ??
    beforeSaidTo(text, sentence, told) ??
    mainClause(text, sentence, told);
  const opens = openingDeed(text, sentence, told);
  return [
    one,
    // “Mounting the tower, he was told of the range and gave an order”: the deed before the words too.
    opens === null || one === null || one[0] !== opens[0] ? null : deedBefore(text, told),
    afterSaying(text, sentence, told) ??
      behindQuote(text, sentence, told) ??
      behindWhile(text, sentence, told),
  ].filter((span) => span !== null);
}

/** “The pier was shut, though a clerk said …”, “The board must save 2 million, and a report says …” */
function clauseBefore(text: string, [start]: Span, told: readonly Attribution[]): Span | null {
  const first = Math.min(...told.flatMap(spansOf).map(([from]) => from));
  const head = text.slice(start, first);
  const clause =
    /^(?:(?:but|and|yet)\s)?(.{12,}?),\s(?:though|although|while|whereas|but|yet|and|in what|where|when|(?:during|at|after|in) which)\s$/isu.exec(
      head,
    ) ??
    // “The hall had one lamp and they thought that it was enough”
    /^(?:(?:but|and|yet)\s)?((?:[^,]{3,25},\s)?[^,]{12,}?)\s(?:and|but)\s$/isu.exec(head);
  const words = clause?.[1];
  if (words === undefined || /["“”]/.test(words)) return null;
  // “When asked, but before he left, …”, “To win the vote, and …”: no clause by itself.
  if (/^(?:if|when|while|as|after|before|because|since|although|though|to|in order|asked)\b/i.test(words))
    return null;
  const at = start + head.indexOf(words);
  return mainVerb(words) === null ? null : [at, at + words.length];
}

/** “The yard sacked a network of clerks it said had sold the plans”: the deed, of whose object somebody says so. */
function aroundEmbedded(text: string, [start]: Span, told: readonly Attribution[]): Span | null {
  const [one, ...others] = told;
  const [who, verb] = [one?.source[0], one?.cue[0]];
  // “an engine that the board said would power the boat”, where “that” was read as a word of what is said.
  const first = one?.content.find((span) => !/^(?:who|whom|which|that)$/.test(text.slice(...span)));
  if (who === undefined || verb === undefined || first === undefined || others.length > 0) return null;
  if (!(who[1] <= verb[0] && verb[1] <= first[0] && verb[0] - who[1] < 2 && first[0] - verb[1] < 2))
    return null;
  if (!/^(?:has|had|have|was|were|is|are|would|will|could|might|may|did)\s/.test(text.slice(...first)))
    return null;
  const head = /^(.{20,}?[\p{L}\d])\s(?:(?:who|whom|which|that)\s)?$/su.exec(text.slice(start, who[0]))?.[1];
  return head === undefined || /["“”;]/.test(head) || !tells(head) ? null : [start, start + head.length];
}

/** “The bank shut six branches in May, a move unions call a betrayal”: what is judged stands before. */
function beforeJudged(text: string, [start]: Span, told: readonly Attribution[]): Span | null {
  const first = Math.min(...told.flatMap(spansOf).map(([from]) => from));
  const head = /^(.{15,}[\p{L}\d%]),\s$/su.exec(text.slice(start, first))?.[1];
  return head === undefined ||
    /["“”;]|^(?:If|When|While|As|After|Before|Because|Since|Although|Though)\b/.test(head) ||
    !JUDGED.test(text.slice(first)) ||
    !tells(head)
    ? null
    : [start, start + head.length];
}

const JUDGED =
  /^an?\s(?:\p{Ll}+\s){0,2}?(?:move|step|decision|figure|charge|measure|policy|act|attack|sentence|rise|cut|sum|result|development|delay|fall|increase|reduction|change|price|promise|practice|gesture|shift|setback|blow|tactic|strategy|choice|deal|scheme|plan|claim|accusation|allegation|verdict)\b/u;

/** “Two ministers resigned on Friday amid allegations of fraud”: what happened stands before that of which nobody is told to have said it. */
function beforeRumour(text: string, [start]: Span, told: readonly Attribution[]): Span | null {
  const [one, ...others] = told;
  const verb = one?.cue[0];
  if (one === undefined || verb === undefined || others.length > 0 || one.source.length > 0) return null;
  if (
    !/^(?:the\s)?(?:\p{L}+\s)?(?:claims?|allegations?|reports?|rumou?rs?|suspicions?|accusations?|complaints?|fears?|warnings?|threats?)(?:\s(?:of|that|about))?$/u.test(
      text.slice(...verb),
    )
  )
    return null;
  const head =
    /^(.{15,}[\p{L}\d%]),?\s(?:amid|over|after|following|despite|because of|on|in response to)\s$/su.exec(
      text.slice(start, verb[0]),
    )?.[1];
  return head === undefined || /["“”;]/.test(head) || !tells(head) ? null : [start, start + head.length];
}

/** “The paper bases its account on a ledger that a clerk is said to have lost”: what is done with a thing stands before what nobody is told to say of it. */
function beforeSaidTo(text: string, [start]: Span, told: readonly Attribution[]): Span | null {
  const [one, ...others] = told;
  const [verb, first] = [one?.cue[0], one?.content[0]];
  if (one === undefined || verb === undefined || first === undefined || others.length > 0) return null;
  if (one.source.length > 0 || first[0] > verb[0] || !SAID_TO.test(text.slice(...verb))) return null;
  if (!/^(?:that|which|who|whom)\s/.test(text.slice(...first))) return null;
  const head = /^(.{15,}[\p{L}\d%])\s$/su.exec(text.slice(start, first[0]))?.[1];
  return head === undefined || /["“”;]/.test(head) || !tells(head) ? null : [start, start + head.length];
}

const SAID_TO =
  /^(?:is|are|was|were)\s(?:widely\s|now\s|also\s)?(?:said|believed|thought|reported|alleged|understood|rumou?red|supposed)(?:\sto)?$/u;

/** “Vorn wept as police looked into claims that …”: what was done about them. */
function lookingInto(text: string, [start]: Span, told: readonly Attribution[]): Span | null {
  const [one, ...others] = told;
  const [verb, first] = [one?.cue[0], one?.content[0]];
  if (
    one === undefined ||
    others.length > 0 ||
    one.source.length > 0 ||
    verb === undefined ||
    first === undefined
  )
    return null;
  const looks =
    /\s(?:claims?|allegations?|reports?|rumou?rs?|suspicions?|accusations?|complaints?|suggestions?)$/u.test(
      text.slice(...verb),
    );
  return looks && first[0] > verb[1] && verb[0] - start > 3 ? [start, verb[1]] : null;
}

/** “…, the board said on Monday, hours after a boat had rammed the pier” */
function afterSaying(text: string, [, end]: Span, told: readonly Attribution[]): Span | null {
  const last = Math.max(...told.flatMap(spansOf).map(([, to]) => to));
  const found = AFTERWARDS.exec(text.slice(last, end)) ?? RIGHT_AFTER.exec(text.slice(last, end));
  const at = found?.indices?.[1];
  if (found === null || at === undefined || !tells(found[1] ?? "")) return participleBehind(text, end, last);
  const clause = text.slice(last + at[0], last + at[1]).replace(/[.\s]+$/u, "");
  return [last + at[0], last + at[0] + clause.length];
}

/** “‘Drink from it,’ the premier said, and the crowd broke into laughter”: what happened then. */
function behindQuote(text: string, [, end]: Span, told: readonly Attribution[]): Span | null {
  const last = Math.max(...told.flatMap(spansOf).map(([, to]) => to));
  if (
    !told.some(
      ({ mode, source, cue }) => mode === "quoted" && [...source, ...cue].some(([, to]) => to === last),
    )
  )
    return null;
  const found = THEN.exec(text.slice(last, end));
  const at = found?.indices?.[1];
  if (found === null || at === undefined || !tells(found[1] ?? "")) return null;
  const verb = mainVerb(found[1] ?? "");
  return verb !== null && !/\S/.test(verb.before) ? null : [last + at[0], last + at[1]];
}

/** “The union called for a vote, while the mayor cancelled her visit”: what another did meanwhile. */
function behindWhile(text: string, [, end]: Span, told: readonly Attribution[]): Span | null {
  const last = Math.max(...told.flatMap(spansOf).map(([, to]) => to));
  const found =
    /^[”"’']?,\s(?:while|whereas)\s((?:(?:the|an?|his|her|its|their|some|many|most|both|all|two|three|\d[\d,]*)\s|\p{Lu})[^"“”;:—–]{12,}?)[.\s]*$/du.exec(
      text.slice(last, end),
    );
  const at = found?.indices?.[1];
  return found === null || at === undefined || !tells(found[1] ?? "") ? null : [last + at[0], last + at[1]];
}

const THEN =
  /^,\s(?:and|but|while|as)\s((?!(?:he|she|it|they|I|we)\s)(?:(?:the|a|an|his|her|its|their|some|many|most|both|all)\s|\p{Lu})[^"“”;:—–]{10,}?)[.\s]*$/du;

const tells = (clause: string): boolean => mainVerb(clause) !== null || IRREGULAR.test(clause);
const IRREGULAR =
  /\s(?:caught|tore|broke|fell|sank|struck|fled|won|lost|shot|stole|froze|ran|sent|shook|slid|swept|threw|took|blew|burst|bought|sold|built|fought|kept|laid|paid|quit|shut|split|swung|bit|bled|bound|dug|fed|hid|hung|lent|lit|rang|laughed|cheered|wept|rose|went|came|began|gave|broke|slept|spun|stuck|sued|wept)\s/;

/**
 * “The pier is shut, the board said, hours after a boat had rammed it”, “The yard said its head would go, sending its shares down”: what the saying came
 * after, and what came of it, is no part of it.
 */
export function withoutAfter(text: string, attribution: Attribution): Attribution {
  const { content, cue, mode } = attribution;
  const cut = cutAfterSaying(text, content, cue);
  if (cut !== -1) return { ...attribution, content: content.slice(0, cut) };
  const last = content.at(-1);
  const found = last === undefined || mode === "quoted" ? null : MOVED_SHARES.exec(text.slice(...last));
  return last === undefined || found === null || last[0] < (cue[0]?.[0] ?? 0)
    ? attribution
    : { ...attribution, content: [...content.slice(0, -1), [last[0], last[0] + found.index]] };
}

const MOVED_SHARES =
  /(?<=\s\S+\s\S+),\s(?:sending|pushing|driving|lifting|dragging)\s(?:(?:its|the|their)\s(?:\S+\s){0,2}?)?(?:shares?|stocks?|currency|prices|bonds?)\b[^,;:]*$/u;

/** Where a stretch of what is said tells what the saying came after (“…, hours after a boat had rammed the pier”), and so is none of it; −1 where none does. */
function cutAfterSaying(text: string, content: readonly Span[], cue: readonly Span[]): number {
  const verb = cue[0]?.[0] ?? 0;
  return content.findIndex(
    ([from, to], i) =>
      i > 0 &&
      from > verb &&
      (tells(BEHIND.exec(text.slice(from, to))?.[1] ?? "") ||
        (text.slice(from - 2, from) === ", " && COMES_OF_IT.test(`, ${text.slice(from, to)}`))),
  );
}

const BEHIND =
  /^(?:just\s|only\s|less than\s|more than\s|(?:an?|two|three|four|five|six|several|a few|some|\d+)\s)*(?:(?:minutes?|hours?|days?|weeks?|months?|years?|shortly|soon)\s)(?:after|before)\s([^"“”;—–]{15,})$/u;

const AFTERWARDS =
  /^(?:\s(?:on|in|at|late|early|this|last|yesterday|today)?\s?[\p{L}\d]*(?:\s\p{L}+)?)?,\s(?:just\s|only\s|less than\s|more than\s|shortly\s|soon\s|(?:an?|two|three|four|five|six|several|a few|some|\d+)\s)*(?:minutes?|hours?|days?|weeks?|months?|years?|shortly|soon)?\s?(?:after|before)\s([^"“”;—–]{15,})$/du;

/** “slammed the council after it voted to scrap the market” */
const RIGHT_AFTER = /^\safter\s((?!\p{Ll}+ing\s)[\p{L}\d]+\s[^"“”;—–,]{10,})$/du;

/** “The firm is recalling the cars, it said on Thursday, sending its shares down 14%”: what came of it. */
function participleBehind(text: string, end: number, last: number): Span | null {
  const found = COMES_OF_IT.exec(text.slice(last, end));
  const at = found?.indices?.[1];
  return at === undefined ? null : [last + at[0], last + at[1]];
}
const COMES_OF_IT =
  /^(?:\s(?:on|in|at|late|early|this|last|yesterday|today)?\s?[\p{L}\d]*(?:\s\p{L}+){0,2})?,\s((?:sending|pushing|driving|cutting|raising|lifting|lowering|wiping|triggering|sparking|prompting|forcing|leaving|bringing|ending|opening|paving|dashing|fuelling|fueling)\s(?:[^"“”;—–]|["“][^"“”]{1,30}["”]){8,}?)[.\s]*$/du;

function beforeDash(text: string, [start]: Span, told: readonly Attribution[]): Span | null {
  const first = Math.min(...told.flatMap(spansOf).map(([from]) => from));
  const dash = /\s[—–](?:\s|$)/u.exec(text.slice(start, first));
  return dash === null || dash.index < 30 ? null : [start, start + dash.index];
}

function beforeSemicolon(text: string, [start]: Span, told: readonly Attribution[]): Span | null {
  const first = Math.min(...told.flatMap(spansOf).map(([from]) => from));
  const head = text.slice(start, first);
  const mark = /;\s(?:and\s|but\s)?$/.exec(head);
  return mark === null || mark.index < 12 ? null : [start, start + mark.index];
}

function openingDeed(text: string, [start]: Span, told: readonly Attribution[]): Span | null {
  const first = Math.min(...told.flatMap(spansOf).map(([from]) => from));
  const found =
    /^(?!According|Saying|Opening|Closing|Prosecuting|Defending|Sentencing|Speaking|Appearing|Citing|Noting|Adding|Quoting|Asked|Writing|Calling|Warning|Reporting|Referring|Posting|Tweeting|Replying|Responding|Answering|Asking|Stressing|Explaining|Pointing|Announcing|Recalling|Stating|Telling|Commenting|Following|Expressing|Including|Assessing|Discussing|Describing|Summing|Reflecting|Considering|Addressing|Criticising|Criticizing|Praising|Denouncing|Condemning|During|Regarding|Concerning|Going|Walking|Touring|Strolling|Passing|Visiting the|Listening|Watching|Hearing|Looking|Seeing|Learning of|Recalling|Smiling|Nodding|Laughing|Sitting|Standing|Pausing|Gesturing)\p{Lu}\p{Ll}+ing\s[^,]{8,160}(?=,\s$)/u.exec(
      text.slice(start, first),
    );
  return found === null ? null : [start, start + found[0].length];
}

function deedBefore(text: string, told: readonly Attribution[]): Span | null {
  for (const { source, cue, content } of told) {
    const from = source[0];
    const verb = cue[0];
    if (from === undefined || verb === undefined || from[1] >= verb[0] || (content[0]?.[0] ?? 0) < verb[0])
      continue;
    // Another attribution's words may stand between: “He called for this and stressed that”.
    if (told.some((other) => other.cue.some(([at]) => at >= from[1] && at < verb[0]))) continue;
    const gap = text.slice(from[1], verb[0]);
    const between =
      /^(.*?),?\s(?:and|but)(?:\s(?:also|then|later))?\s*$/su.exec(gap)?.[1] ??
      // “Officials sent boats, saying that they …”
      (/^(?:\p{Ll}+ly\s)?\p{Ll}+ing\b/u.test(text.slice(...verb))
        ? /^(.*\S),\s$/su.exec(gap)?.[1]
        : undefined);
    if (between === undefined || between.startsWith(",")) continue;
    // “The yard cut its forecast, blaming …”: a verb that its spelling does not show.
    if (!VERB.test(`${between} `) && !tells(`${text.slice(from[0], from[1])}${between} `)) continue;
    return [from[0], from[1] + between.length];
  }
  return null;
}

function mainClause(text: string, [start, end]: Span, told: readonly Attribution[]): Span | null {
  const [first, ...others] = told;
  const from = first?.source[0]?.[0];
  if (first === undefined || from === undefined || others.length > 0) return null;
  const opening = text.slice(start, from);
  if (!/^(?:(?:\p{L}+\s){0,3}(?:after|before)|when|while|although|though|as|since)\s$/iu.test(opening))
    return null;
  const last = Math.max(...spansOf(first).map(([, to]) => to));
  const comma = /^,\s/.exec(text.slice(last, last + 2));
  if (comma === null) return null;
  const at = last + comma[0].length;
  return VERB.test(text.slice(at, end)) ? [at, end] : null;
}
