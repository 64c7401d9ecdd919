import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { DatabaseSync, type SQLOutputValue } from "node:sqlite";
import { migrations } from "../../src/store/migrations/migrations.ts";
import { columns } from "../../src/store/sqlite/columns.ts";
import type { Tables } from "../../src/store/tables.ts";

type Row = Record<string, SQLOutputValue>;

/** The tables in the order in which a report's rows go in, and which rows belong to the revision with a number. */
const TABLES: readonly { name: keyof Tables; of: string }[] = [
  { name: "report", of: "id = (SELECT report FROM revision WHERE number = ?)" },
  {
    name: "blob",
    of: "sha256 = (SELECT sha256 FROM capture JOIN revision ON capture = capture.id WHERE number = ?)",
  },
  { name: "capture", of: "id = (SELECT capture FROM revision WHERE number = ?)" },
  { name: "revision", of: "number = ?" },
  { name: "revision_words", of: "rowid = ?" },
  { name: "reading", of: "revision = ?" },
  { name: "claim", of: "reading = (SELECT number FROM reading WHERE revision = ?)" },
  {
    name: "hop",
    of: "claim IN (SELECT c.number FROM claim c JOIN reading r ON r.number = c.reading WHERE r.revision = ?)",
  },
  {
    name: "claim_words",
    of: "rowid IN (SELECT c.number FROM claim c JOIN reading r ON r.number = c.reading WHERE r.revision = ?)",
  },
  { name: "presence", of: "reading = (SELECT number FROM reading WHERE revision = ?)" },
  {
    name: "withheld",
    of: "claim IN (SELECT c.number FROM claim c JOIN reading r ON r.number = c.reading WHERE r.revision = ?)",
  },
  { name: "withholding", of: "reading = (SELECT number FROM reading WHERE revision = ?)" },
  { name: "receipt", of: "revision = ?" },
];

/** Tables whose rows point at each other by numbers that SQLite gave. */
const NUMBERED: ReadonlySet<string> = new Set(["revision", "reading", "claim"]);

/** Writes the rows of a record as JSON Lines for another program to insert: a head, then a line a transaction. */
export async function writeRowsOfRecord(record: string, out: string, group: number): Promise<void> {
  const database = new DatabaseSync(record, { readOnly: true });
  const columnsOf = (table: keyof Tables) =>
    NUMBERED.has(table) ? ["number", ...columns[table]] : [...columns[table]];
  const head = {
    schema: migrations.map(({ sql }) => sql).join("\n"),
    tables: TABLES.map(({ name }) => ({ name, columns: columnsOf(name) })),
  };
  const rowsOf = TABLES.map(({ name, of }) =>
    database.prepare(`SELECT ${columnsOf(name).join(", ")} FROM ${name} WHERE ${of}`),
  );
  const stream = createWriteStream(out);
  stream.write(`${JSON.stringify(head)}\n`);
  let held: unknown[] = [];
  for (const { number } of database.prepare("SELECT number FROM revision ORDER BY number").all()) {
    held.push(
      rowsOf.flatMap((statement, table) =>
        statement.all(number as number).map((row) => [table, ...Object.values(row as Row).map(plain)]),
      ),
    );
    if (held.length === group) {
      stream.write(`${JSON.stringify(held.flat())}\n`);
      held = [];
    }
  }
  if (held.length > 0) stream.write(`${JSON.stringify(held.flat())}\n`);
  stream.end();
  await once(stream, "close");
  database.close();
}

const plain = (value: SQLOutputValue): unknown =>
  value instanceof Uint8Array ? { base64: Buffer.from(value).toString("base64") } : value;
