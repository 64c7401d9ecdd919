import { describe, expect, test } from "vitest";
import { readWords, voices } from "../../test/read-words.ts";

const read = (text: string): ReturnType<typeof readWords> =>
  readWords(text, { outlet: "Daily Compass", published: "2024-05-09" });
const chains = (text: string): Record<string, (string | null)[]> => {
  const { claims, words } = read(text);
  return Object.fromEntries(claims.map((claim) => [words(claim.content), voices(claim)]));
};
const silences = (text: string): [string, string][] =>
  read(text).disclosures.map(({ aspect, kind }) => [aspect, kind]);

describe("What goes on without a cue", () => {
  test("is the body's in its paragraph, and the outlet's in the next", () => {
    const told = chains(
      "Ferry aground\n\nThe Tarn Coastguard said that all aboard were safe. The crew stayed on the wreck overnight.\n\nThe harbour was full of people.",
    );
    expect(told["The crew stayed on the wreck overnight"]).toEqual(["Daily Compass", "Tarn Coastguard"]);
    expect(told["The harbour was full of people"]).toEqual(["Daily Compass"]);
  });

  test("is nobody's but the outlet's where the body itself is told of", () => {
    const told = chains(
      "Ferry aground\n\nThe Tarn Coastguard said that all aboard were safe. The Coastguard sent two boats.",
    );
    expect(told["The Coastguard sent two boats"]).toEqual(["Daily Compass"]);
  });

  test("is the last speaker's where it is a quotation from end to end", () => {
    const told = chains(
      "Ferry aground\n\nEdda Vorn, a passenger, said that it had rained all night. “We sat in the dark for hours.”",
    );
    expect(told["“We sat in the dark for hours.”"]).toEqual(["Daily Compass", "Edda Vorn"]);
  });
});

test("Many of a kind, one of them named, are the kind", () => {
  const told = chains(
    "Vote put off\n\nMany deputies, including the speaker Edda Vorn, said that the vote came too early.",
  );
  expect(told["that the vote came too early"]).toEqual(["Daily Compass", "Many deputies"]);
});

describe("Who does not tell", () => {
  test("does not know where he could not say, and withholds where he would not", () => {
    expect(silences("Fire\n\nPolice could not say how many people were in the hall.")).toEqual([
      ["how-many", "unknown-to-source"],
    ]);
    expect(silences("Fire\n\nThe owner would not say how many people were in the hall.")).toEqual([
      ["how-many", "withheld"],
    ]);
  });

  test("told where he only says it no more", () => {
    expect(silences("Fire\n\nThe owner does not say that any more.")).toEqual([]);
  });
});

describe("A day that an account opens with", () => {
  const account =
    "The visit\n\nOne day in June 1998 the director visited the Tarn Works. He looked at the furnaces and asked the workers about their flats.";
  const { claims, words } = read(account);
  const when = (part: string): [string | null, string | null] | undefined => {
    const claim = claims.find(({ content }) => words(content).includes(part));
    return claim && [claim.when.earliest, claim.when.latest];
  };

  test("holds for what is told of it", () => {
    expect(when("visited")).toEqual(["1998-06-01", "1998-06-30"]);
    expect(when("furnaces")).toEqual(["1998-06-01", "1998-06-30"]);
  });
});

test("What is called for on the day of an incident is not of that day", () => {
  const { claims, words } = read(
    "Quay burns\n\nThe quay of Tarn burned down on Thursday. “This was a disgrace,” Edda Vorn said. She called for talks.",
  );
  const called = claims.find(({ content }) => words(content) === "talks");
  expect(called?.when.earliest ?? null).toBeNull();
});

test("Who has no more than the first name in common with whom an agency told of does not speak through it", () => {
  const { claims, words } = readWords(
    "Kim Jong Un inspected a drill on Tuesday, KCNA said. “The army is ready,” Kim said.\n\n“Such drills do nothing for peace,” spokeswoman Kim Sun-ae told a briefing.",
    { outlet: "Daily Compass", published: "2024-05-09" },
  );
  const voices = (part: string): (string | null)[] =>
    claims.find(({ content }) => words(content).includes(part))?.chain.map(({ voice }) => voice.name) ?? [];
  expect(voices("The army")).toEqual(["Daily Compass", "Korean Central News Agency", "Kim Jong Un"]);
  expect(voices("nothing for peace")).toEqual(["Daily Compass", "Kim Sun-ae"]);
});

test("“it” is the document that was spoken in, and no place in the words it says", () => {
  const text =
    "More than forty clerks used stolen names, prosecutors in Osker said in an indictment.\n\nThe men, who worked for two firms in Brask and Tarn, earned nine million crowns, it said.";
  expect(
    chains(text)[Object.keys(chains(text)).find((words) => words.includes("nine million")) ?? ""],
  ).toContain("an indictment");
});

test("What hangs on a sentence of the outlet's own is the outlet's, though an agency has told of who does it", () => {
  const text =
    "Merania and Halvia have signed a pact, KCNA said on Thursday.\n\nA panel that watched the trade was disbanded in April after Merania vetoed it.";
  expect(chains(text)).toMatchObject({ "Merania vetoed it": ["Daily Compass"] });
});

test("Whoever delivers a report has the floor, and a couple are a “they”", () => {
  const floor =
    "Kim Jong Un made a speech. He said that two ships would be built.\n\nJo Chun Ryong, secretary of the party, delivered a report. He recalled that one had burnt in May.";
  expect(chains(floor)).toMatchObject({ "that one had burnt in May": ["Daily Compass", "Jo Chun Ryong"] });
  const couple =
    "Two clerks who crossed the strait have been taken in, the ministry said.\n\nThe couple swam to the isle. It was the first crossing in years.\n\nThey told the police that food had been short.";
  expect(chains(couple)).toMatchObject({ "that food had been short": ["Daily Compass", "The couple"] });
});
