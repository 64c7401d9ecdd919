import { describe, expect, test } from "vitest";
import { asked, named, shape } from "../../../test/asked-voice.ts";

// The people and places are invented. «…» marks the source that is asked for.
describe("What the text says elsewhere tells who a description means:", () => {
  test.each([
    [
      "a headline's welder is the one welder that the text names below",
      "«Welder» says yard lied\n\nThe yard is shut.\n\nOskar Lind, a welder at the yard, said the board had lied.",
      "Oskar Lind",
    ],
    [
      "a counterpart has the office, where the country is told",
      "Foreign minister Anto Breck met his Karsolian counterpart, Oren Dalvik. «The Karsolian minister» said little.",
      "Oren Dalvik",
    ],
    [
      "an age varies the name of whom the text is about",
      "Edda Vorn won the vote on Sunday. «The 44-year-old» said work began now.",
      "Edda Vorn",
    ],
    [
      "what somebody was varies it too",
      "Edda Vorn won the vote on Sunday. «The former teacher» said work began now.",
      "Edda Vorn",
    ],
    [
      "work that a list of offices does not hold",
      "Dag Okand, a fisherman from Harn, lost his boat. Mia Torv, a baker, lost her shop. «The baker» said help came late.",
      "Mia Torv",
    ],
    [
      "a body that nothing else nearby could be",
      "The World Grain Office warned of hunger. «The relief body» said five million people were at risk.",
      "World Grain Office",
    ],
    [
      "a news agency, past one that is for something else",
      "The Harn News Agency told of it. The Harn Space Agency saw it. «The news agency» said it was old.",
      "Harn News Agency",
    ],
    [
      "a spy agency by what its name says it is for",
      "The National Intelligence Bureau met. The Harn News Agency told of it. «The spy agency» said it was old.",
      "National Intelligence Bureau",
    ],
    [
      "fighters of a body with arms in its name",
      "The Red Dawn Front took the port. «The rebels» said they had lost nine men.",
      "Red Dawn Front",
    ],
    [
      "the paper, after a newspaper",
      "The Harn Gazette told of the leak. «The paper» said it was old.",
      "Harn Gazette",
    ],
    [
      "a title before a name that is a newspaper's, too",
      "Mayor Don Guardian was angry. Guardian left early. «The mayor» said he would sue.",
      "Don Guardian",
    ],
    [
      "a family name that is a word, at the head of a sentence",
      "It is a small yard. Marty Small runs it. Small, who was there, said that Okand lied. “People are hurt by his tricks,” «he» said.",
      "Marty Small",
    ],
    [
      "words beside a name, before “who”",
      "The panel asked Piet Hasloe, a clerk at the ministry «who» told others to be silent.",
      "Piet Hasloe",
    ],
    [
      "a given name that speaks",
      "Melanie was tired. Stephanie Crum wrote of it. “Here he comes,” Melanie said. Kevin slept. “Here he is,” «she» said.",
      "Melanie",
    ],
    [
      "the author whom the last paragraph presents with a title",
      "I like the yard, and «I» hope it stays.\n\nIt is old.\n\nSen. Edda Vorn, D-Minsa, was an early friend of the yard.",
      "Edda Vorn",
    ],
  ])("%s", (_, text, name) => {
    expect(named(text)).toBe(name);
  });

  test.each([
    [
      "whose email it is",
      "The Vorn campaign sent an angry email on Monday. «The email» said Lind was weak.",
      "Vorn campaign",
    ],
    [
      "who asked for a survey",
      "The Minsa Institute asked 900 people. «The survey» showed that most were content.",
      "Minsa Institute",
    ],
    [
      "which newspaper printed an editorial",
      "The editors of The Harn Courier were not pleased. “The board must go,” «the editorial» said.",
      "Harn Courier",
    ],
  ])("%s", (_, text, whose) => {
    const { voice } = asked(text);
    expect([voice.kind, voice.affiliation?.replace(/^The /, "")]).toEqual(["document", whose]);
  });

  test.each([
    [
      "two welders below a headline",
      "«Welder» says yard lied\n\nOskar Lind, a welder, left. Edda Vorn, a welder, stayed.",
    ],
    [
      "an agency for something else than news",
      "The ship sank, the Harn News Agency said. «The weather agency» said the storm was over.",
    ],
    [
      "an agency for something else than the one that spoke",
      "The ship sank, the Harn Intelligence Agency said. «The space agency» said it saw nothing.",
    ],
    ["reports that no one brought up", "The Harn Board met.\n\n«Recent reports» say that the yard is old."],
    [
      "a spokesman in the lead, where another's is named below",
      "«A spokesman» said the yard was shut.\n\nPiet Hasloe, a spokesman for the union, said it was not.",
    ],
  ])("nobody by name: %s", (_, text) => {
    expect(named(text)).toBeNull();
  });

  test("the group, after people who are no body", () => {
    expect(shape("The rebels took the port. «The group» said it had lost nine fighters.")).toEqual([
      "unnamed",
      "collective",
      "unnamed",
    ]);
  });
});
