import { z } from "zod";
import { Origin } from "./origin.ts";
import { Words } from "./words.ts";

/** A count with bounds: *least* merges whatever may be one, *most* keeps apart what nothing ties together. */
export const Bounds = z.object({ least: z.int().nonnegative(), most: z.int().nonnegative() });
export type Bounds = z.infer<typeof Bounds>;

/** How many independent voices a claim, an event or a story rests on. */
export const Standing = z.object({
  reports: z.int().nonnegative(),
  outlets: z.int().nonnegative(),
  origins: Bounds.describe("bodies that were in a position to know"),
  houses: Bounds.describe("who control the outlets that carry it"),
  interested_party_alone: z.boolean(),
  origins_named: z.array(Origin),
  first: Words.nullable().describe("the earliest publication"),
  last: Words.nullable().describe("the latest publication"),
});
export type Standing = z.infer<typeof Standing>;
