import { z } from "zod";
import { Capture } from "./capture.ts";
import { Claim, ClaimId, Stance } from "./claim.ts";
import { Disclosure } from "./disclosure.ts";
import { Note } from "./note.ts";
import { Reading } from "./reading.ts";
import { Report, ReportId, RevisionId } from "./report.ts";
import { ReviewEntry, ReviewedClaim } from "./review.ts";

/** What the record answers: plain data that CLI, API and web show and derive nothing from. */

/** One report in a list. */
export const ReportLine = z.object({
  id: ReportId,
  revision: RevisionId,
  title: z.string().nullable(),
  outlet: z.string().nullable().describe("its name, else the domain"),
  published: z.string().nullable(),
  recordedAt: z.string().describe("when this revision was recorded (ISO 8601, UTC)"),
  revisions: z.int().positive(),
  claims: z.int().nonnegative(),
  disclosures: z.int().nonnegative(),
  opening: z.string().nullable().describe("first words of the standfirst or body, for lists"),
});
export type ReportLine = z.infer<typeof ReportLine>;

export const ReportList = z.object({
  reports: z.array(ReportLine),
  total: z.int().nonnegative(),
  next: z.string().nullable().describe("cursor of the next page; null on the last"),
});
export type ReportList = z.infer<typeof ReportList>;

/** Words that two texts share, and those of one alone, in order. */
const WordChanges = z.array(z.object({ kind: z.enum(["same", "added", "removed"]), text: z.string() }));

/** One revision of a report, with what it changed: words added and removed since the one before. */
export const RevisionLine = z.object({
  id: RevisionId,
  recordedAt: z.string(),
  supersededAt: z.string().nullable(),
  textSha256: z.string(),
  capture: Capture,
  changes: WordChanges.describe("by words against the revision before; empty for the first"),
  readings: z
    .array(
      z.object({
        reader: z.string(),
        recordedAt: z.string(),
        supersededAt: z.string().nullable(),
        changes: WordChanges.describe(
          "by words against the reading before; empty where it found the same text",
        ),
      }),
    )
    .describe("who read it, oldest first"),
});
export type RevisionLine = z.infer<typeof RevisionLine>;

/** A claim as it stands in the record: when it was recorded, by which reader, and whether it was superseded. */
export const RecordedClaim = Claim.extend({
  recordedAt: z.string(),
  supersededAt: z.string().nullable(),
  reader: z.string(),
});
export type RecordedClaim = z.infer<typeof RecordedClaim>;

/** A report with everything that is kept of it. */
export const ReportDetail = z.object({
  reading: Reading,
  revision: RevisionId,
  recordedAt: z.string(),
  capture: Capture,
  revisions: z.array(RevisionLine).describe("oldest first"),
  claims: z.array(RecordedClaim).describe("those that stand at the time asked for, as they were read"),
  more: z
    .int()
    .nonnegative()
    .describe("claims beyond so many as were asked for; what lies in the text after these is left out then"),
  rest: z
    .int()
    .nonnegative()
    .describe(
      "characters of a very long text after those claims, which are left out too; 0 where all is here",
    ),
  reviewed: z
    .array(ReviewedClaim)
    .describe("the same with persons' words on top, and those that persons made"),
  reviews: z.array(ReviewEntry).describe("what persons said of them, oldest first"),
});
export type ReportDetail = z.infer<typeof ReportDetail>;

/** What was printed, without what was read in it. */
export const ReportText = z.object({ report: Report, revision: RevisionId, capture: Capture });
export type ReportText = z.infer<typeof ReportText>;

/** A claim with the report it stands in and the words of its content. */
export const ClaimDetail = z.object({
  claim: RecordedClaim,
  words: z.array(z.string()).describe("of each content span"),
  report: ReportLine,
  disclosures: z.array(Disclosure).describe("that bear on this claim"),
  history: z.array(RecordedClaim).describe("every recorded state of the claim, oldest first"),
  reviewed: ReviewedClaim.nullable().describe(
    "with persons' words on top; null where it no longer stands in its report",
  ),
  reviews: z.array(ReviewEntry).describe("what persons said of it, oldest first"),
});
export type ClaimDetail = z.infer<typeof ClaimDetail>;

/** One place where the words that were looked for stand. `snippet` marks them with U+0002 … U+0003. */
export const SearchHit = z.object({
  kind: z.enum(["report", "claim"]),
  report: ReportLine,
  claim: ClaimId.nullable(),
  chain: z
    .array(z.string())
    .describe("names of the claim's voices from the outlet inwards; empty for a report"),
  stance: Stance.nullable().describe("of a claim; null of a report"),
  snippet: z.string(),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** How what was found divides; each value goes back into the query behind its operator. */
export const SearchFacet = z.object({
  operator: z.enum(["in", "outlet", "voice", "stance", "kind"]),
  values: z.array(z.object({ value: z.string(), count: z.int().positive() })).describe("the commonest first"),
});
export type SearchFacet = z.infer<typeof SearchFacet>;

export const SearchResult = z.object({
  words: z.string(),
  hits: z.array(SearchHit),
  total: z.int().nonnegative().describe("counted up to 1,000 reports and as many claims"),
  more: z.boolean().describe("true where there are more than were counted"),
  facets: z.array(SearchFacet).describe("counted over the best three hundred"),
  notes: z
    .array(z.string())
    .describe("sentences on what was understood otherwise than it may have been meant"),
});
export type SearchResult = z.infer<typeof SearchResult>;

/** A claim of an entity's list. `words` are those of each content span, with the entity's names in U+0002 … U+0003. */
export const EntityClaim = z.object({
  claim: RecordedClaim,
  words: z.array(z.string()),
  own: z
    .boolean()
    .describe("whose own word it is: the entity, or a voice of the house, is the innermost of its chain"),
});
export type EntityClaim = z.infer<typeof EntityClaim>;

/** A report in which an entity speaks or is spoken of, with the claims that say so. */
export const EntityReport = z.object({
  report: ReportLine,
  mentions: z.int().nonnegative().describe("how often the report names it; 0 of a house"),
  claims: z.array(EntityClaim),
  more: z.int().nonnegative().describe("claims of this report that are not shown"),
  sentence: z
    .string()
    .nullable()
    .describe("where no claim names it: the first sentence that does, with its names in U+0002 … U+0003"),
});
export type EntityReport = z.infer<typeof EntityReport>;

export const EntityReports = z.object({
  reports: z.array(EntityReport).describe("newest publication first"),
  next: z.string().nullable().describe("cursor of the next page; null on the last"),
});
export type EntityReports = z.infer<typeof EntityReports>;

/** How much the record holds by an entity, or by all voices of a house, and of an entity. */
export const EntityCounts = z.object({
  said: z.object({
    reports: z.int().nonnegative(),
    claims: z.int().nonnegative().describe("in whose chain it is a voice"),
    own: z.int().nonnegative().describe("of these the ones that are its own word; the others it passed on"),
  }),
  about: z.object({
    reports: z.int().nonnegative().describe("that name it"),
    claims: z.int().nonnegative().describe("whose words name it"),
    mentions: z.int().nonnegative(),
  }),
});
export type EntityCounts = z.infer<typeof EntityCounts>;

/** Who speaks in the record, by the ids of packs, and by names that no pack knows. */
export const VoiceCounts = z.object({
  known: z
    .array(
      z.object({
        who: z.string(),
        reports: z.int().positive(),
        claims: z.int().nonnegative(),
        own: z.int().nonnegative(),
      }),
    )
    .describe("the busiest first"),
  unknown: z
    .array(z.object({ name: z.string(), kind: z.string(), claims: z.int().nonnegative() }))
    .describe("the most frequent names"),
});
export type VoiceCounts = z.infer<typeof VoiceCounts>;

const BesideVoice = z.array(
  z.object({
    name: z.string().nullable(),
    entity: z.string().nullable(),
    claims: z.int().positive(),
  }),
);

/** How a voice speaks: over time, through whom, resting on whom, and how often alone. */
export const VoiceProfile = z.object({
  months: z
    .array(
      z.object({
        month: z.string().nullable().describe("of publication, such as 2025-12; null where it is not stated"),
        claims: z.int().nonnegative(),
        own: z.int().nonnegative(),
      }),
    )
    .describe("oldest first"),
  relayedBy: BesideVoice.describe("the outlets that carry its claims, in its newest reports"),
  restsOn: BesideVoice.describe("the voices whose words it passed on"),
  stories: z
    .object({
      total: z.int().nonnegative(),
      alone: z.int().nonnegative().describe("that rest on the interested party alone"),
      oneOrigin: z.int().nonnegative().describe("that have no second origin"),
    })
    .nullable()
    .describe("of now; null as of another day"),
});
export type VoiceProfile = z.infer<typeof VoiceProfile>;

/** What `check` found: how much was looked at and each thing that is not whole. */
export const CheckResult = z.object({
  captures: z.int().nonnegative(),
  reports: z.int().nonnegative(),
  revisions: z.int().nonnegative(),
  claims: z.int().nonnegative(),
  reviews: z.int().nonnegative(),
  spans: z.int().nonnegative(),
  problems: z.array(z.object({ rule: z.string(), id: z.string(), found: z.string(), expected: z.string() })),
});
export type CheckResult = z.infer<typeof CheckResult>;

/** What adding one report did. */
export const AddOutcome = z.enum(["added", "revised", "reread", "unchanged"]);
export type AddOutcome = z.infer<typeof AddOutcome>;

/** What another reader made of a report that the record holds. */
export const Rereading = z.object({
  report: ReportId,
  input: z.string(),
  title: z.string().nullable().describe("as the older reading has it"),
  outcome: z
    .enum(["same", "changed", "failed"])
    .describe("failed: it found no report in the bytes, so that the older reading stands"),
  readers: z.object({ before: z.string(), now: z.string() }),
  facts: z
    .array(z.object({ fact: z.string(), before: z.unknown(), now: z.unknown() }))
    .describe("those around the text that differ"),
  changes: WordChanges.describe("of the text, by words; empty where it is the same"),
  claims: z.object({
    same: z.int().nonnegative(),
    gone: z.array(ClaimId),
    added: z.array(ClaimId),
  }),
  note: Note.nullable().describe("why it failed"),
});
export type Rereading = z.infer<typeof Rereading>;

/** What lies in the record, with how much room it takes. */
export const RecordState = z.object({
  captures: z.int().nonnegative(),
  reports: z.int().nonnegative().describe("that stand"),
  revisions: z.int().nonnegative(),
  claims: z.int().nonnegative().describe("that stand"),
  earlierClaims: z.int().nonnegative().describe("kept as history"),
  stories: z.int().nonnegative(),
  reviews: z.int().nonnegative().describe("persons' words on claims"),
  rulings: z.int().nonnegative().describe("persons' decisions on trees and origins"),
  capturedBytes: z.int().nonnegative().describe("as received, before packing"),
  diskBytes: z.int().nonnegative().describe("of the record's file"),
  version: z.int().nonnegative().describe("of the record's shape"),
  firstRecorded: z.string().nullable(),
  lastRecorded: z.string().nullable(),
  readers: z
    .array(z.object({ reader: z.string(), reports: z.int().positive() }))
    .describe("who read what stands, the one with most reports first"),
});
export type RecordState = z.infer<typeof RecordState>;

export const RecordCounts = z.object({
  reports: z.int().nonnegative(),
  claims: z.int().nonnegative(),
  outlets: z.int().nonnegative(),
});
export type RecordCounts = z.infer<typeof RecordCounts>;
