import { describe, expect, test } from "vitest";
import { readWordsTrained, toldTrained } from "../../test/read-words.ts";

const given = { outlet: "Daily Compass", published: "2024-05-09" };
const told = (text: string): Promise<string[]> => toldTrained(text, given);

describe("What people were told to do is said by somebody, with the released weights:", () => {
  test.each([
    [
      "Skippers have been advised to avoid the strait.",
      ["nobody, called-for: Skippers … to avoid the strait"],
    ],
    [
      "A pump burst on Monday and some 300 families were told to boil their water.",
      ["asserted: A pump burst on Monday", "nobody, ordered: some 300 families … to boil their water"],
    ],
    [
      "Nurses said they had been told to work through the night.",
      ["Nurses ← nobody, ordered: to work through the night"],
    ],
    [
      "The outage was ascribed to a fault in a switch.",
      ["nobody, asserted: The outage … to a fault in a switch"],
    ],
  ])("%s", async (text, claims) => {
    expect((await told(text)).map((claim) => claim.replace(/^, /, ""))).toEqual(claims);
  });

  test("but not where a ministry asks in its own notice", async () => {
    const claims = await toldTrained("Importers are urged to check their papers.", {
      ...given,
      outlet: "Ministry of Trade of Lutria",
    });
    expect(claims).toEqual([", called-for: Importers are urged to check their papers"]);
  });
});

describe("The outlet tells it, with the released weights:", () => {
  test.each([
    "The league announced its decision late on Friday.",
    "Osker Rovers have conceded twelve goals this month.",
    "Four senators spoke in favour of the motion.",
    "Not everyone wants the pier gone.",
    "A quarry that was thought to be empty is being dug again.",
    "The council is to publish its findings in June.",
  ])("%s", async (text) => {
    const claims = await told(text);
    expect(claims).toHaveLength(1);
    expect(claims[0]).toMatch(/^, /);
  });
});

describe("Whose it is, with the released weights:", () => {
  test.each([
    [
      "By the guild's own count, nine looms stand idle.",
      "The guild, asserted: nine looms stand idle",
      "guild",
    ],
    [
      "“We have no more to give,” its chairman, Olaf Brekk, told Radio Skerry, and he warned that the mill might shut.",
      "“We have no more to give,”",
      "Radio Skerry ← Olaf Brekk",
    ],
    [
      "The mill said it had lost two orders. It said nobody would be dismissed.",
      "nobody would be",
      "The mill",
    ],
    [
      "Edda Vorn, the surgeon, said the boy was lucky. He must not run for a month.",
      "He must not run",
      "Edda Vorn",
    ],
    [
      "“Nobody warned us.” Marit Okand, a baker, stood in the yard with a spade.",
      "Nobody warned us",
      "Marit Okand",
    ],
    [
      "Holt & Daughters says its boilers are safe. The company called the report unfair.",
      "the report unfair",
      "Holt & Daughters",
    ],
    ["The firm, Sund Marine, denies this: it says the crew was trained.", "this", "Sund Marine"],
    ["The Act says that every boat must carry a lamp.", "every boat must carry", "The Act"],
    [
      "The dam, which according to an audit had been repaired, leaked again on Monday.",
      "which … had been repaired",
      "an audit",
    ],
    [
      "Its rivals in Tarn claimed, citing some newsletter, that a strike is near.",
      "that a strike is near",
      "Its rivals in Tarn ← some newsletter",
    ],
  ])("%s", async (text, words, who) => {
    const claim = (await told(text)).find((one) =>
      one.includes(words.split(", asserted: ").at(-1) as string),
    );
    expect(claim).toContain(who);
  });
});

test("A byline credits an agency that no pack knows, behind its comma", async () => {
  const { claims } = await readWordsTrained(
    [
      "Rovers lose again",
      "By Edda Vorn, Harbourwire",
      "Osker Rovers lost at home on Saturday for the ninth time this season, in front of 400 people.",
    ].join("\n\n"),
    given,
  );
  expect(claims.at(-1)?.chain.map(({ voice }) => voice.name)).toEqual(["Daily Compass", "Harbourwire"]);
});

test("A quotation beside what is told in other words is a claim of its own", async () => {
  const { claims, words } = await readWordsTrained(
    "Fares will rise again in June, the driver believes. “Nobody on the line is ready for that.”",
    given,
  );
  expect(claims.map(({ content, mode }) => `${mode}: ${words(content)}`)).toEqual([
    "paraphrased: Fares will rise again in June",
    "quoted: “Nobody on the line is ready for that.”",
  ]);
});

describe("What is not told, and by whom, with the released weights:", () => {
  test.each([
    [
      "Neither the chairwoman, Edda Vorn, nor the head of stores was available for comment.",
      "what withheld by Edda Vorn and the head of stores",
    ],
    ["A welder, who asked to be called Nils, said the hull was cracked.", "who withheld by A welder"],
    ["A clerk, who did not want her name printed, said the safe was empty.", "who withheld by A clerk"],
    ["What was in the crates, the harbour master would not say.", "what withheld by the harbour master"],
    ["It is too early, vets say, to know how the virus got in.", "why unknown-to-source by vets"],
    ["Why the office waited for a year has never been explained.", "why unknown-to-source by Daily Compass"],
    ["The insurer, Holt Mutual, declined to say how much it had paid.", "how-many withheld by Holt Mutual"],
    ["The plant would not show reporters the logs.", "what withheld by The plant"],
  ])("%s", async (text, silence) => {
    const { disclosures } = await readWordsTrained(text, given);
    expect(disclosures.map(({ aspect, kind, by }) => `${aspect} ${kind} by ${by.name}`)).toEqual([silence]);
  });
});
