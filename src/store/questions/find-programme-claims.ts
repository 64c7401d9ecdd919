import { sql } from "kysely";
import type { Claim } from "#vocabulary/claim.ts";
import type { Disclosure } from "#vocabulary/disclosure.ts";
import type { Mention } from "#vocabulary/mention.ts";
import type { Programme, Sign } from "#vocabulary/programme.ts";
import type { ReportId } from "#vocabulary/report.ts";
import type { ToldReport } from "#vocabulary/told-report.ts";
import { CLAIM_COLUMNS, claimOf, mentionsOf } from "../rows/from-rows.ts";
import { linkedMentions, mentionsWithin } from "../rows/presence.ts";
import { listed, type Record, stoodAt } from "./at.ts";
import { findHops } from "./find-hops.ts";
import { termsOf } from "./find-told.ts";
import { loadDesk } from "./load-desk.ts";

/**
 * Which claims may be of a programme, as persons have them, report by report? Those with all words of one of its signs by the word index, those that name the
 * entity of one or are of its kind of happening; and of reports in which a person said something all, since no index knows these. Only those that stand.
 */
export async function findProgrammeClaims(
  db: Record,
  { signs, of }: Pick<Programme, "signs" | "of">,
  at: string | null,
): Promise<ToldReport[]> {
  const touched = await db
    .selectFrom("review")
    .select("report")
    .distinct()
    .$if(at !== null, (query) => query.where("recorded_at", "<=", at ?? ""))
    .execute();
  const told = new Map<number, ToldReport["claims"]>();
  for (const { report } of touched) {
    const { reviewed, stamp } = await loadDesk(db, report, at);
    told.set(
      stamp.reading,
      reviewed.filter(({ stands }) => stands).map(({ claim, verdict }) => ({ claim, verdict })),
    );
  }
  const numbers = await claimsWithSigns(db, signs, at);
  const untouched = await readClaims(db, numbers, {
    of,
    without: touched.map(({ report }) => report),
    at,
  });
  for (const [reading, claims] of untouched) told.set(reading, claims);
  return withReports(db, told);
}

/** The numbers of claims that may have a sign. Of those with its words, whether they stood is asked where they are read, which goes to the same rows. */
async function claimsWithSigns(
  db: Record,
  signs: readonly Sign[],
  at: string | null,
): Promise<ReadonlySet<number>> {
  const found = new Set<number>();
  const terms = termsOf(signs);
  if (terms !== null) {
    const { rows } = await sql<{
      number: number;
    }>`select rowid as number from claim_words where claim_words match ${terms}`.execute(db);
    for (const { number } of rows) found.add(number);
  }
  for (const sign of signs.filter((one) => one.every((word) => word.includes(":"))))
    for (const number of await claimsOfKind(db, sign, at)) found.add(number);
  return found;
}

/** Claims of a sign without words: of its kind of happening, naming its entities. */
async function claimsOfKind(db: Record, sign: Sign, at: string | null): Promise<number[]> {
  const kinds = sign.flatMap((word) => (word.startsWith("kind:") ? [word.slice(5)] : []));
  const entities = sign.filter((word) => word.startsWith("entity:"));
  const [entity] = entities;
  let query = db.selectFrom("claim").select(["claim.number", "claim.content", "claim.reading"]);
  if (entity !== undefined)
    query = query.where(
      sql<boolean>`claim.reading in (select reading from presence where who = ${entity} and about > 0)`,
    );
  for (const kind of kinds)
    query = query.where(sql<boolean>`claim.event is not null and claim.event ->> '$.kind' = ${kind}`);
  const rows = await query.where(stoodAt("claim", at)).execute();
  // Who is named in the claim itself is asked where nothing else makes it few.
  if (entity === undefined || kinds.length > 0) return rows.map(({ number }) => number);
  const mentions = await mentionsOfReadings(db, new Set(rows.map(({ reading }) => reading)));
  return rows.flatMap(({ number, content, reading }) => {
    const linked = mentions.get(reading) ?? [];
    const claim = { content: JSON.parse(content) as Claim["content"] };
    const named = new Set<string>(mentionsWithin(claim, linked).map((mention) => mention.entity));
    return entities.every((one) => named.has(one)) ? [number] : [];
  });
}

async function mentionsOfReadings(db: Record, readings: ReadonlySet<number>) {
  const rows = await db
    .selectFrom("reading")
    .select(["number", "mentions"])
    .where("number", "in", listed(readings))
    .execute();
  return new Map(
    rows.map(({ number, mentions }) => [number, linkedMentions(JSON.parse(mentions) as Mention[])]),
  );
}

/** Of these claims those that stood, of readings that name whose the programme is, or that came through a house of theirs; by reading, in the order of the text. */
async function readClaims(
  db: Record,
  numbers: ReadonlySet<number>,
  { of, without, at }: { of: readonly string[]; without: readonly string[]; at: string | null },
): Promise<Map<number, ToldReport["claims"]>> {
  const whose = JSON.stringify(of);
  const rows = await db
    .selectFrom("claim")
    .select(CLAIM_COLUMNS)
    .where("claim.number", "in", listed(numbers))
    .where(stoodAt("claim", at))
    .$if(of.length > 0, (query) =>
      query.where(
        sql<boolean>`(claim.reading in (select reading from presence where who in (select value from json_each(${whose})) and mentions > 0)
          or exists (select 1 from hop where hop.claim = claim.number and hop.house in (select value from json_each(${whose}))))`,
      ),
    )
    .$if(without.length > 0, (query) =>
      query.where(
        sql<boolean>`claim.reading not in (select reading.number from json_each(${JSON.stringify(without)}) as touched
          join revision on revision.report = touched.value join reading on reading.revision = revision.number)`,
      ),
    )
    .orderBy("claim.reading")
    .orderBy("claim.nth")
    .execute();
  const hops = await findHops(
    db,
    rows.map(({ number }) => number),
  );
  return new Map(
    [...Map.groupBy(rows, ({ reading }) => reading)].map(([reading, own]) => [
      reading,
      own.map((row) => ({ claim: claimOf(row, hops.get(row.number) ?? []), verdict: "open" as const })),
    ]),
  );
}

/** The reports of these readings with what a dossier needs of them, by their ids. */
async function withReports(
  db: Record,
  told: ReadonlyMap<number, ToldReport["claims"]>,
): Promise<ToldReport[]> {
  const rows = await db
    .selectFrom("reading")
    .innerJoin("revision", "revision.number", "reading.revision")
    .select(["reading.number", "reading.mentions", "reading.disclosures"])
    .select(["revision.report", "revision.title", "revision.outlet", "revision.published", "revision.text"])
    .where("reading.number", "in", listed(told.keys()))
    .execute();
  return rows
    .map(({ number, mentions, disclosures, report, ...row }) => ({
      ...row,
      id: report as ReportId,
      mentions: mentionsOf(mentions),
      disclosures: JSON.parse(disclosures) as Disclosure[],
      claims: told.get(number) ?? [],
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
