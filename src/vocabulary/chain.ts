import { z } from "zod";
import { Hop } from "./hop.ts";
import type { Voice } from "./voice.ts";

/** The hops of a claim, from the outlet inwards to the voice whose knowledge it is. */
export const Chain = z.array(Hop).min(1);
export type Chain = z.infer<typeof Chain>;

/** The voice whose knowledge the claim is: the last hop's. */
export function innermostVoice(chain: Chain): Voice {
  const last = chain[chain.length - 1];
  if (last === undefined) throw new Error("A chain has at least one hop.");
  return last.voice;
}
