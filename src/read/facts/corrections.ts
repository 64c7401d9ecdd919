import type { Correction } from "#vocabulary/report.ts";
import type { Clues } from "./clues.ts";
import { daysInText, type FigureOrder } from "./days-in-text.ts";

/** How a line begins that says what was corrected. */
const OPENING =
  /^(?:corrections?|clarifications?|erratum|editor[’']?s note|(?:this|an earlier version of this) (?:article|story|report|headline)|this version|korrektur|berichtigung|richtigstellung|anmerkung der redaktion|in einer früheren (?:version|fassung)|rectificatif|erratum|correction|fe de errores|rectificación|corrección|errata|correzione|rettifica|rectificatie|correctie|исправление|уточнение|sprostowanie|訂正|更正|정정|바로잡습니다)(?=[\s:：.,(（]|$)/iu;
/** "This article" begins other lines as well ("… was first published by …"). */
const CORRECTED =
  /\b(?:to correct|correct(?:s|ed|ing|ion)|clarif|amended|updated to|an error|erroneously|misstated|misspelled|misidentified|earlier headline|earlier version|incorrectly|mistakenly)|korrig|hieß es|berichtig|fehler|falsch|corrig|erreur|erron|rectific|error|errore|исправ|ошибк|訂正|更正|정정|바로잡/iu;
const NAMED = /(?:^|[\s_-])(?:corrections?|clarifications?|errat(?:um|a)|korrektur|berichtigung)(?:$|[\s_-])/;
const [LEAST, LONGEST] = [24, 700] as const;
const MOST = 20;

/** Whether a paragraph says what was corrected or clarified in the report. */
export const isCorrectionLine = (words: string): boolean =>
  words.length >= LEAST && words.length <= LONGEST && OPENING.test(words) && CORRECTED.test(words);

/** Lines of a page that say what was corrected or clarified, each once, in the order of the page. */
export function correctionsOf(clues: Clues, order: FigureOrder): Omit<Correction, "span">[] {
  const found = new Map<string, Omit<Correction, "span">>();
  const named = new Set(
    clues.marks
      .filter((mark) => NAMED.test(mark.names) && mark.end - mark.start <= LONGEST)
      .map((mark) => clues.text.slice(mark.start, mark.end).trim().split("\n")[0] ?? ""),
  );
  for (const line of clues.text.split("\n")) {
    const words = line.trim();
    if (words.length < LEAST || words.length > LONGEST || found.size >= MOST) continue;
    if (!isCorrectionLine(words) && !(named.size > 0 && named.has(words) && CORRECTED.test(words))) continue;
    const [day] = daysInText(words, clues.lang, order);
    found.set(words, { words, date: day?.day ?? null });
  }
  return [...found.values()];
}
