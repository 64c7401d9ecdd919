import { z } from "zod";
import { MentionId } from "./mention.ts";
import { Span } from "./passage.ts";
import { Words } from "./words.ts";

export const Quantity = z.object({
  value: z.number().nullable().describe("null where the words give none: “dozens of rockets”"),
  unit: Words.nullable().describe("singular, such as tonne"),
  of: Words.nullable().describe("what is counted or weighed"),
  span: Span,
});
export type Quantity = z.infer<typeof Quantity>;

/** A stretch of time that an event is about and does not happen in: what a plan is for, what a briefing covers. */
export const Period = z.object({
  earliest: Words.nullable().describe("first day, inclusive"),
  latest: Words.nullable().describe("last day, inclusive"),
  span: Span,
});
export type Period = z.infer<typeof Period>;

/** A happening that claims speak of: its kind (a pack's or a core one), participants by role, quantities. */
export const Event = z.object({
  kind: Words.describe("of a pack's events.json, or a core one"),
  roles: z.record(Words, MentionId).describe("who took part, as mentions by role"),
  quantities: z.array(Quantity).describe("amounts that the words give"),
  // A record of before there were periods has none.
  periods: z.array(Period).default([]).describe("what it is about in time, and not when it happens"),
});
export type Event = z.infer<typeof Event>;
