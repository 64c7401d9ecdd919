import type { DatabaseSync } from "node:sqlite";
import type { Pulse } from "#vocabulary/story-facts.ts";

/** Highest numbers: these rows are only ever added, and each is found at the end of its table. */
const QUERY = `SELECT
  coalesce((SELECT max(number) FROM revision), 0) AS reports,
  coalesce((SELECT max(number) FROM reading), 0) AS readings,
  coalesce((SELECT max(number) FROM review), 0) AS reviews,
  coalesce((SELECT max(number) FROM ruling), 0) AS rulings`;

/** How far has the record come? `database` must not be a connection that writes: SQLite counts the commits of others. */
export function readPulse(database: DatabaseSync): Pulse {
  const commits = Number(database.prepare("PRAGMA data_version").get()?.["data_version"]);
  return { ...(database.prepare(QUERY).get() as unknown as Omit<Pulse, "commits">), commits };
}
