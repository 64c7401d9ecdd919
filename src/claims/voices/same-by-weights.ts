import type { Span } from "#vocabulary/passage.ts";
import type { Actor } from "./actor.ts";
import type { Description } from "./description.ts";
import { PLAIN } from "./meet-description.ts";
import type { Scene } from "./scene.ts";
import { officeOf, UNNAMED } from "./word-classes.ts";

/** So many names of one cluster are looked at, the nearest before a description first. */
const NAMES = 6;

/**
 * “The Unity MP said”, after Edda Vorn: whom trained weights see meant by a description that no rule ties to a name. Only somebody who was named
 * before it; null where the weights have none, or see several.
 */
export function sameByWeights(
  scene: Scene,
  source: Span,
  { head, headToken, determiner, plural, modifiers }: Description,
): Actor | null {
  const { structure } = scene.annotated;
  if (structure === null || plural || determiner !== "the") return null;
  // “The commentator”: one of many.
  if (modifiers.length === 0 && (PLAIN.has(head) || UNNAMED.has(`${head}s`))) return null;
  const described = structure.mentions.find(
    ({ head, form }) => form !== "pronoun" && structure.words[head]?.span[0] === headToken.start,
  );
  if (described?.type !== "person") return null;
  const found = new Set<Actor>();
  let left = NAMES;
  for (const one of structure.mentions.toReversed()) {
    if (one.cluster !== described.cluster || one.form !== "name" || one.span[1] > source[0]) continue;
    if (left-- === 0) break;
    const name = scene
      .namesIn(one.span)
      .find(({ span }) => span[1] === one.span[1] || span[0] === one.span[0]);
    const actor = name === undefined ? null : scene.actorOf(name);
    // “Meranian President”: an office, whatever its capitals.
    if (actor?.kind === "person" && officeOf(actor.name.split(" ").at(-1) ?? "") === null) found.add(actor);
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}
