import { StemmaError } from "#errors.ts";
import type { Report } from "#vocabulary/report.ts";
import type { StoryReport, StorySaying } from "#vocabulary/story-facts.ts";
import { claimOf, reportOf } from "../rows/from-rows.ts";
import { type Record, stoodAt } from "./at.ts";
import { findHops } from "./find-hops.ts";

/** Which reports are these? In the order of their ids; those that no longer stand are left out. */
export async function storyReports(db: Record, reports: readonly string[]): Promise<StoryReport[]> {
  if (reports.length === 0) return [];
  const rows = await db
    .selectFrom("revision")
    .select(["report", "title", "outlet", "published", "recorded_at"])
    .where("report", "in", reports)
    .where(stoodAt("revision", null))
    .execute();
  return rows.map((row) => ({
    id: row.report as StoryReport["id"],
    title: row.title,
    outlet: row.outlet,
    published: row.published,
    recordedAt: row.recorded_at,
  }));
}

/** What was printed in a report that stands? Throws `not-found`. */
export async function storyText(db: Record, report: string): Promise<Report> {
  const row = await db
    .selectFrom("revision")
    .select(["text", "facts"])
    .where("report", "=", report)
    .where(stoodAt("revision", null))
    .executeTakeFirst();
  if (row === undefined) throw new StemmaError("not-found", { id: report });
  return reportOf(row);
}

/** Who says these claims, of when and where? `claim_by_id` finds each. */
export async function storySayings(db: Record, claims: readonly string[]): Promise<StorySaying[]> {
  const out: StorySaying[] = [];
  // SQLite takes 32,766 values a query at most.
  for (let from = 0; from < claims.length; from += 10_000) {
    const rows = await db
      .selectFrom("claim")
      .innerJoin("reading", "reading.number", "claim.reading")
      .innerJoin("revision", "revision.number", "reading.revision")
      .selectAll("claim")
      .select("revision.report")
      .where("claim.id", "in", claims.slice(from, from + 10_000))
      .where(stoodAt("claim", null))
      .where(stoodAt("revision", null))
      .execute();
    const hops = await findHops(
      db,
      rows.map(({ number }) => number),
    );
    for (const row of rows) {
      const { id, chain, stance, event, when, where } = claimOf(row, hops.get(row.number) ?? []);
      const voice = chain.at(-1)?.voice;
      if (voice === undefined) continue;
      out.push({
        id,
        report: row.report as StorySaying["report"],
        words: row.words,
        voice: { name: voice.name, kind: voice.kind, entity: voice.entity, house: voice.house },
        through: chain.slice(1, -1).flatMap((hop) => (hop.voice.name === null ? [] : [hop.voice.name])),
        stance,
        kind: event?.kind ?? null,
        when,
        where: { place: where.place, lat: where.lat, lon: where.lon, precision: where.precision },
      });
    }
  }
  return out;
}
