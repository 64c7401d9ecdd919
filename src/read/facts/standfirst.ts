import { plain } from "../plain.ts";
import type { Clues } from "./clues.ts";
import { headline } from "./headline.ts";
import { clean, type Json } from "./json-ld.ts";

const NAMED =
  /(?:^|[\s_-])(?:stand-?first|sub-?titles?|sub-?head(?:line|ing)?|sub-?titulos?|sous-?titre|sottotitolo|sommario|dek|deck|lead|lede|intro(?:text|duction)?|spot|chapo|chapeau|bajada|entradilla|copete|vorspann|einleitung|teaser|announce|desc|news-?heading|tit-sub|excerpt)(?:$|[\s_-])/;
const OF_PICTURE = /caption|copyright|credit|media|photo|image|author|date/;
/** A summary is as often the first paragraph. */
const SUMMARY = /(?:^|[\s_-])summary(?:$|[\s_-])/;
const LEAST = 20;
const LONGEST = 400;
const FAR = 500;

/** `shown`: in an element that is named for it, which then is a standfirst also where the text holds it. */
export interface Standfirst {
  words: string;
  shown: boolean;
}

const isFront = (address: string | null): boolean => /^https?:\/\/[^/?#]+\/?$/i.test(address ?? "");

/**
 * The line below the headline that says more: as it is shown, else as the page describes itself. A description that only repeats the title or the name
 * of the site is none.
 */
export function standfirstOf(clues: Clues, article: Json | null, title: string | null): Standfirst | null {
  const told = plain(title ?? "");
  const fitting = (words: string | null): words is string =>
    words !== null && words.length >= LEAST && plain(words) !== told;
  const head = headline(clues);
  const shown = clues.marks
    .filter(
      (mark) =>
        head !== null &&
        mark.zone === "main" &&
        mark.start >= head.end &&
        mark.start - head.end < FAR &&
        mark.end - mark.start >= LEAST &&
        mark.end - mark.start <= LONGEST &&
        ((NAMED.test(mark.names) && !OF_PICTURE.test(mark.names)) ||
          mark.attribute("itemprop") === "alternativeHeadline") &&
        !clues.text.slice(mark.start, mark.end).trim().includes("\n"),
    )
    .map(({ start, end }) => clean(clues.text.slice(start, end)))
    .find(fitting);
  if (shown !== undefined) return { words: shown, shown: true };
  const meta = (name: string): string | null => clean(clues.metas.get(name)?.[0]);
  const summary = clues.marks.find(
    ({ names, start, end }) =>
      head !== null &&
      start >= head.end &&
      start - head.end < FAR &&
      end - start <= LONGEST &&
      SUMMARY.test(names),
  );
  // Data that give the front's address tell of the site, on each of its pages.
  const ofSite = isFront(clues.metas.get("og:url")?.[0] ?? clues.links.get("canonical")?.[0] ?? null);
  const words = [
    summary === undefined ? null : clean(clues.text.slice(summary.start, summary.end)),
    clean(article?.["alternativeHeadline"]),
    clean(article?.["description"]),
    ...(ofSite ? [] : ["og:description", "description", "twitter:description"].map(meta)),
  ].find(fitting);
  return words === undefined ? null : { words, shown: false };
}
