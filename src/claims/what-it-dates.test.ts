import { describe, expect, test } from "vitest";
import { timesIn } from "../../test/times-in.ts";
import { whatItDates } from "./what-it-dates.ts";

/** What each time of a sentence dates, where nothing but its words is known. */
const dates = (sentence: string): string[] =>
  whatItDates(sentence, [0, sentence.length], timesIn(sentence, "2025-12-26"), []);

describe("A time dates", () => {
  test.each([
    "On Thursday, the bureau reported that Dalvik inspected the yard.",
    "The bureau reported on Thursday that Dalvik inspected the yard.",
    "Dalvik on Thursday said he wants new halls.",
    "The ministry released on Thursday the following statement.",
    "Quill made the remarks Thursday during a visit.",
    "Research conducted by the yard in 2019 found rust.",
    "She appeared on the evening show on Thursday and began by saying that it was over.",
    "Following are the news items of the press on Monday:",
    "Dalvik had warned in June that the yard would shut.",
    "A statement released on Thursday told of rust.",
    "A report published on Thursday blames the yard.",
    "In a speech on Thursday, Dalvik said the yard would shut.",
    "After a news conference on Thursday, Dalvik said no more.",
    "Dalvik spoke to reporters on Thursday.",
    "The bureau is expected to announce on Thursday how many left.",
  ])("the saying: %s", (sentence) => {
    expect(dates(sentence)).toEqual(["saying"]);
  });

  test.each([
    "Dalvik inspected the yard on Thursday, the bureau said.",
    "On Thursday the boat sank off the yard.",
    "He praised the 2019 treaty.",
    "She spoke of Monday's launch.",
    "It said that the boat sank on Thursday.",
    "On Friday, a court indicted two officers of the yard.",
    "The yard released a film this week showing a boat.",
    "The bureau told of a yard that was built in 1987.",
    "After the clash on Thursday, Dalvik said he would stay.",
    "During the visit on Thursday, the bureau said, he saw two halls.",
    "Dalvik announced plans to visit the yard on Thursday.",
    "Dalvik promised to sign the treaty on Thursday.",
    "The bureau accused Norland of sinking a boat on Thursday.",
    "He denied selling the boat on Thursday.",
    "They are not the questions that he refused to answer on Thursday.",
    "No talk was there of the vote or the poisoning of an officer on Thursday, a deed blamed on Velmar.",
  ])("what happened: %s", (sentence) => {
    expect(dates(sentence)).toEqual(["happening"]);
  });

  test.each([
    "Velmar, August 7 (KPB) -- Workers met their plan.",
    "— Mara Quill (@quill) July 16, 2018",
    "He spoke against the tyranny of today's report.",
    "VELMAR, August 7 — Workers met their plan.",
    "Updated: August 7, 2025",
    "August 7, 2025",
  ])("neither: %s", (sentence) => {
    expect(dates(sentence)).toEqual(["neither"]);
  });

  test("each its own, in one sentence", () => {
    expect(dates("On Thursday, the bureau said that the boat sank on Monday.")).toEqual([
      "saying",
      "happening",
    ]);
  });
});

/** Milliseconds of the processor, so that a busy machine does not count. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

test("A sentence of 100,000 characters takes time in proportion", () => {
  for (const unit of ["on Friday ", "said on Friday that ", "released on Friday ", "a ", "and ", "( "]) {
    const sentence = unit.repeat(Math.ceil(100_000 / unit.length));
    const times = timesIn(sentence, "2025-12-26");
    const started = cpu();
    whatItDates(sentence, [0, sentence.length], times, []);
    expect(cpu() - started, unit).toBeLessThan(3_000);
  }
});
