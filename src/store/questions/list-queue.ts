import { sql } from "kysely";
import type { Claim } from "#vocabulary/claim.ts";
import type { QueueLine, ReviewQueue } from "#vocabulary/review.ts";
import { doubtsOf } from "../review/doubt.ts";
import { attributionsNear } from "../rows/attributions-near.ts";
import { mentionsOf } from "../rows/from-rows.ts";
import type { ReadingRow, RevisionRow } from "../tables.ts";
import { listed, type Record } from "./at.ts";
import { claimsOfNumbers } from "./claims-of-reading.ts";
import { countStandingClaims } from "./count-standing-claims.ts";
import { loadDesk } from "./load-desk.ts";
import type { Remember } from "./remember.ts";

interface Asked {
  limit: number;
  /** Of this report alone; null for the whole record. */
  report: string | null;
  /** Instead: what others settled, and this person said nothing of. Null for what waits for anybody. */
  second: string | null;
}

/** A line with where its claim stands, for the order of equals. */
interface Waiting {
  line: QueueLine;
  order: string;
}

/**
 * Which claims should a person look at first? Those on which a newer reading differs from a person's word, then those that nobody looked at, the
 * most doubtful first.
 */
export async function listQueue(
  db: Record,
  { limit, report, second }: Asked,
  remember: Remember,
): Promise<ReviewQueue> {
  const reviewedReports = (
    await db
      .selectFrom("review")
      .select("report")
      .distinct()
      .$if(report !== null, (query) => query.where("report", "=", report ?? ""))
      .orderBy("report")
      .execute()
  ).map((row) => row.report);
  const waiting: Waiting[] = [];
  let [open, reviewed] = [0, 0];
  for (const id of reviewedReports) {
    const desk = await loadDesk(db, id, null);
    open += desk.reviewed.filter(({ verdict }) => verdict === "open").length;
    reviewed += desk.reviewed.filter(({ reviews }) => reviews.length > 0).length;
    const lists = (await linesOf(db, new Map([[desk.stamp.reading, desk.claims]]))).get(desk.stamp.reading);
    if (lists === undefined) continue;
    const own = new Set(desk.entries.filter(({ who, holds }) => holds && who === second).map(({ id }) => id));
    for (const { claim, verdict, moved, gone, stands, reviews } of desk.reviewed) {
      if (second !== null) {
        if (stands && verdict !== "open" && !reviews.some((id) => own.has(id)))
          waiting.push({ line: lists.lineOf(claim), order: placeOf(id, claim) });
        continue;
      }
      if (verdict !== "open" && !(stands && (gone || moved.length > 0))) continue;
      const line = lists.lineOf(claim);
      const reason = gone
        ? "a newer reading no longer has it"
        : `a newer reading differs from a person's word: ${moved.join(", ")}`;
      waiting.push({
        order: placeOf(id, claim),
        line: verdict === "open" ? line : { ...line, doubt: 1, reasons: [reason] },
      });
    }
  }
  if (second !== null) return { ...firstOf(waiting, limit), open: waiting.length, reviewed };
  const untouched = db
    .selectFrom("claim")
    .innerJoin("reading", "reading.number", "claim.reading")
    .innerJoin("revision", "revision.number", "reading.revision")
    .where("claim.superseded_at", "is", null)
    .$if(report !== null, (query) => query.where("revision.report", "=", report ?? ""))
    .$if(reviewedReports.length > 0, (query) =>
      query.where(sql<boolean>`revision.report not in (select report from review)`),
    );
  const rows = await untouched
    .select(["claim.number", "claim.reading", "claim.id", "revision.report"])
    .orderBy(sql`claim.doubt`, (order) => order.desc().nullsLast())
    .orderBy("claim.number")
    .limit(limit)
    .execute();
  const n =
    report === null
      ? await countUntouched(db, remember)
      : (await untouched.select((e) => e.fn.countAll<number>().as("n")).executeTakeFirstOrThrow()).n;
  // Of a reading of thousands of claims only those that are shown are read.
  const shown = Map.groupBy(
    await claimsOfNumbers(
      db,
      rows.map(({ number }) => number),
    ),
    ({ reading }) => reading,
  );
  const readings = await linesOf(
    db,
    new Map([...shown].map(([reading, claims]) => [reading, claims.map(({ claim }) => claim)])),
  );
  for (const [nth, row] of rows.entries()) {
    const lists = readings.get(row.reading);
    const claim = lists?.claims.get(row.id);
    if (lists !== undefined && claim !== undefined)
      waiting.push({ line: lists.lineOf(claim), order: `~ ${String(nth).padStart(9, "0")}` });
  }
  return { ...firstOf(waiting, limit), open: open + n, reviewed };
}

const placeOf = (report: string, { content }: Claim): string =>
  `${report} ${String(content[0]?.[0] ?? 0).padStart(9, "0")}`;

function firstOf(waiting: Waiting[], limit: number): Pick<ReviewQueue, "claims"> {
  waiting.sort((a, b) => b.line.doubt - a.line.doubt || (a.order < b.order ? -1 : 1));
  return { claims: waiting.slice(0, limit).map(({ line }) => line) };
}

interface Lines {
  claims: ReadonlyMap<string, Claim>;
  lineOf(claim: Claim): QueueLine;
}

/** Claims that stand in reports of which nobody said anything: all that stand without those of the few other reports. */
async function countUntouched(db: Record, remember: Remember): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*) as n from (select distinct report from review) as touched
      cross join revision on revision.report = touched.report
      cross join reading on reading.revision = revision.number
      cross join claim on claim.reading = reading.number and claim.superseded_at is null`.execute(db);
  return (await countStandingClaims(db, remember)) - (rows[0]?.n ?? 0);
}

/** Lines of these claims, by the number of the reading that made them. */
async function linesOf(
  db: Record,
  claims: ReadonlyMap<number, readonly Claim[]>,
): Promise<Map<number, Lines>> {
  if (claims.size === 0) return new Map();
  const rows = await db
    .selectFrom("reading")
    .innerJoin("revision", "revision.number", "reading.revision")
    // Only names with several bearers are asked for, which few readings have.
    .select(
      sql<string>`case when instr(reading.mentions, '"candidates":["') > 0 then reading.mentions else '[]' end`.as(
        "mentions",
      ),
    )
    .select(["reading.number", "reading.attributions"])
    .select(["revision.report", "revision.title", "revision.outlet", "revision.published", "revision.text"])
    .where("reading.number", "in", listed(claims.keys()))
    .execute();
  return new Map(rows.map((row) => [row.number, linesOfReading(row, claims.get(row.number) ?? [])]));
}

type Read = Pick<ReadingRow, "mentions" | "attributions"> &
  Pick<RevisionRow, "report" | "title" | "outlet" | "published" | "text">;

function linesOfReading(row: Read, claims: readonly Claim[]): Lines {
  const doubts = doubtsOf({
    claims: [...claims],
    mentions: mentionsOf(row.mentions),
    attributions: attributionsNear(
      row.attributions,
      claims.flatMap(({ content }) => content),
    ),
  });
  const doubtOf = new Map(claims.map(({ id }, nth) => [id, doubts[nth]]));
  return {
    claims: new Map(claims.map((claim) => [claim.id as string, claim])),
    lineOf: (claim) => ({
      claim,
      words: claim.content.map((span) => row.text.slice(...span)),
      report: row.report as QueueLine["report"],
      title: row.title,
      outlet: row.outlet,
      published: row.published,
      ...(doubtOf.get(claim.id) ?? { doubt: 0, reasons: [] }),
    }),
  };
}
