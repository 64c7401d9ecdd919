import type { DatabaseSync } from "node:sqlite";
import { StemmaError } from "#errors.ts";
import type { Migration } from "../migrations/migration.ts";
import { migrations } from "../migrations/migrations.ts";
import { inWriteTransaction, pragmaNumber } from "./open-database.ts";

/** "STEM": tells a record from another program's SQLite file. */
const APPLICATION_ID = 0x5354454d;

export type Found = "empty" | "record" | "foreign";

/** What a database file is, before anything is written to it. */
export function whatIs(database: DatabaseSync): Found {
  if (pragmaNumber(database, "application_id") === APPLICATION_ID) return "record";
  const tables = database.prepare("SELECT count(*) AS n FROM sqlite_schema").get();
  return tables?.["n"] === 0 && pragmaNumber(database, "user_version") === 0 ? "empty" : "foreign";
}

/**
 * Brings a record to the newest shape, all missing steps in one transaction. Foreign keys are checked at the end
 * rather than during a step, because a step may rebuild a table that others point at.
 * Throws `record-newer` where a later Stemma wrote it.
 */
export function migrate(
  database: DatabaseSync,
  path: string,
  steps: readonly Migration[] = migrations,
): void {
  const known = steps.length;
  if (refuseNewer(pragmaNumber(database, "user_version"), known, path) === known) return;
  database.exec("PRAGMA foreign_keys = OFF");
  inWriteTransaction(database, () => {
    const version = refuseNewer(pragmaNumber(database, "user_version"), known, path);
    for (const step of steps.slice(version)) database.exec(step.sql);
    if (database.prepare("PRAGMA foreign_key_check").all().length > 0) {
      throw new StemmaError("record-damaged", { path, reason: "rows point at rows that are not there" });
    }
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${known};`);
  });
}

function refuseNewer(version: number, known: number, path: string): number {
  if (version <= known) return version;
  throw new StemmaError("record-newer", { path, found: String(version), known: String(known) });
}
