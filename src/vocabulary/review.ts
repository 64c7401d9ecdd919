import { z } from "zod";
import { Claim, ClaimId } from "./claim.ts";
import { type Id, idSchema, makeId } from "./id.ts";
import { ReportId, RevisionId } from "./report.ts";
import { Words } from "./words.ts";

export type ReviewId = Id<"review">;
export const ReviewId = idSchema("review");

export const ReviewKind = z.enum(["accept", "correct", "reject", "merge", "split", "add", "undo"]);
export type ReviewKind = z.infer<typeof ReviewKind>;

/** What a person can settle of a claim. */
export const ClaimField = z.enum(["content", "chain", "mode", "stance", "when", "where", "event"]);
export type ClaimField = z.infer<typeof ClaimField>;

const { content, chain, mode, stance, when, where, event } = Claim.shape;

/** A claim without its id: what a person says of one that the reading did not find. */
export const ClaimBody = z.strictObject({ content, chain, mode, stance, when, where, event });
export type ClaimBody = z.infer<typeof ClaimBody>;

/** What of a claim is to be otherwise; what is absent stays as it is. */
export const ClaimChanges = ClaimBody.partial();
export type ClaimChanges = z.infer<typeof ClaimChanges>;

const someChanges = ClaimChanges.refine(
  (changes) => Object.keys(changes).length > 0,
  "names at least one field that is to be otherwise",
);

const said = {
  who: Words.max(200).describe("the person whose word it is"),
  why: Words.max(2000).nullable().default(null).describe("the person's reason"),
};

/** What a person asks the record to keep about claims. */
export const ReviewRequest = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("accept"), claim: ClaimId, ...said }),
  z.strictObject({ kind: z.literal("correct"), claim: ClaimId, changes: someChanges, ...said }),
  z.strictObject({ kind: z.literal("reject"), claim: ClaimId, ...said }),
  z.strictObject({
    kind: z.literal("merge"),
    claims: z.array(ClaimId).min(2).describe("the first gives what `changes` does not"),
    changes: ClaimChanges.default({}),
    ...said,
  }),
  z.strictObject({
    kind: z.literal("split"),
    claim: ClaimId,
    parts: z.array(someChanges).min(2).describe("each has at least its own passages"),
    ...said,
  }),
  z.strictObject({ kind: z.literal("add"), report: ReportId, claim: ClaimBody, ...said }),
  z.strictObject({ kind: z.literal("undo"), review: ReviewId, ...said }),
]);
export type ReviewRequest = z.infer<typeof ReviewRequest>;

/** A person's word on claims, as it is kept: only ever added, and undone by another entry. */
export const ReviewEntry = z.object({
  id: ReviewId,
  kind: ReviewKind,
  report: ReportId,
  revision: RevisionId.describe("whose text the spans point into"),
  reader: Words.describe("whose reading the person had before them"),
  claims: z.array(ClaimId).describe("that it bears on; empty of one that was added"),
  read: z.array(Claim).describe("these claims as the reader had them; without those made by hand"),
  made: z.array(Claim).describe("the claims as the person has them; empty of what is rejected or undone"),
  changed: z.array(ClaimField).describe("what the person settled: of an accepted claim everything"),
  undoes: ReviewId.nullable().describe("the entry that no longer holds by this one"),
  who: Words,
  why: Words.nullable(),
  recordedAt: Words.describe("ISO 8601, UTC"),
  holds: z.boolean().describe("false where a later entry undid it"),
});
export type ReviewEntry = z.infer<typeof ReviewEntry>;

export const Verdict = z.enum(["open", "accepted", "corrected", "rejected", "merged", "split", "added"]);
export type Verdict = z.infer<typeof Verdict>;

/** An entry's id is made of what it says, who said it and when. */
export const reviewId = ({
  report,
  kind,
  claims,
  made,
  undoes,
  who,
  recordedAt,
}: Pick<ReviewEntry, "report" | "kind" | "claims" | "made" | "undoes" | "who" | "recordedAt">): ReviewId =>
  makeId("review", report, kind, JSON.stringify([claims, made, undoes]), who, recordedAt);

/** A claim with the person's word on top of the reading, and where the two differ. */
export const ReviewedClaim = z.object({
  claim: Claim.describe("as it stands: the person's word, and below it the reading's"),
  verdict: Verdict.describe(
    "open where nobody has looked; merged and split of what other claims took the place of",
  ),
  stands: z.boolean().describe("false of what is rejected, merged or split"),
  read: Claim.nullable().describe("what the reading that stands says; null where it has no such claim"),
  overrules: z.array(ClaimField).describe("where the person's word differs from the reading"),
  moved: z
    .array(ClaimField)
    .describe("of these the ones on which the reading says something else now than when the person looked"),
  gone: z
    .boolean()
    .describe("true where the reading had the claim when the person looked, and no longer has it"),
  reviews: z.array(ReviewId).describe("the entries that hold, oldest first"),
});
export type ReviewedClaim = z.infer<typeof ReviewedClaim>;

/** One claim that waits for a person, with what makes it doubtful. */
export const QueueLine = z.object({
  claim: Claim,
  words: z.array(z.string()).describe("of each content span"),
  report: ReportId,
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  doubt: z.number().min(0).max(1).describe("ranks claims; it is no probability that one is wrong"),
  reasons: z.array(z.string()).describe("what makes it doubtful, the heaviest first"),
});
export type QueueLine = z.infer<typeof QueueLine>;

export const ReviewQueue = z.object({
  claims: z.array(QueueLine).describe("most doubtful first"),
  open: z.int().nonnegative().describe("claims of the record that nobody has looked at"),
  reviewed: z.int().nonnegative().describe("claims on which a person's word stands"),
});
export type ReviewQueue = z.infer<typeof ReviewQueue>;

/** A person's word in the history of the whole record. */
export const HistoryLine = z.object({
  entry: ReviewEntry,
  title: z.string().nullable().describe("of the report as it stood when the person looked"),
  outlet: z.string().nullable(),
  words: z.array(z.string()).describe("of the first claim that it bears on or makes"),
});
export type HistoryLine = z.infer<typeof HistoryLine>;

export const ReviewHistory = z.object({
  entries: z.array(HistoryLine).describe("newest first"),
  next: z.string().nullable().describe("cursor of the next page; null on the last"),
});
export type ReviewHistory = z.infer<typeof ReviewHistory>;

/** How far two persons agree on the claims that both looked at. */
export const PairAgreement = z.object({
  one: Words,
  two: Words,
  claims: z.int().positive().describe("on which both said something"),
  same: z.int().nonnegative().describe("of these the ones on which they said the same"),
  kappa: z
    .number()
    .nullable()
    .describe("Cohen's kappa: agreement beyond chance; null where both said one thing of all claims"),
});
export type PairAgreement = z.infer<typeof PairAgreement>;

export const Agreement = z.object({
  persons: z.array(z.object({ who: Words, entries: z.int().positive() })).describe("the busiest first"),
  pairs: z.array(PairAgreement).describe("by the number of claims"),
});
export type Agreement = z.infer<typeof Agreement>;

/** What keeping a person's word did: the entry, and the claims of its report as they stand now. */
export const ReviewOutcome = z.object({
  entry: ReviewEntry,
  claims: z.array(ReviewedClaim),
});
export type ReviewOutcome = z.infer<typeof ReviewOutcome>;
