import type { Attribution } from "#vocabulary/attribution.ts";
import { type Chain, innermostVoice } from "#vocabulary/chain.ts";
import type { Mode, Stance } from "#vocabulary/claim.ts";
import type { Hop } from "#vocabulary/hop.ts";
import { makeVoice } from "#vocabulary/make-voice.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Voice } from "#vocabulary/voice.ts";
import { isBackground, isMedium, recall, speaksThrough, tellsOn } from "./carried.ts";
import { citedIn } from "./cited.ts";
import { dayOfSaying } from "./day-of-saying.ts";
import { type Desk, partAt, wordsOf } from "./desk.ts";
import { divideSaid } from "./divide.ts";
import type { Draft } from "./draft.ts";
import { chainThrough, ofItsOwn } from "./frame.ts";
import { hopsOf } from "./hops.ts";
import { inSpan } from "./in-span.ts";
import { mediumOf } from "./media.ts";
import { nameKey } from "./name-key.ts";
import { goesOnFromBackground, push } from "./narrate.ts";
import { holds, isRelay, TOLD_TO, without } from "./nesting.ts";
import { isOfPiece } from "./pieces-of-papers.ts";
import { stanceOf } from "./stance.ts";
import { stanceOfContent } from "./stance-of-content.ts";
import { added, withoutCues, withoutParticiple, withoutReading, withoutTitle } from "./told-content.ts";
import { sayingOf } from "./when-said.ts";
import { isUnsaid } from "./worth-telling.ts";

/** One attribution as a claim, and those within it as claims through its voice. */
export function attribute(
  desk: Desk,
  sentence: Span,
  attribution: Attribution,
  all: readonly Attribution[],
  outerHops: readonly Hop[],
  outer: readonly Span[] | null = null,
): void {
  const { text } = desk.annotated.report;
  const published = desk.annotated.report.published?.value.slice(0, 10) ?? null;
  const hops = [...outerHops];
  const own = hopsOf(desk, attribution);
  const speaker = own[own.length - 1] as Hop;
  if (outerHops.length === 0) {
    const medium = mediumOf(desk, sentence, attribution, own);
    // “Merania has long denounced the drills”: the outlet's own knowledge, whoever told the news.
    if (
      desk.telling !== null &&
      !isBackground(text.slice(...sentence)) &&
      speaksThrough(speaker.voice, desk.telling)
    )
      hops.push({ ...desk.telling.medium, carried: true });
    if (
      desk.statement !== null &&
      nameKey(desk.statement.voice).toLowerCase() !== nameKey(speaker.voice).toLowerCase()
    )
      hops.push({ ...desk.statement, carried: true, span: null });
    // A posted message is no part of an interview.
    if (medium !== null && !(medium.carried && desk.statement !== null)) {
      hops.push(medium);
      if (!medium.carried && !/\balso\b/.test(wordsOf(desk, attribution.cue)))
        openedBefore(desk, medium, speaker.voice);
    }
  }
  // “Vorn said in an interview that …, the Post reported”: what she says next was said there too.
  const reporter = outerHops.at(-1);
  if (reporter?.voice.kind === "outlet" && /\binterview\b/.test(text.slice(...sentence)))
    desk.interviews.set(nameKey(speaker.voice), { medium: { ...reporter, by: "reported" }, at: sentence[0] });
  const written =
    outerHops.length === 0
      ? (documentBeside(desk, attribution) ?? documentThatGoesOn(desk, sentence, attribution, speaker.voice))
      : null;
  if (written !== null && speaker.voice.kind !== "document") hops.push(written);
  hops.push(...own);
  const quotedAs = outerHops.length === 0 ? speakerQuoted(desk, sentence, attribution, all) : null;
  if (quotedAs !== null) hops.push(quotedAs);
  if (outerHops.length === 0) hops.push(...citedIn(desk, sentence, attribution));
  const inner = all.filter(
    (other) =>
      other !== attribution &&
      // “said that the board had not asked for it”: nobody asked.
      !isUnsaid(text, other) &&
      holds(attribution, other) &&
      !all.some(
        (between) =>
          between !== other &&
          between !== attribution &&
          holds(attribution, between) &&
          holds(between, other),
      ),
  );
  // Background is the outlet's own, experts in it included, where the agency is one of several.
  const frame =
    outerHops.length === 0 &&
    (isBackground(text.slice(...sentence)) ||
      (EXPERTS.test(speaker.voice.name ?? "") && goesOnFromBackground(desk, sentence)))
      ? ofItsOwn(desk.frame)
      : desk.frame;
  const chain = chainThrough(frame, hops);
  // “Vorn said that she hopes for rain”, “Vorn Works expects a loss, the company said”
  const tellsOfItself = (other: Attribution): boolean =>
    isOwn(text, attribution.content, other) ||
    (isOwn(text, attribution.content, other, true) &&
      other.source[0] !== undefined &&
      nameKey(desk.voices.resolve(other.source[0])) === nameKey(speaker.voice));
  // “Vorn said so, according to the bureau”: the outer words hold nothing but the inner saying.
  const quoting = /\b(?:quot|cit)/i.test(wordsOf(desk, attribution.cue));
  const behind = startOf(attribution.content) < startOf(attribution.cue);
  const hands = inner.filter(
    (other) =>
      !tellsOfItself(other) &&
      (quoting ||
        PLAIN.test(wordsOf(desk, other.cue)) ||
        (other.source.length === 0 && TOLD_TO.test(wordsOf(desk, other.cue))) ||
        (behind && SPEAKS_OUT.test(wordsOf(desk, other.cue)))),
  );
  const dates = inSpan(desk.times, sentence);
  // “Vorn condemned the test and ordered a review, her office said”: both together leave nothing.
  const relays =
    hands.some((other) => isRelay(text, attribution, other, dates)) ||
    (hands.length > 1 && isRelay(text, attribution, hands, dates));
  const content = withoutReading(
    text,
    withoutCues(
      text,
      withoutParticiple(
        text,
        added(text, sentence, withoutTitle(attribution.content, hops), attribution, all),
        inner,
      ),
      inner,
    ),
    inner,
  );
  const day = dayOfSaying(text, published, sentence, { ...attribution, content }, desk.times, desk.sayings);
  if (day.latest !== null && day.latest === day.earliest && outerHops.length === 0)
    desk.dated.push({ sentence, day: day.latest });
  // “Vorn said that she hopes for rain”: her hope is what she says.
  const others = relays ? inner : inner.filter((other) => !tellsOfItself(other));
  if (!relays) {
    const nested = others.flatMap((other) => other.content);
    // “Vorn said on Friday, the bureau reported”: within the bureau's words the day is that of Vorn.
    const own =
      outer === null
        ? day
        : dayOfSaying(
            text,
            published,
            sentence,
            { ...attribution, content },
            outer.flatMap((span) => inSpan(desk.times, span)),
            desk.sayings,
          );
    const said = sayingOf(desk, attribution.cue, day, own, chain, outerHops.length === 0, sentence);
    const cue = wordsOf(desk, attribution.cue);
    const stance = (part: readonly Span[]): Stance => stanceAround(desk, attribution, part, inner);
    // “she had been told to keep quiet. “I am glad to go.””: of the first nothing is left besides.
    const toDo = inner.filter(
      ({ source, cue: verb }) => source.length === 0 && TOLD_TO.test(wordsOf(desk, verb)),
    );
    for (const part of divideSaid(text, content, attribution.mode, stance, desk.annotated.structure)) {
      if (toDo.some((one) => isRelay(text, { ...attribution, content: part.content }, one, dates))) continue;
      push(desk, sentence, {
        ...part,
        chain,
        // What an outlet tells of itself is told by it: “The Clarion revealed in March how …”.
        mode:
          chain.length === 1
            ? "narrated"
            : quotedAs === null || !/\bquot/.test(cue)
              ? modeOf(attribution.mode, wordsOf(desk, part.content))
              : "quoted",
        cue,
        said,
        nested,
        ...(isMedium(innermostVoice(chain)) && isOfPiece(text.slice(...sentence)) ? { opines: true } : {}),
      });
    }
  }
  if (outerHops.length === 0) {
    if (isMedium(speaker.voice)) {
      if (!tellsOn(speaker.voice)) desk.telling = null;
      else if (
        desk.telling === null ||
        desk.telling.medium.voice.entity !== speaker.voice.entity ||
        desk.telling.medium.voice.name !== speaker.voice.name
      ) {
        desk.telling = { medium: speaker, names: new Set(), voices: [] };
      }
      if (desk.telling !== null) recall(desk.telling, text, attribution.content);
    }
  }
  // Two that hold each other must not call each other for ever.
  const further = all.filter((other) => other !== attribution);
  for (const other of others) attribute(desk, sentence, other, further, hops, attribution.content);
}

/** Whether what is said within words opens them with a pronoun for whoever speaks, and tells of no more than a wish, a plan or a view. */
function isOwn(text: string, content: readonly Span[], { source, cue }: Attribution, named = false): boolean {
  const [who, verb, first] = [source[0], cue[0], content[0]];
  if (who === undefined || verb === undefined || first === undefined) return false;
  return (
    /^(?:["“‘']?that\s)?["“‘']?$/.test(text.slice(first[0], who[0])) &&
    ((named && verb[0] - who[1] < 2) || /^(?:he|she|they|it|we|I)$/i.test(text.slice(...who))) &&
    /\b(?:order(?:s|ed)?|hop(?:es?|ed|ing)|want(?:s|ed)?|plan(?:s|ned)?|expect(?:s|ed)?|fear(?:s|ed)?|intend(?:s|ed)?|wish(?:es|ed)?|doubt(?:s|ed)?|believes?|thinks?)\b/.test(
      text.slice(...verb),
    )
  );
}

/** What a report opens with, where nobody else has spoken until it tells in which interview that was said: it was said there too. */
function openedBefore(desk: Desk, medium: Hop, speaker: Voice): void {
  const key = nameKey(speaker);
  if (key === "" || desk.drafts.length > OPENING + 4) return;
  const inward = ({ chain }: Draft): readonly Hop[] => chain.slice(1).filter(({ by }) => by !== "credited");
  const body = desk.drafts.filter(({ part }) => part === "body");
  const said = body.filter((draft) => inward(draft).length > 0);
  if (
    body.length > OPENING ||
    !said.every((draft) => inward(draft).length === 1 && nameKey(innermostVoice(draft.chain)) === key)
  )
    return;
  const carried: Hop = { ...medium, carried: true, span: null };
  desk.drafts = desk.drafts.map((draft) =>
    said.includes(draft)
      ? { ...draft, chain: [...draft.chain.slice(0, -1), carried, ...draft.chain.slice(-1)] as Chain }
      : draft,
  );
}

/** How many claims may stand before the one that tells of the interview. */
const OPENING = 4;

/** “Geologists had warned in a report of 2019 that …”: the document in which something was said. */
function documentBeside(desk: Desk, { cue, content }: Attribution): Hop | null {
  const { text } = desk.annotated.report;
  const [verb, first] = [cue.at(-1), content[0]];
  if (verb === undefined || first === undefined || first[0] < verb[1]) return null;
  // The words of where it was said may belong to the cue: “had alleged in a report last month”.
  const from = verb[0];
  const found = IN_A_DOCUMENT.exec(text.slice(from, Math.min(first[0], verb[1] + 120)));
  const at = found?.indices?.[1];
  if (at === undefined) return null;
  const span: Span = [from + at[0], from + at[1]];
  return {
    voice: makeVoice({
      name: text.slice(...span).replace(/^(?:an?|the)\s/, ""),
      kind: "document",
      form: "described",
    }),
    with: [],
    by: "cited",
    span,
    credit: null,
    carried: false,
  };
}

/** “The judge said in a written ruling that …”, and then “She found that …”: found in it too. */
function documentThatGoesOn(
  desk: Desk,
  [start]: Span,
  { source, cue }: Attribution,
  speaker: Voice,
): Hop | null {
  const before = desk.drafts.at(-1);
  const who = source[0];
  if (
    who === undefined ||
    before === undefined ||
    before.sentence[0] > start ||
    before.paragraph[0] !== partAt(desk, start)?.span[0] ||
    !/^(?:he|she|it|they)$/i.test(desk.annotated.report.text.slice(...who)) ||
    !FINDS.test(wordsOf(desk, cue)) ||
    nameKey(innermostVoice(before.chain)) !== nameKey(speaker)
  )
    return null;
  const document = before.chain.at(-2);
  return document?.voice.kind === "document" && document.by === "cited"
    ? { ...document, carried: true, span: null }
    : null;
}
const FINDS =
  /\b(?:found|ruled|held|concluded|wrote|noted|dismissed|rejected|criticised|criticized|upheld)\b/;

const IN_A_DOCUMENT =
  /(?<=^[^,;“”"]{2,60})\sin\s((?:an?|the|its|his|her|their)\s(?:[\p{L}\d-]+\s){0,3}?(?:report|study|memo|survey|analysis|paper|audit|ruling|judgment|verdict|affidavit|complaint|filing)(?:\sof\s(?:\p{Lu}\p{Ll}+\s)?\d{4})?)(?=[\s,])/du;

/** What is divided off a mixed content may hold no quotation. */
const modeOf = (mode: Mode, words: string): Mode =>
  mode === "mixed" && /^["“][^"“”]*["”]$/u.test(words)
    ? "quoted"
    : mode === "mixed" && !/["“‘”]|''|(?:^|\s)'\p{L}/u.test(words)
      ? "paraphrased"
      : mode;

/** “the agency quoted Vorn as saying”: Vorn speaks, where the reading found the agency alone. */
function speakerQuoted(
  desk: Desk,
  sentence: Span,
  attribution: Attribution,
  all: readonly Attribution[],
): Hop | null {
  const { text } = desk.annotated.report;
  const verb = attribution.cue[0];
  if (verb === undefined || !/\b(?:quot|cit)(?:ed|es|ing)\b/.test(text.slice(...verb))) return null;
  const found =
    /\b(?:quot|cit)(?:ed|es|ing)\s((?!(?:by|in|as)\s)(?:(?!\sas\s)[^;“"]){2,140}?),?\sas\s(?:saying|telling)\b/d.exec(
      text.slice(verb[0], sentence[1]),
    );
  const at = found?.indices?.[1];
  if (at === undefined) return null;
  const source: Span = [verb[0] + at[0], verb[0] + at[1]];
  if (
    all.some(
      (other) =>
        other !== attribution && other.source.some(([from, to]) => from < source[1] && source[0] < to),
    )
  )
    return null;
  const [given, ...joint] = desk.voices.resolveAll(source);
  // “The paper quoted her as saying”: whoever last spoke to it.
  const before = desk.drafts.at(-1);
  const told =
    /^(?:him|her|them)$/.test(text.slice(...source)) &&
    before !== undefined &&
    before.paragraph[0] === partAt(desk, sentence[0])?.span[0]
      ? innermostVoice(before.chain)
      : null;
  const voice =
    told === null || told.name === null || isMedium(told) ? given : { ...told, form: "pronoun" as const };
  return { voice, with: joint, by: "quoted", span: source, credit: null, carried: false };
}

const startOf = (spans: readonly Span[]): number => spans[0]?.[0] ?? 0;

/** Verbs that do no more than say or think. */
const PLAIN =
  /^(?:(?:also|had|has|have|is|are|was|were|been|widely|later|then|again|first) )*(?:says?|said|tells?|told|adds?|added|stat(?:es?|ed)|believes?|believed|thinks?|thought|suspects?|suspected|fears?|feared|wrote|writes|quoted|according|sp(?:oke|eaks?|oken) of|repl(?:y|ies|ied)|warn(?:s|ed)?|argu(?:es?|ed)|insist(?:s|ed)?|claim(?:s|ed)?|admit(?:s|ted)?|estimat(?:es?|ed)|assess(?:es|ed)?|conclud(?:es?|ed)|predict(?:s|ed)?|explain(?:s|ed)?|reckon(?:s|ed)?|stress(?:es|ed)?)\b/i;
/** Verbs of what is called for or ordered: “Vorn demanded a vote, the radio reported” is hers alone; of “reported that Vorn demanded a vote” the radio tells the deed. */
const SPEAKS_OUT =
  /^(?:(?:also|had|has|have|later|then|again|first) )*(?:demand(?:s|ed)?|order(?:s|ed)?|urg(?:es?|ed)|call(?:s|ed) for|recommend(?:s|ed)?|propos(?:es?|ed)|advis(?:es?|ed)|threaten(?:s|ed)?|promis(?:es?|ed)|vow(?:s|ed)?|pledg(?:es?|ed)|condemn(?:s|ed)?|denounc(?:es?|ed)|criticis(?:es?|ed)|criticiz(?:es?|ed)|prais(?:es?|ed)|welcom(?:es?|ed)|reject(?:s|ed)?|den(?:y|ies|ied)|accus(?:es?|ed)|blam(?:es?|ed)|called|describ(?:es?|ed))\b/i;

/** Who speaks in an outlet's own background. */
const EXPERTS =
  /^(?:(?:most|many|some|several|the|legal|military|political|defen[cs]e|independent)\s)*(?:analysts|experts|observers|historians|critics|economists|scholars|researchers|estimates)$/i;

/** How an outer content is asserted: by its own words, and by those of a deed that it tells (“KCNA said Kim ordered …”). */
function stanceAround(
  desk: Desk,
  attribution: Attribution,
  content: readonly Span[],
  inner: readonly Attribution[],
): Stance {
  const nested = inner.flatMap((other) => other.content);
  const stance = stanceOfContent(desk.annotated, wordsOf(desk, attribution.cue), without(content, nested));
  const wish = inner.find((other) => isOwn(desk.annotated.report.text, content, other, true));
  if (stance === "asserted" && wish !== undefined)
    return stanceOf(wordsOf(desk, wish.cue), wordsOf(desk, wish.content));
  const deed = inner.find(
    ({ source, cue }) => source[0]?.[0] === content[0]?.[0] && source[0]?.[1] === (cue[0]?.[0] ?? 0) - 1,
  );
  if (stance !== "asserted" || deed === undefined) return stance;
  if (/\b(?:not|never)\b|n['’]t\b/.test(wordsOf(desk, deed.cue))) return stance;
  const done = stanceOf(wordsOf(desk, deed.cue), "");
  return done === "ordered" || done === "called-for" ? done : stance;
}
