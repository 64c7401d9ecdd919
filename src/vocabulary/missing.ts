import { z } from "zod";

/** Why a value is not there. Silent, withheld and unknown are different findings. */
export const Missing = z.enum([
  "not-stated",
  "withheld",
  "unknown-to-source",
  "disputed",
  "not-applicable",
  "not-reviewed",
]);
export type Missing = z.infer<typeof Missing>;
