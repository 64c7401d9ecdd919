import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyDay } from "../../test/any-day.ts";
import { linesOfTimes, timesIn } from "../../test/times-in.ts";
import { addDays, lastDay } from "./calendar.ts";
import { easter } from "./easter.ts";
import { inZone, offsetIn, offsetOf, zoneOfCity } from "./zones.ts";

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const SHORT = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split(" ");
const BARE = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const ordinal = (n: number): string =>
  `${n}${n % 10 === 1 && n !== 11 ? "st" : n % 10 === 2 && n !== 12 ? "nd" : n % 10 === 3 && n !== 13 ? "rd" : "th"}`;
const two = (n: number): string => String(n).padStart(2, "0");

interface Parts {
  y: number;
  m: number;
  d: number;
  month: string;
  short: string;
  bare: string;
  weekday: string;
  iso: string;
}
/** Ways in which a full date is printed. */
const WAYS: readonly ((parts: Parts) => string)[] = [
  ({ iso }) => iso,
  ({ y, m, d }) => `${y}/${two(m)}/${two(d)}`,
  ({ month, d, y }) => `${month} ${d}, ${y}`,
  ({ month, d, y }) => `${month} ${d} ${y}`,
  ({ month, d, y }) => `${month} ${two(d)}, ${y}`,
  ({ month, d, y }) => `${month} ${ordinal(d)}, ${y}`,
  ({ month, d, y }) => `${month} ${ordinal(d)} ${y}`,
  ({ month, d, y }) => `${month} the ${ordinal(d)}, ${y}`,
  ({ month, d, y }) => `${month.toUpperCase()} ${d}, ${y}`,
  ({ short, d, y }) => `${short} ${d}, ${y}`,
  ({ short, d, y }) => `${short} ${d} ${y}`,
  ({ short, d, y }) => `${short} ${ordinal(d)}, ${y}`,
  ({ bare, d, y }) => `${bare} ${d}, ${y}`,
  ({ bare, d, y }) => `${bare} ${d} ${y}`,
  ({ bare, d, y }) => `${bare.toUpperCase()} ${d}, ${y}`,
  ({ month, d, y }) => `${d} ${month} ${y}`,
  ({ month, d, y }) => `${two(d)} ${month} ${y}`,
  ({ month, d, y }) => `${d} ${month}, ${y}`,
  ({ month, d, y }) => `${ordinal(d)} ${month} ${y}`,
  ({ month, d, y }) => `${ordinal(d)} ${month}, ${y}`,
  ({ month, d, y }) => `${ordinal(d)} of ${month} ${y}`,
  ({ month, d, y }) => `${ordinal(d)} of ${month}, ${y}`,
  ({ month, d, y }) => `the ${ordinal(d)} of ${month}, ${y}`,
  ({ month, d, y }) => `the ${ordinal(d)} of ${month} ${y}`,
  ({ short, d, y }) => `${d} ${short} ${y}`,
  ({ bare, d, y }) => `${d} ${bare} ${y}`,
  ({ bare, d, y }) => `${two(d)} ${bare} ${y}`,
  ({ bare, d, y }) => `${d}-${bare}-${y}`,
  ({ bare, d, y }) => `${two(d)}-${bare}-${y}`,
  ({ weekday, month, d, y }) => `${weekday}, ${month} ${d}, ${y}`,
  ({ weekday, month, d, y }) => `${weekday} ${month} ${d}, ${y}`,
  ({ weekday, month, d, y }) => `${weekday}, ${month} ${ordinal(d)}, ${y}`,
  ({ weekday, short, d, y }) => `${weekday}, ${short} ${d}, ${y}`,
  ({ weekday, bare, d, y }) => `${weekday.slice(0, 3)}, ${bare} ${d}, ${y}`,
  ({ weekday, short, d, y }) => `${weekday.slice(0, 3)}., ${short} ${d}, ${y}`,
  ({ weekday, month, d, y }) => `${weekday} ${d} ${month} ${y}`,
  ({ weekday, month, d, y }) => `${weekday}, ${d} ${month} ${y}`,
  ({ weekday, month, d, y }) => `${weekday}, the ${ordinal(d)} of ${month} ${y}`,
  ({ weekday, bare, d, y }) => `${weekday.slice(0, 3)} ${d} ${bare} ${y}`,
  ({ weekday, bare, d, y }) => `${weekday.slice(0, 3)}, ${d} ${bare} ${y}`,
];

const partsOf = (iso: string): Parts => {
  const [y, m, d] = iso.split("-").map(Number) as [number, number, number];
  const weekday = DAYS[new Date(`${iso}T00:00:00Z`).getUTCDay()] as string;
  return {
    y,
    m,
    d,
    month: MONTHS[m - 1] as string,
    short: SHORT[m - 1] as string,
    bare: BARE[m - 1] as string,
    weekday,
    iso,
  };
};

/** Also days before 1900 and after 2100. */
const farDay = fc
  .date({ min: new Date("1583-01-01T00:00:00Z"), max: new Date("2190-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("A date", () => {
  test("reads back from each of 40 ways to print it, whatever the publication", () => {
    expect(WAYS).toHaveLength(40);
    for (const way of WAYS)
      fc.assert(
        fc.property(
          fc.oneof(anyDay, farDay),
          fc.option(anyDay, { nil: null }),
          fc.constantFrom("", "한국 😀 ", "“", "\u200f", "On "),
          (iso, published, before) => {
            const words = way(partsOf(iso));
            const found = timesIn(`${before}${words}, boats left the yard.`, published);
            expect(found, words).toHaveLength(1);
            expect(found[0], words).toMatchObject({
              words,
              span: [before.length, before.length + words.length],
              type: "DATE",
              timex: iso,
              edtf: iso,
              earliest: iso,
              latest: iso,
              basis: "stated",
              granularity: "day",
            });
          },
        ),
        { numRuns: 60 },
      );
  }, 60_000);

  test("without a year and a verb lies 140 days ahead at most: news looks back more than ahead", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (published, iso) => {
        const [, month, day] = iso.split("-").map(Number) as [number, number, number];
        const [found] = timesIn(`On ${MONTHS[month - 1]} ${day}.`, published);
        expect(found?.earliest?.slice(5)).toBe(iso.slice(5));
        expect(found?.basis).toBe("relative-to-publication");
        const apart = (Date.parse(found?.earliest ?? "") - Date.parse(published)) / 86_400_000;
        if (iso.slice(5) !== "02-29") expect(apart >= -226 && apart <= 140).toBe(true);
        else expect(lastDay(Number(found?.earliest?.slice(0, 4)), 2)).toBe(29);
      }),
    );
  });
});

describe("What is counted from publication", () => {
  const RELATIVE =
    "today|yesterday|tomorrow|tonight|last night|overnight|Friday|last Monday|next Sunday|this Wednesday|Tuesday morning|early Thursday|this week|last week|next week|last weekend|three days ago|two weeks ago|nine days ago|now|recently|the previous day|the past two weeks|the next ten days|the coming days|at noon|at 10:30 a.m.|the day after tomorrow|five days from now".split(
      "|",
    );

  test("shifts by a week when the publication does", () => {
    fc.assert(
      fc.property(fc.constantFrom(...RELATIVE), fc.oneof(anyDay, farDay), (said, published) => {
        const [one] = timesIn(`It happened ${said} there.`, published);
        const [later] = timesIn(`It happened ${said} there.`, addDays(published, 7));
        expect(one?.earliest ?? one?.latest, said).not.toBeNull();
        const moved = (day: string | null | undefined): string | null =>
          day === null || day === undefined ? null : addDays(day, 7);
        expect([later?.earliest, later?.latest], said).toEqual([moved(one?.earliest), moved(one?.latest)]);
      }),
      { numRuns: 800 },
    );
  });

  test("goes over leap days, year ends and week 53", () => {
    const at = (words: string, published: string): string =>
      linesOfTimes(`It happened ${words} there.`, published)[0] ?? "";
    expect(at("yesterday", "2024-03-01")).toContain("2024-02-29..2024-02-29");
    expect(at("yesterday", "2023-03-01")).toContain("2023-02-28..2023-02-28");
    expect(at("yesterday", "1900-03-01")).toContain("1900-02-28..1900-02-28");
    expect(at("yesterday", "2000-03-01")).toContain("2000-02-29..2000-02-29");
    expect(at("yesterday", "2026-01-01")).toContain("2025-12-31..2025-12-31");
    expect(at("tomorrow", "2025-12-31")).toContain("2026-01-01..2026-01-01");
    expect(at("last week", "2021-01-05")).toContain("2020-W53 | 2020-12-28..2021-01-03");
    expect(at("this week", "2027-01-01")).toContain("2026-W53 | 2026-12-28..2027-01-03");
    expect(at("last month", "2024-03-31")).toContain("2024-02 | 2024-02-01..2024-02-29");
    expect(at("last quarter", "2026-01-01")).toContain("2025-Q4");
    expect(at("a year ago", "2024-02-29")).toContain("2023 | 2023-01-01..2023-12-31");
    expect(at("the past year", "2024-02-29")).toContain("2023-02-28..2024-02-29");
  });
});

describe("Zones", () => {
  test("tell the day elsewhere: half past midnight in Korea is the day before in Greenwich", () => {
    const [time] = timesIn("It was fired at 00:30 KST on December 26, 2025.", "2025-12-28");
    expect(time).toMatchObject({
      timex: "2025-12-26T00:30",
      earliest: "2025-12-26",
      zone: { name: "KST", offset: "+09:00" },
    });
    expect(inZone(time?.timex ?? "", 540, 0)).toBe("2025-12-25T15:30");
    expect(inZone("2025-12-25T15:30", 0, 540)).toBe("2025-12-26T00:30");
    expect(inZone("2025-12-25", 0, 540)).toBeNull();
  });

  test("of the IANA database change with summer time, and Pyongyang's were half an hour behind for three years", () => {
    expect(offsetIn("Europe/London", "2025-03-30T00:30")).toBe(0);
    expect(offsetIn("Europe/London", "2025-03-30T02:30")).toBe(60);
    expect(offsetIn("Europe/London", "2025-10-25")).toBe(60);
    expect(offsetIn("Europe/London", "2025-10-27T00:10")).toBe(0);
    expect(offsetIn("America/New_York", "2025-07-04T21:00")).toBe(-240);
    expect(offsetIn("Asia/Pyongyang", "2015-08-14")).toBe(540);
    expect(offsetIn("Asia/Pyongyang", "2015-08-16")).toBe(510);
    expect(offsetIn("Asia/Pyongyang", "2018-05-06T00:30")).toBe(540);
    expect(offsetIn("Nowhere/Norvik", "2025-07-04")).toBeNull();
    expect(offsetIn("Europe/London", "soon")).toBeNull();
  });

  test("are known by the cities that they are named after", () => {
    expect([zoneOfCity("SEOUL"), zoneOfCity("New York"), zoneOfCity("Norvik")]).toEqual([
      "Asia/Seoul",
      "America/New_York",
      null,
    ]);
  });

  test("there and back is the same clock, whatever the zones", () => {
    const offset = fc.integer({ min: -12 * 4, max: 14 * 4 }).map((quarter) => quarter * 15);
    fc.assert(
      fc.property(farDay, fc.integer({ min: 0, max: 1439 }), offset, offset, (day, minutes, from, to) => {
        const clock = `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
        expect(inZone(inZone(clock, from, to) ?? "", to, from)).toBe(clock);
      }),
    );
  });

  test("of the United States change with summer time, by the rules of their years", () => {
    expect(offsetOf("et", "2025-03-08")).toBe(-300);
    expect(offsetOf("et", "2025-03-09")).toBe(-240);
    expect(offsetOf("et", "2025-11-01")).toBe(-240);
    expect(offsetOf("et", "2025-11-02")).toBe(-300);
    expect(offsetOf("pt", "1998-04-05")).toBe(-420);
    expect(offsetOf("pt", "1998-10-25")).toBe(-480);
    expect(offsetOf("ct", "1980-04-26")).toBe(-360);
    expect(offsetOf("ct", "1980-04-27")).toBe(-300);
    expect(offsetOf("et", null)).toBeNull();
    expect(offsetOf("est", null)).toBe(-300);
  });
});

test("Easter is the Sunday that the church's tables give", () => {
  expect([1818, 1943, 2000, 2008, 2011, 2024, 2025, 2038].map(easter)).toEqual([
    "1818-03-22",
    "1943-04-25",
    "2000-04-23",
    "2008-03-23",
    "2011-04-24",
    "2024-03-31",
    "2025-04-20",
    "2038-04-25",
  ]);
});
