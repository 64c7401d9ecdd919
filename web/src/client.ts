import { makeClient } from "@stemma/client";
import { turnsShown } from "./parts/turned-letters.ts";

/** Every screen's door to the record: no word of it turns the letters around it. */
export const client = makeClient(
  "",
  turnsShown((...asked) => fetch(...asked)),
);
