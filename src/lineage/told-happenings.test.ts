import { describe, expect, test } from "vitest";
import { knowledge, readWords } from "../../test/read-words.ts";
import { type Sketch, sketchOf } from "./sketch.ts";
import { storiesOf } from "./stories.ts";
import { meetingOf } from "./told-happenings.ts";

const sketch = (outlet: string, text: string, published = "2024-03-05"): Sketch => {
  const { report, claims, annotated } = readWords(text, { outlet, published });
  return sketchOf({ report, claims, mentions: [...annotated.mentions] }, knowledge);
};

const agency =
  "At least nine workers were killed when a boiler exploded at a paint plant in southern Norway, the Harn Gazette reported on Tuesday. The blast happened shortly after two in the afternoon on Monday at a factory run by the ministry in Sola valley, some eighty kilometres from the capital. “We heard a huge bang and then saw black smoke,” a neighbour named Oskar Lind told the Gazette. Premier Edda Vorn ordered an inquiry into the cause of the accident. Police declined to comment.";
const rewritten =
  "At least nine people have died in an explosion at a paint factory in Norway, the Harn Gazette reported. The explosion took place on Monday afternoon at a plant in Sola valley, about eighty kilometres from the capital. Premier Edda Vorn has ordered an inquiry. A neighbour said that people heard “a huge bang” before black smoke rose over the plant.";
const paper =
  "A blast at a paint factory in southern Norway killed at least ten people and injured twenty, the trade ministry said on Tuesday. The boiler explosion occurred on Monday in Brask district, the company that owns the plant said in a statement. “The cause is being looked into,” its director Piet Hasloe said by telephone.";
const other =
  "A fire at a sawmill in northern Norway hurt two drivers on Monday, the fire chief said. The fire broke out on Monday in a shed at Harn. Nobody else was there.";

describe("Two reports meet", () => {
  test("where they tell of one kind of happening on one day in one place, in whatever words", () => {
    const [one, two] = [
      sketch("A", "Nine men died when the yard at Bergen exploded on Monday, the mayor said."),
      sketch("B", "An explosion in Bergen killed nine people on Monday, the yard said."),
    ];
    expect(meetingOf(one, two)).toBe("place");
    expect(meetingOf(two, one)).toBe("place");
  });

  test("less where only the country is told", () => {
    expect(meetingOf(sketch("A", agency), sketch("B", paper))).toBe("day");
  });

  test("not on two days, nor of a plan, nor of another kind", () => {
    const monday = sketch("A", "An explosion in Bergen killed nine people on Monday, the yard said.");
    for (const text of [
      "An explosion in Bergen killed nine people on Sunday, the yard said.",
      "The yard in Bergen will test its sirens on Monday, the mayor said.",
      "The minister visited Bergen on Monday, the yard said.",
    ])
      expect(meetingOf(monday, sketch("B", text))).toBe("none");
  });
});

test("Reports that tell one happening in other words are one story, another happening of that day and country is not", () => {
  const sketches = [
    sketch("A", agency),
    sketch("B", `${agency} “It shook the windows,” another neighbour said.`),
    sketch("C", rewritten),
    sketch("D", paper),
    sketch("E", other),
  ];
  expect(storiesOf(sketches, [[0, 1]])).toEqual([[0, 1, 2, 3], [4]]);
});
