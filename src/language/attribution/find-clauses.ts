import type { Candidate } from "./candidate.ts";
import { contentEnd, looksLikeClause, objectEnd, skipCircumstance, skipHearer } from "./content.ts";
import { type Cue, cueOf } from "./cue-verbs.ts";
import { nounPhraseEndingAt, type Range, subjectBefore, verbGroupStart } from "./source.ts";
import type { TextView } from "./text-view.ts";
import { AUXILIARIES, be, DETERMINERS, PREPOSITIONS, PRONOUNS, WEEKDAYS } from "./words.ts";

const lower = (view: TextView, i: number): string => view.tokens[i]?.lower ?? "";

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
        previous !== null &&
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

const SAYING = new Set("say tell add note report write announce state claim".split(" "));
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

function contentAfter(
  view: TextView,
  sentenceIndex: number,
  cue: Cue,
  after: number,
  particle: boolean,
): Range[] | null {
  const sentence = view.sentences[sentenceIndex];
  if (sentence === undefined) return null;
  const { to } = sentence;
  let at = after;
  if (particle)
    return at < to ? [[at, cue.lemma === "ask" ? contentEnd(view, at, to) : objectEnd(view, at, to)]] : null;
  if (cue.frames.has("accuse") && !cue.frames.has("clause")) {
    const link = findWord(view, at, to, cue.lemma === "charge" ? ["with"] : ["of"], 12);
    return link === null || link === at ? null : [[at, contentEnd(view, link, to)]];
  }
  if (
    cue.frames.has("tell") &&
    !(cue.frames.has("clause") && (lower(view, at) === "that" || lower(view, at) === "of"))
  ) {
    const hearer = skipHearer(view, at, to);
    if (hearer > at) at = hearer;
  }
  at = skipCircumstance(view, at, to);
  if (at >= to) return null;
  const word = lower(view, at);
  if (word === ":") return at + 1 < to ? [quotedThrough(view, sentenceIndex, at + 1)] : null;
  if (word === "," && view.quotedBy[at + 1] !== undefined && view.quotedBy[at + 1] !== -1 && at + 1 < to)
    return [quotedThrough(view, sentenceIndex, at + 1)];
  if (/^[.,;?!)]$/.test(word)) return null;
  if (view.quotedBy[at] !== -1) return [quotedThrough(view, sentenceIndex, at)];
  if (cue.frames.has("to") && word === "to") return [[at, contentEnd(view, at, to)]];
  if (cue.frames.has("clause") || cue.frames.has("tell")) {
    const end = contentEnd(view, at, to);
    if (/^(?:that|whether|how|why|what|if)$/.test(word)) return [[at, end]];
    if (
      !(cue.lemma === "report" && word === "to") &&
      looksLikeClause(view, at, end) &&
      !PREPOSITIONS.has(word)
    )
      return [[at, end]];
  }
  if (cue.frames.has("object") && !PREPOSITIONS.has(word) && word !== "to" && !AUXILIARIES.has(word))
    return [[at, objectEnd(view, at, to)]];
  if (cue.lemma === "say" && word === "of") return null;
  return null;
}

/** From `at` to the end of the sentence; where a quotation goes on over the next sentences, to its end. */
function quotedThrough(view: TextView, sentenceIndex: number, at: number): Range {
  const sentence = view.sentences[sentenceIndex];
  let end = sentence === undefined ? at + 1 : contentEnd(view, at, sentence.to);
  const quotation = view.quotedBy[end - 1] ?? -1;
  while (quotation !== -1 && view.quotedBy[end] === quotation) end++;
  return [at, end];
}

/** The paragraphs over which a quotation goes on that ends, unclosed, with token `last`. */
function continuations(view: TextView, last: number): Range[] {
  const out: Range[] = [];
  let current = view.quotedBy[last] ?? -1;
  for (let at = last + 1; current !== -1 && at < view.tokens.length; ) {
    const next = view.quotedBy[at] ?? -1;
    if (next === -1 || next === current || view.quotations[next]?.continues !== current) break;
    let end = at;
    while (end < view.tokens.length && view.quotedBy[end] === next) end++;
    out.push([at, end]);
    current = next;
    at = end;
  }
  return out;
}

/** Content on both sides of a source and cue that stand from `gap` to before `after`; a whole quotation is taken with its first words. */
export function aroundContent(view: TextView, sentenceIndex: number, gap: number, after: number): Range[] {
  const sentence = view.sentences[sentenceIndex];
  if (sentence === undefined) return [];
  let start = sentence.from;
  let end = gap;
  while (end > start && /^[,—–]$/.test(lower(view, end - 1)) && view.quotedBy[end - 1] === -1) end--;
  const quotation = view.quotedBy[end - 1] ?? -1;
  if (quotation !== -1) {
    // The quotation may have begun sentences ago, in this paragraph.
    while (start > 0 && view.quotedBy[start - 1] === quotation) start--;
  }
  start =
    quotation === -1 ? afterDash(view, skipOpening(view, start, end), end) : skipOpening(view, start, end);
  const out: Range[] = [[start, end]];
  let at = skipCircumstance(view, after, sentence.to);
  const mark = lower(view, at);
  if (at < sentence.to && (mark === "," || mark === ":")) at++;
  if (at < sentence.to && (mark === "," || view.quotedBy[at] !== -1)) {
    const cue = cueOf(lower(view, at));
    if (
      !(cue !== null && cue.form === "participle") &&
      lower(view, at) !== "who" &&
      lower(view, at) !== "which" &&
      lower(view, at) !== "according"
    ) {
      const rest = quotedThrough(view, sentenceIndex, at);
      // Later, he replied, “…”: what stands before is no part of what he said.
      return quotation === -1 && view.quotedBy[at] !== -1 ? [rest] : [...out, rest];
    }
  }
  // “A,” he said. “B.”: the quotation that opens the next sentence of the paragraph is still his.
  if (quotation !== -1) {
    const next = view.sentences[sentenceIndex + 1];
    const opened = next === undefined ? -1 : (view.quotedBy[next.from] ?? -1);
    if (
      next !== undefined &&
      next.paragraph === sentence.paragraph &&
      opened !== -1 &&
      opened !== quotation
    ) {
      let last = next.from;
      while (last < view.tokens.length && view.quotedBy[last] === opened) last++;
      const ends =
        view.tokens[last]?.kind !== "word" ||
        next.to <= last ||
        beginsSentence(view, sentenceIndex + 1, last);
      if (ends) out.push([next.from, last]);
    }
  }
  return out;
}

function beginsSentence(view: TextView, index: number, token: number): boolean {
  for (let i = index; i < view.sentences.length; i++) {
    const from = view.sentences[i]?.from ?? token;
    if (from >= token) return from === token;
  }
  return false;
}

/** “X did this — aimed, analysts say, at that”: what stands before the dash is told by itself. */
function afterDash(view: TextView, start: number, end: number): number {
  for (let i = end - 1; i > start + 4; i--)
    if (/^[—–]$/.test(lower(view, i)) && view.quotedBy[i] === -1) return i + 1;
  return start;
}

/** A conjunction or a day that opens the sentence is not part of what is attributed. */
function skipOpening(view: TextView, start: number, end: number): number {
  const word = lower(view, start);
  if ((word === "but" || word === "and") && start + 1 < end) return start + 1;
  if (word === "on" && WEEKDAYS.has(lower(view, start + 1)) && lower(view, start + 2) === ",")
    return start + 3;
  return start;
}

/** Whether token `i` is where a content that stands before its source ends: a comma or a closing quotation mark. */
function endsContent(view: TextView, i: number, from: number): boolean {
  if (i <= from) return view.quotedBy[i] !== -1;
  if (view.quotedBy[i] !== -1) return true;
  const word = lower(view, i);
  if (word !== "," && word !== "—" && word !== "–") return false;
  if (view.quotedBy[i - 1] !== -1) return true;
  return looksLikeClause(view, from, i);
}

/** “Karsolia shut the yard, state media reported”: a plain saying at the very end, whatever verb stands before it. */
function closesSentence(view: TextView, ahead: number, cue: Cue, rest: number, to: number): boolean {
  return (
    SAYING.has(cue.lemma) && lower(view, ahead) === "," && (rest >= to || /^[.!]$/.test(lower(view, rest)))
  );
}

/** “The yard, officials said, was shut”: between two commas, and the clause goes on with its verb. */
function isInsertion(view: TextView, ahead: number, after: number, to: number): boolean {
  return (
    lower(view, ahead) === "," &&
    lower(view, after) === "," &&
    after + 2 < to &&
    (AUXILIARIES.has(lower(view, after + 1)) ||
      /^\p{Ll}{3,}(?:ed|s)$/u.test(view.tokens[after + 1]?.text ?? ""))
  );
}

function lastInSentence(view: TextView, at: number, to: number): boolean {
  return at >= to || /^[.,;]$/.test(lower(view, at)) || view.quotedBy[at] !== -1;
}

/** The source after an inverted cue: “…,” said Lee Sung-joon, spokesman for the JCS. */
function invertedSource(view: TextView, at: number, to: number): Range | null {
  const first = lower(view, at);
  if (first === "that" || first === "to") return null;
  if (/^(?:he|she|they|it|we|i)$/.test(first)) return null;
  const source = nounPhraseFrom(view, at, to);
  if (source === null) return null;
  // An apposition belongs to the source.
  if (lower(view, source[1]) === "," && view.quotedBy[source[1]] === -1) {
    let k = source[1] + 1;
    while (
      k < to &&
      view.quotedBy[k] === -1 &&
      !/^[.,;:]$/.test(lower(view, k)) &&
      !(cueOf(lower(view, k))?.form === "participle")
    )
      k++;
    const word = lower(view, source[1] + 1);
    const apposes =
      word === "a" ||
      word === "an" ||
      word === "the" ||
      word === "who" ||
      /(?:man|woman|person|or|er|ist|ian|chief|head|minister|secretary|president|director)$/.test(word) ||
      view.tokens[source[1] + 1]?.kind === "number";
    if (apposes && k > source[1] + 1) return [source[0], k];
  }
  return source;
}

/** A noun phrase that begins at `at`, forwards, with "of", "for", "at" and the like inside. */
export function nounPhraseFrom(view: TextView, at: number, to: number): Range | null {
  let i = at;
  let nouns = 0;
  while (i < to && i - at < 24 && view.quotedBy[i] === -1) {
    const token = view.tokens[i];
    if (token === undefined) break;
    const word = token.lower;
    if (token.kind === "mark") {
      if (word === "(") {
        let k = i;
        while (k < to && lower(view, k) !== ")") k++;
        if (k >= to) break;
        i = k + 1;
        continue;
      }
      if (
        word === "." &&
        view.tokens[i - 1]?.end === token.start &&
        /^\p{Lu}\p{L}{0,3}$/u.test(view.tokens[i - 1]?.text ?? "") &&
        i + 1 < to
      ) {
        i++;
        continue;
      }
      if (!/^['’$%&/-]$/.test(word)) break;
      i++;
      continue;
    }
    if (nouns > 0 && AUXILIARIES.has(word) && word !== "'s") break;
    if (nouns > 0 && (WEEKDAYS.has(word) || (word === "on" && WEEKDAYS.has(lower(view, i + 1))))) break;
    if (
      /^(?:that|who|which|while|when|as|because|if|after|before|but|since|although|though|where)$/.test(word)
    )
      break;
    if (
      nouns > 0 &&
      (PRONOUNS.has(word) || DETERMINERS.has(word)) &&
      !PREPOSITIONS.has(lower(view, i - 1)) &&
      lower(view, i - 1) !== "and" &&
      lower(view, i - 1) !== "or"
    )
      break;
    if (
      (word === "in" || word === "at" || word === "during" || word === "to") &&
      nouns > 0 &&
      DETERMINERS.has(lower(view, i + 1)) &&
      word !== "at" &&
      /^(?:a|an)$/.test(lower(view, i + 1))
    )
      break;
    if (!PREPOSITIONS.has(word) && !DETERMINERS.has(word)) nouns++;
    i++;
  }
  while (i > at && (PREPOSITIONS.has(lower(view, i - 1)) || /^(?:and|or|,)$/.test(lower(view, i - 1)))) i--;
  return i > at && nouns > 0 ? [at, i] : null;
}

/** The subject that opens the sentence, for verbs that share it: "Kim visited a plant and called for …". */
function firstSubject(view: TextView, from: number, to: number): Range | null {
  let at = from;
  // "On Thursday, Kim …": an opening phrase before a comma is stepped over.
  if (PREPOSITIONS.has(lower(view, at)) || WEEKDAYS.has(lower(view, at))) {
    const comma = findWord(view, at, to, [","], 14);
    if (comma !== null) at = comma + 1;
  }
  if (/^(?:he|she|it|they|we|i)$/.test(lower(view, at))) return [at, at + 1];
  let i = at;
  while (i < to && i - at < 24) {
    const token = view.tokens[i];
    if (token === undefined) break;
    const word = token.lower;
    if (i > at && token.kind === "word" && /^\p{Ll}/u.test(token.text)) {
      if (AUXILIARIES.has(word) || (word.endsWith("ed") && !PREPOSITIONS.has(lower(view, i + 1)))) break;
      const cue = cueOf(word);
      if (cue !== null && cue.form !== "base" && cue.form !== "participle") break;
    }
    if (word === "," || word === ";" || word === ":") break;
    i++;
  }
  return nounPhraseEndingAt(view, i, at);
}

export function findWord(
  view: TextView,
  at: number,
  to: number,
  words: readonly string[],
  reach: number,
): number | null {
  for (let i = at; i < Math.min(to, at + reach); i++)
    if (words.includes(lower(view, i)) && view.quotedBy[i] === -1) return i;
  return null;
}
