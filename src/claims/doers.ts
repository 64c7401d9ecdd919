import type { Annotated } from "#vocabulary/annotated.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { ThingMention } from "#vocabulary/structure.ts";
import { inSpan } from "./in-span.ts";

/**
 * Who does what a content tells: the body or person that it begins with, where that is a name or bears one (“Merania's presidential office held a
 * meeting”). Null where nobody with a name does it, and where no trained weights read the text.
 */
export function doersOf({ report, structure }: Annotated): (content: Span) => string | null {
  if (structure === null) return () => null;
  const sorted = structure.mentions.toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  return ([start, end]) => {
    const first = inSpan(sorted, [start, Math.min(end, start + REACH)]).find(
      (one) => one.span[0] <= start + LEAD && acts(one, structure.words[one.head]?.relation),
    );
    if (first === undefined) return null;
    const words = report.text.slice(...first.span);
    return /\p{Lu}\p{L}/u.test(words.replace(/^The\b/, "the")) ? words : null;
  };
}

/** How far in a subject may end, and how far in it may begin (“On Friday, ”). */
const REACH = 120;
const LEAD = 24;

const acts = ({ type, form }: ThingMention, relation: string | undefined): boolean =>
  (type === "organization" || type === "person") && form !== "pronoun" && relation === "nsubj";
