import type { DatabaseSync } from "node:sqlite";
import { Programme } from "#vocabulary/programme.ts";
import { expectSame, type Findings, look } from "./findings.ts";

/** Programmes that persons follow: each can be read, and each ends when the one that took its place begins. */
export function checkProgrammes(database: DatabaseSync, findings: Findings): void {
  const rows = database.prepare("SELECT * FROM programme ORDER BY id, recorded_at, number").all();
  rows.forEach((row, nth) => {
    const id = String(row["id"]);
    look(findings, "programme-shape", id, () => {
      Programme.parse({
        id,
        name: row["name"],
        about: row["about"],
        signs: JSON.parse(String(row["signs"])),
        aspects: JSON.parse(String(row["aspects"])),
        source: row["who"],
        pack: null,
      });
    });
    const next = rows[nth + 1];
    const end = next?.["id"] === row["id"] ? String(next?.["recorded_at"]) : null;
    const kept = row["superseded_at"];
    expectSame(findings, "superseded", id, kept === null ? null : String(kept), end);
  });
}
