import { makeClaims } from "#claims/make-claims.ts";
import { recordMentions } from "#language/structure/record-mentions.ts";
import { readReport } from "#read/read-report.ts";
import { findTimes } from "#time/find-times.ts";
import type { Received } from "#vocabulary/capture.ts";
import { domainOwner } from "#vocabulary/domain-owner.ts";
import type { Reading, Stage } from "#vocabulary/reading.ts";
import type { Report } from "#vocabulary/report.ts";
import { backToReport } from "./back-to-report.ts";
import { daysFor, orderFor, zoneFor } from "./days-for.ts";
import { namesApart } from "./names-apart.ts";
import { readerVersion, type Tools } from "./tools.ts";

/**
 * The way of one report, whole: capture → report → language → times → claims. What stages after `until` would fill is
 * empty. Same input, same tools, same reading. Throws a `StemmaError` where there is no report in the capture.
 */
export async function readOne(received: Received, tools: Tools, until: Stage): Promise<Reading> {
  const { report, notes } = readReport(received);
  // Where neither the page nor whoever gave it names the outlet, its address does.
  report.outlet.name ??= domainOwner(tools.knowledge, report.outlet.domain)?.name ?? null;
  const reading: Reading = {
    input: received.capture.input,
    report,
    sentences: [],
    mentions: [],
    times: [],
    attributions: [],
    claims: [],
    disclosures: [],
    notes,
    reader: readerVersion(tools),
  };
  if (until === "read") return reading;

  const apart = namesApart(report, tools.knowledge);
  if (apart === null) {
    await readWords(reading, report, tools, until);
    return reading;
  }
  const told: Reading = { ...reading, notes: [] };
  await readWords(told, apart.report, tools, until);
  const { notes: own, ...rest } = backToReport(told, apart.back);
  return { ...rest, notes: [...reading.notes, ...own] };
}

/** Fills a reading with what the stages after the first make of a report's words. */
async function readWords(reading: Reading, report: Report, tools: Tools, until: Stage): Promise<void> {
  const annotated = await tools.reader.annotate(report);
  reading.sentences = [...annotated.sentences];
  reading.mentions = recordMentions(annotated);
  reading.attributions = [...annotated.attributions];
  reading.notes.push(...annotated.notes);
  reading.times = findTimes(report.text, {
    published: report.published?.value ?? null,
    sentences: annotated.sentences,
    days: daysFor(annotated, tools.knowledge),
    order: orderFor(annotated, tools.knowledge),
    zone: zoneFor(annotated, tools.knowledge),
  });
  if (until === "language") return;

  const made = makeClaims(annotated, reading.times, tools.knowledge);
  reading.claims = made.claims;
  reading.disclosures = made.disclosures;
  reading.notes.push(...made.notes);
}
