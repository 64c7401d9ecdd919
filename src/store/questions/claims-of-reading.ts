import type { Claim } from "#vocabulary/claim.ts";
import { CLAIM_COLUMNS, claimOf, type ReadClaim } from "../rows/from-rows.ts";
import { listed, type Record } from "./at.ts";
import { findHops } from "./find-hops.ts";

/** Which claims did a reading make? All of them, whether they still stand or not, in their order. */
export async function claimsOfReading(db: Record, reading: number): Promise<Claim[]> {
  const rows = await db
    .selectFrom("claim")
    .select(CLAIM_COLUMNS)
    .where("reading", "=", reading)
    .orderBy("nth")
    .execute();
  return withHops(db, rows);
}

/** Which claims are these, by the numbers of their states, and which reading made each? At most as many as a page shows. */
export async function claimsOfNumbers(
  db: Record,
  numbers: readonly number[],
): Promise<{ reading: number; claim: Claim }[]> {
  if (numbers.length === 0) return [];
  const rows = await db
    .selectFrom("claim")
    .select(CLAIM_COLUMNS)
    .where("number", "in", listed(numbers))
    .execute();
  const claims = await withHops(db, rows);
  return rows.flatMap(({ reading }, nth) => {
    const claim = claims[nth];
    return claim === undefined ? [] : [{ reading, claim }];
  });
}

async function withHops(db: Record, rows: readonly ReadClaim[]): Promise<Claim[]> {
  const hops = await findHops(
    db,
    rows.map(({ number }) => number),
  );
  return rows.map((row) => claimOf(row, hops.get(row.number) ?? []));
}
