import { StemmaError } from "#errors.ts";
import type { Pack } from "#vocabulary/pack.ts";
import { readPacks } from "./read-packs.ts";

/**
 * Loads packs from a folder, in the order of their names, or by a path. `names` null: all that are installed. A row that breaks a rule
 * throws `pack-row-bad` with file, row, rule and what was expected; an unknown name `pack-missing`.
 */
export async function loadPacks(folder: string, names: readonly string[] | null): Promise<Pack[]> {
  const { packs, problems } = await readPacks(folder, names);
  const [first, ...others] = problems;
  if (first !== undefined) {
    const more =
      others.length === 0
        ? ""
        : ` ${others.length} more ${others.length === 1 ? "rule is" : "rules are"} broken; see all with: stemma pack check`;
    throw new StemmaError("pack-row-bad", { ...first, more });
  }
  return packs.map(({ pack }) => pack);
}
