import { splitNames } from "../names.ts";
import { claim, type Sheet } from "./line.ts";

/** “SOURCE: TRT World and Agencies”: who the report is credited to. The first name that is no agency is the outlet. */
export function sourceLine(sheet: Sheet): void {
  for (const index of sheet.open) {
    const line = sheet.lines[index];
    if (line === undefined) continue;
    const names = sourceNames(line.text);
    if (names.length === 0) continue;
    if (!isOfChart(names)) {
      sheet.credits.push({ span: line.span, kind: "source", names });
      sheet.outlet ??= outletAmong(names);
    }
    claim(sheet, index, "source-line");
  }
}

/** The names of a source line; none where the words are no source line or a sentence. */
export function sourceNames(words: string): string[] {
  const found =
    /^(?:\(\p{Ll}{2,3}\),?\s)?(?:sources?|źródło|źr\.|источник|fuente|fonte|quelle|المصدر|منبع|来源|來源|出典)\s?[:：]\s*(.{2,120})$/iu.exec(
      words,
    );
  return found === null || /[.!?]$/.test(found[1] ?? "") ? [] : splitNames(found[1] ?? "");
}

const OFFICE =
  /\b(?:departments?|ministr(?:y|ies)|universit(?:y|ies)|institutes?|bureau of|statistics|census|survey|banks?|commissions?|councils?|cent(?:er|re)s? for|authorit(?:y|ies))\b/iu;
const MEDIUM =
  /\b(?:agenc(?:y|ies)|wires?|news|press|times|post|daily|radio|tv|television|herald|tribune|journal|gazette|broadcasting|media)\b/iu;
/** “Source: OHB, Osker Department of Health”: several of whom one is an office and none a medium gave a chart its figures, and not the report its words. */
export const isOfChart = (names: readonly string[]): boolean =>
  names.length > 1 && names.some((name) => OFFICE.test(name)) && !names.some((name) => MEDIUM.test(name));

export const outletAmong = (names: readonly string[]): string | null =>
  names.find((name) => !/^(?:news )?(?:agenc(?:y|ies)|wires?|wire services)$/i.test(name)) ?? null;
