import type { Span } from "@stemma/vocabulary/passage.ts";
import type { ReportDetail } from "@stemma/vocabulary/record.ts";

/** Where a link to words of a report leads: nowhere, to words that are shown, to another revision, or beyond the text. */
export type LinkedPassage =
  | { kind: "none" }
  | { kind: "here"; span: Span }
  /** `recordedAt` of the revision that has them; null where the record does not hold it. */
  | { kind: "elsewhere"; words: string; revision: string; recordedAt: string | null }
  | { kind: "nowhere" };

/** `passage` is start and end as in the address, “120-180”, in UTF-16 units of the revision's text; without a revision the one that is shown is meant. */
export function linkedPassage(
  detail: Pick<ReportDetail, "revision" | "revisions" | "reading"> | undefined,
  passage: string | undefined,
  revision: string | undefined,
): LinkedPassage {
  if (detail === undefined || passage === undefined) return { kind: "none" };
  const found = /^(\d{1,9})-(\d{1,9})$/.exec(passage);
  if (found === null) return { kind: "nowhere" };
  if (revision !== undefined && revision !== detail.revision)
    return {
      kind: "elsewhere",
      words: passage,
      revision,
      recordedAt: detail.revisions.find(({ id }) => id === revision)?.recordedAt ?? null,
    };
  const span: Span = [Number(found[1]), Number(found[2])];
  return span[0] < span[1] && span[1] <= detail.reading.report.text.length
    ? { kind: "here", span }
    : { kind: "nowhere" };
}
