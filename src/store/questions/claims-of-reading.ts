import type { Claim } from "#vocabulary/claim.ts";
import { claimOf } from "../rows/from-rows.ts";
import type { Record } from "./at.ts";
import { findHops } from "./find-hops.ts";

/** Which claims did a reading make? All of them, whether they still stand or not, in their order. */
export async function claimsOfReading(db: Record, reading: number): Promise<Claim[]> {
  const rows = await db
    .selectFrom("claim")
    .selectAll()
    .where("reading", "=", reading)
    .orderBy("nth")
    .execute();
  const hops = await findHops(
    db,
    rows.map(({ number }) => number),
  );
  return rows.map((row) => claimOf(row, hops.get(row.number) ?? []));
}
