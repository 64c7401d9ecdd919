import { sql } from "kysely";
import type { Record } from "./at.ts";

/** Answers again what was found since the record was last written to; else asks. `name` tells questions apart. */
export type Remember = <Answer>(db: Record, name: string, ask: () => Promise<Answer>) => Promise<Answer>;

/**
 * Keeps what is counted over the whole record and asked for at every look, until anybody writes to it. It is for one connection, and not for one that writes:
 * SQLite counts the commits of others. `most`: so many answers are kept, those that were asked for last.
 */
export function remembering(most = Number.POSITIVE_INFINITY): Remember {
  let commits = -1;
  const known = new Map<string, unknown>();
  const latest = <Answer>(name: string, answer: Answer): Answer => {
    known.delete(name);
    known.set(name, answer);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return answer;
  };
  return async <Answer>(db: Record, name: string, ask: () => Promise<Answer>): Promise<Answer> => {
    // It begins to read, so that the answer is of this same moment.
    const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(db);
    const now = rows[0]?.data_version ?? -1;
    if (now !== commits) known.clear();
    commits = now;
    if (known.has(name)) return latest(name, known.get(name) as Answer);
    const answer = await ask();
    return now === commits ? latest(name, answer) : answer;
  };
}
