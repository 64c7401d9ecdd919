import { describe, expect, test } from "vitest";
import { readWords, readWordsTrained, voices } from "../../test/read-words.ts";

const OUTLET = "Daily Compass";

/** The chain of the last claim that is told, from the outlet inwards. */
async function lastChain(text: string, outlet = OUTLET): Promise<(string | null)[]> {
  const { claims } = await readWordsTrained(text, { outlet, published: "2024-05-09" });
  const last = [...claims].sort((a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0)).at(-1);
  return last === undefined ? [] : voices(last);
}

describe("Through whom it came, with the released weights:", () => {
  test.each([
    [
      "the paper that is told again",
      "The Tarn Gazette reported that two ships had sunk. Dag Okand told the paper that a third was missing.",
      [OUTLET, "Tarn Gazette", "Dag Okand"],
    ],
    [
      "an agency whose sort stands behind its name",
      "A spokesman for the mission told the Continental agency that its patrol had been turned back.",
      [OUTLET, "Continental", "A spokesman for the mission"],
    ],
    [
      "a statement by the noun before it",
      "Fires broke out in Osker, a police statement said.",
      [OUTLET, "police"],
    ],
    ["nobody, where who hears is told", "He was told that the ship had left.", [OUTLET, null]],
    [
      "a site that is described",
      "According to Onda, a website that often quotes clerks, two men were taken on Monday.",
      [OUTLET, "Onda"],
    ],
    [
      "whoever analysed the images, which show",
      "Satellite images analysed by Tarn Watch, a monitoring group, show a second hall at the works.",
      [OUTLET, "Tarn Watch"],
    ],
    [
      "the agency behind “as saying by”",
      "“Their schemes will fail,” Vorn was quoted as saying by Interfront.",
      [OUTLET, "Interfront", "Vorn"],
    ],
    [
      "a minister whose given name looks like a rank",
      "It fell into the open sea, Defence Minister Gen Nakata said.",
      [OUTLET, "Gen Nakata"],
    ],
    [
      "the leader alone, where his office has nothing besides",
      'President Ola Brenn condemned the launch as "an outrage" and ordered officials to gather information, his office said.',
      [OUTLET, "Ola Brenn’s office", "Ola Brenn"],
    ],
    [
      "whoever a medium cites at the head of its sentence",
      "Citing two unnamed officials, the Harbour Courier said the bridge would be shut until May.",
      [OUTLET, "Harbour Courier", "two unnamed officials"],
    ],
    [
      "the paper that published the interview",
      "Chancellor Ilya Dorn said in an interview published on Sunday by the Harbour Courier that the treaty was dead.",
      [OUTLET, "Harbour Courier", "Ilya Dorn"],
    ],
    [
      "the paper in which the interview was published, for what is said next too",
      "“I could name others,” Dorn told Marr during the interview, held aboard his plane on Friday and published on Sunday in The Skerry Mail. “We will get along,” Dorn said.",
      [OUTLET, "Skerry Mail", "Dorn"],
    ],
    [
      "whose figures are published",
      "Figures published by the Environment Agency show that 4,000 fish died in the loch last year.",
      [OUTLET, "Figures", "Environment Agency"],
    ],
    [
      "who filed an indictment, which is not called by that",
      "The indictment, filed by the Justice Department in March, says the men broke into servers.",
      [OUTLET, "The indictment", "Justice Department"],
    ],
    [
      "a panel whose report it is",
      "A report last month by a panel of river experts said the country had bought fuel at sea.",
      [OUTLET, "A report last month by a panel of river experts", "a panel of river experts"],
    ],
    [
      "whose count it is",
      "Zarkan has carried out 17 launches this year, by Halvia's count.",
      [OUTLET, "Halvia"],
    ],
    ["who sees it so", "The ruling party sees the vote as a mandate.", [OUTLET, "The ruling party"]],
    [
      "a company of two words that goes on speaking as “it”",
      "The deaths began on July 21, Merro Tide told reporters on Tuesday. It blamed a swarm of jellyfish.",
      [OUTLET, "Merro Tide"],
    ],
    ["nobody, where engineers do something", "The bridge was closed by the city's engineers.", [OUTLET]],
    [
      "whom a medium cites in passing",
      "The boat shot at a wreck, Interfront cited a staff officer as saying.",
      [OUTLET, "Interfront", "a staff officer"],
    ],
    [
      "two who are cited, of whom one is described alone",
      "The crew is safe, the Gazette reported, citing a serving and a former officer.",
      [OUTLET, "Gazette", "a serving and a former officer"],
    ],
    [
      "whose a document is, where it was brought up",
      "The union handed the board a petition on Monday. The petition says that pay must rise.",
      [OUTLET, "a petition", "The union"],
    ],
    [
      "whose a document is, in its own words",
      "With all votes counted Vorn had won, the board's website showed.",
      [OUTLET, "the board's website", "the board"],
    ],
    [
      "who sent what is cited",
      "The works were late, the Post reported, citing a list that the ministry had sent to the council.",
      [OUTLET, "Post", "a list", "the ministry"],
    ],
    [
      "to whom a letter goes is not whose it is",
      "Rates will rise, according to a letter from the bank to its clients dated Monday.",
      [OUTLET, "a letter from the bank to its clients dated Monday", "the bank"],
    ],
    [
      "a state that an agency is named after",
      "Azmar's army said it had crossed the river. The Azmar Press Agency carried pictures. Azmar accuses its neighbour of lies.",
      [OUTLET, "Azmar"],
    ],
    [
      "television, which is no agency",
      "The Tarn Press Agency said the ship had sunk. State television said all were safe.",
      [OUTLET, "State television"],
    ],
    [
      "what a name is by its sort, in its own sentence",
      "Green Tarn will field a candidate, the party has confirmed.",
      [OUTLET, "Green Tarn"],
    ],
    [
      "an authority, though others with initials were told of since",
      "The Harbour Safety Authority said the pier was unsafe. The union NFK blamed the yard. The authority rejects that.",
      [OUTLET, "Harbour Safety Authority"],
    ],
  ])("%s", async (_, text, expected) => {
    expect(await lastChain(text)).toEqual(expected);
  });
});

test("An outlet's own programme is no medium besides it", async () => {
  expect(await lastChain("Edda Vorn told RTC's Morning Edition that she was well.", "RTC News")).toEqual([
    "RTC News",
    "Edda Vorn",
  ]);
});

test("An editorial goes on behind a colon, up to the end", async () => {
  const text =
    "The Gazette printed an editorial.\n\nAll should turn out, the editorial says, and goes on:\n\nThe weather is not kind. It was worse in May.";
  expect(await lastChain(text)).toEqual([OUTLET, "Gazette"]);
});

describe("A line of staff and agencies", () => {
  const page = (line: string): string =>
    `Clash on the ridge\n\n${line}\n\nFour men died on the ridge on Monday, officials said.\n\nThe two states fought a war in 2016. Some 900 died in it. Analysts say neither can afford another.`;
  const chains = async (line: string): Promise<(string | null)[][]> =>
    (await readWordsTrained(page(line), { outlet: OUTLET, published: "2024-05-09" })).claims.map(voices);

  test("credits the agencies with the news, and not with what the outlet knows", async () => {
    expect(await chains("Compass staff and agencies")).toEqual([
      [OUTLET, "agencies"],
      [OUTLET, "agencies", "officials"],
      [OUTLET],
      [OUTLET],
      [OUTLET, "Analysts"],
    ]);
  });

  test("whatever the outlet calls its own people", async () => {
    expect((await chains("From our foreign desk and agencies")).slice(0, 3)).toEqual([
      [OUTLET, "agencies"],
      [OUTLET, "agencies", "officials"],
      [OUTLET],
    ]);
  });

  test("credits them with all of it where nobody else is named", async () => {
    expect((await chains("Agencies")).every(([, second]) => second === "agencies")).toBe(true);
  });
});

test("An outlet that speaks of itself by a part of its name is no further voice", async () => {
  const text =
    "The Mercury understands that the yard will close. The Mercury has learned that 40 men will go.";
  const { claims } = await readWordsTrained(text, { outlet: "Ostwick Mercury", published: "2024-05-09" });
  expect(claims.map(voices)).toEqual([["Ostwick Mercury"], ["Ostwick Mercury"]]);
});

test("An agency that signs with the first word of its name credits nobody", () => {
  const text = "MINSA, May 9 (Northgate) - The yard closed on Monday, Edda Vorn said. It opened in 1931.";
  const { claims } = readWords(text, { outlet: "Northgate Newswire", published: "2024-05-09" });
  expect(claims.map(voices)).toEqual([["Northgate Newswire", "Edda Vorn"], ["Northgate Newswire"]]);
});
