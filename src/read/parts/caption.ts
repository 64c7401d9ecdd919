import { splitNames } from "../names.ts";
import { type Sheet, within, wordCount } from "./line.ts";

const NAME = "[\\p{Lu}][\\p{L}\\p{N}.&'’ -]{1,40}";
const CREDITS: readonly RegExp[] = [
  new RegExp(`\\s\\/\\s(${NAME})$`, "u"),
  new RegExp(`\\s*\\(((?:${NAME})\\s?(?:Photo|Images|via|\\/)[^()]{0,60})\\)\\.?$`, "u"),
  new RegExp(`\\s*\\[((?:${NAME}))(?:\\/[^\\]]{1,40})?\\]$`, "u"),
  new RegExp(
    `\\s*(?:\\||—|–)?\\s*(?:Photo(?:graph)?|Image|Picture|Photo credit|Image credit|Credit)s?\\s*(?:by|:)\\s*(${NAME}(?:[/,]\\s?${NAME})*)$`,
    "u",
  ),
  new RegExp(`\\s*(?:©|\\(c\\))\\s*(${NAME})$`, "u"),
];

/** A photograph's caption, told by its credit: “… in an undisclosed location. / AP”, “(AP Photo/…)”, “Photo: Reuters”. */
export function caption(sheet: Sheet): void {
  for (const index of [...sheet.open]) {
    const line = sheet.lines[index];
    if (line === undefined || wordCount(line.text) > 80) continue;
    for (const pattern of CREDITS) {
      const found = pattern.exec(line.text);
      if (found === null) continue;
      const credit = within(line, found.index, line.text.length);
      if (credit === null) break;
      const names = splitNames(
        (found[1] ?? "").replace(/\b(?:Photo|Images?|File)\b/g, "").replace(/\bvia\b/g, "/"),
      );
      if (names.length === 0) break;
      const told = within(line, 0, found.index);
      if (told !== null) sheet.parts.push({ kind: "caption", span: told });
      sheet.parts.push({ kind: "credit", span: credit });
      sheet.credits.push({ span: credit, kind: "photo", names });
      sheet.open.delete(index);
      break;
    }
  }
}
