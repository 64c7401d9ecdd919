import { sql } from "kysely";
import type { SearchHit, SearchResult } from "#vocabulary/record.ts";
import { type Record, stoodAt } from "./at.ts";
import { findHops } from "./find-hops.ts";
import { reportLinesOf } from "./report-lines.ts";
import { searchTerms } from "./search-terms.ts";

interface Found {
  kind: "report" | "claim";
  /** Number of the revision or of the claim's state. */
  number: number;
  revision: number;
  id: string;
  /** bm25: the lower, the better. */
  rank: number;
}

/** Where do these words stand? Reports and claims that hold all of them, the best first. */
export async function searchRecord(
  db: Record,
  words: string,
  { limit, at }: { limit: number; at: string | null },
): Promise<SearchResult> {
  const terms = searchTerms(words);
  if (terms === null) return { words, hits: [], total: 0 };
  const reports = await findReports(db, terms, limit, at);
  const claims = await findClaims(db, terms, limit, at);
  const best = [...reports.found, ...claims.found]
    .sort((a, b) => a.rank - b.rank || a.kind.localeCompare(b.kind) || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
  return { words, hits: await describe(db, terms, best, at), total: reports.total + claims.total };
}

// A word in the title says more of a report than one in its body, and a claim's own words more than who passed it on.
const REPORT_RANK = sql<number>`bm25(revision_words, 6.0, 3.0, 1.0)`;
const CLAIM_RANK = sql<number>`bm25(claim_words, 2.0, 1.0)`;

async function findReports(
  db: Record,
  terms: string,
  limit: number,
  at: string | null,
): Promise<{ found: Found[]; total: number }> {
  const matching = db
    .selectFrom("revision")
    .innerJoin(
      sql<{ rowid: number }>`revision_words`.as("revision_words"),
      "revision_words.rowid",
      "revision.number",
    )
    .where(sql<boolean>`revision_words match ${terms}`)
    .where(stoodAt("revision", at));
  const rows = await matching
    .select(["revision.number", "revision.report as id", REPORT_RANK.as("rank")])
    .orderBy("rank")
    .orderBy("id")
    .limit(limit)
    .execute();
  const { total } = await matching
    .select((e) => e.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  return { found: rows.map((row) => ({ ...row, kind: "report", revision: row.number })), total };
}

async function findClaims(
  db: Record,
  terms: string,
  limit: number,
  at: string | null,
): Promise<{ found: Found[]; total: number }> {
  const matching = db
    .selectFrom("claim")
    .innerJoin("claim_words", "claim_words.rowid", "claim.number")
    .innerJoin("reading", "reading.number", "claim.reading")
    .where(sql<boolean>`claim_words match ${terms}`)
    .where(stoodAt("claim", at));
  const rows = await matching
    .select(["claim.number", "claim.id", "reading.revision", CLAIM_RANK.as("rank")])
    .orderBy("rank")
    .orderBy("id")
    .limit(limit)
    .execute();
  const { total } = await matching
    .select((e) => e.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  return { found: rows.map((row) => ({ ...row, kind: "claim" })), total };
}

async function describe(
  db: Record,
  terms: string,
  best: readonly Found[],
  at: string | null,
): Promise<SearchHit[]> {
  const lines = await reportLinesOf(db, [...new Set(best.map((hit) => hit.revision))], at);
  const claims = best.flatMap((hit) => (hit.kind === "claim" ? [hit.number] : []));
  const revisions = best.flatMap((hit) => (hit.kind === "report" ? [hit.number] : []));
  const hops = await findHops(db, claims);
  const snippets = {
    report: await findSnippets(db, "revision_words", terms, revisions),
    claim: await findSnippets(db, "claim_words", terms, claims),
  };
  return best.flatMap((hit) => {
    const report = lines.get(hit.revision);
    if (report === undefined) return [];
    const chain = (hops.get(hit.number) ?? []).flatMap(({ name }) => (name === null ? [] : [name]));
    return [
      {
        kind: hit.kind,
        report,
        claim: hit.kind === "claim" ? (hit.id as SearchHit["claim"]) : null,
        chain: hit.kind === "claim" ? chain : [],
        snippet: snippets[hit.kind].get(hit.number) ?? "",
      },
    ];
  });
}

/** The words around what was found, marked. Of a claim always its own words, even where a voice's name was found. */
async function findSnippets(
  db: Record,
  index: "revision_words" | "claim_words",
  terms: string,
  numbers: readonly number[],
): Promise<Map<number, string>> {
  if (numbers.length === 0) return new Map();
  const column = sql.lit(index === "claim_words" ? 0 : -1);
  const { rows } = await sql<{ rowid: number; snippet: string }>`
    select rowid, snippet(${sql.ref(index)}, ${column}, char(2), char(3), '…', 32) as snippet
    from ${sql.table(index)} where ${sql.ref(index)} match ${terms} and rowid in (${sql.join(numbers)})`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.rowid, row.snippet]));
}
