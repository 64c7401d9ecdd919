import type { Span } from "#vocabulary/passage.ts";
import type { Actor } from "./actor.ts";
import type { Scene } from "./scene.ts";

/**
 * Whoever says “I” outside quotation marks: the report's own author. A letter's name stands right below it; a contributor's opens the last
 * paragraph (“Edda Vorn teaches at …”). Null where the text does not say.
 */
export function authorOf(scene: Scene, at: number): Actor | { name: string; span: Span } | null {
  const { report } = scene.annotated;
  const { paragraphs } = report;
  const next = paragraphs[scene.paragraphAt(at) + 1];
  if (next !== undefined) {
    const words = scene.text.slice(...next).trim();
    // A handle, or two to four capitalised words alone.
    const signed = /^(@[\p{L}\p{N}_]+|\p{Lu}[\p{L}\p{M}.'’-]+(?:\s\p{Lu}[\p{L}\p{M}.'’-]*){1,3})[.,]?$/u.exec(
      words,
    )?.[1];
    if (signed !== undefined)
      return { name: signed.replace(/\.$/, ""), span: [next[0], next[0] + signed.length] };
  }
  const last = paragraphs.findLast((span) => /\p{L}{2}.*\s/su.test(scene.text.slice(...span)));
  if (last === undefined || last[0] <= at) return null;
  const name = scene.namesIn(last)[0];
  if (name === undefined || name.words.length < 2) return null;
  // “Sen. Edda Vorn, D-Minsa, was an early friend of …”
  const opens = scene.lines[name.sentence]?.tokens[name.lead]?.start === last[0];
  const titled = /^(?:\p{Lu}[\p{L}-]*\.?\s){0,3}$/u.test(scene.text.slice(last[0], name.span[0]));
  if (!opens && !titled) return null;
  const follows = scene.text.slice(name.span[1], name.span[1] + 120);
  return /^(?:,[^,]{1,60}){0,2},?\s(?:is|was|teaches|writes|lives|works|has|serves|served|represents|chairs|leads)\b/u.test(
    follows,
  )
    ? scene.actorOf(name)
    : null;
}
