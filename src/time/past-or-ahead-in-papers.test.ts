import { describe, expect, test } from "vitest";
import { findTimes } from "./find-times.ts";

// Papers tell of a vote that is on, of who heard what from whom and of what came of it. Published on a Wednesday: the Friday that is over is
// the 28th, the one ahead the 5th; the Tuesday that is over is the day before.
const published = "2025-12-03";

const read = (text: string): string[] =>
  findTimes(text, { published, sentences: [[0, text.length]] })
    .filter(({ granularity }) => granularity === "day" || granularity === "part-of-day")
    .map(({ earliest }) => earliest ?? "none");

describe("The day is over:", () => {
  test.each<[string, string]>([
    ["He told the radio host Adam Vorn on Friday that the claim was a joke.", "2025-11-28"],
    ["The minister discussed the plan with host Mira Tarn on Friday.", "2025-11-28"],
    ["If we remember one thing of Mira Tarn, who died Friday at 94, it will be her voice.", "2025-11-28"],
    ["The leader of the house, who may run next year, wouldn't say Friday how it would vote.", "2025-11-28"],
    ["The ministry would not comment on Friday.", "2025-11-28"],
    ["The two rivals stood face-to-face Friday and repeated their charges.", "2025-11-28"],
    ["Both sides sought to appeal to younger voters on Friday.", "2025-11-28"],
    ["The scandal finally forced the chairman to resign from his job on Friday.", "2025-11-28"],
    ["The threat led the company to close the plant on Friday.", "2025-11-28"],
    ["Voters had another opportunity to show their strength on Friday.", "2025-11-28"],
    ["The team is coming off a strong game Friday, when it won by ten points.", "2025-11-28"],
    ["The new rule, which was to be issued on Tuesday, covers salaried workers.", "2025-12-02"],
    ["The envoy was to arrive in Osker on Tuesday for his first visit in a year.", "2025-12-02"],
    ["Her victories in Tarn and Osker on Friday will only speed that shift.", "2025-11-28"],
    ["He should get a boost from the win Friday, his aides said.", "2025-11-28"],
    ["They will vote for him because of the slaying in Brask on Friday of a girl.", "2025-11-28"],
    ["He cannot trust the chairman's assertion Friday that the party will back him.", "2025-11-28"],
    [
      "The state has freed 26 million to address the problem and on Friday announced 5 million more.",
      "2025-11-28",
    ],
    ["By Monday morning, the grim, if now familiar, ritual had begun.", "2025-12-01"],
    ["The governor laid out his plan on Friday to anyone who would hear it.", "2025-11-28"],
    ["The bidder extended its offer to acquire the Osker-based maker on Friday.", "2025-11-28"],
    ["The board rejected a bid to buy the yard on Friday.", "2025-11-28"],
    ["The boy who rode the horse on Friday will be nine.", "2025-11-28"],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe("The day is to come:", () => {
  test.each<[string, string]>([
    ["Osker and Brask play Tarn on Friday.", "2025-12-05"],
    ["The board will hear a bid to buy the yard on Friday.", "2025-12-05"],
    ["The bidder extended its offer until Friday.", "2025-12-05"],
    ["The team hosts Tarn on Friday.", "2025-12-05"],
    ["They had spent much before the Friday primary.", "2025-12-05"],
    ["The four candidates will have until Friday to withdraw.", "2025-12-05"],
    ["They will have a last chance on Friday.", "2025-12-05"],
    ["He challenged him to a debate before Friday's vote.", "2025-12-05"],
    ["It was seen just days before the primary on Saturday.", "2025-12-06"],
    ["He wants to speak before Osker kicks off the voting Friday.", "2025-12-05"],
    ["He wants to speak before voters kick off the season Friday.", "2025-12-05"],
    ["The spot will air during Friday's final.", "2025-12-05"],
    ["The governor testifies before the panel on Friday.", "2025-12-05"],
    ["The governor was forced to plan a rally for Friday.", "2025-12-05"],
    ["The court will be asked to let the chairman resign on Friday.", "2025-12-05"],
    ["He was to be tried on Friday.", "2025-12-05"],
    ["The party has a chance to win on Friday.", "2025-12-05"],
    ["The win will be sealed on Friday.", "2025-12-05"],
    ["They will march to the palace, and on Friday they will strike.", "2025-12-05"],
    ["The team is coming to Osker on Friday.", "2025-12-05"],
    ["The minister won't leave on Friday.", "2025-12-05"],
    ["The minister will have to leave on Friday.", "2025-12-05"],
    ["They will celebrate the victory on Friday.", "2025-12-05"],
    ["Nine in ten are eligible to cast a ballot on Friday.", "2025-12-05"],
    ["He hopes to lay out his path on Friday.", "2025-12-05"],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

test("What was over before the vote of a Tuesday is told on the day after it, too", () => {
  expect(read("Aides had been told just before Tuesday's vote that he would lose.")).toEqual(["2025-12-02"]);
});

describe("Of a day that comes tomorrow,", () => {
  const tomorrow = (text: string): string =>
    findTimes(text, { published, sentences: [[0, text.length]] })[0]?.earliest ?? "none";
  test.each([
    "He sees Thursday's summit as a chance.",
    "He heads to Osker for a meeting with the king Thursday.",
    "He had low expectations for his summit with Adam Vorn on Thursday.",
    "He was returning home after Thursday's meeting.",
    "The rivals were heading into Thursday's first debate.",
    "The sides get ready for the summit in Osker on Thursday.",
    "A long-awaited meeting on Thursday between the two.",
  ])("it is said: %s", (text) => expect(tomorrow(text)).toBe("2025-12-04"));
  test.each([
    "He was seen on Thursday in Osker.",
    "A poll taken Thursday through Sunday has him ahead.",
    "They held a meeting on Thursday.",
    "On Thursday, he told a court so.",
  ])("it is not said: %s", (text) => expect(tomorrow(text)).toBe("2025-11-27"));
  test.each([
    ["The Friday indictment will be read to him.", "2025-11-28"],
    ["The senator, on Friday called on him to go, and will run.", "2025-11-28"],
  ])("%s", (text, day) => expect(tomorrow(text)).toBe(day));
});
