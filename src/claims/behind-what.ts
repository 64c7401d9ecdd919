import type { Annotated } from "#vocabulary/annotated.ts";
import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Structure } from "#vocabulary/structure.ts";
import { firstEnding } from "./in-span.ts";

/** “launched what it called a satellite”: what somebody calls the thing that the sentence tells of. At the head of a sentence it is the whole subject. */
export function isBehindWhat(text: string, { cue }: Pick<Attribution, "cue">): boolean {
  const at = cue[0]?.[0];
  return at !== undefined && BEHIND.test(text.slice(Math.max(0, at - 60), at));
}
const BEHIND = /[\p{L}\d,”]\swhat\s(?:[^\s,;:.“”"]+\s){0,5}$/u;

/** Of “what it called a satellite” the content is a satellite, and “it” is who launched it. */
export function withoutWhat({ report: { text }, structure }: Annotated, one: Attribution): Attribution {
  const [first, ...others] = one.content;
  const content =
    first !== undefined && others.length > 0 && /^what$/i.test(text.slice(...first)) ? others : one.content;
  const who = one.source[0];
  if (structure === null || who === undefined || !isBehindWhat(text, one)) return { ...one, content };
  if (!/^(?:it|they|he|she)$/i.test(text.slice(...who))) return { ...one, content };
  const many = /^they$/i.test(text.slice(...who));
  const subject = subjectBefore(structure, who[0], many);
  return subject === null ? { ...one, content } : { ...one, content, source: [subject] };
}

/** How many words back the verb may stand whose object the thing is. */
const REACH = 12;

/** The subject of the nearest verb before a place that has one, where it is a body or a person and no pronoun. */
function subjectBefore({ words, mentions }: Structure, at: number, many: boolean): Span | null {
  const end = firstEnding(words, at);
  for (let i = end - 1; i >= Math.max(0, end - REACH); i--) {
    if (words[i]?.tag !== "VERB") continue;
    const subject = subjectOf(words, i);
    if (subject === -1) continue;
    const mention = mentions
      .filter(({ head, form }) => head === subject && form !== "pronoun")
      .toSorted((a, b) => b.span[1] - b.span[0] - (a.span[1] - a.span[0]))[0];
    // “photographs of Vorn touring what they said was a plant”: one person is no many.
    if (
      many &&
      (mention?.type === "person" || words[subject]?.tag === "PROPN") &&
      mention?.form !== "nominal"
    )
      continue;
    if (mention !== undefined) return mention.span;
    return words[subject]?.tag === "PROPN" ? (words[subject] as { span: Span }).span : null;
  }
  return null;
}

/** The word before a verb that is its subject, −1 where none is near. */
function subjectOf(words: Structure["words"], verb: number): number {
  for (let i = verb - 1; i >= Math.max(0, verb - 40); i--)
    if (words[i]?.head === verb && words[i]?.relation === "nsubj") return i;
  return -1;
}
