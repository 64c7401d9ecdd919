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
  [
    "What set off the slide was not yet clear.",
    [`unknown-to-source why by ${OUTLET}: What set off the slide`],
  ],
  [
    "KPB refused to say whether the fence was checked at the time.",
    [`withheld what by ${KPB}: whether the fence was checked at the time`],
  ],
  ["We have not seen the originals.", [`unknown-to-source what by ${OUTLET}: the originals`]],
  [
    "KPB said the yard had a buyer, whom it declined to name.",
    [`withheld who by ${KPB}: whom it declined to name`],
  ],
  [
    "Whether the fire was set could not be established.",
    [`unknown-to-source what by ${OUTLET}: Whether the fire was set`],
  ],
  [
    "Nobody has said they were behind the theft.",
    ["withheld who by null: Nobody has said they were behind the theft"],
  ],
  [
    "None of the owners could be reached.",
    ["withheld what by None of the owners: None of the owners could be reached."],
  ],
  [
    "KPB has not commented publicly, but a notice on the website of the port invited bids.",
    [`withheld what by ${KPB}: KPB has not commented publicly`],
  ],
  [
    "An officer, requesting anonymity, said there were no signs of a test.",
    ["withheld who by An officer: anonymity"],
  ],
  ["KPB declined to show the letter.", [`withheld what by ${KPB}: the letter`]],
  [
    "KPB has not responded to an inquiry about the boat, a ministry official said.",
    [`withheld what by ${KPB}: to an inquiry about the boat`],
  ],
  ["KPB has not reported the launch.", [`withheld what by ${KPB}: the launch`]],
  ["KPB has never acknowledged the accident.", [`withheld what by ${KPB}: the accident`]],
  [
    "The mayor declined to comment and KPB did not return calls.",
    ["withheld what by The mayor: The mayor declined to comment", `withheld what by ${KPB}: calls`],
  ],
  ["KPB did not admit the fault when asked.", [`withheld what by ${KPB}: the fault when asked`]],
  ["No group claimed the attack.", ["withheld who by null: No group claimed the attack"]],
  [
    "There has been no claim of responsibility for the blast.",
    ["withheld who by null: There has been no claim of responsibility for the blast"],
  ],
  ["The price of the ferry was not reported.", ["withheld how-many by null: The price of the ferry"]],
  [
    "KPB dodged questions about the missing money.",
    [`withheld what by ${KPB}: questions about the missing money`],
  ],
  [
    "KPB has kept parents in the dark about the cost of the hall.",
    [`withheld how-many by ${KPB}: the cost of the hall`],
  ],
  ["KPB would not be drawn on the date of the sale.", [`withheld when by ${KPB}: on the date of the sale`]],
  [
    "The two sides disagree on how many ships were hit.",
    [`disputed how-many by ${OUTLET}: how many ships were hit`],
  ],
  ["The terms of the loan remain confidential.", ["withheld what by null: The terms of the loan"]],
  [
    "KPB would not say what the change would save.",
    [`withheld how-many by ${KPB}: what the change would save`],
  ],
  [
    "How the two boats came so close is disputed.",
    [`disputed why by ${OUTLET}: How the two boats came so close`],
  ],
  [
    "The boat left for an unknown destination.",
    [`unknown-to-source where by ${OUTLET}: an unknown destination`],
  ],
  ["The yard is trying to build ships faster.", []],
  ["A private school is still open.", []],
  ["The dispute over pay was settled in the dark.", []],
  ["The yard denied that it had been told of the price, which it paid.", []],
  ["That is not clear.", [`unknown-to-source what by ${OUTLET}: That is not clear`]],
  [
    "This was not immediately known.",
    [`unknown-to-source what by ${OUTLET}: This was not immediately known`],
  ],
  [
    "The fifth man cannot be named for legal reasons.",
    ["withheld who by null: The fifth man cannot be named for legal reasons"],
  ],
  [
    "The girl, who cannot be named for legal reasons, lives in Osker.",
    ["withheld who by null: who cannot be named for legal reasons"],
  ],
  ["KPB wouldn't name either.", [`withheld who by ${KPB}: either`]],
  [
    "The film, which the Compass has not been able to verify, shows a burning lorry.",
    [`unknown-to-source what by ${OUTLET}: which the Compass has not been able to verify`],
  ],
  ["KPB disclosed no terms of the sale.", [`withheld what by ${KPB}: terms of the sale`]],
  [
    "Neither side has said where the talks will be.",
    ["withheld where by Neither side: where the talks will be"],
  ],
  ["KPB would not go into details.", [`withheld what by ${KPB}: details`]],
  ["KPB is yet to say how many are hurt.", [`withheld how-many by ${KPB}: how many are hurt`]],
  ["KPB ignored repeated requests for comment.", [`withheld what by ${KPB}: repeated requests for comment`]],
  [
    "Exactly how many died may never be known.",
    [`unknown-to-source how-many by ${OUTLET}: Exactly how many died`],
  ],
  [
    "The crews gave conflicting accounts of who fired first.",
    [`disputed who by ${OUTLET}: The crews gave conflicting accounts of who fired first`],
  ],
  [
    "None of the claims could be independently verified.",
    [`unknown-to-source what by ${OUTLET}: None of the claims`],
  ],
  ["KPB did not want to comment on the ban.", [`withheld what by ${KPB}: on the ban`]],
  ["KPB did not put a figure on the loss.", [`withheld how-many by ${KPB}: a figure on the loss`]],
  ["Exact figures are not yet available.", ["withheld how-many by null: Exact figures"]],
  ["KPB has not made public the results.", [`withheld what by ${KPB}: the results`]],
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
  "Nobody was hurt in the fire.",
  "There is no evidence that the yard knew of it.",
  "He would not give up his seat.",
  "She refused to release the hostages.",
  "The army did not provide food to the villages.",
  "The bank did not offer him a loan.",
  "They gave no ground.",
  "Doctors could not say goodbye to the children.",
  "The court did not identify any errors in the ruling.",
  "It is not clear water that flows there.",
  "The film is kept in a secret archive.",
  "The council did not reveal its plan until Monday.",
  "The minister said nothing would change.",
  "He was not available for the match on Saturday.",
  "The pier was built without a permit.",
  "Few boats were built.",
  "The attempts to raise the boat failed.",
])("Nothing is kept back: %s", (text) => {
  expect(silences(text)).toEqual([]);
});
