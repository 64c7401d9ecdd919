import { sql } from "kysely";
import type { Given } from "#vocabulary/capture.ts";
import type { ReportId } from "#vocabulary/report.ts";
import { captureOf } from "../rows/from-rows.ts";
import { unpackBytes } from "../rows/pack-bytes.ts";
import type { Held } from "../store.ts";
import { type Record, stoodAt } from "./at.ts";

/** Which reports stand that a reader has not read? With their bytes, a page at a time, in the order of their ids. */
export async function listToReread(
  db: Record,
  reader: string,
  { limit, after }: { limit: number; after: string | null },
): Promise<Held[]> {
  const rows = await db
    .selectFrom("revision")
    .innerJoin("reading", "reading.revision", "revision.number")
    .innerJoin("capture", "capture.id", "revision.capture")
    .innerJoin("blob", "blob.sha256", "capture.sha256")
    .selectAll("capture")
    .select([
      "revision.report",
      "revision.title",
      "reading.reader",
      "blob.size",
      "blob.packing",
      "blob.bytes",
    ])
    // What was said of the bytes when they were added; whoever says it otherwise adds them again.
    .select(
      sql<string>`(select given from receipt
        where receipt.capture = revision.capture and receipt.report = revision.report
        order by receipt.recorded_at, receipt.given limit 1)`.as("given"),
    )
    .where(stoodAt("revision", null))
    .where(stoodAt("reading", null))
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom("receipt")
            .select("receipt.reader")
            .whereRef("receipt.capture", "=", "revision.capture")
            .whereRef("receipt.report", "=", "revision.report")
            .where("receipt.reader", "=", reader),
        ),
      ),
    )
    .$if(after !== null, (query) => query.where("revision.report", ">", after ?? ""))
    .orderBy("revision.report")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    report: row.report as ReportId,
    capture: captureOf(row, row.size),
    bytes: unpackBytes(row),
    given: givenOf(row.given),
    reader: row.reader,
    title: row.title,
  }));
}

/** `givenKey` turned round. */
function givenOf(key: string): Given {
  const [id, url, outlet, title, published, language] = JSON.parse(key) as (string | null)[];
  const said = (words: string | null | undefined): string | null => words ?? null;
  return {
    id: said(id),
    url: said(url),
    outlet: said(outlet),
    title: said(title),
    published: said(published),
    language: said(language),
  };
}
