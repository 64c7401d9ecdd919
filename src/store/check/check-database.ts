import type { DatabaseSync } from "node:sqlite";
import { type Findings, look, report } from "./findings.ts";

const INDEXES = ["revision_words", "claim_words", "persons_words"] as const;

/** The file as SQLite sees it: its pages, its references, and its word indexes against the rows they index. */
export function checkDatabase(database: DatabaseSync, findings: Findings): void {
  look(findings, "database", "record", () => {
    for (const row of database.prepare("PRAGMA integrity_check").iterate()) {
      const said = String(row["integrity_check"]);
      if (said !== "ok") report(findings, "database", "record", said, "ok");
    }
  });
  look(findings, "reference", "record", () => {
    for (const row of database.prepare("PRAGMA foreign_key_check").iterate()) {
      report(
        findings,
        "reference",
        `${row["table"]} ${row["rowid"] ?? ""}`.trim(),
        "points at nothing",
        `a ${row["parent"]}`,
      );
    }
  });
  for (const index of INDEXES) {
    look(findings, "word-index", index, () => {
      // Rank 1 asks FTS5 to compare itself with the rows it takes its words from.
      database.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`);
    });
  }
}
