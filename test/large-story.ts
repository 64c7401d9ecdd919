import type { Article } from "./make-reading.ts";

const SENTENCES = [
  "Water rose over the quay of Harsund on Monday and reached the doors of the fish hall before noon.",
  "The harbour master closed both basins and moved eleven trawlers behind the northern mole.",
  "No one was hurt, but the ice house lost its power and two hundred crates of herring were thrown away.",
  "Engineers will look at the lock gates when the wind has turned.",
  "The old customs house kept its feet dry for the first time in nine winters, its keeper wrote.",
];
const TRADES = ["rope maker", "net mender", "pilot", "baker", "smith", "clerk", "ferryman"];

/**
 * So many reports of one happening: all have most of one text, each cut in its own way, some with a word exchanged, most with a sentence of their own; of
 * these the words of many come back. Invented.
 */
export const largeStory = (count: number): Article[] =>
  Array.from({ length: count }, (_, nth) => {
    const cut = nth % 11 < SENTENCES.length ? nth % 11 : -1;
    const kept = SENTENCES.filter((_sentence, at) => at !== cut).map((sentence) =>
      nth % 4 === 1 ? sentence.replace("moved", "towed").replace("northern", "far") : sentence,
    );
    const trade = TRADES[nth % TRADES.length] ?? "";
    const own =
      nth % 3 === 0
        ? []
        : [
            `A ${trade} of lane ${nth} counted ${nth + 20} barrels of tar at the slip and carried them up the hill.`,
          ];
    return {
      text: [...kept, ...own].join("\n\n"),
      outlet: `Outlet ${nth}`,
      givenId: `large-${nth}`,
      title: `Quay under water, ${nth}`,
      published: `2024-03-0${4 + (nth % 3)}${nth % 2 === 0 ? "" : `T0${nth % 10}:10:00Z`}`,
    };
  });
