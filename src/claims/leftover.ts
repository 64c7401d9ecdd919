import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";

/** A finite verb, as far as spelling shows. */
export const VERB =
  /\s(?:is|are|was|were|has|have|had|will|did|\p{Ll}{2,}(?:ed|[^s\s]s)|made|told|took|went|gave|saw|held|led|met|began|came|brought|set|put|built|left|sent)\s/u;

/**
 * What a sentence tells besides its attributions, where it is a clause of its own:
 *   “Pyongyang did this — aimed, analysts say, at that”: before the dash;
 *   “Vorn visited the plant and called for more”: the deed before the words of one and the same subject;
 *   “Learning about the harvest, Vorn urged …”: the deed that opens the sentence;
 *   “Tanker loses oil; owner says …”: before the semicolon;
 *   “Two weeks after he called for more, much remains unknown”: the main clause after a subordinate one.
 */
export function clauseBeside(text: string, sentence: Span, told: readonly Attribution[]): Span | null {
  if (told.length === 0) return null;
  return (
    beforeDash(text, sentence, told) ??
    beforeSemicolon(text, sentence, told) ??
    openingDeed(text, sentence, told) ??
    deedBefore(text, told) ??
    mainClause(text, sentence, told)
  );
}

function beforeDash(text: string, [start]: Span, told: readonly Attribution[]): Span | null {
  const first = Math.min(...told.flatMap(spansOf).map(([from]) => from));
  const dash = /\s[—–](?:\s|$)/u.exec(text.slice(start, first));
  return dash === null || dash.index < 30 ? null : [start, start + dash.index];
}

function beforeSemicolon(text: string, [start]: Span, told: readonly Attribution[]): Span | null {
  const first = Math.min(...told.flatMap(spansOf).map(([from]) => from));
  const head = text.slice(start, first);
  const mark = /;\s(?:and\s|but\s)?$/.exec(head);
  return mark === null || mark.index < 12 ? null : [start, start + mark.index];
}

function openingDeed(text: string, [start]: Span, told: readonly Attribution[]): Span | null {
  const first = Math.min(...told.flatMap(spansOf).map(([from]) => from));
  const found =
    /^(?!According|Saying|Speaking|Appearing|Citing|Noting|Adding|Quoting|Asked|Writing|Calling|Warning|Reporting|Referring)\p{Lu}\p{Ll}+ing\s[^,]{8,160}(?=,\s$)/u.exec(
      text.slice(start, first),
    );
  return found === null ? null : [start, start + found[0].length];
}

function deedBefore(text: string, told: readonly Attribution[]): Span | null {
  for (const { source, cue, content } of told) {
    const from = source[0];
    const verb = cue[0];
    if (from === undefined || verb === undefined || from[1] >= verb[0] || (content[0]?.[0] ?? 0) < verb[0])
      continue;
    // Another attribution's words may stand between: “He called for this and stressed that”.
    if (told.some((other) => other.cue.some(([at]) => at >= from[1] && at < verb[0]))) continue;
    const between = /^(.*?),?\s(?:and|but)(?:\s(?:also|then|later))?\s*$/su.exec(
      text.slice(from[1], verb[0]),
    )?.[1];
    if (between === undefined || between.startsWith(",") || !VERB.test(`${between} `)) continue;
    return [from[0], from[1] + between.length];
  }
  return null;
}

function mainClause(text: string, [start, end]: Span, told: readonly Attribution[]): Span | null {
  const [first, ...others] = told;
  const from = first?.source[0]?.[0];
  if (first === undefined || from === undefined || others.length > 0) return null;
  const opening = text.slice(start, from);
  if (!/^(?:(?:\p{L}+\s){0,3}(?:after|before)|when|while|although|though|as|since)\s$/iu.test(opening))
    return null;
  const last = Math.max(...spansOf(first).map(([, to]) => to));
  const comma = /^,\s/.exec(text.slice(last, last + 2));
  if (comma === null) return null;
  const at = last + comma[0].length;
  return VERB.test(text.slice(at, end)) ? [at, end] : null;
}

const spansOf = ({ source, cue, content }: Attribution): Span[] => [...source, ...cue, ...content];
