import { innermostVoice } from "#vocabulary/chain.ts";
import type { Claim } from "#vocabulary/claim.ts";
import type { Disclosure } from "#vocabulary/disclosure.ts";
import { makeVoice } from "#vocabulary/make-voice.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Voice } from "#vocabulary/voice.ts";
import { type Desk, partAt } from "./desk.ts";
import { disclose } from "./disclosures.ts";
import { inSpan } from "./in-span.ts";
import { isAnswer } from "./interviews.ts";
import { mainVerb } from "./main-verb.ts";
import { isOwn } from "./media.ts";
import { quotedAt } from "./quoted-at.ts";
import type { Silence } from "./silence.ts";

/** A silence as a disclosure: who is silent, and the claims that it bears on. */
export function disclosureOf(desk: Desk, claims: readonly Claim[], given: Silence): Disclosure {
  const { outlet } = desk.frame;
  const { text } = desk.annotated.report;
  // “said that they had met her, but that they did not know when”, “Nobody at the council was available to say”
  const that =
    given.by === null
      ? null
      : /^(?:that|(?:nobody|no[ -]one) (?:at|from|in|of|for))\s/i.exec(text.slice(...given.by));
  const silence: Silence =
    given.by === null || that === null
      ? given
      : { ...given, by: [given.by[0] + that[0].length, given.by[1]] };
  const paragraph = partAt(desk, silence.span[0])?.span;
  const voice = silentVoice(desk, claims, silence);
  return disclose(text, silence, mediumOfReport(desk, claims, silence) ?? voice, {
    claims,
    outlet,
    paragraph: paragraph ?? silence.sentence,
    dated: otherNews(desk, silence.sentence),
    sentences: desk.annotated.sentences,
  });
}

/** “The report did not name the works”: the medium whose report was told last; null where the silent is another, or no medium was told. */
function mediumOfReport({ annotated, frame }: Desk, claims: readonly Claim[], { by }: Silence): Voice | null {
  const words = by === null ? "" : annotated.report.text.slice(...by).trim();
  if (by === null || !/^(?:the|that|its) (?:report|dispatch|bulletin)$/i.test(words)) return null;
  const told = claims.filter(({ content }) => (content[0]?.[0] ?? 0) < by[0]).at(-1)?.chain ?? [];
  const medium = told.find(
    ({ voice }) => /^(?:agency|state-media|outlet)$/.test(voice.kind) && voice.name !== frame.outlet.name,
  );
  return medium?.voice ?? null;
}

/** Sentences of another day's news: of an earlier day than the last that the report dates, or dated first behind the silence. */
function otherNews({ dated }: Desk, silence: Span): Span[] {
  const last = dated
    .map(({ day }) => day)
    .sort()
    .at(-1);
  const before = dated.some(({ sentence }) => sentence[0] < silence[0]);
  return dated
    .filter(({ day, sentence }) => day !== last || (!before && sentence[0] > silence[0]))
    .map(({ sentence }) => sentence);
}

/** Who is silent; of the outlet's own name the outlet: “The Compass has seen the letter but could not say who wrote it”. */
function silentVoice(desk: Desk, claims: readonly Claim[], silence: Silence): Voice {
  const voice = whoIsSilent(desk, claims, silence);
  return voice.name !== null && isOwn(desk, bare(voice.name)) ? desk.frame.outlet : voice;
}

function whoIsSilent(
  desk: Desk,
  claims: readonly Claim[],
  { by, silent, sentence, reach, kind }: Silence,
): Voice {
  const words = desk.annotated.report.text.slice(sentence[0], reach[0]);
  if (silent === "withholder") return withholder(desk, reach);
  // “I do not know”, in an answer or a statement.
  const whose = by === null ? null : answerer(desk, sentence);
  if (by !== null && whose !== null && /\b(?:I|we)\s*$/iu.test(desk.annotated.report.text.slice(...by)))
    return whose;
  const quoted = by === null ? null : quotedSpeaker(desk, sentence, by);
  if (quoted !== null) return quoted;
  // “We do not know”, in the outlet's own words.
  if (by !== null && OURS.test(desk.annotated.report.text.slice(...by)) && !isQuoted(desk, by))
    return desk.frame.outlet;
  if (by !== null && isOwn(desk, bare(desk.annotated.report.text.slice(...by)))) return desk.frame.outlet;
  if (by !== null && silent !== "speaker") {
    // “…, the spokesman said, but could not tell from where”: whoever spoke right before.
    const joint = /,?\s(?:but|and|though)\s(?:\p{L}+\s)?$/u.exec(desk.annotated.report.text.slice(...by));
    const at = joint === null ? null : by[0] + joint.index;
    const before =
      at === null
        ? undefined
        : inSpan(desk.anchored, [sentence[0], at]).find(
            ({
              attribution: {
                source: [who],
                cue,
              },
            }) => who !== undefined && Math.max(who[1], ...cue.map(([, to]) => to)) === at,
          )?.attribution.source[0];
    if (before !== undefined) return desk.voices.resolve(before);
    // “… , a spokeswoman said, without saying when”: whoever the sentence lets speak.
    const speaks = /^without\b/i.test(desk.annotated.report.text.slice(by[1], by[1] + 8))
      ? inSpan(desk.anchored, [sentence[0], by[1]]).findLast(
          ({ attribution }) => attribution.source[0] !== undefined,
        )?.attribution.source[0]
      : undefined;
    // “…, said the ministry, which gave no reason”: whoever stands right before.
    const near = inSpan(desk.anchored, sentence)
      .flatMap(({ attribution }) => attribution.source)
      .find(([, to]) => Math.abs(to - by[1]) < 2);
    // “The clerk said that it had a price, which she would not name”: whoever the sentence lets speak.
    const told = /^(?:he|she|they|it)$/i.test(desk.annotated.report.text.slice(...by).trim())
      ? inSpan(desk.anchored, [sentence[0], by[0]])
          .map(({ attribution }) => attribution.source[0])
          .find((who) => who !== undefined && who[0] - sentence[0] < 3)
      : undefined;
    const source = speaks ?? near ?? told;
    return source === undefined ? voiceOfClause(desk, by) : desk.voices.resolve(source);
  }
  // “‘No comment,’ Vorn said”, “‘Your guess is as good as mine,’ Vorn said”: whoever is quoted so.
  if (by === null && silent === "outlet") {
    const said = isQuoted(desk, [reach[0] + 1, reach[1]])
      ? inSpan(desk.anchored, sentence).find(({ attribution: { content } }) =>
          content.some(([from, to]) => from <= reach[0] && reach[0] < to),
        )
      : undefined;
    const source = said?.attribution.source[0];
    if (source !== undefined) return desk.voices.resolve(source);
  }
  if (silent === "to") return askedInVain(desk, reach);
  if (silent === "from") return speakerFrom(desk, reach);
  if (silent === "nobody") return makeVoice({ name: null, kind: "unnamed" });
  const here = claims.filter(({ content }) => {
    const start = content[0]?.[0] ?? 0;
    return start >= sentence[0] && start < sentence[1];
  });
  // Who asked not to be named is whoever the sentence lets speak.
  const speaks = here.find((claim) => claim.mode !== "narrated");
  if (silent === "speaker") {
    // “citing two officers, who spoke on condition of anonymity”: the two, whoever else speaks there.
    const described = whoSpoke(desk.annotated.report.text, [sentence[0], reach[0]]);
    if (described !== null) return desk.voices.resolve(described);
    if (speaks !== undefined) return innermostVoice(speaks.chain);
    // “She left for an unknown destination”: unknown to whoever tells it.
    if (by === null)
      return kind === "unknown-to-source" && speaks === undefined && !/\b(?:who|that)\s/.test(words)
        ? desk.frame.outlet
        : voiceOfClause(desk, [sentence[0], reach[0]]);
  }
  return by === null ? desk.frame.outlet : voiceOfClause(desk, by);
}

/** Whom a clause tells to have spoken so: “two officers” in “…, citing two officers who spoke”. */
function whoSpoke(text: string, [start, end]: Span): Span | null {
  const words = text.slice(start, end);
  const clause =
    /,?\swho\s(?:\p{L}+\s){0,2}?(?:spoke|speaks?|talked|asked|requested|insisted)\b[^,;]*$/u.exec(words);
  if (clause === null) return null;
  const before = words.slice(0, clause.index);
  const cuts = [
    ...before.matchAll(/\b(?:citing|cited|cites|quoting|according to|by|from|to|told|said)\s|[,;“”"]\s/gu),
  ];
  const last = cuts.at(-1);
  const at = last === undefined ? 0 : last.index + last[0].length;
  return clause.index - at < 4 ? null : [start + at, start + clause.index];
}

/** “the Compass”, “which the Compass”: without what stands around a name. */
const bare = (words: string): string => words.trim().replace(/^(?:the|The)\s/, "");

const answerer = ({ interview }: Desk, sentence: Span): Voice | null =>
  interview !== null && isAnswer(interview, sentence) ? interview.hop.voice : null;

/** “We simply do not know,” Vorn said: whoever speaks of themselves in the quotation. */
function quotedSpeaker(desk: Desk, sentence: Span, by: Span): Voice | null {
  if (
    !/^[\s“"‘]*(?:I|we)(?:\s(?:\p{L}+ly|just|still|also|really))*\s*$/iu.test(
      desk.annotated.report.text.slice(...by),
    )
  )
    return null;
  if (!isQuoted(desk, by)) return null;
  const said = inSpan(desk.anchored, sentence).find(({ attribution: { content } }) =>
    content.some(([start, end]) => start <= by[0] && by[1] <= end),
  );
  const source = said?.attribution.source[0];
  return source === undefined ? null : desk.voices.resolve(source);
}

const OURS = /^[\s–-]*we\s*$/i;

const isQuoted = ({ annotated }: Desk, [at]: Span): boolean => quotedAt(annotated, at);

/** “There was no comment from the army”: the army. */
function speakerFrom(desk: Desk, [start, end]: Span): Voice {
  const found = /\b(?:from|by) ([^,;]*)(?:,[^;]*)?$/d.exec(desk.annotated.report.text.slice(start, end));
  const at = found?.indices?.[1];
  return at === undefined
    ? makeVoice({ name: null, kind: "unnamed" })
    : desk.voices.resolve([start + at[0], start + at[1]]);
}

/** “Calls to the yard's owner went unanswered”: the owner. */
function askedInVain(desk: Desk, [start, end]: Span): Voice {
  const found =
    /\b(?:approached|contacted|asked|reached out to|gone to|written to)\s([^.;,]{2,80}?)\sfor\s/du.exec(
      desk.annotated.report.text.slice(start, end),
    ) ??
    /\s(?:to|with|for|at)\s(?:(?:reach|contact|get hold of|interview|call)\s)?(?:comment\s(?:to|from)\s)?((?:(?!\s(?:went|were|was|failed|have|has|had|by\s(?:phone|telephone|e-?mail|text)|on\s\p{Lu}\p{Ll}+day|for\scomment|through|via)(?:\s|$))[^,;])*)/du.exec(
      desk.annotated.report.text.slice(start, end),
    );
  const at = found?.indices?.[1];
  return at === undefined
    ? makeVoice({ name: null, kind: "unnamed" })
    : desk.voices.resolve([start + at[0], start + at[1]]);
}

/** “withheld by order of the judge”: the judge. */
function withholder(desk: Desk, [start, end]: Span): Voice {
  const found = /\bby (?:order of |request of )?(.*)$/d.exec(desk.annotated.report.text.slice(start, end));
  const at = found?.indices?.[1];
  return at === undefined
    ? makeVoice({ name: null, kind: "unnamed" })
    : desk.voices.resolve([start + at[0], start + at[1]]);
}

/** "KCNA" in "KCNA did not give details", "the ministry" in "The ministry, however, declined to say". */
function voiceOfClause(desk: Desk, whole: Span): Voice {
  const held = heldBack(desk.annotated.report.text, whole);
  // “Asked whether she would stay, Vorn walked away”: whoever the main clause is about.
  const asked = ASKED_FIRST.exec(desk.annotated.report.text.slice(...held))?.[0].length ?? 0;
  const clause: Span = [held[0] + asked, held[1]];
  const words = desk.annotated.report.text.slice(clause[0], clause[1]);
  // “A draft seen by the Post criticises the yard but does not say who …”: whoever speaks in its first clause.
  const speaks = inSpan(desk.anchored, clause).find(
    ({ attribution: { source, cue } }) =>
      source[0] !== undefined &&
      source[0][0] - clause[0] < 2 &&
      (cue[0]?.[0] ?? 0) >= source[0][1] &&
      /\s(?:but|and|though|although)\s*$/u.test(words),
  )?.attribution.source[0];
  if (speaks !== undefined) return desk.voices.resolve(speaks);
  // “The insurer, Holt Mutual, said it could not …”, “Neither the yard, which …, nor its owner”
  const clauseCut =
    /^(?:The|Its|His|Her|Their|An?)\s\p{Ll}[^,]{2,60},\s\p{Lu}[^,]{1,40}(?=,)/u.exec(words)?.[0] ??
    /^(.*?)(?:,|\s(?:but|and|which|who|also|twice|repeatedly|again|later|still|however|flatly|politely|firmly|consistently|steadfastly|simply|previously|initially|immediately|publicly|pointedly|bluntly|categorically|curtly|says|say|adds|claims|insists|admits|concedes|has|have|had|is|was|were|said|told|spoke|speaks|asked|\p{Ll}+ed)\b|$)/su.exec(
      words,
    )?.[1] ??
    words;
  // “Vorn left at half-time, without explaining why”: a verb that its spelling does not show.
  const verb = mainVerb(clauseCut);
  const cut = verb === null || verb.before.trim() === "" ? clauseCut : clauseCut.slice(0, verb.before.length);
  const lead = /^\s*(?:(?:But|And|Yet|However,)\s+|\d{1,2}[:.]\d{2}\s+|[-–—•]\s+)/.exec(cut)?.[0].length ?? 0;
  const end = cut.trimEnd().length;
  const neither = neitherNor(desk, clause);
  if (neither !== null) return neither;
  return desk.voices.resolve([clause[0] + lead, clause[0] + Math.max(lead, end)]);
}

/** “Neither the chairman, Edda Vorn, nor the director was available”: both of them. */
function neitherNor(desk: Desk, clause: Span): Voice | null {
  const { text } = desk.annotated.report;
  const found =
    /^(Neither\s)([^;:“”"]{2,90}?),?\s(nor\s)([^,;:“”"]{2,80}?)(?=,|\s(?:was|were|is|are|has|have|had|would|will|could|did|does|do|\p{Ll}+ed)\b|\s*$)/du.exec(
      text.slice(...clause),
    );
  const [, , one, , other] = found?.indices ?? [];
  if (one === undefined || other === undefined) return null;
  const voice = (at: readonly [number, number]): Voice =>
    desk.voices.resolve([clause[0] + at[0], clause[0] + at[1]]);
  const [first, second] = [voice(one), voice(other)];
  return makeVoice({
    name: `${first.name ?? found?.[2] ?? ""} and ${second.name ?? found?.[4] ?? ""}`,
    kind: first.kind === second.kind ? first.kind : "unnamed",
    form: "described",
  });
}

const ASKED_FIRST =
  /^(?:(?:When|Once|After|As)\s[^,;]*?\b)?(?:repeatedly\s)?(?:asked|pressed|questioned|quizzed|challenged|prodded|contacted|approached|reached)\b[^,;]*,\s(?:but\s)?/iu;

/** “Vorn said the ministry had not given details”: of what is told in a saying the ministry is silent, but of “Vorn said she did not know” Vorn. */
function heldBack(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end);
  const subject =
    /^.*\b(?:said|says|told\s\p{L}+|added|claimed|admitted|complained|noted)\s(?:that\s)?((?:(?:the|an?|its|his|her|their|officials|police|authorities|prosecutors)\s?|\p{Lu}\p{L})(?:(?!\b(?:but|and|was|were|is|are)\b)[^,;])*)$/su.exec(
      words,
    )?.[1];
  return subject === undefined ? [start, end] : [end - subject.length, end];
}
