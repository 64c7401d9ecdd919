import { z } from "zod";
import { MentionId } from "./mention.ts";
import { Span } from "./passage.ts";

export const Quantity = z.object({
  value: z.number(),
  unit: z.string().nullable(),
  of: z.string().nullable(),
  span: Span,
});
export type Quantity = z.infer<typeof Quantity>;

/** A happening that claims speak of: its kind (a pack's or a core one), participants by role, quantities. */
export const Event = z.object({
  kind: z.string(),
  roles: z.record(z.string(), MentionId),
  quantities: z.array(Quantity),
});
export type Event = z.infer<typeof Event>;
