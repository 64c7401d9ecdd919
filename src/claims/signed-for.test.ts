import { expect, test } from "vitest";
import { readWords, voices } from "../../test/read-words.ts";

const OUTLET = "Harbour Tribune";
const BODY = "The council met at the town hall on Monday and chose a new harbour master after four rounds.";

async function chainUnder(...lines: string[]): Promise<(string | null)[]> {
  const { claims } = await readWords(["Council picks a harbour master", ...lines, BODY].join("\n\n"), {
    outlet: OUTLET,
    published: "2024-05-09",
  });
  const last = claims.at(-1);
  return last === undefined ? [] : voices(last);
}

test.each([
  ["behind a comma", "By Edda Vorn, Associated Press", "Associated Press"],
  [
    "behind a comma, of several people",
    "By Edda Vorn and Ola Brenn, The Washington Post",
    "The Washington Post",
  ],
  ["behind the name alone", "By Edda B. Vorn New York Times", "The New York Times"],
  ["behind a bar", "By Edda Vorn | Associated Press", "Associated Press"],
  ["behind a stroke", "By Edda Vorn / Reuters", "Reuters"],
  ["without “by”", "Edda Vorn, The Washington Post", "The Washington Post"],
  ["on the line below", "By EDDA VORN\nThe Washington Post", "The Washington Post"],
])("A byline credits the medium that it was written for: %s", async (_, line, medium) => {
  expect(await chainUnder(line)).toEqual([OUTLET, medium]);
});

test.each([
  ["the outlet's own name", "By Edda Vorn, Harbour Tribune"],
  ["a family name that is a paper's too", "By Edda Time"],
  ["a desk", "By Edda Vorn, Health Correspondent"],
  ["a university", "By Edda Vorn, Osker University"],
  ["who took a picture", "Edda Vorn | Getty Images"],
])("A byline credits nobody: %s", async (_, line) => {
  expect(await chainUnder(line)).toEqual([OUTLET]);
});

test("A credit in brackets opens the first paragraph, below a standfirst and an age of the page", async () => {
  expect(
    await chainUnder(
      "Four rounds before a choice",
      "Published: 13 mins ago",
      "(Meridian Examiner) The council met.",
    ),
  ).toEqual([OUTLET, "Meridian Examiner"]);
});
