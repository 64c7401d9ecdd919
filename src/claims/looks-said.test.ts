import { expect, test } from "vitest";
import { readWordsTrained, toldTrained } from "../../test/read-words.ts";

const given = { outlet: "Daily Compass", published: "2024-04-10" };
const told = (text: string): Promise<string[]> => toldTrained(text, given);

test.each<[string, string]>([
  ["whoever is named so", "She has stepped up her attacks on the man she calls “Little Tom.”"],
  ["what readers are let say", "Let's say what the sale is not."],
  [
    "what owners may do",
    "This means that owners can object to the sale by not voting for it and instead asking a court to value their shares.",
  ],
  [
    "what the outlet takes for evidence",
    "The trip, from Brekk's own office, is evidence that the government has been alarmed by the strikes.",
  ],
  ["what hardly anybody would do", "Few would argue against the use of such lists to catch thieves."],
  [
    "what somebody keeps an eye on",
    "Brekk, forty years a fisherman, keeps an eye on how it is handled in the shops.",
  ],
  ["what a law lays down", "The Bill would require firms to store so-called “metadata” for two years."],
  [
    "what somebody knows well",
    "Skipper Tom Brekk has better insight than most into what is happening at the fish market.",
  ],
  [
    "gains that somebody has seen",
    "The mayor held a rally in Osker on Wednesday night, in a part of Merania where the Greens have seen gains in recent years.",
  ],
  [
    "what somebody was made to think",
    "Don't make people think you are going to build it when you have no money.",
  ],
  [
    "what sayings did",
    "The two spoke at length, delivering charges and rebukes that outweighed even the scandal of ten years ago.",
  ],
])("Nobody is told to say %s", async (_, text) => {
  expect(await told(text)).toEqual([
    expect.stringContaining(`: ${text.replace(/[.]$/, "").replace(/\.”$/, ".”")}`) as string,
  ]);
  expect((await readWordsTrained(text, given)).claims[0]?.chain).toHaveLength(1);
});

test.each<[string, string, string[]]>([
  [
    "whose words are more than who speaks",
    "The study explores records showing that 4,000 guards were paid by the hour.",
    ["The study, asserted: that 4,000 guards were paid by the hour"],
  ],
  [
    "polls that all show it",
    "Polls all show that it is Vorn's race to lose.",
    ["Polls, asserted: that it is Vorn's race to lose"],
  ],
  [
    "whoever counters",
    "Brekk's campaign countered that he had built the bridge while mayor.",
    ["Brekk's campaign, asserted: that he had built the bridge while mayor"],
  ],
  [
    "a main clause behind a saying",
    "While analysts told the Compass that Vorn and Brekk were among those who did well, no one had done enough to stop Osk.",
    [
      "analysts, asserted: that Vorn and Brekk were among those who did well",
      ", asserted: no one had done enough to stop Osk",
    ],
  ],
  [
    "what the speaker did besides",
    "Vorn said the town should keep paying but nodded to those in her party who want it to stop.",
    ["Vorn, called-for: the town should keep paying"],
  ],
  [
    "what a quotation is about",
    "“This is no choice,” Vorn added of whether the town should pay.",
    ["Vorn, asserted: “This is no choice,”"],
  ],
  [
    "what is contested by a pronoun",
    "Vorn accused the yard of dumping oil in 2021, which its owners deny.",
    ["Vorn, asserted: the yard of dumping oil in 2021", "its owners, denied: which"],
  ],
  [
    "what a charge in passing leaves",
    "Despite a row over rents, which he denies, Brekk keeps a large lead.",
    [", asserted: Despite a row over rents, which he denies, Brekk keeps a large lead"],
  ],
  [
    "how somebody felt, within what they say",
    "The mayor said that she felt so alone that she left in May.",
    ["The mayor, asserted: she felt so alone that she left in May"],
  ],
  [
    "claims that the outlet does not believe",
    "Claims that quick action is needed do not stand up.",
    [", denied: Claims that quick action is needed do not stand up"],
  ],
])("A saying is read with %s", async (_, text, claims) => {
  expect(await told(text)).toEqual(claims);
});

test.each<[string, string]>([
  ["“I'd first like to say they are five-inch heels,” Vorn said.", "asserted"],
  ["“The second thing that I will say is, I wear boots,” Vorn said.", "asserted"],
  ["“I want to say that we must leave,” Vorn said.", "called-for"],
  ["“The way you get the nets out of the water is to pull them,” Vorn said.", "asserted"],
  ["The task of the yard is to build two ships, Vorn said.", "planned"],
  ["Heat is to blame too, scientists say.", "asserted"],
  ["Vorn said he didn't need to come as he was so far ahead.", "asserted"],
  ["Vorn said the students would be shocked by the state of the halls.", "asserted"],
  ["If another buyer still wants to have the yard, it has time.", "asserted"],
  ["But Vorn wonders when the prices will be lower.", "unclear"],
  ["The rights of the owners in this sale will be different from those in any other.", "asserted"],
])("How it is meant is read in %j", async (text, stance) => {
  const { claims } = await readWordsTrained(text, given);
  expect(claims.map((claim) => claim.stance)).toEqual([stance]);
});

test("A quotation goes on behind a line that looks like a caption", async () => {
  const text = `“People laugh when we tell them why the boats are hurting,” says Dag Vorn.

The harbour of Tarn seen from the mole, with the nets that the crews mended last winter coming out of the water

“We are no strangers here. We took nothing from anybody. We did not wait for some clerk to tell us.”`;
  expect((await told(text)).slice(-1)).toEqual([
    "Dag Vorn, asserted: “We are no strangers here. We took nothing from anybody. We did not wait for some clerk to tell us.”",
  ]);
});

test("A law is no place", async () => {
  const { claims } = await readWordsTrained(
    "In their meetings this week, the ministers boasted of concessions in the new Data Storage Bill.",
    given,
  );
  expect(claims[0]?.where.place).toBeNull();
});

test.each<[string, string, string]>([
  ["Five 2024 Green hopefuls took to the stage in Osker on Tuesday night.", "2024-04-09", "2024-04-09"],
  ["Merania has held 200 people since its raid last month.", "2024-03-01", "2024-04-10"],
  ["The court overturned Vorn v. Marsh last June.", "2023-06-01", "2023-06-30"],
])("The day is read in %j", async (text, earliest, latest) => {
  const { claims } = await readWordsTrained(text, given);
  expect(claims.map(({ when }) => [when.earliest, when.latest])).toEqual([[earliest, latest]]);
});
