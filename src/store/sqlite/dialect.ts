import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from "node:sqlite";
import {
  type CompiledQuery,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";

/** Lets Kysely speak to the SQLite that Node brings along, over one connection that is handed in and not closed here. */
export function nodeSqliteDialect(database: DatabaseSync): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db: Kysely<unknown>): DatabaseIntrospector => new SqliteIntrospector(db),
    createDriver: () => makeDriver(new Connection(database)),
  };
}

/** There is one connection, so whoever wants it waits for whoever has it. */
function makeDriver(connection: Connection): Driver {
  let free = Promise.resolve();
  const releases: (() => void)[] = [];
  const run = async (sql: string): Promise<void> => connection.exec(sql);
  return {
    init: async () => {},
    async acquireConnection() {
      const before = free;
      const { promise, resolve } = Promise.withResolvers<void>();
      free = promise;
      await before;
      releases.push(resolve);
      return connection;
    },
    beginTransaction: () => run("BEGIN"),
    commitTransaction: () => run("COMMIT"),
    rollbackTransaction: () => run("ROLLBACK"),
    releaseConnection: async () => releases.shift()?.(),
    destroy: async () => {},
  };
}

interface Prepared {
  statement: StatementSync;
  /** Names of the columns that it answers with; none where it answers with no rows. */
  columns: readonly string[];
}

class Connection implements DatabaseConnection {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, Prepared>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  exec(sql: string): void {
    this.#database.exec(sql);
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const prepared = this.#prepared(sql);
    const { statement } = prepared;
    const values = parameters as SQLInputValue[];
    if (prepared.columns.length > 0) {
      const rows = statement.all(...values) as unknown as SQLOutputValue[][];
      // Another process may have given a table a column more.
      if (rows[0] !== undefined && rows[0].length !== prepared.columns.length)
        prepared.columns = columnsOf(statement);
      return { rows: rows.map((row) => named(prepared.columns, row) as Row) };
    }
    const { changes, lastInsertRowid } = statement.run(...values);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  async *streamQuery<Row>({ sql, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    // A statement of its own: a cached one could be run again while this one is still giving rows.
    for (const row of this.#database.prepare(sql).iterate(...(parameters as SQLInputValue[]))) {
      yield { rows: [row as Row] };
    }
  }

  #prepared(sql: string): Prepared {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    // Lists of ids make many texts of one query; questions are few, so dropping all now and then costs nothing.
    if (this.#statements.size >= 200) this.#statements.clear();
    const statement = this.#database.prepare(sql);
    const prepared = { statement, columns: columnsOf(statement) };
    if (prepared.columns.length > 0) statement.setReturnArrays(true);
    this.#statements.set(sql, prepared);
    return prepared;
  }
}

const columnsOf = (statement: StatementSync): string[] => statement.columns().map(({ name }) => name);

/** Objects that Node makes of rows are tables of their keys, each by itself: made here of one shape they take half the time to make and to read. */
function named(columns: readonly string[], row: readonly SQLOutputValue[]): Record<string, SQLOutputValue> {
  const one: Record<string, SQLOutputValue> = {};
  for (let at = 0; at < columns.length; at++) one[columns[at] as string] = row[at] as SQLOutputValue;
  return one;
}
