import { StemmaError } from "#errors.ts";
import type { ReviewOutcome, ReviewRequest } from "#vocabulary/review.ts";
import type { Record } from "../questions/at.ts";
import { findReportOf } from "../questions/find-report-of.ts";
import { loadDesk } from "../questions/load-desk.ts";
import { makeEntry } from "../review/make-entry.ts";
import { momentAfter } from "../rows/moments.ts";
import type { Writer } from "./writer.ts";

interface Around {
  ask: <Answer>(question: (db: Record) => Promise<Answer>) => Promise<Answer>;
  write: <Result>(work: () => Result) => Promise<Result>;
  writer: Writer;
  now: () => string;
}

/** How often a report may change between being looked at and being written to before the record counts as busy. */
const TRIES = 20;

/**
 * Keeps a person's word. The report is looked at without the write lock; where another process changed it meanwhile, it is looked at anew, so
 * that no entry is made of what no longer stands.
 */
export async function keepReview(
  request: ReviewRequest,
  { ask, write, writer, now }: Around,
): Promise<ReviewOutcome> {
  for (let tried = 0; tried < TRIES; tried++) {
    const desk = await ask(async (db) => loadDesk(db, await findReportOf(db, request), null));
    const entry = makeEntry(request, desk, momentAfter(new Date(now()).toISOString(), desk.standingSince));
    if (!(await write(() => writer.keepReview(entry, desk)))) continue;
    const { reviewed } = await ask((db) => loadDesk(db, entry.report, null));
    return { entry, claims: [...reviewed] };
  }
  throw new StemmaError("record-busy", { path: "this place" });
}
