import { sql } from "kysely";
import type { EntityCounts } from "#vocabulary/record.ts";
import type { Who } from "../rows/presence.ts";
import { type Record, stoodAt } from "./at.ts";
import { countAboutByPersons } from "./list-entity-reports.ts";
import { countPersonsVoice } from "./persons-voices.ts";

/** How much was said by an entity, or by a house's voices, and how much of it? All in one pass over its rows. */
export async function countEntity(db: Record, who: Who, at: string | null): Promise<EntityCounts> {
  const total = (words: "said > 0" | "said" | "own" | "mentions > 0" | "about" | "mentions") =>
    sql<number>`coalesce(sum(${sql.raw(words)}), 0)`;
  const found = await db
    .selectFrom("presence")
    .where("who", "=", who)
    .where(stoodAt("presence", at))
    .select([
      total("said > 0").as("saidReports"),
      total("said").as("said"),
      total("own").as("own"),
      total("mentions > 0").as("aboutReports"),
      total("about").as("about"),
      total("mentions").as("mentions"),
    ])
    .executeTakeFirstOrThrow();
  const persons = await countPersonsVoice(db, who, at);
  return {
    said: {
      reports: found.saidReports + (persons?.reports ?? 0),
      claims: found.said + (persons?.said ?? 0),
      own: found.own + (persons?.own ?? 0),
    },
    about: {
      reports: found.aboutReports,
      claims: found.about + (await countAboutByPersons(db, who, at)),
      mentions: found.mentions,
    },
  };
}
