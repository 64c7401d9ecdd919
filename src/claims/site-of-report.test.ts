import { describe, expect, test } from "vitest";
import { type Read, readWords, readWordsTrained } from "../../test/read-words.ts";

const REPORT = `Orm Point: New Pad Takes Shape

Commercial satellite imagery of the Orm Point Launch Station from May 3 shows a second pad.

The roof of the hall has been replaced. Vorn has not announced a launch. An engine was tested at the site on April 12, the institute said.

Tunnel 2

A pile of fresh rock has been visible at its mouth since March.

Outlook

An inspection is urgently needed. Governments should agree on a hotline.`;

const GIVEN = { outlet: "Window", published: "2024-05-09" };

async function places(text: string): Promise<(part: string) => string | null> {
  return placesOf(await readWordsTrained(text, GIVEN));
}

function placesOf({ claims, words }: Read): (part: string) => string | null {
  return (part) => {
    const found = claims.find(({ content }) => words(content).includes(part));
    if (found === undefined) throw new Error(`No claim holds “${part}”.`);
    return found.where.place;
  };
}

describe("A report on pictures of one site", () => {
  test.each([
    ["what is seen", "roof", "Orm Point Launch Station"],
    ["what was done “at the site”", "engine", "Orm Point Launch Station"],
    ["what stands under a heading with a number", "fresh rock", "Tunnel 2"],
    ["not what somebody has left unsaid", "announced", null],
    ["not what is needed", "inspection", null],
    ["not what others should do", "hotline", null],
  ])("is of it: %s", async (_, part, place) => {
    expect((await places(REPORT))(part)).toBe(place);
  });

  test("a report without pictures is of no one site by rules: the weights see what goes on in it", () => {
    const text = REPORT.replace("Commercial satellite imagery of", "A report on").replace(
      " shows",
      " tells of",
    );
    expect(placesOf(readWords(text, GIVEN))("roof")).toBeNull();
  });
});
