import { expect, test } from "vitest";
import { storyName, withheldWords } from "./story-words.ts";

test("A story is called by its title, else by the first words of its earliest report", () => {
  expect(storyName({ title: "Quay shut", opening: "The quay" })).toBe("Quay shut");
  expect(storyName({ title: null, opening: "The quay" })).toBe("The quay");
  expect(storyName({ title: null, opening: null })).toBe("Without a title");
});

test("What was withheld is told in words; where nothing was, nothing is", () => {
  expect(withheldWords(["where", "how-many"])).toBe("where, how many");
  expect(withheldWords([])).toBeNull();
});
