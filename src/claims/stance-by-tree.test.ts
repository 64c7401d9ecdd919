import { expect, test } from "vitest";
import { readWordsTrained, toldTrained } from "../../test/read-words.ts";

const given = { outlet: "Daily Compass", published: "2024-05-09" };
const stances = async (text: string): Promise<string[]> =>
  (await toldTrained(text, given)).map((claim) => claim.replace(/^.*?([a-z-]+): .*$/su, "$1"));

test.each([
  // A clause that tells when, why or what for turns nothing.
  ["Edda Vorn gave the talk on Monday, the day before she was set to sail for Tarn.", "asserted"],
  ["The crew opened the lower gate so that the boats could get out.", "asserted"],
  ["As the tide might turn, the crew opened the gate.", "asserted"],
  ["Two men were jailed for allegedly selling the harbour's ropes.", "asserted"],
  ["The pier was built by 40 men from Osker, who should have been paid.", "asserted"],
  ["Having bought the old mill in May, the town will ask builders for plans.", "planned"],
  // A condition does.
  ["If the wind turns, the boats may stay out.", "possible"],
  ["The boats may stay out.", "possible"],
  // A verb without a subject bids.
  ["Check the rudder before you leave the harbour.", "called-for"],
  ["For small boats, fit the spare pump.", "called-for"],
  ["But don't trust the tide.", "called-for"],
  ["“Paint the gate,” Edda Vorn said.", "called-for"],
  ["“Be careful,” Edda Vorn said.", "called-for"],
  // Nouns that look like verbs, and what is no bidding.
  ["Hail the size of plums flattened the orchards near Osker.", "asserted"],
  ["Work on the new pier has begun.", "asserted"],
  ["“See you soon,” Edda Vorn wrote.", "asserted"],
  ["Mend one rope and you have mended them all, Edda Vorn said.", "asserted"],
])("“%s” is %s", async (text, stance) => {
  expect(await stances(text)).toEqual([stance]);
});

test("what a page bids its readers to do is of the day of the page, and what must be by law is so at any time", async () => {
  const whens = async (text: string): Promise<(string | null)[][]> =>
    (await readWordsTrained(text, given)).claims.map(({ when }) => [when.earliest, when.latest]);
  expect(await whens("Check the rudder before you leave the harbour.")).toEqual([
    ["2024-05-09", "2024-05-09"],
  ]);
  expect(await whens("Under the law of Tarn the harbour has to be lit.")).toEqual([[null, "2024-05-09"]]);
});
