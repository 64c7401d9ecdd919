import { splitByline } from "../facts/split-byline.ts";
import { apartFromAgency, bylineNames } from "../names.ts";
import { findDay } from "../published-dates.ts";
import { headLength } from "./date-line.ts";
import { claim, endsSentence, type Line, type Sheet, within, wordCount } from "./line.ts";

/** “By Jane Roe and John Doe” before the body; “(Reporting by Jane Roe; editing by …)” anywhere. */
export function byline(sheet: Sheet): void {
  const head = headLength(sheet);
  for (const index of [...sheet.open]) {
    const line = sheet.lines[index];
    if (line === undefined || line.text.length > 240) continue;
    const signed = /^\(?(?:additional\s)?reporting by (\p{Lu}[^;)]{2,120})/iu.exec(line.text);
    if (signed !== null && /[);]|^[^.]*\.?$/.test(line.text)) {
      add(
        sheet,
        bylineNames((signed[1] ?? "").replace(/\s(?:in|from)\s\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*)*/gu, "")),
      );
      claim(sheet, index, "byline");
      continue;
    }
    if (wordCount(line.text) > 14 || endsSentence(line.text)) continue;
    // “The Osker Wire — By Jane Roe - Osker Wire” stands below long captions, too.
    const by = BY_BEHIND.exec(line.text)?.[0].length ?? 0;
    if (
      !line.text.includes("|") &&
      /^By\s/.test(line.text.slice(by)) &&
      isSigned(line.text.slice(by + 3).replace(/\s[-–—]\s/, ", "))
    ) {
      add(sheet, bylineNames(line.text.slice(by).replace(/\s[-–—]\s/, ", ")));
      claim(sheet, index, "byline");
      continue;
    }
    if (index >= head) continue;
    if (/^by (?:an?|our|the)\s.*\b(?:correspondents?|reporters?|staff|desk)\b/i.test(line.text)) {
      claim(sheet, index, "byline");
      continue;
    }
    if (!/^(?:by|BY|By)\s+\p{Lu}/u.test(line.text) && !(index > 0 && isSigned(line.text))) continue;
    dated(sheet, index, line);
  }
}

/** Whose words stand before who wrote them: “The Osker Wire — ”. */
const BY_BEHIND = /^\p{Lu}[\p{L}.&’'-]*(?:\s\p{Lu}[\p{L}.&’'-]*){0,3}\s(?:[—–|]|-{1,2})\s(?=By\s\p{Lu})/u;

/** “Jane Roe and John Doe, The Associated Press”: people and whom they write for, and nothing else. */
function isSigned(signed: string): boolean {
  const words = apartFromAgency(signed);
  if (!/^\p{Lu}[^,|]{3,60}(?:,|\s\|)\s\p{Lu}/u.test(words)) return false;
  if (/(?:^|\s)(?!and\s|for\s|de\s|van\s|von\s|al-|el-)\p{Ll}/u.test(words)) return false;
  const { people, bodies } = splitByline(words);
  return people.length > 0 && bodies.length > 0 && people.every((name) => /^\S+(?:\s\S+){1,3}$/.test(name));
}

/** “By Jane Roe | The Outlet | Jan. 3, 2026”: who stands before the first bar, the day is a part of its own. */
function dated(sheet: Sheet, index: number, line: Line): void {
  const day = findDay(line.text);
  const names = bylineNames(line.text.slice(0, day?.start).split("|")[0] ?? "");
  if (names.length === 0) return;
  add(sheet, names);
  if (day === null) {
    claim(sheet, index, "byline");
    return;
  }
  sheet.published ??= day.value;
  const who = within(line, 0, day.start);
  const when = within(line, day.start, line.text.length);
  if (who !== null) sheet.parts.push({ kind: "byline", span: who });
  if (when !== null) sheet.parts.push({ kind: "date", span: when });
  sheet.open.delete(index);
}

function add(sheet: Sheet, names: readonly string[]): void {
  sheet.bylines.push(...names.filter((name) => !sheet.bylines.includes(name)));
}
