import { describe, expect, test } from "vitest";
import { readWordsTrained, voices } from "../../test/read-words.ts";
import { isActWithoutContent } from "./acts-without-content.ts";

test.each([
  ["endorsed", "Ada Okand"],
  ["all back", "the smaller yard"],
  ["opposes", "the bridge at Osker"],
  ["supporters of", "the mayor's late bid"],
  ["in protest of", "the sale"],
  ["were talking about", "layoffs"],
  ["answered", "general questions from the hall"],
  ["shares", "that view"],
  ["announced", "her candidacy for the board"],
  ["announced", "the plan on May 3"],
  ["declared", "victory"],
  ["reveals", "a few relevant facts"],
  ["lashed out at", "the harbour master"],
  ["praised", "Ada Okand"],
])("Of a thing alone nobody can say what is claimed: %s | %s", (cue, words) => {
  expect(isActWithoutContent(cue, words)).toBe(true);
});

test.each([
  ["welcomed", "the decision"],
  ["blamed", "a storm"],
  ["called for", "calm"],
  ["denied", "all charges"],
  ["rejected", "the report"],
  ["praised", "Ada Okand for her work"],
  ["supports", "the claim that the pier will fall"],
  ["announced", "that she will run"],
  ["announced", "plans to build a dock"],
  ["announced", "a rise of 4 percent"],
  ["appealed to", "the board for help"],
  ["reveals", "a gap of 4 million in the accounts"],
  ["talked about", "how the boat sank"],
])("but what is judged, called for or told is a content: %s | %s", (cue, words) => {
  expect(isActWithoutContent(cue, words)).toBe(false);
});

const OUTLET = "Daily Compass";
async function told(text: string): Promise<string[]> {
  const { claims, words } = await readWordsTrained(text, { outlet: OUTLET, published: "2024-05-09" });
  return claims
    .map((claim) => ({ claim, at: claim.content[0]?.[0] ?? 0 }))
    .sort((a, b) => a.at - b.at)
    .map(({ claim }) => `${voices(claim).at(-1) ?? "nobody"}: ${words(claim.content)}`);
}

describe("The outlet tells who took sides, with the released weights:", () => {
  test.each([
    [
      "Mayor Edda Vorn endorsed Ada Okand in March.",
      [`${OUTLET}: Mayor Edda Vorn endorsed Ada Okand in March`],
    ],
    [
      "Edda Vorn announced her candidacy on Monday.",
      [`${OUTLET}: Edda Vorn announced her candidacy on Monday`],
    ],
    ["Edda Vorn welcomed the decision.", ["Edda Vorn: the decision"]],
  ])("%s", async (text, expected) => {
    expect(await told(text)).toEqual(expected);
  });
});
