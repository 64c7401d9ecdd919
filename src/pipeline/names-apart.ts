import type { Knowledge } from "#vocabulary/pack.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Report } from "#vocabulary/report.ts";

/** A report whose text has blanks around the names in it, and the way from a span of that text to the same words of the report's own. */
export interface Apart {
  report: Report;
  back(span: Span): Span;
}

const known = new WeakMap<Knowledge, readonly string[]>();

/** Names of people of two words or more: a shorter one may stand within any word. */
function namesOf(knowledge: Knowledge): readonly string[] {
  let names = known.get(knowledge);
  if (names === undefined) {
    names = [...knowledge.entities.values()].flatMap(({ kind, name, aliases }) =>
      kind === "person" ? [name, ...aliases].filter((one) => /^\p{Lu}\S*(?:\s\S+)+$/u.test(one)) : [],
    );
    known.set(knowledge, names);
  }
  return names;
}

const LETTER = /\p{L}/u;
/** “Ro Myong Sung” is somebody else than Ro Myong Su, and “the Vorns” are several. */
const LONGER_NAME = /^(?:\p{Ll}|ng)(?!\p{L})/u;

/**
 * The report with its known names apart from the words that they run into (“SecretaryVorn Okandvisited the yard”); null where none does. Pages that
 * set names off by their looks lose the blanks around them when their words are taken out, and no word beside such a name can be read.
 */
export function namesApart(report: Report, knowledge: Knowledge): Apart | null {
  const { text } = report;
  const gaps = new Set<number>();
  for (const name of namesOf(knowledge))
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (LONGER_NAME.test(text.slice(end, end + 3))) continue;
      if (LETTER.test(text[at - 1] ?? "")) gaps.add(at);
      if (LETTER.test(text[end] ?? "")) gaps.add(end);
    }
  if (gaps.size === 0) return null;
  const sorted = [...gaps].sort((a, b) => a - b);
  /** How many blanks stand before a place of the report's own text. */
  const before = (at: number): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as number) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const there = ([start, end]: Span): Span => [start + before(start + 1), end + before(end)];
  // Where the blanks stand in the text that has them.
  const blanks = sorted.map((at, i) => at + i);
  const home = (at: number): number => {
    let [low, high] = [0, blanks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((blanks[middle] as number) < at) low = middle + 1;
      else high = middle;
    }
    return at - low;
  };
  const thereOrNull = (span: Span | null): Span | null => (span === null ? null : there(span));
  let apart = "";
  let from = 0;
  for (const at of sorted) {
    apart += `${text.slice(from, at)} `;
    from = at;
  }
  return {
    report: {
      ...report,
      text: apart + text.slice(from),
      credits: report.credits.map((credit) => ({ ...credit, span: thereOrNull(credit.span) })),
      corrections: report.corrections.map((one) => ({ ...one, span: thereOrNull(one.span) })),
      dateline: report.dateline === null ? null : { ...report.dateline, span: there(report.dateline.span) },
      paragraphs: report.paragraphs.map(there),
      parts: report.parts.map((part) => ({ ...part, span: there(part.span) })),
    },
    back: ([start, end]) => [home(start), home(end)],
  };
}
