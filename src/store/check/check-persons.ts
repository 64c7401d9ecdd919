import { sql } from "kysely";
import type { Record } from "../questions/at.ts";
import { personsVersions } from "../questions/persons-versions.ts";
import { keyOfPersonsClaim, type PersonsClaim } from "../rows/persons-claims.ts";
import type { PersonsClaimRow, PersonsVoiceRow } from "../tables.ts";
import { type Findings, type Problem, report as say, unreadable } from "./findings.ts";

type Kept = Omit<PersonsClaimRow, "number"> & { number: number };
interface State {
  claim: PersonsClaim;
  from: string;
  until: string | null;
}

/**
 * Claims as persons have them, and who speaks in each, must be what persons' words over the readings give at each moment. What is still to be followed is
 * left out: no screen is told that it is there.
 */
export async function checkPersons(db: Record): Promise<Problem[]> {
  const findings: Findings = { spans: 0, problems: [] };
  const { rows } = await sql<{ report: string }>`select report from to_word`.execute(db);
  const due = new Set(rows.map(({ report }) => report));
  const said = await db.selectFrom("review").select("report").distinct().execute();
  const kept = await db.selectFrom("persons_claim").select("report").distinct().execute();
  const reports = new Set([...said, ...kept].map(({ report }) => report));
  for (const report of [...reports].sort()) {
    if (due.has(report)) continue;
    try {
      await checkReport(db, report, findings);
    } catch (error) {
      findings.problems.push({ ...unreadable(error), rule: "persons-claim", id: report });
    }
  }
  return findings.problems;
}

async function checkReport(db: Record, report: string, findings: Findings): Promise<void> {
  const expected = new Map<string, number>();
  for (const words of (await statesOf(db, report)).map(wordsOf))
    expected.set(words, (expected.get(words) ?? 0) + 1);
  const rows = await db.selectFrom("persons_claim").selectAll().where("report", "=", report).execute();
  for (const row of rows as Kept[]) {
    const voices = await db
      .selectFrom("persons_voice")
      .select(["who", "speaks", "said", "own", "kind"])
      .where("number", "=", row.number)
      .execute();
    const words = wordsOf({ claim: { row, voices }, from: row.recorded_at, until: row.superseded_at });
    const left = expected.get(words) ?? 0;
    if (left === 0) say(findings, "persons-claim", row.claim, words, "what persons said of the report");
    else expected.set(words, left - 1);
  }
  for (const [words, left] of expected)
    if (left > 0) say(findings, "persons-claim", report, "no such row", words);
}

/** The rows that follow from the first word of a person on, each from the moment that made it to the one that ended it. */
async function statesOf(db: Record, report: string): Promise<State[]> {
  const first = await db
    .selectFrom("review")
    .select((e) => e.fn.min("recorded_at").as("at"))
    .where("report", "=", report)
    .executeTakeFirst();
  if (first?.at == null) return [];
  const { versions } = await personsVersions(db, { report, since: first.at });
  const all: State[] = [];
  let standing = new Map<string, State>();
  for (const { at, claims } of versions) {
    const next = new Map<string, State>();
    for (const claim of claims) {
      const key = keyOfPersonsClaim(claim.row);
      const state = standing.get(key) ?? { claim, from: at, until: null };
      if (!standing.has(key) && !next.has(key)) all.push(state);
      next.set(key, next.get(key) ?? state);
    }
    for (const [key, state] of standing) if (!next.has(key)) state.until = at;
    standing = next;
  }
  return all;
}

const wordsOf = ({ claim: { row, voices }, from, until }: State): string =>
  [keyOfPersonsClaim(row), from, until, ...voices.map(voiceWords).sort()].join(" ");

const voiceWords = ({ who, speaks, said, own, kind }: Omit<PersonsVoiceRow, "number">): string =>
  `${who} ${speaks} ${said} ${own} ${kind}`;
