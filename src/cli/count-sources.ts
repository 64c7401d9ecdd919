import { stat } from "node:fs/promises";

/** How many inputs the sources hold, where that is known without opening them: plain files that are no lists. Else null. */
export async function countOf(sources: readonly string[]): Promise<number | null> {
  for (const source of sources) {
    if (
      source === "-" ||
      /\.(?:jsonl|ndjson|json)(?:\.gz)?$/i.test(source) ||
      /^[a-z][a-z0-9+.-]+:\/\//i.test(source)
    )
      return null;
    try {
      if (!(await stat(source)).isFile()) return null;
    } catch {
      // It is missing: counted, and said when its turn comes.
    }
  }
  return sources.length;
}
