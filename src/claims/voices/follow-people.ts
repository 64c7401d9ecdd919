import type { Token } from "#text/tokens.ts";
import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";
import { firstEnding } from "../in-span.ts";
import { type Actor, type ActorMention, type Gender, makeActor } from "./actor.ts";
import { type Description, readDescription, withoutAdditions } from "./description.ts";
import type { Line } from "./find-names.ts";
import { meetDescription } from "./meet-description.ts";
import { descriptionThatOpens } from "./opening-description.ts";
import type { Name } from "./read-name.ts";
import { type Asked, choose } from "./salience.ts";
import { opensAs, type Scene } from "./scene.ts";
import { isSubject } from "./subject.ts";
import {
  AGENCIES,
  DOCUMENTS,
  genderOfNoun,
  INSTITUTIONS,
  MEDIA,
  ROLES,
  sameOffice,
  UNNAMED,
} from "./word-classes.ts";

/** Whom the text speaks of as it goes on, by place. */
export interface Followed {
  /** Whom a “he” or “she” at this place means; null where it stays open, undefined where there is none. */
  pronounAt(at: number): Actor | null | undefined;
  /** Whom a description of one person means that begins at this place; one without a name where the text gives none. */
  describedAt(at: number): Actor | null;
  /** Who speaks in an attribution, where the source is a name or a pronoun of a person. */
  speakerOf(attribution: Attribution): Actor | null;
  /** Actors as they were last mentioned before a place, the latest first. */
  recent(at: number): Iterable<Actor>;
}

const PERSONAL: Readonly<Record<string, Gender>> = {
  he: "he",
  him: "he",
  his: "he",
  himself: "he",
  she: "she",
  her: "she",
  hers: "she",
  herself: "she",
};

/** Over more names than this nobody is looked for: without an end, a long text would take quadratic time. */
const LOOK_BACK = 80;

interface Step {
  at: number;
  actor: Actor;
}

/** Goes through the text once and settles every “he” and “she” by what was told before it; each that is settled is a mention more. */
export function followPeople(scene: Scene): Followed {
  const pronouns = new Map<number, Actor | null>();
  const described = new Map<number, Actor>();
  const steps: Step[] = [];
  const sources = new Map<number, Attribution>();
  for (const attribution of scene.annotated.attributions) {
    const first = attribution.source[0];
    if (first !== undefined) sources.set(first[0], attribution);
  }

  const speakerOf = (attribution: Attribution): Actor | null => {
    const source = attribution.source[0];
    if (source === undefined) return null;
    const settled = pronouns.get(source[0]) ?? described.get(source[0]);
    return settled ?? (pronouns.has(source[0]) ? null : headPerson(scene, source));
  };

  const captions = besideTheText(scene);
  /** How many sentences of captions and headings stand up to a sentence. */
  const apart = (sentence: number): number => captions[sentence] ?? 0;

  /** The sentence in which begins what a source is told to have said. */
  const beginning = (attribution: Attribution | undefined, sentence: number): number =>
    Math.min(sentence, ...(attribution?.content ?? []).map(([start]) => scene.sentenceAt(start)));

  const askedAt = (token: Token, i: number, line: Line, sentence: number, gender: Gender): Asked => {
    const at = token.start;
    // “Vorn left early, her office said”: the words may well name her, and she does not speak.
    const owns = ownsNext(line.tokens, i);
    const held = scene.heldBy(at);
    const quoted = scene.quotedAt(at);
    // What others say within somebody's words does not make them the one who speaks.
    const last = scene
      .before(at)
      .findLast(
        (one) =>
          speakerOf(one) !== null &&
          scene.heldBy(one.source[0]?.[0] ?? 0) === null &&
          !isSilent(scene.text, one) &&
          !isQuestion(scene.text, one),
      );
    return {
      at,
      sentence,
      begins: beginning(sources.get(at), sentence),
      beside: (earlier) => (earlier < sentence ? apart(sentence - 1) - apart(earlier) : 0),
      subject: token.lower === "he" || token.lower === "she",
      quoted,
      speaks: !owns && (sources.get(at)?.source[0]?.[0] === at || isSubjectOfSaying(line.tokens, i)),
      gender,
      within: held === null || sources.get(at) === held ? null : speakerOf(held),
      last: last === undefined ? null : speakerOf(last),
      answers: askedBefore(scene, sentence, at),
      named: owns
        ? NOBODY
        : new Set(
            sources
              .get(at)
              ?.content.flatMap(([start, end]) => [
                ...actorsIn(scene, [start, end]),
                ...[start, line.span[0]].flatMap((from) =>
                  from >= start && from < end ? (described.get(from) ?? []) : [],
                ),
              ]),
          ),
    };
  };

  const meet = (actor: Actor, mention: ActorMention): void => {
    actor.mentions.push(mention);
    steps.push({ at: mention.span[0], actor });
  };

  const recent = function* (at: number): Generator<Actor> {
    const seen = new Set<Actor>();
    let left = LOOK_BACK;
    for (let i = lastBefore(steps, at); i >= 0 && left > 0; i--, left--) {
      const { actor } = steps[i] as Step;
      if (seen.has(actor)) continue;
      seen.add(actor);
      yield actor;
    }
  };

  /** A description of one person: of somebody whom the text has named, or of a nobody who may go on speaking. */
  const meetDescribed = (span: Span, sentence: number, speaks: boolean): void => {
    const description = readDescription(scene.text, span);
    const head = headPerson(scene, span);
    // “The head of a mill in Tarn, Edda Vorn, said”: she, and not one of the mill alone.
    const told = head?.kind === "person" && NAME_LAST.test(scene.text.slice(...span));
    if (head !== null && (told || !speaksForBody(span, description))) return;
    if (description === null || description.plural) return;
    const { head: noun, definite } = description;
    if (!ROLES.has(noun) && !UNNAMED.has(noun) && !(speaks && isSomebody(description))) return;
    const known = definite ? meetDescription(scene, recent, span, description) : null;
    // “the” presumes somebody; “a” brings somebody up, and so does “her sister”.
    const owned = /^(?:his|her|their)$/.test(description.determiner ?? "");
    // “The president has left, his office said”: whose office it is.
    const through = OFFICE_SAYS.test(scene.text.slice(span[1], scene.lines[sentence]?.span[1] ?? span[1]));
    if (
      known === null &&
      !speaks &&
      definite &&
      !owned &&
      !through &&
      !OF_SOMETHING.test(scene.text.slice(...span))
    )
      return;
    const actor = known ?? nobody(span, description);
    described.set(span[0], actor);
    const quoted = scene.quotedAt(span[0]);
    const opens =
      !speaks && opensAs(scene, sentence, span[1]) === "floor" && scene.lines[sentence]?.span[0] === span[0]
        ? "floor"
        : null;
    meet(actor, { span, sentence, subject: true, quoted, possessive: false, opens });
  };

  /** “A spokesman for the Ministry of Health”: somebody of the body that is named. */
  const speaksForBody = (span: Span, description: Description | null): boolean => {
    const name = scene.namesIn(span)[0];
    return (
      description !== null &&
      name !== undefined &&
      // “A barman in Tarn says”: one of any work, and of whatever the name is taken for.
      (scene.actorOf(name)?.kind !== "person" || IN_IT.test(scene.text.slice(span[0], name.span[0]))) &&
      (ROLES.has(description.head) || UNNAMED.has(description.head) || isSomebody(description)) &&
      description.headToken.end <= name.span[0] &&
      /\b(?:for|of|at|from|with|in)\s(?:the\s)?$/.test(
        scene.text.slice(description.headToken.end, name.span[0]),
      )
    );
  };

  const nobody = (span: Span, { head, definite, words }: Description): Actor => {
    if (definite) {
      for (const actor of recent(span[0]))
        if (!actor.named && [...actor.offices].some((office) => sameOffice(office, head))) return actor;
    }
    const actor = makeActor("person", withoutAdditions(words), span);
    actor.named = false;
    actor.gender = genderOfNoun(head);
    actor.offices.add(head);
    return actor;
  };

  let next = 0;
  for (const [sentence, line] of scene.lines.entries()) {
    let opener: { actor: Actor; end: number } | null = null;
    for (const [i, token] of line.tokens.entries()) {
      while (next < scene.names.length && (scene.names[next] as Name).span[0] <= token.start) {
        const name = scene.names[next++] as Name;
        const actor = scene.actorOf(name);
        if (actor !== null) meet(actor, scene.mentionOf(name));
      }
      const source = sources.get(token.start)?.source[0];
      const opening = i === 0 && source === undefined ? descriptionThatOpens(line) : null;
      if (opening !== null) {
        meetDescribed(opening, sentence, false);
        const actor = described.get(opening[0]);
        opener = actor === undefined || actor.named ? null : { actor, end: opening[1] };
      }
      const gender = PERSONAL[token.lower];
      if (gender === undefined) {
        if (source !== undefined) meetDescribed(source, sentence, true);
        continue;
      }
      const asked = askedAt(token, i, line, sentence, gender);
      const people = candidates(steps, asked.at);
      // “An aide to the mayor was coy: “Things burn,” he wrote”: whom the sentence opens with, where it names nobody else; but in “Her teacher, she says, left early” that is not the teacher.
      const office =
        opener !== null &&
        i > 1 &&
        OFFICE_SAYS.test(scene.text.slice((line.tokens[i - 2] as Token).start, line.span[1])) &&
        ownsNext(line.tokens, i);
      const opens =
        opener !== null &&
        (office ||
          (asked.subject && asked.speaks && !isWithin(scene.text, sources.get(asked.at), opener.end))) &&
        !asked.quoted &&
        (opener.actor.gender === null || opener.actor.gender === gender) &&
        !scene.namesIn([opener.end, token.start]).some((name) => scene.actorOf(name)?.kind === "person");
      let found = opens && opener !== null ? opener.actor : choose(asked, people);
      found ??= people.length === 0 && asked.subject ? ahead(scene, line, i, sentence, gender) : null;
      pronouns.set(token.start, found);
      if (found === null) continue;
      found.gender ??= gender;
      const possessive = ownsNext(line.tokens, i);
      meet(found, {
        span: [token.start, token.end],
        sentence,
        subject: asked.subject && isSubject(line.tokens, i, i + 1),
        quoted: asked.quoted,
        possessive,
        opens: asked.subject && i === 0 ? "sentence" : null,
      });
    }
  }
  for (const actor of scene.actors)
    if (actor.owned) for (const { span } of actor.mentions) steps.push({ at: span[0], actor });
  steps.sort((a, b) => a.at - b.at);
  return {
    pronounAt: (at) => pronouns.get(at),
    describedAt: (at) => described.get(at) ?? null,
    speakerOf,
    recent,
  };
}

const IN_IT = /\s(?:in|at|near)\s(?:the\s)?$/;

/** “A security guard said”: one of any work, as a body, a document or a medium would say it in other words. */
const isSomebody = ({ determiner, head, headToken }: Description): boolean =>
  /^(?:an?|one|another)$/.test(determiner ?? "") &&
  /^\p{Ll}+$/u.test(headToken.text) &&
  !INSTITUTIONS.has(head) &&
  !DOCUMENTS.has(head) &&
  !MEDIA.has(head) &&
  !AGENCIES.has(head);

/** “The President of Dural”: told of which one. */
const OF_SOMETHING = /^[Tt]he\s(?:\p{L}+\s)?\p{L}+\sof\s(?:the\s)?\p{Lu}/u;

const OFFICE_SAYS =
  /,["”’']?\s(?:his|her)\s(?:\p{Ll}+\s)?(?:office|lawyers?|spokes\p{Ll}+|aides?|family|party|campaign|team|doctors?)\s(?:has\s|have\s)?(?:said|says?|told|added|announced|confirmed)\b/u;
const NAME_LAST = /,\s\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){1,3},?$/u;

/** Whether what is told to be said holds a place, and not only a quotation that the words there introduce. */
const isWithin = (text: string, attribution: Attribution | undefined, at: number): boolean =>
  attribution?.content.some(
    ([start, end]) => start < at && at <= end && !/:\s["“]/.test(text.slice(at, end)),
  ) === true;

/** By the sentence, how many of captions and headings there are up to it. */
function besideTheText({ lines, annotated }: Scene): number[] {
  const alone = annotated.report.parts.filter(({ kind }) => kind === "caption" || kind === "heading");
  let count = 0;
  return lines.map(({ span }) => {
    if ((alone[firstEnding(alone, span[0])]?.span[0] ?? span[1]) <= span[0]) count++;
    return count;
  });
}

/** Whom a question was put to, in a sentence up to a place or in the one before it. */
function askedBefore(scene: Scene, sentence: number, at: number): Actor | null {
  for (let n = sentence; n >= Math.max(0, sentence - 1); n--) {
    const [from, end] = (scene.lines[n] as Line).span;
    const to = Math.min(end, at);
    const words = scene.text.slice(from, to);
    const put = PUT_TO.exec(words);
    const start = put === null ? -1 : from + put.index + put[0].length;
    if (start < from || scene.quotedAt(start - 1)) continue;
    // “asked President Vorn why”, “Asked why he came, Vorn shrugged”
    const before = put?.[1] === undefined ? 0 : 30;
    const name = scene
      .namesIn([start, to])
      .find(
        ({ span, possessive }) =>
          !possessive && (before === 0 || span[0] - start < before) && isPutTo(scene, start, span, before),
      );
    const actor = name === undefined ? null : scene.actorOf(name);
    if (actor?.kind === "person") return actor;
  }
  return null;
}
const PUT_TO = /(?:^["“]?(?:Asked|Pressed|Quizzed|Questioned)\b|\b(asked|pressed|quizzed)\s)/u;
const isPutTo = (scene: Scene, start: number, [from, to]: Span, before: number): boolean =>
  before > 0
    ? /^(?:[\p{L}.]+\s){0,3}$/u.test(scene.text.slice(start, from)) &&
      /^(?:[^.;]{0,40}\s)?(?:if|whether|what|why|how|when|where|who|about|on)\b/.test(
        scene.text.slice(to, to + 60).trimStart(),
      )
    : /,\s(?:(?:President|Mr|Mrs|Ms|Dr)\.?\s)?$/.test(scene.text.slice(start, from));

/** “Okand did not respond to my messages”: whoever does not speak is no one who goes on speaking. */
const isSilent = (text: string, { cue, mode }: Attribution): boolean =>
  mode === "paraphrased" &&
  cue.some((span) =>
    /(?:\bnot|n['’]t|\bnever|\bfailed to) (?:immediately )?(?:respond|repl|answer|return|comment)|\b(?:declin|refus)\p{Ll}+ to (?:comment|answer|respond|be interviewed)/iu.test(
      text.slice(...span),
    ),
  );

/** “Lind asked whether it would rain”: whoever asks leaves the word to another. */
const isQuestion = (text: string, { cue, content }: Attribution): boolean =>
  cue.some((span) => /\b(?:asked|asks)\b/i.test(text.slice(...span))) &&
  /^["“]?(?:if|whether|what|why|how|when|where|who)\b/i.test(text.slice(...(content[0] ?? [0, 0])));

const NOBODY: ReadonlySet<Actor> = new Set();

/** “his office”, “her office” */
const ownsNext = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.lower === "his" || (tokens[i]?.lower === "her" && followsOwned(tokens, i));

const actorsIn = (scene: Scene, span: Span): Actor[] =>
  scene
    .namesIn(span)
    .map((name) => scene.actorOf(name))
    .filter((actor) => actor !== null);

/** The person or body whom a source names at its head: “Vorn”, “the spokesman Edda Vorn”, not “Vorn's lawyer”. */
export function headPerson(scene: Scene, source: Span): Actor | null {
  const names = scene.namesIn(source).filter((name) => !name.possessive && scene.actorOf(name) !== null);
  const person = names.find((name) => scene.actorOf(name)?.kind === "person");
  const first = person ?? names[0];
  if (first === undefined) return null;
  const after = scene.text.slice(first.span[1], source[1]);
  // “the Vorn campaign”, “Vorn supporters”: the name only says whose.
  return /^\s*$|^[\s]*[,(]|^\s+(?:of|from|who|and)\b/u.test(after) ? scene.actorOf(first) : null;
}

function candidates(steps: readonly Step[], at: number): Actor[] {
  const out = new Set<Actor>();
  for (let i = steps.length - 1; i >= 0 && i >= steps.length - LOOK_BACK; i--) {
    const { actor, at: met } = steps[i] as Step;
    if (met < at && actor.kind === "person") out.add(actor);
  }
  return [...out];
}

/** “As she left, Vorn said …”: whoever the same sentence names next as its subject. */
function ahead(scene: Scene, line: Line, from: number, sentence: number, gender: Gender): Actor | null {
  const start = (line.tokens[from] as Token).start;
  for (const name of scene.namesIn([start, line.span[1]])) {
    const actor = scene.actorOf(name);
    if (actor?.kind !== "person" || name.sentence !== sentence || !scene.mentionOf(name).subject) continue;
    if (actor.gender === null || actor.gender === gender) return actor;
  }
  return null;
}

function isSubjectOfSaying(tokens: readonly Token[], i: number): boolean {
  const [previous, next] = [tokens[i - 1]?.lower ?? "", tokens[i + 1]?.lower ?? ""];
  return (
    /^(?:said|says|added|told|wrote|asked|tweeted|warned|continued)$/.test(`${previous}`) ||
    /^(?:said|says|added|told|wrote|asked|tweeted|warned|continued|argued|noted)$/.test(next)
  );
}

const followsOwned = (tokens: readonly Token[], i: number): boolean => {
  const next = tokens[i + 1];
  return (
    next !== undefined &&
    next.kind === "word" &&
    !/^(?:to|that|and|in|on|at|for|of|as|with|by|from)$/.test(next.lower)
  );
};

function lastBefore(steps: readonly Step[], at: number): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle] as Step).at < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
