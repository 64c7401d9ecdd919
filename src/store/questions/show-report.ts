import { sql } from "kysely";
import { StemmaError } from "#errors.ts";
import type { Claim } from "#vocabulary/claim.ts";
import type { Note } from "#vocabulary/note.ts";
import type { ReportDetail, RevisionLine } from "#vocabulary/record.ts";
import { layOver } from "../review/lay-over.ts";
import {
  CLAIM_COLUMNS,
  captureOf,
  knownBy,
  readingListsOf,
  readingListsUpTo,
  recordedClaimOf,
  reportOf,
} from "../rows/from-rows.ts";
import { SHORT } from "../rows/leading-items.ts";
import { reportUpTo } from "../rows/report-up-to.ts";
import { type Record, recordedBy, stoodAt } from "./at.ts";
import { findHops } from "./find-hops.ts";
import { loadReviews } from "./load-desk.ts";
import { wordChanges } from "./word-changes.ts";

/**
 * What is kept of a report? Its text with what reading gave, and every revision with what it changed. Of `most` claims at most, from the beginning of the text,
 * with what was read up to where the next one begins, and of a very long text what is printed up to there; null for all.
 */
export async function showReport(
  db: Record,
  id: string,
  { at, most }: { at: string | null; most: number | null },
): Promise<ReportDetail> {
  const { entries, texts: looked, firstRead } = await loadReviews(db, id, at);
  // Persons' words are laid over all claims or none: which of them a newer reading no longer has, a part does not say.
  const part = entries.length === 0 ? most : null;
  const texts = await textsOf(db, id, at);
  const revisions = revisionLines(texts, await readersOf(db, id, at), at);
  const standing = await db
    .selectFrom("revision")
    .innerJoin("reading", "reading.revision", "revision.number")
    .select(["reading.number", "reading.revision", "reading.reader", "reading.input", "reading.recorded_at"])
    .select(["reading.disclosures", "reading.notes", "revision.facts"])
    .select(LISTS.map((list) => (part === null ? sql.ref<string>(list) : beginningOf(list)).as(list)))
    .select(sql<number>`coalesce(revision.rereads, revision.number)`.as("edition"))
    .where("revision.report", "=", id)
    .where(stoodAt("revision", at))
    .where(stoodAt("reading", at))
    .executeTakeFirst();
  const edition = texts.find(({ number }) => number === standing?.edition);
  const revision = revisions.find((line) => line.id === edition?.revision);
  // The text is not asked for twice: it may be longer than all that is told of it.
  const text = texts.find(({ number }) => number === standing?.revision)?.text;
  if (standing === undefined || revision === undefined || text === undefined)
    throw new StemmaError("not-found", { id });

  const rows = await db
    .selectFrom("claim")
    .select(CLAIM_COLUMNS)
    .where("claim.reading", "=", standing.number)
    .where(stoodAt("claim", at))
    .orderBy("claim.nth")
    .$if(part !== null, (query) => query.limit((part ?? 0) + 1))
    .execute();
  const hops = await findHops(
    db,
    rows.map((row) => row.number),
  );
  const claims = rows.map((row) =>
    recordedClaimOf({ ...row, reader: standing.reader }, hops.get(row.number) ?? [], at),
  );
  const read = claims.map(({ recordedAt: _, supersededAt: __, reader: ___, ...claim }) => claim);
  const reviewed = layOver(
    { claims: read, text, texts: looked, firstRead },
    entries.filter(({ holds }) => holds),
  );
  // Of a report that has no more than were asked for nothing is cut.
  const end = most === null ? undefined : startOf(claims[most]);
  const known = end === undefined && part !== null && isCut(standing) ? null : listsOf(standing, end);
  const lists = known ?? (await wholeLists(db, standing.number, end));
  const shown = end === undefined ? read.length : (most ?? read.length);
  const reviewedThere =
    end === undefined ? reviewed : reviewed.filter(({ claim }) => (startOf(claim) ?? 0) < end);
  const whole = reportOf({ facts: standing.facts, text });
  const report =
    end === undefined || text.length <= LONG
      ? whole
      : reportUpTo(whole, reachOf([...read.slice(0, shown), ...reviewedThere.map(({ claim }) => claim)]));
  return {
    reading: {
      input: standing.input,
      report,
      sentences: lists.sentences,
      mentions: lists.mentions,
      times: lists.times,
      attributions: lists.attributions,
      claims: read.slice(0, shown),
      disclosures: lists.disclosures,
      notes: [...lists.notes, ...(await failedReadings(db, { report: id, ...standing }, at))],
      reader: standing.reader,
    },
    revision: revision.id,
    recordedAt: revision.recordedAt,
    capture: revision.capture,
    revisions,
    claims: claims.slice(0, shown),
    more: part === null ? claims.length - shown : (await countClaims(db, standing.number)) - shown,
    rest: text.length - report.text.length,
    reviewed: reviewedThere,
    reviews: entries,
  };
}

/** A text up to so many characters comes whole with the first of its claims. */
const LONG = 100_000;

/** Where the last words end that a claim, or the voices of its chain, rest on. */
function reachOf(claims: readonly Pick<Claim, "content" | "chain">[]): number {
  let reach = 0;
  for (const { content, chain } of claims)
    for (const span of [...content, ...chain.flatMap(({ span, voice }) => [span, voice.resolved])])
      reach = Math.max(reach, span?.[1] ?? 0);
  return reach;
}

const startOf = (claim: Pick<Claim, "content"> | undefined): number | undefined => claim?.content[0]?.[0];

/** By the index of a reading's claims alone: they stand and fall together. */
async function countClaims(db: Record, reading: number): Promise<number> {
  const { n } = await db
    .selectFrom("claim")
    .select((e) => e.fn.countAll<number>().as("n"))
    .where("reading", "=", reading)
    .executeTakeFirstOrThrow();
  return n;
}

const LISTS = ["sentences", "mentions", "times", "attributions"] as const;
/** Lists of a report of ten thousand claims have megabytes; its first claims lie within so many characters of each. */
const BEGINNING = 2 * SHORT;
type Lists = Parameters<typeof readingListsOf>[0];

const beginningOf = (list: (typeof LISTS)[number]) =>
  sql<string>`substr(${sql.ref(`reading.${list}`)}, 1, ${BEGINNING})`;

const isCut = (lists: Lists): boolean => LISTS.some((list) => lists[list].length >= BEGINNING);

const listsOf = (row: Lists, end: number | undefined): ReturnType<typeof readingListsUpTo> =>
  end === undefined ? readingListsOf(row) : readingListsUpTo(row, end);

async function wholeLists(db: Record, reading: number, end: number | undefined) {
  const row = await db
    .selectFrom("reading")
    .select([...LISTS, "disclosures", "notes"])
    .where("number", "=", reading)
    .executeTakeFirstOrThrow();
  const lists = listsOf(row, end);
  if (lists === null) throw new TypeError("A whole list is never cut off.");
  return lists;
}

type Text = Awaited<ReturnType<typeof textsOf>>[number];
type Read = Awaited<ReturnType<typeof readersOf>>[number];

/** Every text of a report, in the order in which they stood: of each revision, and what later readers made of it. */
function textsOf(db: Record, report: string, at: string | null) {
  return db
    .selectFrom("revision")
    .innerJoin("capture", "capture.id", "revision.capture")
    .innerJoin("blob", "blob.sha256", "capture.sha256")
    .selectAll("capture")
    .select(["revision.id as revision", "revision.number", "revision.rereads", "revision.text"])
    .select(["revision.text_sha256", "revision.recorded_at as revised_at", "revision.superseded_at"])
    .select("blob.size")
    .where("revision.report", "=", report)
    .where(recordedBy("revision", at))
    .orderBy("revision.recorded_at")
    .orderBy("revision.number")
    .execute();
}

function readersOf(db: Record, report: string, at: string | null) {
  return db
    .selectFrom("reading")
    .innerJoin("revision", "revision.number", "reading.revision")
    .select(["reading.revision", "reading.reader", "reading.recorded_at", "reading.superseded_at"])
    .where("revision.report", "=", report)
    .where(recordedBy("reading", at))
    .orderBy("reading.recorded_at")
    .orderBy("reading.number")
    .execute();
}

/** A line a revision. What changed is told against the last reading of the revision before: its reader is the likeliest to be the same. */
function revisionLines(texts: readonly Text[], readings: readonly Read[], at: string | null): RevisionLine[] {
  const out: RevisionLine[] = [];
  let last = "";
  for (const text of texts) {
    if (text.rereads !== null) continue;
    const own = texts.filter(({ number, rereads }) => number === text.number || rereads === text.number);
    const final = own.at(-1) ?? text;
    const words = new Map(own.map((one) => [one.number, one.text]));
    const changes = out.length === 0 ? [] : wordChanges(last, text.text);
    let before = text.text;
    out.push({
      id: text.revision as RevisionLine["id"],
      recordedAt: text.revised_at,
      supersededAt: knownBy(final.superseded_at, at),
      textSha256: final.text_sha256,
      capture: captureOf(text, text.size),
      changes,
      readings: readings
        .filter(({ revision }) => words.has(revision))
        .map(({ revision, reader, recorded_at, superseded_at }) => {
          const found = words.get(revision) ?? before;
          const line = {
            reader,
            recordedAt: recorded_at,
            supersededAt: knownBy(superseded_at, at),
            changes: found === before ? [] : wordChanges(before, found),
          };
          before = found;
          return line;
        }),
    });
    last = final.text;
  }
  return out;
}

/** Later readers that found no report in the bytes of a revision: the reading that stands is an older one, and says so. */
async function failedReadings(
  db: Record,
  { report, edition, recorded_at: since }: { report: string; edition: number; recorded_at: string },
  at: string | null,
): Promise<Note[]> {
  const rows = await db
    .selectFrom("receipt")
    .innerJoin("revision", "revision.number", "receipt.revision")
    .select("receipt.note")
    .where("receipt.report", "=", report)
    .where(sql<boolean>`coalesce(revision.rereads, revision.number) = ${edition}`)
    .where("receipt.note", "is not", null)
    .where("receipt.recorded_at", ">", since)
    .$if(at !== null, (query) => query.where("receipt.recorded_at", "<=", at ?? ""))
    .orderBy("receipt.recorded_at")
    .execute();
  return rows.map(({ note }) => JSON.parse(note ?? "null") as Note);
}
