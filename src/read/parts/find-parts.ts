import { body } from "./body.ts";
import { byline } from "./byline.ts";
import { caption } from "./caption.ts";
import { dateLine } from "./date-line.ts";
import { footLines } from "./foot-lines.ts";
import { furniture } from "./furniture.ts";
import { linesOf, type Sheet } from "./line.ts";
import { markup } from "./markup.ts";
import { sectionLine } from "./section-line.ts";
import { sourceLine } from "./source-line.ts";
import { standfirst, title } from "./title.ts";

/** The order in which a plain text's lines are told apart; each rule claims the lines it is sure of. */
const rules: readonly ((sheet: Sheet) => void)[] = [
  sourceLine,
  furniture,
  markup,
  dateLine,
  sectionLine,
  byline,
  footLines,
  caption,
  title,
  standfirst,
  body,
];

/** Tells the parts of a plain text apart. Every character that is not white space lies in exactly one part. */
export function findParts(text: string, knownTitle: string | null): Sheet {
  const lines = linesOf(text);
  const sheet: Sheet = {
    lines,
    parts: [],
    title: null,
    standfirst: null,
    section: null,
    outlet: null,
    bylines: [],
    credits: [],
    corrections: [],
    dateline: null,
    published: null,
    modified: null,
    open: new Set(lines.keys()),
  };
  for (const rule of rules) {
    // A title that was given stands outside the text, unless the text begins with it.
    if ((rule === title || rule === standfirst) && knownTitle !== null && lines[0]?.text !== knownTitle)
      continue;
    rule(sheet);
  }
  sheet.parts.sort((a, b) => a.span[0] - b.span[0]);
  return sheet;
}
