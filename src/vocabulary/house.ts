import { z } from "zod";
import { type Id, idSchema } from "./id.ts";

export type HouseId = Id<"house">;
export const HouseId = idSchema("house");

/** Who controls a voice. Voices of one house count once as origin of the house's own claims. */
export const House = z.object({
  id: HouseId,
  name: z.string(),
  interested: z.array(z.string()).describe("programmes in whose claims this house is a party"),
  source: z.string(),
  pack: z.string(),
});
export type House = z.infer<typeof House>;
