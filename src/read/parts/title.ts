import { claim, endsSentence, type Sheet, wordCount } from "./line.ts";

/**
 * The headline: the first line left that is short and ends no sentence, with text after it. When unsure there is none:
 * a body that loses its first paragraph is worse than a report without a title.
 */
export function title(sheet: Sheet): void {
  const index = first(sheet);
  const line = index === null ? undefined : sheet.lines[index];
  if (index === null || line === undefined || sheet.open.size < 2) return;
  if (endsSentence(line.text) && !/[?!]$/.test(line.text)) return;
  if (wordCount(line.text) > 35 || line.text.length > 240 || isDateline(line.text)) return;
  const rest = [...sheet.open]
    .filter((other) => other > index)
    .map((other) => sheet.lines[other]?.text ?? "");
  if (!rest.some((words) => endsSentence(words) && wordCount(words) > 5)) return;
  sheet.title = line.text;
  claim(sheet, index, "title");
}

/** The standfirst: right under the headline, ends no sentence, and a body follows. */
export function standfirst(sheet: Sheet): void {
  const at = sheet.parts.find((part) => part.kind === "title");
  const index = first(sheet);
  const line = index === null ? undefined : sheet.lines[index];
  const before = index === null ? undefined : sheet.lines[index - 1];
  if (at === undefined || index === null || line === undefined || before === undefined || sheet.open.size < 2)
    return;
  if (before.span[0] !== at.span[0] || line.gap) return;
  const words = wordCount(line.text);
  if (words < 8 || words > 60 || endsSentence(line.text) || isDateline(line.text)) return;
  sheet.standfirst = line.text;
  claim(sheet, index, "standfirst");
}

const first = (sheet: Sheet): number | null => (sheet.open.size === 0 ? null : Math.min(...sheet.open));
const isDateline = (words: string): boolean =>
  /^.{2,60}\s(?:--|—|–)\s/.test(words) && /\(\p{Lu}[\p{L} .]+\)|^\p{Lu}{3,}/u.test(words);
