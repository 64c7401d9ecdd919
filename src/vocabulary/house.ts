import { z } from "zod";
import { type Id, idSchema } from "./id.ts";
import { Words } from "./words.ts";

export type HouseId = Id<"house">;
export const HouseId = idSchema("house");

/** Who controls a voice. Voices of one house count once as origin of the house's own claims. */
export const House = z.object({
  id: HouseId,
  name: Words.describe("the name it is shown by"),
  interested: z.array(Words).describe("programmes in whose claims this house is a party"),
  source: Words.describe("where the row can be checked"),
  pack: Words.describe("the pack that the row comes from"),
});
export type House = z.infer<typeof House>;
