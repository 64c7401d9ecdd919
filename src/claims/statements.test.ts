import { describe, expect, test } from "vitest";
import { readWordsTrained, voices } from "../../test/read-words.ts";

const OUTLET = "MCNA";

/** The voices behind the outlet, the mode and the day of the narrowest claim that holds the words. */
async function given(text: string, words: string): Promise<string> {
  const { about } = await readWordsTrained(text, { outlet: OUTLET, published: "2024-05-09" });
  const claim = about(words);
  const inner = voices(claim).slice(1).join(" ← ");
  return `${inner} | ${claim.mode} | ${claim.when.earliest ?? ""}/${claim.when.latest ?? ""}`;
}

describe("What is given in full is whoever's who is told to have said it:", () => {
  const VORN = "Edda Vorn, an analyst, issued the following article “The tide turns” on May 6:\n";
  test.each([
    [
      "an article",
      `${VORN}The harbour is a scandal.`,
      "scandal",
      "Edda Vorn | quoted | 2024-05-06/2024-05-06",
    ],
    [
      "a message behind a colon, of the day on which it was sent",
      "Edda Vorn, president of Merania, sent a reply message to Dag Okand on May 6.\nThe message said:\nThe friendship of both peoples is a great good.",
      "friendship",
      "Edda Vorn | quoted | 2024-05-06/2024-05-06",
    ],
    [
      "a statement that a clause opens",
      "The ministry of defence issued a press statement “The sea is ours” on Monday, which said:\nThe drill is a crime.",
      "crime",
      "The ministry of defence | quoted | 2024-05-06/2024-05-06",
    ],
  ])("%s", async (_, text, words, expected) => {
    expect(await given(text, words)).toBe(expected);
  });

  test("a decision by whom it was taken, of the day on which it was", async () => {
    const text =
      "The town council on May 6 adopted a decision to rebuild the quay.\nThe decision reflects the following contents:\nThe yard shall lend its cranes.";
    expect(await given(text, "cranes")).toBe(
      "a decision ← The town council | paraphrased | 2024-05-06/2024-05-06",
    );
  });

  test("what others are told in it to have issued is no occasion of what it says", async () => {
    const text = `${VORN}Both governments issued a joint statement on April 2. This is an outrage.`;
    expect(await given(text, "outrage")).toBe("Edda Vorn | quoted | 2024-05-06/2024-05-06");
  });

  test("it ends where the report plainly goes on with other news", async () => {
    const text = `${VORN}The harbour is a scandal.\nDag Okand, the mayor, visited the yard on Tuesday.\nA docker told MCNA that it had rained.`;
    expect(await given(text, "visited the yard")).toMatch(/^ \| narrated/);
  });
});

describe("Behind a colon goes on what was said before it", () => {
  const LETTER =
    "Edda Vorn received a letter from Dag Okand, mayor of Tarn, on May 6.\nThe harbour is old, the letter said, adding:\nThe quay has sunk into the mud.\n";
  test("of a letter to its end, but for what is told of the letter", async () => {
    expect(await given(LETTER, "sunk")).toMatch(/^Dag Okand \| paraphrased/);
    const { allAbout } = await readWordsTrained(LETTER, { outlet: OUTLET, published: "2024-05-09" });
    expect(allAbout("sunk")).toHaveLength(1);
    const text = `${LETTER}The letter wished Edda Vorn good health.`;
    expect(await given(text, "good health")).toMatch(/^ \| narrated/);
  });

  test("of a speaker as long as he speaks of himself", async () => {
    const text =
      "Dag Okand went to the yard and looked at the cranes. Looking round the yard, Dag Okand said:\nWe are glad of the cranes.\nOur men need them.\nThe workers clapped their hands.";
    expect(await given(text, "glad")).toMatch(/^Dag Okand \| paraphrased/);
    expect(await given(text, "need them")).toMatch(/^Dag Okand \| paraphrased/);
    expect(await given(text, "clapped")).toMatch(/^ \| narrated/);
  });
});

describe("An editorial is its newspaper's voice", () => {
  const LEAD = "The Tarn Gazette on Monday says in an editorial that the harbour is a scandal.\n";
  test.each([
    ["where the paper is named", LEAD, "scandal"],
    ["where it is meant by its noun", `${LEAD}The quay is worse, the editorial says.`, "worse"],
    [
      "where it goes on behind a colon",
      `${LEAD}The quay is worse, the editorial says, and goes on:\nThe crane is a disgrace.`,
      "disgrace",
    ],
  ])("%s, and judges on its day", async (_, text, words) => {
    expect(await given(text, words)).toBe("Tarn Gazette | paraphrased | 2024-05-06/2024-05-06");
  });

  test("but an article is a person's own document", async () => {
    const text =
      "Edda Vorn wrote in an article that the yard is rotten. The quay is worse, the article says.";
    expect(await given(text, "worse")).not.toContain("Gazette");
  });
});

describe("A message is its sender's words", () => {
  test.each([
    [
      "where it was sent",
      "Edda Vorn, president of Merania, sent a message to Dag Okand on May 6. The message said that the harvest had failed.",
      "harvest",
    ],
    [
      "where it was received, and “it” says so",
      "Dag Okand received a message from Edda Vorn, president of Merania, on May 6. The message said that it had rained. It noted that the harvest had failed.",
      "harvest",
    ],
  ])("%s", async (_, text, words) => {
    expect(await given(text, words)).toMatch(/^Edda Vorn \|/);
  });

  test("and what it wishes somebody is told as a deed", async () => {
    const text =
      "Edda Vorn sent a message to Dag Okand on May 6. The message wished him good health and success.";
    expect(await given(text, "good health")).toMatch(/^ \| narrated/);
  });
});
