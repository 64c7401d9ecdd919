import { describe, expect, test } from "vitest";
import { readWordsTrained, voices } from "../../test/read-words.ts";

/** What is told of a text, with who speaks innermost where it is not the paper. */
async function told(text: string): Promise<string[]> {
  const { claims, disclosures, words } = await readWordsTrained(text, {
    outlet: "Daily Compass",
    published: "2024-05-09",
  });
  return [
    ...claims.map((claim) => {
      const inward = voices(claim).slice(1);
      return [...inward, words(claim.content)].join(": ");
    }),
    ...disclosures.map(({ span, aspect }) => `not told, ${aspect}: ${words([span])}`),
  ];
}

describe("What a sentence tells beside what is said in it, with the released weights:", () => {
  test("the deed whose object is what somebody tells of", async () => {
    expect(
      await told(
        "The harbour board on Thursday sacked two masters and a network of clerks it said had sold the plans.",
      ),
    ).toContain("The harbour board on Thursday sacked two masters and a network of clerks");
  });

  test("the second thing that a speaker does is none of what the first was done to", async () => {
    expect(
      await told(
        'President Ola Brenn condemned the launch as "an outrage" and ordered officials to gather information, his office said.',
      ),
    ).toEqual([
      'Ola Brenn’s office: Ola Brenn: the launch as "an outrage"',
      "Ola Brenn’s office: Ola Brenn: officials to gather information",
    ]);
  });

  test("the opening mark of a quotation of which the closing one is read", async () => {
    expect(
      await told(
        'KPB gave the same account on Sunday but added that Dalvik had promised "full support" for Merania.',
      ),
    ).not.toContainEqual(expect.stringMatching(/: [^"]*full support" for/));
  });

  test("that media have yet to report a thing is told of them, and no report of it", async () => {
    expect(await told("State media has yet to report on the launch.")).toEqual([
      "State media has yet to report on the launch",
    ]);
  });

  test("a silence ends where another tells it, and where it is told who says so", async () => {
    expect(
      await told(
        "The station did not name the works, but Tarn Watch, a specialist service, identified it as the Corvin mill.",
      ),
    ).toEqual([
      "Tarn Watch, a specialist service, identified it as the Corvin mill",
      "not told, what: the works",
    ]);
    expect(
      await told("Merania had no information about the matter, according to the panel's report."),
    ).toEqual(["not told, what: the matter"]);
  });

  test("what was done, before who is blamed for it", async () => {
    expect(await told("The yard cut its forecast on Monday, blaming weak demand.")).toEqual([
      "The yard: weak demand",
      "The yard cut its forecast on Monday",
    ]);
    expect(
      await told(
        "Vorn Motors shares fell 8 percent after the carmaker cut its forecast, blaming weak demand in the south.",
      ),
    ).toContain("Vorn Motors: weak demand in the south");
  });

  test("how long somebody argued is not what was said", async () => {
    expect(await told('Joan Pell said that the two men had argued "for years".')).toEqual([
      'Joan Pell: that the two men had argued "for years"',
    ]);
  });

  test.each([
    [
      "The bank closed six branches in May, a move unions call a betrayal.",
      "The bank closed six branches in May",
    ],
    [
      "Parliament approved a law on Wednesday that ends the subsidy, a step that investors say will drive prices up.",
      "Parliament approved a law on Wednesday that ends the subsidy",
    ],
    ["Two ministers resigned on Friday amid allegations of fraud.", "Two ministers resigned on Friday"],
    [
      "Police arrested a man on Sunday over claims that he had threatened the mayor.",
      "Police arrested a man on Sunday",
    ],
    [
      "A fire destroyed the hall on Monday, hours before a vote that the opposition wants to stop.",
      "A fire destroyed the hall on Monday, hours before a vote that the opposition wants to stop",
    ],
    [
      'The union called on the board to free her "at once", while the mayor cancelled a visit.',
      "the mayor cancelled a visit",
    ],
  ])("what happened, beside what is made of it: %s", async (text, deed) => {
    expect(await told(text)).toContain(deed);
  });

  test("a quotation is not parted behind “Mr.”", async () => {
    expect(
      await told('"A better thing, Mr. President, would be to say that the harbour is shut," Vorn wrote.'),
    ).toEqual(['Vorn: "A better thing, Mr. President, would be to say that the harbour is shut,"']);
  });

  test("what is anybody's guess is nobody's, and of a welcome nothing is said", async () => {
    expect(await told("The outcome of the vote is anybody's guess.")).toEqual([
      "The outcome of the vote is anybody's guess",
    ]);
    expect(await told("Dalvik has had no warm welcome from the Lutrians.")).toEqual([
      "Dalvik has had no warm welcome from the Lutrians",
    ]);
  });

  test("what two talked of is not what they said", async () => {
    expect(await told("The two discussed fishing quotas on Friday.")).toEqual([
      "The two discussed fishing quotas on Friday",
    ]);
  });
});

describe("Who speaks, where the reading takes it for what is said:", () => {
  test("a think tank between the comma and the cue", async () => {
    expect(
      await told(
        "Merania has paid up to 9 billion crowns in weapons and goods for shells and soldiers since 2022, a Belisar think tank estimated in a study published on Monday.",
      ),
    ).toEqual([
      "a Belisar think tank: Merania has paid up to 9 billion crowns in weapons and goods for shells and soldiers since 2022",
    ]);
  });

  test("the day at the end of what is thought", async () => {
    expect(await told("An avalanche is thought to have struck the camp on Wednesday.")).toEqual([
      ": An avalanche … to have struck the camp on Wednesday",
    ]);
  });

  test("what somebody ordered is no part of what would come", async () => {
    expect(
      await told(
        "Dalvik said the ship would be handed to the navy by October 10 next year and ordered two more to be built.",
      ),
    ).toEqual([
      "Dalvik: the ship would be handed to the navy by October 10 next year",
      "Dalvik: two more to be built",
    ]);
  });
});
