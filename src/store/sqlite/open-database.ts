import { DatabaseSync } from "node:sqlite";
import { isBusy } from "./sqlite-errors.ts";

/**
 * Opens a connection that waits `waitMs` for another writer before it says that the record is busy, and whose commits
 * are on the disk when they return. Changes nothing in the file.
 */
export function openDatabase(file: string, waitMs: number): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: waitMs });
  database.exec(
    "PRAGMA synchronous = FULL; PRAGMA cache_size = -32000; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 4000;",
  );
  return database;
}

/**
 * Makes readers and a writer stop waiting for each other; the file remembers it. Two processes that make one record
 * at once both switch its journal, and there SQLite refuses without waiting.
 */
export function useWriteAheadLog(database: DatabaseSync, waitMs: number): void {
  const until = performance.now() + waitMs;
  for (;;) {
    try {
      database.exec("PRAGMA journal_mode = WAL");
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

/** Runs `work` in one write transaction: all of it is kept, or nothing. Takes the write lock before the first read. */
export function inWriteTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    // A full disk or an I/O error may have ended the transaction already.
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

/** One number that a pragma answers. */
export function pragmaNumber(database: DatabaseSync, name: "user_version" | "application_id"): number {
  const row = database.prepare(`PRAGMA ${name}`).get();
  return Number(row?.[name] ?? 0);
}
