import { bylineNames } from "../names.ts";
import { headLength } from "./date-line.ts";
import { claim, endsSentence, type Sheet, wordCount } from "./line.ts";

/** “By Jane Roe and John Doe” before the body. */
export function byline(sheet: Sheet): void {
  const head = headLength(sheet);
  for (const index of [...sheet.open]) {
    const line = sheet.lines[index];
    if (line === undefined || index >= head || wordCount(line.text) > 14 || endsSentence(line.text)) continue;
    if (/^by (?:an?|our|the)\s.*\b(?:correspondents?|reporters?|staff|desk)\b/i.test(line.text)) {
      claim(sheet, index, "byline");
      continue;
    }
    if (!/^(?:by|BY|By)\s+\p{Lu}/u.test(line.text)) continue;
    const names = bylineNames(line.text);
    if (names.length === 0) continue;
    sheet.bylines.push(...names.filter((name) => !sheet.bylines.includes(name)));
    claim(sheet, index, "byline");
  }
}
