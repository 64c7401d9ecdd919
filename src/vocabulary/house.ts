import { z } from "zod";
import { type Id, idSchema } from "./id.ts";
import { Words } from "./words.ts";

export type HouseId = Id<"house">;
export const HouseId = idSchema("house");

/** Who controls a voice. Voices of one house count once as origin of the house's own claims. */
export const House = z.object({
  id: HouseId,
  name: Words,
  interested: z.array(Words).describe("programmes in whose claims this house is a party"),
  source: Words,
  pack: Words,
});
export type House = z.infer<typeof House>;
