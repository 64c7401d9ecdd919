import type { Span } from "#vocabulary/passage.ts";
import { makeVoice, type Voice } from "#vocabulary/voice.ts";
import type { Actor } from "./actor.ts";
import { authorOf } from "./author.ts";
import { readDescription } from "./description.ts";
import { isCapital, type Line } from "./find-names.ts";
import type { Followed } from "./follow-people.ts";
import { kindOfDescription } from "./kind-and-form.ts";
import { mentionsBefore } from "./salience.ts";
import type { Scene } from "./scene.ts";
import { INSTITUTIONS, isPlural, MEDIA, ROLES, UNNAMED } from "./word-classes.ts";

/** What resolving a pronoun leans on: the scene, people followed through it, and the voices of other sources. */
export interface Around {
  scene: Scene;
  followed: Followed;
  /** The voice of another source of the report. */
  voiceOf(source: Span): Voice;
  /** An actor as a voice that other words name. */
  voiceOfActor(actor: Actor): Voice;
}

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
    return actor == null ? (describedPerson(around, source, lower) ?? open) : around.voiceOfActor(actor);
  }
  if (FIRST.has(lower)) return speaker(around, source, lower);
  if (RELATIVE.has(lower) || OF_WHOM.test(lower)) return antecedent(around, source, lower) ?? open;
  if (EACH.has(lower)) return pair(around, source) ?? open;
  if (THEY.has(lower)) return plural(around, source) ?? open;
  return thing(around, source) ?? open;
}

const open: Voice = makeVoice({ name: null, kind: "unnamed", identity: "open" });
const asPronoun = (voice: Voice, resolved: Span): Voice => ({
  ...voice,
  resolved: voice.resolved ?? resolved,
});

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

/** “…, who said”: the nearest person before it in its sentence; “which”: the nearest body, document or place. */
function antecedent(around: Around, source: Span, lower: string): Voice | null {
  const { scene, followed } = around;
  const line = scene.lines[scene.sentenceAt(source[0])] as Line;
  const person = /who/.test(lower);
  const names = scene.namesIn([line.span[0], source[0]]);
  for (let i = line.tokens.findLastIndex(({ start }) => start < source[0]); i >= 0; i--) {
    const token = line.tokens[i];
    if (token === undefined) break;
    const name = names.findLast(({ span }) => span[0] <= token.start && token.end <= span[1]);
    if (name !== undefined) {
      const actor = scene.actorOf(name);
      const fits = actor !== null && !name.possessive && (actor.kind === "person" ? person : !person);
      if (fits) return around.voiceOfActor(actor);
      i = line.tokens.findIndex(({ start }) => start >= name.span[0]);
      continue;
    }
    if (/^(?:he|she)$/.test(token.lower) && person) {
      const actor = followed.pronounAt(token.start);
      if (actor != null) return around.voiceOfActor(actor);
    }
    const plural = isPlural(token.lower);
    const noun = person
      ? ROLES.has(token.lower) || UNNAMED.has(token.lower) || (plural && !INSTITUTIONS.has(token.lower))
      : INSTITUTIONS.has(token.lower) ||
        MEDIA.has(token.lower) ||
        kindOfDescription({ words: "", head: token.lower }) === "document";
    if (token.kind !== "word" || !noun || (isCapital(token.text) && i > 0)) continue;
    const words: Span = [nounStart(line, i), token.end];
    return asPronoun(around.voiceOf(words), words);
  }
  return null;
}

/** Where the noun phrase begins that ends with the word at `i`: over adjectives and nouns back to its determiner. */
export function nounStart(line: Line, i: number): number {
  let from = i;
  while (from > 0 && i - from < 6) {
    const before = line.tokens[from - 1];
    if (before === undefined || before.kind !== "word") break;
    if (/^(?:the|an?|some|many|most|several|his|her|its|their|these|those|two|three)$/.test(before.lower))
      return before.start;
    if (
      /^(?:of|for|in|at|on|to|by|with|from|and|or|but|that|as|than|is|was|are|were|among|for|against|said|say|says)$/.test(
        before.lower,
      )
    )
      break;
    from--;
  }
  return line.tokens[from]?.start ?? 0;
}

/** “each”, “both”: the two whom the sentence joins before it. */
function pair(around: Around, source: Span): Voice | null {
  const { scene } = around;
  const sentence = scene.sentenceAt(source[0]);
  for (let i = sentence; i >= Math.max(0, sentence - 2); i--) {
    const line = scene.lines[i] as Line;
    const names = scene.namesIn([line.span[0], Math.min(line.span[1], source[0])]);
    for (const [nth, name] of names.entries()) {
      const other = names[nth + 1];
      if (other === undefined || !/^\s+and\s+$/.test(scene.text.slice(name.span[1], other.span[0]))) continue;
      const actor = scene.actorOf(name);
      if (actor !== null) return around.voiceOfActor(actor);
    }
  }
  return null;
}

/** “they”: the group that spoke last, else a group or body that is the subject shortly before. */
function plural(around: Around, source: Span): Voice | null {
  const { scene } = around;
  const sentence = scene.sentenceAt(source[0]);
  const spoke = [...scene.before(source[0])].reverse().find(({ source: spans }) => {
    const span = spans[0];
    if (span === undefined || span[1] > source[0] || sentence - scene.sentenceAt(span[0]) > 3) return false;
    return isGroup(around, span);
  })?.source[0];
  const subject = groupBefore(around, source, sentence);
  const span = subject !== null && (spoke === undefined || subject[0] > spoke[0]) ? subject : spoke;
  return span === undefined ? null : asPronoun(around.voiceOf(span), span);
}

function isGroup(around: Around, span: Span): boolean {
  const words = around.scene.text.slice(...span);
  if (isPronoun(words.toLowerCase())) return /^they$/i.test(words);
  const description = readDescription(around.scene.text, span);
  if (description?.plural === true) return true;
  return (
    around.scene.namesIn(span).some((name) => around.scene.actorOf(name)?.kind === "body") ||
    /\sand\s/.test(words)
  );
}

/** A plural noun phrase that opens its sentence or a clause of it. */
function groupBefore(around: Around, source: Span, sentence: number): Span | null {
  const { scene } = around;
  for (let n = sentence; n >= Math.max(0, sentence - 2); n--) {
    const line = scene.lines[n] as Line;
    for (let i = 0; i < Math.min(line.tokens.length, 14); i++) {
      const token = line.tokens[i];
      if (token === undefined || token.start >= source[0]) break;
      if (token.kind !== "word" || !isPlural(token.lower) || scene.quotedAt(token.start)) continue;
      const from = nounStart(line, i);
      const opens = line.tokens.findIndex(({ start }) => start === from);
      const previous = line.tokens[opens - 1];
      if (
        previous === undefined ||
        previous.kind === "mark" ||
        /^(?:but|and|that|when|while|as|because)$/.test(previous.lower)
      )
        return [from, token.end];
    }
  }
  return null;
}

/** “it”: the body or document that is the subject shortly before, or spoke last. */
function thing(around: Around, source: Span): Voice | null {
  const { scene, followed } = around;
  const sentence = scene.sentenceAt(source[0]);
  let best: { voice: () => Voice; points: number } | null = null;
  for (const actor of followed.recent(source[0])) {
    if (actor.kind === "person") continue;
    const nearest = mentionsBefore(actor, source[0], 1)[0];
    if (nearest === undefined || sentence - nearest.sentence > 4) continue;
    const points =
      -0.8 * (sentence - nearest.sentence) +
      (nearest.subject ? 1.2 : 0) -
      (actor.kind === "other" ? 0.6 : 0) -
      (actor.kind === "place" ? 0.4 : 0);
    if (best === null || points > best.points) best = { voice: () => around.voiceOfActor(actor), points };
  }
  // “…,” the letter said. “…,” it added.
  const spoke = scene.before(source[0]).at(-1)?.source[0];
  if (spoke !== undefined && spoke[1] <= source[0] && sentence - scene.sentenceAt(spoke[0]) < 3) {
    const voice = around.voiceOf(spoke);
    const points = 1.8 - 0.5 * (sentence - scene.sentenceAt(spoke[0]));
    const speaks = voice.kind !== "person" && voice.kind !== "unnamed";
    if (speaks && (best === null || points > best.points))
      best = { voice: () => asPronoun(voice, spoke), points };
  }
  for (let n = sentence; n >= Math.max(0, sentence - 3); n--) {
    const span = thingThatOpens(around, n, source[0]);
    if (span === null) continue;
    const points = 1.2 - 0.8 * (sentence - n);
    if (best === null || points > best.points)
      best = { voice: () => asPronoun(around.voiceOf(span), span), points };
    break;
  }
  return best === null ? null : best.voice();
}

/** “A new poll …”, “The agency …” at the head of a sentence. */
function thingThatOpens({ scene }: Around, sentence: number, before: number): Span | null {
  const line = scene.lines[sentence] as Line;
  if (!/^(?:the|an?|this|its|his|her|their)$/.test(line.tokens[0]?.lower ?? "")) return null;
  for (let i = 1; i < Math.min(line.tokens.length, 8); i++) {
    const token = line.tokens[i];
    if (token === undefined || token.start >= before || token.kind === "mark") return null;
    if (/^(?:of|for|in|is|was|has|had|that|who|which)$/.test(token.lower)) return null;
    const kind = kindOfDescription({ words: "", head: token.lower });
    const next = line.tokens[i + 1]?.lower ?? "";
    if (
      (kind === "document" || kind === "institution" || kind === "outlet") &&
      kindOfDescription({ words: "", head: next }) === "unnamed" &&
      !isPlural(token.lower)
    )
      return [line.span[0], token.end];
  }
  return null;
}
