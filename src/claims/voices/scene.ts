import type { Annotated } from "#vocabulary/annotated.ts";
import type { Attribution } from "#vocabulary/attribution.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { Span } from "#vocabulary/passage.ts";
import { firstEnding, inSpan } from "../in-span.ts";
import type { Actor, ActorMention } from "./actor.ts";
import { makeCast } from "./cast.ts";
import { findNames, type Line, linesOf, lowerWords } from "./find-names.ts";
import type { Name } from "./read-name.ts";
import { isSubject } from "./subject.ts";

/** One report's sentences, names and speech, looked up by place. */
export interface Scene {
  annotated: Annotated;
  text: string;
  lines: readonly Line[];
  names: readonly Name[];
  actors: readonly Actor[];
  /** Those among them that are the police of a place. */
  police: readonly Actor[];
  actorOf(name: Name): Actor | null;
  /** The sentence that holds a place; the last before it where none does. */
  sentenceAt(at: number): number;
  namesIn(span: Span): Name[];
  /** Whether a place lies within quotation marks. */
  quotedAt(at: number): boolean;
  /** The attribution whose content holds a place, the innermost; null in the outlet's own words. */
  heldBy(at: number): Attribution | null;
  /** Attributions whose source begins within a stretch, in the order of their sources. */
  speechIn(span: Span): readonly Attribution[];
  /** Those whose source stands shortly before a place. */
  before(at: number): readonly Attribution[];
  paragraphAt(at: number): number;
  mentionOf(name: Name): ActorMention;
}

/** An attribution by where its source begins. */
interface Spoken {
  span: Span;
  attribution: Attribution;
}

export function makeScene(annotated: Annotated, knowledge: Knowledge): Scene {
  const lines = linesOf(annotated);
  const lower = lowerWords(lines);
  const names = findNames(annotated, lines, lower);
  const cast = makeCast(annotated, lines, names, lower, knowledge);
  const of = new Map(names.map((name, i) => [name, cast.of[i] ?? null]));
  const sentences = lines.map(({ span }) => ({ span }));
  const quotations = annotated.quotations.filter(({ depth }) => depth === 0);
  const contents = annotated.attributions
    .flatMap((attribution) => attribution.content.map((span) => ({ span, attribution })))
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const spoken = annotated.attributions
    .filter(({ source }) => source.length > 0)
    .map((attribution): Spoken => {
      const at = attribution.source[0]?.[0] ?? 0;
      return { span: [at, at], attribution };
    })
    .sort((a, b) => a.span[0] - b.span[0]);
  const paragraphs = annotated.report.paragraphs.map((span) => ({ span }));
  const scene: Scene = {
    annotated,
    text: annotated.report.text,
    lines,
    names,
    actors: cast.actors,
    police: cast.actors.filter((actor) => actor.owned && actor.traits.has("police")),
    actorOf: (name) => of.get(name) ?? null,
    sentenceAt: (at) => {
      const found = firstEnding(sentences, at);
      return Math.min(found, sentences.length - 1);
    },
    namesIn: ([start, end]) => {
      const out: Name[] = [];
      for (let i = firstEnding(names, start); i < names.length; i++) {
        const name = names[i] as Name;
        if (name.span[0] >= end) break;
        out.push(name);
      }
      return out;
    },
    quotedAt: (at) => {
      const found = quotations[firstEnding(quotations, at)];
      return found !== undefined && found.span[0] < at;
    },
    heldBy: (at) => holder(contents, at),
    speechIn: (span) => startingIn(spoken, span),
    paragraphAt: (at) => firstEnding(paragraphs, at),
    before: (at) => startingIn(spoken, [Math.max(0, at - REACH), at]),
    mentionOf: (name) => mentionOf(scene, name),
  };
  return scene;
}

const startingIn = (spoken: readonly Spoken[], span: Span): Attribution[] =>
  inSpan(spoken, span).map(({ attribution }) => attribution);

/** Nobody is carried on as the speaker over more than this, in UTF-16 units. */
const REACH = 2000;

function holder(
  contents: readonly { span: Span; attribution: Attribution }[],
  at: number,
): Attribution | null {
  let low = 0;
  let high = contents.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((contents[middle] as { span: Span }).span[0] <= at) low = middle + 1;
    else high = middle;
  }
  // Contents that begin before and still hold the place stand shortly before it: few lie within one another.
  for (let i = low - 1; i >= 0 && i >= low - 8; i--) {
    const { span, attribution } = contents[i] as { span: Span; attribution: Attribution };
    if (span[1] > at) return attribution;
  }
  return null;
}

function startsParagraph({ lines, paragraphAt }: Scene, sentence: number): boolean {
  const [before, line] = [lines[sentence - 1], lines[sentence]];
  return (
    before === undefined || line === undefined || paragraphAt(before.span[0]) !== paragraphAt(line.span[0])
  );
}

/** “made a speech”, “nodded”: what somebody does right before they speak. */
const TAKES_THE_FLOOR =
  /^(?:\s[\p{Lu}][\p{L}’'-]+){0,2}(?:,\s[^,]{2,60},)?\s(?:then\s|also\s|only\s|just\s)?(?:(?:made|gave|delivered|held|read|presented|submitted)\s(?:an?|the|his|her)\s(?:\p{L}+\s){0,2}?(?:speech|report|address|talk|sermon|lecture|statement|press conference|news conference|briefing|toast)\b|took\s(?:the\s(?:floor|stand|podium|microphone)|questions)|nodded|shrugged|sighed|smiled|laughed|grinned|winced|frowned|disagreed|agreed|shook\s(?:his|her)\shead|pointed\s(?:to|at|out)|paused|addressed\s|was\s(?:less|more|not so|blunt|defiant|unrepentant|adamant|scathing|furious|cautious|relieved))/u;

/** How somebody stands at the head of a sentence whose words go on behind a place. */
export function opensAs(scene: Scene, sentence: number, end: number): "floor" | "paragraph" | "sentence" {
  return TAKES_THE_FLOOR.test(
    scene.text.slice(end, Math.min(end + 140, scene.lines[sentence]?.span[1] ?? end)),
  )
    ? "floor"
    : startsParagraph(scene, sentence)
      ? "paragraph"
      : "sentence";
}

function mentionOf(scene: Scene, name: Name): ActorMention {
  const line = scene.lines[name.sentence] as Line;
  // “the Vorn plan is”: a person's name has no article.
  const modifies = line.tokens[name.tokens[0] - 1]?.lower === "the" && scene.actorOf(name)?.kind === "person";
  const subject = !name.possessive && !modifies && isSubject(line.tokens, name.lead, name.tokens[1]);
  return {
    span: name.span,
    sentence: name.sentence,
    subject,
    quoted: scene.quotedAt(name.span[0]),
    possessive: name.possessive,
    // “The Harbour Board's Edda Vorn said”: of whoever stands before her only her body may.
    opens:
      subject && scene.namesIn([line.span[0], name.span[0]]).every(({ possessive }) => possessive)
        ? opensAs(scene, name.sentence, name.span[1])
        : null,
  };
}
