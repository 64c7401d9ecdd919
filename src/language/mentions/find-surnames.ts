import { tokensOf } from "#text/tokens.ts";
import type { Mention } from "#vocabulary/mention.ts";
import { mentionId } from "#vocabulary/mention.ts";
import type { TextView } from "../attribution/text-view.ts";

type EntityId = NonNullable<Mention["entity"]>;

/**
 * “Kim” in a text that names Kim Jong Un in full: one word of a known person's name, alone. It is left unread where the
 * text has two people of that name, or a bearer whom no pack knows (“Kim Min-ho, an analyst”).
 */
export function findSurnames(
  view: TextView,
  known: readonly Mention[],
  nameOf: ReadonlyMap<string, string>,
  textSha256: string,
): Mention[] {
  const bearers = bearersOf(view, known, nameOf);
  if (bearers.size === 0) return [];
  const out: Mention[] = [];
  const { tokens } = view;
  let next = 0;
  const alone: { word: string; span: [number, number] }[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    while (next < known.length && (known[next] as Mention).span[1] <= token.start) next++;
    const held = known[next];
    if (!bearers.has(token.text) || (held !== undefined && held.span[0] <= token.start)) continue;
    // Part of a longer name that no pack knows: “Dalvik Avenue”, “Kim Min-ho”.
    if (/^\p{Lu}/u.test(tokens[i + 1]?.text ?? "")) bearers.set(token.text, null);
    else alone.push({ word: token.text, span: [token.start, token.end] });
  }
  for (const { word, span } of alone) {
    const entity = bearers.get(word);
    if (entity != null) out.push({ id: mentionId(textSha256, "person", span), span, kind: "person", entity });
  }
  return out;
}

/** The words by which one person alone can be meant; null where two people share one. */
function bearersOf(
  view: TextView,
  known: readonly Mention[],
  nameOf: ReadonlyMap<string, string>,
): Map<string, EntityId | null> {
  const out = new Map<string, EntityId | null>();
  for (const { kind, entity, span } of known) {
    const name = entity === null ? undefined : nameOf.get(entity);
    if (kind !== "person" || entity === null || name === undefined) continue;
    const own = new Set(tokensOf(name).map(({ text }) => text));
    const printed = tokensOf(view.text, span).map(({ text }) => text);
    if (printed.length < 2) continue;
    for (const word of printed) {
      // A title before the name (“Marshal”) is not in the name that packs give, and names nobody alone.
      if (!own.has(word) || !/^\p{Lu}\p{L}/u.test(word)) continue;
      const other = out.get(word);
      out.set(word, other === undefined || other === entity ? entity : null);
    }
  }
  return out;
}
