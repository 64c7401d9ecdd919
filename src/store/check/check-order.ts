import type { DatabaseSync } from "node:sqlite";
import { expectSame, type Findings, report } from "./findings.ts";

interface State {
  id: string;
  recorded_at: string;
  superseded_at: string | null;
}

/**
 * What supersedes what: the revisions of a report follow each other without a gap and the last one stands; so do the
 * readings of a revision, and a reading stands no longer than its revision.
 */
export function checkOrder(database: DatabaseSync, findings: Findings): void {
  const revisions = database.prepare(
    "SELECT id, recorded_at, superseded_at FROM revision WHERE report = ? ORDER BY recorded_at, number",
  );
  for (const { id } of database.prepare("SELECT id FROM report").iterate()) {
    const states = revisions.all(String(id)) as unknown as State[];
    if (states.length === 0) report(findings, "report-empty", String(id), "no revision", "at least one");
    checkSequence(states, null, findings);
  }
  const readings = database.prepare(
    "SELECT reader AS id, recorded_at, superseded_at FROM reading WHERE revision = ? ORDER BY recorded_at, number",
  );
  const all = database.prepare("SELECT number, id, superseded_at FROM revision");
  for (const { number, id, superseded_at } of all.iterate()) {
    const states = (readings.all(Number(number)) as unknown as State[]).map((state) => ({
      ...state,
      id: `${id} read by ${state.id}`,
    }));
    if (states.length === 0) report(findings, "revision-unread", String(id), "no reading", "at least one");
    checkSequence(states, superseded_at === null ? null : String(superseded_at), findings);
  }
}

/** Each state ends when the next begins; the last ends at `end`. */
function checkSequence(states: readonly State[], end: string | null, findings: Findings): void {
  states.forEach((state, nth) => {
    const next = states[nth + 1];
    expectSame(
      findings,
      "superseded",
      state.id,
      state.superseded_at,
      next === undefined ? end : next.recorded_at,
    );
    if (state.superseded_at !== null && state.superseded_at <= state.recorded_at) {
      report(findings, "superseded", state.id, state.superseded_at, `after ${state.recorded_at}`);
    }
  });
}
