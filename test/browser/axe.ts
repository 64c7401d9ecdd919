import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** Rules of axe that a page breaks, all of them or one alone, with where. */
export async function broken(
  page: Page,
  colorScheme: "light" | "dark",
  rule: string | null,
): Promise<string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  // What passed is not told, and no second page is opened: the pages have no frames.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ["violations"],
    ...(rule === null ? {} : { runOnly: [rule] }),
  });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}
