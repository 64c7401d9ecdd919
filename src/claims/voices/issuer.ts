import type { Span } from "#vocabulary/passage.ts";
import type { Actor } from "./actor.ts";
import type { Description } from "./description.ts";
import type { Followed } from "./follow-people.ts";
import type { Scene } from "./scene.ts";

/** Words that mean one document: “the poll” after “a survey”. */
const ALIKE: readonly (readonly string[])[] = [
  ["ad", "advertisement", "spot", "clip", "commercial", "video"],
  ["poll", "survey"],
  ["study", "report", "analysis", "review", "paper"],
  ["statement", "release", "communique"],
  ["ruling", "decision", "opinion", "order"],
  ["article", "story", "editorial", "column", "op-ed"],
  ["email", "emails", "message", "letter"],
];
const alike = (noun: string): readonly string[] => ALIKE.find((group) => group.includes(noun)) ?? [noun];

/** How many sentences back a document is looked for. */
const REACH = 12;

/**
 * Whose a document is: the body or person that its own words name (“a poll by …”, “Vorn's letter”), or those of an earlier mention of it,
 * or the subject of the sentence that brings it up (“In a statement, the union said …”).
 */
export function issuerOf(
  scene: Scene,
  followed: Followed,
  source: Span,
  description: Description,
): Actor | null {
  const own = named(scene, source, [description.headToken.start, description.headToken.end]);
  if (own !== null) return own;
  const { head } = description;
  // “Recent reports say”: those go on about nothing that was told before.
  const first = description.definite ? REACH : 0;
  if (first === 0 && description.plural) return null;
  const nouns = new Set(alike(head));
  const sentence = scene.sentenceAt(source[0]);
  // “In a statement …, the union said”
  if (/\b(?:in|through|by)\s+$/i.test(scene.text.slice(Math.max(0, source[0] - 9), source[0]))) {
    const subject = subjectOf(scene, followed, scene.lines[sentence]?.span ?? source);
    if (subject !== null) return subject;
  }
  for (let i = sentence; i >= Math.max(0, sentence - first); i--) {
    const line = scene.lines[i];
    if (line === undefined) continue;
    const at = line.tokens.findLastIndex(({ lower, start }) => nouns.has(lower) && start < source[0]);
    const noun = line.tokens[at];
    if (noun === undefined) continue;
    const from = line.tokens[Math.max(0, at - 6)]?.start ?? noun.start;
    const to = line.tokens[Math.min(line.tokens.length - 1, at + 7)]?.end ?? noun.end;
    const found = named(scene, [from, to], [noun.start, noun.end]);
    if (found !== null) return found;
    const owner = followed.pronounAt(line.tokens[at - 1]?.start ?? -1);
    if (owner != null) return owner;
    const sent = line.tokens.slice(Math.max(0, at - 5), at).findLast(({ lower }) => ISSUED.test(lower));
    if (sent !== undefined) {
      const owned = bodyThatOpens(scene, line.span, sent.start);
      if (owned !== null) return owned;
      const subject = subjectOf(scene, followed, [line.span[0], sent.start]);
      if (subject !== null) return subject;
    }
    const before = line.tokens[at - 2]?.lower ?? "";
    // “In a statement …, the union said”
    if (before === "in" || before === "by" || before === "through" || i === sentence) {
      const subject = subjectOf(scene, followed, line.span);
      if (subject !== null) return subject;
    }
  }
  const asked = whoAsked(scene, sentence, head);
  if (asked !== null) return asked;
  if (nouns.has("ruling")) {
    for (const actor of followed.recent(source[0]))
      if (actor.kind !== "person" && /\b(?:Court|Circuit)\b/.test(actor.name)) return actor;
  }
  return null;
}

/** What makes a document somebody's: “the union sent an angry letter”. */
const ISSUED =
  /^(?:sent|sends|released|releases|published|publishes|issued|issues|wrote|posted|filed|circulated|aired|launched|produced|commissioned)$/;

/** “The Vorn campaign”: the body that its owner names, at the head of a sentence. */
const bodyThatOpens = (scene: Scene, [start]: Span, before: number): Actor | null =>
  scene.actors.find(
    ({ owned, mentions }) =>
      owned && mentions.some(({ span }) => span[0] >= start && span[0] <= start + 4 && span[1] <= before),
  ) ?? null;

const ASKING =
  /^\s(?:asked|surveyed|polled|interviewed|questioned|studied|analy[sz]ed|examined|reviewed|tracked|compared)\s/;
/** “The Minsa Institute asked 900 people. The survey …”: whoever is told to have done the work. */
function whoAsked(scene: Scene, sentence: number, head: string): Actor | null {
  if (!/^(?:survey|poll|study|review|report|analysis)$/.test(head)) return null;
  for (let i = sentence - 1; i >= Math.max(0, sentence - 2); i--) {
    const span = scene.lines[i]?.span;
    const name = span === undefined ? undefined : scene.namesIn(span)[0];
    if (name === undefined || !ASKING.test(scene.text.slice(name.span[1], name.span[1] + 14))) continue;
    const actor = scene.actorOf(name);
    if (actor !== null) return actor;
  }
  return null;
}

const OF_ANOTHER =
  /^\sof\s(?:[\p{L}-]+\s){0,4}?(?:released|published|issued|provided|taken|shot|posted|obtained|supplied|distributed|shown|shared|made|sent|given)\s(?:\p{L}+\s){0,3}?(?:by|from)\b/u;

/** A name that owns the noun, stands right before it, or follows it after “by” or “from”. */
function named(scene: Scene, around: Span, noun: Span): Actor | null {
  const inside = scene.namesIn(around);
  for (const name of inside) {
    const actor = scene.actorOf(name);
    if (actor === null) continue;
    const before = scene.text.slice(Math.max(0, name.span[0] - 40), name.span[0]);
    if (/\b(?:by|from)\s(?:the\s|an?\s)?(?:\p{Ll}[\p{L}-]*\s){0,2}$/iu.test(before) && name.span[0] > noun[0])
      if (!OF_ANOTHER.test(scene.text.slice(noun[1], name.span[0])))
        // “an analysis of images released by Tarnpress”: the images are.
        return actor;
    if (actor.kind === "place") continue;
    const gap = scene.text.slice(name.span[1], Math.max(name.span[1], noun[0]));
    if (name.span[1] <= noun[0] && /^(?:['’]s?)?(?:\s[\p{L}-]+){0,3}\s*$/u.test(gap)) return actor;
  }
  return null;
}

function subjectOf(scene: Scene, followed: Followed, sentence: Span): Actor | null {
  for (const attribution of scene.speechIn(sentence)) {
    const speaker = followed.speakerOf(attribution);
    if (speaker !== null) return speaker;
  }
  const name = scene.namesIn(sentence).find((one) => scene.mentionOf(one).subject);
  return name === undefined ? null : scene.actorOf(name);
}
