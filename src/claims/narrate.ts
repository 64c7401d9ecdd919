import { type Chain, innermostVoice } from "#vocabulary/chain.ts";
import type { Stance } from "#vocabulary/claim.ts";
import type { Hop } from "#vocabulary/hop.ts";
import type { Span } from "#vocabulary/passage.ts";
import { addedClauses } from "./added-clauses.ts";
import { whoAsksForMore } from "./asks-for-more.ts";
import { goesOnTelling, isBackground, isNotTold, RELAYS, recall } from "./carried.ts";
import { type Desk, partAt } from "./desk.ts";
import { divideTold } from "./divide.ts";
import type { Draft, Saying } from "./draft.ts";
import { chainThrough, newsChain, ownChain } from "./frame.ts";
import { hopsOfSource } from "./hops.ts";
import { isImperative } from "./imperative.ts";
import { inSpan } from "./in-span.ts";
import { mainClauses } from "./main-clauses.ts";
import { mainVerb } from "./main-verb.ts";
import { sameSpans, without, wordsIn } from "./nesting.ts";
import { stanceOf } from "./stance.ts";
import { stanceOfContent, stanceOfLine } from "./stance-of-content.ts";
import { isDay } from "./stated-when.ts";

/** A sentence without a cue: carried on from the last medium, or the outlet's own. */
export function narrate(desk: Desk, sentence: Span, summary: boolean, deed: Stance | null = null): void {
  const { report, structure } = desk.annotated;
  for (const clause of divideTold(report.text, sentence))
    for (const one of summary ? [clause] : mainClauses(report.text, structure, clause))
      narrateClause(desk, one, summary, deed);
}

function narrateClause(desk: Desk, sentence: Span, summary: boolean, deed: Stance | null = null): void {
  const { text, published } = desk.annotated.report;
  const span = trimmed(text, sentence);
  const words = text.slice(span[0], span[1]);
  if (!/\p{L}/u.test(words)) return;
  if (/\?[”"’']*$/.test(words)) {
    // Whose words are given in full asks too.
    if (desk.statement !== null && !summary)
      push(desk, sentence, {
        content: [span],
        chain: chainThrough(desk.frame, [...(desk.manner?.through ?? []), desk.statement]),
        mode: desk.manner?.mode ?? "quoted",
        stance: "unclear",
        cue: "",
        said: statementSaid(desk),
        nested: [],
      });
    // A question asserts nothing; in an interview what is put to somebody is told all the same.
    else if (desk.interview !== null && !summary && !/["“”]/.test(words))
      push(desk, sentence, {
        content: [[span[0], span[1] - 1]],
        chain: ownChain(desk.frame),
        mode: "narrated",
        stance: "unclear",
        cue: "",
        said: desk.held ?? { earliest: null, latest: published?.value.slice(0, 10) ?? null },
        nested: [],
      });
    return;
  }
  if (summary && QUESTION.test(words)) return;
  if (desk.statement !== null) {
    push(desk, sentence, {
      content: [span],
      chain: chainThrough(desk.frame, [...(desk.manner?.through ?? []), desk.statement]),
      mode: desk.manner?.mode ?? "quoted",
      stance: stanceOfContent(desk.annotated, "", [span]),
      cue: "",
      said: statementSaid(desk),
      opines: true,
      ...(desk.interview !== null && desk.statement === desk.interview.hop ? { turn: true } : {}),
      nested: [],
    });
    return;
  }
  const meant = summary ? null : ruledBefore(text, span[0], words);
  const ruled = RULES.exec(words) ?? (meant === null ? null : UNDER_IT.exec(words));
  if (!summary && ruled !== null) {
    const start = span[0] + ruled[0].indexOf(ruled[1] ?? "");
    const source: Span = meant ?? [start, start + (ruled[1] ?? "").length];
    const content: Span = [span[0] + ruled[0].length, span[1]];
    push(desk, sentence, {
      content: [content],
      chain: chainThrough(
        desk.frame,
        hopsOfSource(desk, source, "cited", [span[0], span[0] + ruled[0].trimEnd().length]),
      ),
      mode: "paraphrased",
      stance: stanceOfContent(desk.annotated, "", [content]),
      cue: "",
      said: ruledOn(desk, [span[0], content[0]]) ?? {
        earliest: null,
        latest: published?.value.slice(0, 10) ?? null,
      },
      nested: [],
    });
    return;
  }
  const telling = desk.telling;
  const carried =
    !summary &&
    telling !== null &&
    goesOnTelling(words, telling) &&
    (RELAYS.has(telling.medium.voice.kind) || isInItsParagraph(desk, sentence, telling.medium)) &&
    !isBesideOwn(desk, sentence) &&
    !goesOnFromOwn(desk, sentence) &&
    // “The North first showed it in 2023”: of another day than what the medium tells.
    !(isLongAgo(desk, words) && /\b(?:first|last|previously|originally)\b/.test(words));
  const going =
    carried || summary
      ? null
      : (bodyThatGoesOn(desk, sentence, words) ?? whoAsksForMore(desk, sentence, words));
  const chain: Chain = carried
    ? chainThrough(desk.frame, [{ ...telling.medium, carried: true }])
    : going !== null
      ? going
      : (summary && !desk.frame.bylined) ||
          isBackground(words) ||
          isLongAgo(desk, words) ||
          goesOnFromBackground(desk, sentence)
        ? ownChain(desk.frame)
        : newsChain(desk.frame);
  push(desk, sentence, {
    content: [span],
    chain,
    mode: "narrated",
    // “hints at a cut”: where the verb of a headline turns nothing, its words may.
    stance:
      deed !== null && deed !== "asserted"
        ? deed
        : summary || isLine(desk, sentence)
          ? stanceOfLine(desk.annotated, span)
          : stanceOfContent(desk.annotated, "", [span]),
    cue: "",
    said: { earliest: null, latest: published?.value.slice(0, 10) ?? null },
    nested: [],
    ...(!summary && isImperative(text, desk.annotated.structure, [span]) ? { bids: true } : {}),
  });
  if (carried) recall(telling, text, [span]);
}

/** When whoever's words are given in full said them. */
const statementSaid = ({ manner, held, occasion, annotated }: Desk): Saying =>
  manner?.said ??
  held ??
  occasion ?? { earliest: null, latest: annotated.report.published?.value.slice(0, 10) ?? null };

/**
 * “The coastguard said that all were safe. The crew stayed aboard”: in one paragraph a sentence without a cue goes on with what a body or a
 * document told, unless it is background or tells of the body itself. The chain, or null.
 */
function bodyThatGoesOn(desk: Desk, sentence: Span, words: string): Chain | null {
  const before = desk.drafts.at(-1);
  const paragraph = partAt(desk, sentence[0])?.span;
  if (
    before === undefined ||
    before.part !== "body" ||
    before.paragraph[0] !== paragraph?.[0] ||
    before.sentence[1] > sentence[0] ||
    before.mode !== "paraphrased" ||
    // “The union hailed the law. The law came into force on Monday”: whoever judges a thing tells nothing that goes on.
    JUDGES.test(before.cue) ||
    // “A company that suspects …” is any.
    (before.stance !== "asserted" &&
      (before.stance !== "possible" || /^an?\s/i.test(innermostVoice(before.chain).name ?? "a "))) ||
    before.chain.length < 2 ||
    desk.frame.outlet.kind === "state-media" ||
    isBackground(words) ||
    isNotTold(words) ||
    isLongAgo(desk, words) ||
    // “Merania has long denounced the drills. The next is scheduled for May”
    isBackground(desk.annotated.report.text.slice(...before.sentence)) ||
    SCHEDULED.test(words) ||
    // “This is the fifth list that the board has drawn up since 2022”: the outlet counts.
    /^(?:this|it|that) (?:is|was|marks|marked|would be|will be) (?:only |just )?(?:the|its|their|his|her) (?:\p{Ll}+th|first|second|third|fifth|last|latest|\p{Ll}+est|worst|most)\b/iu.test(
      words,
    ) ||
    // “blamed on the government. (Two men died in May.)”: set apart, and so the outlet's; “Its shares were suspended”: of the body itself.
    /^(?:which|who|and|but|still|however|its (?:shares?|stock|bonds|owners?|chief|head|share price))\b|^[([]/i.test(
      words,
    )
  )
    return null;
  const last = before.chain[before.chain.length - 1];
  // Pictures show one thing, and tell nothing further.
  if (/\b(?:images?|pictures?|photos?|photographs?|footage|videos?)\b/i.test(last?.voice.name ?? ""))
    return null;
  if (last === undefined || (last.voice.kind !== "institution" && last.voice.kind !== "document"))
    return null;
  // “according to court papers, … Nobody answered the door on Wednesday”: of the last days a document tells nothing.
  if (last.voice.kind === "document" && isOfLate(desk, sentence)) return null;
  const head = last.voice.name?.split(" ").at(-1) ?? "";
  if (head === "" || words.slice(0, 60).includes(head)) return null;
  return [...before.chain.slice(0, -1), { ...last, by: "narrated", span: null, carried: true }] as Chain;
}

const JUDGES =
  /\b(?:hail|prais|welcom|condemn|denounc|critici|slam|blast|call(?:s|ed)?$|describ|dismiss|reject|den(?:y|ied|ies)|applaud|deplor|thank|congratulat|mock|ridicul|dispute|oppos|support|endors|accus|blam)/i;

/** “The next drill is due to begin in May”: a schedule is the outlet's. */
const SCHEDULED = /\b(?:is|are)\s(?:also\s|now\s)?(?:scheduled|slated)\s(?:to|for|on|in|at)\b/u;

/** “…, the Post reported”, and the next paragraph: a paper is told for one thing, where an agency is told for a whole happening. */
function isInItsParagraph(desk: Desk, sentence: Span, medium: Hop): boolean {
  const before = desk.drafts.at(-1);
  return (
    before !== undefined &&
    before.paragraph[0] === partAt(desk, sentence[0])?.span[0] &&
    before.chain.some(({ voice }) => voice.name === medium.voice.name)
  );
}
/** “The panel was disbanded in April after Merania vetoed it”: what hangs on the outlet's own sentence is the outlet's. */
function isBesideOwn(desk: Desk, [start]: Span): boolean {
  const before = desk.drafts.at(-1);
  if (before === undefined || before.chain.length > 1 || before.sentence[1] > start) return false;
  const between = desk.annotated.report.text.slice(before.sentence[1], start);
  return between.length < LINK && !/[.!?\n]/.test(between);
}
/** “The launch was the fifth of its kind. On March 22 the army fired two”: in one paragraph, behind what the outlet knows by itself. */
function goesOnFromOwn(desk: Desk, [start]: Span): boolean {
  // What is said beside it in its own sentence stands before it here.
  const before = desk.drafts.slice(-6).findLast(({ sentence }) => sentence[1] <= start);
  return (
    before !== undefined &&
    before.part === "body" &&
    before.mode === "narrated" &&
    before.chain.length === 1 &&
    before.paragraph[0] === partAt(desk, start)?.span[0]
  );
}
/** How long a link between two clauses may be: “, a day after ”. */
const LINK = 24;

/** A day of the week before publication. */
function isOfLate({ annotated, times }: Desk, sentence: Span): boolean {
  const published = Date.parse(annotated.report.published?.value.slice(0, 10) ?? "");
  return inSpan(times, sentence).some(
    (time) =>
      time.type !== "SET" && isDay(time) && published - Date.parse((time.earliest ?? "").slice(0, 10)) < WEEK,
  );
}
const WEEK = 7 * 86_400_000;

/** “They fought a war over the ridge in 2016”: told of a year that lies back, and of none since. */
function isLongAgo({ annotated }: Desk, words: string): boolean {
  const published = Number(annotated.report.published?.value.slice(0, 4) ?? Number.NaN);
  const years = [...words.matchAll(/(?<![\p{L}\d-])(?:19|20)\d\d(?![\p{L}\d-])/gu)].map(([year]) =>
    Number(year),
  );
  return (
    years.length > 0 &&
    years.every((year) => year < published - 1) &&
    mainVerb(words)?.tense === "past" &&
    !/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:today|yesterday)\b/.test(words)
  );
}

/** “They fought a war in 2016. Some 9,000 died in it”: in one paragraph, behind what the outlet knows by itself. */
export function goesOnFromBackground(desk: Desk, sentence: Span): boolean {
  const before = desk.drafts.at(-1);
  return (
    desk.frame.credited.length > 0 &&
    !desk.frame.wholeText &&
    before !== undefined &&
    before.part === "body" &&
    before.chain.length === 1 &&
    before.paragraph[0] === partAt(desk, sentence[0])?.span[0] &&
    before.sentence[0] < sentence[0]
  );
}

/** “Under the agreement, signed on 5 May, …”: the day on which it was laid down. */
function ruledOn(desk: Desk, opening: Span): Saying | null {
  const day = inSpan(desk.times, opening).find(({ type, earliest }) => type !== "SET" && earliest !== null);
  return day === undefined
    ? null
    : { earliest: day.earliest?.slice(0, 10) ?? null, latest: day.latest?.slice(0, 10) ?? null };
}

/** “Under the agreement, signed in May, both sides are to …”: what a document lays down. */
const RULES =
  /^Under ((?:the |an? |its |his |her |their |\p{Lu}[\p{L}'’-]*(?:['’]s)? )(?:\p{L}[\p{L}'’-]* ){0,5}?(?:rules?|proposals?|plans|scheme|settlement|agreement|accord|treaty|deal|law|plan|contract|pact|charter|constitution|resolution|terms|statute|decree|bill|ceasefire|truce)(?: of [^,]{1,40})?)(?:, [^,]{1,60})?, /u;

/** “Under it the command is the president's alone”, “Under them, the yard must pay”: the document of which the sentences before it tell. */
const UNDER_IT =
  /^Under (it|them|this|these|that),? (?=(?:the|an?|its|their|his|her|both|all|no|each|every|it|they|he|she|\p{Lu})\b)/u;
const A_DOCUMENT =
  /\b(?:the|an?|its|this|their)\s(?:[\p{L}-]+\s){0,3}?(?:law|bill|decree|deal|agreement|accord|treaty|plan|resolution|rules|decision|contract|statute|pact|order|scheme|settlement|charter|truce|ceasefire)\b/giu;

function ruledBefore(text: string, at: number, words: string): Span | null {
  if (!UNDER_IT.test(words)) return null;
  const from = Math.max(0, at - 400, text.lastIndexOf("\n\n", at));
  const found = [...text.slice(from, at).matchAll(A_DOCUMENT)].at(-1);
  return found === undefined ? null : [from + found.index, from + found.index + found[0].length];
}

/** “What is known about …” in a headline asks, though it has no mark. */
const QUESTION = /^(?:\p{L}+: )?(?:what|who|why|how|when|where)\b/iu;

type Given = Omit<Draft, "main" | "sentence" | "part" | "paragraph">;

/** “a project it first unveiled in March”: neither which nor who ties it to what is said. */
const OWN_CLAUSE = /^(?:an?|first|last|once)\s/;

/** Lays down a draft, and those of the clauses that are added to it. */
export function push(desk: Desk, sentence: Span, given: Given): void {
  const { text } = desk.annotated.report;
  const part = partAt(desk, sentence[0]);
  const place = {
    sentence,
    part: part?.kind ?? "body",
    paragraph: part?.span ?? sentence,
    occasion: desk.occasion,
  } as const;
  const added = addedClauses(
    text,
    without(given.content, given.nested),
    desk.times,
    desk.annotated.structure,
  );
  const main = without(
    given.content,
    added.flatMap((spans) => spans.slice(-1)),
  );
  const told = main.map((span) => withoutComma(text, span)).filter(([start, end]) => end > start);
  const content = added.length > 0 && told.length > 0 ? told : given.content;
  // How the added words are asserted turns nothing of what they are added to.
  const stance =
    content !== given.content && stanceOf("", wordsIn(text, given.content)) === given.stance
      ? stanceOf("", wordsIn(text, content))
      : given.stance;
  // A clause beside several others may be found by more than one of them.
  if (
    given.mode === "narrated" &&
    desk.drafts.slice(-6).some((draft) => draft.mode === "narrated" && sameSpans(draft.content, content))
  )
    return;
  desk.drafts.push({ ...given, ...place, stance, content, main });
  // Whose knowledge an added clause is, the words do not say: the voice's, or the outlet's own.
  const nobody = innermostVoice(given.chain).name === null;
  const chain = nobody ? ownChain(desk.frame) : given.chain;
  for (const content of added) {
    const [start, end] = content[content.length - 1] as Span;
    const mode = OWN_CLAUSE.test(text.slice(start, end)) ? "narrated" : given.mode;
    desk.drafts.push({
      ...given,
      ...place,
      chain,
      content,
      main: content,
      mode,
      // “which are to be announced in May”
      stance: stanceOfAdded(text.slice(start, end)),
      nested: [],
    });
    if (chain.length > 1)
      desk.notes.push({
        rule: "claims/added-clauses",
        span: [start, end],
        found: text.slice(start, end),
        expected: "words that say whether the voice or the outlet adds this",
      });
  }
}

/** “State to get a share of new mines”, below a headline: a line of its own that ends no sentence. */
function isLine(desk: Desk, [start]: Span): boolean {
  const line = partAt(desk, start)?.span;
  const words = line === undefined ? "" : desk.annotated.report.text.slice(...line).trim();
  return words !== "" && words.length < 120 && !/(?:(?<!\.\.)\.|[!?:…])["”’')]*$/.test(words);
}

/** “which are to be announced in May”, “which is expected to follow” */
function stanceOfAdded(words: string): Stance {
  const stance = stanceOf("", words.replace(/^(?:which|who|where)\s/, "they "));
  return stance === "planned" || (stance === "possible" && /^(?:which|who)\s(?:is|are)\s/.test(words))
    ? stance
    : "asserted";
}

/** “The Tarn-4, … , can fly far”: a stretch without the comma that parted it from what is added. */
function withoutComma(text: string, [start, end]: Span): Span {
  let [from, to] = [start, end];
  while (to > from && /[\s,]/.test(text[to - 1] as string)) to--;
  while (from < to && /[\s,]/.test(text[from] as string)) from++;
  return [from, to];
}

function trimmed(text: string, [start, end]: Span): Span {
  let to = end;
  while (to > start && /[\s.]/.test(text[to - 1] as string)) to--;
  // “18:42 All are safe”, “– The mast broke”, “A: It is”: the clock of an entry and the mark of a list or a turn are no words of it.
  const head =
    /^(?:(?:Image|Video|Photo|Media) caption\s+|\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?\s+|[-–—•*]\s+|[QA][.:]\s+)+/u.exec(
      text.slice(start, to),
    )?.[0].length ?? 0;
  return [start + head, to];
}
