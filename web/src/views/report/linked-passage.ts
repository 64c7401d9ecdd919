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
  const span = spanIn(passage);
  if (span === null) return { kind: "nowhere" };
  if (revision !== undefined && revision !== detail.revision)
    return {
      kind: "elsewhere",
      words: passage,
      revision,
      recordedAt: detail.revisions.find(({ id }) => id === revision)?.recordedAt ?? null,
    };
  return span[0] < span[1] && span[1] <= detail.reading.report.text.length
    ? { kind: "here", span }
    : { kind: "nowhere" };
}

/** Start and end as the address has them; null where they are none. */
function spanIn(passage: string): Span | null {
  const found = /^(\d{1,9})-(\d{1,9})$/.exec(passage);
  return found === null ? null : [Number(found[1]), Number(found[2])];
}

/** How far a text has to be there for a link to words of it, in characters. */
export const passageEnd = (passage: string | undefined): number =>
  passage === undefined ? 0 : (spanIn(passage)?.[1] ?? 0);
