import { type Expression, type Kysely, type SqlBool, sql } from "kysely";
import { momentOf } from "../rows/moments.ts";
import type { AsOf } from "../store.ts";
import type { Tables } from "../tables.ts";

export type Record = Kysely<Tables>;

/** The moment a question is about, as the record writes moments; null is now. */
export const momentAsked = ({ asOf }: AsOf): string | null => (asOf === null ? null : momentOf(asOf));

type Kept = "revision" | "reading" | "claim" | "presence" | "programme" | "persons_claim";

/** A row that stood at the moment: recorded by then and not yet superseded. */
export const stoodAt = (table: Kept, at: string | null) => (): Expression<SqlBool> => {
  const superseded = sql.ref(`${table}.superseded_at`);
  if (at === null) return sql<SqlBool>`${superseded} is null`;
  return sql<SqlBool>`${sql.ref(`${table}.recorded_at`)} <= ${at} and (${superseded} is null or ${superseded} > ${at})`;
};

/** A row that was recorded by the moment, superseded or not. */
export const recordedBy = (table: Kept, at: string | null) => (): Expression<SqlBool> =>
  at === null ? sql<SqlBool>`true` : sql<SqlBool>`${sql.ref(`${table}.recorded_at`)} <= ${at}`;

/**
 * Many values as one. A query takes no more than 32,766 values, and one of another text for each length of a list would be made and prepared anew each time.
 */
export const listed = <Value extends number | string>(values: Iterable<Value>) =>
  sql<Value>`(select value from json_each(${JSON.stringify([...values])}))`;
