import { z } from "zod";

/** Words that are there: what is absent is null or an empty list, never an empty string. */
export const Words = z.string().min(1);
