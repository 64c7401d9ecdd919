import { StemmaError } from "#errors.ts";
import { type PersonsClaim, personsClaims } from "../rows/persons-claims.ts";
import type { Record } from "./at.ts";
import { loadDesk } from "./load-desk.ts";

/** A report of which persons said something, and since when what they have of it is to be worked out. */
export interface Due {
  report: string;
  since: string;
}

/** What persons have of a report's claims from a moment on. */
interface Version {
  at: string;
  claims: PersonsClaim[];
}

export interface PersonsVersions {
  versions: Version[];
  /** The last of the moments at which the report changed. */
  last: string | null;
}

/** How did persons have a report's claims from each moment on at which it changed? The earliest first. */
export async function personsVersions(db: Record, { report, since }: Due): Promise<PersonsVersions> {
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
