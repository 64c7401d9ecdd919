import { wordBands } from "../../src/lineage/word-bands.ts";
import { type Article, makeReading } from "../../test/make-reading.ts";
import { type Chance, capital, pickFrom } from "../stories/sentences.ts";
import { seeded } from "./synthetic-articles.ts";
import { wordOf } from "./synthetic-pack.ts";

/** Words of a text, about; what the scale is asked for. */
const WORDS = 400;
const START = Date.UTC(2015, 0, 1);
const DAY = 86_400_000;
/** Happenings of a day: a record of more reports is one of more days, as records grow. */
const A_DAY = 40;
/** Of how many names those of a happening are drawn: two happenings share one now and then. */
const NAMES = 30_000;
const OUTLETS = Array.from({ length: 400 }, (_, nth) => `${wordOf(60_000 + nth)} Post`);
/** Claims are made of so many of a text's sentences. */
const CLAIMS = 6;

export interface MadeArticle extends Article {
  /** Which happening it tells of. */
  story: number;
}

/** The reports of the nth day, in the order of publication: some happenings that one outlet tells, most that several do, with copies, cuts and texts of their own. */
export function articlesOfDay(seed: number, day: number): MadeArticle[] {
  const out: MadeArticle[] = [];
  for (let nth = 0; nth < A_DAY; nth++) out.push(...articlesOfStory(seed, day * A_DAY + nth));
  return out.sort((a, b) => ((a.published ?? "") < (b.published ?? "") ? -1 : 1));
}

function articlesOfStory(seed: number, story: number): MadeArticle[] {
  const chance = seeded(seed * 1_000_003 + story);
  const names = Array.from({ length: 5 }, () => wordOf(100 + Math.floor(chance() * NAMES)));
  const about = [...names, ...names, ...Array.from({ length: 10 }, () => anyWord(chance))];
  const start = START + Math.floor(story / A_DAY) * DAY;
  const dispatch = paragraphsOf(about, WORDS, chance);
  const count = 1 + Math.floor(chance() * chance() * 16);
  return Array.from({ length: count }, (_, nth) => {
    const outlet = pickFrom(OUTLETS, chance);
    const how = nth === 0 ? 0 : chance();
    const paragraphs =
      how < 0.3
        ? dispatch
        : how < 0.55
          ? cut(dispatch, chance)
          : how < 0.75
            ? dispatch.map((words) => reworded(words, 0.15, chance))
            : paragraphsOf(about, WORDS, chance);
    const at = start + Math.floor(chance() * DAY);
    return {
      story,
      url: `https://outlet.example/${story}/${nth}`,
      outlet,
      title: capital(wordsOf(about, 8, chance)),
      published: new Date(at).toISOString(),
      text: paragraphs.join("\n\n"),
    };
  });
}

/** The language's words by how common they are, and so many rarer ones that nobody uses elsewhere; drawn as words are, each half as often as one twice as common. */
const LANGUAGE = wordBands.flatMap((band) => band.split(" "));
const RARER = 40_000;
export const anyWord = (chance: Chance): string => {
  const nth = Math.floor((LANGUAGE.length + RARER) ** chance()) - 1;
  return LANGUAGE[nth] ?? wordOf(nth + 100_000).toLowerCase();
};

/** Of the words of a text so many are of its happening. */
const ITS_OWN = 0.12;

export const wordsOf = (about: readonly string[], count: number, chance: Chance): string =>
  Array.from({ length: count }, () => (chance() < ITS_OWN ? pickFrom(about, chance) : anyWord(chance))).join(
    " ",
  );

export function paragraphsOf(about: readonly string[], words: number, chance: Chance): string[] {
  const out: string[] = [];
  for (let left = words; left > 0; ) {
    const lengths = [14 + Math.floor(chance() * 14), 14 + Math.floor(chance() * 14)];
    out.push(lengths.map((length) => `${capital(wordsOf(about, length, chance))}.`).join(" "));
    for (const length of lengths) left -= length;
  }
  return out;
}

/** With so many of its words exchanged. */
const reworded = (words: string, share: number, chance: Chance): string =>
  words.replaceAll(/[a-z]+/g, (word) => (chance() < share ? anyWord(chance) : word));

/** The opening stays, a third goes, and something of the outlet's own is put in. */
function cut(paragraphs: readonly string[], chance: Chance): string[] {
  const kept = paragraphs.filter((_, nth) => nth === 0 || chance() < 0.66);
  return [...kept, ...paragraphsOf(["the paper", "the town"], 80, chance)];
}

/** The reading of a made article, with as many claims as a reader finds in a text of this length. */
export function readingOfArticle(article: Article): ReturnType<typeof makeReading> {
  const made = makeReading(article);
  const { reading } = made;
  const every = Math.max(1, Math.floor(reading.claims.length / CLAIMS));
  const few = <Item>(items: readonly Item[]): Item[] => items.filter((_, nth) => nth % every === 0);
  return {
    ...made,
    reading: { ...reading, claims: few(reading.claims), attributions: few(reading.attributions) },
  };
}
