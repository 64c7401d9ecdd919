import { z } from "zod";
import { MentionId } from "./mention.ts";
import { Span } from "./passage.ts";
import { Words } from "./words.ts";

export const Quantity = z.object({
  value: z.number(),
  unit: Words.nullable(),
  of: Words.nullable(),
  span: Span,
});
export type Quantity = z.infer<typeof Quantity>;

/** A happening that claims speak of: its kind (a pack's or a core one), participants by role, quantities. */
export const Event = z.object({
  kind: Words,
  roles: z.record(Words, MentionId),
  quantities: z.array(Quantity),
});
export type Event = z.infer<typeof Event>;
