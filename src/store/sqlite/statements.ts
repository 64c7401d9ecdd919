import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { type Compilable, type Insertable, Kysely } from "kysely";
import type { Tables } from "../tables.ts";
import { nodeSqliteDialect } from "./dialect.ts";

/** A query that answers at most one row, prepared once; values in the order in which the query asks for them. */
interface Lookup<Row> {
  get(...values: SQLInputValue[]): Row | undefined;
}

interface Change {
  run(...values: SQLInputValue[]): void;
}

// Stands where a value will be: every value becomes a parameter, so what it is does not matter.
const VALUE = "" as never;

/**
 * What writing asks of SQLite. Kysely writes each query once; from then on only values travel, straight to a prepared
 * statement: a report with its claims is some fifty rows, and building fifty queries takes longer than running them.
 */
export function makeStatements(database: DatabaseSync) {
  const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(database) });
  const prepare = (query: Compilable) => database.prepare(query.compile().sql);
  const lookup = <Row>(query: Compilable<Row>): Lookup<Row> => {
    const statement = prepare(query);
    return { get: (...values) => statement.get(...values) as Row | undefined };
  };
  const change = (query: Compilable): Change => {
    const statement = prepare(query);
    return { run: (...values) => void statement.run(...values) };
  };
  /** Adds a row and answers its number. */
  const insert = <Table extends keyof Tables & string>(
    table: Table,
    ...columns: (keyof Insertable<Tables[Table]> & string)[]
  ) => {
    const values = Object.fromEntries(columns.map((column) => [column, VALUE]));
    const statement = prepare(db.insertInto(table).values(values as never));
    return (row: Insertable<Tables[Table]>): number =>
      statement.run(...columns.map((column) => row[column] as SQLInputValue)).lastInsertRowid as number;
  };

  return {
    receipt: lookup(
      db
        .selectFrom("receipt")
        .select("revision")
        .where("capture", "=", VALUE)
        .where("given", "=", VALUE)
        .where("reader", "=", VALUE),
    ),
    /** What stands of a report: its revision and that revision's reading, and since when. */
    standing: lookup(
      db
        .selectFrom("revision")
        .innerJoin("reading", "reading.revision", "revision.number")
        .select([
          "revision.id",
          "revision.number as revision",
          "reading.number as reading",
          "reading.recorded_at",
        ])
        .where("revision.report", "=", VALUE)
        .where("revision.superseded_at", "is", null)
        .where("reading.superseded_at", "is", null),
    ),
    revisionNumber: lookup(db.selectFrom("revision").select("number").where("id", "=", VALUE)),
    revisionGivenBy: lookup(
      db
        .selectFrom("receipt")
        .select("revision as number")
        .where("capture", "=", VALUE)
        .where("given", "=", VALUE)
        .where("report", "=", VALUE)
        .where("revision", "<>", VALUE),
    ),
    readingBy: lookup(
      db.selectFrom("reading").select("number").where("revision", "=", VALUE).where("reader", "=", VALUE),
    ),
    blob: lookup(db.selectFrom("blob").select("size").where("sha256", "=", VALUE)),
    capture: lookup(db.selectFrom("capture").select("recorded_at").where("id", "=", VALUE)),
    supersedeRevision: change(
      db.updateTable("revision").set({ superseded_at: VALUE }).where("number", "=", VALUE),
    ),
    supersedeReading: change(
      db.updateTable("reading").set({ superseded_at: VALUE }).where("number", "=", VALUE),
    ),
    supersedeClaims: change(
      db
        .updateTable("claim")
        .set({ superseded_at: VALUE })
        .where("reading", "=", VALUE)
        .where("superseded_at", "is", null),
    ),
    addBlob: insert("blob", "sha256", "size", "packing", "bytes"),
    addCapture: insert(
      "capture",
      "id",
      "sha256",
      "input",
      "url",
      "captured_at",
      "media_type",
      "charset",
      "headers",
      "recorded_at",
    ),
    addReport: insert("report", "id", "recorded_at"),
    addRevision: insert(
      "revision",
      ...([
        "id",
        "report",
        "capture",
        "outlet",
        "title",
        "standfirst",
        "published",
        "published_order",
      ] as const),
      ...([
        "opening",
        "text",
        "text_sha256",
        "facts",
        "words_sha256",
        "recorded_at",
        "superseded_at",
      ] as const),
    ),
    addReceipt: insert("receipt", "capture", "given", "reader", "report", "revision", "recorded_at"),
    addReading: insert(
      "reading",
      ...([
        "revision",
        "reader",
        "input",
        "sentences",
        "mentions",
        "times",
        "attributions",
        "disclosures",
      ] as const),
      ...(["notes", "words_sha256", "recorded_at", "superseded_at"] as const),
    ),
    addClaim: insert(
      "claim",
      ...([
        "id",
        "reading",
        "nth",
        "mode",
        "stance",
        "content",
        "words",
        "voices",
        "happened",
        "place",
      ] as const),
      ...(["event", "details", "recorded_at", "superseded_at"] as const),
    ),
    addHop: insert(
      "hop",
      ...([
        "claim",
        "nth",
        "name",
        "kind",
        "entity",
        "house",
        "relayed_by",
        "span_start",
        "span_end",
      ] as const),
      ...(["words", "credit", "carried"] as const),
    ),
  };
}

export type Statements = ReturnType<typeof makeStatements>;
