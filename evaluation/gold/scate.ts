import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { goldFolder } from "./folder.ts";
import { type Days, scateIntervals } from "./scate-intervals.ts";
import { type TimeSplit, timeArticles } from "./time-split.ts";
import { decoded } from "./timeml.ts";

export interface ScateArticle {
  id: string;
  text: string;
  published: string;
  intervals: { span: [number, number]; days: Days }[];
}

/** The articles of a split that SCATE has annotated, with its intervals as days; offsets into the TEXT element. */
export function scate(split: TimeSplit): ScateArticle[] {
  return timeArticles(split).flatMap((article) => {
    const folder = join(goldFolder(), "time", "scate", "TempEval-2013", article.set, article.id);
    if (!existsSync(folder) || article.published === null) return [];
    const file = readdirSync(folder).find((name) => name.endsWith(".gold.completed.xml"));
    if (file === undefined) return [];
    const tml = readFileSync(join(goldFolder(), "time", article.set, `${article.id}.tml`), "utf8");
    const start = strippedTo(tml);
    const intervals = scateIntervals(readFileSync(join(folder, file), "utf8"), article.published)
      // SCATE's offsets are one lower than those of the file without its tags.
      .map(({ span, days }) => ({
        span: [span[0] + 1 - start, span[1] + 1 - start] as [number, number],
        days,
      }))
      .filter(({ span }) => span[0] >= 0 && span[1] <= article.text.length);
    return [{ id: article.id, text: article.text, published: article.published, intervals }];
  });
}

/** How many characters stand before the TEXT element's content once tags are taken out. */
function strippedTo(tml: string): number {
  const head = tml.slice(0, tml.indexOf("<TEXT>"));
  return decoded(head.replace(/<[^>]+>/g, "")).length;
}
