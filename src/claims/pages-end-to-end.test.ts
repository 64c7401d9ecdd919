import { expect, test } from "vitest";
import { readWordsTrained, toldTrained } from "../../test/read-words.ts";

const given = { outlet: "Daily Compass", published: "2023-11-09" };
const told = (text: string): Promise<string[]> => toldTrained(text, given);

// Whose words they are, in builds that printed pages have. Each claim is "chain behind the outlet, stance: content".
test.each<[string, string, string[]]>([
  [
    "what stands before a councillor's name is none of hers",
    "Unity Eastgate councillor Edda Vorn has said that the signs must go.\n\nShe accused the board of sitting still.",
    ["Edda Vorn, called-for: that the signs must go", "Edda Vorn, asserted: the board of sitting still"],
  ],
  [
    "a family is meant by “they”, and no title of a film",
    'After an episode of The Wardens, Jon Brekk\'s family issued a tribute to him.\n\nThey said: "This has been hard for us."',
    [
      ", asserted: After an episode of The Wardens, Jon Brekk's family issued a tribute to him",
      'Jon Brekk\'s family, asserted: "This has been hard for us."',
    ],
  ],
  [
    "Will is a given name behind a title, and before a comma",
    "Former Rep. Will Lund, R-Osker, a onetime rival who has endorsed Vorn, said the dam would fail. Will Brekk, a farmer, said it would not.",
    ["Will Lund, asserted: the dam would fail", "Will Brekk, planned: it would not"],
  ],
  [
    "Will opens a question",
    'Will the bridge open in May? Nobody knows. "It will," said Ada Okand.',
    [", asserted: Nobody knows", 'Ada Okand, planned: "It will,"'],
  ],
  [
    "an office of a body stands before a name",
    "Reform National Committee Chair Rona Delling said she was not bothered.",
    ["Rona Delling, asserted: she was not bothered"],
  ],
  [
    "a charity's name goes on",
    '"The state of it is beyond words," said the charity Food Aid for Lutrians. The campaign group Boats for Tarn said it would sue.',
    [
      'Food Aid for Lutrians, asserted: "The state of it is beyond words,"',
      "Boats for Tarn, planned: it would sue",
    ],
  ],
  [
    "the subject of the clause before is meant",
    "Premier Jon Vorn said in a statement that the army had ringed the town. As Mr Lund left Osker for the coast, he said he would discuss steps to spare civilians.",
    [
      "Jon Vorn, asserted: that the army had ringed the town",
      "Lund, planned: he would discuss steps to spare civilians",
    ],
  ],
  [
    "whom a paragraph brings up is about to speak",
    "Mayor Tom Brekk said the dam would hold. “It is strong,” he said.\n\nJon Lind, a welder from Osker, has painted the gate of it twice.\n\n“It leaked the second time,” he said.",
    [
      "Tom Brekk, asserted: the dam would hold",
      "Tom Brekk, asserted: “It is strong,”",
      ", asserted: Jon Lind, a welder from Osker, has painted the gate of it twice",
      "Jon Lind, asserted: “It leaked the second time,”",
    ],
  ],
  [
    "whoever is asked answers",
    'Adviser Jan Olt said that nothing was planned. Asked that day what he expected, Vorn was vague.\n\n"Well, we may talk about Lutria," he said.',
    [
      "Jan Olt, asserted: that nothing was planned",
      ", asserted: Asked that day what he expected, Vorn was vague",
      'Vorn, possible: "Well, we may talk about Lutria,"',
    ],
  ],
  [
    "another occasion ends an interview",
    'President Vorn told ANB News that he did not "expect much" from Brekk. Vorn told reporters during a breakfast that he thought the talks would go "fine."\n\nVorn said he and Brekk would discuss fishing.',
    [
      'ANB News ← Vorn, asserted: that he did not "expect much" from Brekk',
      'Vorn, asserted: the talks would go "fine."',
      "Vorn, planned: he and Brekk would discuss fishing",
    ],
  ],
  [
    "a plea of not guilty is a denial",
    "Brekk pleaded not guilty to two counts of fraud. Ada Okand has pleaded guilty to theft.",
    ["Brekk, denied: two counts of fraud", "Ada Okand, asserted: to theft"],
  ],
  [
    "a lawyer speaks, and not whom she stands for",
    "Angela Bolger bought a battery. Bolger's lawyer, Jeremy Robins, was brief after the ruling. “It is impossible to overstate the size of this ruling. Everybody will feel it.”",
    [
      ", asserted: Angela Bolger bought a battery",
      ", asserted: Bolger's lawyer, Jeremy Robins, was brief after the ruling",
      "Jeremy Robins, asserted: “It is impossible to overstate the size of this ruling. Everybody will feel it.”",
    ],
  ],
  [
    "what stands in brackets is the outlet's",
    "The transport ministry said that the road was open. (A Lutrian woman died there earlier this month.)",
    [
      "The transport ministry, asserted: that the road was open",
      ", asserted: (A Lutrian woman died there earlier this month.)",
    ],
  ],
  [
    "a judge is sworn in, and nobody says so",
    "The state of Merania has sworn in its first judge from the isles, Ada Okand.",
    [", asserted: The state of Merania has sworn in its first judge from the isles, Ada Okand"],
  ],
])("%s", async (_, text, expected) => {
  expect(await told(text)).toEqual(expected);
});

const places = async (text: string): Promise<(string | null)[]> =>
  (await readWordsTrained(text, given)).claims.map(({ where }) => where.place);

test.each<[string, (string | null)[]]>([
  ["Vorn fired rockets at Okand. Gov. Jan Okand laughed.", [null, null]],
  ["Brekk, in a striped T-shirt, was seen leaving the club in Osker.", ["Osker"]],
  [
    "The post took aim at Peter Lund, the bureau's former head. Lund was dismissed from the inquiry.",
    [null, null],
  ],
  ["The crowd jeered at Brekk before the vote.", [null]],
  ["Two of the letters were directed at the Republican debaters.", [null]],
  ["A boat sank near Mary Point on Monday.", ["Mary Point"]],
])("The name of a person or a party is no place: %s", async (text, expected) => {
  expect(await places(text)).toEqual(expected);
});

test("A host of votes is held by nobody", async () => {
  const { claims } = await readWordsTrained(
    "Vorn opened the night by swiping at Brekk, blaming him for the weak party showing in a host of elections on Tuesday.",
    given,
  );
  expect(claims.map(({ when }) => when.earliest)).not.toContain("2023-11-14");
});
