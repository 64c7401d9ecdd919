import { sql } from "kysely";
import type { Sign } from "#vocabulary/programme.ts";
import type { ReportId } from "#vocabulary/report.ts";
import { type Record, stoodAt } from "./at.ts";

/**
 * Which reports may hold a claim with all words of one of these signs? Those whose claims do by the word index, or that name the entity; and those in which
 * a person made or cut claims, which no index knows. By id.
 */
export async function findTold(db: Record, signs: readonly Sign[], at: string | null): Promise<ReportId[]> {
  const found = new Set<string>();
  const entities = new Set<string>();
  for (const sign of signs) {
    const words = sign.filter((word) => !word.includes(":"));
    const entity = sign.find((word) => word.startsWith("entity:"));
    if (words.length > 0) continue;
    if (entity !== undefined) entities.add(entity);
    else for (const report of await withKinds(db, sign, at)) found.add(report);
  }
  const terms = termsOf(signs);
  if (terms !== null) {
    const rows = await db
      .selectFrom("claim")
      .innerJoin("claim_words", "claim_words.rowid", "claim.number")
      .innerJoin("reading", "reading.number", "claim.reading")
      .innerJoin("revision", "revision.number", "reading.revision")
      .select("revision.report")
      .distinct()
      .where(sql<boolean>`claim_words match ${terms}`)
      .where(stoodAt("claim", at))
      .execute();
    for (const { report } of rows) found.add(report);
  }
  if (entities.size > 0) {
    const rows = await db
      .selectFrom("presence")
      .innerJoin("reading", "reading.number", "presence.reading")
      .innerJoin("revision", "revision.number", "reading.revision")
      .select("revision.report")
      .distinct()
      .where("presence.who", "in", [...entities])
      .where("presence.about", ">", 0)
      .where(stoodAt("presence", at))
      .execute();
    for (const { report } of rows) found.add(report);
  }
  const touched = await db
    .selectFrom("review")
    .select("report")
    .distinct()
    .$if(at !== null, (query) => query.where("recorded_at", "<=", at ?? ""))
    .execute();
  for (const { report } of touched) found.add(report);
  return [...found].sort() as ReportId[];
}

/** Claims that have all words of one of these signs, as a question of their word index; null where no sign has words. */
export function termsOf(signs: readonly Sign[]): string | null {
  const terms = new Set(
    signs.flatMap((sign) => {
      const words = sign.filter((word) => !word.includes(":"));
      return words.length === 0 ? [] : [words.map(termOf).join(" AND ")];
    }),
  );
  return terms.size === 0 ? null : `{words} : (${[...terms].map((term) => `(${term})`).join(" OR ")})`;
}

/** A sign's word as a term of the index, which parts words at hyphens and marks. */
const termOf = (word: string): string =>
  `"${word.replace(/\*$/, "").replaceAll('"', "")}"${word.endsWith("*") ? "*" : ""}`;

async function withKinds(db: Record, sign: Sign, at: string | null): Promise<string[]> {
  const kinds = sign.map((word) => word.replace(/^kind:/, ""));
  const rows = await db
    .selectFrom("claim")
    .innerJoin("reading", "reading.number", "claim.reading")
    .innerJoin("revision", "revision.number", "reading.revision")
    .select("revision.report")
    .distinct()
    .where(sql<string>`claim.event ->> '$.kind'`, "in", kinds)
    .where(stoodAt("claim", at))
    .execute();
  return rows.map(({ report }) => report);
}
