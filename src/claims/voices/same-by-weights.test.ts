import { expect, test } from "vitest";
import { readWordsTrained, voices } from "../../../test/read-words.ts";

const speaker = async (text: string, part: string): Promise<string | null | undefined> =>
  voices((await readWordsTrained(text, { outlet: "Daily Compass", published: "2024-05-09" })).about(part)).at(
    -1,
  );

test.each([
  [
    "by their seat in a house",
    "Edda Vorn warned on Monday that the yards face cuts.\n\nSpeaking in the chamber, the Unity MP said: “It does not need to be so.”",
    "need to be so",
    "Edda Vorn",
  ],
  [
    "by where they are from",
    "Tom Brekk noted that voters want somebody new.\n\n“They are skilled men,” the Meranian said.",
    "skilled men",
    "Tom Brekk",
  ],
])("Whoever was named before is meant %s", async (_, text, part, name) => {
  expect(await speaker(text, part)).toBe(name);
});

test("One of many is nobody who was named", async () => {
  const text = "Tom Brekk rowed for Merania in May. The commentator said that it was slow.";
  expect(await speaker(text, "was slow")).toBe("The commentator");
});
