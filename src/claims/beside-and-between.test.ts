import { describe, expect, test } from "vitest";
import { toldTrained } from "../../test/read-words.ts";
import { apart } from "./edges-of-content.ts";

const given = { outlet: "Daily Compass", published: "2024-05-09" };

/** Each claim as "chain behind the outlet, stance: content", in the order of the text. */
const told = (text: string): Promise<string[]> => toldTrained(text, given);

describe("What is a claim of its own, with the released weights:", () => {
  test.each([
    [
      "what is so and what is believed to be",
      "The yard said the boat passed Osker Island and is believed to have sunk in the bay.",
      [
        "The yard, asserted: the boat passed Osker Island",
        "The yard, possible: is believed to have sunk in the bay",
      ],
    ],
    [
      "what must be done, behind what is so, in one quotation",
      '"We opened too many yards and we have to own that," Edda Vorn said.',
      ['Edda Vorn, asserted: "We opened too many yards', 'Edda Vorn, called-for: and we have to own that,"'],
    ],
    [
      "what happens only if something else does",
      '"It lies on its side," said Edda Vorn. "If they rush it, they will break its back."',
      [
        'Edda Vorn, asserted: "It lies on its side,"',
        'Edda Vorn, possible: "If they rush it, they will break its back."',
      ],
    ],
    [
      "what gives the reason behind a colon",
      "That was nonsense, said engineer Edda Vorn: the lamps were checked every night.",
      ["Edda Vorn, denied: That was nonsense", "Edda Vorn, asserted: the lamps were checked every night"],
    ],
    [
      "what a saying did to shares",
      "Vorn Works said its head would leave in June, sending its shares down 12 percent.",
      ["Vorn Works, planned: its head would leave in June", ", asserted: sending its shares down 12 percent"],
    ],
    [
      "what somebody promised beside what they blamed",
      "The harbour board blamed the pump and promised another attempt.",
      ["The harbour board, asserted: the pump", "The harbour board, planned: another attempt"],
    ],
    [
      "a charge that somebody contests",
      "Merania says its neighbour armed the rebels, a charge Lutria denies.",
      ["Merania, asserted: its neighbour armed the rebels", "Lutria, denied: a charge"],
    ],
    [
      "two acts in a headline",
      "Storm warning extended as Osker counts its dead boats\n\nThe warning was extended on Thursday.",
      [
        ", asserted: Storm warning extended",
        ", asserted: Osker counts its dead boats",
        ", asserted: The warning was extended on Thursday",
      ],
    ],
  ])("%s", async (_, text, claims) => {
    expect(await told(text)).toEqual(claims);
  });
});

describe("What is none, with the released weights:", () => {
  test.each([
    [
      "what killed those of a headline",
      "Three killed as train hits bus near Osker\n\nThe train hit the bus on Thursday.",
      [
        ", asserted: Three killed as train hits bus near Osker",
        ", asserted: The train hit the bus on Thursday",
      ],
    ],
    [
      "what waves did in a saying",
      "Vorn Works said the storm hit the quay, sending waves over the wall.",
      ["Vorn Works, asserted: the storm hit the quay, sending waves over the wall"],
    ],
    [
      "a word on a noun",
      "Okand Works said the navy's repeated breaches of the accord were a disgrace.",
      ["Okand Works, asserted: the navy's repeated breaches of the accord were a disgrace"],
    ],
    [
      "what resolutions ban, where that says which ones they are",
      "Rockets are not covered by the resolutions that ban the sale of mines.",
      [", asserted: Rockets are not covered by the resolutions that ban the sale of mines"],
    ],
  ])("%s", async (_, text, claims) => {
    expect(await told(text)).toEqual(claims);
  });
});

describe("Deeds that the outlet tells, with the released weights:", () => {
  test.each([
    [
      "that somebody expressed regret over a thing",
      "The harbour board expressed regret over the launch and urged Lutria to talk.",
      [
        ", asserted: The harbour board expressed regret over the launch",
        "The harbour board, called-for: Lutria to talk",
      ],
    ],
    [
      "what somebody sought to do",
      "President Ada Vorn has sought to ease tensions since June.",
      [", asserted: President Ada Vorn has sought to ease tensions since June"],
    ],
    [
      "what somebody is wont to do",
      "Merania rarely acknowledges setbacks.",
      [", asserted: Merania rarely acknowledges setbacks"],
    ],
    [
      "what a headline's people were told to do",
      "Families told to keep windows shut\n\nA fire broke out at the mill on Wednesday.",
      [
        ", ordered: Families told to keep windows shut",
        ", asserted: A fire broke out at the mill on Wednesday",
      ],
    ],
    [
      "what it saw on photographs itself",
      "Satellite photos taken on Friday and reviewed by the Daily Compass show the boat under blue tarps.",
      [
        ", asserted: Satellite photos taken on Friday and reviewed by the Daily Compass show the boat under blue tarps",
      ],
    ],
  ])("%s", async (_, text, claims) => {
    expect(await told(text)).toEqual(claims);
  });
});

test("it is nobody's where a thing is rumoured in a place, and unclear", async () => {
  expect(await told("It is rumoured in the village that Giles Osk has sold the field.")).toEqual([
    "nobody, unclear: that Giles Osk has sold the field",
  ]);
});

test("a second saying is cut off behind a thing, and not in a clause of whom something is said", () => {
  const cut = (text: string): string[] =>
    apart(text, {
      source: [[0, 9]],
      cue: [[10, 16]],
      content: [[17, text.length]],
      mode: "paraphrased",
      confidence: 1,
    }).map(({ content }) => content.map((span) => text.slice(...span)).join());
  expect(cut("The board blamed the pump and promised another try")).toEqual(["the pump", "another try"]);
  expect(cut("The board stated that Vorn came and promised another try")).toEqual([
    "that Vorn came and promised another try",
  ]);
});
