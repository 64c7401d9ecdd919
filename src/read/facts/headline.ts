import { plain } from "../plain.ts";
import type { Clues, Mark } from "./clues.ts";

const found = new WeakMap<Clues, Mark | null>();

const MOST = 60;
const length = (mark: Mark): number => mark.end - mark.start;

/** The heading whose words are the page's title, else the first main `<h1>`; null where there is none. */
export function headline(clues: Clues): Mark | null {
  const known = found.get(clues);
  if (known !== undefined) return known;
  const titles = [clues.metas.get("og:title")?.[0], clues.title].map((title) => plain(title ?? ""));
  const headings = clues.marks.filter((mark) => /^h[12]$/.test(mark.tag) && mark.end > mark.start);
  const repeated = headings
    .slice(0, MOST)
    .filter((mark) => {
      const words = plain(clues.text.slice(mark.start, Math.min(mark.end, mark.start + 400)));
      return (
        words.length >= 8 &&
        titles.some((title) => title.includes(words) || (title.length >= 8 && words.includes(title)))
      );
    })
    .sort((a, b) => length(b) - length(a));
  // The section's name may stand in the title as well: the longest heading is the headline.
  const heading = repeated[0] ?? headings.find((mark) => mark.tag === "h1" && mark.zone === "main") ?? null;
  found.set(clues, heading);
  return heading;
}

/** 0–4 by how near to the headline a place is; what follows it counts more than what stands before. */
export function nearness(clues: Clues, at: number): number {
  const head = headline(clues);
  if (head === null) return 0;
  if (at < head.start) return head.start - at < 400 ? 3 : 0;
  return at - head.end < 400 ? 4 : at - head.end < 1500 ? 2 : 0;
}
