import { expect, test } from "vitest";
import { labelsOf } from "./block-labels.ts";

test("A block is of the article where half of its words in a row are in the gold, a short one where it is a line among them", () => {
  const gold =
    "What was found\nThe divers brought up two bells from the wreck.\nBoth are of bronze and will be shown in May.";
  expect(
    labelsOf(
      [
        "Bells",
        "What was found",
        "The divers brought up two bells from the wreck.",
        "–",
        "Both are of bronze and will be shown in May.",
        "Read more about wrecks and bells in the bay",
        "News",
        "Sport",
        "Contact",
        "What was found",
      ],
      gold,
    ),
  ).toEqual([false, true, true, false, true, false, false, false, false, false]);
});
