import type { HouseId } from "#vocabulary/house.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { VoiceKind } from "#vocabulary/voice.ts";
import { firstFrom, Mark, type Sketch } from "./sketch.ts";

/** That the words of a report name another newsroom as where it has something from. */
export interface Citation {
  house: HouseId | null;
  name: string;
  /** The words that establish it. */
  span: Span | null;
  /** What the newsroom is said to have told, by the claims that name it. */
  told: Span[][];
}

const NEWSROOMS: ReadonlySet<VoiceKind> = new Set(["agency", "state-media", "outlet"]);

/** The newsrooms that a report's words name as those who told it, by its chains of voices; each once, its own left out. */
export function citationsOf({ reading, house, outlet }: Sketch): Citation[] {
  const found = new Map<string, Citation>();
  for (const { chain, content } of reading.claims)
    for (const { voice, by, span } of chain.slice(1)) {
      if (by === "credited" || voice.name === null || !NEWSROOMS.has(voice.kind)) continue;
      if (voice.house !== null && voice.house === house) continue;
      if (voice.name.toLowerCase() === outlet?.toLowerCase()) continue;
      const key = voice.house ?? voice.name.toLowerCase();
      const known = found.get(key);
      if (known === undefined)
        found.set(key, { house: voice.house, name: voice.name, span, told: [content] });
      else known.told.push(content);
    }
  return [...found.values()];
}

/** So much of what a claim says, by weight, stands in the report that it is cited from. */
const FOUND = 0.5;

/** Whether a report can be the one that a citation means: what it is said to have told stands there. */
export function meansIt({ told }: Citation, from: Sketch, to: Sketch): boolean {
  const words = new Set(to.words);
  return told.some((content) => {
    const inside = content.flatMap(([start, end]) => wordsWithin(from, start, end));
    // Where it quotes, the quotation must be there: what it is about stands in many reports.
    const quoted = inside.filter((at) => from.marks[at] === Mark.quoted);
    let [all, found] = [0, 0];
    for (const at of quoted.length > 2 ? quoted : inside) {
      const tells = from.rarity[at] as number;
      if (tells < TELLS) continue;
      all += tells;
      if (words.has(from.words[at] as number)) found += tells;
    }
    return all > 0 && found >= FOUND * all;
  });
}

const TELLS = 0.3;

function wordsWithin({ starts }: Sketch, start: number, end: number): number[] {
  const out: number[] = [];
  for (let at = firstFrom(starts, start); at < starts.length && (starts[at] as number) < end; at++)
    out.push(at);
  return out;
}
