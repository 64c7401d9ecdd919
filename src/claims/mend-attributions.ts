import type { Annotated } from "#vocabulary/annotated.ts";
import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";
import { withoutWhat } from "./behind-what.ts";
import { byCue, nearTo } from "./by-cue.ts";
import { apart, upToNextSaying, wholeQuantity, withDay, withMark, withTeller } from "./edges-of-content.ts";
import { beyondMarks, upToOwnPlan, withoutOneOf, withoutQuotation } from "./ends-by-marks.ts";
import { firstEnding, inSpan } from "./in-span.ts";
import { onlyLooksSaid, upToMainClause, withoutTopic, withPlainSource, withSender } from "./looks-said.ts";
import { mainVerb } from "./main-verb.ts";
import { wordsIn } from "./nesting.ts";
import { isByMeasure, isNothingSaid, isOfNoun } from "./nothing-said.ts";
import { POINTER } from "./page-furniture.ts";
import { withOpening, withSpeakerQuoted } from "./quoted-within.ts";
import { onlyTellsOfViews } from "./sees-it-otherwise.ts";
import { withoutScene, withSubject } from "./subject-of-participle.ts";

/**
 * Attributions as claims are made of them: those that tell of no saying are left out, and of the others source and content end where their
 * clause ends:
 *   “over suspected breaches”, “a strike that was called off”, “No group has claimed it”: nobody says a thing;
 *   “It rained. That hurt the farms, said Vorn”: what is told again in other words stays within the sentence of its cue;
 *   “The yard cut its forecast, blaming …”: whoever is the subject of the main clause, and not the noun before the comma.
 */
export function mendAttributions(annotated: Annotated): Attribution[] {
  const { report, sentences, attributions } = annotated;
  const { text } = report;
  const sorted = sentences.map((span) => ({ span }));
  const measures = attributions.filter(({ source, cue }) => isByMeasure(text, source, cue));
  const given = byCue(attributions);
  const kept = attributions
    .flatMap((one) => {
      const near = nearTo(given, one);
      const plain = withoutTopic(text, withSender(text, withPlainSource(text, one, near)));
      return isNoSaying(text, plain) || onlyLooksSaid(text, plain, near) ? [] : [plain];
    })
    .filter((one) => !isLabel(text, one, attributions) && !isOfNoun(annotated, one))
    .map((one) => withDocument(text, withMeasure(one, measures)));
  const anchored = byCue(kept);
  return kept
    .filter((one) => !isOfCue(text, one, anchored))
    .flatMap((one) => withSpeakerQuoted(text, one, kept))
    .map((one) => withOpening(text, sorted, one, anchored))
    .flatMap((one) => apart(text, one, kept))
    .flatMap((one) => withoutQuotation(text, one))
    .map((one) => upToOwnPlan(text, one))
    .map((given) => {
      const at = given.cue[0]?.[0];
      const home = at === undefined ? undefined : sorted[firstEnding(sorted, at)]?.span;
      if (at === undefined || home === undefined) return given;
      const whole = wholeClause(
        text,
        home,
        withMark(text, wholeQuantity(text, withTeller(text, withDay(text, home, given)))),
      );
      const one = withoutScene(
        text,
        behindApposition(text, quotedAfter(text, home, withoutWhat(annotated, whole))),
      );
      // Those of the same sentence alone: a long report has thousands.
      const near = inSpan(anchored, home).map(({ one: other }) => other);
      const further = beyondMarks(text, home, withoutOneOf(text, one), near);
      return lookedInto(
        text,
        home,
        withoutHearer(
          text,
          withSubject(
            text,
            home,
            upToTurn(
              text,
              upToNextSaying(
                text,
                upToMainClause(
                  text,
                  home,
                  withinSentence(text, home, upToSpeaker(text, home, further, near)),
                ),
                near,
              ),
              near,
            ),
            near,
          ),
        ),
      );
    });
}

/** “Shots were heard at the camp, on the edge of Tarn, at dawn on Sunday, residents said”: all before the speaker is what is said. */
function upToSpeaker(text: string, home: Span, one: Attribution, near: readonly Attribution[]): Attribution {
  const [first, who, verb] = [one.content[0], one.source[0], one.cue[0]];
  if (first === undefined || who === undefined || verb === undefined || one.content.length > 1) return one;
  if (first[0] > home[0] + 2 || who[0] <= first[1] || verb[0] < who[1]) return one;
  const gap = text.slice(first[1], who[0]);
  if (!/^,\s[^“”";—–]{8,160},\s$/u.test(gap) || ONE_OF.test(gap)) return one;
  const taken = near.some(
    (other) => other !== one && [...other.cue, ...other.source].some(([at]) => at >= first[0] && at < who[0]),
  );
  return taken ? one : { ...one, content: [[first[0], who[0] - 2]] };
}

const ONE_OF = /^,\s(?:one|two|three|several|some|many|most) of (?:them|those|the \p{L}+),\s$/u;

/** Words that only look like a cue. */
function isNoSaying(text: string, one: Attribution): boolean {
  const { source, cue, content, mode } = one;
  const [verb, first] = [cue[0], content[0]];
  if (verb === undefined || first === undefined) return false;
  // “(RELATED: Mayor Says Tram Is Late)”: another article.
  if (POINTER.test(openBracket(text, verb[0]))) return true;
  if (isNothingSaid(text, one) || onlyTellsOfViews(text, one)) return true;
  if (mode !== "paraphrased") return false;
  const cued = wordsIn(text, cue);
  const who = source[0] === undefined ? "" : text.slice(...source[0]);
  // “Plans for a pier have been shelved”: the plans are what is told of.
  if (
    source.length === 0 &&
    /^(?:plans?|proposals?) (?:for|to)$/i.test(cued) &&
    /^\s(?:\p{Ll}+ly\s)?(?:is|are|was|were|has|have|had|will|would|could|may|might)\b/u.test(
      text.slice((content.at(-1) ?? first)[1]),
    )
  )
    return true;
  // “Asked whether it would rain, Vorn laughed”: that is asked, and nobody says it.
  if (source.length === 0 && /^asked$/i.test(cued)) return true;
  // “The ministers failed to agree on a quota”: a deed that was not done.
  if (
    /^(?:\p{L}+ )?(?:fail(?:s|ed|ing)?|unable|tr(?:y|ies|ied|ying)|attempt(?:s|ed|ing)?|manag(?:e|es|ed)|struggl(?:e|es|ed|ing)) to\b/iu.test(
      cued,
    )
  )
    return true;
  // “a man accused of theft walked free”: of whom it is told.
  if (
    source.length === 0 &&
    /^(?:accused|suspected|charged|convicted|believed|thought|known)(?: (?:of|to|with))?$/i.test(cued)
  )
    return true;
  // “have opened a case over a breach”
  if (
    /\b(?:open|launch|start|order)(?:s|ed)?\b.*\b(?:case|investigation|inquiry|inquest|probe)\b/i.test(cued)
  )
    return true;
  // “The council will decide whether …”, “She is wrong about the numbers”: nothing is said yet, or by nobody.
  if (
    /\bdecid(?:e|es|ed|ing)(?: on)?$/i.test(cued) &&
    /^(?:whether|if|how|when|where|who|which|on)\b/i.test(wordsIn(text, content))
  )
    return true;
  if (/^(?:is|are|was|were) (?:wrong|right|mistaken)\b/i.test(cued)) return true;
  // “raising hopes for a truce”
  if (
    /\brais(?:e|es|ed|ing) (?:\p{L}+ )?(?:hopes?|fears?|concerns?|questions?|doubts?|the prospect)\b/iu.test(
      cued,
    )
  )
    return true;
  // “A cat called Biscuit”: its name.
  if (
    /^(?:called|named|dubbed|nicknamed|known as)$/i.test(cued) &&
    /^["“‘']?\p{Lu}/u.test(text.slice(...first)) &&
    source[0] !== undefined &&
    source[0][1] === verb[0] - 1 &&
    /^(?:an?|the|one|two|his|her|their)\s/i.test(who)
  )
    return true;
  // “a strike has been called off”: what is put off.
  if (/\bcall(?:s|ed|ing)? off\b/i.test(cued)) return true;
  // “an inquiry over suspected breaches”, “the alleged leader”
  if (
    /^(?:suspected|alleged|reported|claimed|proposed|planned)$/i.test(cued) &&
    first[0] > verb[0] &&
    /\b(?:of|over|for|into|about|the|an?|with|to|on|in|by|against|two|three|other)\s$/i.test(
      text.slice(Math.max(0, verb[0] - 10), verb[0]),
    )
  )
    return true;
  // “No group has claimed responsibility”, “Nobody in Osker believes him”: nobody speaks.
  return (
    /^(?:no|nobody|no one|none)\b(?! longer)/i.test(who) &&
    !/\b(?:den(?:y|ies|ied)|disput\p{L}*|doubt\p{L}*|question\p{L}*)$/iu.test(cued)
  );
}

/** “The boat sank, the agency quoted Vorn as saying”: what is said stands before, where the reading took whom it quotes for it. */
function quotedAfter(text: string, [start]: Span, one: Attribution): Attribution {
  const [first, from, verb] = [one.content[0], one.source[0], one.cue[0]];
  if (first === undefined || from === undefined || verb === undefined || one.content.length > 1) return one;
  // “The boat, Interfront cited an officer as saying, had sunk”: the sentence goes on behind it.
  const said = /^(.{12,}?),[”"]?\s$/su.exec(text.slice(start, from[0]))?.[1];
  const whom = /^(.*\S)\sas\s(?:saying|telling)(?:,\s(.+))?$/su.exec(text.slice(...first));
  if (
    !/\b(?:quot|cit)/i.test(text.slice(...verb)) ||
    whom === null ||
    said === undefined ||
    from[0] > verb[0]
  )
    return one;
  const rest = whom[2] === undefined ? [] : [[first[1] - whom[2].length, first[1]] as Span];
  return {
    ...one,
    mode: /["“]/.test(said) ? "mixed" : one.mode,
    content: [[start, start + said.length], ...rest],
  };
}

/** “would be dealt with according to military law”: by what measure belongs to what is said. */
function withMeasure(one: Attribution, measures: readonly Attribution[]): Attribution {
  const last = one.content.at(-1);
  const measure = measures.find(({ cue: [verb] }) => verb !== undefined && last?.[1] === verb[0] - 1);
  const end = measure?.source[0]?.[1];
  return last === undefined || end === undefined
    ? one
    : { ...one, content: [...one.content.slice(0, -1), [last[0], end]] };
}

/** “according to an assessment by the Harbour Service”: the document speaks, where the reading left it out. */
function withDocument(text: string, one: Attribution): Attribution {
  const [verb, who] = [one.cue[0], one.source[0]];
  if (verb === undefined || who === undefined || who[0] <= verb[1]) return one;
  const between = /^\s(?:an?|the)\s(?:[^\s,;]+\s){1,6}(?:by|of|from)\s$/u;
  return /^according to$/i.test(text.slice(...verb)) && between.test(text.slice(verb[1], who[0]))
    ? { ...one, source: [[verb[1] + 1, who[1]]] }
    : one;
}

/** “…, saying if a war breaks out, it will be the last”: all of the clause is said, of which the reading took a word. */
function wholeClause(text: string, [, end]: Span, one: Attribution): Attribution {
  const [verb, first] = [one.cue[0], one.content[0]];
  if (
    verb === undefined ||
    first === undefined ||
    one.source.length > 0 ||
    one.content.length > 1 ||
    first[0] <= verb[1] + 1 ||
    !/^(?:saying|adding|stressing|warning|noting|insisting|arguing|claiming)$/i.test(text.slice(...verb)) ||
    !/,\s$/.test(text.slice(verb[0] - 2, verb[0]))
  )
    return one;
  const clause = /^\s([^“”";]{12,}?)[.\s]*$/su.exec(text.slice(verb[1], end).replace(/-0-\s*$/, ""))?.[1];
  return clause === undefined || mainVerb(clause) === null
    ? one
    : { ...one, content: [[verb[1] + 1, verb[1] + 1 + clause.length]] };
}

/** “as police looked into claims that the cash has gone”: whoever looks into claims does not make them, and the words of looking stand with them. */
function lookedInto(text: string, [start]: Span, one: Attribution): Attribution {
  const [verb, first] = [one.cue[0], one.content[0]];
  if (verb === undefined || first === undefined || first[0] < verb[1]) return one;
  const found = LOOKS_INTO.exec(text.slice(start, verb[1]));
  return found === null ? one : { ...one, source: [], cue: [[start + found.index, verb[1]]] };
}

const LOOKS_INTO =
  /\b(?:prob(?:es?|ed|ing)|investigat(?:es?|ed|ing)|examin(?:es?|ed|ing)|review(?:s|ed|ing)?|stud(?:y|ies|ied|ying)|look(?:s|ed|ing)? into|follow(?:s|ed|ing)? up)\s(?:\p{L}+\s){0,2}?(?:claims?|allegations?|reports?|rumou?rs?|suspicions?|accusations?|complaints?|suggestions?)$/u;

/** “According to Onda, a daily that often quotes clerks, two were taken”: what Onda is is no part of what it says. */
function behindApposition(text: string, one: Attribution): Attribution {
  const [first, from, verb] = [one.content[0], one.source[0], one.cue[0]];
  if (
    first === undefined ||
    from === undefined ||
    verb === undefined ||
    verb[0] > from[0] ||
    first[0] < from[1]
  )
    return one;
  if (!/^according to\b/i.test(text.slice(...verb)) || !/^,\s$/.test(text.slice(from[1], first[0])))
    return one;
  const apposition = /^(?:an?|the|one of|which|who)\s[^,]{3,160},\s(?=\S)/u.exec(text.slice(...first))?.[0];
  if (apposition === undefined || mainVerb(text.slice(first[0] + apposition.length, first[1])) === null)
    return one;
  const plain = apposition.replace(/\s(?:that|which|who|whose)\s.*$/su, "");
  if (!/^(?:which|who)/.test(apposition) && mainVerb(plain) !== null) return one;
  return { ...one, content: [[first[0] + apposition.length, first[1]], ...one.content.slice(1)] };
}

/** The words of the bracket that is open at a place, up to there; empty where none is. */
function openBracket(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 300), at);
  const opened = before.lastIndexOf("(");
  return opened > before.lastIndexOf(")") ? before.slice(opened) : "";
}

/** What is told in other words than those of a quotation stands in the sentence of its cue. */
function withinSentence(text: string, [start, end]: Span, given: Attribution): Attribution {
  const one = fromParagraph(text, start, upToParagraph(text, end, given));
  if (one.mode !== "paraphrased" || (one.cue[0]?.[0] ?? 0) < start) return one;
  const content = one.content
    .filter(([, to]) => to > start)
    .map(([from, to]): Span => [Math.max(from, start), to]);
  if (content.length === 0 || content.every(([from], i) => from === one.content[i]?.[0])) return one;
  return /["“”]/.test(wordsIn(text, one.content)) ? one : { ...one, content };
}

/** “Vorn rules out talks / Vorn has said …, state media reported”: a line without a stop above the paragraph is no part of what is said in it. */
function fromParagraph(text: string, start: number, one: Attribution): Attribution {
  if (one.cue.some(([from]) => from < start)) return one;
  const content = one.content.filter(
    ([from, to]) =>
      to > start || !/\n\s*\n/.test(text.slice(to, start + 1)) || /["“”]/.test(text.slice(from, to)),
  );
  return content.length === 0 || content.length === one.content.length ? one : { ...one, content };
}

/** “- A “risk”, observers say” in a list: what stands in the next paragraph is no part of it, unless the quotation goes on there. */
function upToParagraph(text: string, end: number, one: Attribution): Attribution {
  if (one.cue.some(([from]) => from >= end)) return one;
  const content = one.content.filter(
    ([from]) =>
      from < end || !/\n\s*\n/.test(text.slice(end - 1, from)) || /["“‘']/.test(text[from] as string),
  );
  return content.length === 0 || content.length === one.content.length ? one : { ...one, content };
}

/**
 * “The army said that it held the town, but the rebels denied it”: what others say against it is not within it. “A man who declined to give his name
 * said …”: nor is what whoever a clause describes says.
 */
function upToTurn(text: string, one: Attribution, all: readonly Attribution[]): Attribution {
  const own = one.cue[0]?.[0];
  if (one.mode === "quoted" || own === undefined) return one;
  const cuts = all.flatMap(({ source: [who], cue: [said] }): number[] => {
    if (who === undefined || said === undefined || said[0] <= own) return [];
    if (who[0] < own && own < who[1]) return one.mode === "paraphrased" ? [said[0]] : [];
    const turn = /(?:,\s(?:but|while|although|though|whereas)|;(?:\s(?:but|and))?)\s(?:the\s)?$/i.exec(
      text.slice(Math.max(0, who[0] - 12), who[0]),
    );
    // “The clerk believes that it rained, and Mayor Edda Vorn appealed to drivers to wait”: another by name, who is heard apart.
    if (turn === null && /,\sand\s$/.test(text.slice(who[0] - 6, who[0])) && said[0] > who[0])
      return NAMED_SPEAKER.test(text.slice(...who)) && APPEALS.test(text.slice(...said)) ? [who[0] - 6] : [];
    if (turn === null || said[0] <= who[0] || (one.mode === "mixed" && !turn[0].startsWith(";"))) return [];
    return [who[0] - turn[0].length];
  });
  const cut = Math.min(...cuts.filter((at) => one.content.some(([from, to]) => at > from + 3 && at < to)));
  if (!Number.isFinite(cut)) return one;
  const content = one.content
    .filter(([from]) => from < cut)
    .map(([from, to]): Span => [from, from + text.slice(from, Math.min(to, cut)).trimEnd().length]);
  if (content.length === 0) return one;
  const plain = !/["“”]/.test(wordsIn(text, content));
  return { ...one, content, mode: plain ? "paraphrased" : one.mode };
}

const NAMED_SPEAKER =
  /^(?:(?:the|its|his|her|their)\s)?(?:[\p{L}’'-]+\s){0,5}?\p{Lu}\p{L}+\s\p{Lu}\p{L}+(?:,|$)/u;
const APPEALS =
  /\b(?:appeal(?:s|ed)|urg(?:es?|ed)|ask(?:s|ed)|call(?:s|ed)|warn(?:s|ed)|said|told|promis(?:es?|ed)|accus(?:es?|ed)|den(?:y|ies|ied))\b/;

/** “The court heard that …”, “Parents were told that …”: who hears does not speak; but “was told by doctors that …” names who does. */
function withoutHearer(text: string, one: Attribution): Attribution {
  const [verb, from] = [one.cue[0], one.source[0]];
  if (verb === undefined) return one;
  // “Clerk took the money, jury told”: a headline leaves the rest of the verb out.
  if (
    from !== undefined &&
    TELLS_COURT.test(text.slice(...verb)) &&
    COURT.test(text.slice(...from)) &&
    one.content.every(([, end]) => end < from[0]) &&
    /^(?:\s*\n|$)/.test(text.slice(verb[1]))
  )
    return { ...one, source: [] };
  if (!HEARD.test(text.slice(...verb))) return one;
  // “Residents were told to stay indoors”: whoever is to do it belongs to what is said.
  if (from === undefined && one.content.some(([at]) => at > verb[0] && TO_DO.test(text.slice(at, at + 20))))
    return one;
  if (from !== undefined && /^\sby\s$/.test(text.slice(verb[1], from[0]))) {
    const told = one.content.filter(([start]) => start > verb[0]);
    return told.length === 0 ? one : { ...one, content: told };
  }
  const content = one.content.filter(([from]) => from > verb[0]);
  return { ...one, source: [], content: content.length > 0 ? content : one.content };
}

const TELLS_COURT = /^told$/i;
const COURT = /(?:^|\s)(?:court|jury|jurors|inquest|inquiry|tribunal|hearing|magistrates)$/i;
const TO_DO = /^(?:not\s|never\s)?to\s\p{Ll}/u;
const HEARD =
  /^(?:also\s|later\s)?(?:has\s|have\s|had\s)?(?:hears?|heard|(?:was|were|been)\stold)(?:\s(?:yesterday|today|(?:on\s)?\p{Lu}\p{Ll}+day))?$/iu;

/** “The board has touted estimates that …”: who estimates is no verb of another's saying. */
const isOfCue = (
  text: string,
  { source: [who], content: [first] }: Attribution,
  anchored: readonly { span: Span; one: Attribution }[],
): boolean =>
  who !== undefined &&
  first !== undefined &&
  /^\p{Ll}{3,}ed$/u.test(text.slice(...who)) &&
  inSpan(anchored, [who[0] - CUE, who[1]]).some(
    ({
      one: {
        cue,
        source: [other],
        content: [said],
      },
    }) =>
      other?.[0] !== who[0] &&
      cue.some(([from, to]) => from <= who[0] && who[1] <= to) &&
      said !== undefined &&
      said[0] <= first[0],
  );
/** A cue is no longer, in UTF-16 units. */
const CUE = 80;

/** “Storm Ida: two are missing”, in a headline: what it is about, and nobody who speaks in the text. */
function isLabel(text: string, { source, cue, mode }: Attribution, all: readonly Attribution[]): boolean {
  const [who, verb] = [source[0], cue[0]];
  if (who === undefined || verb === undefined || mode !== "paraphrased" || text.slice(...verb) !== ":")
    return false;
  if (who[0] > 200 || text.slice(0, who[0]).trim() !== "") return false;
  const name =
    text
      .slice(...who)
      .split(/\s/)
      .at(-1) ?? "";
  return !all.some(
    ({ source: [other], cue: [said] }) =>
      said !== verb && other !== undefined && text.slice(...other).includes(name),
  );
}
