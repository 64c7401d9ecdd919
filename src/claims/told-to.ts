import { meet } from "#text/spans.ts";
import type { Annotated } from "#vocabulary/annotated.ts";
import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";
import { firstEnding, inSpan } from "./in-span.ts";
import { mainVerb } from "./main-verb.ts";

/** “have been told to leave their homes”, “was ascribed at the time to a leak”: what nobody is told to have said. */
const TOLD_TO =
  /\s((?:(?:has|have|had)\sbeen|(?:is|are|was|were)(?:\sbeing)?)\s(?:also\s|now\s|already\s|later\s|then\s|again\s|all\s|both\s|strongly\s)?(?:(?:told|ordered|instructed|advised|urged|asked|warned|directed)(?=\s(?:not\s|never\s)?to\s\p{Ll})|(?:ascribed|attributed)(?=(?:\s(?:at the time|officially|largely|mainly|then))?\sto\s)))\s/gu;

/** What a clause after it tells is none of what was told to be done. */
const NEXT =
  /,?\s(?:after|because|as|while|when)\s(?=\S+\s\S)|,\s(?:and|but|which|who|though|although)\s|\s(?:and|but)\s(?=that\s)|;\s/gu;
/** Where the subject of such a clause begins: behind what joins it to the one before, or behind where it was said. */
const JOINT =
  /(?:[,;]\s)(?:and\s|but\s|so\s|while\s)?|\s(?:and|but)\s|^(?:In|On|At|By|Since|After)\s[^,]{2,50},\s/gu;

const CONFIDENCE = 0.6;

/**
 * “Residents have been told to stay indoors”: what they are to do is said by nobody who is told of. The reading's own such sayings get whoever is to do
 * it, and those that it left out are added, but where somebody stands behind “by”.
 */
export function toldTo({ report, sentences, quotations, attributions }: Annotated): Attribution[] {
  const { text, parts } = report;
  const summaries = parts.filter(({ kind }) => kind !== "body");
  const quoted = quotations.filter(({ depth }) => depth === 0);
  const anchored = attributions
    .flatMap((one) => one.cue.map((span) => ({ span, one })))
    .sort((a, b) => a.span[0] - b.span[0]);
  const dropped = new Set<Attribution>();
  const out: Attribution[] = [];
  for (const sentence of sentences) {
    const words = text.slice(...sentence);
    for (const hit of words.matchAll(TOLD_TO)) {
      const from = sentence[0] + hit.index + 1;
      const verb: Span = [from, from + (hit[1]?.length ?? 0)];
      if (summaries.some(({ span }) => span[0] <= from && from < span[1])) continue;
      const quotation = quoted[firstEnding(quoted, from)];
      if (quotation !== undefined && meet([quotation.span], [verb])) continue;
      const near = inSpan(anchored, sentence);
      const own = near.find(({ one }) => meet(one.cue, [verb]))?.one;
      // Whoever was told may stand for whoever spoke; but not behind “by”.
      if (own !== undefined && (own.cue.length > 1 || own.source.some(([, to]) => to > verb[0]))) continue;
      if (near.some(({ one }) => one !== own && meet(one.source, [verb]))) continue;
      const found = saidIn(
        text,
        sentence,
        verb,
        near.filter(({ one }) => one !== own),
      );
      if (found === null) continue;
      if (own !== undefined) dropped.add(own);
      out.push(found);
    }
  }
  return out.length === 0 ? [...attributions] : [...attributions.filter((one) => !dropped.has(one)), ...out];
}

function saidIn(
  text: string,
  [start, end]: Span,
  verb: Span,
  near: readonly { span: Span; one: Attribution }[],
): Attribution | null {
  const holds = ([from, to]: Span): boolean => from <= verb[0] && verb[1] < to;
  const outer = near.find(({ one }) => one.content.some(holds))?.one;
  const within = outer?.content.find(holds);
  const opens =
    within === undefined ? start : within[0] + (/^that\s/.exec(text.slice(...within))?.[0].length ?? 0);
  const subject = subjectOf(text.slice(opens, Math.max(opens, verb[0] - 1)));
  if (subject === null) return null;
  const rest = text.slice(verb[1] + 1, end).replace(/[.!\s]+$/u, "");
  const cut = [...rest.matchAll(NEXT)].find(
    ({ index, 0: joint }) =>
      /^,\s(?:which|who)|^;|^\s(?:and|but)/.test(joint) ||
      mainVerb(rest.slice(index + joint.length)) !== null,
  )?.index;
  const told = rest.slice(0, cut ?? rest.length);
  if (/^[^,]{0,60}\sby\s(?:the|an?|\p{Lu})/u.test(told)) return null;
  // “…, they were told, the clerk said”: what another says begins there, and what holds this clause ends where its own words do.
  const stop = Math.min(
    verb[1] + 1 + told.length,
    within?.[1] ?? end,
    ...near
      .flatMap(({ one }) => (one === outer ? [] : [...one.source, ...one.cue].map(([from]) => from)))
      .filter((from) => from > verb[1]),
  );
  const said = text.slice(verb[1] + 1, stop).replace(/[\s,]+$/u, "");
  if (said.length < 8) return null;
  const content: Span = [verb[1] + 1, verb[1] + 1 + said.length];
  const who: Span = [opens + subject[0], opens + subject[1]];
  if (/^It$/.test(text.slice(...who)) && !/(?:ascribed|attributed)$/.test(text.slice(...verb))) return null;
  return {
    source: [],
    cue: [verb],
    content: outer !== undefined && PRONOUN.test(text.slice(...who)) ? [content] : [who, content],
    mode: /["“]/.test(said) ? "mixed" : "paraphrased",
    confidence: CONFIDENCE,
  };
}

const PRONOUN = /^(?:he|she|it|they|we|I)$/i;

/** The words before a verb back to where its clause begins, without a verb of their own; null where they have one, or stand for another's clause. */
function subjectOf(before: string): Span | null {
  const starts = [0, ...[...before.matchAll(JOINT)].map(({ index, 0: joint }) => index + joint.length)];
  for (const from of starts.reverse()) {
    // “Teachers and pupils were told”: no clause stands before the joint.
    if (
      from > 0 &&
      mainVerb(before.slice(0, from)) === null &&
      !/^[A-Z][^,]*,\s$/.test(before.slice(0, from))
    )
      continue;
    const words = before.slice(from);
    const plain = words.replace(/,?\s(?:who|whose|which|that)\s.*$/su, "");
    if (words.length > 140 || words.trim() === "" || /["“”]/.test(words)) return null;
    if (/^(?:who|which|that|whom|what|I|we|you)\b/.test(words) || mainVerb(plain) !== null) return null;
    return [from, before.length];
  }
  return null;
}
