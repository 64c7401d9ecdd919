import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { StemmaError } from "#errors.ts";
import type { Record } from "../questions/at.ts";
import { loadDesk } from "../questions/load-desk.ts";
import { type PersonsClaim, personsClaims } from "../rows/persons-claims.ts";

interface Around {
  ask: <Answer>(question: (db: Record) => Promise<Answer>) => Promise<Answer>;
  write: <Result>(work: () => Result) => Promise<Result>;
  database: DatabaseSync;
}

interface Due {
  report: string;
  since: string;
}

/** What persons have of a report's claims from a moment on. */
interface Version {
  at: string;
  claims: PersonsClaim[];
}

const AT_ONCE = 20;

/**
 * Follows the words of persons: lays down the claims of each report of which one was said, or which was read anew, as persons have them. It goes from moment to
 * moment, so that the record can be asked as it stood at each. A report that changes meanwhile is left to who changed it, or to the next time.
 */
export function makeFollower({ ask, write, database }: Around): () => Promise<void> {
  const due = database.prepare("SELECT report, since FROM to_word ORDER BY report LIMIT ?");
  return async () => {
    for (let before = ""; ; ) {
      const reports = due.all(AT_ONCE) as unknown as Due[];
      const now = JSON.stringify(reports);
      if (reports.length === 0 || now === before) return;
      before = now;
      for (const one of reports) {
        const found = await ask((db) => versionsOf(db, one));
        await write(() => keepVersions(database, one, found));
      }
    }
  };
}

interface Found {
  versions: Version[];
  /** The last of the moments at which the report changed. */
  last: string | null;
}

async function versionsOf(db: Record, { report, since }: Due): Promise<Found> {
  const moments = await momentsOf(db, report);
  const versions: Version[] = [];
  for (const at of moments.filter((one) => one >= since)) {
    try {
      const desk = await loadDesk(db, report, at);
      versions.push({ at, claims: personsClaims(desk, await statesOf(db, desk.stamp.reading)) });
    } catch (error) {
      // Nothing of it stood yet.
      if (!(error instanceof StemmaError && error.code === "not-found")) throw error;
    }
  }
  return { versions, last: moments.at(-1) ?? null };
}

/** When a report was read, and persons said something of it, the earliest first. */
async function momentsOf(db: Record, report: string): Promise<string[]> {
  const reviews = await db.selectFrom("review").select("recorded_at").where("report", "=", report).execute();
  const readings = await db
    .selectFrom("reading")
    .innerJoin("revision", "revision.number", "reading.revision")
    .select("reading.recorded_at")
    .where("revision.report", "=", report)
    .execute();
  return [...new Set([...reviews, ...readings].map(({ recorded_at }) => recorded_at))].sort();
}

async function statesOf(db: Record, reading: number): Promise<Map<string, number>> {
  const rows = await db.selectFrom("claim").select(["id", "number"]).where("reading", "=", reading).execute();
  return new Map(rows.map(({ id, number }) => [id, number]));
}

const ROW = [
  "claim",
  "report",
  "reading",
  "state",
  "stands",
  "stance",
  "kind",
  "words",
  "voices",
  "chain",
] as const;

function keepVersions(database: DatabaseSync, { report, since }: Due, { versions, last }: Found): void {
  const still = database.prepare("SELECT 1 FROM to_word WHERE report = ? AND since = ?").get(report, since);
  const latest = database
    .prepare(
      `SELECT max(at) AS at FROM (SELECT max(recorded_at) AS at FROM review WHERE report = ?1 UNION ALL
        SELECT max(reading.recorded_at) FROM reading JOIN revision ON revision.number = reading.revision WHERE revision.report = ?1)`,
    )
    .get(report);
  if (still === undefined || latest?.["at"] !== last) return;
  const standing = database.prepare(
    `SELECT number, recorded_at, ${ROW.join(", ")} FROM persons_claim WHERE report = ? AND superseded_at IS NULL`,
  );
  const supersede = database.prepare("UPDATE persons_claim SET superseded_at = ? WHERE number = ?");
  for (const { at, claims } of versions) {
    const left = new Map(claims.map((one) => [keyOf(one.row), one]));
    for (const row of standing.all(report)) {
      if (left.delete(keyOf(row as unknown as PersonsClaim["row"]))) continue;
      supersede.run(at, Number(row["number"]));
    }
    for (const one of left.values()) addClaim(database, one, at);
  }
  database.prepare("DELETE FROM to_word WHERE report = ?").run(report);
}

const keyOf = (row: PersonsClaim["row"]): string => JSON.stringify(ROW.map((name) => row[name]));

function addClaim(database: DatabaseSync, { row, voices }: PersonsClaim, at: string): void {
  const number = database
    .prepare(
      `INSERT INTO persons_claim (${ROW.join(", ")}, recorded_at) VALUES (${ROW.map(() => "?").join(", ")}, ?)`,
    )
    .run(...ROW.map((name) => row[name] as SQLInputValue), at).lastInsertRowid;
  database
    .prepare("INSERT INTO persons_words (rowid, words, voices) VALUES (?, ?, ?)")
    .run(number, row.words, row.voices);
  const addVoice = database.prepare(
    "INSERT INTO persons_voice (who, number, speaks, said, own, kind) VALUES (?, ?, ?, ?, ?, ?)",
  );
  for (const { who, speaks, said, own, kind } of voices) addVoice.run(who, number, speaks, said, own, kind);
}
