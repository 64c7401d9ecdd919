import { splitNames } from "../names.ts";
import { type Sheet, within, wordCount } from "./line.ts";

const NAME = "[\\p{Lu}][\\p{L}\\p{N}.&'’ -]{1,40}";
const CAPITALS =
  "\\p{Lu}[\\p{L}\\p{N}.&'’-]*(?:\\s(?:\\p{Lu}[\\p{L}\\p{N}.&'’-]*|of|and|via|de|von|the)){0,6}";
// No pattern may begin with white space that repeats: on a long run of it the search would take cubic time.
const CREDITS: readonly RegExp[] = [
  new RegExp(`\\s\\/\\s(${CAPITALS})$`, "u"),
  new RegExp(`\\(((?:${NAME})?(?:Photo|Images|via|\\/)[^()]{0,60})\\)\\.?$`, "u"),
  new RegExp(`\\[(${NAME})(?:\\/[^\\]]{1,40})?\\]$`, "u"),
  new RegExp(
    `(?:[|—–]\\s?)?\\b(?:Photo(?:graph)?|Image|Picture|Photo credit|Image credit|Credit)s?\\s?(?:by|:)\\s?(${NAME}(?:[/,]\\s?${NAME})*)$`,
    "u",
  ),
  new RegExp(`(?:©|\\(c\\))\\s?(${NAME})$`, "u"),
  new RegExp(`(?<=[.!?][”"’']?\\s)(${CAPITALS}\\/${CAPITALS})$`, "u"),
];
/** “This undated photo shows … (Agency)”: only words of a picture make such brackets a photograph's credit. */
const PICTURED =
  /^.{0,80}\b(?:photo|photograph|image|picture|screenshot|footage)\b.{0,600}\s\((\p{Lu}[\p{L} .&'’-]{1,40})\)\.?$/iu;
const LONGEST = 900;
/** “[Photo] Residents wait in a school”, “Image caption: Palm trees lie across the road”: a line that calls itself a picture's. */
const LABEL =
  /^(?:\[(?:Photo|Image|Picture|Video|File photo)\]\s+|(?:Image|Photo|Picture) caption[:,]?\s+)(?=\S)/;

/** A photograph's caption, told by its credit: “… in an undisclosed location. / AP”, “(AP Photo/…)”, “Photo: Reuters”. */
export function caption(sheet: Sheet): void {
  for (const index of [...sheet.open]) {
    const line = sheet.lines[index];
    if (line === undefined || line.text.length > LONGEST || wordCount(line.text) > 80) continue;
    const found = creditIn(line.text);
    if (found === null) {
      const label = LABEL.exec(line.text)?.[0].length ?? 0;
      const words = label === 0 ? null : within(line, label, line.text.length);
      const called = within(line, 0, label);
      if (words === null || called === null) continue;
      sheet.parts.push({ kind: "furniture", span: called }, { kind: "caption", span: words });
      sheet.open.delete(index);
      continue;
    }
    const credit = within(line, found.at, line.text.length);
    if (credit === null) continue;
    const told = within(line, 0, found.at);
    if (told !== null) sheet.parts.push({ kind: "caption", span: told });
    sheet.parts.push({ kind: "credit", span: credit });
    sheet.credits.push({ span: credit, kind: "photo", names: found.names });
    sheet.open.delete(index);
  }
}

/** Where the credit begins in a line, and its names. A line that is all in brackets is read without the last one. */
function creditIn(words: string): { at: number; names: string[] } | null {
  const bracketed = /^\[[^[\]]*\]$|^\([^()]*\)$/.test(words);
  const plain = bracketed ? words.slice(0, -1).trimEnd() : words;
  for (const pattern of CREDITS) {
    const found = pattern.exec(plain);
    if (found === null) continue;
    const names = photoNames(found[1] ?? "");
    if (names.length > 0) return { at: found.index, names };
  }
  const pictured = PICTURED.exec(words);
  const names = photoNames(pictured?.[1] ?? "");
  return names.length === 0 ? null : { at: words.lastIndexOf("("), names };
}

/** “Photo by Lena Ott/Harbour News via HN” → the three names. */
export function photoNames(words: string): string[] {
  return splitNames(words.replace(/\b(?:Photo|Images?|File)\b(?:\s?by\b)?/g, "").replace(/\bvia\b/g, "/"));
}
