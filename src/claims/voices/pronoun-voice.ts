import type { Token } from "#text/tokens.ts";
import { makeVoice } from "#vocabulary/make-voice.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Voice } from "#vocabulary/voice.ts";
import type { Actor } from "./actor.ts";
import { type Around, asPronoun } from "./around.ts";
import { authorOf } from "./author.ts";
import { readDescription } from "./description.ts";
import type { Line } from "./find-names.ts";
import { groupVoice, pairVoice } from "./group-voice.ts";
import { kindOfDescription } from "./kind-and-form.ts";
import { nounStart } from "./noun-start.ts";
import { isCapital, type Name } from "./read-name.ts";
import type { Scene } from "./scene.ts";
import { thingVoice } from "./thing-voice.ts";
import { INSTITUTIONS, isPlural, MEDIA, ROLES, UNNAMED } from "./word-classes.ts";

const PERSONAL = new Set("he she him her his hers himself herself".split(" "));
const FIRST = new Set("i me my mine myself we us our ours ourselves".split(" "));
const RELATIVE = new Set("who whom whose which that".split(" "));
const THEY = new Set("they them their theirs themselves".split(" "));
const IT = new Set("it its itself".split(" "));
const SOME = new Set("some many most others several few people those these".split(" "));
const ANYONE = new Set(
  "you your one all none another everyone everybody anyone nobody someone somebody this no-one whoever".split(
    " ",
  ),
);
const EACH = new Set(["each", "both", "neither", "either", "the two", "the pair"]);

export const isPronoun = (lower: string): boolean =>
  PERSONAL.has(lower) ||
  FIRST.has(lower) ||
  RELATIVE.has(lower) ||
  THEY.has(lower) ||
  IT.has(lower) ||
  EACH.has(lower) ||
  OF_WHOM.test(lower);
const OF_WHOM = /^(?:many|some|most|both|all|one|two|several|few|none) of (?:whom|which|them)$/;
/** “you”, “everybody”: a pronoun that means nobody in particular. */
export const isAnyone = (lower: string): boolean => ANYONE.has(lower) || lower === "no one";
/** “some”, “26 percent of voters”, “four out of ten people”: so many, and nobody named. */
export const isQuantifier = (lower: string): boolean =>
  SOME.has(lower) ||
  /^(?:(?:about|around|nearly|almost|only|just|more|fewer|less|over|roughly|at least|than|some|another|the other)\s)*(?:\p{N}[\p{N}.,]*|\p{L}+) (?:percent|per cent|%|out of|in (?:\p{N}|five|ten))/u.test(
    lower,
  ) ||
  /^(?:an? )?(?:majority|majorities|plurality|number|handful|minority|quarter|third|half|half of|group|most|many|some|all|none|more than half)\b(?= (?:of|across|among))/.test(
    lower,
  ) ||
  /^(?:\p{N}[\p{N}.,]*|\p{L}+) ?(?:percent|per cent|%)$/u.test(lower);

/** The voice that a pronoun means, open where the rules find none. */
export function pronounVoice(around: Around, source: Span, lower: string): Voice {
  const { followed } = around;
  if (PERSONAL.has(lower)) {
    const actor = followed.pronounAt(source[0]);
    if (actor == null) return describedPerson(around, source, lower) ?? open;
    // Somebody whom the text only describes is known by that description.
    return actor.named ? around.voiceOfActor(actor) : asPronoun(around.voiceOf(actor.span), actor.span);
  }
  if (FIRST.has(lower)) return speaker(around, source, lower);
  if (RELATIVE.has(lower) || OF_WHOM.test(lower)) return antecedent(around, source, lower) ?? open;
  if (EACH.has(lower)) {
    const pair = pairVoice(around, source);
    if (pair !== null || lower !== "both") return pair ?? open;
    // “Two dealers go on trial. Both deny it”, but not “Prosecutors accuse the pair. Both deny it”
    const group = groupVoice(around, source);
    return group !== null && /^(?:the\s)?(?:two|pair|couple)\b/i.test(group.name ?? "") ? group : open;
  }
  if (THEY.has(lower)) return groupVoice(around, source) ?? open;
  return thingVoice(around, source) ?? open;
}

const open: Voice = makeVoice({ name: null, kind: "unnamed", identity: "open" });

/** “A spokeswoman for the yard said … She added …”: somebody whom the text only describes. */
function describedPerson(around: Around, source: Span, lower: string): Voice | null {
  const { scene } = around;
  for (const { source: spans } of [...scene.before(source[0])].reverse()) {
    const span = spans[0];
    if (span === undefined || span[1] > source[0]) continue;
    const description = readDescription(scene.text, span);
    if (description === null || description.plural || isCapital(description.headToken.text)) continue;
    if (!ROLES.has(description.head) && !UNNAMED.has(description.head)) continue;
    const voice = around.voiceOf(span);
    if (
      /woman$/.test(description.head) !== (lower === "she" || lower === "her") &&
      /man$/.test(description.head)
    )
      continue;
    return asPronoun(voice, span);
  }
  return null;
}

/** “I” and “we”: whoever says the quotation that holds it; outside quotation marks the author. */
function speaker(around: Around, source: Span, lower: string): Voice {
  const { scene } = around;
  if (scene.quotedAt(source[0])) {
    const held = scene.heldBy(source[0]);
    const said = held?.source[0];
    if (said === undefined || (said[0] <= source[0] && source[0] < said[1])) return open;
    return asPronoun(around.voiceOf(said), said);
  }
  const byline = scene.annotated.report.bylines[0];
  if (byline !== undefined && lower !== "we") return makeVoice({ name: byline, kind: "person" });
  const author = authorOf(scene, source[0]);
  if (author === null) return makeVoice({ name: null, kind: "person" });
  return "kind" in author
    ? around.voiceOfActor(author)
    : makeVoice({ name: author.name, kind: "person", resolved: author.span });
}

/** “Ada Vorn, the sister of leader Tom Brekk, who said”: she whom the words with his name describe; null where they describe nobody. */
function describedBy(scene: Scene, from: number, name: Name, names: readonly Name[]): Actor | null {
  if (!/^\s*,/.test(scene.text.slice(name.span[1]))) return null;
  for (const earlier of names.toReversed()) {
    if (earlier.span[1] > name.span[0] || earlier.span[0] < from || earlier.possessive) continue;
    const between = scene.text.slice(earlier.span[1], name.span[0]);
    if (!/^,\s(?:the|an?|his|her|their|its)\s[^,;]{2,80}?\b(?:of|to|for|with)\s[^,;]{0,40}$/.test(between))
      continue;
    const actor = scene.actorOf(earlier);
    if (actor?.kind === "person") return actor;
  }
  return null;
}

/** “…, who said”: the nearest person before it in its sentence; “which”: the nearest body, document or place. */
function antecedent(around: Around, source: Span, lower: string): Voice | null {
  const { scene, followed } = around;
  const line = scene.lines[scene.sentenceAt(source[0])] as Line;
  const person = /who|that/.test(lower);
  const other = !/who/.test(lower);
  let place: Actor | null = null;
  const names = scene.namesIn([line.span[0], source[0]]);
  for (let i = line.tokens.findLastIndex(({ start }) => start < source[0]); i >= 0; i--) {
    const token = line.tokens[i];
    if (token === undefined) break;
    const name = names.findLast(({ span }) => span[0] <= token.start && token.end <= span[1]);
    if (lower === "who" && isPeopleByName(scene, token, name, source))
      return makeVoice({
        name: token.text,
        kind: "unnamed",
        form: "pronoun",
        resolved: [token.start, token.end],
      });
    if (name !== undefined) {
      const actor = scene.actorOf(name);
      const near = /^[\s,]*$/.test(scene.text.slice(name.span[1], source[0]));
      const fits =
        actor !== null &&
        !name.possessive &&
        (actor.kind === "person" ? person : other && (actor.kind !== "place" || near));
      const whole = fits && lower === "who" ? describedBy(scene, line.span[0], name, names) : null;
      if (whole !== null) return around.voiceOfActor(whole);
      if (fits) return around.voiceOfActor(actor);
      if (other && actor !== null && actor.kind === "place" && !name.possessive) place ??= actor;
      i = line.tokens.findIndex(({ start }) => start >= name.span[0]);
      continue;
    }
    if (token.lower === "those" && lower === "who" && token.end + 1 === source[0])
      return makeVoice({ name: null, kind: "unnamed" });
    if (/^(?:he|she)$/.test(token.lower) && person) {
      const actor = followed.pronounAt(token.start);
      if (actor != null) return around.voiceOfActor(actor);
    }
    const plural = isPlural(token.lower);
    const ofPerson =
      ROLES.has(token.lower) || UNNAMED.has(token.lower) || (plural && !INSTITUTIONS.has(token.lower));
    const ofThing =
      INSTITUTIONS.has(token.lower) ||
      MEDIA.has(token.lower) ||
      /^(?:media|press)$/.test(token.lower) ||
      kindOfDescription({ words: "", head: token.lower }) === "document";
    const noun = (person && ofPerson) || (other && ofThing);
    if (token.kind !== "word" || !noun || (isCapital(token.text) && i > 0)) continue;
    const own = nounStart(line, i);
    // “the mother of the boy, who said”: she, and not the boy.
    const whole = person ? headOfPhrase(scene.text, line.span[0], own) : null;
    const words: Span = [whole ?? own, token.end];
    // “Edda Vorn, a welder at the yard who said”: the words beside a name are told of its bearer.
    const bearer = person && ofPerson && !plural ? besideName(around, line, words) : null;
    if (bearer !== null) return around.voiceOfActor(bearer);
    return asPronoun(around.voiceOf(words), words);
  }
  // “Minsa and Okand, the greatest polluters, which”: a place further off, where nothing nearer fits.
  return place === null ? null : around.voiceOfActor(place);
}

/** Where “the mother of ” begins that stands right before a description; null where none does. */
function headOfPhrase(text: string, from: number, at: number): number | null {
  const before = text.slice(from, at);
  const found = /(?:^|\s)((?:the|an?|his|her|their)\s(?:\p{Ll}+\s)?(\p{Ll}+)\sof\s)$/u.exec(before);
  return found === null || !ROLES.has(found[2] ?? "") ? null : at - (found[1]?.length ?? 0);
}

/** Whom the name before a description means, with nothing but a comma between them. */
function besideName({ scene }: Around, line: Line, [start]: Span): Actor | null {
  const name = scene.namesIn([line.span[0], start]).at(-1);
  if (name === undefined || name.possessive || scene.text.slice(name.span[1], start) !== ", ") return null;
  const actor = scene.actorOf(name);
  return actor?.kind === "person" ? actor : null;
}

/** “Lutrians, who”, “Democrats who”: a capital and a plural right before; not “the Vorns”, where the text has a Vorn. */
function isPeopleByName(scene: Scene, token: Token, name: Name | undefined, source: Span): boolean {
  if (!isCapital(token.text) || !isPlural(token.lower)) return false;
  if (!/^[\s,]*$/.test(scene.text.slice(token.end, source[0]))) return false;
  const actor = name === undefined ? null : scene.actorOf(name);
  if (name !== undefined && (name.words.length > 1 || name.possessive)) return false;
  if (actor !== null && (actor.kind !== "other" || actor.known !== null)) return false;
  const one = token.text.replace(/s$/, "");
  return !scene.actors.some((other) => other.kind === "person" && other.name.split(" ").at(-1) === one);
}
