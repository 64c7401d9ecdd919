import { StemmaError } from "#errors.ts";
import { readPageBytes } from "../../test/read-page-bytes.ts";
import type { HostilePage } from "./hostile-pages.ts";

export interface Hostile {
  outcome: "report" | "refused";
  /** The error's code; null for a report. */
  code: string | null;
  /** What must not be in the report and is. */
  found: string[];
  /** Whether the article's first paragraph is in the text. */
  whole: boolean;
}

/** Reads a hostile page by the product's own path. Throws what is no error of the table: a crash. */
export function readHostile({ make, not }: HostilePage, size: number): Hostile {
  const bytes = make(size);
  try {
    const { report } = readPageBytes(bytes, { input: "hostile.html", url: null });
    const written = JSON.stringify(report);
    return {
      outcome: "report",
      code: null,
      found: not.filter((words) => written.includes(JSON.stringify(words).slice(1, -1))),
      whole: report.text.includes("two of its beams had rotted through"),
    };
  } catch (error) {
    if (!(error instanceof StemmaError)) throw error;
    return { outcome: "refused", code: error.code, found: [], whole: false };
  }
}
