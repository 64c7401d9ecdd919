import { StemmaError } from "#errors.ts";
import { Claim, claimId } from "#vocabulary/claim.ts";
import type { Report } from "#vocabulary/report.ts";
import {
  type ClaimChanges,
  ClaimField,
  type ReviewEntry,
  type ReviewedClaim,
  type ReviewRequest,
  reviewId,
} from "#vocabulary/review.ts";
import { contentWords } from "../rows/spans.ts";
import { spansOf } from "./claim-spans.ts";

/** A report with what was read and said of it, as the person has it before them. */
export interface Desk {
  report: Report["id"];
  revision: ReviewEntry["revision"];
  text: string;
  reader: string;
  reviewed: readonly ReviewedClaim[];
  /** All entries, oldest first. */
  entries: readonly ReviewEntry[];
}

/**
 * What the record keeps of a person's word. Throws `review-refused` where it cannot stand: the claim is gone or replaced, passages lie
 * outside the text, a claim that was added is there already, or later entries lean on the one to be undone.
 */
export function makeEntry(request: ReviewRequest, desk: Desk, recordedAt: string): ReviewEntry {
  const { claims, changed, undoes, ...says } = whatItSays(request, desk);
  // Keys in the schema's order: the id is made of the claims as JSON.
  const made = says.made.map((claim) => Claim.parse(claim));
  for (const claim of made) checkInside(claim, desk.text);
  const { report, revision, reader } = desk;
  const { kind, who, why } = request;
  // A newer reading may have another id for the same claim; the entry knows it by the one that the person saw.
  const read = claims.flatMap((id) => {
    const found = find(desk, id)?.read ?? null;
    return found === null ? [] : [{ ...found, id }];
  });
  return {
    id: reviewId({ report, kind, claims, made, undoes, who, recordedAt }),
    kind,
    report,
    revision,
    reader,
    claims,
    read,
    made,
    changed,
    undoes,
    who,
    why,
    recordedAt,
    holds: true,
  };
}

type Says = Pick<ReviewEntry, "claims" | "made" | "changed" | "undoes">;

function whatItSays(request: ReviewRequest, desk: Desk): Says {
  const nothing: Says = { claims: [], made: [], changed: [], undoes: null };
  switch (request.kind) {
    case "accept": {
      const { claim } = standing(desk, request.claim);
      return { ...nothing, claims: [claim.id], made: [claim], changed: [...ClaimField.options] };
    }
    case "correct": {
      const { claim } = standing(desk, request.claim);
      const { changes } = request;
      return {
        ...nothing,
        claims: [claim.id],
        made: [changedBy(claim, changes)],
        changed: fieldsOf(changes),
      };
    }
    case "reject":
      return { ...nothing, claims: [standing(desk, request.claim).claim.id] };
    case "merge": {
      const parts = [...new Set(request.claims)].map((id) => standing(desk, id).claim);
      const [first] = parts;
      if (first === undefined || parts.length < 2) throw refused("a merge takes at least two claims");
      const whole = { ...first, content: joined(parts.flatMap(({ content }) => content)), predicate: null };
      const claim = named(changedBy(whole, request.changes), desk, []);
      return {
        ...nothing,
        claims: parts.map(({ id }) => id),
        made: [claim],
        changed: [...ClaimField.options],
      };
    }
    case "split": {
      const { claim } = standing(desk, request.claim);
      const made: Claim[] = [];
      for (const part of request.parts) {
        if (part.content === undefined) throw refused("each part of a split names its passages");
        made.push(named(changedBy(claim, part), desk, made));
      }
      return { ...nothing, claims: [claim.id], made, changed: [...ClaimField.options] };
    }
    case "add": {
      const claim = named({ ...request.claim, id: "claim:new", predicate: null }, desk, []);
      return { ...nothing, made: [claim], changed: [...ClaimField.options] };
    }
    case "undo":
      return { ...nothing, ...undoing(request.review, desk), undoes: request.review };
  }
}

const refused = (reason: string): StemmaError => new StemmaError("review-refused", { reason });

const find = (desk: Desk, id: string): ReviewedClaim | undefined =>
  desk.reviewed.find(({ claim }) => claim.id === id);

function standing(desk: Desk, id: string): ReviewedClaim {
  const found = find(desk, id);
  if (found === undefined) throw refused(`the standing reading of ${desk.report} has no claim ${id}`);
  if (!found.stands)
    throw refused(`${id} was ${found.verdict} by ${found.reviews.at(-1) ?? "an entry"}; undo that first`);
  return found;
}

const fieldsOf = (changes: ClaimChanges): ClaimField[] =>
  ClaimField.options.filter((field) => changes[field] !== undefined);

function changedBy(claim: Claim, changes: ClaimChanges): Claim {
  const given = Object.fromEntries(fieldsOf(changes).map((field) => [field, changes[field]]));
  return { ...claim, ...given, predicate: changes.content === undefined ? claim.predicate : null };
}

/** Spans in the order of the text, each once; those that touch or overlap are one. */
export function joined(spans: Claim["content"]): Claim["content"] {
  const out: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = out.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}

/** A claim of a person's making gets an id as one that was read does, so that a reading that finds it later finds it by that id. */
function named(claim: Claim, desk: Desk, beside: readonly Claim[]): Claim {
  checkInside(claim, desk.text);
  const words = contentWords(desk.text, claim.content);
  const id = claimId(desk.report, words, claim.chain, 0);
  const there = find(desk, id);
  if (there?.stands === true || beside.some((other) => other.id === id))
    throw refused(`there is a claim with these words and voices already: ${id}`);
  if (there === undefined) return { ...claim, id };
  // One that was rejected or replaced has it.
  for (let nth = 1; ; nth++) {
    const other = claimId(desk.report, words, claim.chain, nth);
    if (find(desk, other) === undefined) return { ...claim, id: other };
  }
}

function checkInside(claim: Claim, text: string): void {
  for (const [start, end] of spansOf(claim))
    if (start < 0 || end > text.length || start >= end)
      throw refused(
        `the passage ${start}-${end} is not inside the report's text of ${text.length} characters`,
      );
}

function undoing(id: string, desk: Desk): Pick<ReviewEntry, "claims"> {
  const at = desk.entries.findIndex((entry) => entry.id === id);
  const entry = desk.entries[at];
  if (entry === undefined) throw refused(`${desk.report} has no entry ${id}`);
  if (!entry.holds) throw refused(`${id} was undone already`);
  const touched = new Set([...entry.claims, ...entry.made.map((claim) => claim.id)]);
  const leaning = desk.entries
    .slice(at + 1)
    .find(
      (later) =>
        later.holds &&
        later.kind !== "undo" &&
        later.undoes !== id &&
        [...later.claims, ...later.made.map((claim) => claim.id)].some((one) => touched.has(one)),
    );
  if (leaning !== undefined)
    throw refused(`${leaning.id} came after it and bears on the same claim; undo that first`);
  return { claims: [...touched] };
}
