import { findDay } from "../published-dates.ts";
import { endsSentence, type Line, type Sheet, within } from "./line.ts";

const LABEL =
  /\b(?:date|published|posted|updated|last updated|modified|created|on|at|am|pm|gmt|utc|kst|est|edt|et|pt|jst|cet|cest|bst|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun)\b|입력|등록|수정|오전|오후|\d{1,2}:\d{2}(?::\d{2})?|[|·•,:.–—()-]/gi;

const UPDATE = /\b(?:updated|modified)\b|수정/i;

/** A line that holds a date and nothing else but labels and perhaps a section: “December 26, 2025”, “date 2025-12-26 WORLD”. */
export function dateLine(sheet: Sheet): void {
  const head = headLength(sheet);
  for (const index of [...sheet.open]) {
    const line = sheet.lines[index];
    if (line === undefined || line.text.length > 90) continue;
    const day = findDay(line.text);
    if (day === null) continue;
    const rest = line.text.slice(0, day.start) + " ".repeat(day.end - day.start) + line.text.slice(day.end);
    const unlabelled = rest.replace(LABEL, (label) => " ".repeat(label.length));
    const bare = unlabelled.trim();
    const section = /^(?:\p{Lu}[\p{Lu}&\s-]{2,24})$/u.test(bare) ? bare : null;
    if (bare !== "" && section === null) continue;
    // A date between paragraphs is a date and no heading, but not when the report was published.
    if (index < head) {
      if (UPDATE.test(rest)) sheet.modified ??= day.value;
      else sheet.published ??= day.value;
    } else if (section !== null) continue;
    place(sheet, index, line, section === null ? null : unlabelled.indexOf(section), bare.length);
  }
  // A report that only says when it was last changed was published no later: better than no day.
  sheet.published ??= sheet.modified;
}

/** `at`: where a section stands in the line, null where there is none; marks in it (U.S.) are its own. */
function place(sheet: Sheet, index: number, line: Line, at: number | null, length: number): void {
  if (at === null) {
    sheet.parts.push({ kind: "date", span: line.span });
  } else {
    const words = line.text.slice(at, at + length);
    const end = at + length + (/^(?:\p{L}\.)+\p{L}$/u.test(words) && line.text[at + length] === "." ? 1 : 0);
    sheet.section ??= line.text.slice(at, end);
    const before = within(line, 0, at);
    const after = within(line, end, line.text.length);
    if (before !== null) sheet.parts.push({ kind: "date", span: before });
    sheet.parts.push({ kind: "section", span: [line.span[0] + at, line.span[0] + end] });
    if (after !== null) sheet.parts.push({ kind: "date", span: after });
  }
  sheet.open.delete(index);
}

/** Date lines stand before the body: up to the second long paragraph that ends a sentence. */
export function headLength(sheet: Sheet): number {
  let long = 0;
  for (let i = 0; i < sheet.lines.length; i++) {
    const words = sheet.lines[i]?.text ?? "";
    if (words.length > 120 && endsSentence(words) && ++long === 2) return i;
  }
  return sheet.lines.length;
}
