import { z } from "zod";
import { MentionId } from "./mention.ts";
import { Span } from "./passage.ts";
import { Words } from "./words.ts";

export const Quantity = z.object({
  value: z.number(),
  unit: Words.nullable().describe("singular, such as tonne"),
  of: Words.nullable().describe("what is counted or weighed"),
  span: Span,
});
export type Quantity = z.infer<typeof Quantity>;

/** A happening that claims speak of: its kind (a pack's or a core one), participants by role, quantities. */
export const Event = z.object({
  kind: Words.describe("of a pack's events.json, or a core one"),
  roles: z.record(Words, MentionId).describe("who took part, as mentions by role"),
  quantities: z.array(Quantity).describe("amounts that the words give"),
});
export type Event = z.infer<typeof Event>;
