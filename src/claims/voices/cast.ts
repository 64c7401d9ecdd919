import type { Annotated } from "#vocabulary/annotated.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import { type Actor, type Gender, makeActor } from "./actor.ts";
import { type Apposition, apposed } from "./apposition.ts";
import { datelineEnd, type Line } from "./find-names.ts";
import { genderOfGivenName, genderOfName } from "./given-names.ts";
import { isGraded } from "./graded.ts";
import { VOICE_KINDS, voiceOfEntity } from "./known-voice.ts";
import { ownedBodies } from "./owned-bodies.ts";
import { isCapital, type Name } from "./read-name.ts";
import { readRole } from "./role.ts";
import { settleByWeights } from "./settle-by-weights.ts";
import { genderOfNoun, officeOf, ROLES } from "./word-classes.ts";

/** Everybody whom the text names, and which name is whose. */
export interface Cast {
  actors: readonly Actor[];
  /** By the name's place in `names`. */
  of: readonly (Actor | null)[];
}

/**
 * Puts names together that mean one: “Edda Vorn”, “Ms. Vorn”, “Vorn”; “Joint Chiefs of Staff (JCS)”, “JCS”. Whole names are
 * read first, so that a headline's “Vorn” finds the name that the first paragraph gives in full.
 */
export function makeCast(
  annotated: Annotated,
  lines: readonly Line[],
  names: readonly Name[],
  lower: ReadonlySet<string>,
  knowledge: Knowledge,
): Cast {
  const { text, published } = annotated.report;
  const actors: Actor[] = [];
  const of: (Actor | null)[] = names.map(() => null);
  const byEntity = new Map<string, Actor>();
  const byWord = new Map<string, Actor[]>();
  const byName = new Map<string, Actor>();

  const add = (actor: Actor, words: readonly string[]): Actor => {
    actors.push(actor);
    for (const word of new Set([words.at(-1) ?? "", words[0] ?? "", ...words]))
      byWord.set(word, [...(byWord.get(word) ?? []), actor]);
    return actor;
  };
  const isShort = (name: Name): boolean => name.mention === null && name.words.length === 1;

  for (const [i, name] of names.entries()) {
    const printed = name.words.join(" ");
    if (name.mention !== null) {
      const id = name.mention.entity as string;
      const entity = knowledge.entities.get(id);
      if (entity === undefined) continue;
      let actor = byEntity.get(id);
      if (actor === undefined) {
        const kind = name.kind === "other" || name.kind === "title" ? "body" : name.kind;
        actor = add(makeActor(kind, printed, name.span), [
          ...printed.split(" "),
          ...entity.name.split(/[\s-]+/),
        ]);
        actor.entity = entity.id;
        actor.known = voiceOfEntity(entity, printed, published?.value ?? null);
        actor.mute = VOICE_KINDS[entity.kind] === undefined;
        byEntity.set(id, actor);
      } else if (name.words.length > actor.name.split(" ").length) {
        actor.name = printed;
        actor.span = name.span;
      }
      of[i] = actor;
      continue;
    }
    if (isShort(name)) continue;
    const same =
      byName.get(printed) ?? (name.kind === "person" ? personLike(byWord, name) : bodyLike(byWord, name));
    const actor = same ?? add(makeActor(kindOf(name), printed, name.span), name.words);
    byName.set(printed, actor);
    if (actor.known === null && name.words.length > actor.name.split(" ").length) {
      actor.name = printed;
      actor.span = name.span;
    }
    // “Vorn Industries” is a body and no person, wherever it was met first.
    if (actor.kind === "other") actor.kind = kindOf(name);
    of[i] = actor;
  }

  const placed = new Set(
    names.filter((name) => isShort(name) && within(text, name)).map(({ words }) => words[0] ?? ""),
  );
  const states = statesIn(text);
  for (const [i, name] of names.entries()) {
    if (!isShort(name)) continue;
    const word = name.words[0] ?? "";
    const bearers = (byWord.get(word) ?? []).filter(
      // “in Charlotte”, beside a Charlotte Okand: nobody is in themselves.
      (actor) =>
        mayBear(actor, word, name) &&
        !(placed.has(word) && byGivenName(actor, word)) &&
        !(states.has(word) && isNamedAfter(actor, word)),
    );
    if (bearers.length === 0 && name.kind === "title") continue;
    of[i] = bearers.length > 0 ? nearest(bearers, name, of, names, i) : shortActor(name, add, byName);
  }
  for (const [i, name] of names.entries()) {
    const actor = of[i];
    if (actor == null) continue;
    const line = lines[name.sentence] as Line;
    learn(actor, name, apposed(line.tokens, name));
    const acronym = names[i + 1];
    if (
      actor.kind !== "person" &&
      acronym !== undefined &&
      text.slice(name.span[1], acronym.span[0]) === " ("
    ) {
      if (/^\p{Lu}{2,8}$/u.test(acronym.words.join(""))) rename(of, names, of[i + 1] ?? null, actor, i + 1);
    }
  }
  settlePeople(annotated, lines, actors, names, of, lower);
  settlePlaces(text, names, of);
  settleByWeights(annotated, names, of);
  byInitials(actors, of);
  return { actors: [...actors, ...ownedBodies(text, lines, names, of)], of };
}

const within = (text: string, { span, possessive }: Name): boolean =>
  !possessive &&
  /\b(?:(?:in|near|outside|downtown)|(?:county|town|city|village|island|province|district|region|port|mayor|governor|sheriff|bishop|archbishop|outskirts|suburbs|streets|people) of)\s$/i.test(
    text.slice(Math.max(0, span[0] - 14), span[0]),
  );
/** “LINDEVIK, Jan 22 (Pinnacle) - The company …”: whence a report is sent. */
const isDatelined = (text: string, { span }: Name): boolean => span[1] < datelineEnd(text, span[0]);
const byGivenName = ({ kind, name }: Actor, word: string): boolean =>
  kind === "person" && name.split(" ").at(-1) !== word;

const kindOf = ({ kind }: Name): Actor["kind"] => (kind === "title" ? "other" : kind);

/** “Donald J. Vorn” and “Donald Vorn”: the same last word, and the same first one or its initial. */
function personLike(byWord: ReadonlyMap<string, Actor[]>, { words }: Name): Actor | null {
  const [first = "", last = ""] = [words[0], words.at(-1)];
  return (
    byWord.get(last)?.find((actor) => {
      const own = actor.name.split(" ");
      return actor.kind === "person" && own.at(-1) === last && own.length > 1 && own[0] === first;
    }) ?? null
  );
}

/** “Sixth Circuit” within “Court of Appeals for the Sixth Circuit”: a name that is part of a longer one before it. */
function bodyLike(byWord: ReadonlyMap<string, Actor[]>, { words, kind }: Name): Actor | null {
  if (kind === "place") return null;
  const printed = ` ${words.join(" ")} `;
  return (
    byWord
      .get(words.at(-1) ?? "")
      ?.find((actor) => actor.kind !== "person" && ` ${actor.name} `.includes(printed)) ?? null
  );
}

/** Whether one word of an actor's name may stand for it: a person's family name, or given name alone; a body's first or last word. */
function mayBear(actor: Actor, word: string, name: Name): boolean {
  const own = actor.name.split(" ");
  if (actor.kind === "place") return actor.name === word;
  // “Oren Dalvik Square”: of whom it has its name is another.
  if (own.length > 2 && THING.test(own.at(-1) ?? "") && own[0] === word) return false;
  if (actor.kind === "person") {
    const gender = titleGender(name);
    if (gender !== null && genderOf(actor) !== null && gender !== genderOf(actor)) return false;
    return own.at(-1) === word || own[0] === word || (actor.entity !== null && own.includes(word));
  }
  if (name.kind === "person" || name.kind === "place" || name.kind === "title") return false;
  return own[0] === word || own.at(-1) === word;
}

/** “Karsolia's army”, “Karsolia's president”: words that name a state. */
const statesIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(OF_STATE)].map(([, state = ""]) => state));
const OF_STATE =
  /(?<!\p{Lu}\p{Ll}+\s)(?<![\p{L}’'-])(\p{Lu}\p{Ll}{2,})['’]s\s(?:(?:foreign|defen[cs]e|interior|health|finance|prime|new|former|ruling)\s)?(?:president|minister|government|army|military|navy|air force|parliament|capital|ministry|borders?|troops|soldiers|king|queen|monarch|constitution|embassy|ambassador)\b/gu;

/** “Karsolia” is not the Karsolia Press Bureau. */
const isNamedAfter = ({ kind, name }: Actor, word: string): boolean =>
  kind !== "person" && kind !== "place" && name.startsWith(`${word} `);

const titleGender = (name: Name): Gender | null => {
  for (const word of name.before) {
    const gender = genderOfNoun(word.toLowerCase());
    if (gender !== null) return gender;
  }
  return null;
};

const genderOf = (actor: Actor): Gender | null => actor.gender ?? genderOfName(actor.name) ?? null;

/** Of several bearers of a name the one that was meant last; before any was met, the one that comes first. */
function nearest(
  bearers: readonly Actor[],
  name: Name,
  of: readonly (Actor | null)[],
  names: readonly Name[],
  at: number,
): Actor {
  const whole = (actor: Actor): boolean => actor.name.split(" ").at(-1) === name.words[0];
  const best = bearers.some(whole) ? bearers.filter(whole) : bearers;
  if (best.length === 1) return best[0] as Actor;
  const counts = new Map<Actor, number>();
  // A long text would be walked again for each of its names.
  for (let i = Math.max(0, at - 200); i < at; i++) {
    const actor = of[i];
    if (actor != null && best.includes(actor) && names[i] !== undefined)
      counts.set(actor, (counts.get(actor) ?? 0) + 1);
  }
  return [...best].sort(
    (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a.span[0] - b.span[0],
  )[0] as Actor;
}

function shortActor(
  name: Name,
  add: (actor: Actor, words: readonly string[]) => Actor,
  byName: Map<string, Actor>,
): Actor {
  const word = name.words[0] ?? "";
  const known = byName.get(word);
  if (known !== undefined) {
    if (known.kind === "other") known.kind = kindOf(name);
    return known;
  }
  const actor = makeActor(kindOf(name), word, name.span);
  byName.set(word, actor);
  return add(actor, [word]);
}

/**
 * Two or three capitalised words that nothing tells apart are a person where the text calls them by the last word alone, or lets
 * them speak; or they stay what they are (“Silicon Valley”).
 */
function settlePeople(
  { attributions, report: { text } }: Annotated,
  lines: readonly Line[],
  actors: readonly Actor[],
  names: readonly Name[],
  of: readonly (Actor | null)[],
  lower: ReadonlySet<string>,
): void {
  const short = new Set<Actor>();
  const starts = new Set(
    attributions.flatMap(({ source }) => (source[0] === undefined ? [] : [source[0][0]])),
  );
  for (const [i, name] of names.entries()) {
    const actor = of[i];
    if (actor?.kind !== "other" || actor.known !== null) continue;
    const words = actor.name.split(" ");
    // “Melanie said”: a given name alone that speaks.
    if (words.length === 1 && genderOfGivenName(actor.name) !== undefined && speaks(text, name, starts))
      short.add(actor);
    // “Vorn, who saw it, said …”, but “the Lutrians, who saw it” and “officials in Tarn, who saw it”
    const [start, end] = name.span;
    const relative = /^,\swho\b/.test(text.slice(end, end + 6));
    if (
      words.length === 1 &&
      relative &&
      !/\b(?:the|in|near|across|outside|around|throughout)\s$/i.test(
        text.slice(Math.max(0, start - 11), start),
      )
    )
      short.add(actor);
    if (
      words.length < 2 ||
      words.length > 3 ||
      THING.test(words.at(-1) ?? "") ||
      lower.has((words.at(-1) ?? "").toLowerCase())
    )
      continue;
    if (
      !words.every((word) => /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word)) ||
      !words.some((word) => /\p{Ll}/u.test(word))
    )
      continue;
    const follows = text.slice(name.span[1], name.span[1] + 6);
    const alone = name.words.length === 1 && name.words[0] === words.at(-1);
    const line = lines[name.sentence]?.span[0] ?? 0;
    if (
      alone ||
      isGraded(text.slice(line, start)) ||
      /^,? who\b/.test(follows) ||
      (starts.has(name.span[0]) &&
        name.words.length > 1 &&
        !isTitleOf(text.slice(name.span[1], name.span[1] + 60)) &&
        !SPEAKS_ON.test(text.slice(lines[name.sentence]?.span[1] ?? start).slice(0, 40)))
    )
      short.add(actor);
  }
  for (const actor of actors)
    if (short.has(actor)) {
      actor.kind = "person";
      actor.gender ??= genderOfName(actor.name) ?? null;
    }
}

/** “Unity Eastgate councillor Edda Vorn said”: words for what she is, before her own name. */
const isTitleOf = (behind: string): boolean => {
  const found = /^\s((?:\p{Ll}[\p{L}-]*\s){1,3})\p{Lu}\p{Ll}/u.exec(behind)?.[1];
  return found !== undefined && ROLES.has(found.trim().split(" ").at(-1) ?? "");
};

/** “Merro Tide told the Post so. It blamed the heat”: what goes on speaking so is nobody. */
const SPEAKS_ON =
  /^\s+It\s(?:also\s|then\s|later\s|has\s|had\s)?(?:said|says|added|blam(?:ed|es)|den(?:ied|ies)|accused|warned|urged|rejected|declined|described|claimed|insisted|announced|promised|apologi[sz]ed|confirmed|pledged|expects|plans|did\snot\s(?:say|comment|respond))\b/;

const speaks = (text: string, { span, possessive }: Name, starts: ReadonlySet<number>): boolean =>
  !possessive &&
  (starts.has(span[0]) || /^\s(?:said|says|told|added|asked)\b/.test(text.slice(span[1], span[1] + 8)));

/** A name that nothing tells apart is a place where things are in it: “in Minsa”. */
function settlePlaces(text: string, names: readonly Name[], of: readonly (Actor | null)[]): void {
  for (const [i, name] of names.entries()) {
    const actor = of[i];
    if (actor?.kind !== "other" || actor.known !== null || name.words.length > 3) continue;
    if ((within(text, name) || isDatelined(text, name)) && actor.name === name.words.join(" "))
      actor.kind = "place";
  }
}

/** Last words of names that are of no person. */
const THING =
  /^(?:Valley|Street|City|County|River|Lake|Island|Islands|Beach|Park|Hall|Act|Plan|War|Day|Week|Month|Award|Awards|Prize|Deal|Care|Security|Convention|Code|Amendment|Road|Avenue|Bridge|Tower|Square|Club|Hotel|Heights|Hills|Mall|Matter|Street|States|Caucus|Watch|Project|Initiative|Institution|Line|Wire|Report|Facebook|Twitter|Depot|Fargo|Capital|Stadium|Palace|Museum|Mausoleum|Theatre|Theater|Airport)$/;

/** What the words around a name say of its bearer. */
function learn(actor: Actor, name: Name, apposition: Apposition | null): void {
  if (actor.kind === "other" && (apposition !== null || (name.kind === "person" && name.words.length > 1)))
    actor.kind = "person";
  if (actor.kind !== "person") return;
  const given = genderOfName(actor.name);
  if (given != null && actor.gender === null) actor.gender = given;
  const described = [name.before, ...(apposition === null ? [] : [apposition.words])];
  for (const words of described) {
    for (const word of words) {
      const lower = word.toLowerCase();
      const office = officeOf(lower) ?? (ROLES.has(lower) ? lower : null);
      if (office !== null) actor.offices.add(office);
      else if (/^\p{L}{3}/u.test(lower)) actor.traits.add(lower);
    }
  }
  const gender = titleGender(name) ?? (apposition === null ? null : genderOfNoun(apposition.head));
  if (gender !== null) actor.gender = gender;
  const told = apposition === null ? null : readRole(apposition.words);
  const title = readRole(name.before);
  // “Colonel Edda Vorn, a spokeswoman for the ministry”: what she is here, rather than her rank.
  const role =
    told !== null && (title === null || (told.affiliation !== null && title.affiliation === null))
      ? told
      : title;
  if (role !== null && actor.role === null) {
    actor.role = role.role;
    actor.affiliation = role.affiliation;
  }
}

function rename(
  of: (Actor | null)[],
  names: readonly Name[],
  from: Actor | null,
  to: Actor,
  start: number,
): void {
  if (from === null || from === to) return;
  for (let i = start; i < names.length; i++) if (of[i] === from) of[i] = to;
}

/** “JCS” where “Joint Chiefs of Staff” is named: initials of the capitalised words of one body alone. */
function byInitials(actors: readonly Actor[], of: (Actor | null)[]): void {
  const whole = new Map<string, Actor | null>();
  for (const actor of actors) {
    const words = actor.name.split(" ").filter(isCapital);
    if (actor.kind === "person" || words.length < 2) continue;
    const initials = words.map((word) => word[0]).join("");
    whole.set(initials, whole.has(initials) ? null : actor);
  }
  for (const [i, actor] of of.entries()) {
    if (actor === null || !/^\p{Lu}{2,8}$/u.test(actor.name)) continue;
    const body = whole.get(actor.name);
    if (body != null && (actor.entity === null || body.entity === null)) of[i] = body;
  }
}
