import { tokensOf } from "#text/tokens.ts";
import type { Claim } from "#vocabulary/claim.ts";
import type { Mention } from "#vocabulary/mention.ts";
import type { Sign } from "#vocabulary/programme.ts";

/**
 * Answers whether a claim of a report is of a programme: all words of one of its signs stand in it, and where it is somebody's (`of`), the
 * report names one of these or the claim came through a house of theirs.
 */
export function ofProgramme(
  signs: readonly Sign[],
  text: string,
  mentions: readonly Mention[],
  of: readonly string[] = [],
): (claim: Claim) => boolean {
  const linked = mentions.filter(({ entity }) => entity !== null);
  const named = of.length === 0 || linked.some(({ entity }) => of.includes(entity as string));
  return (claim) => {
    if (!named && !claim.chain.some(({ voice }) => voice.house !== null && of.includes(voice.house)))
      return false;
    const words = wordsOf(claim, text);
    const names = (sign: string): boolean =>
      linked.some(
        ({ entity, span }) =>
          entity === sign && claim.content.some(([start, end]) => start <= span[0] && span[1] <= end),
      );
    const holds = (sign: string): boolean => {
      if (sign.startsWith("entity:")) return names(sign);
      if (sign.startsWith("kind:")) return claim.event?.kind === sign.slice(5);
      if (!sign.endsWith("*")) return words.has(sign);
      const stem = sign.slice(0, -1);
      for (const word of words) if (word.startsWith(stem)) return true;
      return false;
    };
    return signs.some((sign) => sign.every(holds));
  };
}

/** A claim is asked of every programme that packs know, and its words stay the same. */
const known = new WeakMap<Claim, { text: string; words: ReadonlySet<string> }>();

function wordsOf(claim: Claim, text: string): ReadonlySet<string> {
  const held = known.get(claim);
  if (held?.text === text) return held.words;
  const words = new Set<string>();
  for (const span of claim.content)
    for (const { lower, kind } of tokensOf(text, span))
      if (kind !== "mark") {
        words.add(lower);
        // "nuclear-powered" is met by itself and by its parts.
        for (const part of lower.split(/[-‐‑]/)) words.add(part);
      }
  known.set(claim, { text, words });
  return words;
}
