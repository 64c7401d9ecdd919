import { expect, test } from "vitest";
import { readWords } from "../../test/read-words.ts";

const OUTLET = "Daily Compass";

/** Disclosures as "kind aspect: words", and the claims of the outlet as "told: words". */
function read(text: string): string[] {
  const { claims, disclosures, report, words } = readWords(text, { outlet: OUTLET, published: "2024-05-09" });
  return [
    ...claims.map(({ content }) => `told: ${words(content)}`),
    ...disclosures.map(({ kind, aspect, span }) => `${kind} ${aspect}: ${report.text.slice(...span)}`),
  ];
}

test.each([
  ["The ministry referred questions to the General Staff.", ["withheld what: questions"]],
  [
    "A letter to the owner of the yard remains unanswered.",
    ["withheld what: A letter to the owner of the yard"],
  ],
  ["The inspectors were not able to trace the owner.", ["unknown-to-source who: the owner"]],
  ["The report was short on detail.", ["withheld what: detail"]],
  ["Nobody at the yard picked up the phone.", ["withheld what: Nobody at the yard picked up the phone"]],
  [
    "No one at the mill was available for comment.",
    ["withheld what: No one at the mill was available for comment"],
  ],
  ["It was not possible to verify the report.", ["unknown-to-source what: the report"]],
  ["The footage has not been authenticated.", ["unknown-to-source what: The footage"]],
  ["Neither side disclosed the price.", ["withheld how-many: the price"]],
  ["Police are not saying who was driving.", ["withheld who: who was driving"]],
  ["The palace has remained silent.", ["withheld what: The palace has remained silent."]],
  [
    "The picture does not allow us to say what is under the roof.",
    ["unknown-to-source what: The picture does not allow us to say what is under the roof"],
  ],
  ["The exact range remains to be determined.", ["unknown-to-source how-many: The exact range"]],
  ["The purpose of the trench is unknown.", ["unknown-to-source why: The purpose of the trench"]],
  ["The dispatch contained no details of the engine.", ["withheld what: details of the engine"]],
  [
    "The number of warheads is a state secret.",
    ["told: The number of warheads is a state secret", "withheld how-many: The number of warheads"],
  ],
  ["It remains to be seen whether Osk will answer.", ["unknown-to-source what: whether Osk will answer"]],
  ["Merania has never acknowledged the base.", ["withheld what: the base"]],
])("what is not told: %s", (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  [
    "The pier was shut, but it is not clear who ordered it.",
    ["told: The pier was shut", "unknown-to-source who: who ordered it"],
  ],
  [
    "The plant reopened in May, but no reason was given.",
    ["told: The plant reopened in May", "withheld why: no reason"],
  ],
  [
    "Several were hurt, and their names have not been released.",
    ["told: Several were hurt", "withheld who: their names"],
  ],
  [
    "Merania's press office has not commented, but on Monday its minister left for Osker.",
    [
      "told: on Monday its minister left for Osker",
      "withheld what: Merania's press office has not commented",
    ],
  ],
])("a clause that is silent takes nothing from the one that tells something: %s", (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  "Ryan Osk did not give evidence at the hearing.",
  "He could not identify with the crowd.",
  "The team referred the player to a doctor.",
  "The striker remains without a club.",
  "Many questions remain unanswered.",
  "The rescuers were unable to trace the leak.",
  "The guns have remained silent since Monday.",
  "State media have yet to report the launch.",
  "They asked to be called up for the match.",
  "The yard reopened, and the owner knows the price.",
])("what looks like a silence and is none: %s", (text) => {
  expect(read(text).filter((line) => !line.startsWith("told: "))).toEqual([]);
});

test("whether talks have taken place is no place", () => {
  expect(read("Merania did not say whether talks had taken place.")).toEqual([
    "withheld what: whether talks had taken place",
  ]);
});

test("what reports tell that could not be corroborated is told besides", () => {
  expect(read("Reports that forty sailors had drowned could not be corroborated.")).toContain(
    "unknown-to-source what: Reports that forty sailors had drowned could not be corroborated",
  );
});

test("who asks for only a first name, may not speak, or would speak unnamed is withheld", () => {
  for (const [text, words] of [
    ["A driver, who asked to be called only Tarn, said the road was shut.", "to be called only Tarn"],
    [
      "An official, who was not authorised to speak publicly, said the road was shut.",
      "who was not authorised to speak publicly",
    ],
    [
      "A clerk, who would speak only if he was not named, said the road was shut.",
      "who would speak only if he was not named",
    ],
  ] as const)
    expect(read(text)).toEqual(["told: the road was shut", `withheld who: ${words}`]);
});
