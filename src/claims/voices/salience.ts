import type { Actor, ActorMention, Gender } from "./actor.ts";

/** A pronoun or a description for which somebody is looked for. */
export interface Asked {
  at: number;
  sentence: number;
  /** The sentence in which begins what it is told to have said; else its own. */
  begins: number;
  /** How many captions and headings stand between a sentence and it: they are none of what is told. */
  beside(sentence: number): number;
  subject: boolean;
  quoted: boolean;
  /** It is the source of an attribution. */
  speaks: boolean;
  gender: Gender | null;
  /** Whoever speaks the words that hold it; null in the outlet's own words. */
  within: Actor | null;
  /** Whoever spoke last before it. */
  last: Actor | null;
  /** Whoever was asked something in its sentence or the one before it. */
  answers: Actor | null;
  /** Whom the words name that it is told to have said. */
  named: ReadonlySet<Actor>;
}

/** What one fact says for or against a candidate: points added up; null rules the candidate out. A coreference model is one more. */
export type Evidence = (asked: Asked, actor: Actor, nearest: ActorMention) => number | null;

const gender: Evidence = ({ gender: asked }, actor) =>
  asked === null || actor.gender === null ? (asked === null ? 0 : -0.4) : asked === actor.gender ? 0.4 : null;
const recency: Evidence = ({ sentence, beside }, _, nearest) =>
  -0.8 * Math.min(sentence - nearest.sentence - beside(nearest.sentence), 12);
const subject: Evidence = (_, __, nearest) => (nearest.subject ? 1 : 0);
const owner: Evidence = (_, __, nearest) => (nearest.possessive ? -0.4 : 0);
const inQuotation: Evidence = ({ quoted }, _, nearest) => (nearest.quoted && !quoted ? -1.4 : 0);
/** “‘It is shut,’ she said”: whoever spoke goes on speaking. */
const goesOn: Evidence = ({ last, speaks }, actor) => (actor === last ? (speaks ? 1.3 : 0.3) : 0);
/** “Vorn said he”: whoever is told to have said it; but inside quotation marks, where speakers call themselves “I”, never. */
const tells: Evidence = ({ within, quoted, subject: asks }, actor) =>
  actor !== within ? 0 : quoted ? null : asks ? 1.6 : 0.8;
/** “Her sister nodded. ‘Nothing,’ she said”: whoever takes the floor. A paragraph that somebody opens is about them, and so may be the words after it, whoever spoke before; a sentence shows it less. */
const opens: Evidence = ({ begins, beside }, actor, nearest) => {
  const { opens: of, sentence } = nearest;
  if (of === null || begins - sentence - beside(sentence) !== 1) return 0;
  // “Jon Lind, a welder, painted the gate. ¶ ‘It leaked,’ he said”: whom a paragraph brings up is about to speak.
  const broughtUp = actor.mentions[0] === nearest ? 0.9 : 0;
  return of === "floor" ? 2.4 : of === "paragraph" ? 0.9 + broughtUp : 0.15;
};
/** “Lind is no welder, he said”: nobody calls themselves by their name. */
const isNamed: Evidence = ({ named }, actor) => (named.has(actor) ? -0.8 : 0);
/** “As Okand left the yard, she said”: the subject of the clause before, and no part of what is said. */
const sameSentence: Evidence = ({ sentence, speaks, quoted, named }, actor, nearest) =>
  speaks &&
  !quoted &&
  nearest.subject &&
  !nearest.quoted &&
  nearest.sentence === sentence &&
  !named.has(actor)
    ? 3.1
    : 0;
/** “When Lind asked Okand why, she shrugged”, “Asked why, Okand shrugged”: whoever is asked answers. */
const isAsked: Evidence = ({ answers }, actor) => (actor === answers ? 2 : 0);
const often: Evidence = (_, actor) => 0.25 * Math.log2(1 + Math.min(actor.mentions.length, 16));

export const EVIDENCE: readonly Evidence[] = [
  gender,
  recency,
  subject,
  owner,
  inQuotation,
  goesOn,
  tells,
  opens,
  isNamed,
  sameSentence,
  isAsked,
  often,
];

/** Candidates this close to one another are not told apart. */
const MARGIN = 0.3;

/** Of an actor's mentions the latest few are weighed: the subject of a sentence counts though the same name stands at its end again. */
const WEIGHED = 3;

/** Whoever has the most evidence; null where nobody has, or two have about the same. */
export function choose(
  asked: Asked,
  candidates: Iterable<Actor>,
  evidence: readonly Evidence[] = EVIDENCE,
): Actor | null {
  let best: { actor: Actor; points: number } | null = null;
  let second = Number.NEGATIVE_INFINITY;
  for (const actor of candidates) {
    const points = Math.max(
      ...mentionsBefore(actor, asked.at, WEIGHED).map((nearest) => weigh(asked, actor, nearest, evidence)),
    );
    if (points === Number.NEGATIVE_INFINITY) continue;
    if (best === null || points > best.points) {
      second = best?.points ?? Number.NEGATIVE_INFINITY;
      best = { actor, points };
    } else if (points > second) second = points;
  }
  return best === null || best.points - second < MARGIN ? null : best.actor;
}

function weigh(asked: Asked, actor: Actor, nearest: ActorMention, evidence: readonly Evidence[]): number {
  let points = 0;
  for (const one of evidence) {
    const said = one(asked, actor, nearest);
    if (said === null) return Number.NEGATIVE_INFINITY;
    points += said;
  }
  return points;
}

/** An actor's last mentions before a place. */
export function mentionsBefore({ mentions }: Actor, at: number, most: number): ActorMention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as ActorMention).span[0] < at) low = middle + 1;
    else high = middle;
  }
  return mentions.slice(Math.max(0, low - most), low);
}
