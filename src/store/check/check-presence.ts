import type { DatabaseSync } from "node:sqlite";
import type { Selectable } from "kysely";
import type { Claim } from "#vocabulary/claim.ts";
import type { Mention } from "#vocabulary/mention.ts";
import type { Report } from "#vocabulary/report.ts";
import { presenceRows } from "../rows/to-rows.ts";
import type { PresenceRow, ReadingRow } from "../tables.ts";
import { expectSame, type Findings } from "./findings.ts";

/** Who is present in a reading must be what its mentions and chains say, no more and no less. */
export function checkPresence(
  database: DatabaseSync,
  row: Selectable<ReadingRow>,
  reading: { report: Report; mentions: Mention[]; claims: Claim[] },
  findings: Findings,
): void {
  const id = `${reading.report.id} read by ${row.reader}`;
  const kept = database.prepare("SELECT * FROM presence WHERE reading = ?").all(row.number);
  const expected = new Map(
    presenceRows(reading, row.number, row.recorded_at).map((one) => [
      one.who,
      wordsOf({ ...one, superseded_at: row.superseded_at }),
    ]),
  );
  for (const one of kept as unknown as PresenceRow[]) {
    expectSame(findings, "presence", id, wordsOf(one), expected.get(one.who) ?? null);
    expected.delete(one.who);
  }
  for (const missing of expected.values()) expectSame(findings, "presence", id, null, missing);
}

const wordsOf = (row: PresenceRow): string =>
  [
    row.who,
    row.published_order,
    `${row.mentions} mentions, ${row.about} about, ${row.said} said, ${row.own} own`,
    row.recorded_at,
    row.superseded_at,
  ].join(" ");
