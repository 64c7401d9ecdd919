// The same rows into the same tables, as plainly as it can be done: `better-sqlite3-inserts.mjs FILE ROWS`.
// ROWS: a first line with the tables' SQL and columns, then a line a transaction: [[table, value, …], …].
import { readFileSync } from "node:fs";
import Database from "better-sqlite3";

const [file, rows] = process.argv.slice(2);
const [head, ...groups] = readFileSync(rows, "utf8")
  .trimEnd()
  .split("\n")
  .map((line) =>
    JSON.parse(line, (_, value) =>
      value?.base64 === undefined ? value : Buffer.from(value.base64, "base64"),
    ),
  );

const database = new Database(file);
database.pragma("journal_mode = WAL");
database.pragma("synchronous = FULL");
database.pragma("cache_size = -32000");
database.pragma("temp_store = MEMORY");
database.pragma("wal_autocheckpoint = 4000");
database.exec(head.schema);
database.pragma("foreign_keys = ON");

const start = performance.now();
const inserts = head.tables.map(({ name, columns }) =>
  database.prepare(
    `insert into "${name}" (${columns.map((column) => `"${column}"`).join(", ")}) values (${columns.map(() => "?").join(", ")})`,
  ),
);
const insertAll = database.transaction((group) => {
  for (const [table, ...values] of group) inserts[table].run(...values);
});
for (const group of groups) insertAll.immediate(group);
const ms = performance.now() - start;
database.close();
process.stdout.write(`${JSON.stringify({ ms })}\n`);
