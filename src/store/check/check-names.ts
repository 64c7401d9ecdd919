import type { DatabaseSync } from "node:sqlite";
import { expectSame, type Findings } from "./findings.ts";

/** How often names speak that no pack knows must be what the claims say that stand. */
export function checkNames(database: DatabaseSync, findings: Findings): void {
  const kept = new Map(
    database
      .prepare("SELECT name, claims FROM unlinked_name")
      .all()
      .map(({ name, claims }) => [String(name), Number(claims)]),
  );
  const counted = database.prepare(
    `SELECT hop.name, count(DISTINCT hop.claim) AS claims FROM hop JOIN claim ON claim.number = hop.claim AND claim.superseded_at IS NULL
     WHERE hop.entity IS NULL AND hop.kind <> 'outlet' AND hop.name IS NOT NULL GROUP BY hop.name`,
  );
  for (const row of counted.iterate()) {
    const name = String(row["name"]);
    expectSame(findings, "unlinked-name", name, kept.get(name) ?? null, Number(row["claims"]));
    kept.delete(name);
  }
  for (const [name, claims] of kept) expectSame(findings, "unlinked-name", name, claims, 0);
}
