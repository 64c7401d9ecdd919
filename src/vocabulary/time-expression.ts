import { z } from "zod";
import { Span } from "./passage.ts";
import { inOrder, WhenBasis } from "./when.ts";
import { Words } from "./words.ts";

/** The unit of the calendar that an expression speaks in. */
export const Granularity = z.enum([
  "minute",
  "hour",
  "part-of-day",
  "day",
  "weekend",
  "week",
  "month",
  "quarter",
  "season",
  "half",
  "year",
  "decade",
  "century",
  "millennium",
]);
export type Granularity = z.infer<typeof Granularity>;

/** What narrows or loosens it, by TimeML's names. */
export const TimeModifier = z.enum([
  "START",
  "MID",
  "END",
  "APPROX",
  "LESS_THAN",
  "MORE_THAN",
  "EQUAL_OR_LESS",
  "EQUAL_OR_MORE",
  "BEFORE",
  "AFTER",
  "ON_OR_BEFORE",
  "ON_OR_AFTER",
]);
export type TimeModifier = z.infer<typeof TimeModifier>;

/** The zone of a clock time. */
export const TimeZone = z.object({
  name: Words.describe("as printed: KST, Seoul time, local; where it is inferred, the zone: Asia/Seoul"),
  offset: Words.nullable().describe("from Greenwich, +09:00; null where the letters do not say"),
  basis: z
    .enum(["stated", "dateline", "outlet"])
    .describe("it stands there; it is that of the dateline's place; of the outlet's country"),
});
export type TimeZone = z.infer<typeof TimeZone>;

/** A mention of a time: its TimeML value by itself, and the days it covers. */
export const TimeExpression = z
  .object({
    span: Span,
    type: z.enum(["DATE", "TIME", "DURATION", "SET"]),
    timex: Words.nullable().describe("TimeML value, read against the publication date"),
    edtf: Words.nullable().describe("the days that it covers, in Extended Date/Time Format"),
    earliest: Words.nullable().describe("first day that it covers; null is an open start"),
    latest: Words.nullable().describe("last day that it covers; null is an open end"),
    basis: WhenBasis.nullable().describe("how the days are known"),
    bounds: z
      .object({ earliest: WhenBasis.nullable(), latest: WhenBasis.nullable() })
      .describe("how each of the two is known"),
    granularity: Granularity.nullable().describe("the unit that it speaks in"),
    modifier: TimeModifier.nullable().describe("early, late, about, more than … by TimeML's names"),
    zone: TimeZone.nullable().describe("of a clock time, where it is told or can be inferred"),
    order: z
      .enum(["outlet", "dateline", "text"])
      .nullable()
      .describe(
        "of a date in figures that can be read two ways: whose way of writing chose (its country's, or the text's other dates); null: no such date, or nothing tells and both readings bound it",
      ),
    anchor: Span.nullable().describe("the expression that it was counted from; null: publication, or none"),
  })
  .refine(inOrder, "The earliest day is no later than the latest.");
export type TimeExpression = z.infer<typeof TimeExpression>;
