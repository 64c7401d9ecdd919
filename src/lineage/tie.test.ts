import { describe, expect, test } from "vitest";
import { relationsOf, sketchesOf } from "../../test/lineage.ts";
import { Mark } from "./sketch.ts";

const flood =
  "Water rose over the quay of Harsund on Monday and reached the doors of the fish hall before noon.\nThe harbour master closed both basins and moved eleven trawlers behind the northern mole.";
const tieOf = (one: string, two: string, ...others: string[]) =>
  relationsOf(
    sketchesOf(
      [one, two, ...others].map((text, nth) => ({ text, givenId: `r${nth}`, outlet: `Outlet ${nth}` })),
    ),
  ).relations.tie(0, 1);

describe("what two reports share", () => {
  test("counts the words that are the same on both sides, by the words of each", () => {
    // 19 words in the first paragraph, 14 in the second; the shorter has the first alone.
    const tie = tieOf(flood, `${flood.split("\n")[0]} Nobody was hurt there.`);
    expect(tie).toMatchObject({ own: 19, discounted: 0 });
    expect(tie?.shareOfA).toBeCloseTo(19 / 33);
    expect(tie?.shareOfB).toBeCloseTo(19 / 23);
  });

  test("takes a quotation of one speaker for no copying, in whichever report the marks stand", () => {
    const spoken = "the old lock will hold this winter and the next one and we will pay for it ourselves";
    const quoted = `The mayor of Harsund spoke of money. "${spoken}," she said.`;
    const tie = tieOf(
      quoted,
      `In Harsund the talk was about stones. The mayor said "${spoken}" before leaving.`,
    );
    expect(tie).toMatchObject({ own: 0 });
    expect(tie?.passages.map(({ mark }) => mark)).toEqual([Mark.quoted]);
    expect(
      tieOf(quoted, `In Harsund the talk was about stones: ${spoken}, the mayor believes.`),
    ).toMatchObject({ own: 0 });
  });

  test("shares a phrase once that one text has once and the other often", () => {
    const phrase = "the long awaited opening of the northern lock gates";
    const once = `People asked for ${phrase} in spring.`;
    const often = `First came ${phrase}. Then they praised ${phrase}. At last ${phrase} was over, and ${phrase} was forgotten.`;
    expect(tieOf(once, often)?.own).toBe(9);
    expect(tieOf(often, once)?.own).toBe(9);
  });

  test("finds nothing in texts about one thing in other words, or in a formula", () => {
    expect(
      tieOf(flood, "Harsund harbour was flooded when the sea came over the wall; officers shut the docks."),
    ).toBeNull();
    expect(
      tieOf("He said that it was not to be. A horse ran.", "She said that it was not to be. Bread is dear."),
    ).toBeNull();
  });

  test("does not count what the pages of one outlet print under everything", () => {
    const foot =
      "Write to our newsroom in Velde if you know more about this and leave your number with the porter.";
    const other = (text: string, nth: number) => ({
      text: `${text}\n${foot}`,
      givenId: `o${nth}`,
      outlet: "Velde Courier",
    });
    const sketches = sketchesOf([
      other("A choir of bakers won the song prize in Lunby and nobody minded the flour.", 0),
      other("Eighty trams stood still in three sheds until the mayor asked for a truce.", 1),
      other("The bridge at Minsa is closed for repairs of its eastern pier.", 2),
    ]);
    expect(relationsOf(sketches).relations.tie(0, 1)).toMatchObject({ own: 0 });
  });

  test("counts what an agency tells as background in texts of different content, since no outlet prints it with everything", () => {
    const background =
      "The lock was built sixty years ago by prisoners and has been repaired four times since without a plan.";
    const of = (outlet: string, text: string, nth: number) => ({ text, givenId: `b${nth}`, outlet });
    const sketches = sketchesOf([
      of("Harsund Post", `Water rose over the quay on Monday and reached the fish hall.\n${background}`, 0),
      of(
        "North Echo",
        `The mayor asked the capital for money to mend the walls of the basin.\n${background}`,
        1,
      ),
      of(
        "Lunby Star",
        `Divers will look at the gates when the wind has turned to the south.\n${background}`,
        2,
      ),
      of("Harsund Post", "A choir of bakers won the song prize and nobody minded the flour.", 3),
      of("North Echo", "Eighty trams stood still until a truce was found in the customs house.", 4),
      of("Lunby Star", "The bridge at Minsa is closed for repairs of its eastern pier.", 5),
      of("Harsund Post", "Two boats were sold to a museum that nobody had heard of before.", 6),
    ]);
    expect(relationsOf(sketches).relations.tie(0, 1)?.own).toBe(19);
  });
});
