import type { Agreement } from "#vocabulary/review.ts";
import { agree, type Spoken } from "../review/agree.ts";
import type { Record } from "./at.ts";

/** How far do persons agree who looked at the same claims? */
export async function measureAgreement(db: Record): Promise<Agreement> {
  const rows = await db
    .selectFrom("review")
    .select(["id", "kind", "who", "claims", "undoes"])
    .orderBy("number")
    .execute();
  return agree(rows.map((row) => ({ ...row, claims: JSON.parse(row.claims) as string[] }) as Spoken));
}
