import { tokensOf } from "#text/tokens.ts";
import type { Annotated } from "#vocabulary/annotated.ts";
import type { Mention } from "#vocabulary/mention.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { Span } from "#vocabulary/passage.ts";
import { makeVoice, type Voice, type VoiceKind } from "#vocabulary/voice.ts";
import {
  headOf,
  isNamePart,
  kindByHead,
  personNamed,
  speaksForBody,
  withoutAdditions,
  withoutTitles,
} from "./describe-voice.ts";
import { inSpan } from "./in-span.ts";

type PackEntity = Knowledge["entities"] extends ReadonlyMap<string, infer E> ? E : never;

const VOICE_KINDS: Readonly<Record<string, VoiceKind>> = {
  person: "person",
  organisation: "institution",
  institution: "institution",
  agency: "agency",
  "state-media": "state-media",
  outlet: "outlet",
  country: "institution",
  place: "institution",
  programme: "institution",
};

/** Resolves the sources of one report to voices; it remembers whom the text has named so far. */
export interface VoiceResolver {
  /** The voice of a source passage. Pronouns and family names lead to the latest fitting voice before them. */
  resolve(source: Span): Voice;
  /** The voice of a name on a credit line. */
  named(name: string): Voice;
  /** What a voice's own house is, where packs know. */
  entityVoice(id: string): Voice | null;
}

interface Named {
  at: number;
  voice: Voice;
  words: readonly string[];
}

/** "The minister" is nobody who was named hundreds of names ago; without an end, a long text takes quadratic time. */
const LOOK_BACK = 300;

const HE = new Set(["he", "she", "him", "her", "i", "who"]);
const IT = new Set(["it", "they", "which", "that", "we"]);

export function makeVoiceResolver(annotated: Annotated, knowledge: Knowledge): VoiceResolver {
  const { text } = annotated.report;
  const about = countriesOf(annotated, knowledge);
  const named: Named[] = namesInText(annotated, knowledge);
  const wholeNames = fullNames(text);

  const remember = (span: Span, voice: Voice): Voice => {
    if (voice.name !== null) {
      let at = named.length;
      while (at > 0 && (named[at - 1]?.at ?? 0) > span[0]) at--;
      named.splice(at, 0, { at: span[0], voice, words: wordsOf(voice.name) });
    }
    return voice;
  };

  const before = (at: number, fits: (candidate: Named) => boolean): Named | null => {
    let left = LOOK_BACK;
    for (let i = named.length - 1; i >= 0 && left > 0; i--) {
      const candidate = named[i];
      if (candidate === undefined || candidate.at >= at) continue;
      if (fits(candidate)) return candidate;
      left--;
    }
    return null;
  };

  return {
    resolve(source) {
      const words = text.slice(source[0], source[1]);
      const lower = words.toLowerCase();
      if (HE.has(lower)) return before(source[0], (c) => c.voice.kind === "person")?.voice ?? unnamed(words);
      if (IT.has(lower)) {
        return (
          before(
            source[0],
            (c) => c.voice.kind !== "person" && c.voice.kind !== "document" && c.voice.kind !== "unnamed",
          )?.voice ?? unnamed(words)
        );
      }
      const meant = nominal(lower, (fits) => before(source[0], (c) => fits(c.voice))?.voice ?? null);
      if (meant !== null) return meant;
      const described = packVoice(knowledge, about, lower);
      if (described !== null) return remember(source, described);
      const mention = headMention(annotated, source);
      const tokens = tokensOf(text, source).map((token) => token.text);
      const kind = kindByHead(tokens);
      const entity = mention?.entity == null ? undefined : knowledge.entities.get(mention.entity);
      const person = mention?.kind === "person" ? null : personNamed(words);
      const covered =
        mention !== null &&
        person !== null &&
        mention.span[0] < source[0] + person.at + person.name.length &&
        source[0] + person.at < mention.span[1];
      if (person !== null && !covered && (entity !== undefined || kind === "unnamed"))
        return remember(source, makeVoice({ name: person.name, kind: "person" }));
      if (entity !== undefined && mention !== null) {
        const inner = text.slice(mention.span[0], mention.span[1]);
        // "North Korean officials", "a Reuters report": the entity only describes who speaks.
        const describes =
          kind !== null && !coversHead(inner, tokens) && !isApposed(text, source, mention.span);
        if (!describes) return remember(source, voiceOf(entity, inner));
      }
      const surname = tokens.length <= 3 ? tokens.filter(isNamePart) : [];
      const full =
        surname.length === 1
          ? before(source[0], (c) => c.voice.kind === "person" && c.words.includes(surname[0] ?? ""))
          : null;
      if (full !== null) return full.voice;
      if (kind !== null) {
        const house =
          kind === "institution" || speaksForBody(words) ? bodyOf(knowledge, words, entity) : null;
        return remember(source, { ...plain(withoutAdditions(words), kind), house });
      }
      const name = properName(tokens);
      if (name === null) return unnamed(withoutAdditions(words));
      const isPerson = name.split(" ").length <= 4 && !/^(?:The|A)\s/.test(words);
      if (!isPerson) return remember(source, makeVoice({ name, kind: "institution" }));
      const whole = wholeNames.get(name);
      const known = whole !== undefined && whole.at < source[0] ? whole.name : null;
      return remember(
        source,
        makeVoice({
          name: known ?? withoutTitles(name),
          kind: "person",
        }),
      );
    },
    named(name) {
      const entity = entityNamed(knowledge, name);
      if (entity !== null) return voiceOf(entity, entity.name);
      const lower = name.toLowerCase();
      if (/^(?:news )?(?:agencies|wires|wire services|agency)$/.test(lower))
        return makeVoice({ name: lower, kind: "agency" });
      return makeVoice({ name, kind: "agency" });
    },
    entityVoice(id) {
      const entity = knowledge.entities.get(id);
      return entity === undefined ? null : voiceOf(entity, entity.name);
    },
  };
}

/** “Edda Vorn” by “Vorn”: whole names of two words, where the text first gives them. */
function fullNames(text: string): ReadonlyMap<string, { name: string; at: number }> {
  const out = new Map<string, { name: string; at: number }>();
  for (const found of text.matchAll(/(?<!\p{L})\p{Lu}[\p{L}'’-]+(?=\s(\p{Lu}[\p{L}'’-]+))/gu)) {
    const surname = found[1] ?? "";
    const name = withoutTitles(`${found[0]} ${surname}`);
    if (out.has(surname) || !name.includes(" ") || /^(?:The|A|An|But|And|In|On|At|When|As)$/.test(found[0]))
      continue;
    out.set(surname, { name, at: found.index });
  }
  return out;
}

/** The house of the body that a description speaks for: named in it, or by an adjective (“a Lutrian official”). */
function bodyOf(knowledge: Knowledge, words: string, named: PackEntity | undefined): Voice["house"] {
  if (named !== undefined)
    return named.kind === "country" ||
      named.kind === "institution" ||
      named.kind === "organisation" ||
      named.kind === "person"
      ? named.house
      : null;
  for (const entity of knowledge.entities.values())
    if (entity.kind === "country" && entity.demonyms.some((demonym) => ` ${words} `.includes(` ${demonym} `)))
      return entity.house;
  return null;
}

function voiceOf(entity: PackEntity, words: string): Voice {
  // A capital or a country that speaks is its government; the words stay as printed.
  const metonym = entity.kind === "country" || entity.kind === "place";
  return makeVoice({
    name: metonym ? words : entity.name,
    kind: VOICE_KINDS[entity.kind] ?? "institution",
    entity: entity.id,
    house: entity.house,
    form: metonym ? "metonymic" : "named",
  });
}

const unnamed = (words: string): Voice => makeVoice({ name: words === "" ? null : words, kind: "unnamed" });
const plain = (words: string, kind: VoiceKind): Voice => makeVoice({ name: words, kind });
const wordsOf = (name: string): string[] => name.split(/[\s-]+/);

/** "The agency", "the ministry": the latest voice of that kind, or whose name holds the noun. */
function nominal(words: string, latest: (fits: (voice: Voice) => boolean) => Voice | null): Voice | null {
  const noun =
    /^the (?:state |news |official |state news )?(agency|bureau|ministry|newspaper|paper|broadcaster|institute|department|committee|office|group|party|army|navy|command|council|commission|company|leader|president|minister|spokesman|spokeswoman|spokesperson|official|analyst|commander|ambassador|envoy|researcher|diplomat|engineer|source)$/.exec(
      words,
    )?.[1];
  if (noun === undefined) return null;
  if (noun === "agency") return latest((voice) => voice.kind === "agency" || voice.kind === "state-media");
  if (noun === "newspaper" || noun === "paper" || noun === "broadcaster")
    return latest((voice) => voice.kind === "outlet" || voice.kind === "state-media");
  const described = /^(?:spokes|official|analyst|researcher|diplomat|engineer|source)/.test(noun);
  return latest(
    (voice) =>
      (described || voice.kind !== "unnamed") && (voice.name ?? "").toLowerCase().split(/\s/).includes(noun),
  );
}

/** Descriptions that a pack explains ("state-run media"), only where the report is about that pack's country. */
function packVoice(knowledge: Knowledge, about: ReadonlySet<string>, words: string): Voice | null {
  for (const pack of knowledge.packs) {
    for (const row of pack.voices) {
      if (!about.has(row.country)) continue;
      if (words !== row.words && words !== `the ${row.words}` && !words.endsWith(` ${row.words}`)) continue;
      const entity = knowledge.entities.get(row.entity);
      // "South Korean state media" is not the North's.
      const other = knowledge.entities.get(row.country)?.demonyms ?? [];
      const prefix = words
        .slice(0, words.length - row.words.length)
        .replace(/^the /, "")
        .trim();
      const own =
        prefix === "" ||
        /^(?:its|the country's|the country’s|official|the north's|the north’s)$/.test(prefix) ||
        other.some((d) => prefix.includes(d.toLowerCase()));
      if (entity !== undefined && own) return voiceOf(entity, entity.name);
    }
  }
  return null;
}

/** The countries that a report is about: named, or by a person or body that packs place there. */
function countriesOf(annotated: Annotated, knowledge: Knowledge): Set<string> {
  const out = new Set<string>();
  for (const mention of annotated.mentions) {
    if (mention.entity === null) continue;
    const entity = knowledge.entities.get(mention.entity);
    if (entity?.kind === "country") out.add(entity.id);
    if (entity?.country != null) out.add(entity.country);
  }
  for (const pack of knowledge.packs) {
    for (const entity of pack.entities) {
      if (entity.kind !== "country" || out.has(entity.id)) continue;
      if (entity.demonyms.some((demonym) => annotated.report.text.includes(demonym))) out.add(entity.id);
    }
  }
  return out;
}

/** The mention that names who speaks: the last in the source before a preposition takes over, else any. */
function headMention(annotated: Annotated, source: Span): Mention | null {
  const inside = inSpan(annotated.mentions, source).filter(
    (mention) => mention.entity !== null && mention.kind in VOICE_KINDS,
  );
  const order = [
    "person",
    "agency",
    "state-media",
    "outlet",
    "institution",
    "organisation",
    "programme",
    "country",
    "place",
  ];
  return (
    [...inside].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.span[0] - b.span[0])[0] ??
    null
  );
}

function coversHead(inner: string, source: readonly string[]): boolean {
  const head = headOf(source);
  return head !== null && inner.split(/[\s-]+/).includes(head);
}

/** "the Korean Central News Agency (KCNA)": a mention in brackets or after a comma names the same voice. */
function isApposed(text: string, source: Span, mention: Span): boolean {
  return /[(,]\s*(?:the\s)?$/.test(text.slice(source[0], mention[0]));
}

/** The longest run of capitalised words. */
function properName(tokens: readonly string[]): string | null {
  let best: string[] = [];
  let run: string[] = [];
  for (const token of [...tokens, ""]) {
    if (isNamePart(token)) run.push(token);
    else if (token === "." && run.length > 0) continue;
    else {
      if (run.length > best.length) best = run;
      run = [];
    }
  }
  return best.length === 0 ? null : best.join(" ");
}

function entityNamed(knowledge: Knowledge, name: string): PackEntity | null {
  const lower = name.toLowerCase();
  for (const entity of knowledge.entities.values()) {
    if (entity.name.toLowerCase() === lower || entity.aliases.some((alias) => alias.toLowerCase() === lower))
      return entity;
  }
  return null;
}

/** Everybody the text names, in its order: packs' mentions, and capitalised names after a title or before a verb. */
function namesInText(annotated: Annotated, knowledge: Knowledge): Named[] {
  const { text } = annotated.report;
  const out: Named[] = [];
  for (const mention of annotated.mentions) {
    const entity = mention.entity === null ? undefined : knowledge.entities.get(mention.entity);
    if (
      entity === undefined ||
      !(mention.kind in VOICE_KINDS) ||
      mention.kind === "place" ||
      mention.kind === "programme"
    )
      continue;
    const words = text.slice(mention.span[0], mention.span[1]);
    if (mention.kind === "country") continue;
    out.push({
      at: mention.span[0],
      voice: voiceOf(entity, words),
      words: [...wordsOf(entity.name), ...wordsOf(words)],
    });
  }
  const starts = annotated.mentions.filter((mention) => mention.entity !== null);
  let next = 0;
  // Asked in the order of the text.
  const known = (at: number): boolean => {
    while (next < starts.length && (starts[next] as Mention).span[1] <= at) next++;
    return (starts[next]?.span[0] ?? Number.POSITIVE_INFINITY) <= at;
  };
  for (const found of text.matchAll(PERSON)) {
    const name = found[1] ?? "";
    const at = found.index + found[0].length - name.length;
    if (!known(at))
      out.push({
        at,
        voice: makeVoice({ name, kind: "person" }),
        words: wordsOf(name),
      });
  }
  return out.sort((a, b) => a.at - b.at);
}

const TITLE =
  "(?:President|Minister|Secretary|General|Gen\\.|Marshal|Admiral|Colonel|Col\\.|Captain|Capt\\.|Chairman|Chairwoman|Director|Professor|Prof\\.|Senator|Sen\\.|Governor|Gov\\.|Ambassador|Commander|Mr\\.?|Mrs\\.?|Ms\\.?|Dr\\.?|leader|spokesman|spokeswoman|spokesperson|analyst|minister|director|professor|researcher|chief|ambassador|commander|engineer|marshal)";
const PERSON = new RegExp(`\\b${TITLE}\\s(\\p{Lu}[\\p{L}'’-]+(?:\\s\\p{Lu}[\\p{L}'’-]+){1,2})`, "gu");
