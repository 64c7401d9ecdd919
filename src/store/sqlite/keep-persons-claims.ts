import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import type { Record } from "../questions/at.ts";
import { type Due, type PersonsVersions, personsVersions } from "../questions/persons-versions.ts";
import { keyOfPersonsClaim, PERSONS_COLUMNS, type PersonsClaim } from "../rows/persons-claims.ts";

interface Around {
  ask: <Answer>(question: (db: Record) => Promise<Answer>) => Promise<Answer>;
  write: <Result>(work: () => Result) => Promise<Result>;
  database: DatabaseSync;
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
        const found = await ask((db) => personsVersions(db, one));
        await write(() => keepVersions(database, one, found));
      }
    }
  };
}

function keepVersions(
  database: DatabaseSync,
  { report, since }: Due,
  { versions, last }: PersonsVersions,
): void {
  const still = database.prepare("SELECT 1 FROM to_word WHERE report = ? AND since = ?").get(report, since);
  const latest = database
    .prepare(
      `SELECT max(at) AS at FROM (SELECT max(recorded_at) AS at FROM review WHERE report = ?1 UNION ALL
        SELECT max(reading.recorded_at) FROM reading JOIN revision ON revision.number = reading.revision WHERE revision.report = ?1)`,
    )
    .get(report);
  if (still === undefined || latest?.["at"] !== last) return;
  const standing = database.prepare(
    `SELECT number, recorded_at, ${PERSONS_COLUMNS.join(", ")} FROM persons_claim WHERE report = ? AND superseded_at IS NULL`,
  );
  const supersede = database.prepare("UPDATE persons_claim SET superseded_at = ? WHERE number = ?");
  for (const { at, claims } of versions) {
    const left = new Map(claims.map((one) => [keyOfPersonsClaim(one.row), one]));
    for (const row of standing.all(report)) {
      if (left.delete(keyOfPersonsClaim(row as unknown as PersonsClaim["row"]))) continue;
      supersede.run(at, Number(row["number"]));
    }
    for (const one of left.values()) addClaim(database, one, at);
  }
  database.prepare("DELETE FROM to_word WHERE report = ?").run(report);
}

function addClaim(database: DatabaseSync, { row, voices }: PersonsClaim, at: string): void {
  const number = database
    .prepare(
      `INSERT INTO persons_claim (${PERSONS_COLUMNS.join(", ")}, recorded_at) VALUES (${PERSONS_COLUMNS.map(() => "?").join(", ")}, ?)`,
    )
    .run(...PERSONS_COLUMNS.map((name) => row[name] as SQLInputValue), at).lastInsertRowid;
  database
    .prepare("INSERT INTO persons_words (rowid, words, voices) VALUES (?, ?, ?)")
    .run(number, row.words, row.voices);
  const addVoice = database.prepare(
    "INSERT INTO persons_voice (who, number, speaks, said, own, kind) VALUES (?, ?, ?, ?, ?, ?)",
  );
  for (const { who, speaks, said, own, kind } of voices) addVoice.run(who, number, speaks, said, own, kind);
}
