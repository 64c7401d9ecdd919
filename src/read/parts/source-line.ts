import { splitNames } from "../names.ts";
import { claim, type Sheet } from "./line.ts";

/** “SOURCE: TRT World and Agencies”: who the report is credited to. The first name that is no agency is the outlet. */
export function sourceLine(sheet: Sheet): void {
  for (const index of sheet.open) {
    const line = sheet.lines[index];
    if (line === undefined) continue;
    const found = /^(?:source|sources)\s*:\s*(.{2,120})$/i.exec(line.text);
    if (found === null || /[.!?]$/.test(found[1] ?? "")) continue;
    const names = splitNames(found[1] ?? "");
    sheet.credits.push({ span: line.span, kind: "source", names });
    sheet.outlet ??=
      names.find((name) => !/^(?:news )?(?:agenc(?:y|ies)|wires?|wire services)$/i.test(name)) ?? null;
    claim(sheet, index, "source-line");
  }
}
