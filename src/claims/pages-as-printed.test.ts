import { expect, test } from "vitest";
import { toldTrained } from "../../test/read-words.ts";

const given = { outlet: "Daily Compass", published: "2024-04-10" };
const told = (text: string): Promise<string[]> => toldTrained(text, given);

// Builds that printed pages have, in words of our own. Each claim is "chain behind the outlet, stance: content".
test.each<[string, string, string[]]>([
  [
    "what is done with a thing stands before what it is said to be",
    "The yard has bought a boat that Vorn is said to have owned.",
    [", asserted: The yard has bought a boat", "nobody, asserted: that Vorn … to have owned"],
  ],
  [
    "a station is told by its letters, an agency in a message",
    "Anne Corrie told Tarn FM that the tree leans. The minister, Tom Reed, said in an email to the news agency ANB that he would stay.",
    ["Tarn FM ← Anne Corrie, asserted: that the tree leans", "ANB ← Tom Reed, planned: that he would stay"],
  ],
  [
    "whoever is warned is to do something",
    "Police have warned drivers to stay off the bridge.",
    ["Police, called-for: to stay off the bridge"],
  ],
  [
    "a land has recorded so many",
    "Merania has recorded about 157,000 cases and Osker 143,600. The Union as a whole has recorded 467,000 cases.",
    [
      ", asserted: Merania has recorded about 157,000 cases and Osker 143,600",
      ", asserted: The Union as a whole has recorded 467,000 cases",
    ],
  ],
  [
    "claims are a noun before a verb",
    "New data on Thursday showed unemployment claims had topped 6 million for the second week in a row.",
    ["New data, asserted: unemployment claims had topped 6 million for the second week in a row"],
  ],
  [
    "anyone may name somebody, and nobody in particular does",
    "Anyone falsely naming a neighbour as a carrier can be fined £1,000, under rules that come into force today.",
    [
      ", asserted: Anyone falsely naming a neighbour as a carrier can be fined £1,000, under rules that come into force today",
    ],
  ],
  [
    "voters elect somebody, and say nothing",
    "In November, Meranians elected a secular-minded president.",
    [", asserted: In November, Meranians elected a secular-minded president"],
  ],
  [
    "what a union has not done",
    "The union has not made an endorsement for president.",
    [", asserted: The union has not made an endorsement for president"],
  ],
  [
    "people stand behind things that do not speak",
    "But the rolling blackouts on those days left some of the state’s energy experts bewildered. They said that the mills had plenty of power.",
    [
      ", asserted: But the rolling blackouts on those days left some of the state’s energy experts bewildered",
      "the state’s energy experts, asserted: that the mills had plenty of power",
    ],
  ],
  [
    "a council has what it is for in its name",
    "Travel is critical to the economy, according to the World Travel and Tourism Council.",
    ["World Travel and Tourism Council, asserted: Travel is critical to the economy"],
  ],
  [
    "the comma of a number parts nothing",
    "Demand reached 50,270 megawatts, followed by 2017 with 50,116, the grid said.",
    [
      "the grid, asserted: Demand reached 50,270 megawatts",
      "the grid, asserted: followed by 2017 with 50,116",
    ],
  ],
  [
    "so long ago is no channel",
    "President Marsh told the U.N. General Assembly 18 months ago that he would seek peace.",
    ["Marsh, planned: that he would seek peace"],
  ],
  [
    "a quotation goes on behind words of the outlet's",
    "“Already, leaders have shown that they take risks,” Edda Vorn said in her speech. Mayor Mira Okand “has put aside efforts to shortcut the pursuit of peace and come to the table. Prime Minister Tarn has released prisoners.”",
    [
      "Edda Vorn, asserted: “Already, leaders have shown that they take risks,” … Mayor Mira Okand “has put aside efforts to shortcut the pursuit of peace and come to the table. Prime Minister Tarn has released prisoners.”",
    ],
  ],
  [
    "what somebody speaks of is no claim beside what they say",
    'Talking about how he was feeling after his win, Dag Marsh said "every leader has weaknesses".',
    ['Dag Marsh, asserted: "every leader has weaknesses"'],
  ],
  [
    "a medium stands behind who was quoted and the day",
    "Local people reported seeing a flash of light west of Tarn, the Brask government was quoted as saying late Thursday by the Interfax news agency.",
    ["Interfax ← Brask government ← Local people, asserted: seeing a flash of light west of Tarn"],
  ],
])("It is read that %s", async (_, text, claims) => {
  expect(await told(text)).toEqual(claims);
});

test("The points of a list behind “also said:” are the speaker's, up to the first whole sentence", async () => {
  const text = `President Edda Marsh told the Compass on Tuesday that she was tired.

In a wide-ranging interview, President Edda Marsh also said:

The kingdom must stay in the union to have influence

Tarn needs a political solution in order to defeat the front

Despite tensions, the country is becoming more diverse

The president lands in Osker later on Wednesday.`;
  expect((await told(text)).slice(1)).toEqual([
    "Edda Marsh, called-for: The kingdom must stay in the union to have influence",
    "Edda Marsh, asserted: Tarn needs a political solution in order to defeat the front",
    "Edda Marsh, asserted: Despite tensions, the country is becoming more diverse",
    ", asserted: The president lands in Osker later on Wednesday",
  ]);
});

test("Figures answer one question, and what is told further on does not rest on them", async () => {
  const text = `Merania has lost 40 boats in Osker Strait since January, according to Union figures.

The strait is narrow. On March 3, a storm hit the port of Osker Strait and sank two more.`;
  expect((await told(text)).at(-1)).toBe(
    ", asserted: On March 3, a storm hit the port of Osker Strait and sank two more",
  );
});

test("Who wrote what stands below amid a page says nothing", async () => {
  const text = `Edda Vorn said that the pier was shut.

By Nada Tarn, Compass News, Osker

The pier was built in 1911.`;
  expect(await told(text)).toEqual([
    "Edda Vorn, asserted: that the pier was shut",
    ", asserted: The pier was built in 1911",
  ]);
});

test("What a version corrects is no news", async () => {
  const text = `Edda Vorn said that the pier was shut.

This version corrects the spelling of the pier to Tarn, not Tern.`;
  expect(await told(text)).toEqual(["Edda Vorn, asserted: that the pier was shut"]);
});

test("Who helped an agency passes nothing on to it, and a station's call sign is its own", async () => {
  const helped = `The pier was shut on Tuesday.

Additional reporting by Edda Vorn; editing by Mara Tarn`;
  expect(await toldTrained(helped, { ...given, outlet: "Northwire" })).toEqual([
    ", asserted: The pier was shut on Tuesday",
  ]);
  const signed = "HOUSTON (KTRN) -- The pier was shut on Tuesday.";
  expect(await toldTrained(signed, { ...given, outlet: "ABC13 Houston" })).toEqual([
    ", asserted: The pier was shut on Tuesday",
  ]);
});

test("What nobody is told to suspect a thing of is told with it", async () => {
  expect(
    await told(
      "A war is raging in Tarn, which Merania has been suspected of inflaming with covert shipments.",
    ),
  ).toEqual([
    ", asserted: A war is raging in Tarn, which Merania has been suspected of inflaming with covert shipments",
  ]);
});
