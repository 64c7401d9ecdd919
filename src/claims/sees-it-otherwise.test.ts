import { expect, test } from "vitest";
import { toldTrained } from "../../test/read-words.ts";

const given = { outlet: "Daily Compass", published: "2026-03-05" };
const told = (text: string): Promise<string[]> => toldTrained(text, given);

// How somebody stands to a matter, with no words of theirs. Each claim is "chain behind the outlet, stance: content".
test.each<[string, string, string[]]>([
  [
    "nobody in particular wants a thing, or is sure of it",
    "Not everyone in Osker is sure that the mast will hold. Not all of the smelters agree.",
    [
      ", asserted: Not everyone in Osker is sure that the mast will hold",
      ", asserted: Not all of the smelters agree",
    ],
  ],
  [
    "somebody sees it in another way",
    "The yard sees things differently. Papers in Vorn paint a rosier picture.",
    [", asserted: The yard sees things differently", ", asserted: Papers in Vorn paint a rosier picture"],
  ],
  [
    "somebody stops short of a word",
    "The harbour master stopped short of calling it sabotage.",
    [", asserted: The harbour master stopped short of calling it sabotage"],
  ],
  [
    "somebody makes little of a thing",
    "Merania's mining board played down the leak.",
    [", asserted: Merania's mining board played down the leak"],
  ],
  [
    "a paper leaves something out, as the outlet finds",
    "State television made no direct mention of the crash. The party's paper has yet to mention it.",
    [
      ", asserted: State television made no direct mention of the crash",
      ", asserted: The party's paper has yet to mention it",
    ],
  ],
  [
    "whoever strikes against a plan does not plan",
    "Pilots at Osker went on strike on Monday over a plan to close two runways.",
    [", asserted: Pilots at Osker went on strike on Monday over a plan to close two runways"],
  ],
  [
    "an apology for a thing is a deed",
    "In 2022 the singers had to apologise for a song at the gala.",
    [", asserted: In 2022 the singers had to apologise for a song at the gala"],
  ],
  [
    "police appeal for something",
    "Police in Tarn are appealing for dash-cam footage.",
    ["Police in Tarn, called-for: dash-cam footage"],
  ],
  [
    "a figure's number and an address to write to belong to the page",
    "Figure 3.\n\nThe hall stood empty on May 28.\n\nPlease direct any questions about this article to desk@compass.example.",
    [", asserted: The hall stood empty on May 28"],
  ],
])("%s", async (_, text, claims) => {
  expect(await told(text)).toEqual(claims);
});

test("But the notion that is played down is somebody's to speak of", async () => {
  const [claim] = await told("Edda Vorn, the minister, played down the notion that the dam could burst.");
  expect(claim).toMatch(/^Edda Vorn, .*the dam could burst$/);
});
