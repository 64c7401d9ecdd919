import type { Stance } from "@stemma/vocabulary/claim.ts";

// The schema's own list would bring its library into the page, which the page's policy does not let run whole.
export const STANCES = Object.keys({
  asserted: true,
  denied: true,
  doubted: true,
  planned: true,
  ordered: true,
  possible: true,
  "called-for": true,
  unclear: true,
} satisfies Record<Stance, true>) as Stance[];
