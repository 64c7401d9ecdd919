import { expect, test } from "vitest";
import { sketchesOf } from "../../test/lineage.ts";
import { happeningOf } from "./happening.ts";

const beside =
  "Officials of heavy industry and the governor of the eastern province walked beside him through the foundry.";
const visit = [
  "Marshal Dalvik inspected the rocket plant at Brask on Monday, the bureau said.\nHe asked for twice the output.",
  "Dalvik visited the Brask rocket plant, state media reported. Output is to double.",
  "At Brask, Marshal Dalvik told the rocket plant to double its output.",
];
const explainer =
  "Harbour dues explained. Most towns of the coast never published their tariffs, a Lutrian official said.";
/** Whether each claim of each report tells of the happening; every report has a text of its own where nothing is said. */
const tells = (all: string[], carried?: string[]) => {
  const sketches = sketchesOf(
    all.map((text, nth) => ({ text, givenId: `h${nth}`, outlet: `Outlet ${nth}` })),
  );
  const happening = happeningOf(sketches, carried ?? sketches.map(({ id }) => id));
  return sketches.map(({ reading }, report) => reading.claims.map((claim) => happening(claim, report)));
};

test("claims in the opening tell of the happening, those of an explainer among the reports do not", () => {
  const [first, , , last] = tells([...visit, explainer]);
  expect(first).toEqual([true, true]);
  expect(last).toEqual([false, false]);
});

test("what an explainer says in the story's words counts", () => {
  const speaking = `Harbour dues explained. No tariff is public.\nA Lutrian official doubts that Brask can double its output.`;
  expect(tells([...visit.map((text) => `${text} ${beside}`), speaking])[3]).toEqual([false, false, true]);
});

test("what follows the opening is background", () => {
  const long = `${visit[0]}\nA choir sang.\nThe plant at Brask has made rockets for Dalvik since the war.`;
  expect(tells([long, ...visit.slice(1)])[0]).toEqual([true, true, true, false]);
});

test("in a story of two nothing is known to be the story's, and all openings count", () => {
  expect(tells([visit[0] ?? "", explainer])[1]).toEqual([true, true]);
});

test("copies of one text are not what all others are measured by", () => {
  const own =
    "At Brask the gates of the rocket plant stood open on Monday. A guard called Bo Lindt saw the marshal.";
  const copies = [1, 2, 3, 4].map(() => `${visit[0]} ${beside}`);
  const texts = ["a", "a", "a", "a", "b", "c"];
  expect(tells([...copies, visit[1] ?? "", own], texts)[5]).toEqual([true, true]);
});
