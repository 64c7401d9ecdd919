import { expect, test } from "vitest";
import { readWords } from "../../test/read-words.ts";

const OUTLET = "Daily Compass";
const KPB = "Karsolian Press Bureau";

/** Disclosures as "kind aspect by voice: words". */
function silences(text: string): string[] {
  const { disclosures, report } = readWords(text, { outlet: OUTLET, published: "2024-05-09" });
  return disclosures.map(
    ({ kind, aspect, by, span }) => `${kind} ${aspect} by ${by.name}: ${report.text.slice(...span)}`,
  );
}

test.each([
  ["Calls to KPB went unanswered.", [`withheld what by ${KPB}: Calls to KPB`]],
  [
    "Attempts to reach Edda Vorn were unsuccessful.",
    ["withheld what by Edda Vorn: Attempts to reach Edda Vorn"],
  ],
  ["KPB has remained silent on the cost.", [`withheld how-many by ${KPB}: the cost`]],
  ["KPB stopped short of naming the buyer.", [`withheld who by ${KPB}: the buyer`]],
  [
    "KPB gave few details on where the boat was built.",
    [`withheld where by ${KPB}: details on where the boat was built`],
  ],
  ["Further details were not immediately available.", ["withheld what by null: Further details"]],
  ["The names of the dead have yet to be released.", ["withheld who by null: The names of the dead"]],
  ["KPB has nothing to say about the price.", [`withheld what by ${KPB}: the price`]],
  ["What caused it, nobody yet knows.", [`unknown-to-source why by ${OUTLET}: What caused it`]],
  [
    "The yard is shut until the cause is known. What that was, no one can say.",
    [`unknown-to-source why by ${OUTLET}: What that was`],
  ],
  ["KPB was not sure who had signed it.", [`unknown-to-source who by ${KPB}: who had signed it`]],
  ["There was no independent confirmation of the claim.", [`unknown-to-source what by ${OUTLET}: the claim`]],
  [
    "It wasn't immediately known how many boats had sunk.",
    [`unknown-to-source how-many by ${OUTLET}: how many boats had sunk`],
  ],
  ["KPB did not name its source.", [`withheld who by ${KPB}: its source`]],
  ["Accounts differ on who fired first.", [`disputed who by ${OUTLET}: who fired first`]],
])("Not told: %s", (text, expected) => {
  expect(silences(text)).toEqual(expected);
});

test("A silence ends where the next clause tells something, and that is a claim", () => {
  const { disclosures, claims, words, report } = readWords(
    "KPB has not said whether the yard will open, and the mayor says that nobody has asked.",
    { outlet: OUTLET, published: "2024-05-09" },
  );
  expect(disclosures.map(({ aspect, span }) => [aspect, report.text.slice(...span)])).toEqual([
    ["what", "whether the yard will open"],
  ]);
  expect(claims.map(({ content }) => words(content))).toEqual(["that nobody has asked"]);
});

test.each([
  "If you don't know the yard, the story may sound odd.",
  "The ministry has nothing to say against a visit.",
  "The visits went on in silence.",
  "Few boats were built.",
  "The attempts to raise the boat failed.",
])("Nothing is kept back: %s", (text) => {
  expect(silences(text)).toEqual([]);
});
