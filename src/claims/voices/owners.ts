import { makeVoice } from "#vocabulary/make-voice.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Voice } from "#vocabulary/voice.ts";
import { bodyOf } from "./from-packs.ts";
import type { Scene } from "./scene.ts";
import { INSTITUTIONS, ROLES, UNNAMED } from "./word-classes.ts";

const CAPITAL = String.raw`\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*){0,3}`;
const JOINED = new RegExp(
  String.raw`^(?:the\s|both\s)?(${CAPITAL})(['’]s)?\s(?:and|&)\s(?:the\s)?(${CAPITAL})(['’]s)?\s((?:\p{Ll}+\s){0,2})(\p{Ll}+s)$`,
  "u",
);

/**
 * “Japan's and South Korea's militaries”, “Japanese and South Korean officials”: a noun in the plural with two owners is two voices.
 * Null where a source is built otherwise, or the noun speaks for nobody.
 */
export function ownersOf(
  scene: Scene,
  knowledge: Knowledge,
  source: Span,
): readonly [Voice, ...Voice[]] | null {
  const words = scene.text.slice(...source);
  if (words.length > 120) return null;
  const found = JOINED.exec(words);
  if (found === null) return null;
  const [, first = "", firstMark, second = "", secondMark, between = "", noun = ""] = found;
  if ((firstMark === undefined) !== (secondMark === undefined)) return null;
  const one = noun.endsWith("ies") ? `${noun.slice(0, -3)}y` : noun.slice(0, -1);
  const body = INSTITUTIONS.has(one);
  if (!body && !UNNAMED.has(noun) && !ROLES.has(one)) return null;
  const voice = (owner: string, mark: string | undefined): Voice => {
    const name = `${owner}${mark ?? ""} ${between}${body ? one : noun}`;
    const house = houseOf(scene, knowledge, source, owner) ?? bodyOf(knowledge, name, undefined);
    return body
      ? makeVoice({ name, kind: "institution", house, affiliation: owner })
      : makeVoice({ name, kind: "unnamed", form: "collective", house, affiliation: owner });
  };
  return [voice(first, firstMark), voice(second, secondMark)];
}

/** The house of the owner, where packs know the name. */
function houseOf(scene: Scene, knowledge: Knowledge, source: Span, owner: string): Voice["house"] {
  const name = scene.namesIn(source).find(({ span }) => scene.text.slice(...span) === owner);
  const entity = name?.mention?.entity ?? null;
  const known = entity === null ? undefined : knowledge.entities.get(entity);
  return known === undefined ? null : bodyOf(knowledge, owner, known);
}
