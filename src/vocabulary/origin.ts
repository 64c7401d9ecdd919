import { z } from "zod";
import { HouseId } from "./house.ts";
import { ReportId } from "./report.ts";
import { Words } from "./words.ts";

/** A root of the lineage for a claim: the body that was in a position to know. */
export const Origin = z.object({
  name: Words.nullable(),
  house: HouseId.nullable(),
  reports: z.array(ReportId),
});
export type Origin = z.infer<typeof Origin>;
