import { type Article, makeReading } from "./make-reading.ts";

const flood =
  "Water rose over the quay of Harsund on Monday and reached the doors of the fish hall before noon. The harbour master closed both basins and moved eleven trawlers behind the northern mole. No one was hurt, but the ice house lost its power and two hundred crates of herring were thrown away. Engineers will look at the lock gates when the wind has turned.";
const strike =
  "Drivers of the night trams in Velde walked out on Wednesday over a roster that leaves them four hours between shifts. The company offered a longer break on paper and none in the depot, their steward wrote. Eighty trams stood still in three sheds until the mayor asked for a truce. Talks go on in the old customs house with a mediator from the coast.";

/** Reports of two happenings: texts, copies with cuts, and one that only quotes. Invented; the outlets know nothing of each other. */
export const twoStories: readonly Article[] = [
  { text: flood, outlet: "Harsund Post", givenId: "a", title: "Quay under water", published: "2024-03-04" },
  {
    text: flood.replace("The harbour master closed", "Officers of the port shut"),
    outlet: "North Echo",
    givenId: "b",
    title: "Flood shuts Harsund harbour",
    published: "2024-03-05",
  },
  {
    text: flood.slice(0, flood.indexOf(" No one was hurt")),
    outlet: "The Mole",
    givenId: "c",
    title: "Harsund harbour shut",
    published: "2024-03-05",
  },
  {
    text: strike,
    outlet: "Velde Courier",
    givenId: "d",
    title: "Night trams stand still",
    published: "2024-03-06",
  },
  {
    text: `${strike} Passengers walked home over the ice.`,
    outlet: "North Echo",
    givenId: "e",
    title: "Velde without trams",
    published: "2024-03-07",
  },
  {
    text: "A choir of bakers won the winter song prize in Lunby, and nobody minded the flour on the stage.",
    outlet: "Lunby Star",
    givenId: "f",
    title: "Bakers sing best",
    published: "2024-03-06",
  },
];

export const readingsOf = (articles: readonly Article[]) => articles.map((article) => makeReading(article));
