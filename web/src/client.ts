import { makeClient } from "@stemma/client";

export const client = makeClient("");
