import { StemmaError } from "#errors.ts";
import type { Report } from "#vocabulary/report.ts";
import { readPageBytes } from "../read-page-bytes.ts";

/** A small page in the manner of a kind of publisher, and what a person reads in it. What is not named is not asked. */
export interface Manner {
  /** What is peculiar to the manner. */
  name: string;
  html: string;
  /** Where it was fetched from; a saved file where absent. */
  url?: string;
  expected: {
    /** Why it is refused, as a word of the message; absent for an article. */
    refused?: string;
    title?: string;
    bylines?: string[];
    outlet?: string | null;
    published?: string | null;
    modified?: string | null;
    section?: string | null;
    language?: string;
    dateline?: string;
    standfirst?: string | null;
    /** Agencies and sources, in the order of the alphabet. */
    credits?: string[];
    photoCredits?: string[];
    corrections?: string[];
    /** Whether a wall bars the rest. */
    walled?: boolean;
    /** Paragraphs and headings, all of them. */
    text?: string[];
    captions?: string[];
  };
}

/** Four paragraphs that are nobody's, for pages that are about what stands around them. */
export const BODY: readonly string[] = [
  "The council of Ardle voted on Tuesday to close the swing bridge for the winter, after engineers found cracks in two of its bearings.",
  "Lorries will have to cross at Tormouth, eleven miles upstream, the council said. It did not say who would pay for the longer way.",
  "“We were promised a new bridge in 2019,” said Ines Farrow, who runs the bakery on the eastern quay. “We have been given a detour.”",
  "The bridge was built in 1908 and was last repaired forty years ago. An inspection in the spring had found nothing amiss.",
];
export const p = (words: string, attributes = ""): string => `<p${attributes}>${words}</p>`;
export const article = BODY.map((words) => p(words)).join("\n");
export const ld = (...objects: unknown[]): string =>
  objects.map((object) => `<script type="application/ld+json">${JSON.stringify(object)}</script>`).join("\n");
export const page = (head: string, body: string, lang = "en"): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

/** What the reader gives for a page, in the shape of an expectation; only the fields that are asked. */
export function readManner({ html, url, expected }: Manner): Manner["expected"] {
  let report: Report;
  try {
    report = readPageBytes(new TextEncoder().encode(html), {
      input: "page.html",
      url: url ?? null,
      charset: null,
    }).report;
  } catch (error) {
    if (!(error instanceof StemmaError)) throw error;
    const asked = expected.refused;
    return { refused: asked !== undefined && error.message.includes(asked) ? asked : error.message };
  }
  const words = (...kinds: string[]): string[] =>
    report.parts.filter(({ kind }) => kinds.includes(kind)).map(({ span }) => report.text.slice(...span));
  const credited = (...kinds: string[]): string[] =>
    [
      ...new Set(report.credits.filter(({ kind }) => kinds.includes(kind)).flatMap(({ names }) => names)),
    ].sort();
  const whole: Required<Omit<Manner["expected"], "refused">> = {
    title: report.title ?? "",
    bylines: report.bylines,
    outlet: report.outlet.name,
    published: report.published?.value ?? null,
    modified: report.modified?.value ?? null,
    section: report.section,
    language: report.language ?? "",
    dateline: report.dateline?.place ?? "",
    standfirst: report.standfirst,
    credits: credited("agency", "source"),
    photoCredits: credited("photo"),
    corrections: report.corrections.map((one) => one.words),
    walled: report.barrier !== null,
    text: words("body", "heading"),
    captions: words("caption"),
  };
  return Object.fromEntries(
    Object.entries(whole).filter(([field]) => field in expected),
  ) as Manner["expected"];
}
