import { claim, endsSentence, type Sheet, wordCount } from "./line.ts";

/**
 * The headline: the first line left that is short and ends no sentence, with text after it. When unsure there is none:
 * a body that loses its first paragraph is worse than a report without a title.
 */
export function title(sheet: Sheet): void {
  kicker(sheet);
  const index = aboveByline(sheet) ?? first(sheet);
  const line = index === null ? undefined : sheet.lines[index];
  if (index === null || line === undefined || sheet.open.size < 2 || !/[\p{L}\p{N}]/u.test(line.text)) return;
  if (endsSentence(line.text) && !/[?!]$/.test(line.text)) return;
  if (wordCount(line.text) > 35 || line.text.length > 240 || isDateline(line.text)) return;
  const rest = [...sheet.open]
    .filter((other) => other > index)
    .map((other) => sheet.lines[other]?.text ?? "");
  if (!rest.some((words) => endsSentence(words) && wordCount(words) > 5)) return;
  sheet.title = line.text;
  claim(sheet, index, "title");
}

/** “powered by Tarn”, and the headline right above the byline: a label of a few words is none where one stands there. */
function aboveByline(sheet: Sheet): number | null {
  const top = sheet.lines[first(sheet) ?? -1];
  if (top === undefined || wordCount(top.text) > LABEL_WORDS) return null;
  const by = sheet.parts.filter(({ kind }) => kind === "byline").map(({ span }) => span[0]);
  const at = sheet.lines.findIndex(({ span }) => by.includes(span[0])) - 1;
  const line = sheet.lines[at];
  if (line === undefined || !sheet.open.has(at) || endsSentence(line.text)) return null;
  const words = wordCount(line.text);
  return words > LABEL_WORDS && words <= 30 ? at : null;
}
const LABEL_WORDS = 3;

/** One or two capitalised words over a line that can be a headline: the section (“Asia Pacific”), not the headline. */
function kicker(sheet: Sheet): void {
  const [top, under] = [...sheet.open].slice(0, 2);
  const line = sheet.lines[top ?? -1];
  const next = sheet.lines[under ?? -1];
  if (top === undefined || line === undefined || next === undefined || sheet.open.size < 3) return;
  if (!/^\p{Lu}[\p{L}&-]+(?: [\p{Lu}&][\p{L}&-]*)?$/u.test(line.text)) return;
  if (
    wordCount(next.text) < 3 ||
    wordCount(next.text) > 20 ||
    endsSentence(next.text) ||
    isDateline(next.text)
  )
    return;
  sheet.section ??= line.text;
  claim(sheet, top, "section");
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

// The set keeps the order of the lines: rules only take away from it.
const first = (sheet: Sheet): number | null => sheet.open.values().next().value ?? null;
const isDateline = (words: string): boolean =>
  /^.{2,60}\s(?:--|—|–)\s/.test(words) && /\(\p{Lu}[\p{L} .]+\)|^\p{Lu}{3,}/u.test(words);
