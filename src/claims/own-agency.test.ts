import { describe, expect, test } from "vitest";
import { readWords } from "../../test/read-words.ts";

/** 2024-05-09 is a Thursday. */
const dayOf = (text: string, part: string, outlet: string): [string | null, string | null] => {
  const { claims, words } = readWords(text, { outlet, published: "2024-05-09" });
  const found = claims.find(({ content }) => words(content).includes(part));
  if (found === undefined) throw new Error(`No claim holds “${part}”.`);
  return [found.when.earliest, found.when.latest];
};

const VISIT =
  "Adan Vorn, Chairman of the State Council, inspected a shipyard on Tuesday.\n\nEdda Orsat called for a second crane. “A yard without ships is a pond,” he said.";

describe("An agency that signs as a state's own tells of one occasion:", () => {
  test("what others call for there is of its day", () => {
    expect(dayOf(`OSKER, May 9 (MCNA) -- ${VISIT}`, "crane", "MCNA")).toEqual(["2024-05-07", "2024-05-07"]);
    expect(dayOf(`OSKER, May 9 (MCNA) -- ${VISIT}`, "crane", "Merania Central News Agency")).toEqual([
      "2024-05-07",
      "2024-05-07",
    ]);
  });

  test("a wire, or a paper that prints another's report, does not", () => {
    expect(dayOf(`OSKER, May 9 (Argent) - ${VISIT}`, "crane", "Argent")).toEqual([null, "2024-05-09"]);
    expect(dayOf(`OSKER, May 9 (MCNA) -- ${VISIT}`, "crane", "Daily Compass")).toEqual([null, "2024-05-09"]);
  });
});

test("Who visits a yard speaks there, though a comma follows the name", () => {
  expect(dayOf(VISIT, "pond", "Daily Compass")).toEqual(["2024-05-07", "2024-05-07"]);
});
