import type { Span } from "#vocabulary/passage.ts";
import type { Actor } from "./actor.ts";
import type { Description } from "./description.ts";
import { PLAIN } from "./meet-description.ts";
import type { Scene } from "./scene.ts";
import { genderOfNoun, ROLES, sameOffice } from "./word-classes.ts";

/**
 * Whom a headline only describes and the text below it names: “Welder says yard lied” over “Edda Vorn, a welder, …”. By their office, where
 * one person alone has it; “woman” and “man” by the one person that the two sentences below name. Null outside of headlines.
 */
export function belowHeadline(scene: Scene, source: Span, description: Description): Actor | null {
  const { head, determiner, plural, definite } = description;
  if (plural || definite || !(determiner === null || /^(?:one|an?)$/.test(determiner))) return null;
  const sentence = scene.sentenceAt(source[0]);
  if (!ROLES.has(head) || !opensText(scene, sentence, head)) return null;
  const people = scene.actors.filter(
    (actor) => actor.kind === "person" && actor.named && actor.span[0] > source[1],
  );
  const holders = people.filter(({ offices }) => [...offices].some((office) => sameOffice(office, head)));
  const gender = genderOfNoun(head);
  const below = scene.lines[nextBody(scene, sentence)]?.span;
  const fits =
    gender === null || holders.length > 0
      ? holders
      : people.filter(
          (actor) =>
            below !== undefined &&
            actor.span[0] < below[1] &&
            (actor.gender === null || actor.gender === gender),
        );
  const [only] = fits;
  return fits.length === 1 && only !== undefined ? only : null;
}

/**
 * Whether a sentence is a headline or stands where headline, standfirst and lead do: each in a line of its own. A lead may speak of somebody
 * whom nothing names (“a spokesman said”).
 */
function opensText({ lines, text }: Scene, sentence: number, head: string): boolean {
  const line = lines[sentence];
  if (line === undefined) return false;
  if (line.headline) return true;
  const own = sentence < 3 && lines.slice(0, sentence + 1).every(({ span }) => endsLine(text, span));
  return own && (!PLAIN.has(head) || !/[.?!;”"]/.test(text[line.span[1] - 1] ?? ""));
}

const endsLine = (text: string, [, end]: Span): boolean => /^\s*\n/.test(text.slice(end, end + 80));

/** The first sentence of the body: no headline, and longer than a line of a day. */
function nextBody({ lines }: Scene, sentence: number): number {
  let at = sentence + 1;
  while (
    at < lines.length &&
    at < sentence + 4 &&
    (lines[at]?.headline === true || (lines[at]?.tokens.length ?? 0) < 8)
  )
    at++;
  return at;
}
