import { z } from "zod";

/** `limit` of a request: 1 to 200, and 40 where it is absent. */
export const limitOf = (about: string) => {
  const error = "takes a whole number from 1 to 200";
  return z.coerce
    .number({ error })
    .int({ error })
    .min(1, { error })
    .max(200, { error })
    .default(40)
    .describe(about);
};
