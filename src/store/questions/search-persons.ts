import { sql } from "kysely";
import { type Record, stoodAt } from "./at.ts";
import { type Asked, CLAIM_WEIGHTS, claimTerms, of, ofReport, quoted, turned } from "./search-parts.ts";

/** A claim as persons have it that meets a query. */
export interface PersonsFound {
  number: number;
  id: string;
  revision: number;
  /** Where it stands among the claims of the record. */
  place: number;
  outlet: string | null;
  stance: string;
  event: string | null;
  /** Names of its voices, as JSON. */
  chain: string;
}

/** Has any person anything otherwise than it was read? Where none has, nothing more is asked. */
export async function havePersonsClaims(db: Record): Promise<boolean> {
  return (await db.selectFrom("persons_claim").select("number").limit(1).executeTakeFirst()) !== undefined;
}

/** Which of these claims do persons have otherwise, or took away? By the number of their states. */
export async function findOverruled(
  db: Record,
  claims: readonly number[],
  at: string | null,
): Promise<Set<number>> {
  const { rows } = await sql<{ state: number }>`select persons_claim.state
    from json_each(${JSON.stringify(claims)}) as asked
    cross join persons_claim indexed by persons_claim_of_state on persons_claim.state = asked.value
    where ${stoodAt("persons_claim", at)()}`.execute(db);
  return new Set(rows.map(({ state }) => state));
}

/** What leads to persons' claims: words and voices of theirs, an entity or a house that speaks, stance, or kind of happening. */
function leadOf({ query, houses }: Asked) {
  const terms = claimTerms({ query });
  if (terms !== null)
    return sql`(select rowid from persons_words where persons_words match ${terms} order by bm25(persons_words, ${sql.raw(CLAIM_WEIGHTS)}))`;
  const who = query.filters.find(
    ({ operator, value, not }) =>
      !not && (operator === "house" || (operator === "voice" && value.startsWith("entity:"))),
  );
  if (who !== undefined)
    return sql`(select number as rowid from persons_voice where who = ${idOf(who, houses)} and speaks = 1)`;
  const stance = query.filters.find(({ operator, not }) => !not && operator === "stance");
  if (stance !== undefined)
    return sql`(select number as rowid from persons_claim indexed by persons_claim_by_stance where stance = ${stance.value} and stands = 1)`;
  const kind = query.filters.find(({ operator, not }) => !not && operator === "kind");
  if (kind !== undefined)
    return sql`(select number as rowid from persons_claim indexed by persons_claim_by_kind
      where kind = ${kind.value.toLowerCase()} and stands = 1)`;
  return sql`(select number as rowid from persons_claim indexed by persons_claim_reading where stands = 1)`;
}

const idOf = ({ operator, value }: { operator: string; value: string }, houses: Asked["houses"]): string =>
  operator === "house" ? (houses.get(value) ?? value) : value;

/** Claims as persons have them that meet a query: the best first, without words the last of the record first. */
export function matchingPersons(asked: Asked, limit: number) {
  const { query, at } = asked;
  const conditions = [
    ...query.without.map(
      (without) =>
        sql<boolean>`persons_claim.number not in (select rowid from persons_words where persons_words match ${without})`,
    ),
    ...of(query, "stance").map(({ value, not }) =>
      turned(sql<boolean>`persons_claim.stance = ${value}`, not),
    ),
    ...of(query, "kind").map(({ value, not }) =>
      turned(
        sql<boolean>`persons_claim.kind is not null and persons_claim.kind = ${value.toLowerCase()}`,
        not,
      ),
    ),
    ...of(query, "voice", "house").flatMap((filter) => {
      const { operator, value, not } = filter;
      if (operator === "house" || value.startsWith("entity:"))
        return [
          turned(
            sql<boolean>`exists (select 1 from persons_voice where who = ${idOf(filter, asked.houses)} and speaks = 1
              and persons_voice.number = persons_claim.number)`,
            not,
          ),
        ];
      // Names that are asked for have led here.
      return not
        ? [
            sql<boolean>`persons_claim.number not in (select rowid from persons_words
              where persons_words match ${`{voices} : ${quoted(value)}`})`,
          ]
        : [];
    }),
    ...of(query, "withheld").map(({ value, not }) =>
      turned(
        sql<boolean>`exists (select 1 from withheld where withheld.aspect = ${value} and withheld.claim = persons_claim.state)`,
        not,
      ),
    ),
    ...of(query, "outlet", "before", "after").flatMap(({ operator, value, not }) => {
      const condition = ofReport(operator, value, asked);
      return condition === null ? [] : [turned(condition, not)];
    }),
  ];
  const order = query.terms === null ? sql`order by place desc, persons_claim.number desc` : sql``;
  return sql<PersonsFound>`select persons_claim.number, persons_claim.claim as id, reading.revision, revision.outlet,
      persons_claim.stance, persons_claim.kind as event, persons_claim.chain,
      coalesce(persons_claim.state, (select max(number) from claim where claim.reading = persons_claim.reading), 0) as place
    from ${leadOf(asked)} as found
    cross join persons_claim on persons_claim.number = found.rowid
    cross join reading on reading.number = persons_claim.reading
    cross join revision on revision.number = reading.revision
    where persons_claim.stands = 1 and ${stoodAt("persons_claim", at)()}
      ${conditions.length === 0 ? sql`` : sql`and ${sql.join(conditions, sql` and `)}`}
    ${order} limit ${limit}`;
}
