import { claim, type Sheet } from "./line.ts";

/** A first line in capitals alone (“WORLD”, “ASIA PACIFIC”) is the section. */
export function sectionLine(sheet: Sheet): void {
  const line = sheet.lines[0];
  if (line === undefined || !sheet.open.has(0) || sheet.lines.length < 3) return;
  if (!/^\p{Lu}[\p{Lu}&-]{2,}(?: [\p{Lu}&-]{2,}){0,2}$/u.test(line.text)) return;
  sheet.section ??= line.text;
  claim(sheet, 0, "section");
}
