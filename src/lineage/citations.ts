import type { HouseId } from "#vocabulary/house.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { VoiceKind } from "#vocabulary/voice.ts";
import { newsroomKey } from "./newsroom.ts";
import { onceEach } from "./once-each.ts";
import { firstFrom, Mark, type Sketch } from "./sketch.ts";
import { roughForm } from "./word-forms.ts";

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
export const citationsOf = onceEach(({ reading, house, outlet }: Sketch): readonly Citation[] => {
  const found = new Map<string, Citation>();
  for (const { chain, content } of reading.claims)
    for (const { voice, by, span } of chain.slice(1)) {
      if (by === "credited" || voice.name === null || !NEWSROOMS.has(voice.kind)) continue;
      if (voice.house !== null && voice.house === house) continue;
      if (outlet !== null && newsroomKey(voice.name) === newsroomKey(outlet)) continue;
      const key = voice.house ?? newsroomKey(voice.name);
      const known = found.get(key);
      if (known === undefined)
        found.set(key, { house: voice.house, name: voice.name, span, told: [content] });
      else known.told.push(content);
    }
  return [...found.values()];
});

/** So much of what a claim says, by weight, stands in the report that it is cited from; papers tell it in words of their own. */
const FOUND = 0.45;
/** Of a quotation more must be there: nobody puts one in words of their own. */
const QUOTED = 0.5;
const TELLS = 0.3;

/** Whether a report can be the one that a citation means: what it is said to have told stands there, in whatever forms of its words. */
export function meansIt({ told }: Citation, from: Sketch, to: Sketch): boolean {
  const words = formsIn(to);
  const { text } = from.reading.report;
  return told.some((content) => {
    const inside = content.flatMap(([start, end]) => wordsWithin(from, start, end));
    // Where it quotes, the quotation must be there: what it is about stands in many reports.
    const quoted = inside.filter((at) => from.marks[at] === Mark.quoted);
    const quotes = quoted.length > 2;
    let [all, found] = [0, 0];
    for (const at of quotes ? quoted : inside) {
      const tells = from.rarity[at] as number;
      if (tells < TELLS) continue;
      all += tells;
      if (words.has(formOf(text.slice(from.starts[at], from.ends[at])))) found += tells;
    }
    return all > 0 && found >= (quotes ? QUOTED : FOUND) * all;
  });
}

/** “Iran’s” and “Iran”, “tested” and “tests”. */
const formOf = (word: string): string => roughForm(word.toLowerCase().replace(/['’]s$/, ""));

const formsIn = onceEach(({ reading, starts, ends }: Sketch): ReadonlySet<string> => {
  const out = new Set<string>();
  for (let at = 0; at < starts.length; at++) out.add(formOf(reading.report.text.slice(starts[at], ends[at])));
  return out;
});

function wordsWithin({ starts }: Sketch, start: number, end: number): number[] {
  const out: number[] = [];
  for (let at = firstFrom(starts, start); at < starts.length && (starts[at] as number) < end; at++)
    out.push(at);
  return out;
}
