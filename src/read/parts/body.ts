import { readDateline } from "./dateline.ts";
import { endMark } from "./furniture.ts";
import { endsSentence, type Sheet, within, wordCount } from "./line.ts";
import { partedByTags } from "./markup.ts";

/** What is left is the body: paragraphs, headings between them, a dateline before the first, an end mark after the last. */
export function body(sheet: Sheet): void {
  const open = [...sheet.open].sort((a, b) => a - b);
  // Standfirsts and labels may stand above the first paragraph; behind a sentence no report opens.
  let told = false;
  open.forEach((index, position) => {
    const line = sheet.lines[index];
    if (line === undefined) return;
    const from = position <= 1 || !told ? readDateline(sheet, line) : 0;
    told ||= endsSentence(line.text);
    if (from > 0) {
      const head = within(line, 0, from);
      if (head !== null)
        sheet.parts.push({ kind: sheet.dateline === null ? "credit" : "dateline", span: head });
    }
    const mark = endMark(line);
    const stretches = partedByTags(line, from, mark ?? line.text.length);
    const between = position > 0 && position < open.length - 1;
    const heading =
      between &&
      from === 0 &&
      wordCount(line.text) <= 9 &&
      !endsSentence(line.text) &&
      !/[,;:”"’']$/.test(line.text) &&
      /^\p{Lu}/u.test(line.text);
    for (const stretch of stretches) {
      const span = within(line, stretch.from, stretch.to);
      if (span !== null)
        sheet.parts.push({ kind: stretch.isTag ? "furniture" : heading ? "heading" : "body", span });
    }
    const rest = mark === null ? null : within(line, mark, line.text.length);
    if (rest !== null) sheet.parts.push({ kind: "furniture", span: rest });
    sheet.open.delete(index);
  });
}
