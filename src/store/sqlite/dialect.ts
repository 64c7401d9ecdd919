import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
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
  /** Whether it answers with rows. */
  answers: boolean;
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
    const { statement, answers } = this.#prepared(sql);
    const values = parameters as SQLInputValue[];
    if (answers) return { rows: statement.all(...values) as Row[] };
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
    const prepared = { statement, answers: statement.columns().length > 0 };
    this.#statements.set(sql, prepared);
    return prepared;
  }
}
