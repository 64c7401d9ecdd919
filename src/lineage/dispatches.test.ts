import { describe, expect, test } from "vitest";
import { makeKnowledge } from "#vocabulary/pack.ts";
import { knownEntity, packOf } from "../../test/known-entity.ts";
import { relationsOf, sketchesOf } from "../../test/lineage.ts";
import { dispatchesOf } from "./dispatches.ts";

const gull = "house:gull" as const;
const knowledge = makeKnowledge([
  packOf([
    knownEntity({ id: "entity:gull", kind: "agency", name: "Gull Wire", house: gull }),
    knownEntity({ id: "entity:tern", kind: "agency", name: "Tern Press", house: "house:tern" }),
  ]),
]);
const paragraphs = [
  "Water rose over the quay of Harsund on Monday and reached the doors of the fish hall before noon.",
  "The harbour master closed both basins and moved eleven trawlers behind the northern mole.",
  "The ice house lost its power and two hundred crates of herring were thrown away by nightfall.",
  "Engineers will look at the lock gates when the wind has turned and the mud has been washed off.",
  "A choir of bakers from the upper town won the winter song prize in Lunby after eleven rounds.",
  "Nobody minded the flour on the stage, although the curtain had to be beaten for an hour.",
  "The judges praised the low voices and said little of the tenor, who had lost his place twice.",
  "Next year the prize will be sung for in the old customs house, which has the better stove.",
  "The town has asked the capital for pumps, which are said to lie in a shed beside the railway.",
  "Two boats that had broken loose were found on a meadow, one of them with its lamp still burning.",
  "A second choir, of tram drivers, sang outside the hall because its papers had come a day late.",
  "The old prize cup was lost in the war, and what the winners drink from is a copy made of tin.",
];
const text = (...which: number[]): string => which.map((nth) => paragraphs[nth]).join("\n");
const found = (...articles: { outlet: string; text: string }[]) =>
  dispatchesOf(
    relationsOf(
      sketchesOf(
        articles.map((article, nth) => ({ ...article, givenId: `r${nth}` })),
        knowledge,
      ),
    ).relations,
  ).map(({ house, carriers, crediting, why }) => ({ house, carriers, crediting, why }));

describe("dispatches", () => {
  test("an agency that two credit and nobody shows is one", () => {
    expect(
      found(
        { outlet: "Harsund Post", text: `HARSUND (Gull Wire) - ${text(0, 1, 2)}` },
        { outlet: "North Echo", text: `${text(0, 1)}\nSource: Gull Wire` },
      ),
    ).toEqual([{ house: gull, carriers: [0, 1], crediting: [0, 1], why: "credited" }]);
  });

  test("an agency whose own report is there needs none", () => {
    expect(
      found(
        { outlet: "Gull Wire", text: text(0, 1, 2, 3) },
        { outlet: "North Echo", text: `${text(0, 1)}\nSource: Gull Wire` },
      ),
    ).toEqual([]);
  });

  test("three that share text crosswise, so that none can have had it all from another, had it from elsewhere", () => {
    const [dispatch, ...others] = found(
      { outlet: "Harsund Post", text: text(0, 1, 2, 3) },
      { outlet: "North Echo", text: text(2, 3, 4, 5) },
      { outlet: "Lunby Star", text: text(0, 1, 4, 5) },
    );
    expect(dispatch).toMatchObject({ house: null, crediting: [], why: "crossing" });
    expect(dispatch?.carriers).toEqual([0, 1, 2]);
    expect(others).toEqual([]);
  });

  test("a text and its cut copies show all there is", () => {
    expect(
      found(
        { outlet: "Harsund Post", text: text(0, 1, 2, 3) },
        { outlet: "North Echo", text: text(0, 1) },
        { outlet: "Lunby Star", text: text(0, 2) },
      ),
    ).toEqual([]);
  });

  test("two texts of one agency with a paragraph in common are two", () => {
    const dispatches = found(
      { outlet: "Harsund Post", text: `HARSUND (Gull Wire) - ${text(0, 1, 2, 8, 9, 3)}` },
      { outlet: "North Echo", text: `HARSUND (Gull Wire) - ${text(0, 1, 2, 8, 9, 3)}` },
      { outlet: "Lunby Star", text: `LUNBY (Gull Wire) - ${text(4, 5, 6, 7, 10, 11, 3)}` },
      { outlet: "Velde Courier", text: `LUNBY (Gull Wire) - ${text(4, 5, 6, 7, 10, 11, 3)}` },
    );
    expect(dispatches.map(({ house, carriers }) => ({ house, carriers }))).toEqual([
      { house: gull, carriers: [0, 1] },
      { house: gull, carriers: [2, 3] },
    ]);
  });
});
