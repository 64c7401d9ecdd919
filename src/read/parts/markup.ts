import { claim, endsSentence, type Line, type Sheet } from "./line.ts";

/** Tags of a page that came with a plain text: those that stand between words (“<tweet …>”, “<img …>”), none that stand on words (“<b>”). */
const TAG =
  /<\/?(?:tweet|blockquote|img|figure|figcaption|picture|video|audio|iframe|embed|object|script|style|link|meta|div|section|article|aside|header|footer|table|t[rdh]|ul|ol|li|p|br|hr|h[1-6])(?=[\s/>])[^<>]{0,2000}>/giu;
/** A page's own head, or a program in it. */
const PAGE = /^<(?:!doctype|html|head|script|style|\?xml|!--)/i;

/** So many letters before a tag tell whether a sentence ends there. */
const LAST = 80;

/** Lines of tags alone tell nothing. */
export function markup(sheet: Sheet): void {
  for (const index of [...sheet.open]) {
    const line = sheet.lines[index];
    if (line === undefined || !line.text.includes("<")) continue;
    if (PAGE.test(line.text) || !/[\p{L}\d]/u.test(line.text.replace(TAG, "")))
      claim(sheet, index, "furniture");
  }
}

/** The stretches of a line that tags between its sentences part, each with whether it is one of them; a mark alone behind a tag belongs to it. */
export function partedByTags(
  { text }: Pick<Line, "text">,
  from: number,
  to: number,
): { from: number; to: number; isTag: boolean }[] {
  if (!text.includes("<")) return [{ from, to, isTag: false }];
  const out: { from: number; to: number; isTag: boolean }[] = [];
  const add = (start: number, end: number, isTag: boolean): void => {
    if (text.slice(start, end).trim() === "") return;
    const tells = !isTag && /[\p{L}\d]/u.test(text.slice(start, end));
    out.push({ from: start, to: end, isTag: !tells });
  };
  let at = from;
  for (const found of text.slice(0, to).matchAll(TAG)) {
    if (found.index < at) continue;
    // A tag in the middle of a sentence parts nothing: it was printed there.
    const before = text.slice(Math.max(at, found.index - LAST), found.index).trimEnd();
    if (before !== "" && !endsSentence(before)) continue;
    add(at, found.index, false);
    add(found.index, found.index + found[0].length, true);
    at = found.index + found[0].length;
  }
  if (at === from) return [{ from, to, isTag: false }];
  add(at, to, false);
  return out;
}
