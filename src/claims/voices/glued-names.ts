import { meet } from "#text/spans.ts";
import type { Token } from "#text/tokens.ts";
import type { Annotated } from "#vocabulary/annotated.ts";
import type { Attribution } from "#vocabulary/attribution.ts";
import { type Mention, mentionId } from "#vocabulary/mention.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { Span } from "#vocabulary/passage.ts";
import { firstEnding } from "../in-span.ts";

interface Person {
  name: string;
  entity: NonNullable<Mention["entity"]>;
}

const known = new WeakMap<Knowledge, readonly Person[]>();

/** Names of people of two words or more: a shorter one may stand within any word. */
function peopleOf(knowledge: Knowledge): readonly Person[] {
  let people = known.get(knowledge);
  if (people === undefined) {
    people = [...knowledge.entities.values()].flatMap(({ id, kind, name, aliases }) =>
      kind === "person"
        ? [name, ...aliases]
            .filter((one) => /^\p{Lu}\S*(?:\s\S+)+$/u.test(one))
            .map((one): Person => ({ name: one, entity: id }))
        : [],
    );
    known.set(knowledge, people);
  }
  return people;
}

const LETTER = /\p{L}/u;

/** Whether a person's name runs into the word before or after it. */
export const isGlued = (text: string, { kind, span }: Mention): boolean =>
  kind === "person" && (LETTER.test(text[span[0] - 1] ?? "") || LETTER.test(text[span[1]] ?? ""));

/**
 * The report with mentions of people whose known names run into the words beside them (“SecretaryVorn Okandvisited the yard”): pages that set
 * names off by their looks lose the blanks around them when their words are taken out.
 */
export function withGluedNames(annotated: Annotated, knowledge: Knowledge): Annotated {
  const { text, sha256 } = annotated.report;
  const found: Mention[] = [];
  for (const { name, entity } of peopleOf(knowledge))
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
      const span: Span = [at, at + name.length];
      const glued = LETTER.test(text[at - 1] ?? "") || LETTER.test(text[span[1]] ?? "");
      if (!glued) continue;
      found.push({
        id: mentionId(sha256, "person", span),
        span,
        kind: "person",
        entity,
        confidence: null,
        candidates: [],
        form: "name",
        chain: null,
      });
    }
  if (found.length === 0) return annotated;
  const spans = found.map(({ span }) => span);
  const apart = annotated.mentions.filter(({ span }) => !meet(spans, [span]));
  const glued = [...found].sort((a, b) => a.span[0] - b.span[0]);
  return {
    ...annotated,
    mentions: [...apart, ...found].sort((a, b) => a.span[0] - b.span[0]),
    attributions: annotated.attributions.map((one) => unglued(one, glued)),
  };
}

/** “Vorn Okandsaid that …”: a cue begins where the name ends that runs into it, and the source ends there. */
function unglued(one: Attribution, glued: readonly Mention[]): Attribution {
  const [verb, ...others] = one.cue;
  if (verb === undefined) return one;
  const name = glued[firstEnding(glued, verb[0])]?.span;
  if (name === undefined || name[0] > verb[0] || name[1] >= verb[1]) return one;
  return {
    ...one,
    cue: [[name[1], verb[1]], ...others],
    source: one.source.map(
      ([from, to]): Span => (to <= name[0] || from > name[1] ? [from, to] : [from, name[1]]),
    ),
  };
}

/** Tokens cut where a mention begins or ends within one. */
export function cutAtMentions(tokens: Token[], mentions: readonly { span: Span }[]): Token[] {
  const cuts = new Set(mentions.flatMap(({ span }) => span));
  if (cuts.size === 0) return tokens;
  return tokens.flatMap((token): Token[] => {
    if (token.kind !== "word") return [token];
    const out: Token[] = [];
    let from = token.start;
    for (let at = token.start + 1; at <= token.end; at++) {
      if (at < token.end && !cuts.has(at)) continue;
      const [first, last] = [from - token.start, at - token.start];
      out.push({
        ...token,
        start: from,
        end: at,
        text: token.text.slice(first, last),
        lower: token.lower.slice(first, last),
      });
      from = at;
    }
    return out;
  });
}

/** A text with the people's names in it that run into other words as blanks, so that the words beside them can be read. */
export function withoutGluedNames(text: string, { mentions }: Annotated): string {
  let out = "";
  let from = 0;
  for (const mention of mentions) {
    const [start, end] = mention.span;
    if (start < from || !isGlued(text, mention)) continue;
    out += text.slice(from, start) + " ".repeat(end - start);
    from = end;
  }
  return from === 0 ? text : out + text.slice(from);
}
