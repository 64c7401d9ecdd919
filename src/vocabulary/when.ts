import { z } from "zod";
import { Missing } from "./missing.ts";
import { Words } from "./words.ts";

export { edtfOf } from "./edtf.ts";

/** How a bound is known. `stated`: by itself; `relative-…`: counted from another day; `bounded-…`: no more than a limit. */
export const WhenBasis = z.enum([
  "stated",
  "relative-to-publication",
  "relative-to-text",
  "bounded-by-publication",
  "bounded-by-report",
]);
export type WhenBasis = z.infer<typeof WhenBasis>;

/** Bounds in order; a date-time and a day are compared by their days. */
export const inOrder = ({ earliest, latest }: { earliest: string | null; latest: string | null }): boolean =>
  earliest === null || latest === null || earliest.slice(0, 10) <= latest.slice(0, 10);

/** Inclusive bounds of when a thing happened: calendar days, or date-times where stated. Null is an open end. */
export const When = z
  .object({
    earliest: Words.nullable().describe("no earlier than this, inclusive; null is an open start"),
    latest: Words.nullable().describe("no later than this, inclusive; null is an open end"),
    edtf: Words.nullable().describe("rendered from the bounds (Extended Date/Time Format, level 1)"),
    basis: WhenBasis.nullable().describe("of the bound that is known; null where neither is"),
    missing: Missing.nullable().describe(
      "why the text gives no time of its own, even where a bound is known",
    ),
  })
  .refine(inOrder, "The earliest day is no later than the latest.");
export type When = z.infer<typeof When>;
