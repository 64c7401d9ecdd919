import type { Span } from "#vocabulary/passage.ts";
import type { Voice } from "#vocabulary/voice.ts";
import type { Around } from "./around.ts";
import { asPronoun } from "./around.ts";
import { readDescription } from "./description.ts";
import type { Line } from "./find-names.ts";
import { nounStart } from "./noun-start.ts";
import { isCapital } from "./read-name.ts";
import { INSTITUTIONS, isPeople, isPlural, MEDIA, ROLES, UNNAMED } from "./word-classes.ts";

/** How many sentences back a group is looked for. */
const REACH = 2;

/** “they”: the group that spoke last or is the subject shortly before; else people whom the sentences before mention at all, or two they join. */
export function groupVoice(around: Around, source: Span): Voice | null {
  const { scene } = around;
  const sentence = scene.sentenceAt(source[0]);
  const spoke = [...scene.before(source[0])].reverse().find(({ source: spans }) => {
    const span = spans[0];
    if (span === undefined || span[1] > source[0] || sentence - scene.sentenceAt(span[0]) > 3) return false;
    return isGroup(around, span);
  })?.source[0];
  // “Whistles drowned out his words, they said”: what is said is not who says it.
  const own =
    scene.annotated.attributions.find(({ source: [span] }) => span?.[0] === source[0])?.content ?? [];
  const within = (span: Span): boolean => own.some(([from, to]) => from <= span[0] && span[1] <= to);
  const first = groupBefore(around, source, sentence, true);
  // “The cuts left some engineers at a loss. They said …”: things do not speak where people stand behind them.
  const behind =
    first === null || maySpeak(scene.text.slice(...first))
      ? null
      : groupBefore(around, source, sentence, false);
  const subject =
    first !== null && within(first)
      ? null
      : behind !== null && first !== null && behind[0] > first[0]
        ? behind
        : first;
  const span = subject !== null && (spoke === undefined || subject[0] > spoke[0]) ? subject : spoke;
  if (span !== undefined) return asPronoun(around.voiceOf(span), span);
  const joined = pairVoice(around, source);
  if (joined !== null) return joined;
  const people = groupBefore(around, source, sentence, false);
  if (people !== null) return asPronoun(around.voiceOf(people), people);
  const one = personBefore(around, source, sentence);
  return one === null ? null : asPronoun(around.voiceOf(one), one);
}

const maySpeak = (words: string): boolean => {
  const head = words.split(/\s+/).at(-1)?.toLowerCase() ?? "";
  const one = head.replace(/s$/, "");
  return (
    isPeople(head) ||
    UNNAMED.has(head) ||
    ROLES.has(one) ||
    INSTITUTIONS.has(one) ||
    MEDIA.has(one) ||
    COUPLE.test(head)
  );
};

/** “A spokesperson said it was old. They would not say more”: one whose noun tells no gender, who spoke right before where no group is near. */
function personBefore({ scene }: Around, source: Span, sentence: number): Span | null {
  const spoke = scene
    .before(source[0])
    .findLast(({ source: [span] }) => span !== undefined && span[1] <= source[0])?.source[0];
  if (spoke === undefined || sentence - scene.sentenceAt(spoke[0]) > 1) return null;
  const description = readDescription(scene.text, spoke);
  return description !== null && !description.plural && EITHER.test(description.head) ? spoke : null;
}
const EITHER =
  /^(?:spokesperson|source|official|resident|witness|worker|employee|survivor|victim|passenger|teacher|nurse|doctor|neighbou?r|insider|adviser|aide|diplomat|student|protester|demonstrator|colleague|friend)$/;

function isGroup(around: Around, span: Span): boolean {
  const words = around.scene.text.slice(...span);
  if (/^(?:they|he|she|it|we|i|who|which|that)$/i.test(words)) return /^they$/i.test(words);
  const description = readDescription(around.scene.text, span);
  if (description?.plural === true) return true;
  return (
    around.scene.namesIn(span).some((name) => around.scene.actorOf(name)?.kind === "body") ||
    /\sand\s/.test(words)
  );
}

/** The nearest plural noun phrase before a place; of subjects only those that open their sentence or clause. */
function groupBefore(around: Around, source: Span, sentence: number, subjects: boolean): Span | null {
  const { scene } = around;
  for (let n = sentence; n >= Math.max(0, sentence - REACH); n--) {
    const line = scene.lines[n] as Line;
    const found: Span[] = [];
    for (const [i, token] of line.tokens.entries()) {
      if (token.start >= source[0] || (subjects && i > 16)) break;
      if (!isGroupNoun(line, i, subjects) || scene.quotedAt(token.start)) continue;
      const from = nounStart(line, i);
      const opens = line.tokens.findIndex(({ start }) => start === from);
      const previous = line.tokens[opens - 1];
      if (!subjects || previous === undefined || previous.kind === "mark" || OPENERS.test(previous.lower))
        found.push([from, token.end]);
    }
    const group = subjects ? found[0] : found.at(-1);
    if (group !== undefined) return group;
  }
  return null;
}

/** One word for some: “The couple swam to the isle. … They told …” */
const COUPLE = /^(?:couple|pair|duo|trio|family|siblings|brothers|sisters|parents)$/;
/** “the family”, “Edda Vorn's family”, “his parents” */
const WHOSE = /^(?:the|his|her|their|its|['’]s?|.+['’]s?)$/;
const OPENERS = /^(?:but|and|that|if|when|while|as|because|since|although|though|after|before)$/;
const TIMES =
  /^(?:hours?|days|weeks|months|years|minutes|times|ways|things|reasons|points|steps|votes|seats)$/;

/** A plural noun, and no verb in the third person (“Okand feels”); outside of subjects one of people alone. */
function isGroupNoun(line: Line, i: number, subjects: boolean): boolean {
  const token = line.tokens[i];
  if (token === undefined || token.kind !== "word" || TIMES.test(token.lower)) return false;
  const people =
    isPeople(token.lower) ||
    (isPlural(token.lower) &&
      // “an episode of The Detectives”: a title.
      !(isCapital(token.text) && i > 0) &&
      (UNNAMED.has(token.lower) || ROLES.has(token.lower.replace(/s$/, ""))));
  if (people || (COUPLE.test(token.lower) && WHOSE.test(line.tokens[i - 1]?.lower ?? ""))) return true;
  if (!subjects || !isPlural(token.lower) || (isCapital(token.text) && i > 0)) return false;
  const one = token.lower.replace(/s$/, "");
  const before = line.tokens[i - 1];
  const determined =
    before !== undefined &&
    nounStart(line, i) !== token.start &&
    /^(?:the|some|many|most|several|his|her|its|their|these|those|two|three|all|few)$/.test(
      line.tokens.find(({ start }) => start === nounStart(line, i))?.lower ?? "",
    );
  return i === 0 || determined || INSTITUTIONS.has(one) || MEDIA.has(one);
}

/** “each”, “both”: the two whom the sentence joins before it. */
export function pairVoice(around: Around, source: Span): Voice | null {
  const { scene } = around;
  const sentence = scene.sentenceAt(source[0]);
  for (let i = sentence; i >= Math.max(0, sentence - REACH); i--) {
    const line = scene.lines[i] as Line;
    const names = scene.namesIn([line.span[0], Math.min(line.span[1], source[0])]);
    for (const [nth, name] of names.entries()) {
      const other = names[nth + 1];
      const lead = line.tokens[other?.lead ?? 0]?.start ?? 0;
      if (other === undefined || !/^\s+and\s+$/.test(scene.text.slice(name.span[1], lead))) continue;
      const actor = scene.actorOf(name);
      const from = line.tokens[name.lead]?.start ?? name.span[0];
      if (actor !== null)
        return { ...around.voiceOfActor(actor), resolved: [Math.min(from, name.span[0]), other.span[1]] };
    }
  }
  return null;
}
