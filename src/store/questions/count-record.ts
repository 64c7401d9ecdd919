import type { RecordCounts } from "#vocabulary/record.ts";
import { type Record, stoodAt } from "./at.ts";
import { countStandingClaims } from "./count-standing-claims.ts";
import type { Remember } from "./remember.ts";

/** How much stands in the record now? */
export async function countRecord(db: Record, remember: Remember): Promise<RecordCounts> {
  // Asked one by one, each is counted by an index of its own.
  const standing = db.selectFrom("revision").where(stoodAt("revision", null));
  const { reports } = await standing
    .select((e) => e.fn.countAll<number>().as("reports"))
    .executeTakeFirstOrThrow();
  const { outlets } = await standing
    .select((e) => e.fn.count<number>("outlet").distinct().as("outlets"))
    .executeTakeFirstOrThrow();
  return { reports, claims: await countStandingClaims(db, remember), outlets };
}
