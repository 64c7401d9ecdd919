import { HOP_COLUMNS, type ReadHop } from "../rows/from-rows.ts";
import { listed, type Record } from "./at.ts";

/** Through whom did claims come? The hops of each, from the outlet inwards, by the number of the claim's state. */
export async function findHops(db: Record, claims: readonly number[]): Promise<Map<number, ReadHop[]>> {
  const found = new Map<number, ReadHop[]>(claims.map((claim) => [claim, []]));
  if (claims.length === 0) return found;
  const rows = await db
    .selectFrom("hop")
    .select(HOP_COLUMNS)
    .where("claim", "in", listed(claims))
    .orderBy("claim")
    .orderBy("nth")
    .execute();
  for (const row of rows) found.get(row.claim)?.push(row);
  return found;
}

/** Through whom did claims come, by name alone? From the outlet inwards, by the number of the claim's state; a page's worth of claims. */
export async function findChainNames(
  db: Record,
  claims: readonly number[],
): Promise<Map<number, (string | null)[]>> {
  const found = new Map<number, (string | null)[]>(claims.map((claim) => [claim, []]));
  if (claims.length === 0) return found;
  const rows = await db
    .selectFrom("hop")
    .select(["claim", "name"])
    .where("claim", "in", listed(claims))
    .orderBy("claim")
    .orderBy("nth")
    .execute();
  for (const { claim, name } of rows) found.get(claim)?.push(name);
  return found;
}
