import type { Span } from "#vocabulary/passage.ts";
import type { Report } from "#vocabulary/report.ts";
import type { Voice } from "#vocabulary/voice.ts";
import { isOwnName } from "./own-name.ts";
import type { VoiceResolver } from "./voices.ts";

const MEDIA = new Set(["outlet", "agency", "state-media"]);
/** A name that a byline ends with, behind a mark or behind the writer's: “Edda Vorn, Associated Press”, “EDDA VORN New York Times”. */
const WORDS = /[\p{L}\p{N}&.’'-]+/gu;
const MOST = 5;
/** “Edda Vorn | NWS | Harbour Images”: who took a picture, and not who wrote the text. */
const OF_PICTURES = /\b(?:Images|Photos?|Pictures|Shutterstock|Alamy)\.?$/u;
const WIRE =
  /^[Bb][Yy]\s[^,\n]{3,60},\s((?:\p{Lu}[\p{L}.-]*\s){0,3}(?:\p{Lu}\p{Ll}*wire|Wire|Newswire|Press Agency|News Agency|Press Association|Press Bureau|News Service|Wire Service))\s*$/du;

/**
 * The media that packs know and that whoever signed writes for, where they are not the outlet's own: a paper prints an agency's report, or another paper's,
 * with the byline that it came with. The line below a byline that is a name alone belongs to it.
 */
export function signedFor(
  { text, parts, outlet }: Report,
  voices: VoiceResolver,
): { voice: Voice; span: Span }[] {
  return parts.flatMap(({ kind, span }, nth) => {
    if (kind !== "byline") return [];
    const found = mediumAtEnd(text, span, 2) ?? belowOf(nth) ?? wireAtEnd(span);
    return found === null || isOwnName(found.voice.name ?? "", outlet.name) ? [] : [found];
  });

  /** “By EDDA VORN”, and on the next line “The Associated Press”. */
  function belowOf(nth: number): { voice: Voice; span: Span } | null {
    const next = parts[nth + 1];
    if (next === undefined || next.kind === "title" || next.span[1] - next.span[0] > 40) return null;
    const found = mediumAtEnd(text, next.span, 0);
    return found?.span[0] === next.span[0] ? found : null;
  }

  /** “By Edda Vorn, Harbour Wire”: an agency by its name, though no pack knows it. */
  function wireAtEnd([from, to]: Span): { voice: Voice; span: Span } | null {
    const found = WIRE.exec(text.slice(from, to));
    const at = found?.indices?.[1];
    if (at === undefined) return null;
    const span: Span = [from + at[0], from + at[1]];
    return { voice: { ...voices.named(text.slice(...span)), kind: "agency" }, span };
  }

  /** The longest known name that ends these words, with so many before it. */
  function mediumAtEnd(all: string, [from, to]: Span, before: number): { voice: Voice; span: Span } | null {
    const words = [...all.slice(from, to).matchAll(WORDS)];
    const last = words.at(-1);
    if (last === undefined) return null;
    const end = from + last.index + last[0].replace(/\.$/, "").length;
    if (/[^\s.)\]|]/u.test(all.slice(end, to))) return null;
    for (let nth = Math.max(before, words.length - MOST); nth < words.length; nth++) {
      const start = from + (words[nth]?.index ?? 0);
      const name = all.slice(start, end);
      if (!/^\p{Lu}/u.test(name)) continue;
      const voice = voices.named(name.replace(/\s+/g, " "));
      if (voice.entity === null || !MEDIA.has(voice.kind) || OF_PICTURES.test(name)) continue;
      // “By Mara Time”: a paper's name of one word is a family's too, without a mark before it.
      const marked = /[,;|/(–—-]\s*$|\n\s*$/u.test(all.slice(from, start));
      if (nth === words.length - 1 && !marked && before > 0 && voice.kind === "outlet") continue;
      return { voice, span: [start, end] };
    }
    return null;
  }
}
