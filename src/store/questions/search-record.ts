import { sql } from "kysely";
import type { SearchFacet, SearchHit, SearchResult } from "#vocabulary/record.ts";
import type { ReviewedClaim } from "#vocabulary/review.ts";
import type { Record } from "./at.ts";
import { findChainNames } from "./find-hops.ts";
import { parseQuery } from "./parse-query.ts";
import type { Remember } from "./remember.ts";
import { reportLinesOf } from "./report-lines.ts";
import { reviewedClaims } from "./reviewed-claims.ts";
import {
  type Asked,
  asksClaims,
  asksReports,
  claimOrder,
  claimTerms,
  findLast,
  matchingClaims,
  matchingReports,
  NEWEST_REPORTS,
  NO_LAST,
  reportOrder,
} from "./search-parts.ts";
import { findSnippets } from "./search-snippets.ts";

interface Found {
  kind: "report" | "claim";
  /** Number of the revision or of the claim's state. */
  number: number;
  revision: number;
  id: string;
  /** bm25: the lower, the better; the same of all where no word is asked for. */
  rank: number;
  outlet: string | null;
  stance: string | null;
  event: string | null;
}

/** So many matches of a kind are counted; of more only this much is said: each is looked at, whether it stands and meets the rest. */
const COUNTED = 1000;
/** Facets are counted over so many of the best. */
const FACETED = 300;
const FACET_VALUES = 8;

/** What meets this query? Reports and claims, the best first; without words the newest first. Throws `search-unclear`. */
export async function searchRecord(
  db: Record,
  words: string,
  {
    limit,
    at,
    houses,
    remember,
  }: { limit: number; at: string | null; houses: ReadonlyMap<string, string>; remember: Remember },
): Promise<SearchResult> {
  const query = parseQuery(words);
  const asked: Asked = {
    query,
    houses: findHouses(query.filters, houses),
    outlets: await findOutlets(db, query.filters, remember),
    at,
    last: at === null ? NO_LAST : await findLast(db, at),
    readings: null,
  };
  const most = Math.max(limit, COUNTED);
  const reports = asksReports(query) ? await findReports(db, asked, most) : NOTHING;
  // The same reports are those whose claims are found, where nothing is to be left out of them.
  const readings = asksReports(query) && query.without.length === 0 ? reports.readings : null;
  const claims = asksClaims(query) ? await findClaims(db, { ...asked, readings }, most) : NOTHING;
  const best = [...reports.found, ...claims.found].sort(
    (a, b) =>
      a.rank - b.rank || a.kind.localeCompare(b.kind) || (query.terms === null ? 0 : a.id < b.id ? -1 : 1),
  );
  const total = reports.total + claims.total;
  const names = await findChainNames(
    db,
    best.slice(0, Math.max(FACETED, limit)).flatMap(({ kind, number }) => (kind === "claim" ? [number] : [])),
  );
  return {
    words,
    hits: await describe(db, asked, best.slice(0, limit), names),
    total,
    more: reports.total >= most || claims.total >= most,
    facets: facetsOf(best.slice(0, FACETED), names),
    notes: query.notes,
  };
}

/** Of claims the names of their chains, from the outlet inwards, by the number of their states. */
type Names = ReadonlyMap<number, readonly (string | null)[]>;

const NOTHING = { found: [] as Found[], total: 0, readings: [] as number[] };

/** Houses by what was asked for: the one of this name, else the first whose name has these words. */
function findHouses(
  filters: Asked["query"]["filters"],
  houses: ReadonlyMap<string, string>,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const { operator, value } of filters) {
    const low = value.toLowerCase();
    const name = houses.has(low) ? low : [...houses.keys()].find((one) => one.includes(low));
    const id = name === undefined ? undefined : houses.get(name);
    if (operator === "house" && id !== undefined) found.set(value, id);
  }
  return found;
}

/** Which outlets have these words in their names? By the index of outlets alone. */
async function findOutlets(
  db: Record,
  filters: Asked["query"]["filters"],
  remember: Remember,
): Promise<Map<string, readonly string[]>> {
  const asked = filters.filter(({ operator }) => operator === "outlet").map(({ value }) => value);
  if (asked.length === 0) return new Map();
  const names = await remember(db, "outlets", async () => {
    const rows = await db
      .selectFrom("revision")
      .select("outlet")
      .distinct()
      .where("outlet", "is not", null)
      .execute();
    return rows.flatMap(({ outlet }) => (outlet === null ? [] : [outlet]));
  });
  return new Map(
    asked.map((value) => {
      const low = value.toLowerCase();
      const same = names.filter((name) => name.toLowerCase() === low);
      return [value, same.length > 0 ? same : names.filter((name) => name.toLowerCase().includes(low))];
    }),
  );
}

async function findReports(
  db: Record,
  asked: Asked,
  limit: number,
): Promise<{ found: Found[]; total: number; readings: number[] }> {
  const matching = matchingReports(db, asked);
  const rows = await matching
    .select(["revision.number", "revision.report as id", "found.rank", "revision.outlet"])
    .select("reading.number as reading")
    .$if(asked.query.terms !== null, (query) => query.orderBy("found.rank"))
    .orderBy(reportOrder(asked), "desc")
    .orderBy("revision.report")
    .limit(limit)
    .execute();
  return {
    found: rows.map(({ reading: _, ...row }) => ({
      ...row,
      kind: "report",
      revision: row.number,
      stance: null,
      event: null,
    })),
    total: rows.length,
    readings: rows.slice(0, NEWEST_REPORTS).map(({ reading }) => reading),
  };
}

async function findClaims(
  db: Record,
  asked: Asked,
  limit: number,
): Promise<{ found: Found[]; total: number }> {
  const matching = matchingClaims(db, asked);
  const rows = await matching
    .select(["claim.number", "claim.id", "reading.revision", "found.rank", "revision.outlet", "claim.stance"])
    .select(sql<string | null>`claim.event ->> '$.kind'`.as("event"))
    .$if(asked.query.terms !== null, (query) => query.orderBy("found.rank"))
    .orderBy(claimOrder(asked), "desc")
    .limit(limit)
    .execute();
  return {
    found: rows.map((row) => ({ ...row, kind: "claim" })),
    total: rows.length,
  };
}

/** How the best divide: by outlet, stance, kind of happening and innermost voice, the commonest first. */
function facetsOf(best: readonly Found[], names: Names): SearchFacet[] {
  const voices = best.map(({ kind, number }) =>
    kind === "claim" ? (names.get(number)?.at(-1) ?? null) : null,
  );
  const facet = (operator: SearchFacet["operator"], values: readonly (string | null)[]): SearchFacet => {
    const counts = new Map<string, number>();
    for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    return {
      operator,
      values: [...counts]
        .map(([value, count]) => ({ value, count }))
        .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
        .slice(0, FACET_VALUES),
    };
  };
  return [
    facet(
      "in",
      best.map(({ kind }) => `${kind}s`),
    ),
    facet(
      "outlet",
      best.map(({ outlet }) => outlet),
    ),
    facet("voice", voices),
    facet(
      "stance",
      best.map(({ stance }) => stance),
    ),
    facet(
      "kind",
      best.map(({ event }) => event),
    ),
  ].filter(({ values }) => values.length > 0);
}

async function describe(
  db: Record,
  asked: Asked,
  best: readonly Found[],
  chains: Names,
): Promise<SearchHit[]> {
  const { at } = asked;
  const lines = await reportLinesOf(db, [...new Set(best.map((hit) => hit.revision))], at);
  const claims = best.flatMap((hit) => (hit.kind === "claim" ? [hit.number] : []));
  const revisions = best.flatMap((hit) => (hit.kind === "report" ? [hit.number] : []));
  const snippets = {
    report: await findSnippets(db, "revision_words", asked.query.terms, revisions),
    claim: await findSnippets(db, "claim_words", claimTerms(asked), claims),
  };
  const reviewed = await reviewedClaims(
    db,
    best.flatMap((hit) => (hit.kind === "claim" ? (lines.get(hit.revision)?.id ?? []) : [])),
    at,
  );
  return best.flatMap((hit) => {
    const report = lines.get(hit.revision);
    if (report === undefined) return [];
    const word = hit.kind === "claim" ? reviewed.get(hit.id) : undefined;
    // A person took it away, or made of it what was not asked for: it is in the record, and no answer.
    if (word !== undefined && !stillMeets(word, asked)) return [];
    const names =
      word === undefined ? (chains.get(hit.number) ?? []) : word.claim.chain.map(({ voice }) => voice.name);
    const chain = names.flatMap((name) => (name === null ? [] : [name]));
    return [
      {
        kind: hit.kind,
        report,
        claim: hit.kind === "claim" ? (hit.id as SearchHit["claim"]) : null,
        chain: hit.kind === "claim" ? chain : [],
        stance: word?.claim.stance ?? (hit.stance as SearchHit["stance"]),
        snippet: snippets[hit.kind].get(hit.number) ?? report.opening ?? "",
      },
    ];
  });
}

/** Whether a claim as a person has it stands, and is what the operators that look at claims ask for. */
function stillMeets({ claim, stands }: ReviewedClaim, { query, houses }: Asked): boolean {
  const voices = claim.chain.flatMap((hop) => [hop.voice, ...hop.with]);
  return (
    stands &&
    query.filters.every(({ operator, value, not }) => {
      const low = value.toLowerCase();
      const meets =
        operator === "stance"
          ? claim.stance === value
          : operator === "kind"
            ? claim.event?.kind === value
            : operator === "house"
              ? voices.some(({ house }) => house === (houses.get(value) ?? value))
              : operator === "voice"
                ? voices.some(({ name, entity }) => entity === value || name?.toLowerCase().includes(low))
                : !not;
      return meets !== not;
    })
  );
}
