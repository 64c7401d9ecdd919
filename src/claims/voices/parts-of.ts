import type { Span } from "#vocabulary/passage.ts";
import { readDescription } from "./description.ts";
import type { Scene } from "./scene.ts";
import { ROLES, UNNAMED } from "./word-classes.ts";

/**
 * The parts of a source that joins voices: “Vorn and Okand”, “analysts and officials”. One part where it joins none, or where what is joined
 * is one voice's name or description (“current and former officials”).
 */
export function partsOf(scene: Scene, source: Span): Span[] {
  const words = scene.text.slice(...source);
  if (!/\sand\s|\s&\s/.test(words)) return [source];
  return namedParts(scene, source) ?? describedParts(scene, source, words) ?? [source];
}

function namedParts(scene: Scene, source: Span): Span[] | null {
  const names = scene.namesIn(source).filter(({ span }) => span[0] >= source[0] && span[1] <= source[1]);
  if (names.length < 2) return null;
  const leads = names.map(({ lead, sentence, span }) =>
    Math.min(scene.lines[sentence]?.tokens[lead]?.start ?? span[0], span[0]),
  );
  for (const [i, { span }] of names.entries()) {
    const between =
      i === 0 ? scene.text.slice(source[0], leads[0]) : scene.text.slice(names[i - 1]?.span[1], leads[i]);
    if (
      i === 0
        ? !/^(?:both\s)?(?:the\s)?$/i.test(between) &&
          !saysWhoTheyAre(scene, [source[0], leads[0] ?? source[0]])
        : !/^,?\s+(?:and\s+|&\s+)?(?:the\s+)?$|^,\s+$/.test(between)
    )
      return null;
    if (span[0] >= source[1]) return null;
  }
  const last = names[names.length - 1];
  if (last === undefined || !/^(?:['’]s?)?$/.test(scene.text.slice(last.span[1], source[1]))) return null;
  return names.map(({ span }, i) => [Math.max(source[0], leads[i] ?? span[0]), span[1]]);
}

/** “The yard's engineers, Vorn and Okand”, “senators Vorn and Okand”: what both are, before their names. */
function saysWhoTheyAre(scene: Scene, before: Span): boolean {
  const description = readDescription(scene.text, before);
  if (description === null || !description.plural) return false;
  const { head, rest } = description;
  const people = UNNAMED.has(head) || ROLES.has(head.replace(/s$/, ""));
  return people && (rest.length === 0 || (rest.length === 1 && rest[0]?.text === ","));
}

function describedParts(scene: Scene, source: Span, words: string): Span[] | null {
  const at = words.search(/\sand\s/);
  const left: Span = [source[0], source[0] + at];
  const right: Span = [source[0] + at + 5, source[1]];
  if (right[0] >= right[1] || left[0] >= left[1]) return null;
  const sides = [left, right].map((span) => readDescription(scene.text, span));
  const speak = sides.every(
    (side) =>
      side !== null &&
      side.rest.length === 0 &&
      (UNNAMED.has(side.head) || ROLES.has(side.head.replace(/s$/, ""))),
  );
  return speak ? [left, right] : null;
}
