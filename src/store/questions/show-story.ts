import { sql } from "kysely";
import { StemmaError } from "#errors.ts";
import type { Claim } from "#vocabulary/claim.ts";
import type { Report } from "#vocabulary/report.ts";
import type { StoryReport, StorySaying } from "#vocabulary/story-facts.ts";
import { reportOf } from "../rows/from-rows.ts";
import { contentWords } from "../rows/spans.ts";
import { listed, type Record, stoodAt } from "./at.ts";
import { loadDesk } from "./load-desk.ts";

/** Which reports are these? In the order of their ids; those that no longer stand are left out. */
export async function storyReports(db: Record, reports: readonly string[]): Promise<StoryReport[]> {
  if (reports.length === 0) return [];
  const rows = await db
    .selectFrom("revision")
    .select(["report", "title", "outlet", "published", "recorded_at"])
    .where("report", "in", listed(reports))
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

/** Which revisions of these reports stand? */
export async function storyRevisions(db: Record, reports: readonly string[]): Promise<number[]> {
  if (reports.length === 0) return [];
  const rows = await db
    .selectFrom("revision")
    .select("number")
    .where("report", "in", listed(reports))
    .where(stoodAt("revision", null))
    .orderBy("number")
    .execute();
  return rows.map(({ number }) => number);
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

/** Who says these claims, of when and where, as persons have them? `claim_by_id` finds each. */
export async function storySayings(db: Record, claims: readonly string[]): Promise<StorySaying[]> {
  const { sayings: out, settled } = await reviewedSayings(db, claims);
  const rows = await db
    .selectFrom("claim")
    .innerJoin("reading", "reading.number", "claim.reading")
    .innerJoin("revision", "revision.number", "reading.revision")
    .select(["claim.number", "claim.id", "claim.stance", "claim.happened", "claim.place", "claim.words"])
    .select(sql<string | null>`claim.event ->> '$.kind'`.as("kind"))
    .select("revision.report")
    .where("claim.id", "in", listed(claims))
    .where(stoodAt("claim", null))
    .where(stoodAt("revision", null))
    .execute();
  const voices = await findVoices(
    db,
    rows.map(({ number }) => number),
  );
  for (const { number, id, stance, kind, happened, place, words, report } of rows)
    if (!settled.has(id))
      out.push(
        ...sayingOf(
          {
            id: id as Claim["id"],
            voices: voices.get(number) ?? [],
            stance: stance as Claim["stance"],
            kind,
            when: JSON.parse(happened) as Claim["when"],
            where: JSON.parse(place) as Claim["where"],
          },
          report,
          words,
        ),
      );
  return out;
}

/** Those of these claims that lie in a report of which persons said something; of `settled` the ones that no longer stand say nothing. */
async function reviewedSayings(
  db: Record,
  claims: readonly string[],
): Promise<{ sayings: StorySaying[]; settled: Set<string> }> {
  const asked = new Set(claims);
  const reports = await db
    .selectFrom("review_claim")
    .innerJoin("review", "review.number", "review_claim.review")
    .select("review.report")
    .distinct()
    .where("review_claim.claim", "in", listed(claims))
    .execute();
  const sayings: StorySaying[] = [];
  const settled = new Set<string>();
  for (const { report } of reports) {
    const { text, reviewed } = await loadDesk(db, report, null);
    for (const { claim, stands } of reviewed) {
      if (!asked.has(claim.id)) continue;
      settled.add(claim.id);
      if (!stands) continue;
      const voices = claim.chain.map(({ voice }) => voice);
      const said = { ...claim, voices, kind: claim.event?.kind ?? null };
      sayings.push(...sayingOf(said, report, contentWords(text, claim.content)));
    }
  }
  return { sayings, settled };
}

type Said = Pick<Claim, "id" | "stance" | "when" | "where"> & {
  /** From the outlet inwards. */
  voices: readonly StorySaying["voice"][];
  kind: string | null;
};

/** Who passed each claim on, as far as a story tells it, by the number of the claim's state. */
async function findVoices(
  db: Record,
  claims: readonly number[],
): Promise<Map<number, StorySaying["voice"][]>> {
  const found = new Map<number, StorySaying["voice"][]>(claims.map((claim) => [claim, []]));
  const rows = await db
    .selectFrom("hop")
    .select(["claim", "name", "kind", "entity", "house"])
    .where("claim", "in", listed(claims))
    .orderBy("claim")
    .orderBy("nth")
    .execute();
  for (const { claim, ...voice } of rows) found.get(claim)?.push(voice as StorySaying["voice"]);
  return found;
}

function sayingOf(
  { id, voices, stance, kind, when, where }: Said,
  report: string,
  words: string,
): StorySaying[] {
  const voice = voices.at(-1);
  if (voice === undefined) return [];
  return [
    {
      id,
      report: report as StorySaying["report"],
      words,
      voice: { name: voice.name, kind: voice.kind, entity: voice.entity, house: voice.house },
      through: voices.slice(1, -1).flatMap(({ name }) => (name === null ? [] : [name])),
      stance,
      kind,
      when,
      where: { place: where.place, lat: where.lat, lon: where.lon, precision: where.precision },
    },
  ];
}
