import { existsSync } from "node:fs";
import { join } from "node:path";

/** The public gold is not there: nothing to measure, and no fault of the code. */
export class NoGold extends Error {}

/** The folder of public gold beside the project; throws a sentence where it is absent. */
export function goldFolder(): string {
  const folder = join(
    process.env["STEMMA_SHARED"] ?? join(import.meta.dirname, "..", "..", "..", "shared"),
    "data",
  );
  if (!existsSync(folder))
    throw new NoGold(
      "There is no ../shared/data beside the project: the public gold is not part of it. See docs/measuring.md.",
    );
  return folder;
}
