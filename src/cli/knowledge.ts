import { readPacks } from "#packs/read-packs.ts";
import { type Knowledge, makeKnowledge } from "#vocabulary/pack.ts";
import type { Surroundings } from "./command.ts";

/**
 * What the installed packs know, for commands that show the record. Bad rows are left out and told on standard error: a reading
 * stops for them, but a record can be looked at without.
 */
export async function knowledgeOf({
  settings,
  err,
}: Pick<Surroundings, "settings" | "err">): Promise<Knowledge> {
  const { packs, problems } = await readPacks(settings.packsFolder, null);
  const [first] = problems;
  if (first !== undefined) {
    const rules = problems.length === 1 ? "a rule is broken" : `${problems.length} rules are broken`;
    err.write(
      `stemma: packs are shown without their bad rows: ${rules}, the first in ${first.file}, row ${first.row}. See: stemma pack check\n`,
    );
  }
  return makeKnowledge(packs.map(({ pack }) => pack));
}
