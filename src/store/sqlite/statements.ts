import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { type Compilable, type Insertable, Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";
import { columns } from "./columns.ts";
import { nodeSqliteDialect } from "./dialect.ts";

/** A query that answers at most one row, prepared once; values in the order in which the query asks for them. */
interface Lookup<Row> {
  get(...values: SQLInputValue[]): Row | undefined;
}

/** A query that answers rows in their order. */
interface List<Row> {
  all(...values: SQLInputValue[]): Row[];
}

interface Change {
  run(...values: SQLInputValue[]): void;
}

/** The revision that a text is of: what was first read from the same bytes. */
const EDITION = sql<number>`coalesce(revision.rereads, revision.number)`.as("edition");

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
  const list = <Row>(query: Compilable<Row>): List<Row> => {
    const statement = prepare(query);
    return { all: (...values) => statement.all(...values) as Row[] };
  };
  const change = (query: Compilable): Change => {
    const statement = prepare(query);
    return { run: (...values) => void statement.run(...values) };
  };
  /** Adds a row and answers its number. */
  const insert = <Table extends keyof Tables>(table: Table) => {
    const names = columns[table];
    const values = Object.fromEntries(names.map((name) => [name, VALUE]));
    const statement = prepare(db.insertInto(table).values(values as never));
    return (row: Insertable<Tables[Table]>): number =>
      statement.run(...names.map((name) => row[name as keyof typeof row] as SQLInputValue))
        .lastInsertRowid as number;
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
    /** What stands of a report: its text, the revision that the text is of, the reading, and since when. */
    standing: lookup(
      db
        .selectFrom("revision")
        .innerJoin("reading", "reading.revision", "revision.number")
        .select([
          "revision.number as revision",
          "revision.facts",
          "revision.text",
          "reading.number as reading",
          "reading.recorded_at",
          EDITION,
        ])
        .where("revision.report", "=", VALUE)
        .where("revision.superseded_at", "is", null)
        .where("reading.superseded_at", "is", null),
    ),
    revisionNumber: lookup(db.selectFrom("revision").select("number").where("id", "=", VALUE)),
    revisionGivenBy: lookup(
      db
        .selectFrom("receipt")
        .innerJoin("revision", "revision.number", "receipt.revision")
        .select(["revision.number", EDITION])
        .where("receipt.capture", "=", VALUE)
        .where("receipt.given", "=", VALUE)
        .where("receipt.report", "=", VALUE)
        .orderBy("revision.number"),
    ),
    claimsOf: list(db.selectFrom("claim").select("id").where("reading", "=", VALUE).orderBy("nth")),
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
    supersedePresence: change(
      db.updateTable("presence").set({ superseded_at: VALUE }).where("reading", "=", VALUE),
    ),
    lastReview: lookup(
      db
        .selectFrom("review")
        .select((review) => review.fn.max("number").as("number"))
        .where("report", "=", VALUE),
    ),
    programme: lookup(
      db
        .selectFrom("programme")
        .select(["number", "recorded_at"])
        .where("id", "=", VALUE)
        .where("superseded_at", "is", null),
    ),
    supersedeProgramme: change(
      db.updateTable("programme").set({ superseded_at: VALUE }).where("number", "=", VALUE),
    ),
    addProgramme: insert("programme"),
    addReview: insert("review"),
    addReviewClaim: insert("review_claim"),
    addBlob: insert("blob"),
    addCapture: insert("capture"),
    addReport: insert("report"),
    addRevision: insert("revision"),
    addReceipt: insert("receipt"),
    addReading: insert("reading"),
    addClaim: insert("claim"),
    addHop: insert("hop"),
    addPresence: insert("presence"),
    /** Names that no pack knows in the claims of a reading that stand, with how many each. */
    unlinkedNames: list(
      db
        .selectFrom("claim")
        .innerJoin("hop", "hop.claim", "claim.number")
        .select((e) => ["hop.name", e.fn.count<number>("hop.claim").distinct().as("claims")])
        .where("claim.reading", "=", VALUE)
        .where("claim.superseded_at", "is", null)
        .where("hop.entity", "is", null)
        .where("hop.kind", "<>", sql.lit("outlet"))
        .where("hop.name", "is not", null)
        .groupBy("hop.name"),
    ),
    countName: change(
      db
        .insertInto("unlinked_name")
        .values({ name: VALUE, claims: VALUE })
        .onConflict((on) => on.column("name").doUpdateSet({ claims: sql`claims + excluded.claims` })),
    ),
    addWithheld: insert("withheld"),
    addWithholding: insert("withholding"),
    addRevisionWords: insert("revision_words"),
    addClaimWords: insert("claim_words"),
  };
}

export type Statements = ReturnType<typeof makeStatements>;
