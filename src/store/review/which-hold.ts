import type { ReviewId } from "#vocabulary/review.ts";

interface Undoing {
  id: ReviewId;
  undoes: ReviewId | null;
}

/** Which entries hold. An entry is undone by a later one that holds itself, so undoing an undoing brings back what it undid. */
export function whichHold(entries: readonly Undoing[]): ReadonlySet<ReviewId> {
  const undone = new Set<ReviewId>();
  const hold = new Set<ReviewId>();
  for (const { id, undoes } of [...entries].reverse()) {
    if (undone.has(id)) continue;
    hold.add(id);
    if (undoes !== null) undone.add(undoes);
  }
  return hold;
}
