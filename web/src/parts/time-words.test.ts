import type { TimeExpression } from "@stemma/vocabulary/time-expression.ts";
import { describe, expect, test } from "vitest";
import { timeWords } from "./time-words.ts";

const time: TimeExpression = {
  span: [3, 11],
  type: "DATE",
  timex: "2025-12-25",
  edtf: "2025-12-25",
  earliest: "2025-12-25",
  latest: "2025-12-25",
  basis: "relative-to-publication",
  bounds: { earliest: "relative-to-publication", latest: "relative-to-publication" },
  granularity: "day",
  modifier: null,
  zone: null,
  order: null,
  anchor: null,
};
const words = (
  part: Partial<TimeExpression>,
  published: string | null = "2025-12-26T09:30:00+03:00",
): string => timeWords({ ...time, ...part }, published, "On May 3 it left; two days later it sank.");

describe("The reading of a time, in words", () => {
  test("says a day with its weekday and its distance from publication", () => {
    expect(words({})).toBe("Thursday 25 December 2025: the day before publication");
    expect(words({ earliest: "2025-12-26", latest: "2025-12-26" })).toBe(
      "Friday 26 December 2025: the day of publication",
    );
    expect(words({ earliest: "2025-12-29", latest: "2025-12-29" })).toBe(
      "Monday 29 December 2025: 3 days after publication",
    );
    expect(words({ basis: "stated" })).toBe("Thursday 25 December 2025: stated");
  });

  test("says whole months and years by their names, and other stretches by their ends", () => {
    expect(words({ earliest: "2025-03-01", latest: "2025-03-31" })).toBe(
      "March 2025: counted from publication",
    );
    expect(words({ earliest: "2026-01-01", latest: "2026-12-31", basis: "stated" })).toBe("2026: stated");
    expect(words({ earliest: "2025-10-01", latest: "2025-12-31" })).toBe(
      "1 October 2025 to 31 December 2025: counted from publication",
    );
    expect(words({ earliest: "2025-02-01", latest: "2025-02-27" })).toBe(
      "1 February 2025 to 27 February 2025: counted from publication",
    );
  });

  test("says an open end, and what it was counted from", () => {
    expect(words({ earliest: null, timex: "PAST_REF" })).toBe(
      "No later than 25 December 2025: counted from publication",
    );
    expect(
      words({ earliest: "2025-05-05", latest: "2025-05-05", basis: "relative-to-text", anchor: [3, 8] }),
    ).toBe("Monday 5 May 2025: counted from “May 3”");
  });

  test("says a clock with its zone, and the day that it is in Greenwich", () => {
    const kst = { name: "KST", offset: "+09:00", basis: "stated" as const };
    expect(words({ type: "TIME", timex: "2025-12-25T00:30", zone: kst })).toBe(
      "Thursday 25 December 2025, 00:30 KST (15:30 on 24 December 2025 in Greenwich): the day before publication",
    );
    expect(words({ type: "TIME", timex: "2025-12-25T18:00", zone: kst })).toContain(
      "18:00 KST (09:00 in Greenwich)",
    );
    expect(
      words({ type: "TIME", timex: "2025-12-25T18:00", zone: { ...kst, name: "local", offset: null } }),
    ).toContain("18:00 local time:");
    expect(words({ type: "TIME", timex: "2025-12-25T18:00" })).toContain("2025, 18:00: the day");
    expect(
      words({
        type: "TIME",
        timex: "2025-12-25T18:00",
        zone: { name: "Asia/Seoul", offset: "+09:00", basis: "dateline" },
      }),
    ).toContain("18:00 on the clocks of Asia/Seoul, by the dateline (09:00 in Greenwich)");
  });

  test("says what narrows it", () => {
    expect(words({ earliest: "2025-03-01", latest: "2025-03-10", modifier: "START" })).toBe(
      "1 March 2025 to 10 March 2025: counted from publication; its beginning",
    );
  });

  test("says what has no day", () => {
    const none = { earliest: null, latest: null, edtf: null, basis: null };
    expect(words({ ...none, type: "DURATION", timex: "P3W" })).toBe("A length of time (P3W)");
    expect(words({ ...none, type: "SET", timex: "P1W" })).toBe("What recurs (P1W)");
    expect(words({ ...none, timex: null })).toBe("A time without a day: there is nothing to count it from");
    expect(words({ ...none, type: "DURATION", timex: "P3W", modifier: "MORE_THAN" })).toBe(
      "A length of time (P3W): more than that",
    );
  });

  test("keeps silent about a distance where no publication is known", () => {
    expect(words({}, null)).toBe("Thursday 25 December 2025: counted from publication");
  });
});
