import type { Annotated } from "#vocabulary/annotated.ts";
import type { Report } from "#vocabulary/report.ts";

/** Reads a report's language. The rules are one; a trained model is another behind the same interface. */
export interface LanguageReader {
  /** Part of the provenance of every claim: another version supersedes, never overwrites. */
  version: string;
  annotate(report: Report): Annotated | Promise<Annotated>;
}

/** The rules answer at once. */
export interface RulesReader extends LanguageReader {
  annotate(report: Report): Annotated;
}
