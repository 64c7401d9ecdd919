import { slugLength } from "#text/headline-slug.ts";
import type { Annotated } from "#vocabulary/annotated.ts";
import { makeVoice } from "#vocabulary/make-voice.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Voice, VoiceKind } from "#vocabulary/voice.ts";
import type { Actor } from "./voices/actor.ts";
import { anonymityIn } from "./voices/anonymity.ts";
import type { Around } from "./voices/around.ts";
import { countryBody } from "./voices/country-body.ts";
import { describedVoice } from "./voices/described-voice.ts";
import { readDescription } from "./voices/description.ts";
import { followPeople } from "./voices/follow-people.ts";
import { countriesOf, entityNamed, packVoice } from "./voices/from-packs.ts";
import { groupVoice } from "./voices/group-voice.ts";
import { homeBody, homeOf } from "./voices/home-body.ts";
import { voiceOfEntity } from "./voices/known-voice.ts";
import { namedBeside } from "./voices/named-beside.ts";
import { namedIn } from "./voices/named-in.ts";
import { ownersOf } from "./voices/owners.ts";
import { pairDescribed } from "./voices/pair-described.ts";
import { partsOf } from "./voices/parts-of.ts";
import { isAnyone, isPronoun, isQuantifier, pronounVoice } from "./voices/pronoun-voice.ts";
import { sameByWeights } from "./voices/same-by-weights.ts";
import { makeScene, type Scene } from "./voices/scene.ts";
import { voiceOfActor } from "./voices/voice-of-actor.ts";
import { ROLES, UNNAMED } from "./voices/word-classes.ts";

const LAID_DOWN =
  /^[Tt]he\s(?:Bill|Act|Accords?|Treaty|Charter|Constitution|Agreement|Directive|Convention|Decree|Resolution|Protocol|Code|Law|Statute|Regulations?)$/;

/** Resolves the sources of one report to voices; what it answers depends on the report alone, not on what was asked before. */
export interface VoiceResolver {
  /** The voice of a source passage: named, described, or what a pronoun or a description means by the words around it. */
  resolve(source: Span): Voice;
  /** The voices of a source that joins several (“A and B”); most hold one. */
  resolveAll(source: Span): readonly [Voice, ...Voice[]];
  /** The voice of a name on a credit line. */
  named(name: string): Voice;
  /** What a voice's own house is, where packs know. */
  entityVoice(id: string): Voice | null;
}

export function makeVoiceResolver(annotated: Annotated, knowledge: Knowledge): VoiceResolver {
  const scene = makeScene(annotated, knowledge);
  const followed = followPeople(scene);
  const about = countriesOf(annotated, knowledge);
  const home = homeOf(annotated, knowledge);
  const { text } = scene;
  const day = annotated.report.published?.value ?? null;
  const settled = new Map<string, Voice>();

  const around: Around = {
    scene,
    followed,
    voiceOf: (source) => resolve(source),
    voiceOfActor,
  };

  const resolve = (given: Span): Voice => {
    const key = String(given);
    const known = settled.get(key);
    if (known !== undefined) return known;
    // A source that is resolved through itself, round about, stays open.
    settled.set(key, makeVoice({ name: null, kind: "unnamed", identity: "open" }));
    const voice = withReason(scene, given, read(trimmed(text, given)));
    settled.set(key, voice);
    return voice;
  };

  const sorts = new Map<string, VoiceKind | null>();
  /** “The state news agency Tarnpress”, wherever the text says so: what kind of medium a name is of. */
  const sortOfMedium = (name: string): VoiceKind | null => {
    const known = sorts.get(name);
    if (known !== undefined) return known;
    let sort: VoiceKind | null = null;
    for (let at = text.indexOf(name); at !== -1 && sort === null; at = text.indexOf(name, at + name.length)) {
      const before = text.slice(Math.max(0, at - 40), at);
      sort =
        /\b(?:state|official)(?:-run|-owned|-controlled)?\s(?:news agency|broadcaster|television|tv|newspaper|daily|radio|media)\s$/i.test(
          before,
        )
          ? "state-media"
          : /\b(?:news agency|newswire|wire service)\s$/i.test(before)
            ? "agency"
            : /\b(?:newspaper|daily|weekly|tabloid|broadcaster|magazine|news site|(?:local|the) paper|channel)\s$/i.test(
                  before,
                )
              ? "outlet"
              : null;
    }
    sorts.set(name, sort);
    return sort;
  };

  /** “Some analysts see the worst as over. … Others warned”: other analysts, where nobody but one person speaks between. */
  const othersThan = ([at]: Span): Voice | null => {
    const from = text.lastIndexOf("\n", at);
    const group = scene
      .before(at)
      .findLast(
        ({ source: [span] }) => span !== undefined && span[0] > from && span[1] <= at && ofMany(span),
      );
    const span = group?.source[0];
    const noun = span === undefined ? null : ofMany(span);
    return noun === null || span === undefined
      ? null
      : makeVoice({ name: `other ${noun}`, kind: "unnamed", form: "collective", resolved: span });
  };
  /** “Analysts at Holt”, “some local traders”: people by what they are. */
  const ofMany = (span: Span): string | null => {
    const description = readDescription(text, span);
    return description?.plural === true && (ROLES.has(description.head) || UNNAMED.has(description.head))
      ? description.headToken.text.toLowerCase()
      : null;
  };

  let one: Voice | null | undefined;
  /** The one agency that speaks in a report which also says “state media”: both are one voice. Null where there are several or none. */
  const theOneMedium = (): Voice | null => {
    if (one !== undefined) return one;
    one = null;
    const sources = annotated.attributions.flatMap(({ source }) => source.slice(0, 1));
    if (!sources.some((source) => STATE_MEDIA.test(text.slice(...source).toLowerCase()))) return null;
    const found = new Map<string, Voice>();
    for (const source of sources) {
      const voice = namedIn(scene, trimmed(text, source));
      if (voice?.name != null && AGENCY_NAME.test(voice.name)) found.set(voice.name, voice);
    }
    const [only] = found.values();
    if (found.size === 1 && only !== undefined) one = { ...only, kind: "state-media" };
    return one;
  };

  const read = (source: Span): Voice => {
    const words = text.slice(...source);
    const lower = words.toLowerCase();
    // “one of them”, after “two people close to the talks”.
    const some = /^(one|two|three|several|some|many|most|another|a few) of (?:them|these|those)$/.exec(
      lower,
    )?.[1];
    if (some !== undefined) {
      const group = scene
        .before(source[0])
        .findLast(
          ({ source: [span] }) =>
            span !== undefined && span[1] <= source[0] && resolve(span).form === "collective",
        );
      const met = group?.source[0] === undefined ? groupVoice(around, source) : resolve(group.source[0]);
      const name = met?.form === "collective" || met?.identity === "unnamed" ? met.name : null;
      if (name !== null)
        return makeVoice({
          name: `${some} of the ${name.replace(/^(?:the|two|three|four|five|several|some|many)\s/i, "")}`,
          kind: "unnamed",
          form: "collective",
          resolved: group?.source[0] ?? met?.resolved ?? null,
        });
    }
    const given = selfNamed(text, source);
    if (given !== null)
      return makeVoice({
        name: text.slice(...given).replace(/[.’'-]+$/u, ""),
        kind: "person",
        form: "named",
        resolved: given,
      });
    if (isPronoun(lower)) return { ...pronounVoice(around, source, lower), form: "pronoun" };
    // “one of the two candidates”: somebody whom the text has named, and it does not say whom.
    if (/^(?:one|either|another|neither) of (?:the|these|those)\b/.test(lower)) return oneOf(words);
    if (isAnyone(lower)) return makeVoice({ name: null, kind: "unnamed", form: "pronoun" });
    const others = lower === "others" ? othersThan(source) : null;
    if (others !== null) return others;
    if (isQuantifier(lower)) return makeVoice({ name: words, kind: "unnamed", form: "collective" });
    // “The Bill says”: no Bill, whatever its capital.
    if (LAID_DOWN.test(words))
      return makeVoice({ name: words, kind: "document", form: "described", identity: "open" });
    const named = namedIn(scene, source);
    if (named?.entity != null) return named;
    if (named !== null && named.name === theOneMedium()?.name) return { ...named, kind: "state-media" };
    const native = named === null ? null : nativeOf(scene, source, words);
    if (native !== null) return { ...voiceOfActor(native), form: "described" };
    const sort = named?.name == null ? null : sortOfMedium(named.name);
    if (named !== null && sort !== null) return { ...named, kind: sort };
    const told = packVoice(knowledge, about, lower, day);
    const named1 = told === null && STATE_MEDIA.test(lower) ? theOneMedium() : null;
    if (named1 !== null) return { ...named1, form: "collective" };
    if (told !== null) return { ...told, form: /\bmedia$/.test(lower) ? "collective" : "described" };
    const found = named ?? namedBeside(around, source) ?? describedVoice(around, knowledge, source);
    const owned = countryBody(knowledge, words, found, day);
    if (owned !== null) return owned;
    const sentence = scene.lines[scene.sentenceAt(source[0])]?.span ?? source;
    return homeBody(annotated, knowledge, home, found, sentence) ?? found;
  };

  return {
    resolve,
    resolveAll(source) {
      const span = trimmed(text, source);
      const owners = ownersOf(scene, knowledge, span);
      if (owners !== null) return owners;
      const [first = span, ...others] = partsOf(scene, span);
      if (others.length > 0) return [resolve(first), ...others.map((part) => resolve(part))];
      const pair = pairDescribed(around, span);
      if (pair !== null) return pair;
      const voice = resolve(source);
      if (voice.form !== "pronoun" || voice.resolved === null) return [voice];
      // “They”, after “Vorn and Okand”: both.
      const [one, ...more] = partsOf(scene, voice.resolved);
      if (one === undefined || more.length === 0) return [voice];
      const meant = (part: Span): Voice => ({ ...resolve(part), form: "pronoun", resolved: part });
      return [meant(one), ...more.map(meant)];
    },
    named(name) {
      const entity = entityNamed(knowledge, name);
      if (entity !== null) return voiceOfEntity(entity, entity.name, day);
      const lower = name.toLowerCase();
      if (/^(?:news )?(?:agencies|wires|wire services|agency)$/.test(lower))
        return makeVoice({ name: lower, kind: "agency", identity: "unnamed", form: "collective" });
      return makeVoice({ name, kind: "agency" });
    },
    entityVoice(id) {
      const entity = knowledge.entities.get(id);
      return entity === undefined ? null : voiceOfEntity(entity, entity.name, day);
    },
  };
}

/** “The Meranian said”, after Edda Vorn of Merania: whom the weights see meant by where she is from. */
function nativeOf(scene: Scene, source: Span, words: string): Actor | null {
  if (!/^[Tt]he\s\p{Lu}\p{Ll}+(?:an|ese|ish|ite|er)$/u.test(words)) return null;
  const description = readDescription(scene.text, source);
  return description === null ? null : sameByWeights(scene, source, description);
}

/** “A shopkeeper who gave his name only as Moise”: the name by which somebody wants to be known, in a clause on them or right behind it. */
function selfNamed(text: string, [start, end]: Span): Span | null {
  if (!/^(?:an?|one|another|the)\s/i.test(text.slice(start, end))) return null;
  const words = text.slice(start, end + 140);
  // Few say so, and every source is asked.
  if (!/\s(?:who|and)\s(?:would|only|g[ai]ve|identif|call|introduced|asked)/.test(words)) return null;
  const found = SELF_NAMED.exec(words);
  const at = found?.indices?.[1] ?? found?.indices?.[2];
  // Nothing but the clause may stand between.
  const between = words.slice(end - start, found?.index ?? 0);
  return found === null || at === undefined || !/^(?:,\swho\s[^,;]*)?$/.test(between)
    ? null
    : [start + at[0], start + at[1]];
}

const SELF_NAMED =
  /(?<=^(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he)\s[^;“”"]{2,110}?),?\s(?:who|and)\sasked\s(?:that\s(?:only\s)?(?:his|her)\s(?:\p{L}+\s)?(?:name|surname)|(?:not\s)?to\sbe\s(?:identified|named|called|known)\sonly\sby\s(?:his|her)\s(?:initials?|surname|first\sname|last\sname|family\sname|nickname|middle\sname)),\s(\p{Lu}(?:\.|[\p{L}’'-]*)(?:\s?\p{Lu}(?:\.|[\p{L}’'-]*)){0,2})|(?<=^(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he)\s[^,.;“”"]{2,60}),?\swho\s(?:would\s)?(?:only\s)?(?:g[ai]ve|identified|identif(?:y|ies)|called|calls|introduced)\s(?:(?:his|her|their)\s(?:first\s|last\s)?name(?:\sonly|\ssimply)?\sas|(?:him|her|them)sel(?:f|ves)(?:\sonly|\ssimply)?(?:\sas)?)\s(\p{Lu}(?:\.|[\p{L}’'-]*)(?: \p{Lu}(?:\.|[\p{L}’'-]*)){0,3})|(?<=^(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he)\s[^,.;“”"]{2,60}),?\swho\sasked\s(?:not\s)?to\sbe\s(?:identified|named|called)\s(?:only\s|simply\s)?(?:as|by\s(?:his|her)\s(?:first|given)\sname,?)\s(?=\p{Lu})/du;

const STATE_MEDIA =
  /^(?:the |its |the country['’]s )?(?:state|official|government)(?:-run|-owned|-controlled)? (?:news )?(?:media|press)$/;
const AGENCY_NAME =
  /\b(?:News Agency|Press Agency|Telegraph Agency|Press Bureau|News Service|National Wire|News Bureau|Agency)$/;

/** “One of the two candidates” is somebody whom the text has named, and it does not say whom; one of “the people” is nobody named. */
function oneOf(words: string): Voice {
  const head = /(\p{L}+)s$/u.exec(words)?.[1]?.toLowerCase() ?? "";
  const identity = ROLES.has(head) && !UNNAMED.has(head) ? "open" : "unnamed";
  return makeVoice({ name: words, kind: "unnamed", identity, form: "described" });
}

/** “Satellite images analysed by Tarn Watch, a monitoring group”: whoever looked at them says what they show. */
const ANALYSED_BY =
  /^(?:[\p{L}-]+\s){0,4}?(?:imagery|images?|pictures?|photos?|photographs|footage|videos?|data|records|documents)\s(?:[^,;]{0,80}?\s)?(?:analy[sz]ed|reviewed|examined|studied|assessed|interpreted)\sby\s([^,;]+?)(?=,|$)/du;

/** A source without the marks around it and an owner's “'s”. */
function trimmed(text: string, [start, end]: Span): Span {
  let [from, to] = [start, end];
  while (from < to - 1 && /[\s“"‘(•*]/.test(text[from] as string)) from++;
  // “- Army denies it”, in a list
  from += /^[-–—]\s+/u.exec(text.slice(from, to))?.[0].length ?? 0;
  from += slugLength(text.slice(from, to));
  [from, to] = withinAnalysed(text, [from, to]);
  while (to > from + 1 && /[\s”",.;:]/.test(text[to - 1] as string)) to--;
  const owner = /\p{L}(['’]s?)$/u.exec(text.slice(from, to))?.[1];
  return owner === undefined || to - owner.length <= from ? [from, to] : [from, to - owner.length];
}

function withinAnalysed(text: string, [from, to]: Span): Span {
  const by = ANALYSED_BY.exec(text.slice(from, to))?.indices?.[1];
  return by === undefined ? [from, to] : [from + by[0], from + by[1]];
}

/** An unnamed voice with the reason that its sentence states for it. */
function withReason(scene: Scene, source: Span, voice: Voice): Voice {
  if (voice.identity !== "unnamed" || (voice.kind !== "person" && voice.kind !== "unnamed")) return voice;
  const line = scene.lines[scene.sentenceAt(source[0])];
  return line === undefined ? voice : { ...voice, anonymity: anonymityIn(scene.text, line.span) };
}
