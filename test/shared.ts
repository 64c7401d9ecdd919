import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe } from "vitest";

/** The project's folder. */
export const root = new URL("..", import.meta.url).pathname;

/** The folder of public gold and the reference report, beside the project; null where a user has not got it. */
export function sharedFolder(): string | null {
  const folder = process.env["STEMMA_SHARED"] ?? join(root, "..", "shared");
  return existsSync(join(folder, "seed")) ? folder : null;
}

/** A suite that needs ../shared: skipped, with a sentence in its title, where it is absent. */
export function describeShared(title: string, suite: (folder: string) => void): void {
  const folder = sharedFolder();
  if (folder === null)
    describe.skip(`${title} (skipped: there is no ../shared folder beside the project)`, () => suite(""));
  else describe(title, () => suite(folder));
}
