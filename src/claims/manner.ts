import type { Mode } from "#vocabulary/claim.ts";
import type { Hop } from "#vocabulary/hop.ts";
import type { Saying } from "./draft.ts";

/** How the text gives somebody's words without a cue at each of their sentences. */
export interface Manner {
  mode: Extract<Mode, "quoted" | "paraphrased">;
  /** When they were said, where the text tells; null: on the occasion that it has told of. */
  said: Saying | null;
  /** Where they end at the latest, in UTF-16 units. */
  until: number;
  /** Through what they came: the decision of whoever decided. */
  through: readonly Hop[];
  /** The noun that the text has for a paper of theirs (“message”); null where somebody only speaks. */
  paper: string | null;
}
