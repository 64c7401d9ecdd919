import { type Selectable, sql } from "kysely";
import type { ClaimRow } from "../tables.ts";
import { type Record, stoodAt } from "./at.ts";
import type { Filter, Query } from "./parse-query.ts";

/** What a search asks, with the names in it found: houses as ids, outlets as the record prints them. */
export interface Asked {
  query: Query;
  houses: ReadonlyMap<string, string>;
  outlets: ReadonlyMap<string, readonly string[]>;
  at: string | null;
  /** The last that was recorded by then; nulls for now. */
  last: Last;
  /** The readings of the newest reports that meet the query, where they were found already. */
  readings: readonly number[] | null;
}

/** The highest numbers of claims and revisions at a moment; what was recorded by then has none above. */
export interface Last {
  claim: number | null;
  revision: number | null;
}

export const NO_LAST: Last = { claim: null, revision: null };

/** How far had the record come by the moment? By indexes of when things were recorded. */
export async function findLast(db: Record, at: string): Promise<Last> {
  const { rows } = await sql<Last>`select
    coalesce((select max(number) from claim where reading = (select max(number) from reading indexed by reading_recorded where recorded_at <= ${at})), 0) as claim,
    coalesce((select max(number) from revision indexed by revision_recorded where recorded_at <= ${at}), 0) as revision`.execute(
    db,
  );
  return rows[0] ?? NO_LAST;
}

export const of = ({ filters }: Query, ...operators: Filter["operator"][]): Filter[] =>
  filters.filter(({ operator }) => operators.includes(operator));

/** A condition, or its opposite behind a minus. What is not known is not so. */
export const turned = (condition: ReturnType<typeof sql<boolean>>, not: boolean) =>
  not ? sql<boolean>`not coalesce((${condition}), 0)` : condition;

const wants = (query: Query, what: "claims" | "reports"): boolean =>
  of(query, "in").every(({ value, not }) => (value === what) !== not);

/** Operators that only a claim can meet. */
export const OF_CLAIMS: Filter["operator"][] = ["voice", "house", "stance", "kind"];

export const asksClaims = (query: Query): boolean => isAsked(query) && wants(query, "claims");
export const asksReports = (query: Query): boolean =>
  isAsked(query) && wants(query, "reports") && of(query, ...OF_CLAIMS).length === 0;
const isAsked = ({ terms, without, filters }: Query): boolean =>
  terms !== null || without.length > 0 || filters.length > 0;

/** Words and voices of claims, as one question of their word index; null where none is asked for. */
export function claimTerms({ query }: Pick<Asked, "query">): string | null {
  const voices = of(query, "voice").filter(({ value, not }) => !not && !value.startsWith("entity:"));
  const parts = [
    ...(query.terms === null ? [] : [`(${query.terms})`]),
    ...voices.map(({ value }) => `({voices} : ${quoted(value)})`),
  ];
  return parts.length === 0 ? null : parts.join(" AND ");
}

export const quoted = (words: string): string => `"${words.replaceAll('"', " ")}"`;

// A word in the title says more of a report than one in its body, and a claim's own words more than who passed it on.
const REPORT_WEIGHTS = "6.0, 3.0, 1.0";
export const CLAIM_WEIGHTS = "2.0, 1.0";

/** Whether more is asked of what words find than where they stand. */
const isNarrowed = ({ filters, without }: Query): boolean =>
  without.length > 0 ||
  filters.some(
    ({ operator, value, not }) =>
      operator !== "in" && (operator !== "voice" || not || value.startsWith("entity:")),
  );

/** Of words alone the best are looked for among so many of the newest: to rank a word of half the record takes long and tells little. */
const RANKED = 2000;

/** Where only reports are asked for by what they are, the claims of so many of the newest are found. */
export const NEWEST_REPORTS = 500;

/** What leads to rows: their numbers, how well they meet the words, and of reports the day where it orders them. */
interface Found {
  rowid: number;
  rank: number;
  day: string;
}

/**
 * Rows of a word index with their rank (bm25: the lower, the better; none without weights, which saves counting how rare each word is), up to the `last` that was
 * recorded by the moment asked for.
 */
function foundBy(
  index: "claim_words" | "revision_words",
  terms: string,
  { query, weights, last }: { query: Query; weights: string | null; last: number | null },
) {
  // What is narrowed further may lie among the older; what is not ranked comes the newest first as it is.
  const newest =
    isNarrowed(query) || weights === null ? sql`` : sql` order by rowid desc limit ${sql.lit(RANKED)}`;
  const by = last === null ? sql`` : sql` and rowid <= ${last}`;
  const rank = weights === null ? sql`0.0` : sql`bm25(${sql.table(index)}, ${sql.raw(weights)})`;
  return sql<Found>`(select rowid, ${rank} as rank, '' as day
    from ${sql.table(index)} where ${sql.table(index)} match ${terms}${by}${newest})`.as("found");
}

/** One row without a number, where nothing leads. */
const NOTHING_FOUND = sql<Found>`(select null as rowid, 0.0 as rank, '' as day)`.as("found");

/** Whether an index of its own finds what an operator asks for, in the order of their numbers. */
const leads = ({ operator, value, not }: Filter, of: "claims" | "reports"): boolean =>
  !not &&
  (operator === "withheld" ||
    (of === "claims" && (operator === "house" || (operator === "voice" && value.startsWith("entity:")))));

/** Claims by what leads: an entity or a voice of a house in the chain, or what was withheld. Each once. */
function claimsBy({ operator, value }: Filter, { houses }: Asked) {
  if (operator === "withheld")
    return sql<Found>`(select claim as rowid, 0.0 as rank, '' as day from withheld
      where aspect = ${value})`.as("found");
  const column = sql.raw(operator === "house" ? "house" : "entity");
  const who = operator === "house" ? (houses.get(value) ?? value) : value;
  return sql<Found>`(select hop.claim as rowid, 0.0 as rank, '' as day from hop where hop.${column} = ${who} and not exists (
    select 1 from hop as before where before.claim = hop.claim and before.${column} = ${who} and before.nth < hop.nth))`.as(
    "found",
  );
}

/** By what claims that meet a query stand in the order of their states: what leads has them so already. */
export const claimOrder = (asked: Pick<Asked, "query">): "found.rowid" | "claim.number" =>
  claimTerms(asked) !== null || asked.query.filters.some((filter) => leads(filter, "claims"))
    ? "found.rowid"
    : "claim.number";

/**
 * Claims that meet a query. Where no word is asked for, the index of one of the operators leads: who speaks, what was withheld, stance, kind of happening,
 * or outlet.
 */
export function matchingClaims(db: Record, asked: Asked) {
  const { query, at, last } = asked;
  const terms = claimTerms(asked);
  const lead = terms === null ? query.filters.find((filter) => leads(filter, "claims")) : undefined;
  const words =
    terms !== null
      ? foundBy("claim_words", terms, {
          query,
          weights: query.terms === null ? null : CLAIM_WEIGHTS,
          last: last.claim,
        })
      : lead !== undefined
        ? claimsBy(lead, asked)
        : NOTHING_FOUND;
  const led = terms !== null || lead !== undefined;
  const ofNewest = !led && of(query, ...OF_CLAIMS).every(({ not }) => not);
  // The index that leads comes first: asked row by row it would be slow. Without one claims come first, in the order of their index.
  // Of words alone nothing more is asked of a claim than whether it stands, which an index says without its row.
  const claims =
    at === null && terms !== null && !isNarrowed(query)
      ? sql<Selectable<ClaimRow>>`claim`.as<"claim">(sql`claim indexed by claim_now`)
      : "claim";
  let found = (led ? db.selectFrom(words).crossJoin(claims) : db.selectFrom("claim").crossJoin(words))
    // Each claim has both: asked for so, SQLite passes over them where nothing is asked of the report.
    .leftJoin("reading", "reading.number", "claim.reading")
    .leftJoin("revision", "revision.number", "reading.revision")
    .where(stoodAt("claim", at));
  // What came later is passed over at once: by what leads, or by the claims' own order.
  const order = claimOrder(asked);
  if (last.claim !== null) found = found.where(order, "<=", last.claim);
  if (led) found = found.whereRef("found.rowid", "=", "claim.number");
  else if (ofNewest)
    // Nothing names claims themselves: those of the newest reports that meet the query.
    found = found.where(
      "claim.reading",
      "in",
      asked.readings !== null
        ? sql<number>`(select value from json_each(${JSON.stringify(asked.readings)}))`
        : matchingReports(db, { ...asked, query: { ...query, without: [] } })
            .select("reading.number")
            .orderBy("revision.published_order", "desc")
            .limit(NEWEST_REPORTS),
    );
  for (const without of query.without)
    found = found.where(
      sql<boolean>`claim.number not in (select rowid from claim_words where claim_words match ${without})`,
    );
  for (const filter of query.filters) {
    if (filter === lead) continue;
    const { operator, value, not } = filter;
    if (operator === "stance") found = found.where(turned(sql<boolean>`claim.stance = ${value}`, not));
    else if (operator === "kind")
      found = found.where(
        turned(
          sql<boolean>`claim.event is not null and claim.event ->> '$.kind' = ${value.toLowerCase()}`,
          not,
        ),
      );
    else if (operator === "voice" && value.startsWith("entity:"))
      found = found.where(turned(speaks("entity", value), not));
    else if (operator === "voice" && not)
      found = found.where(
        sql<boolean>`claim.number not in (select rowid from claim_words where claim_words match ${`{voices} : ${quoted(value)}`})`,
      );
    else if (operator === "house")
      found = found.where(turned(speaks("house", asked.houses.get(value) ?? value), not));
    else if (operator === "withheld") found = found.where(turned(withheldOf(value), not));
    else {
      // The newest reports have met it already.
      const condition = ofNewest ? null : ofReport(operator, value, asked);
      if (condition !== null) found = found.where(turned(condition, not));
    }
  }
  return found;
}

/** An entity, or a voice of a house, is in the chain. */
const speaks = (column: "entity" | "house", who: string) =>
  sql<boolean>`exists (select 1 from hop where hop.claim = claim.number and hop.${sql.raw(column)} = ${who})`;

/** Something of the claim was withheld. */
const withheldOf = (aspect: string) =>
  sql<boolean>`exists (select 1 from withheld where withheld.aspect = ${aspect} and withheld.claim = claim.number)`;

/** Something was withheld in the reading. */
const withheldIn = (aspect: string) =>
  sql<boolean>`exists (select 1 from withholding where withholding.aspect = ${aspect}
    and withholding.published_order = revision.published_order and withholding.reading = reading.number)`;

export function ofReport(operator: Filter["operator"], value: string, { outlets }: Asked) {
  switch (operator) {
    case "outlet": {
      const names = outlets.get(value) ?? [];
      return names.length === 0
        ? sql<boolean>`false`
        : sql<boolean>`revision.outlet collate nocase in (${sql.join(names)})`;
    }
    // A day without a date is neither before nor after another.
    case "before":
      return sql<boolean>`revision.published_order < ${value} and revision.published_order > ''`;
    case "after":
      // No day comes after “~”: a range with two ends leads by its index, one with one end does not.
      return sql<boolean>`revision.published_order > ${`${value}~`} and revision.published_order < '~~'`;
    default:
      return null;
  }
}

/** By what reports that meet a query stand by day of publication: what leads has them so already. Of those that words find alike the last recorded comes first. */
export const reportOrder = ({ query }: Asked): "found.rowid" | "found.day" | "revision.published_order" =>
  query.terms !== null
    ? "found.rowid"
    : leadOfReports(query) === undefined
      ? "revision.published_order"
      : "found.day";

const leadOfReports = ({ terms, filters }: Query): Filter | undefined =>
  terms === null ? filters.find((filter) => leads(filter, "reports")) : undefined;

/** Reports that meet a query. */
export function matchingReports(db: Record, asked: Asked) {
  const { query, at, last } = asked;
  const lead = leadOfReports(query);
  const words =
    query.terms !== null
      ? foundBy("revision_words", query.terms, { query, weights: REPORT_WEIGHTS, last: last.revision })
      : lead !== undefined
        ? sql<Found>`(select reading as rowid, 0.0 as rank, published_order as day from withholding
            where aspect = ${lead.value})`.as("found")
        : NOTHING_FOUND;
  let found = (
    query.terms !== null
      ? db
          .selectFrom(words)
          .crossJoin("reading")
          .leftJoin("revision", "revision.number", "reading.revision")
          .whereRef("reading.revision", "=", "found.rowid")
      : lead === undefined
        ? db
            .selectFrom(words)
            .crossJoin("revision")
            .crossJoin("reading")
            .whereRef("reading.revision", "=", "revision.number")
        : db
            .selectFrom(words)
            .crossJoin("reading")
            .innerJoin("revision", "revision.number", "reading.revision")
            .whereRef("found.rowid", "=", "reading.number")
  )
    // A reading stands as long as its revision does; of a revision what says so lies behind its text.
    .where(stoodAt("reading", at));
  for (const without of query.without)
    found = found.where(
      sql<boolean>`reading.revision not in (select rowid from revision_words where revision_words match ${without})`,
    );
  for (const filter of query.filters) {
    if (filter === lead) continue;
    const { operator, value, not } = filter;
    const condition = operator === "withheld" ? withheldIn(value) : ofReport(operator, value, asked);
    if (condition !== null) found = found.where(turned(condition, not));
  }
  return found;
}
