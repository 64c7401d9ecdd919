import { describe, expect, test } from "vitest";
import { readWordsTrained, toldTrained } from "../../test/read-words.ts";

const given = { outlet: "Daily Compass", published: "2025-12-03" };
const told = (text: string): Promise<string[]> => toldTrained(text, given);

/** Disclosures as "kind aspect: words". */
async function untold(text: string): Promise<string[]> {
  const { report, disclosures } = await readWordsTrained(text, given);
  return disclosures.map(({ kind, aspect, span }) => `${kind} ${aspect}: ${report.text.slice(...span)}`);
}

describe("Claims of words that stand beside a silence, with the released weights:", () => {
  test("whoever declined to be named has said what is told", async () => {
    const text =
      "A naval officer, who declined to be named because of the sensitivity of the matter, said the boat had turned back off Tarn.";
    expect(await told(text)).toEqual(["A naval officer, asserted: the boat had turned back off Tarn"]);
    expect(await untold(text)).toEqual([
      "withheld who: declined to be named because of the sensitivity of the matter",
    ]);
  });

  test("so has whoever wants no name in a clause without commas", async () => {
    const text = "A clerk who declined to be identified said the vote was lost.";
    expect(await told(text)).toEqual(["A clerk, asserted: the vote was lost"]);
    expect(await untold(text)).toEqual(["withheld who: declined to be identified"]);
  });

  test("so has whoever is described by two clauses, the second of which asks for silence", async () => {
    const text =
      "A former officer of the fleet who left Osker in 2024, and who asked us not to publish his name, told us that the pier had been planned since 2018.";
    expect(await told(text)).toContain(
      "A former officer of the fleet, asserted: that the pier had been planned since 2018",
    );
  });
});

describe("What is cut into claims, with the released weights:", () => {
  test.each([
    [
      "two clauses that one saying joins without a second 'that'",
      "Ada Vorn said the talks were at an advanced stage and a deal could be signed as early as July.",
      [
        "Ada Vorn, asserted: the talks were at an advanced stage",
        "Ada Vorn, possible: a deal could be signed as early as July",
      ],
    ],
    [
      "two judgements of one voice on one matter are one",
      "Ada Vorn said that it is important to mend the looms but the supply of wool is no less important.",
      [
        "Ada Vorn, asserted: that it is important to mend the looms but the supply of wool is no less important",
      ],
    ],
    [
      "a clause on what is still to come, though no day is told",
      "The list has been agreed with the League of Ports, which is expected to adopt it in the coming weeks.",
      [
        ", asserted: The list has been agreed with the League of Ports",
        ", possible: which is expected to adopt it in the coming weeks",
      ],
    ],
    [
      "the sentence's own verb behind an apposition is no added clause",
      "The honoured Comrade Ada Vorn, chair of the State Board, guided the launch of a new boat on May 11.",
      [
        ", asserted: The honoured Comrade Ada Vorn, chair of the State Board, guided the launch of a new boat on May 11",
      ],
    ],
    [
      "the deed before an order, behind one that opens the sentence",
      "Mounting the tower, Ada Vorn was briefed on the range of the boat and gave an order to start the launch.",
      [
        ", asserted: Mounting the tower",
        "Ada Vorn, ordered: to start the launch",
        ", asserted: Ada Vorn was briefed on the range of the boat",
      ],
    ],
    [
      "what a bureau told its hearers at a session is one claim through whoever passes it on",
      "The boats left Tarn in May, the Harbour Bureau told lawmakers in a closed session on Friday, according to Ada Vorn.",
      ["Ada Vorn ← Harbour Bureau, asserted: The boats left Tarn in May"],
    ],
  ])("%s", async (_, text, claims) => {
    expect((await told(text)).toSorted()).toEqual(claims.toSorted());
  });
});

describe("Nobody says a thing, and the outlet tells it, with the released weights:", () => {
  test.each([
    [
      "who first showed a thing",
      "Merania first showed the Tarn-4 at a parade in 2023.",
      [", asserted: Merania first showed the Tarn-4 at a parade in 2023"],
    ],
    [
      "what a film is titled",
      "A film titled “By the River” shows the mill and its workers.",
      [", asserted: A film titled “By the River” shows the mill and its workers"],
    ],
    [
      "what a bank did with its forecast",
      "The bank lowered its forecast for growth this year to 1.1 percent.",
      [", asserted: The bank lowered its forecast for growth this year to 1.1 percent"],
    ],
    [
      "the noun of a saying that is dismissed",
      "Ada Vorn dismissed such reports as “fairy tales”.",
      ["Ada Vorn, denied: such reports as “fairy tales”"],
    ],
  ])("%s", async (_, text, claims) => {
    expect(await told(text)).toEqual(claims);
  });

  test("but a survey shows what is so", async () => {
    expect(await told("A survey by the Lind Institute showed a fall in the number of boats.")).toEqual([
      "A survey by the Lind Institute ← Lind Institute, asserted: a fall in the number of boats",
    ]);
  });
});

describe("How it is asserted, with the released weights:", () => {
  test.each([
    ["asserted", "Ada Vorn said two liquids that should never meet had been pumped into the same tank."],
    ["planned", "The school will stay shut until June because its roof could give way."],
    ["called-for", "Those who spread such rumours had better look at the sky tonight."],
    ["possible", "There are several ropes that could break in the spring."],
    ["asserted", "Ada Vorn said that stocks at the port would cover six weeks of sales."],
    ["planned", "The measures enter into force on Thursday, 18 December."],
    ["denied", "Ada Vorn said that this is a cock-and-bull story."],
    ["asserted", "Ada Vorn said that she could not sleep for joy."],
  ])("%s: %s", async (stance, text) => {
    const [claim] = (await readWordsTrained(text, given)).claims;
    expect(claim?.stance).toBe(stance);
  });

  test("a task that is set forth is ordered", async () => {
    expect(await told("Ada Vorn set forth the task of building a second yard before the congress.")).toEqual([
      expect.stringMatching(/^Ada Vorn, ordered: .*building a second yard/),
    ]);
  });

  test("a line below a headline that says what is to be", async () => {
    expect(
      await told(
        "Merania to halt salt exports, shares plunge\n\n* State to get share of new mines\n\nThe pier was shut on Monday. It is old.",
      ),
    ).toEqual([
      ", planned: Merania to halt salt exports",
      ", asserted: shares plunge",
      ", planned: State to get share of new mines",
      ", asserted: The pier was shut on Monday",
      ", asserted: It is old",
    ]);
  });
});

describe("What is not told, with the released weights:", () => {
  test.each([
    ["For reasons of safety, no further details can be given.", ["withheld what: no further details"]],
    [
      "The purpose of the hall cannot be determined from pictures alone.",
      ["unknown-to-source why: The purpose of the hall"],
    ],
    [
      "The imagery does not tell us which boat the pier is for.",
      ["unknown-to-source what: The imagery does not tell us which boat the pier is for"],
    ],
    ["Eight of the victims have still to be identified.", ["unknown-to-source who: Eight of the victims"]],
  ])("%s", async (text, disclosures) => {
    expect(await untold(text)).toEqual(disclosures);
    expect(await told(text)).toEqual([]);
  });

  test("whoever claims something without evidence claims it all the same", async () => {
    const text = "Ada Vorn claims without evidence that the board took the money.";
    expect(await untold(text)).toEqual(["withheld what: evidence"]);
    expect(await told(text)).toEqual(["Ada Vorn, asserted: that the board took the money"]);
  });

  test("a deed that goes into nothing is no silence", async () => {
    expect(await untold("The divers did not go into the hall.")).toEqual([]);
  });
});

describe("Whose it is, with the released weights:", () => {
  test.each([
    [
      "a medium that carries somebody's statement",
      "On Monday, KCNA carried a statement by Ada Vorn, who warned that Merania would strike against its enemies.",
      ["Korean Central News Agency ← Ada Vorn, planned: that Merania would strike against its enemies"],
    ],
    [
      "data of a bank, and a poll of whoever asked",
      "Merania made 41,000 tonnes of salt last year, according to central bank data.",
      ["central bank data ← central bank, asserted: Merania made 41,000 tonnes of salt last year"],
    ],
    [
      "an assessment by whoever made it",
      "At least 1,400 pumps reached Osker, according to an assessment by the Harbour Service. Most of them had been declared as parts for farm machines.",
      [
        "an assessment by the Harbour Service ← Harbour Service, asserted: At least 1,400 pumps reached Osker",
        "an assessment by the Harbour Service ← Harbour Service, asserted: Most of them had been declared as parts for farm machines",
      ],
    ],
    [
      "what happened in the last days is not told by papers",
      "The loot was found, according to court papers seen by the Compass. Nobody answered the door at the firm's address on Tuesday.",
      [
        "court papers, asserted: The loot was found",
        ", asserted: Nobody answered the door at the firm's address on Tuesday",
      ],
    ],
    [
      "a company that the text brings up without a name is no other",
      "Kolb Motors met its owners. The panel said that Kolb had bought pumps through a company in Port Orm. The company rejects this.",
      [
        ", asserted: Kolb Motors met its owners",
        "The panel, asserted: that Kolb had bought pumps through a company in Port Orm",
        "The company, denied: this",
      ],
    ],
  ])("%s", async (_, text, claims) => {
    expect(await told(text)).toEqual(claims);
  });
});

describe("Furniture of a page is no claim:", () => {
  test.each([
    "Already a subscriber? Log in to keep reading.",
    "This article is for subscribers only.",
    "Press contact: press office of the Harbour Board, tel. 555 0148.",
    "PRESS RELEASE No. 88/2026",
    "Ada Vorn | Stone | Getty Images",
  ])("%s", async (line) => {
    expect(await told(`The pier was shut on Monday.\n\n${line}`)).toEqual([
      ", asserted: The pier was shut on Monday",
    ]);
  });
});
