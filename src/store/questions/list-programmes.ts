import type { Programme } from "#vocabulary/programme.ts";
import { type Record, stoodAt } from "./at.ts";

/** Which programmes do persons follow? By name. */
export async function listProgrammes(db: Record, at: string | null): Promise<Programme[]> {
  const rows = await db
    .selectFrom("programme")
    .selectAll()
    .where(stoodAt("programme", at))
    .orderBy("name")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id as Programme["id"],
    name: row.name,
    about: row.about,
    signs: JSON.parse(row.signs) as Programme["signs"],
    // Whose a programme is only packs say.
    of: [],
    aspects: JSON.parse(row.aspects) as Programme["aspects"],
    source: row.who,
    pack: null,
  }));
}
