import type { RecordCounts } from "#vocabulary/record.ts";
import { type Record, stoodAt } from "./at.ts";

/** How much stands in the record now? */
export async function countRecord(db: Record): Promise<RecordCounts> {
  const reports = await db
    .selectFrom("revision")
    .where(stoodAt("revision", null))
    .select((e) => [
      e.fn.countAll<number>().as("reports"),
      e.fn.count<number>("outlet").distinct().as("outlets"),
    ])
    .executeTakeFirstOrThrow();
  const { claims } = await db
    .selectFrom("claim")
    .where(stoodAt("claim", null))
    .select((e) => e.fn.countAll<number>().as("claims"))
    .executeTakeFirstOrThrow();
  return { reports: reports.reports, claims, outlets: reports.outlets };
}
