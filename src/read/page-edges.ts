import type { Removal } from "#vocabulary/reading.ts";
import type { Block } from "./article.ts";
import { daysInText } from "./facts/days-in-text.ts";
import { splitByline } from "./facts/split-byline.ts";

/** An article without the lines at its head and foot that say who wrote it and when. */
export interface Edged {
  blocks: Block[];
  /** Who signs in them. */
  signed: string[];
  /** Whether the same took the pictures. */
  tookPictures: boolean;
  trail: Removal[];
}

const SIGNED = /^(?:[Bb]y|BY|[Pp]or|POR|[Pp]ar|PAR|[Vv]on|VON|[Dd]i|DI|[Dd]oor)\s+\p{Lu}/u;
const CLOSED =
  /^(?:글(?:\s?및\s?사진)?\s)?(?:본사)?(?:기자|특파원)?\s?([\p{Script=Hangul}]{2,4})(?:\s(?:기자|특파원))?(?:\s[\w.-]+@[\w.-]+)?$/u;
const WITH_PICTURES = /사진|фото автора/iu;
const CAPITALS = /^(\p{Lu}\p{Ll}+\s\p{Lu}{3,})(?:\s(?:[Фф]ото автора|ФОТО АВТОРА|[Pp]hoto by the author))?$/u;
const ADDRESS = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;
const FILMED = /^\((?:영상|사진|촬영|편집|취재)[^()\n]{2,80}\)$/u;
const END = /\s?(?:-0-|###|\(끝\))$/;
/** Who wrote an entry, by two or three letters, as papers of some countries close one. */
const INITIALS = /(?<=[.!?“”])\s\(\p{Ll}{2,3}\)$/u;
const SHORT = 90;
const LONG = 100;
const LEAST_DATE_SHARE = 0.3;
const FOOT = 3;

/** Takes the lines away; the trail says which. What they say of writers is kept. */
export function withoutEdges(
  blocks: readonly Block[],
  language: string | null,
  section: string | null,
): Edged {
  const out: Edged = { blocks: [], signed: [], tookPictures: false, trail: [] };
  const first = blocks.findIndex(
    ({ kind, text }) => kind === "body" && (text.length > LONG || /[.!?。！？]["”’」』]?$/.test(text)),
  );
  const lastBody = blocks.findLastIndex(({ kind }) => kind === "body");
  for (const [i, block] of blocks.entries()) {
    const { kind, text } = block;
    const remove = (why: string): void => void out.trail.push({ step: "edges", why, words: text });
    if (kind === "body" && text.length <= SHORT && i < first && isDateLine(text, language)) {
      remove("a day above the text");
      continue;
    }
    if (kind === "body" && i < first && text === section) {
      remove("the section above the text");
      continue;
    }
    if (kind === "body" && i > first && FILMED.test(text)) {
      remove("who filmed it");
      continue;
    }
    if (kind === "body" && i > first && first >= 0 && i > lastBody - FOOT && text.length <= SHORT) {
      const closed = CLOSED.exec(text) ?? (CAPITALS.test(text) ? CAPITALS.exec(text) : null);
      const isSigned = closed !== null && (/기자|특파원|@/.test(text) || CAPITALS.test(text));
      if (isSigned || ADDRESS.test(text)) {
        if (isSigned) out.signed.push(closed[1] ?? "");
        out.tookPictures ||= isSigned && WITH_PICTURES.test(text);
        remove("who wrote it");
        continue;
      }
    }
    let words = i === lastBody ? text.replace(END, "").trimEnd() : text;
    if (/^(?:de|nl|pl|da|sv)/.test(language ?? "")) words = words.replace(INITIALS, "");
    out.blocks.push(words === text || words === "" ? block : { kind, text: words });
  }
  return out;
}

/** “By Mara Quill”, above the text. */
export const isByline = (words: string): boolean =>
  words.length <= SHORT &&
  SIGNED.test(words) &&
  !/[.!?]$/.test(words) &&
  splitByline(words).people.length > 0;

/** A line that a day makes out, with a weekday, a number or an hour beside it. */
function isDateLine(words: string, language: string | null): boolean {
  if (/^(?:stand|updated?|published|posted)\b.{0,4}[:：]/i.test(words)) return true;
  const days = [...daysInText(words, language, "day-first")];
  if (days.length > 0 && /^(?:first |last )?(?:published|posted|updated|modified)\b/i.test(words))
    return true;
  return (
    days.reduce((sum, { start, end }) => sum + end - start, 0) >= words.length * LEAST_DATE_SHARE &&
    days.length > 0 &&
    !/[.!?]$/.test(words.replace(/\p{L}{1,2}\.$/u, ""))
  );
}
