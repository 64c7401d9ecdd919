import { type Record, stoodAt } from "./at.ts";
import type { Remember } from "./remember.ts";

/** How many claims stand? By their index alone, which still takes long where there are hundreds of thousands. */
export const countStandingClaims = (db: Record, remember: Remember): Promise<number> =>
  remember(db, "claims that stand", async () => {
    const { n } = await db
      .selectFrom("claim")
      .where(stoodAt("claim", null))
      .select((e) => e.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow();
    return n;
  });
