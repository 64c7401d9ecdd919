import type { Span } from "#vocabulary/passage.ts";
import type { Voice } from "#vocabulary/voice.ts";
import type { Around } from "./around.ts";
import { readDescription } from "./description.ts";
import { kindOfDescription } from "./kind-and-form.ts";

/**
 * “The philosopher” in “The philosopher Edda Vorn argues”, “her teacher” in “Her teacher, Vorn, said”: a source may be given without the
 * name that is set beside it, and so may “a group” in “A group, the Free Weavers, said”. Null where none is.
 */
export function namedBeside(around: Around, source: Span): Voice | null {
  const { scene } = around;
  const description = readDescription(scene.text, source);
  if (description === null || description.plural || description.rest.some(({ text }) => text === ","))
    return null;
  const [name] = scene.namesIn([source[1], source[1] + 40]);
  // “This Democrat Isn’t …”: in a headline a verb has a capital too.
  if (name === undefined || name.possessive || /^['’]/.test(scene.text.slice(name.span[1]))) return null;
  const actor = scene.actorOf(name);
  const gap = scene.text.slice(source[1], name.span[0]);
  const apart = /^, (?:the )?$/.test(gap) && /^,\s/.test(scene.text.slice(name.span[1], name.span[1] + 2));
  if (actor === null || (gap !== " " && !apart)) return null;
  const kind = kindOfDescription(description);
  const fits =
    kind === "person"
      ? actor.kind === "person"
      : kind === "outlet" && !apart
        ? actor.kind !== "person"
        : // “An exile group, the Free Weavers, has called for …”
          kind === "institution" &&
          apart &&
          (actor.kind === "body" || actor.kind === "other") &&
          !actor.owned;
  return fits ? { ...around.voiceOfActor(actor), form: "named" } : null;
}
