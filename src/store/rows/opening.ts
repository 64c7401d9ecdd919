import type { Report } from "#vocabulary/report.ts";

const LONGEST = 200;

/** The first words of a report for a list: its standfirst, else where its body begins. Null where it has no words. */
export function openingOf(report: Report): string | null {
  const body = report.parts.find((part) => part.kind === "body")?.span ??
    report.paragraphs[0] ?? [0, report.text.length];
  const words = (report.standfirst ?? report.text.slice(body[0], Math.min(body[1], body[0] + 2 * LONGEST)))
    .replace(/\s+/g, " ")
    .trim();
  if (words.length <= LONGEST) return words === "" ? null : words;
  const cut = words.lastIndexOf(" ", LONGEST);
  return `${words.slice(0, cut > LONGEST / 2 ? cut : LONGEST).toWellFormed()}…`;
}
