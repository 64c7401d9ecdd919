import type { FactMistake, PageFactsResult } from "./measure/page-facts.ts";
import type { Verdict } from "./score/page-facts.ts";
import { n, table } from "./tables.ts";

type Tally = Record<Verdict, number>;

/** Titles, bylines and days against three sets, peers beside them. */
export function pageFactsTable({
  readability,
  newspaper4k,
  htmldate,
  peer,
  others = [],
}: PageFactsResult): string {
  return [
    table(
      ["day of publication, 800 pages", "right", "wrong", "missed", "accuracy", "F"],
      [
        ["Stemma", ...dayRow(htmldate.all)],
        ["Stemma, pages in English", ...dayRow(htmldate.english)],
        ...(peer === null ? [] : peer.map(({ name, tally }) => [name, ...dayRow(tally)])),
        ["best TypeScript package", "—", "—", "—", "—", ".793"],
      ],
    ),
    "",
    table(
      [
        "other facts",
        "right or rightly absent",
        "wrong",
        "missed",
        "said where the gold has none",
        "share right",
      ],
      [
        ["title, Readability’s 130 pages", ...factRow(readability.title)],
        ["byline, Readability’s 130 pages", ...factRow(readability.byline)],
        [
          "day, those of them whose day the gold gives",
          ...factRow({ ...readability.day, absent: 0, spurious: 0 }),
        ],
        ["title, newspaper4k’s 19 pages", ...factRow(newspaper4k.title)],
        ["authors, newspaper4k’s 19 pages", ...factRow(newspaper4k.byline)],
        [
          "day, those of them whose day the gold gives",
          ...factRow({ ...newspaper4k.day, absent: 0, spurious: 0 }),
        ],
        ...others.flatMap((other) => [
          [`${other.name}: title, Readability’s pages`, ...factRow(other.readability.title)],
          [`${other.name}: byline, Readability’s pages`, ...factRow(other.readability.byline)],
          [
            `${other.name}: day, those whose day the gold gives`,
            ...factRow({ ...other.readability.day, absent: 0, spurious: 0 }),
          ],
          [`${other.name}: title, newspaper4k’s pages`, ...factRow(other.newspaper4k.title)],
          [`${other.name}: authors, newspaper4k’s pages`, ...factRow(other.newspaper4k.byline)],
          [
            `${other.name}: day, those whose day the gold gives`,
            ...factRow({ ...other.newspaper4k.day, absent: 0, spurious: 0 }),
          ],
        ]),
      ],
    ),
  ].join("\n");
}

/** A mistake by page: what was found, what the gold says, what the finding rests on. */
export const factMistakeLine = ({ page, fact, verdict, found, gold, by }: FactMistake): string =>
  [page, fact, verdict, found ?? "—", (gold ?? "—").replace(/\s+/g, " "), by ?? "—"].join("\t");

function dayRow({ right, wrong, missed }: Tally): string[] {
  const pages = right + wrong + missed;
  return [
    String(right),
    String(wrong),
    String(missed),
    n(right / Math.max(1, pages)),
    n((2 * right) / Math.max(1, 2 * right + wrong + missed)),
  ];
}

function factRow({ right, absent, wrong, missed, spurious }: Tally): string[] {
  const good = right + absent;
  return [
    String(good),
    String(wrong),
    String(missed),
    String(spurious),
    n(good / Math.max(1, good + wrong + missed + spurious)),
  ];
}
