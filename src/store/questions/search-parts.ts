import { sql } from "kysely";
import { type Record, stoodAt } from "./at.ts";
import type { Filter, Query } from "./parse-query.ts";

/** What a search asks, with the names in it found: houses as ids, outlets as the record prints them. */
export interface Asked {
  query: Query;
  houses: ReadonlyMap<string, string>;
  outlets: ReadonlyMap<string, readonly string[]>;
  at: string | null;
}

const of = ({ filters }: Query, ...operators: Filter["operator"][]): Filter[] =>
  filters.filter(({ operator }) => operators.includes(operator));

/** A condition, or its opposite behind a minus. What is not known is not so. */
const turned = (condition: ReturnType<typeof sql<boolean>>, not: boolean) =>
  not ? sql<boolean>`not coalesce((${condition}), 0)` : condition;

const wants = (query: Query, what: "claims" | "reports"): boolean =>
  of(query, "in").every(({ value, not }) => (value === what) !== not);

/** Operators that only a claim can meet. */
const OF_CLAIMS: Filter["operator"][] = ["voice", "house", "stance", "kind"];

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

const quoted = (words: string): string => `"${words.replaceAll('"', " ")}"`;

// A word in the title says more of a report than one in its body, and a claim's own words more than who passed it on.
const REPORT_WEIGHTS = "6.0, 3.0, 1.0";
const CLAIM_WEIGHTS = "2.0, 1.0";

/** Of words alone the best are looked for among so many of the newest: to rank a word of half the record takes long and tells little. */
const RANKED = 4000;

/** Where only reports are asked for by what they are, the claims of so many of the newest are found. */
const NEWEST_REPORTS = 1000;

/** Rows of a word index with their rank (bm25: the lower, the better); one row without a number where no word is asked for. */
function foundBy(
  index: "claim_words" | "revision_words",
  weights: string,
  terms: string | null,
  { filters, without }: Query,
) {
  if (terms === null)
    return sql<{ rowid: number; rank: number }>`(select null as rowid, 0.0 as rank)`.as("found");
  // What is narrowed further may lie among the older.
  const newest =
    filters.length + without.length > 0 ? sql`` : sql` order by rowid desc limit ${sql.lit(RANKED)}`;
  return sql<{
    rowid: number;
    rank: number;
  }>`(select rowid, bm25(${sql.table(index)}, ${sql.raw(weights)}) as rank
    from ${sql.table(index)} where ${sql.table(index)} match ${terms}${newest})`.as("found");
}

/**
 * Claims that meet a query. Where no word is asked for, the index of one of the operators leads: presence, stance, kind of happening, outlet, or what
 * was withheld.
 */
export function matchingClaims(db: Record, asked: Asked) {
  const { query, at } = asked;
  const terms = claimTerms(asked);
  // The word index comes first: asked row by row it would be slow. Without words claims come first, in the order of their index.
  const words = foundBy("claim_words", CLAIM_WEIGHTS, terms, query);
  let found = (
    terms === null ? db.selectFrom("claim").crossJoin(words) : db.selectFrom(words).crossJoin("claim")
  )
    .innerJoin("reading", "reading.number", "claim.reading")
    .innerJoin("revision", "revision.number", "reading.revision")
    .where(stoodAt("claim", at));
  if (terms !== null) found = found.whereRef("found.rowid", "=", "claim.number");
  else if (of(query, ...OF_CLAIMS).every(({ not }) => not))
    // Nothing names claims themselves: those of the newest reports that meet the query.
    found = found.where(
      "claim.reading",
      "in",
      matchingReports(db, { ...asked, query: { ...query, without: [] } })
        .select("reading.number")
        .orderBy("revision.published_order", "desc")
        .limit(NEWEST_REPORTS),
    );
  for (const without of query.without)
    found = found.where(
      sql<boolean>`claim.number not in (select rowid from claim_words where claim_words match ${without})`,
    );
  for (const { operator, value, not } of query.filters) {
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
      const condition = ofReport(operator, value, asked);
      if (condition !== null) found = found.where(turned(condition, not));
    }
  }
  return found;
}

/** An entity, or a voice of a house, is in the chain: by the readings that let it speak. */
const speaks = (column: "entity" | "house", who: string) =>
  sql<boolean>`claim.reading in (select reading from presence where who = ${who} and said > 0)
    and exists (select 1 from hop where hop.claim = claim.number and hop.${sql.raw(column)} = ${who})`;

/** What a reading says is withheld, and that bears on the claim. */
const withheldOf = (aspect: string) =>
  sql<boolean>`instr(reading.disclosures, '"withheld"') > 0 and exists (
    select 1 from json_each(reading.disclosures) as told, json_each(told.value, '$.of') as bears
    where told.value ->> '$.kind' = 'withheld' and (${aspect} = 'any' or told.value ->> '$.aspect' = ${aspect})
      and bears.value = claim.id)`;

const withheldIn = (aspect: string) =>
  sql<boolean>`instr(reading.disclosures, '"withheld"') > 0 and exists (
    select 1 from json_each(reading.disclosures) as told
    where told.value ->> '$.kind' = 'withheld' and (${aspect} = 'any' or told.value ->> '$.aspect' = ${aspect}))`;

function ofReport(operator: Filter["operator"], value: string, { outlets }: Asked) {
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

/** Reports that meet a query. */
export function matchingReports(db: Record, asked: Asked) {
  const { query, at } = asked;
  let found = db
    .selectFrom(foundBy("revision_words", REPORT_WEIGHTS, query.terms, query))
    .crossJoin("revision")
    .innerJoin("reading", "reading.revision", "revision.number")
    .where(stoodAt("revision", at))
    .where(stoodAt("reading", at));
  if (query.terms !== null) found = found.whereRef("found.rowid", "=", "revision.number");
  for (const without of query.without)
    found = found.where(
      sql<boolean>`revision.number not in (select rowid from revision_words where revision_words match ${without})`,
    );
  for (const { operator, value, not } of query.filters) {
    const condition = operator === "withheld" ? withheldIn(value) : ofReport(operator, value, asked);
    if (condition !== null) found = found.where(turned(condition, not));
  }
  return found;
}
