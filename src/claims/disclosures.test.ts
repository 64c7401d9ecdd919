import { describe, expect, test } from "vitest";
import { readWords } from "../../test/read-words.ts";

const read = (text: string): ReturnType<typeof readWords> =>
  readWords(text, { outlet: "Daily Compass", published: "2024-05-09" });

/** Disclosures as "kind aspect by voice: words". */
function silences(text: string): string[] {
  const { disclosures, report } = read(text);
  return disclosures.map(
    ({ kind, aspect, by, span }) => `${kind} ${aspect} by ${by.name}: ${report.text.slice(...span)}`,
  );
}

const KPB = "Karsolian Press Bureau";
const OUTLET = "Daily Compass";

describe("What is not told is found in", () => {
  test.each([
    [
      "details not given",
      "KPB did not give details on the location of the yard.",
      [`withheld where by ${KPB}: details on the location of the yard`],
    ],
    [
      "two aspects, each with its own words",
      "KPB did not disclose the locations of the factories or the timing of the visits.",
      [
        `withheld where by ${KPB}: the locations of the factories`,
        `withheld when by ${KPB}: the timing of the visits`,
      ],
    ],
    [
      "a contraction",
      "KPB didn’t say how many rockets it has.",
      [`withheld how-many by ${KPB}: how many rockets it has`],
    ],
    [
      "a refusal",
      "KPB declined to say when work would begin.",
      [`withheld when by ${KPB}: when work would begin`],
    ],
    [
      "words with stops that end nothing",
      "KPB could not confirm the claim of U.S. officials that 3.5 tonnes were lost and was looking into it.",
      [`unknown-to-source what by ${KPB}: the claim of U.S. officials that 3.5 tonnes were lost`],
    ],
    [
      "a report of whose the text told before",
      "Dalvik visited a yard, KPB said. The report did not disclose the location of the yard.",
      [`withheld where by ${KPB}: the location of the yard`],
    ],
    [
      "what somebody has not confirmed",
      "The yard sent 12 boats, an official said. KPB has not confirmed the deal.",
      [`withheld what by ${KPB}: the deal`],
    ],
    ["no figures", "KPB gave no figures.", [`withheld how-many by ${KPB}: figures`]],
    [
      "a clause with “without”",
      "KPB reported a launch without giving a reason.",
      [`withheld why by ${KPB}: a reason`],
    ],
    [
      "two refusals in one sentence",
      "KPB declined to say who paid, and did not name the yard.",
      [`withheld who by ${KPB}: who paid`, `withheld what by ${KPB}: the yard`],
    ],
    [
      "an undisclosed location",
      "Dalvik spoke at an undisclosed location.",
      [`withheld where by ${OUTLET}: an undisclosed location`],
    ],
    [
      "an unidentified buyer",
      "Karsolia sold boats to an unidentified buyer.",
      [`withheld who by ${OUTLET}: an unidentified buyer`],
    ],
    [
      "a passive, by nobody who is named",
      "A second yard is near Osker. Its location has never been disclosed.",
      ["withheld where by null: Its location"],
    ],
    [
      "what is not known",
      "It is not known who built the yard.",
      [`unknown-to-source who by ${OUTLET}: who built the yard`],
    ],
    [
      "what was not clear",
      "It was not immediately clear when the visit took place.",
      [`unknown-to-source when by ${OUTLET}: when the visit took place`],
    ],
    [
      "what cannot be seen",
      "What the wagons carried cannot be seen.",
      [`unknown-to-source what by ${OUTLET}: What the wagons carried`],
    ],
    [
      "what a speaker does not know, in words of their own",
      "“We simply do not know who built the yard,” said Edda Vorn, a welder in Minsa.",
      ["unknown-to-source who by Edda Vorn: who built the yard"],
    ],
    [
      "what a speaker does not know, between straight marks",
      'It is old. "We don\'t know whether the yard is safe," Edda Vorn said.',
      ["unknown-to-source what by Edda Vorn: whether the yard is safe"],
    ],
    [
      "what a speaker does not know",
      "Edda Vorn does not know what it makes.",
      ["unknown-to-source what by Edda Vorn: what it makes"],
    ],
    [
      "what could not be verified",
      "The report could not be independently verified.",
      [`unknown-to-source what by ${OUTLET}: The report could not be independently verified.`],
    ],
    [
      "a speaker who must not be named",
      "A clerk who asked not to be named because he feared for his job said the yard was shut.",
      ["withheld who by A clerk: not to be named"],
    ],
    [
      "a condition of anonymity",
      "The yard was shut, a clerk said on condition of anonymity.",
      ["withheld who by a clerk: on condition of anonymity"],
    ],
    [
      "somebody who must not be named by a verb of naming",
      "KPB declined to name them.",
      [`withheld who by ${KPB}: them`],
    ],
    ["a refusal on a day", "KPB declined on Tuesday to say who paid.", [`withheld who by ${KPB}: who paid`]],
    [
      "neither, nor",
      "KPB gave neither a date nor the number of boats.",
      [`withheld when by ${KPB}: a date`, `withheld how-many by ${KPB}: the number of boats`],
    ],
    [
      "neither confirmed nor denied",
      "KPB would neither confirm nor deny the sale.",
      [`withheld what by ${KPB}: the sale`],
    ],
    [
      "a clause of its own after another's words",
      "Edda Vorn saw two boats burn; this could not be confirmed.",
      [`unknown-to-source what by ${OUTLET}: this could not be confirmed`],
    ],
    [
      "somebody who could not be reached",
      "The owner of the yard could not be reached.",
      ["withheld what by The owner of the yard: The owner of the yard could not be reached."],
    ],
    [
      "how a thing began",
      "How the fire began is still unclear.",
      [`unknown-to-source why by ${OUTLET}: How the fire began`],
    ],
    ["a motive", "The motive is not known.", [`unknown-to-source why by ${OUTLET}: The motive`]],
    [
      "a name withheld by somebody else",
      "A clerk, whose name was withheld by order of the court, saw the boats.",
      ["withheld who by the court: name was withheld by order of the court"],
    ],
    [
      "what is kept secret",
      "The place of the meeting is being kept secret.",
      ["withheld where by null: The place of the meeting"],
    ],
    [
      "what was asked for in vain",
      "Edda Vorn was asked three times who had signed it. She would not say.",
      ["withheld who by Edda Vorn: She would not say."],
    ],
    ["whom a body has not named", "KPB has not named a successor.", [`withheld who by ${KPB}: a successor`]],
    [
      "an interview that is declined",
      "Edda Vorn declined to be interviewed.",
      ["withheld what by Edda Vorn: Edda Vorn declined to be interviewed."],
    ],
    [
      "a comment that is declined",
      "KPB declined comment.",
      [`withheld what by ${KPB}: KPB declined comment.`],
    ],
    ["what has yet to come", "KPB has yet to comment.", [`withheld what by ${KPB}: KPB has yet to comment.`]],
    [
      "whoever gave no comment",
      "There was no immediate comment from KPB.",
      [`withheld what by ${KPB}: from KPB`],
    ],
    [
      "a passive that goes on",
      "The identity of the buyer is not being disclosed.",
      ["withheld who by null: The identity of the buyer"],
    ],
    [
      "how a thing came to be",
      "It has not been established how the rust reached the hull.",
      [`unknown-to-source why by ${OUTLET}: how the rust reached the hull`],
    ],
    ["a condition", "Her condition is not known.", [`unknown-to-source what by ${OUTLET}: Her condition`]],
    [
      "what it is too early to say",
      "KPB said it was too early to say when the yard would open.",
      [`unknown-to-source when by ${KPB}: when the yard would open`],
    ],
    ["no reason given", "No reason was given.", ["withheld why by null: No reason"]],
    [
      "a clause about somebody who tells something",
      "A man who declined to give his name said the gate was open.",
      ["withheld who by A man: his name"],
    ],
    [
      "a clause between commas",
      "KPB, which did not give a date, said the yard was shut.",
      [`withheld when by ${KPB}: a date`],
    ],
    [
      "what a family asks for",
      "His family asked that he not be named.",
      ["withheld who by His family: he not be named"],
    ],
    [
      "two accounts",
      "Neither side's account could be verified.",
      [`unknown-to-source what by ${OUTLET}: Neither side's account`],
    ],
  ])("%s", (_, text, expected) => {
    expect(silences(text)).toEqual(expected);
  });
});

describe("A silence leaves what its sentence tells besides:", () => {
  const told = (text: string): string[] => {
    const { claims, words } = read(text);
    return claims.map(({ content }) => words(content));
  };
  test.each([
    ["A man who declined to give his name said the gate was open.", ["the gate was open"]],
    [
      "The council voted to sell the yard after he refused to answer questions.",
      ["The council voted to sell the yard after he refused to answer questions"],
    ],
    ["KPB did not say when, but lawyers said it would be in June.", ["it would be in June"]],
    ["It is unclear whether more exist: the pit was flooded last year.", ["the pit was flooded last year"]],
    ["Edda Vorn was asked who had signed it. She would not say.", []],
    [
      "It is unclear whether the pier will carry boats, though its size would allow it.",
      ["its size would allow it"],
    ],
    [
      "KPB declined to comment, while Merania's trade ministry said it was not aware of the matter.",
      ["it was not aware of the matter"],
    ],
    [
      "Merania has never acknowledged the deaths of its sailors, but KPB reported that Vorn had laid flowers.",
      ["that Vorn had laid flowers"],
    ],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("Nothing is withheld by", () => {
  test.each([
    ["a thing that was not looked at", "It emerged on Friday that the lift had not been checked since 2019."],
    ["somebody who does not come back", "Vorn did not return to the yard."],
    ["somebody who speaks no Karsolian", "Vorn did not speak Karsolian."],
    ["a road that is not given way", "The road is not given priority."],
    ["a topic that was not raised", "KPB did not mention the boats."],
    ["pictures that do not show a thing", "The images do not show rockets."],
    ["a count of none", "KPB has not reported any injuries."],
    ["a plain sentence", "KPB said the yard was shut."],
    ["a denial", "KPB said it had not built a yard."],
    [
      "a headline",
      "KPB gave no figures on the yard\n\nMay 9, 2024\n\nThe yard was shut in the spring of the year.",
    ],
  ])("%s", (_, text) => {
    expect(silences(text)).toEqual([]);
  });
});

describe("A silence bears on", () => {
  test("the claims that came through the silent voice before it, and no others", () => {
    const { disclosures, about } = read(
      "Dalvik visited a yard, KPB reported.\n\nAnalysts say the yard is old.\n\nKPB did not give its location.",
    );
    expect(disclosures.map(({ of }) => of)).toEqual([[about("visited a yard").id]]);
    expect(about("visited a yard").where.missing).toBe("withheld");
    expect(about("yard is old").where.missing).toBe("not-stated");
  });

  test("what was said on the same occasion after it, until another day's news begins", () => {
    const { about } = read(
      "Oren Dalvik visited a yard, KPB reported.\n\nKPB did not give the date of the visit.\n\nDalvik also stressed the need for boats.\n\nOn Tuesday, KPB reported that Dalvik met a crew.",
    );
    expect(about("need for boats").when.missing).toBe("withheld");
    expect(about("met a crew").when.missing).toBe("not-stated");
  });

  test("what is planned, where it speaks of what would be", () => {
    const { disclosures, about } = read(
      "Dalvik visited a yard, KPB said. Two halls will be built there, KPB said. The agency did not say when work would begin.",
    );
    expect(disclosures.map(({ of }) => of)).toEqual([[about("will be built").id]]);
  });

  test("what was told last, where the outlet could not verify “that”", () => {
    const { disclosures, about } = read(
      "Dalvik visited a yard, KPB reported.\n\nThe yard lost two boats, an official said. The Daily Compass could not independently verify that.",
    );
    expect(disclosures.map(({ of }) => of)).toEqual([[about("lost two boats").id]]);
  });

  test("what others told, where the outlet itself does not know", () => {
    const { disclosures, about } = read(
      "The yard is old. Dalvik visited it, KPB reported. It was not clear when the visit took place.",
    );
    expect(disclosures.map(({ of }) => of)).toEqual([[about("visited it").id]]);
    expect(about("visited it").when.missing).toBe("unknown-to-source");
  });

  test("no value that is stated", () => {
    const { about } = read(
      "Dalvik visited the Brask Works on May 2, KPB reported.\n\nKPB did not give details on the location or timing of the visit.",
    );
    expect(about("visited").when).toMatchObject({ earliest: "2024-05-02", missing: null });
    expect(about("visited").where).toMatchObject({ place: "Brask Works", missing: null });
  });
});
