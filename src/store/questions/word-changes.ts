import { diffWordsWithSpace } from "diff";
import type { RevisionLine } from "#vocabulary/record.ts";

// Beyond so many edits two texts are not one text edited, and the search for the shortest way takes minutes.
const MOST_EDITS = 4000;

/** What an edit did to a text, by words: same and removed are the text before, same and added the text after. */
export function wordChanges(before: string, after: string): RevisionLine["changes"] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  const found = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  if (found === undefined) {
    return [
      { kind: "removed" as const, text: before },
      { kind: "added" as const, text: after },
    ].filter((change) => change.text !== "");
  }
  return found.map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
}
