import type { Article } from "../../test/make-reading.ts";
import { seeded } from "../bench/synthetic-articles.ts";
import { wordOf } from "../bench/synthetic-pack.ts";
import { paragraphsOf, readingOfArticle } from "../bench/synthetic-stories.ts";

export interface HostileReports {
  name: string;
  /** How many reports the full size has. */
  full: number;
  make: (count: number) => Article[];
  /** The most reports that one story may hold, of so many. */
  largest: (count: number) => number;
}

const DAY = 86_400_000;
const START = Date.UTC(2024, 0, 1);
const on = (day: number): string => new Date(START + day * DAY).toISOString().slice(0, 10);
const about = (nth: number): string[] => Array.from({ length: 5 }, (_, at) => wordOf(3000 + nth * 5 + at));
const bodyOf = (nth: number, words: number): string =>
  paragraphsOf(about(nth), words, seeded(91_000 + nth)).join("\n\n");

const FORECAST =
  "The forecast office in Merholm expects NUMBER degrees by the afternoon, with light wind from the west and good sight over the bay. Boats may leave the inner harbour until dusk. Farmers of the lower valley need not cover their rows tonight. The next forecast is printed tomorrow at the same hour, and the office answers letters on weekdays.";
const NOTICE =
  "Readers who want the morning letter of this house may leave an address at the counter, and it is brought to the door before seven on every day but Sunday. The letter costs nothing in its first month. Whoever wants it no longer writes one line to the counter. Letters to the editor are printed as room allows, and the house keeps the right to shorten them without asking again.";

/** What no day brings, and a record must bear: each a heap of reports that would make every report a neighbour of every other. */
export const HOSTILE_REPORTS: readonly HostileReports[] = [
  {
    name: "near-identical weather reports of one outlet, one a day",
    full: 10_000,
    make: (count) =>
      Array.from({ length: count }, (_, nth) => ({
        text: FORECAST.replace("NUMBER", String(5 + ((nth * 7) % 23))),
        outlet: "Merholm Post",
        givenId: `weather-${nth}`,
        title: "The weather",
        published: on(nth),
      })),
    largest: () => 1,
  },
  {
    name: "a notice in every report",
    full: 5_000,
    make: (count) =>
      Array.from({ length: count }, (_, nth) => ({
        text: `${bodyOf(nth, 120)}\n\n${NOTICE}`,
        outlet: `House ${nth % 7}`,
        givenId: `notice-${nth}`,
        title: `${wordOf(nth * 3)} and ${wordOf(nth * 3 + 1)}`,
        published: on(Math.floor(nth / 20)),
      })),
    largest: () => 48,
  },
  {
    name: "one story",
    full: 5_000,
    make: (count) => {
      const dispatch = bodyOf(7, 160);
      return Array.from({ length: count }, (_, nth) => ({
        text: nth % 3 === 0 ? dispatch : `${dispatch}\n\n${bodyOf(40_000 + nth, 40)}`,
        outlet: `Outlet ${nth}`,
        givenId: `story-${nth}`,
        title: `${wordOf(7)} again`,
        published: on(nth % 3),
      }));
    },
    largest: (count) => count,
  },
  {
    name: "one word repeated, and no word at all",
    full: 2_000,
    make: (count) =>
      Array.from({ length: count }, (_, nth) => ({
        text: nth % 2 === 0 ? "rain ".repeat(nth === 0 ? count * 20 : 40) : "—",
        outlet: `Outlet ${nth}`,
        givenId: `word-${nth}`,
        title: null,
        published: on(nth),
      })),
    largest: (count) => count,
  },
];

export const hostileReadings = ({ make }: HostileReports, count: number) => make(count).map(readingOfArticle);
