import { makeVoice } from "#vocabulary/make-voice.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Voice } from "#vocabulary/voice.ts";
import type { Actor } from "./actor.ts";
import type { Around } from "./around.ts";
import { type Description, isComplemented, readDescription, withoutAdditions } from "./description.ts";
import { bodyOf, speaksForBody } from "./from-packs.ts";
import { groupVoice } from "./group-voice.ts";
import { belowHeadline } from "./headline-voice.ts";
import { issuerOf } from "./issuer.ts";
import { formOfDescription, kindOfDescription } from "./kind-and-form.ts";
import { areOfOneWork } from "./kinds-of-agency.ts";
import { fieldsOf, meetDescription } from "./meet-description.ts";
import { nounStart } from "./noun-start.ts";
import { isOutletName } from "./outlet-names.ts";
import { pairDescribed } from "./pair-described.ts";
import { readRole } from "./role.ts";
import { sameByWeights } from "./same-by-weights.ts";
import { isFamily, ROLES, sameOffice, UNNAMED } from "./word-classes.ts";

/** The voice of a description: of whom it means by the words around it, else one without a name. */
export function describedVoice(around: Around, knowledge: Knowledge, source: Span): Voice {
  const { scene, followed } = around;
  const words = withoutAdditions(scene.text.slice(...source));
  const description = readDescription(scene.text, source);
  if (description === null)
    return makeVoice({
      name: words === "" ? null : words,
      kind: "unnamed",
      form: words === "" ? null : "described",
    });
  const kind = kindOfDescription(description);
  const form = formOfDescription(description);
  const bare = isBare(description);
  if (kind === "document") {
    // “the paper”, after a newspaper: not what somebody wrote.
    const paper = description.head === "paper" && description.definite && bare;
    const outlet = paper ? meetDescription(scene, followed.recent, source, description) : null;
    if (outlet !== null) return { ...around.voiceOfActor(outlet), form };
    return ofDocument(around, source, description, words);
  }
  if (bare && description.definite && description.head === "group" && description.rest.length === 0) {
    const met = meetDescription(scene, followed.recent, source, description);
    const group = met === null ? groupVoice(around, source) : null;
    if (group !== null) return { ...group, form: "collective" };
  }
  const orator =
    SPEAKS_THERE.has(description.head) && bare && description.definite ? oratorOf(around, source) : null;
  if (orator !== null) return { ...around.voiceOfActor(orator), form };
  const police =
    bare &&
    ((description.head === "police" && description.determiner === null) ||
      (/^(?:police|military)$/.test(description.head) && description.definite) ||
      (FIGHTERS.has(description.head) && description.determiner === "the"));
  if (police || (description.definite && !description.plural && (bare || description.determiner === "the"))) {
    const owner = ownerOf(around, source, description);
    if (owner !== null) return owner;
    if (!isComplemented(description)) {
      const actor = FIGHTERS.has(description.head)
        ? armedBody(followed.recent(source[0]))
        : meetDescription(scene, followed.recent, source, description);
      if (actor !== null) {
        const voice = around.voiceOfActor(actor);
        // “The news site said”, “the station said”: whoever speaks there is a newsroom.
        const told = kind === "unnamed" && AIRS.has(description.head) ? "outlet" : kind;
        return {
          ...voice,
          kind:
            actor.kind === "other" || (actor.kind === "person" && kind === "institution") ? told : voice.kind,
          form,
        };
      }
    }
    // “The secretary of the Lind Party” is nobody who was the secretary of another.
    const earlier = /\bof\s(?:the\s)?\p{Lu}/u.test(words)
      ? null
      : earlierDescription(around, source, description);
    if (earlier !== null) return earlier;
  }
  const later =
    laterNamed(around, source, description) ??
    namedNext(around, source, description) ??
    laterBody(around, source, description);
  if (later !== null) return { ...around.voiceOfActor(later), form };
  const role =
    !description.plural && (kind === "person" || kind === "unnamed") ? readRole(wordsOf(words)) : null;
  // “the leader of Karsolia”, where the text calls somebody “the Karsolian leader”
  if (kind === "person" && description.definite && role?.affiliation != null) {
    const actor = holderOf(followed.recent(source[0]), description.head, role.affiliation);
    if (actor !== null) return { ...around.voiceOfActor(actor), form };
  }
  const below = belowHeadline(scene, source, description);
  if (below !== null) return { ...around.voiceOfActor(below), form };
  const pair = pairDescribed(around, source);
  if (pair !== null) return pair[0];
  const seen = isComplemented(description) ? null : sameByWeights(scene, source, description);
  if (seen !== null) return { ...around.voiceOfActor(seen), form };
  const named = scene.namesIn(source)[0]?.mention?.entity ?? null;
  const entity = named === null ? undefined : knowledge.entities.get(named);
  const official = kind === "institution" ? !OF_THEIR_OWN.has(description.head) : speaksForBody(words);
  const house = official ? bodyOf(knowledge, words, entity) : null;

  const meant =
    kind !== "unnamed" && description.definite && !isComplemented(description) && !isFamily(description.head);
  return makeVoice({
    name: words,
    kind,
    house,
    form,
    identity: meant && description.determiner === "the" && !description.plural ? "open" : "unnamed",
    role: role?.role ?? null,
    affiliation: role?.affiliation ?? null,
  });
}

/** Bodies that a country only is home to: “a Lutrian bank”, “a South Korean think tank”. */
const OF_THEIR_OWN = new Set(
  "bank company firm corporation airline retailer maker giant carmaker startup chain manufacturer insurer union charity group organisation organization association university college school institute tank church club team league museum hospital laboratory lab operator network federation".split(
    " ",
  ),
);

const AIRS = new Set(["site", "station", "portal"]);

/** “The reporter said”, after “Edda Vorn made a report”: whoever speaks at the meeting. */
const SPEAKS_THERE = new Set("reporter speaker orator lecturer".split(" "));
const SPEECH_GIVEN =
  /\s(?:made|delivered|gave|presented|read)\s(?:an?|the|his|her)\s(?:[\p{L}-]+\s){0,3}?(?:report|speech|address|lecture)\b/u;
function oratorOf({ scene, followed }: Around, source: Span): Actor | null {
  const sentence = scene.sentenceAt(source[0]);
  for (let n = sentence - 1; n >= Math.max(0, sentence - 8); n--) {
    const line = scene.lines[n];
    const given = line === undefined ? null : SPEECH_GIVEN.exec(scene.text.slice(...line.span));
    if (line === undefined || given === null) continue;
    for (const name of scene.namesIn([line.span[0], line.span[0] + given.index])) {
      const actor = scene.actorOf(name);
      if (actor?.kind === "person" && !name.possessive) return actor;
    }
    const [first] = line.tokens;
    return (first === undefined ? null : followed.pronounAt(first.start)) ?? null;
  }
  return null;
}

/** Those who fight for a body: “the rebels”, after the Red Dawn Front. */
const FIGHTERS = new Set(
  "rebels militants insurgents fighters guerrillas separatists extremists jihadists militia".split(" "),
);

/** Whoever holds an office of a body or country, by its name or an adjective of it. */
function holderOf(recent: Iterable<Actor>, office: string, of: string): Actor | null {
  const stem = of.toLowerCase().slice(0, Math.max(5, of.length - 2));
  for (const actor of recent) {
    if (actor.kind !== "person" || !actor.named || !(actor.affiliation ?? "").toLowerCase().startsWith(stem))
      continue;
    if ([...actor.offices].some((given) => sameOffice(given, office))) return actor;
  }
  return null;
}

/** The body with arms that was mentioned last, where its name shows it to be one. */
function armedBody(recent: Iterable<Actor>): Actor | null {
  for (const actor of recent)
    if (
      actor.kind !== "person" &&
      /\b(?:Front|Army|Movement|Brigades?|Militia|Fighters|Resistance)$/.test(actor.name)
    )
      return actor;
  return null;
}

/** “Its director said”, and then “the director, Edda Vorn”: the only one whom the text names by the office further down. */
function laterNamed({ scene }: Around, source: Span, description: Description): Actor | null {
  const { head, determiner, definite, plural, rest, modifiers } = description;
  if (!definite || plural || rest.length > 0 || modifiers.length > 1 || !ROLES.has(head) || UNNAMED.has(head))
    return null;
  if (isFamily(head) || !/^(?:the|its|his|her|their)$/.test(determiner ?? "")) return null;
  const holders = scene.actors.filter(
    ({ kind, named, offices }) => kind === "person" && named && offices.has(head),
  );
  const [one, ...others] = holders;
  const later = one !== undefined && scene.sentenceAt(one.span[0]) > scene.sentenceAt(source[0]);
  return later && others.length === 0 ? one : null;
}

/** “A research group said”, and then “The group, the Centre for Arms Study, based …”: whom the next sentences name by the same noun. */
function namedNext({ scene }: Around, source: Span, { head, plural, determiner }: Description): Actor | null {
  if (plural || !/^(?:an?|one)$/.test(determiner ?? "")) return null;
  const sentence = scene.sentenceAt(source[0]);
  for (let n = sentence + 1; n <= sentence + 3; n++) {
    const line = scene.lines[n];
    if (line === undefined) return null;
    const found = new RegExp(`^The ${head}, (?:the )?(?=\\p{Lu})`, "u").exec(scene.text.slice(...line.span));
    if (found === null) continue;
    const from = line.span[0] + found[0].length;
    const name = scene.namesIn([line.span[0], line.span[1]]).find(({ span }) => Math.abs(span[0] - from) < 5);
    const actor = name === undefined || name.possessive ? null : scene.actorOf(name);
    return actor !== null && /^,\s/.test(scene.text.slice(name?.span[1] ?? 0)) ? actor : null;
  }
  return null;
}

/**
 * “The charity they work for has said”, “a charity says”, above “Water for All said”: a report that opens with a body by what it is names it as it lets it
 * speak again. The only body that speaks by a name in the next sentences, and no office of a state; null where two do, or the text has named one before.
 */
function laterBody({ scene }: Around, source: Span, { head, plural }: Description): Actor | null {
  if (plural || !NAMED_LATER.has(head)) return null;
  const sentence = scene.sentenceAt(source[0]);
  if (sentence > OPENING) return null;
  const found = new Set<Actor>();
  for (const { source: spans } of scene.annotated.attributions) {
    const [span] = spans;
    if (span === undefined || span[0] <= source[1]) continue;
    const at = scene.sentenceAt(span[0]);
    if (at <= sentence || at > sentence + OPENING) continue;
    const name = scene.namesIn(span).find((one) => !one.possessive && one.span[0] - span[0] < 5);
    const actor = name === undefined ? null : scene.actorOf(name);
    if (actor === null || actor.kind === "person" || actor.kind === "place" || actor.owned) continue;
    if (actor.known !== null && /^(?:agency|state-media|outlet)$/.test(actor.known.kind)) continue;
    if (OF_A_STATE.test(actor.name)) continue;
    found.add(actor);
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** How many sentences a report opens with, and how far on a name is looked for. */
const OPENING = 5;
const NAMED_LATER = new Set(
  "charity company firm airline carrier retailer operator union carmaker club group organisation organization bank maker manufacturer insurer developer startup chain brewer publisher utility foundation museum zoo school college university hospital".split(
    " ",
  ),
);
const OF_A_STATE =
  /\b(?:Ministry|Department|Police|Army|Navy|Court|Council|Parliament|Senate|Congress|Government|Commission|Party|Cabinet|Embassy|UN|EU|United Nations|Agency|Authority|Bureau|Office)\b/;

const wordsOf = (words: string): string[] => words.match(/[\p{L}][\p{L}\p{M}.'’-]*/gu) ?? [];
const isBare = ({ modifiers }: Description): boolean => modifiers.length === 0;
const complementOf = ({ rest }: Description): string => rest.map(({ lower }) => lower).join(" ");

/** “his campaign”, “her office”: the body of whoever the pronoun means. */
function ownerOf(around: Around, source: Span, { determiner, head, headToken }: Description): Voice | null {
  const { scene, followed } = around;
  if ((determiner !== "his" && determiner !== "her") || ROLES.has(head) || UNNAMED.has(head)) return null;
  const start = source[0] + (scene.text.slice(...source).search(/\p{L}/u) || 0);
  const actor = followed.pronounAt(start);
  if (actor == null) return null;
  const owner = around.voiceOfActor(actor);
  const name = `${owner.name}’s ${scene.text.slice(headToken.start, headToken.end)}`;
  return makeVoice({
    name,
    kind: "institution",
    form: "described",
    affiliation: owner.name,
    resolved: owner.resolved,
  });
}

/** “State television reported …, the broadcaster said”. */
const BROADCASTS = new Set("television tv radio channel network station broadcaster".split(" "));
const BROADCASTER = new Set("broadcaster station channel network".split(" "));

/** “The spokeswoman said” after “A spokeswoman for the yard said”: whoever was described so before. */
function earlierDescription(around: Around, source: Span, description: Description): Voice | null {
  const { scene } = around;
  for (const { source: spans } of [...scene.before(source[0])].reverse()) {
    const span = spans[0];
    if (span === undefined || span[1] > source[0]) continue;
    const other = readDescription(scene.text, span);
    if (other === null || other.plural !== description.plural) continue;
    const alike = other.head === description.head || sameOffice(other.head, description.head);
    if (!alike && !(BROADCASTS.has(other.head) && BROADCASTER.has(description.head))) continue;
    // “The foreign ministry” is not the defence ministry.
    if (fieldsOf(description).some((field) => !fieldsOf(other).includes(field))) continue;
    // “The weather agency” is not the news agency.
    if (
      alike &&
      description.head === "agency" &&
      !areOfOneWork(description, other) &&
      // “Merania's spy agency said”, and right behind it “the agency declined”.
      !(isBare(description) && scene.sentenceAt(source[0]) - scene.sentenceAt(span[0]) < 3)
    )
      continue;
    // “The secretary of the one party” is not the secretary of the other.
    if (isComplemented(description) && complementOf(other) !== complementOf(description)) continue;
    const voice = around.voiceOf(span);
    // “The ministry's spokesman”, and then “the unnamed spokesman”: the first says more of whom it is.
    if (voice.identity === "open" && !tellsMore(other, description)) continue;
    return { ...voice, form: formOfDescription(description), resolved: voice.resolved ?? span };
  }
  // Somebody who was brought up without speaking: “A senior official, who …”.
  for (const actor of around.followed.recent(source[0])) {
    if (actor.named || actor.span[0] >= source[0] || description.plural) continue;
    if (![...actor.offices].some((office) => sameOffice(office, description.head))) continue;
    const voice = around.voiceOf(actor.span);
    if (voice.identity !== "open")
      return { ...voice, form: formOfDescription(description), resolved: voice.resolved ?? actor.span };
  }
  return null;
}

/** Whether a description has all words of another, and more: “the ministry's spokesman” than “the unnamed spokesman”. */
function tellsMore({ modifiers }: Description, other: Description): boolean {
  const told = other.modifiers.filter((word) => !/^(?:unnamed|unidentified|same)$/i.test(word));
  return modifiers.length > told.length && told.every((word) => modifiers.includes(word));
}

/** “a congressional report”, where “the report” goes on about it. */
function broughtUp({ scene }: Around, source: Span, noun: string): Span | null {
  const sentence = scene.sentenceAt(source[0]);
  for (let n = sentence; n >= Math.max(0, sentence - BROUGHT_UP); n--) {
    const line = scene.lines[n];
    if (line === undefined) continue;
    for (let i = line.tokens.length - 1; i > 0; i--) {
      const token = line.tokens[i];
      if (token === undefined || token.lower !== noun || token.end > source[0]) continue;
      const from = nounStart(line, i);
      if (/^an?\s/i.test(scene.text.slice(from, token.end))) return [from, token.end];
    }
  }
  return null;
}

/** How many sentences back. */
const BROUGHT_UP = 12;

/** What a newspaper prints: where nobody else's, it is the newspaper's that the text speaks of. */
const PRINTED = /^(?:editorial|op-ed)$/;
function outletOf({ followed }: Around, source: Span): Actor | null {
  for (const actor of followed.recent(source[0]))
    if (actor.known?.kind === "outlet" || (actor.kind !== "person" && isOutletName(actor.name))) return actor;
  return null;
}

/** A document is named by its title, or by whose it is. */
function ofDocument(around: Around, source: Span, description: Description, words: string): Voice {
  const { scene, followed } = around;
  const base = {
    name: words,
    kind: "document" as const,
    form: formOfDescription(description),
  };
  const title = /\b(?:titled|entitled|called)\s[“"‘]([^”"’]{2,80}?),?[”"’]/u.exec(
    scene.text.slice(source[0], source[1] + 90),
  );
  if (title?.[1] !== undefined) {
    const at = source[0] + title.index + title[0].indexOf(title[1]);
    return makeVoice({ ...base, name: title[1], resolved: [at, at + title[1].length] });
  }
  const issuer =
    issuerOf(scene, followed, source, description) ??
    (description.definite && PRINTED.test(description.head) ? outletOf(around, source) : null);
  // “The book says”: a book that the text has brought up, and that the rules did not find.
  const meant =
    description.determiner === "the" &&
    isBare(description) &&
    description.rest.length === 0 &&
    !description.plural;
  if (issuer === null) {
    const before = meant ? broughtUp(around, source, description.head) : null;
    if (before !== null)
      return makeVoice({
        ...base,
        name: scene.text.slice(...before),
        identity: "unnamed",
        resolved: before,
      });
    return makeVoice({ ...base, identity: meant ? "open" : "unnamed" });
  }
  const inside = issuer.span[0] >= source[0] && issuer.span[1] <= source[1];
  const of = around.voiceOfActor(issuer);
  return makeVoice({
    ...base,
    house: of.house,
    affiliation: of.name,
    resolved: inside ? null : of.resolved,
  });
}
