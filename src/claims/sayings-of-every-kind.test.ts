import { describe, expect, test } from "vitest";
import { readWordsTrained, toldTrained } from "../../test/read-words.ts";

const given = { outlet: "Daily Compass", published: "2024-05-09" };

/** Each claim as "chain behind the outlet, stance: content", in the order of the text. */
const told = (text: string): Promise<string[]> => toldTrained(text, given);

describe("A saying in the passive, with the released weights,", () => {
  test.each([
    [
      "is of whoever is quoted",
      "The boy's father was quoted as saying that it was a miracle.",
      ["The boy's father, asserted: that it was a miracle"],
    ],
    [
      "goes through the paper that quotes",
      "Edda Vorn was quoted by the Evening Post as saying that the pier was safe.",
      ["Evening Post ← Edda Vorn, asserted: that the pier was safe"],
    ],
    [
      "is of whoever stands behind “by”, within what others hold",
      "Firefighters were told by a guard that the building was empty, investigators believe.",
      ["investigators ← a guard, asserted: that the building was empty"],
    ],
    [
      "is nobody's where it is not told who warns",
      "The school was warned last year that its roof might fall.",
      ["nobody, possible: that its roof might fall"],
    ],
    [
      "has two voices where somebody is said to have spoken",
      "Dag Harl is said to have replied that not one gun would be moved.",
      ["nobody ← Dag Harl, planned: that not one gun would be moved"],
    ],
    [
      "is of whoever made the claim",
      "The claim that Vorn approved the payments was first made by the Evening Post.",
      ["Evening Post, asserted: that Vorn approved the payments"],
    ],
    [
      "is none where a pier is looked at",
      "The pier was made by Brandt Steel and was sold in May.",
      [", asserted: The pier was made by Brandt Steel and was sold in May"],
    ],
  ])("%s", async (_, text, expected) => {
    const found = await told(text);
    expect(found.map((line) => line.replace(/\bthe (?=Evening)/i, ""))).toEqual(expected);
  });
});

describe("What is told once, with the released weights:", () => {
  test.each([
    [
      "a demand that a source tells of",
      "The Front's chief, Dag Harl, demanded that the army withdraw its guns, according to two diplomats.",
      ["two diplomats ← Dag Harl, called-for: that the army withdraw its guns"],
    ],
    [
      "letters that somebody wrote",
      "Edda Vorn said she had written three letters about it.",
      ["Edda Vorn, asserted: she had written three letters about it"],
    ],
    [
      "plans that have been shelved",
      "Plans for a wind farm off Osker have been put on hold.",
      [", asserted: Plans for a wind farm off Osker have been put on hold"],
    ],
    [
      "goods that are recalled",
      "Osker Motors is recalling 2.6 million cars, the company said.",
      ["Osker Motors, asserted: Osker Motors is recalling 2.6 million cars"],
    ],
  ])("%s", async (_, text, expected) => {
    expect(await told(text)).toEqual(expected);
  });
});

describe("Two happenings are two claims, with the released weights:", () => {
  test.each([
    [
      "what went before, by its own subject",
      "The pier was shut after a tanker rammed it, the coastguard said.",
      ["the coastguard, asserted: The pier was shut", "the coastguard, asserted: a tanker rammed it"],
    ],
    [
      "not what only dates",
      "The pier was shut three days after a tanker rammed it, the coastguard said.",
      ["the coastguard, asserted: The pier was shut three days after a tanker rammed it"],
    ],
    [
      "not what its own subject did before",
      "Edda Vorn left the hall after she had spoken.",
      [", asserted: Edda Vorn left the hall after she had spoken"],
    ],
    [
      "a deed of the speaker",
      "“It was like a train,” said Moana Pell, who sheltered with her children in a church hall.",
      [
        "Moana Pell, asserted: “It was like a train,”",
        ", asserted: who sheltered with her children in a church hall",
      ],
    ],
    [
      "not what the speaker is or does for a living",
      "“It was like a train,” said Moana Pell, who works in a church hall.",
      ["Moana Pell, asserted: “It was like a train,”"],
    ],
    [
      "what was judged, and what it was judged after",
      "Shopkeepers have slammed the council after it voted to scrap the market in the high street.",
      ["Shopkeepers, asserted: the council", ", asserted: it voted to scrap the market in the high street"],
    ],
  ])("%s", async (_, text, expected) => {
    expect(await told(text)).toEqual(expected);
  });
});

describe("Who speaks, with the released weights:", () => {
  const last = async (text: string): Promise<string | undefined> => (await told(text)).at(-1)?.split(", ")[0];
  test.each([
    [
      "whoever nods before they speak",
      "“They tell us nothing,” said Lena Brix. Her sister nodded. “Nothing at all,” she said.",
      "Her sister",
    ],
    [
      "not whoever is only told of",
      "“They tell us nothing,” said Lena Brix. Her sister lives in Tarn. “Nothing at all,” she said.",
      "Lena Brix",
    ],
    [
      "whose office makes the speech",
      "President Aron Besk, Supreme Commander of the Armed Forces, went on board. The ship, the commentator declared, was new. The Supreme Commander made a speech. “The sea is a wall,” he said.",
      "Aron Besk",
    ],
    [
      "the firm, and not where the report is sent from",
      "LINDEVIK, Jan 22 (Pinnacle) - Halvorsen Steel is selling its yard, the company said on Thursday.",
      "Pinnacle ← Halvorsen Steel",
    ],
    [
      "the infirmary as “the hospital”",
      "Eight children were taken to Vorn Royal Infirmary, the hospital said.",
      "Vorn Royal Infirmary",
    ],
    [
      "the mother, and not the boy",
      "Dag Okand said he had met the mother of the boy, who told him that she had never lost hope.",
      "Dag Okand ← the mother of the boy",
    ],
    [
      "no adjective that opens a sentence",
      "Internal documents lay on the table. The company said that it took safety seriously.",
      "The company",
    ],
  ])("%s", async (_, text, expected) => {
    expect(await last(text)).toBe(expected);
  });
});

describe("How it is meant, with the released weights:", () => {
  test.each([
    ["The judge warned jurors not to read about the case.", "called-for"],
    ["The claim that the glacier is stable is “simply wrong”, said Ida Moor.", "denied"],
    ["Edda Vorn stressed that the fleet should be ready for the spring.", "called-for"],
    ["Edda Vorn said the ferry should be ready by Saturday.", "possible"],
    ["The yard said it had offered all it could.", "asserted"],
    ["The moon wobbles more than a solid body should, Mia Holt said.", "asserted"],
    ["The envoy intends to travel to Osker again, his spokeswoman told reporters.", "planned"],
    ["Police told residents to leave the valley.", "ordered"],
  ])("%s", async (text, stance) => {
    const { claims } = await readWordsTrained(text, given);
    expect(claims.map((claim) => claim.stance)).toEqual([stance]);
  });
});

describe("A silence in a clause on whoever speaks, with the released weights,", () => {
  test.each([
    [
      "leaves what they say",
      "An adviser, who was in the room but insisted on anonymity, told reporters that nobody had called.",
      ["An adviser, asserted: that nobody had called"],
      1,
    ],
    [
      "leaves what is said behind it",
      "Edda Vorn said it was too early to say why the bus fell, but that it would be examined this week.",
      ["Edda Vorn, planned: that it would be examined this week"],
      1,
    ],
    [
      "is none where something is told of a place",
      "The office knows how many stayed on Tiro, where an evacuation was ordered on Thursday.",
      null,
      0,
    ],
  ])("%s", async (_, text, expected, silences) => {
    const { disclosures } = await readWordsTrained(text, given);
    expect(disclosures).toHaveLength(silences);
    if (expected !== null) expect(await told(text)).toEqual(expected);
  });
});
