import { plain } from "../plain.ts";
import type { Clues, Mark } from "./clues.ts";

const MOST = 60;
const length = (mark: Mark): number => mark.end - mark.start;

/** The heading whose words are the page's title, else the first main `<h1>`, else a smaller heading that repeats the title; null where there is none. */
export function headline(clues: Clues): Mark | null {
  if (clues.headline !== undefined) return clues.headline;
  const titles = [clues.metas.get("og:title")?.[0], clues.title].map((title) => plain(title ?? ""));
  const words = (mark: Mark): string =>
    plain(clues.text.slice(mark.start, Math.min(mark.end, mark.start + 400)));
  const repeated = (tags: RegExp): Mark | undefined =>
    clues.marks
      .filter((mark) => tags.test(mark.tag) && mark.end > mark.start)
      .slice(0, MOST)
      .filter((mark) => {
        const told = words(mark);
        return (
          told.length >= 8 &&
          titles.some((title) => title.includes(told) || (title.length >= 8 && told.includes(title)))
        );
      })
      // The section's name may stand in the title as well: the longest heading is the headline.
      .sort((a, b) => length(b) - length(a))[0];
  const great = repeated(/^h[12]$/);
  // “The Outlet: a headline”, with the outlet in the great heading of every page.
  const head = great === undefined ? "" : words(great);
  const follows = titles.filter((title) => title.length > head.length + 8 && title.startsWith(`${head} `));
  const small = great === undefined || follows.length > 0 ? repeated(/^h[34]$/) : undefined;
  const isHeaded = small !== undefined && follows.some((title) => title === `${head} ${words(small)}`);
  const heading =
    (isHeaded ? small : great) ??
    clues.marks.find((mark) => mark.tag === "h1" && mark.zone === "main" && mark.end > mark.start) ??
    small ??
    null;
  clues.headline = heading;
  return heading;
}

/** 0–4 by how near to the headline a place is; what follows it counts more than what stands before. */
export function nearness(clues: Clues, at: number): number {
  const head = headline(clues);
  if (head === null) return 0;
  if (at < head.start) return head.start - at < 400 ? 3 : 0;
  return at - head.end < 400 ? 4 : at - head.end < 1500 ? 2 : 0;
}
