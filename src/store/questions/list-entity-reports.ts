import { sql } from "kysely";
import type { Mention } from "#vocabulary/mention.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { EntityClaim, EntityReports, RecordedClaim } from "#vocabulary/record.ts";
import { CLAIM_COLUMNS, recordedClaimOf } from "../rows/from-rows.ts";
import { type Linked, linkedMentions, mentionsWithin, type Who, whosOf } from "../rows/presence.ts";
import { listed, type Record, stoodAt } from "./at.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { findHops } from "./find-hops.ts";
import { markedWords, sentenceAround } from "./marked-words.ts";
import { readingsOfPersons } from "./persons-voices.ts";
import { reportLinesOf } from "./report-lines.ts";
import { reviewedClaims } from "./reviewed-claims.ts";

/** Claims of one report that a list shows; a page of one paper can hold hundreds. */
const MOST_CLAIMS = 30;

interface Asked {
  limit: number;
  after: string | null;
  at: string | null;
}

/** What did an entity, or the voices of a house, say; or what is said of an entity? Report by report, the newest first. */
export async function listEntityReports(
  db: Record,
  who: Who,
  list: "said" | "about",
  { limit, after, at }: Asked,
): Promise<EntityReports> {
  const from = after === null ? null : readCursor<number>(after, "number");
  const rows = await db
    .selectFrom("presence")
    .select(["reading", "published_order", "mentions", "about"])
    .where("who", "=", who)
    .where(list === "said" ? "said" : "mentions", ">", 0)
    .where(stoodAt("presence", at))
    .$if(from !== null, (query) =>
      query.where(sql<boolean>`(published_order, reading) < (${from?.[0] ?? ""}, ${from?.[1] ?? 0})`),
    )
    .orderBy("published_order", "desc")
    .orderBy("reading", "desc")
    .limit(limit + 1)
    .execute();
  const own = list === "said" ? await readingsOfPersons(db, who, at) : [];
  const known = new Set(rows.map(({ reading }) => reading));
  const beyond = (one: { reading: number; published_order: string }, [day, reading]: [string, number]) =>
    one.published_order < day || (one.published_order === day && one.reading < reading);
  // What persons alone have it say stands among the others, as far as this page goes.
  for (const one of own)
    if (!known.has(one.reading) && (from === null || beyond(one, from)))
      rows.push({ ...one, mentions: 0, about: 0 });
  if (own.length > 0) rows.sort((a, b) => (beyond(a, [b.published_order, b.reading]) ? 1 : -1));
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const readings = await readingsOf(
    db,
    page.map(({ reading }) => reading),
  );
  const lines = await reportLinesOf(
    db,
    [...readings.values()].map(({ revision }) => revision),
    at,
  );
  const claims = await claimsOf(db, who, list, readings, at);
  return {
    reports: page.flatMap(({ reading, mentions }) => {
      const kept = readings.get(reading);
      const report = lines.get(kept?.revision ?? 0);
      if (kept === undefined || report === undefined) return [];
      const found = claims.get(reading) ?? [];
      // All that was read of it there a person took away or gave to others.
      if (list === "said" && found.length === 0) return [];
      return [
        {
          report,
          mentions,
          claims: found.slice(0, MOST_CLAIMS),
          more: Math.max(0, found.length - MOST_CLAIMS),
          sentence:
            list === "about" && found.length === 0
              ? sentenceAround(kept.text, kept.sentences, spansOf(kept.linked, who))
              : null,
        },
      ];
    }),
    next:
      rows.length > limit && last !== undefined ? writeCursor([last.published_order, last.reading]) : null,
  };
}

/**
 * In how many claims more, or fewer, do persons have an entity named than was read? Asked of the reports of which they said more than that what was read is so;
 * they are few.
 */
export async function countAboutByPersons(db: Record, who: Who, at: string | null): Promise<number> {
  const { rows } = await sql<{ reading: number; about: number }>`
    select presence.reading, presence.about
    from (select distinct report from review where kind <> 'accept' ${at === null ? sql`` : sql`and recorded_at <= ${at}`}) as touched
    cross join revision on revision.report = touched.report cross join reading on reading.revision = revision.number
    cross join presence on presence.reading = reading.number and presence.who = ${who}
    where presence.mentions > 0 and ${stoodAt("presence", at)()}`.execute(db);
  const readings = await readingsOf(
    db,
    rows.map(({ reading }) => reading),
  );
  const claims = await claimsOf(db, who, "about", readings, at);
  return rows.reduce((more, { reading, about }) => more + (claims.get(reading)?.length ?? 0) - about, 0);
}

interface KeptReading {
  revision: number;
  report: string;
  text: string;
  sentences: readonly Span[];
  linked: readonly Linked[];
}

async function readingsOf(db: Record, numbers: readonly number[]): Promise<Map<number, KeptReading>> {
  if (numbers.length === 0) return new Map();
  const rows = await db
    .selectFrom("reading")
    .innerJoin("revision", "revision.number", "reading.revision")
    .select(["reading.number", "reading.revision", "reading.sentences", "reading.mentions"])
    .select(["revision.report", "revision.text"])
    .where("reading.number", "in", listed(numbers))
    .execute();
  return new Map(
    rows.map(({ number, revision, report, text, sentences, mentions }) => [
      number,
      {
        revision,
        report,
        text,
        sentences: JSON.parse(sentences) as Span[],
        linked: linkedMentions(JSON.parse(mentions) as Mention[]),
      },
    ]),
  );
}

/** The claims of each reading that are the entity's, or of it, in the order of the text. */
async function claimsOf(
  db: Record,
  who: Who,
  list: "said" | "about",
  readings: ReadonlyMap<number, KeptReading>,
  at: string | null,
): Promise<Map<number, EntityClaim[]>> {
  const found = new Map<number, EntityClaim[]>();
  if (readings.size === 0) return found;
  const rows = await db
    .selectFrom("claim")
    .innerJoin("reading", "reading.number", "claim.reading")
    .select(CLAIM_COLUMNS)
    .select("reading.reader")
    .where("claim.reading", "in", listed(readings.keys()))
    .where(stoodAt("claim", at))
    .orderBy("claim.reading")
    .orderBy("claim.nth")
    .execute();
  const hops = await findHops(
    db,
    rows.map(({ number }) => number),
  );
  const reviewed = await reviewedClaims(
    db,
    [...readings.values()].map(({ report }) => report),
    at,
  );
  const add = (reading: number, claim: RecordedClaim): void => {
    const kept = readings.get(reading);
    if (kept === undefined) return;
    const named = spansOf(mentionsWithin(claim, kept.linked), who);
    const speaks = claim.chain.map((hop) => whosOf(hop).includes(who));
    if (list === "said" ? !speaks.includes(true) : named.length === 0) return;
    const own = speaks.at(-1) === true;
    const words = claim.content.map((span) => markedWords(kept.text, span, named));
    const claims = found.get(reading) ?? [];
    claims.push({ claim, words, own });
    found.set(reading, claims);
  };
  for (const row of rows) {
    const word = reviewed.read.get(row.id);
    if (word?.stands === false) continue;
    add(row.reading, { ...recordedClaimOf(row, hops.get(row.number) ?? [], at), ...word?.claim });
  }
  for (const [reading, { report }] of readings) {
    const made = reviewed.made.get(report) ?? [];
    for (const claim of made) add(reading, claim);
    if (made.length > 0) found.get(reading)?.sort(({ claim: a }, { claim: b }) => startOf(a) - startOf(b));
  }
  return found;
}

const startOf = ({ content }: RecordedClaim): number => content[0]?.[0] ?? 0;

const spansOf = (linked: readonly Linked[], who: Who): Span[] =>
  linked.flatMap(({ entity, span }) => (entity === who ? [span] : []));
