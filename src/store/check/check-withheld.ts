import type { DatabaseSync } from "node:sqlite";
import type { Selectable } from "kysely";
import type { Disclosure } from "#vocabulary/disclosure.ts";
import type { Report } from "#vocabulary/report.ts";
import { publishedOrder } from "../rows/moments.ts";
import { withheldIn } from "../rows/withheld.ts";
import type { ReadingRow } from "../tables.ts";
import { expectSame, type Findings } from "./findings.ts";

/** What searches find as withheld must be what the reading's disclosures say, no more and no less. */
export function checkWithheld(
  database: DatabaseSync,
  row: Pick<Selectable<ReadingRow>, "number" | "reader">,
  reading: { report: Report; disclosures: readonly Disclosure[]; claims: ReadonlySet<string> },
  findings: Findings,
): void {
  const id = `${reading.report.id} read by ${row.reader}`;
  const kept = [
    ...database
      .prepare(
        `SELECT withheld.aspect || ' ' || claim.id AS words FROM claim JOIN withheld ON withheld.claim = claim.number
         WHERE claim.reading = ?`,
      )
      .all(row.number),
    ...database
      .prepare("SELECT aspect || ' on ' || published_order AS words FROM withholding WHERE reading = ?")
      .all(row.number),
  ].map(({ words }) => String(words));
  const { claims, aspects } = withheldIn(reading.disclosures);
  const day = publishedOrder(reading.report.published?.value ?? null);
  const expected = new Set([
    ...claims
      .filter(({ claim }) => reading.claims.has(claim))
      .map(({ aspect, claim }) => `${aspect} ${claim}`),
    ...aspects.map((aspect) => `${aspect} on ${day}`),
  ]);
  for (const words of kept) if (!expected.delete(words)) expectSame(findings, "withheld", id, words, null);
  for (const missing of expected) expectSame(findings, "withheld", id, null, missing);
}
