import type { Span } from "#vocabulary/passage.ts";
import { type Actor, makeActor } from "./actor.ts";
import type { Line } from "./find-names.ts";
import { isCapital, type Name } from "./read-name.ts";
import { FUNCTION, INSTITUTIONS } from "./word-classes.ts";

/** “Okand’s campaign”, “the Okand administration”, “Minsa police”: bodies that are named by their owner. */
export function ownedBodies(
  text: string,
  lines: readonly Line[],
  names: readonly Name[],
  of: readonly (Actor | null)[],
): Actor[] {
  const out = new Map<string, Actor>();
  for (const [i, name] of names.entries()) {
    const { tokens } = lines[name.sentence] as Line;
    const owner = of[i];
    if (owner == null) continue;
    const span = ownedSpan(tokens, name);
    if (span === null) continue;
    const noun =
      text
        .slice(...span)
        .split(/\s/)
        .at(-1) ?? "";
    const key = `${owner.name} ${noun}`;
    const known = out.get(key);
    const actor = known ?? makeActor("body", text.slice(...span), span);
    actor.owned = true;
    actor.traits.add(noun);
    actor.affiliation = owner.name;
    const { sentence } = name;
    actor.mentions.push({ span, sentence, subject: true, quoted: false, possessive: false, opens: null });
    out.set(key, actor);
  }
  return [...out.values()];
}

const OWNED = new Set(
  "campaign administration police government military army ministry team camp foundation office cabinet parliament navy regime".split(
    " ",
  ),
);

/** From the name to the noun of the body that it owns, over one or two words between; null where it owns none. */
function ownedSpan(tokens: Line["tokens"], name: Name): Span | null {
  let at = name.tokens[1];
  if (/^['’]s?$/.test(tokens[at]?.text ?? "")) at++;
  for (let i = at; i < at + 3; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind !== "word") return null;
    if (token.lower === "police" && i > at) return null;
    if (OWNED.has(token.lower) && (INSTITUTIONS.has(token.lower) || token.lower === "police"))
      return [name.span[0], token.end];
    if (FUNCTION.has(token.lower)) return null;
    if (isCapital(token.text) || !/^\p{Ll}+$/u.test(token.text) || /(?:ed|s)$/.test(token.lower)) return null;
  }
  return null;
}
