import type { DatabaseSync } from "node:sqlite";
import type { Selectable } from "kysely";
import { Claim, claimId } from "#vocabulary/claim.ts";
import { type Mention, mentionId } from "#vocabulary/mention.ts";
import { Reading } from "#vocabulary/reading.ts";
import type { Report } from "#vocabulary/report.ts";
import { doubtsOf } from "../review/doubt.ts";
import { claimOf, readingListsOf } from "../rows/from-rows.ts";
import { contentWords, detailSpans, readingSpans, resolvingSpans } from "../rows/spans.ts";
import { voicesOf } from "../rows/to-rows.ts";
import type { ClaimRow, HopRow, ReadingRow } from "../tables.ts";
import { checkPresence } from "./check-presence.ts";
import { checkDigest, checkInside, checkSameWords, checkWords } from "./check-spans.ts";
import { checkWithheld } from "./check-withheld.ts";
import { expectSame, type Findings, look, report as say } from "./findings.ts";

/** One reading with its claims: spans, words and ids. Answers how many claims it made. */
export function checkReading(
  database: DatabaseSync,
  row: Selectable<ReadingRow>,
  report: Report,
  findings: Findings,
): number {
  const id = `${report.id} read by ${row.reader}`;
  const kept = database.prepare("SELECT * FROM claim WHERE reading = ? ORDER BY nth").all(row.number);
  const states = kept as unknown as Selectable<ClaimRow>[];
  const hops = database.prepare("SELECT * FROM hop WHERE claim = ? ORDER BY nth");
  const ids = new Set(states.map((state) => state.id));
  const mentions = new Map<string, Mention>();
  look(findings, "reading-shape", id, () => {
    const lists = Reading.omit({ input: true, report: true, claims: true, reader: true }).parse(
      readingListsOf(row),
    );
    checkDigest(findings, id, report.text, [...readingSpans(lists)], row.words_sha256);
    for (const mention of lists.mentions) {
      mentions.set(mention.id, mention);
      expectSame(
        findings,
        "mention-id",
        mention.id,
        mentionId(report.sha256, mention.kind, mention.span),
        mention.id,
      );
    }
    for (const claim of lists.disclosures.flatMap(({ of }) => of)) {
      if (!ids.has(claim)) say(findings, "disclosure-of", id, claim, "a claim of this reading");
    }
  });
  look(findings, "claim-doubt", id, () => checkDoubts(states, hops, row, findings));
  const claims: Claim[] = [];
  for (const state of states) {
    look(findings, "claim-shape", state.id, () => {
      const steps = hops.all(state.number) as unknown as HopRow[];
      checkClaim(state, steps, row, report, states.length, findings);
      const claim = claimOf(state, steps);
      claims.push(claim);
      for (const mention of Object.values(claim.event?.roles ?? {})) {
        if (!mentions.has(mention))
          say(findings, "event-role", state.id, mention, "a mention of this reading");
      }
    });
  }
  look(findings, "presence", id, () =>
    checkPresence(database, row, { report, mentions: [...mentions.values()], claims }, findings),
  );
  look(findings, "withheld", id, () =>
    checkWithheld(database, row, { report, disclosures: JSON.parse(row.disclosures), claims: ids }, findings),
  );
  return states.length;
}

/** How doubtful each claim is must follow from its reading; an earlier version did not say. */
function checkDoubts(
  states: readonly Selectable<ClaimRow>[],
  hops: ReturnType<DatabaseSync["prepare"]>,
  row: Selectable<ReadingRow>,
  findings: Findings,
): void {
  const claims = states.map((state) => claimOf(state, hops.all(state.number) as unknown as HopRow[]));
  const doubts = doubtsOf({ ...readingListsOf(row), claims });
  states.forEach(({ id, doubt }, nth) => {
    if (doubt !== null) expectSame(findings, "claim-doubt", id, doubt, doubts[nth]?.doubt ?? null);
  });
}

function checkClaim(
  row: Selectable<ClaimRow>,
  hops: readonly HopRow[],
  reading: Selectable<ReadingRow>,
  report: Report,
  siblings: number,
  findings: Findings,
): void {
  const { text } = report;
  if (hops.length === 0) {
    say(findings, "claim-chain", row.id, "no hops", "a chain from the outlet inwards");
    return;
  }
  const claim = Claim.parse(claimOf(row, hops));
  checkInside(findings, row.id, text, claim.content);
  checkSameWords(findings, row.id, contentWords(text, claim.content), row.words);
  expectSame(findings, "claim-voices", row.id, row.voices, voicesOf(claim.chain));
  expectSame(findings, "claim-time", row.id, row.recorded_at, reading.recorded_at);
  expectSame(findings, "claim-time", row.id, row.superseded_at, reading.superseded_at);
  hops.forEach((hop, step) => {
    expectSame(findings, "claim-chain", row.id, hop.nth, step);
    if (hop.span_start !== null && hop.span_end !== null) {
      checkWords(findings, row.id, text, [hop.span_start, hop.span_end], hop.words);
    }
  });
  claim.chain.forEach((hop, step) => {
    const kept = hops[step]?.resolved_words ?? null;
    const words = kept === null ? [] : (JSON.parse(kept) as string[]);
    const resolving = resolvingSpans(hop);
    expectSame(findings, "span-words", row.id, resolving.length, words.length);
    resolving.forEach((span, nth) => {
      checkWords(findings, row.id, text, span, words[nth] ?? null);
    });
  });
  const details = row.details === null ? [] : (JSON.parse(row.details) as string[]);
  const pointed = detailSpans(claim);
  expectSame(findings, "span-words", row.id, pointed.length, details.length);
  pointed.forEach((span, nth) => {
    checkWords(findings, row.id, text, span, details[nth] ?? null);
  });
  if (!isMadeOf(claim.id, (nth) => claimId(report.id, row.words, claim.chain, nth), siblings)) {
    say(findings, "claim-id", claim.id, claimId(report.id, row.words, claim.chain, 0), claim.id);
  }
}

/** Claims of one report with the same words and voices are told apart by a number, nearly always the first. */
function isMadeOf(id: string, make: (nth: number) => string, most: number): boolean {
  for (let nth = 0; nth < most; nth++) if (make(nth) === id) return true;
  return false;
}
