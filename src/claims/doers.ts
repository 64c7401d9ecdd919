import type { Annotated } from "#vocabulary/annotated.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { ThingMention } from "#vocabulary/structure.ts";
import { inSpan } from "./in-span.ts";
import type { Settled } from "./settled.ts";
import type { Incident } from "./told-again.ts";

/**
 * Who does what a content tells: the body or person that it begins with, where that is a name or bears one (“Merania's presidential office held a
 * meeting”). Null where nobody with a name does it, and where no trained weights read the text.
 */
export function doersOf({ report, structure }: Annotated): (content: Span) => string | null {
  if (structure === null) return () => null;
  const sorted = structure.mentions.toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  return ([start, end]) => {
    const first = inSpan(sorted, [start, Math.min(end, start + REACH)]).find(
      (one) =>
        one.span[0] <= start + LEAD &&
        acts(one, structure.words[one.head]?.relation, report.text.slice(...one.span)),
    );
    if (first === undefined) return null;
    // “Cranes that move 9,000 TEU a week stood still”: a name in the clause that describes them is none of theirs.
    const all = structure.words.slice(first.first, first.last + 1);
    const clause = all.findIndex(({ span }) =>
      /^(?:that|which|who|whose)$/i.test(report.text.slice(...span)),
    );
    const named = all.slice(0, clause === -1 ? all.length : clause).some(({ tag }) => tag === "PROPN");
    return named ? report.text.slice(...first.span) : null;
  };
}

/** How far in a subject may end, and how far in it may begin (“On Friday, ”). */
const REACH = 120;
const LEAD = 24;

const acts = ({ type, form }: ThingMention, relation: string | undefined, words: string): boolean =>
  // An office may be taken for the place that it is.
  (type === "organization" || type === "person" || (type === "place" && OFFICE.test(words))) &&
  form !== "pronoun" &&
  relation === "nsubj";
const OFFICE =
  /\b(?:office|ministry|command|council|government|embassy|parliament|court|House|Palace|Kremlin)$/;

/** “Its presidential office held a meeting”: what a body does that the incident's own words do not name is done elsewhere, and after it. */
export function isOfItsScene({ doer, draft, words: told }: Settled, incident: Incident): boolean {
  // “Among those freed was Vorn”: one of whom it befell.
  if (/^Among (?:them|those|the)\b/.test(told)) return true;
  if (doer === null || draft.mode !== "narrated" || !("words" in incident)) return true;
  const { words } = incident as Settled;
  // “South Korea's presidential office”: the office, whatever the country has to do with it.
  const own = doer.replace(/^.*['’]s\s/u, "");
  // “A bank clerk was jailed on Thursday. … Nunn wept”: whom the report's first words only describe.
  if (
    /^(?:An?|Two|Three|Four|Five|Six)\s/.test(words) &&
    /^\p{Lu}[\p{Ll}-]+(?: \p{Lu}[\p{Ll}-]+)?$/u.test(doer) &&
    draft.part === "body"
  )
    return true;
  const names = own.match(/\p{Lu}[\p{L}.-]+(?:\s\p{Lu}[\p{L}.-]+)*/gu) ?? [];
  return names.length > 0
    ? names.some((name) => words.includes(name.split(" ").at(-1) ?? name))
    : words.includes(own.split(" ").at(-1) ?? own);
}
