import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { StemmaError } from "#errors.ts";
import { openSqliteStore } from "./sqlite/sqlite-store.ts";
import type { Store } from "./store.ts";

export interface OpenOptions {
  /** Make the folder and the record where there are none. */
  create: boolean;
  /** The clock that recorded times are taken from: ISO 8601. */
  now: () => string;
  /** How long to wait for another process that is writing, in milliseconds. */
  waitMs?: number;
}

const FILE = "record.sqlite";

/**
 * Opens the record in a folder. Throws `record-missing` where there is none and it is not to be made, `record-damaged`
 * where something else lies there, `record-newer` where a later Stemma wrote it, `record-busy` where another process
 * holds it for too long.
 */
export async function openStore(path: string, { create, now, waitMs = 10_000 }: OpenOptions): Promise<Store> {
  const folder = statSync(path, { throwIfNoEntry: false });
  if (folder?.isDirectory() === false) {
    throw new StemmaError("record-damaged", { path, reason: "a record is a folder, this is a file" });
  }
  const file = join(path, FILE);
  if (!create && statSync(file, { throwIfNoEntry: false }) === undefined) {
    throw new StemmaError("record-missing", { path });
  }
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new StemmaError("record-damaged", { path, reason: (error as Error).message }, { cause: error });
  }
  return openSqliteStore(file, path, { create, now, waitMs });
}
