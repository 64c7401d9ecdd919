import { sentencesOf } from "#text/sentences.ts";
import type { Annotated } from "#vocabulary/annotated.ts";
import type { Attribution } from "#vocabulary/attribution.ts";
import type { Claim } from "#vocabulary/claim.ts";
import type { Disclosure } from "#vocabulary/disclosure.ts";
import type { Hop } from "#vocabulary/hop.ts";
import type { Note } from "#vocabulary/note.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { PartKind } from "#vocabulary/report.ts";
import type { TimeExpression } from "#vocabulary/time-expression.ts";
import { addAttributions } from "./add-attributions.ts";
import { clausesOfSpeakers } from "./added-clauses.ts";
import { isFragment, isHeadingInCapitals, isOpener } from "./around-the-report.ts";
import { attribute } from "./attribute.ts";
import { isBehindWhat } from "./behind-what.ts";
import { behindCitation, isCitation, withoutCitation } from "./cited.ts";
import { clausesLeft, deedsLeft, withoutNextClause } from "./clauses-left.ts";
import { correct, isCorrection } from "./corrections.ts";
import { isDeed } from "./deeds.ts";
import { type Desk, makeDesk, partAt, wordsOf } from "./desk.ts";
import { sectionsOf } from "./digests.ts";
import { behindQuoting, upToColon } from "./ends-by-marks.ts";
import { eventWords } from "./events.ts";
import { goOnQuoting, quoteBeforeSpeaker } from "./go-on-quoting.ts";
import { headlineActs } from "./headlines.ts";
import { firstEnding, inSpan } from "./in-span.ts";
import { isAnswer, isPutToThem } from "./interviews.ts";
import { withoutLabel } from "./labels-in-capitals.ts";
import { clausesBeside, withoutAfter } from "./leftover.ts";
import { carriedThrough, noteInterview } from "./media.ts";
import { mendAttributions } from "./mend-attributions.ts";
import { narrate } from "./narrate.ts";
import { clipped, goesOnSpeaking, holds, spansOf } from "./nesting.ts";
import { noteOccasion } from "./occasions.ts";
import { passiveSayings } from "./passive-sayings.ts";
import { isPrintedAgain, isRepeated } from "./printed-again.ts";
import { quotedAt } from "./quoted-at.ts";
import { isScrap } from "./scraps.ts";
import { settle } from "./settle.ts";
import type { Silence } from "./silence.ts";
import { findSilences, isAskedInVain, leadsToAnswer, toldAfter } from "./silences.ts";
import { disclosureOf } from "./silent-voice.ts";
import { sourceByTree } from "./source-by-tree.ts";
import { stanceOf } from "./stance.ts";
import { GOES_ON, goingOn, isOfPaper, isOwnFinding, isOwnWords, statementIn } from "./statements.ts";
import { throughStops } from "./through-stops.ts";
import { withoutVerdict } from "./told-content.ts";
import { toldTo } from "./told-to.ts";
import { isSignature } from "./tweets.ts";
import { makeVoiceResolver } from "./voices.ts";
import { reconsidered } from "./weighed/reconsider.ts";
import { whatItDates } from "./what-it-dates.ts";
import { onItsOneDay } from "./when-said.ts";
import { withhold } from "./withhold.ts";
import {
  clauseAbove,
  isAside,
  isBare,
  isInferred,
  isNaming,
  isSilence,
  isStatement,
  isTelling,
  isTopic,
  isUnsaid,
} from "./worth-telling.ts";

export interface Claims {
  claims: Claim[];
  disclosures: Disclosure[];
  notes: Note[];
}

/**
 * Makes claims of what the language reading found: for every attribution a claim with its whole chain, for every other
 * sentence a claim of the outlet's own or one that carries on what the last medium told; then what was not disclosed.
 */
export function makeClaims(given: Annotated, times: readonly TimeExpression[], knowledge: Knowledge): Claims {
  const stopped = { ...given, attributions: throughStops(given) };
  const quoting = { ...stopped, attributions: behindQuoting(stopped) };
  const whole = { ...quoting, attributions: upToColon(quoting) };
  const passive = { ...whole, attributions: passiveSayings(whole) };
  const known = { ...passive, attributions: toldTo(passive) };
  const mended = mendAttributions(known);
  const annotated = {
    ...known,
    attributions: inOrder(
      [...mended, ...addAttributions({ ...known, attributions: mended })].map((one) =>
        sourceByTree(known, one),
      ),
    ),
  };
  const voices = makeVoiceResolver(annotated, knowledge);
  const desk = makeDesk(annotated, times, knowledge, voices);
  const silences = Map.groupBy(
    findSilences(annotated).filter(({ sentence }) => !/^(?:title|heading)$/.test(partOf(desk, sentence))),
    ({ sentence }) => sentence,
  );
  const { interview } = desk;
  const sections = sectionsOf(annotated.report, voices);
  for (const [i, printed] of annotated.sentences.entries()) {
    const sentence = withoutLabelOf(desk, printed);
    if (sentence === null) continue;
    const section = sections.findLast(({ from }) => from <= sentence[0]);
    if (section !== undefined) desk.frame = { ...desk.frame, credited: [section.hop], wholeText: true };
    if (interview !== null) desk.statement = isAnswer(interview, sentence) ? interview.hop : null;
    else if (desk.tweets.length > 0) desk.statement = statementOrTweet(desk, sentence);
    if (desk.manner !== null && sentence[0] >= desk.manner.until) {
      desk.statement = null;
      desk.manner = null;
    }
    // “9:20 a.m.” in a running report: what stands below it is told anew.
    if (CLOCK_ALONE.test(annotated.report.text.slice(...sentence))) {
      desk.telling = null;
      desk.interviews.clear();
      continue;
    }
    if (isPrintedAgain(desk, sentence)) continue;
    const next = annotated.sentences[i + 1];
    const vain =
      next !== undefined && isAskedInVain(annotated.report.text, sentence, silences.get(next) ?? []);
    const leads =
      interview === null &&
      partOf(desk, sentence) === "body" &&
      leadsToAnswer(annotated.report.text, sentence, next);
    if (leads) noteInterview(desk, sentence);
    else if (!vain && isOfPaper(desk, sentence)) {
      const { statement } = desk;
      desk.statement = null;
      claimsOfSentence(desk, sentence, silences.get(printed) ?? []);
      desk.statement ??= statement;
    } else if (!vain) claimsOfSentence(desk, sentence, silences.get(printed) ?? []);
  }
  // They tell of the report, and stand outside its paragraphs.
  for (const { span } of annotated.report.corrections)
    for (const sentence of span === null ? [] : sentencesOf(annotated.report.text, span))
      if (isCorrection(annotated.report.text.slice(...sentence))) correct(desk, sentence);
  const { claims, rests } = settle(
    desk.drafts.map((draft) => onItsOneDay(desk, draft)),
    {
      annotated,
      times: desk.times,
      sayings: desk.sayings,
      knowledge,
      events: eventWords(knowledge),
    },
  );
  const disclosures = [...silences.values()].flat().map((silence) => disclosureOf(desk, claims, silence));
  return {
    claims: reconsidered(withhold(claims, disclosures, rests), annotated, desk.times, knowledge),
    disclosures,
    notes: desk.notes,
  };
}

const inOrder = (attributions: readonly Attribution[]): Attribution[] =>
  [...attributions].sort((a, b) => startOf(a) - startOf(b));

const startOf = ({ cue, content }: Attribution): number =>
  Math.min(...[...cue, ...content].map(([at]) => at));

function claimsOfSentence(desk: Desk, sentence: Span, silences: readonly Silence[]): void {
  const { text } = desk.annotated.report;
  const part = partOf(desk, sentence);
  // “The message said:”, a line that only opens what follows, looks like a scrap.
  const opener =
    part === "body" && /:\s*$/.test(text.slice(...sentence)) ? statementIn(desk, sentence) : null;
  if (opener !== null && !opener.told) {
    desk.statement = opener.hop;
    desk.manner = opener.manner;
    return;
  }
  if (
    isScrap(
      text.slice(...sentence),
      // The points of a list that somebody gives may look like headings.
      part === "heading" && (desk.statement !== null || desk.interview !== null) ? "body" : part,
      desk.drafts.slice(0, 40).some((draft) => draft.part === "body" && draft.chain.length > 1),
    ) ||
    isSignature(text.slice(...sentence)) ||
    isRepeated(desk, sentence, part) ||
    (part === "body" &&
      desk.statement === null &&
      desk.interview === null &&
      !quotedAt(desk.annotated, sentence[0]) &&
      (isFragment(desk.annotated, sentence) ||
        isOpener(desk.annotated, sentence) ||
        isHeading(desk, sentence)))
  )
    return;
  if (part === "title" || (desk.drafts.length < 2 && /^['‘"“].*['’"”]:\s/.test(text.slice(...sentence)))) {
    const acts = headlineActs(
      desk.annotated,
      sentence,
      inSpan(desk.anchored, sentence).map(({ attribution }) => attribution),
    );
    const [whole] = acts;
    if (acts.length > 1 || whole?.[0] !== sentence[0]) {
      for (const act of acts) claimsOfSentence(desk, act, []);
      return;
    }
  }
  noteSayings(desk, sentence);
  // “Photographs that the Herald examined show …”: its own again, and nothing more of the agency's.
  if (inSpan(desk.anchored, sentence).some(({ attribution }) => isOwnFinding(desk, attribution)))
    desk.telling = null;
  const clause = silences.find((silence) => silence.clause !== null)?.clause ?? null;
  const own = inSpan(desk.anchored, [sentence[0], clause?.[0] ?? sentence[1]])
    .map(({ attribution }) =>
      clause === null ? attribution : { ...attribution, content: clipped(attribution.content, clause[0]) },
    )
    .map((attribution) =>
      part === "title" ? { ...attribution, content: clipped(attribution.content, sentence[1]) } : attribution,
    )
    .filter((attribution) => !isInferred(text, attribution) && !isAuthors(desk, attribution))
    .filter(
      (attribution, _, all) =>
        !isDeed(text, attribution, all) && !isOwnWords(desk, attribution) && !isOwnFinding(desk, attribution),
    )
    .filter(
      (attribution) => desk.interview === null || !isPutToThem(desk.interview, text, attribution, sentence),
    )
    .map((attribution, _, all) => goesOnSpeaking(text, withoutAfter(text, attribution), all))
    .flatMap((attribution) =>
      [withoutCitation(text, attribution.content), behindCitation(text, attribution.content)]
        .filter(({ length }, i) => i === 0 || length > 0)
        .map((content) => ({ ...attribution, content })),
    )
    .map((attribution) =>
      part === "body"
        ? withoutNextClause(desk.annotated, sentence, withoutVerdict(text, attribution))
        : attribution,
    );
  const outer = own.filter(
    (attribution) => !own.some((other) => other !== attribution && holds(other, attribution)),
  );
  // A sentence that only says what was not told is a disclosure, not a claim of its own.
  const silent = silences.some((silence) => silence.whole);
  if (silent && part === "body") {
    const tail = toldAfter(text, sentence, silences);
    if (tail !== null) claimsOfSentence(desk, tail, []);
    else
      for (const attribution of saidAfter(text, outer, silences))
        attribute(desk, sentence, attribution, own, []);
    return;
  }
  const opening = statementIn(desk, sentence);
  if (opening !== null) {
    narrate(desk, sentence, false);
    // “issued the following article “We must arm””: what its title calls for is no call of the outlet's.
    const told = desk.drafts.at(-1);
    if (told !== undefined) told.stance = "asserted";
    desk.statement = opening.hop;
    desk.manner = opening.manner;
    return;
  }
  if (isCorrection(text.slice(...sentence))) {
    correct(desk, sentence);
    return;
  }
  const summary = part === "title" || part === "standfirst" || part === "caption" || part === "heading";
  const said = outer.filter((attribution) => !isUnsaid(text, attribution) && !isCitation(attribution, text));
  // “…, the editorial says, and goes on:”: what it goes on with follows.
  const goesOn = part === "body" && desk.statement === null && GOES_ON.test(text.slice(...sentence));
  const told = said.filter((attribution) =>
    goesOn &&
    (GOES_ON.test(` ${wordsOf(desk, attribution.cue).replace(/:?$/, ":")}`) ||
      (attribution.content[0]?.[0] ?? 0) >= sentence[1])
      ? false
      : summary
        ? isStatement(text, attribution) && !isBare(text, attribution)
        : !isTopic(text, attribution) &&
          !isNaming(text, attribution) &&
          !isSilence(text, attribution, silences),
  );
  const rest: Span = clause === null ? sentence : [sentence[0], clause[0]];
  if (told.length === 0) {
    // “Kim orders …” in a headline is told as a deed, with the force of its verb.
    const deed = said[0] === undefined ? null : stanceOf(wordsOf(desk, said[0].cue), "");
    if (desk.statement === null) {
      if (startsInsideContent(desk, sentence)) return;
      if (
        part === "body" &&
        own.length === 0 &&
        (goOnQuoting(desk, sentence) || quoteBeforeSpeaker(desk, sentence))
      )
        return;
    }
    narrate(desk, rest, summary, deed);
    return;
  }
  // “He saw a plant that has long been suspected of …”: what is said in passing does not make up the sentence.
  const above = new Map(
    told.map((one) => [one, isBehindWhat(text, one) ? null : clauseAbove(text, rest, one, part === "title")]),
  );
  // “… after the rector agreed to publish it” is a deed, and told with the clause above it.
  const deeds = told.filter((one) => above.get(one) !== null && !isTelling(wordsOf(desk, one.cue)));
  const main = told.filter((attribution) => !isAside(text, attribution) && above.get(attribution) === null);
  const whole: Span | null =
    main.length === 0 && !told.some((one) => carriedThrough(desk, sentence, one) !== null)
      ? (deeds.length < told.length && told.map((one) => above.get(one)).find((span) => span != null)) || rest
      : null;
  if (whole !== null) narrate(desk, whole, summary);
  for (const attribution of told)
    if (!deeds.includes(attribution)) attribute(desk, rest, attribution, own, []);
  const further = goesOn ? goingOn(desk, sentence) : null;
  if (further !== null) {
    desk.statement = further.hop;
    desk.manner = further.manner;
  }
  if (part === "body")
    for (const clause of clausesOfSpeakers(text, rest, told, desk.times)) narrate(desk, clause, false);
  const beside = clausesBeside(text, rest, main).filter((clause) => !SPEAKING.test(text.slice(...clause)));
  for (const clause of beside) narrate(desk, clause, false);
  if (part === "body")
    for (const clause of deedsLeft(text, deedsOf(desk, rest), [
      ...own.flatMap(spansOf),
      ...beside,
      ...(whole === null ? [] : [whole]),
      ...silences.map(({ reach }) => reach),
    ])) {
      beside.push(clause);
      narrate(desk, clause, false);
    }
  if (part === "body")
    for (const clause of clausesLeft(desk.annotated, rest, own, beside)) narrate(desk, clause, false);
}

/** “WHAT THE TOWN WANTS.”, a paragraph by itself below others. */
function isHeading(desk: Desk, sentence: Span): boolean {
  const part = partAt(desk, sentence[0]);
  const { text } = desk.annotated.report;
  return (
    part !== null &&
    desk.drafts.some((draft) => draft.part === "body") &&
    sentence[0] === part.span[0] &&
    text.slice(sentence[1], part.span[1]).trim() === "" &&
    isHeadingInCapitals(text.slice(...sentence).trim()) &&
    /\p{Ll}/u.test(text)
  );
}

/** “Talking about how he felt, he said …”: what somebody speaks of is told with what they say. */
const SPEAKING =
  /^(?:Talking|Speaking|Writing|Commenting|Responding|Replying|Referring|Reflecting|Asked|Pressed|Quizzed|Questioned)\s/;

/** What a sentence tells as deeds, though a verb of saying tells it. */
const deedsOf = (desk: Desk, sentence: Span): Attribution[] =>
  inSpan(desk.anchored, sentence)
    .map(({ attribution }) => attribution)
    .filter((one, _, all) => isDeed(desk.annotated.report.text, one, all));

function noteSayings(desk: Desk, sentence: Span): void {
  const times = inSpan(desk.times, sentence);
  const { text } = desk.annotated.report;
  noteOccasion(desk, sentence, times);
  // A quarter that somebody was briefed on dates neither the briefing nor anything said.
  const cued = inSpan(desk.anchored, sentence)
    .map(({ attribution }) => attribution)
    // “The court sentenced two engineers on Monday”: a deed, whose day is its own.
    .filter((attribution, _, all) => !isTopic(text, attribution) && !isDeed(text, attribution, all));
  const dates = whatItDates(text, sentence, times, cued);
  for (const [at, time] of times.entries()) if (dates[at] === "saying") desk.sayings.add(time);
}

/** “I want the board to go”, “we are seeing a thaw”, outside quotation marks: the page's author, who is the outlet. */
function isAuthors({ annotated, statement, interview }: Desk, { source, mode }: Attribution): boolean {
  const [who] = source;
  return (
    who !== undefined &&
    mode === "paraphrased" &&
    statement === null &&
    interview === null &&
    // Of a signed report “we” are its makers, and “I” may be anybody.
    (annotated.report.bylines.length === 0 ? /^(?:I|we)$/iu : /^we$/iu).test(
      annotated.report.text.slice(...who),
    ) &&
    !quotedAt(annotated, who[0])
  );
}

/** “Vorn would not say when — “Wait,” she said — but said that she would come”: what is said behind what is not told, and beside it. */
function saidAfter(text: string, said: readonly Attribution[], silences: readonly Silence[]): Attribution[] {
  const from = Math.max(...silences.map(({ span }) => span[1]));
  // “Vorn said that it was too early to say why, but that the bus would be examined”
  const joined = said.flatMap((one): Attribution[] => {
    const [start, end] = one.content.at(-1) ?? [0, 0];
    const found =
      start <= from && from < end
        ? /^,?\s(?:but|and)\s(that\s[^;]{12,})$/su.exec(text.slice(from, end))
        : null;
    return found === null || isUnsaid(text, one)
      ? []
      : [{ ...one, content: [[end - (found[1]?.length ?? 0), end]] }];
  });
  if (joined.length > 0) return joined;
  return said.filter(
    (one) =>
      one.cue.length > 0 &&
      startOf(one) >= from &&
      !isUnsaid(text, one) &&
      !isCitation(one, text) &&
      /[—–;]|\b(?:but|and)\b|^,\sw$/.test(text.slice(from, startOf(one) + 1)),
  );
}

/** Whose words a sentence gives in full: of a posted message its own paragraph alone. */
function statementOrTweet({ tweets, statement }: Desk, [start]: Span): Hop | null {
  const tweet = tweets[firstEnding(tweets, start)];
  if (tweet !== undefined && tweet.span[0] <= start) return tweet.hop;
  return tweets.some(({ hop }) => hop === statement) ? null : statement;
}

const CLOCK_ALONE = /^\s*\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?\s*$/i;

function withoutLabelOf(desk: Desk, sentence: Span): Span | null {
  const part = partAt(desk, sentence[0]);
  if (part?.kind !== "caption" && part?.kind !== "body") return sentence;
  const told = withoutLabel(desk.annotated.report.text, sentence, part.span);
  return told === null || told[0] > sentence[0] ? told : sentence;
}

function partOf(desk: Desk, sentence: Span): PartKind {
  return partAt(desk, sentence[0])?.kind ?? "body";
}

/** A sentence inside a quotation that another sentence attributes has its claim already. */
function startsInsideContent(desk: Desk, [start, end]: Span): boolean {
  return desk.spilling.some(
    ({ at, span }) => (at < start || at >= end) && span[0] <= start && end <= span[1] + 2,
  );
}
