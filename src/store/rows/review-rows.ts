import type { Insertable, Selectable } from "kysely";
import type { Span } from "#vocabulary/passage.ts";
import type { RevisionId } from "#vocabulary/report.ts";
import type { ReviewEntry, ReviewId } from "#vocabulary/review.ts";
import { spansOf } from "../review/claim-spans.ts";
import type { ReviewRow } from "../tables.ts";
import { digestOfWords } from "./spans.ts";

/** Every span that an entry points at, in the order of its lists. */
export const reviewSpans = ({ read, made }: Pick<ReviewEntry, "read" | "made">): Span[] =>
  [...read, ...made].flatMap(spansOf);

export function reviewRow(entry: ReviewEntry, revision: number, text: string): Insertable<ReviewRow> {
  return {
    id: entry.id,
    kind: entry.kind,
    report: entry.report,
    revision,
    reader: entry.reader,
    claims: JSON.stringify(entry.claims),
    read: JSON.stringify(entry.read),
    made: JSON.stringify(entry.made),
    changed: JSON.stringify(entry.changed),
    undoes: entry.undoes,
    who: entry.who,
    why: entry.why,
    words_sha256: digestOfWords(text, reviewSpans(entry)),
    recorded_at: entry.recordedAt,
  };
}

export function reviewOf(
  row: Selectable<ReviewRow>,
  revision: string,
  hold: ReadonlySet<ReviewId>,
): ReviewEntry {
  return {
    id: row.id as ReviewEntry["id"],
    kind: row.kind as ReviewEntry["kind"],
    report: row.report as ReviewEntry["report"],
    revision: revision as RevisionId,
    reader: row.reader,
    claims: JSON.parse(row.claims) as ReviewEntry["claims"],
    read: JSON.parse(row.read) as ReviewEntry["read"],
    made: JSON.parse(row.made) as ReviewEntry["made"],
    changed: JSON.parse(row.changed) as ReviewEntry["changed"],
    undoes: row.undoes as ReviewEntry["undoes"],
    who: row.who,
    why: row.why,
    recordedAt: row.recorded_at,
    holds: hold.has(row.id as ReviewId),
  };
}
