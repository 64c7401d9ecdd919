import type { Page } from "playwright-core";
import type { Route } from "./measure-screens.ts";

const keys =
  (...pressed: string[]) =>
  async (page: Page): Promise<void> => {
    for (const key of pressed) await page.keyboard.press(key);
  };
/** The nth of those that are on the screen, by keyboard: a list that grows under the pointer is missed by it. */
const open =
  (selector: string, nth: number) =>
  async (page: Page): Promise<void> => {
    const found = page.locator(selector);
    await found.nth(nth % Math.max(1, await found.count())).press("Enter");
  };
const WORDS = ["rockets", "stance:denied", "voice:Dalvik", "submarines", "kind:launch", "missiles -rockets"];

/** Once through the screens; each round to other stories, reports, dossiers and voices. */
export const roundOf = (nth: number): Route[] => [
  { name: "stories", go: keys("g", "s"), selector: ".story-row" },
  { name: "a story", go: open(".story-row h2 a", nth), selector: ".story-page h1" },
  { name: "reports", go: keys("g", "r"), selector: ".report-row" },
  { name: "a report", go: open(".report-row h2 a", 3 * nth), selector: ".report .claim" },
  { name: "dossiers", go: keys("g", "d"), selector: ".programmes a" },
  { name: "a dossier", go: open(".programmes h2 a", nth), selector: ".dossier-page h1" },
  { name: "voices", go: keys("g", "v"), selector: ".voices-table a" },
  { name: "a voice", go: open(".voices-table th a[href*=entities]", nth), selector: ".entity-page h1" },
  { name: "review", go: keys("g", "q"), selector: ".claim-desk h2" },
  {
    name: "search",
    async go(page) {
      await page.keyboard.press("/");
      await page.keyboard.type(WORDS[nth % WORDS.length] ?? "");
      await page.keyboard.press("Enter");
    },
    selector: ".search-columns",
  },
  { name: "a claim found", go: open(".hits h2 a", nth), selector: ".report .claim, .report h1" },
  { name: "adding", go: keys("g", "a"), selector: ".add-page h1" },
  { name: "about the record", go: keys("g", "i"), selector: ".about-page h1" },
];
