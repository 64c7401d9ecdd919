import { sql } from "kysely";
import type { SearchFacet, SearchHit, SearchResult } from "#vocabulary/record.ts";
import type { Record } from "./at.ts";
import { findChainNames } from "./find-hops.ts";
import { parseQuery } from "./parse-query.ts";
import type { Remember } from "./remember.ts";
import { reportLinesOf } from "./report-lines.ts";
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
import { findOverruled, havePersonsClaims, matchingPersons, type PersonsFound } from "./search-persons.ts";
import { findSnippets } from "./search-snippets.ts";

interface Found {
  kind: "report" | "claim";
  /** Number of the revision, of the claim's state, or of the claim as persons have it. */
  number: number;
  /** bm25: the lower, the better; the same of all where no word is asked for. */
  rank: number;
  /** Of a claim where it stands among all, of a report its revision: later ones are greater. */
  place: number;
  /** A claim as persons have it; null of what was read. */
  person: PersonsFound | null;
}

/** What is told of one of the best. */
interface Told extends Found {
  id: string;
  revision: number;
  outlet: string | null;
  stance: string | null;
  event: string | null;
  /** Of claims the names of the chain, from the outlet inwards. */
  chain: readonly (string | null)[];
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
  const well = howWell([reports.found, claims.found]);
  const found = [...reports.found, ...claims.found].sort(
    (a, b) =>
      well(b) - well(a) ||
      a.kind.localeCompare(b.kind) ||
      // Reports without words come by day of publication, as they were found.
      (query.terms === null && a.kind === "report" ? 0 : b.place - a.place),
  );
  const best = await tellOf(db, found.slice(0, Math.max(FACETED, limit)));
  return {
    words,
    hits: await describe(db, asked, best.slice(0, limit)),
    total: found.length,
    more: reports.more || claims.more,
    facets: facetsOf(best.slice(0, FACETED)),
    notes: query.notes,
  };
}

/**
 * How well places meet the words, of 1 for the best of their kind: a word that nearly all reports have ranks each of them next to nothing, and beside claims none
 * would be seen.
 */
function howWell(kinds: readonly (readonly Found[])[]): (one: Found) => number {
  const best = new Map(
    kinds.map((found) => [found[0]?.kind, found.reduce((least, { rank }) => Math.min(least, rank), 0)]),
  );
  return ({ kind, rank }) => (rank === 0 ? 0 : rank / (best.get(kind) ?? rank));
}

const NOTHING = { found: [] as Found[], more: false, readings: [] as number[] };

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
): Promise<{ found: Found[]; more: boolean; readings: number[] }> {
  const rows = await matchingReports(db, asked)
    .select(["reading.revision as number", "found.rank", "reading.number as reading"])
    .$if(asked.query.terms !== null, (query) => query.orderBy("found.rank"))
    .orderBy(reportOrder(asked), "desc")
    .orderBy("reading.revision")
    .limit(limit)
    .execute();
  return {
    found: rows.map(({ number, rank }) => ({ kind: "report", number, rank, place: number, person: null })),
    more: rows.length >= limit,
    readings: rows.slice(0, NEWEST_REPORTS).map(({ reading }) => reading),
  };
}

/** Claims as they stand: what was read where no person has it otherwise, and what persons have. */
async function findClaims(
  db: Record,
  asked: Asked,
  limit: number,
): Promise<{ found: Found[]; more: boolean }> {
  const rows = await matchingClaims(db, asked)
    .select(["claim.number", "found.rank"])
    .$if(asked.query.terms !== null, (query) => query.orderBy("found.rank"))
    .orderBy(claimOrder(asked), "desc")
    .limit(limit)
    .execute();
  const read = rows.map(
    ({ number, rank }): Found => ({ kind: "claim", number, rank, place: number, person: null }),
  );
  if (!(await havePersonsClaims(db))) return { found: read, more: rows.length >= limit };
  const overruled = await findOverruled(
    db,
    rows.map(({ number }) => number),
    asked.at,
  );
  const persons = (await matchingPersons(asked, limit).execute(db)).rows;
  // How rare a word is in the few claims of persons says nothing: one that was found as it was read keeps its rank, any other stands with the best.
  const ranks = new Map(rows.map(({ number, rank }) => [number, rank]));
  const first = rows[0]?.rank ?? 0;
  return {
    found: [
      ...read.filter(({ number }) => !overruled.has(number)),
      ...persons.map(
        (person): Found => ({
          kind: "claim",
          number: person.number,
          rank: ranks.get(person.place) ?? first,
          place: person.place,
          person,
        }),
      ),
    ],
    more: rows.length >= limit || persons.length >= limit,
  };
}

/** What is told of the best: looked for once they are known, since of most that meet a query only this much is. */
async function tellOf(db: Record, best: readonly Found[]): Promise<Told[]> {
  const numbers = (kind: Found["kind"]): number[] =>
    best.flatMap((one) => (one.kind === kind && one.person === null ? [one.number] : []));
  const [claims, reports] = [numbers("claim"), numbers("report")];
  const facts = new Map<string, Omit<Told, keyof Found | "chain">>();
  if (claims.length > 0)
    for (const { number, ...row } of await db
      .selectFrom("claim")
      .innerJoin("reading", "reading.number", "claim.reading")
      .innerJoin("revision", "revision.number", "reading.revision")
      .select(["claim.number", "claim.id", "reading.revision", "revision.outlet", "claim.stance"])
      .select(sql<string | null>`claim.event ->> '$.kind'`.as("event"))
      .where("claim.number", "in", claims)
      .execute())
      facts.set(`claim ${number}`, row);
  if (reports.length > 0)
    for (const row of await db
      .selectFrom("revision")
      .select(["number as revision", "report as id", "outlet"])
      .where("number", "in", reports)
      .execute())
      facts.set(`report ${row.revision}`, { ...row, stance: null, event: null });
  const names = await findChainNames(db, claims);
  return best.flatMap((one): Told[] => {
    if (one.person !== null) {
      const { number: _, chain, place: __, ...person } = one.person;
      return [{ ...one, ...person, chain: JSON.parse(chain) as Told["chain"] }];
    }
    const told = facts.get(`${one.kind} ${one.number}`);
    const chain = one.kind === "claim" ? (names.get(one.number) ?? []) : [];
    return told === undefined ? [] : [{ ...one, ...told, chain }];
  });
}

/** How the best divide: by outlet, stance, kind of happening and innermost voice, the commonest first. */
function facetsOf(best: readonly Told[]): SearchFacet[] {
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
    facet(
      "voice",
      best.map(({ chain }) => chain.at(-1) ?? null),
    ),
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

async function describe(db: Record, asked: Asked, best: readonly Told[]): Promise<SearchHit[]> {
  const lines = await reportLinesOf(db, [...new Set(best.map((hit) => hit.revision))], asked.at);
  const numbers = (which: (hit: Told) => boolean): number[] => best.filter(which).map(({ number }) => number);
  const snippets = {
    report: await findSnippets(
      db,
      "revision_words",
      asked.query.terms,
      numbers(({ kind }) => kind === "report"),
    ),
    claim: await findSnippets(
      db,
      "claim_words",
      claimTerms(asked),
      numbers(({ kind, person }) => kind === "claim" && person === null),
    ),
    person: await findSnippets(
      db,
      "persons_words",
      claimTerms(asked),
      numbers(({ person }) => person !== null),
    ),
  };
  return best.flatMap((hit) => {
    const report = lines.get(hit.revision);
    if (report === undefined) return [];
    return [
      {
        kind: hit.kind,
        report,
        claim: hit.kind === "claim" ? (hit.id as SearchHit["claim"]) : null,
        chain: hit.chain.flatMap((name) => (name === null ? [] : [name])),
        stance: hit.stance as SearchHit["stance"],
        snippet: snippets[hit.person === null ? hit.kind : "person"].get(hit.number) ?? report.opening ?? "",
      },
    ];
  });
}
