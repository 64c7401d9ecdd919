import { describe, expect, test } from "vitest";
import { makeKnowledge } from "#vocabulary/pack.ts";
import { knownEntity, packOf } from "../../test/known-entity.ts";
import { relationsOf, sketchesOf } from "../../test/lineage.ts";
import { commonPassages } from "./common-passages.ts";
import { Mark } from "./sketch.ts";

const knowledge = makeKnowledge([
  packOf([
    knownEntity({ id: "entity:gull", kind: "agency", name: "Gull Wire", house: "house:gull" }),
    knownEntity({ id: "entity:post", kind: "agency", name: "Harsund Agency", house: "house:harsund" }),
  ]),
]);
const flood =
  "Water rose over the quay of Harsund on Monday and reached the doors of the fish hall before noon.";
const choir = "Nobody minded the flour on the stage, although the curtain had to be beaten for an hour.";
const background =
  "The lock was built sixty years ago by prisoners and has been repaired four times since without any plan.";

function found(articles: { outlet: string; text: string }[], edges: { from: number; to: number }[] = []) {
  const sketches = sketchesOf(
    articles.map((article, nth) => ({ ...article, givenId: `p${nth}` })),
    knowledge,
  );
  const { relations, ties } = relationsOf(sketches);
  const id = (nth: number): string => sketches[nth]?.id ?? "";
  const known = edges.map(({ from, to }) => ({ from: id(from), to: id(to), kind: "copies" as const }));
  return commonPassages(relations, ties, known, () => Mark.none).map(({ node, edges: of }) => ({
    kind: node.kind,
    house: node.house,
    text: node.text,
    from: of.map(({ from }) => sketches.findIndex((sketch) => sketch.id === from)),
    share: of.map(({ share }) => share),
  }));
}

describe("a passage that reports share beside their trees", () => {
  test("is a dispatch on which its carriers draw, with the house that they credit", () => {
    expect(
      found([
        { outlet: "North Echo", text: `HARSUND (Gull Wire) - ${flood}\n${background}` },
        { outlet: "Lunby Star", text: `LUNBY (Gull Wire) - ${choir}\n${background}` },
      ]),
    ).toEqual([
      // 19 words of 41 and of 39.
      {
        kind: "dispatch",
        house: "house:gull",
        text: background.slice(0, -1),
        from: [0, 1],
        share: [0.463, 0.487],
      },
    ]);
  });

  test("ties only those who carry it: who has another passage with one of them is in another", () => {
    expect(
      found([
        { outlet: "North Echo", text: `${flood}\n${background}` },
        { outlet: "Lunby Star", text: `The mayor spoke.\n${background}` },
        { outlet: "Velde Courier", text: `${flood}\nThe bridge is closed.` },
      ])
        .map(({ from }) => from)
        .sort(),
    ).toEqual([
      [0, 1],
      [0, 2],
    ]);
  });

  test("hangs under the agency that the other credits, where its report is there", () => {
    expect(
      found([
        { outlet: "Gull Wire", text: `${flood}\n${background}` },
        { outlet: "Lunby Star", text: `${choir}\n${background}\nSource: Gull Wire` },
      ]),
    ).toMatchObject([{ kind: "report", house: "house:gull", from: [1] }]);
  });

  test("is none where a tree joins the two already, or one outlet prints its own words again", () => {
    const articles = [
      { outlet: "North Echo", text: `${flood}\n${background}` },
      { outlet: "Lunby Star", text: `${choir}\n${background}` },
    ];
    expect(found(articles, [{ from: 1, to: 0 }])).toEqual([]);
    expect(found(articles.map((article) => ({ ...article, outlet: "North Echo" })))).toEqual([]);
  });

  test("is none where little but names is the same", () => {
    const names =
      "President Oren Dalvik and Minister Edda Vorn at Brask Castle in Upper Harsund on Monday, May 6, 2024";
    expect(
      found([
        { outlet: "North Echo", text: `${names} in the rain.\n${flood}` },
        { outlet: "Lunby Star", text: `${names} before lunch.\n${choir}` },
      ]),
    ).toEqual([]);
  });
});
