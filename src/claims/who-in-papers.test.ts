import { describe, expect, test } from "vitest";
import { readWordsTrained, voices } from "../../test/read-words.ts";

const OUTLET = "Daily Compass";

/** The chain of the narrowest claim whose content holds these words, from the outlet inwards. */
async function chainOf(text: string, about: string): Promise<(string | null)[]> {
  const read = await readWordsTrained(text, { outlet: OUTLET, published: "2025-05-09" });
  return voices(read.about(about));
}

describe("Whose words papers and wires print:", () => {
  test.each([
    [
      "an agency's by its name alone on a line",
      "Fair shut after a bomb is found\n\nAllied Press\nFriday 9 May 2025\n\nA fair in Velm was shut on Thursday after police found a bomb.",
      "was shut",
      [OUTLET, "Allied Press"],
    ],
    [
      "a paper's name alone on a line is no agency's",
      "Fair shut after a bomb is found\n\nHarsk Free Press\nFriday 9 May 2025\n\nA fair in Velm was shut on Thursday after police found a bomb.",
      "was shut",
      [OUTLET],
    ],
    [
      "a month that opens a wire's text does not speak",
      "UPDATE 1-Vendi to cut 900 jobs\n\nMay 9 (Pinnacle) - Vendi lost 2 million customers and will cut about 900 jobs, the retailer said on Friday.",
      "lost 2 million",
      [OUTLET, "Vendi"],
    ],
    [
      "the mark of a share is none of a name",
      "May 9 - Vendi VND.N lost 2 million customers, Vendi said on Friday.",
      "lost 2 million",
      [OUTLET, "Vendi"],
    ],
    [
      "others beside analysts are analysts",
      "Some analysts see the worst as over. Others warned that higher prices could speed up the exodus.",
      "higher prices",
      [OUTLET, "other analysts"],
    ],
    [
      "others in a paragraph of their own are anybody",
      "Some analysts see the worst as over.\n\nOthers warned that higher prices could speed up the exodus.",
      "higher prices",
      [OUTLET, "Others"],
    ],
    [
      "what a jury was told is nobody's by name, in a headline too",
      "Clerk posted missile parts to Velm, jury told\n\nA clerk posted parts to Velm for four years, a jury heard yesterday.",
      "Clerk posted missile parts",
      [OUTLET, null],
    ],
    [
      "what an inquest heard on a day",
      "A clerk posted parts to Velm for four years, the inquest heard on Monday.",
      "posted parts",
      [OUTLET, null],
    ],
    [
      "somebody of a place goes on speaking",
      "Otto Brekk, 44, denied that he had seen a penny.\n\nA barman in Velm says a woman was singing in his pub on Tuesday. “She did it twice,” he said.",
      "did it twice",
      [OUTLET, "A barman in Velm"],
    ],
    [
      "who was brought up by what they are, and nobody who has a name",
      "The water rose, said one resident, a former nurse who spoke to us on Friday.\n\nCoordinator Otto Brekk wrote in an email that it would fall.\n\nThe former nurse hopes that the water will fall before school starts.",
      "before school starts",
      [OUTLET, "The former nurse"],
    ],
  ])("%s", async (_, text, about, chain) => {
    expect(await chainOf(text, about)).toEqual(chain);
  });
});
