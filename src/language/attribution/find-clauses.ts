import type { Candidate } from "./candidate.ts";
import { closesSentence, endsContent, isInsertion, lastInSentence, SAYING } from "./clause-edges.ts";
import { contentEnd, skipCircumstance } from "./content.ts";
import { aroundContent, contentAfter, continuations } from "./content-around.ts";
import { type Cue, cueOf } from "./cue-verbs.ts";
import { findWord } from "./find-word.ts";
import { nounPhraseEndingAt, type Range, subjectBefore, verbGroupStart } from "./source.ts";
import { firstSubject, invertedSource, nounPhraseFrom } from "./source-after.ts";
import { lower, type TextView } from "./text-view.ts";
import { be, DETERMINERS, PREPOSITIONS, PRONOUNS } from "./words.ts";

/** Attributions by a cue verb: SOURCE said (that) CONTENT; CONTENT, SOURCE said; “…,” said SOURCE; SOURCE vowed to … */
export function findClauses(view: TextView): Candidate[] {
  const out: Candidate[] = [];
  view.sentences.forEach((sentence, index) => {
    let subject: Range | null = null;
    for (let i = sentence.from; i < sentence.to; i++) {
      if (view.quotedBy[i] !== -1) continue;
      const token = view.tokens[i];
      if (token === undefined || token.kind !== "word") continue;
      const cue = cueOf(token.lower);
      if (cue === null || isNounUse(view, i, cue) || isName(view, i, sentence.from)) continue;
      const read = readCue(view, index, i, cue, subject);
      if (read === null) continue;
      const last = read.content[read.content.length - 1];
      const found =
        last === undefined
          ? read
          : { ...read, content: [...read.content, ...continuations(view, last[1] - 1)] };
      out.push(found);
      if (found.source !== null && found.source[1] <= i) subject = found.source;
    }
  });
  return out;
}

/** A capital inside a sentence makes a name (the United States), unless the whole sentence is a headline in capitals. */
function isName(view: TextView, i: number, from: number): boolean {
  if (i === from || !/^\p{Lu}/u.test(view.tokens[i]?.text ?? "")) return false;
  const next = view.tokens[i + 1]?.text ?? "";
  const before = view.tokens[i - 1]?.text ?? "";
  return !(/^\p{Lu}/u.test(before) && /^(?:\p{Lu}|["“‘'])/u.test(next)) || before === "United";
}

/** "the claims", "his report", "a demand for": a noun, though it looks like a verb. */
function isNounUse(view: TextView, i: number, cue: Cue): boolean {
  const before = lower(view, i - 1);
  if (before === "that" || before === "this") return false;
  // "state media", "a report says": a base form that no subject pronoun precedes is more often a noun.
  if (
    /^(?:state|report|charge|read|brand|label|voice|claim|post|note|order|press|push|fear|hope)$/.test(
      view.tokens[i]?.lower ?? "",
    ) &&
    !/^(?:they|we|i|you|who|and|to|officials|analysts|sources|experts|media|n't|'t|not|also)$/.test(before) &&
    !before.endsWith("s")
  )
    return true;
  if (DETERMINERS.has(before) && !PRONOUNS.has(before) && cue.form !== "past") return true;
  if (cue.form === "past")
    return DETERMINERS.has(before) && before !== "all" && before !== "both" && !PRONOUNS.has(before);
  if (
    ["his", "her", "its", "their", "our", "my", "your", "'s", "of", "no", "the", "a", "an"].includes(before)
  )
    return true;
  if (cue.form === "third" && PREPOSITIONS.has(before)) return true;
  if (cue.form === "base" && PREPOSITIONS.has(before)) return before !== "to";
  return false;
}

function readCue(
  view: TextView,
  sentenceIndex: number,
  verb: number,
  cue: Cue,
  previous: Range | null,
): Candidate | null {
  const sentence = view.sentences[sentenceIndex];
  if (sentence === undefined) return null;
  const { from, to } = sentence;
  const start = verbGroupStart(view, verb, from);
  const passive = isPassive(view, start, verb, cue);
  let after = verb + 1;
  let cueEnd = after;
  let particle = false;
  if (cue.particles.has(lower(view, after))) {
    particle = true;
    cueEnd = after + 1;
    after = cueEnd;
    if (lower(view, after) === "that" && cue.lemma === "point") particle = false;
  }
  const cueRange: Range = [start, cueEnd];
  const before = start - 1;

  // “…,” said Lee / …, said Lee: the cue follows the content and its source follows it.
  if (
    cue.form !== "participle" &&
    cue.form !== "base" &&
    before >= from &&
    (cue.frames.has("clause") || cue.frames.has("quote")) &&
    endsContent(view, before, from)
  ) {
    const inverted = invertedSource(view, after, to);
    if (
      inverted !== null &&
      !(
        before > from &&
        lower(view, before) === "," &&
        view.quotedBy[before] === -1 &&
        // “An official, who asked not to be named, said the yard was shut”: the comma closes what is added to the subject.
        (previous !== null || subjectBefore(view, start, from)?.[0] === from) &&
        view.quotedBy[before - 1] === -1 &&
        !lastInSentence(view, inverted[1], to)
      )
    ) {
      return {
        rule: "inverted",
        source: inverted,
        cue: [[start, verb + 1]],
        content: aroundContent(view, sentenceIndex, before + 1, inverted[1]),
        rank: 0.85,
      };
    }
  }
  if (passive && !cue.frames.has("accuse")) return readPassive(view, from, to, start, verb, cue);
  if (cue.form === "participle")
    return readParticiple(view, sentenceIndex, verb, cue, cueEnd, particle, previous);

  let source = subjectBefore(view, start, from);
  const conjoined =
    source === null &&
    (lower(view, before) === "and" ||
      lower(view, before) === "but" ||
      lower(view, before) === "," ||
      lower(view, before) === "then");
  if (source === null && conjoined) source = previous ?? firstSubject(view, from, before);
  if (source === null) return null;
  if (cue.form === "base" && !plausibleBase(view, source, start, verb)) return null;

  const content = contentAfter(view, sentenceIndex, cue, after, particle);
  if (content !== null && content.length > 0) {
    if (
      /^(?:after|when|before|while|since|although|though|because|if|until)$/.test(
        lower(view, source[0] - 1),
      ) &&
      source[1] <= start
    ) {
      return {
        rule: "subordinate",
        source,
        cue: [cueRange],
        content: content.map((range) => upToComma(view, range)),
        rank: rankOf(cue),
      };
    }
    // A parenthetical cue: “X, sources said, Y” or “…,” he said. “…”
    const ahead = source[0] - 1;
    const parenthetical =
      ahead >= from &&
      endsContent(view, ahead, from) &&
      source[1] <= start &&
      (lower(view, after) === "," ||
        /^[.:]$/.test(lower(view, after)) ||
        view.quotedBy[skipCircumstance(view, after, to)] !== -1);
    if (parenthetical && (cue.frames.has("clause") || cue.frames.has("quote") || cue.frames.has("tell"))) {
      return {
        rule: "around",
        source,
        cue: [cueRange],
        content: aroundContent(view, sentenceIndex, source[0], after),
        rank: 0.85,
      };
    }
    return { rule: "after", source, cue: [cueRange], content, rank: rankOf(cue) };
  }
  // CONTENT, SOURCE said.
  const ahead = source[0] - 1;
  if (
    ahead >= from &&
    source[1] <= start &&
    (endsContent(view, ahead, from) ||
      isInsertion(view, ahead, after, to) ||
      closesSentence(view, ahead, cue, skipCircumstance(view, after, to), to)) &&
    (cue.frames.has("clause") || cue.frames.has("quote") || cue.frames.has("tell"))
  ) {
    return {
      rule: "before",
      source,
      cue: [cueRange],
      content: aroundContent(view, sentenceIndex, source[0], after),
      rank: 0.85,
    };
  }
  // “….” — a quotation that ends the sentence before, in the same paragraph: “We will.” he said.
  return null;
}

/** In a clause that depends on another ("Weeks after he called for more, …") the content ends with its clause. */
function upToComma(view: TextView, [from, to]: Range): Range {
  for (let i = from + 1; i < to; i++) if (lower(view, i) === "," && view.quotedBy[i] === -1) return [from, i];
  return [from, to];
}

const rankOf = (cue: Cue): number =>
  SAYING.has(cue.lemma) ? 0.8 : cue.frames.has("object") && !cue.frames.has("clause") ? 0.5 : 0.65;

function plausibleBase(view: TextView, source: Range, start: number, verb: number): boolean {
  // "to say", "can say": an infinitive is no report, unless it depends on a saying ("went on to say").
  for (let i = start; i < verb; i++)
    if (/^(?:to|can|could|should|must|may|might|would|will|did|does|do)$/.test(lower(view, i))) return false;
  const head = lower(view, source[1] - 1);
  return (
    head.endsWith("s") ||
    PRONOUNS.has(head) ||
    /(?:people|police|media|men|women|i|we|they|you|others|many|some)$/.test(head)
  );
}

function isPassive(view: TextView, start: number, verb: number, cue: Cue): boolean {
  if (cue.form !== "past") return false;
  for (let i = start; i < verb; i++) if (be.has(lower(view, i)) && lower(view, i) !== "'s") return true;
  return false;
}

/** "it is believed that …", "the missile is said to have …", "Kim was quoted as saying …": nobody is named as source, or only after "by". */
function readPassive(
  view: TextView,
  from: number,
  to: number,
  start: number,
  verb: number,
  cue: Cue,
): Candidate | null {
  let at = verb + 1;
  const subject = subjectBefore(view, start, from);
  if (cue.lemma === "quote" || cue.lemma === "cite") {
    if (lower(view, at) !== "as" || subject === null) return null;
    const saying = at + 2;
    const end = contentEnd(view, saying, to);
    return {
      rule: "quoted-as",
      source: subject,
      cue: [[start, saying]],
      content: [[saying, end]],
      rank: 0.8,
    };
  }
  let source: Range | null = null;
  if (lower(view, at) === "by") {
    source = nounPhraseFrom(view, at + 1, to);
    if (source === null) return null;
    at = source[1];
  }
  if (lower(view, at) === "that" && cue.frames.has("clause")) {
    return {
      rule: "passive-that",
      source,
      cue: [[start, verb + 1]],
      content: [[at, contentEnd(view, at, to)]],
      rank: 0.7,
    };
  }
  if (
    lower(view, at) === "to" &&
    /^(?:say|believe|expect|report|think|know|understand|estimate)$/.test(cue.lemma) &&
    subject !== null
  ) {
    return {
      rule: "passive-to",
      source,
      cue: [[start, verb + 1]],
      content: [subject, [at, contentEnd(view, at, to)]],
      rank: 0.6,
    };
  }
  return null;
}

/** ", adding that …", ", citing officials": the speaker is the sentence's last one. */
function readParticiple(
  view: TextView,
  sentenceIndex: number,
  verb: number,
  cue: Cue,
  cueEnd: number,
  particle: boolean,
  previous: Range | null,
): Candidate | null {
  const from = view.sentences[sentenceIndex]?.from ?? 0;
  const before = lower(view, verb - 1);
  if (be.has(before) || PREPOSITIONS.has(before) || before === "as") {
    if (before !== "as" || !/^(?:quoted|cited|quotes|quoting)$/.test(lower(view, verb - 2))) {
      if (!be.has(before)) return null;
      const start = verbGroupStart(view, verb, from);
      const source = subjectBefore(view, start, from);
      if (source === null) return null;
      const content = contentAfter(view, sentenceIndex, cue, cueEnd, particle);
      return content === null || content.length === 0
        ? null
        : { rule: "progressive", source, cue: [[start, cueEnd]], content, rank: 0.5 };
    }
    return null;
  }
  if (cue.lemma === "cite" || cue.lemma === "quote") return null;
  const loose = before === "," || before === "and" || before === "—";
  const source = loose
    ? (reportedActor(view, from, verb, cue) ?? previous ?? firstSubject(view, from, verb))
    : (participleHead(view, verb, from) ?? previous);
  if (source === null) return null;
  const content = contentAfter(view, sentenceIndex, cue, cueEnd, particle);
  if (content === null || content.length === 0) return null;
  return { rule: "participle", source, cue: [[verb, cueEnd]], content, rank: 0.6 };
}

/**
 * “KCNA reported that Kim inspected …, calling it …”: who calls is the actor of what was reported, not the reporter.
 * Plain words of saying ("…, adding that") go on with the reporter's own words.
 */
function reportedActor(view: TextView, from: number, verb: number, cue: Cue): Range | null {
  if (SAYING.has(cue.lemma)) return null;
  const that = findWord(view, from, verb, ["that"], verb - from);
  if (that === null || cueOf(lower(view, that - 1))?.lemma !== "report") return null;
  return firstSubject(view, that + 1, verb);
}

/** "a statement saying", "officials warning": the noun right before the participle speaks. */
function participleHead(view: TextView, verb: number, from: number): Range | null {
  return nounPhraseEndingAt(view, verb, from);
}
