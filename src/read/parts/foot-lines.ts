import { isCorrectionLine } from "../facts/corrections.ts";
import { creditLine } from "../facts/credit-lines.ts";
import { daysInText } from "../facts/days-in-text.ts";
import { claim, type Sheet } from "./line.ts";

/**
 * Paragraphs that tell of the report and not of the world: who helped (“Mara Quill contributed to this report.”), whose dispatch it is (“(Reuters)”
 * alone), what was corrected. None of them opens a text.
 */
export function footLines(sheet: Sheet): void {
  for (const index of [...sheet.open]) {
    const line = sheet.lines[index];
    if (line === undefined || index === 0) continue;
    if (isCorrectionLine(line.text)) {
      // Days in figures are read as most papers of the world write them: nothing here tells the outlet's country.
      const [day] = daysInText(line.text, null, "day-first");
      sheet.corrections.push({ span: line.span, words: line.text, date: day?.day ?? null });
      claim(sheet, index, "furniture");
      continue;
    }
    const credit = creditLine(line.text);
    if (credit === null) continue;
    const names = credit.names.filter((name) => !sheet.bylines.includes(name));
    if (names.length > 0) sheet.credits.push({ span: line.span, ...credit, names });
    claim(sheet, index, "source-line");
  }
}
