import { z } from "zod";

/** `asOf` of a request: a day (its end, in UTC) or a moment. Absent is now. */
export const AsOfQuery = z.object({
  asOf: z
    .string()
    .refine(
      (words) =>
        /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/.test(words) &&
        !Number.isNaN(Date.parse(words)),
      "takes a date such as 2025-12-26 or a moment such as 2025-12-26T12:00:00Z",
    )
    .optional()
    .describe("the record as it stood on that day or at that moment"),
});

export function momentOf(asOf: string | undefined): string | null {
  if (asOf === undefined) return null;
  return asOf.length === 10 ? `${asOf}T23:59:59.999Z` : new Date(asOf).toISOString();
}
