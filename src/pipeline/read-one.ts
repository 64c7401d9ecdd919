import { makeClaims } from "#claims/make-claims.ts";
import { recordMentions } from "#language/structure/record-mentions.ts";
import { readReport } from "#read/read-report.ts";
import { findTimes } from "#time/find-times.ts";
import type { Received } from "#vocabulary/capture.ts";
import { domainOwner } from "#vocabulary/domain-owner.ts";
import type { Reading, Stage } from "#vocabulary/reading.ts";
import { daysFor, orderFor, zoneFor } from "./days-for.ts";
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
  if (until === "language") return reading;

  const made = makeClaims(annotated, reading.times, tools.knowledge);
  reading.mentions = recordMentions({ ...annotated, mentions: made.mentions });
  reading.claims = made.claims;
  reading.disclosures = made.disclosures;
  reading.notes.push(...made.notes);
  return reading;
}
