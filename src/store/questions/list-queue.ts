import { sql } from "kysely";
import type { Claim } from "#vocabulary/claim.ts";
import type { QueueLine, ReviewQueue } from "#vocabulary/review.ts";
import { doubtsOf } from "../review/doubt.ts";
import { readingListsOf } from "../rows/from-rows.ts";
import type { Record } from "./at.ts";
import { claimsOfReading } from "./claims-of-reading.ts";
import { loadDesk } from "./load-desk.ts";

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
export async function listQueue(db: Record, { limit, report, second }: Asked): Promise<ReviewQueue> {
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
    const lists = await linesOf(db, desk.stamp.reading, desk.claims);
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
  const { n } = await untouched.select((e) => e.fn.countAll<number>().as("n")).executeTakeFirstOrThrow();
  const readings = new Map<number, Lines>();
  for (const [nth, row] of rows.entries()) {
    const lists = readings.get(row.reading) ?? (await linesOf(db, row.reading, null));
    readings.set(row.reading, lists);
    const claim = lists.claims.get(row.id);
    if (claim !== undefined)
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

/** `known`: the claims of the reading, where the caller has them. */
async function linesOf(db: Record, reading: number, known: readonly Claim[] | null): Promise<Lines> {
  const row = await db
    .selectFrom("reading")
    .innerJoin("revision", "revision.number", "reading.revision")
    .selectAll("reading")
    .select(["revision.report", "revision.title", "revision.outlet", "revision.published", "revision.text"])
    .where("reading.number", "=", reading)
    .executeTakeFirstOrThrow();
  const claims = [...(known ?? (await claimsOfReading(db, reading)))];
  const doubts = doubtsOf({ ...readingListsOf(row), claims });
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
