import type { Claim, ClaimId } from "#vocabulary/claim.ts";
import { ClaimField, type ReviewEntry, type ReviewedClaim, type Verdict } from "#vocabulary/review.ts";
import { carrySpan } from "./carry-over.ts";
import { moveSpans } from "./claim-spans.ts";
import { differing, overlap, saying } from "./compare-claims.ts";
import { nearSpans } from "./near-spans.ts";

/** What is laid over: the standing reading of a report, and the texts of the revisions that persons had before them. */
export interface Ground {
  claims: readonly Claim[];
  text: string;
  /** By revision; the standing one may be left out. */
  texts: ReadonlyMap<string, string>;
  /** When the record first had a claim of this id, by id: what the person had before them is another claim than the one that was made. */
  firstRead: ReadonlyMap<string, string>;
}

/** How much of their words a claim of a person and one of a newer reading share at least, to be about the same. */
const SAME = 0.5;

const TAKEN_AWAY: ReadonlySet<Verdict> = new Set(["rejected", "merged", "split"]);

/** What persons settled of one claim, entry by entry. */
interface Held {
  id: ClaimId;
  verdict: Verdict;
  /** As the person has it, over the text of that entry's revision; null where nothing but the reading has it. */
  word: { claim: Claim; fields: ReadonlySet<ClaimField>; text: string } | null;
  /** As the reading had it when the person looked. */
  seen: { claim: Claim; text: string } | null;
  entries: ReviewEntry["id"][];
  /** When the last of them was recorded. */
  at: string;
}

/**
 * Lays persons' words over a reading: every claim as it stands, in the order of the text, with what the reading says and where the two
 * differ. `entries` are those that hold, oldest first. Nothing of the reading is lost: what a person took away is there with `stands` false.
 * A person's claim whose words are no more in the text, and which the reading does not have either, is not of this text: only its entry tells of it.
 */
export function layOver(
  { claims, text, texts, firstRead }: Ground,
  entries: readonly ReviewEntry[],
): ReviewedClaim[] {
  const held = new Map<ClaimId, Held>();
  for (const entry of entries) settle(held, entry, texts.get(entry.revision) ?? text);

  const read = new Map(claims.map((claim) => [claim.id, claim]));
  const matched = matchNewer(held, read, text, firstRead);
  const out: ReviewedClaim[] = [];
  for (const one of held.values()) {
    const shown = reviewed(one, read.get(one.id) ?? matched.get(one.id) ?? null, text);
    if (shown !== null) out.push(shown);
  }
  const covered = new Set([...matched.values()].map(({ id }) => id));
  for (const claim of claims) if (!held.has(claim.id) && !covered.has(claim.id)) out.push(untouched(claim));
  return out.sort(
    (a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b) || (a.claim.id < b.claim.id ? -1 : 1),
  );
}

const startOf = ({ claim }: ReviewedClaim): number => claim.content[0]?.[0] ?? 0;
const endOf = ({ claim }: ReviewedClaim): number => claim.content.at(-1)?.[1] ?? 0;

const untouched = (claim: Claim): ReviewedClaim => ({
  claim,
  verdict: "open",
  stands: true,
  read: claim,
  overrules: [],
  moved: [],
  gone: false,
  reviews: [],
});

function settle(held: Map<ClaimId, Held>, entry: ReviewEntry, text: string): void {
  const hold = (id: ClaimId, verdict: Verdict): Held => {
    const read = entry.read.find((claim) => claim.id === id) ?? null;
    const before = held.get(id);
    const now: Held = {
      id,
      verdict,
      word: before?.word ?? null,
      seen: read === null ? (before?.seen ?? null) : { claim: read, text },
      entries: [...(before?.entries ?? []), entry.id],
      at: entry.recordedAt,
    };
    held.set(id, now);
    return now;
  };
  const made = (claim: Claim, verdict: Verdict): void => {
    hold(claim.id, verdict).word = { claim, fields: new Set(ClaimField.options), text };
  };
  const [first] = entry.claims;
  switch (entry.kind) {
    case "accept":
    case "correct": {
      const [claim] = entry.made;
      if (first === undefined || claim === undefined) return;
      // A claim of a person's own making stays that when it is accepted or corrected.
      const own = ownVerdict(held.get(first)?.verdict);
      const one = hold(first, own ?? (entry.kind === "accept" ? "accepted" : "corrected"));
      const before = one.word;
      one.word = { claim, text, fields: new Set([...(before?.fields ?? []), ...entry.changed]) };
      return;
    }
    case "reject":
      if (first !== undefined) hold(first, "rejected");
      return;
    case "merge":
    case "split": {
      for (const id of entry.claims) hold(id, entry.kind === "merge" ? "merged" : "split");
      for (const claim of entry.made) made(claim, "added");
      return;
    }
    case "add":
      for (const claim of entry.made) made(claim, "added");
      return;
    case "undo":
      return;
  }
}

const ownVerdict = (verdict: Verdict | undefined): Verdict | null => (verdict === "added" ? "added" : null);

/**
 * A newer reading may know a claim by another id, since it cut the words or named the voices otherwise. Its claim that shares most words
 * with one that stands by a person's word is the same claim. What was rejected is met by its id alone: the newer reading may have mended it.
 */
function matchNewer(
  held: ReadonlyMap<ClaimId, Held>,
  read: ReadonlyMap<ClaimId, Claim>,
  text: string,
  firstRead: Ground["firstRead"],
): Map<ClaimId, Claim> {
  const pairs: { id: ClaimId; claim: Claim; share: number }[] = [];
  const freeNear = nearSpans(
    [...read.values()].filter(({ id }) => !held.has(id)),
    ({ content }) => content,
  );
  for (const one of held.values()) {
    if (read.has(one.id) || one.word === null || TAKEN_AWAY.has(one.verdict)) continue;
    const carried = carriedTo(one.word.claim, one.word.text, text);
    if (carried === null) continue;
    for (const claim of freeNear(carried.content)) {
      if ((firstRead.get(claim.id) ?? "") <= one.at) continue;
      const share = overlap(carried, claim);
      if (share >= SAME) pairs.push({ id: one.id, claim, share });
    }
  }
  const found = new Map<ClaimId, Claim>();
  const taken = new Set<ClaimId>();
  for (const { id, claim } of pairs.sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1))) {
    if (found.has(id) || taken.has(claim.id)) continue;
    found.set(id, claim);
    taken.add(claim.id);
  }
  return found;
}

/** A claim of an older text in the standing one; null where its words are gone. */
const carriedTo = (claim: Claim, older: string, newer: string): Claim | null =>
  older === newer ? claim : moveSpans(claim, (span) => carrySpan(older, newer, span));

/** Null where neither the reading nor the text has it any more. */
function reviewed(
  { id, verdict, word, seen, entries }: Held,
  read: Claim | null,
  text: string,
): ReviewedClaim | null {
  const own = word === null ? null : carriedTo(word.claim, word.text, text);
  const below = read ?? own ?? (seen === null ? null : carriedTo(seen.claim, seen.text, text));
  if (below === null) return null;
  const stands = !TAKEN_AWAY.has(verdict);
  const overrules =
    word === null || read === null
      ? []
      : differing(word, { claim: read, text }).filter((field) => word.fields.has(field));
  return {
    claim: { ...below, ...(own === null || word === null ? {} : pick(own, word.fields)), id },
    verdict,
    stands,
    read,
    overrules,
    moved:
      seen === null || read === null
        ? []
        : overrules.filter((field) => saying(seen, field) !== saying({ claim: read, text }, field)),
    gone: stands && seen !== null && read === null,
    reviews: entries,
  };
}

function pick(claim: Claim, fields: ReadonlySet<ClaimField>): Partial<Claim> {
  return Object.fromEntries(
    ClaimField.options.filter((field) => fields.has(field)).map((field) => [field, claim[field]]),
  );
}
