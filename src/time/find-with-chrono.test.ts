import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { linesOfTimes } from "../../test/times-in.ts";
import { findWithChrono } from "./find-with-chrono.ts";
import type { Finder } from "./finder.ts";

const FRIDAY = "2025-12-26";
const finder: Finder = findWithChrono;
const read = (text: string, published: string | null = FRIDAY): string[] =>
  finder(text, [0, text.length], { published }).map(
    ({ span, type, timex, earliest, latest, basis }) =>
      `${text.slice(...span)} | ${type} | ${timex} | ${earliest ?? ""}..${latest ?? ""} | ${basis ?? "-"}`,
  );

describe("Clock times and numeric dates", () => {
  test.each<[string, string[]]>([
    [
      "They met at 3:30 p.m. there.",
      ["at 3:30 p.m. | TIME | 2025-12-26T15:30 | 2025-12-26..2025-12-26 | relative-to-publication"],
    ],
    [
      "They met at noon.",
      ["noon | TIME | 2025-12-26T12:00 | 2025-12-26..2025-12-26 | relative-to-publication"],
    ],
    [
      "It left at 10:15 GMT.",
      ["at 10:15 GMT | TIME | 2025-12-26T10:15 | 2025-12-26..2025-12-26 | relative-to-publication"],
    ],
    ["It left on 31/12/2024 alone.", ["31/12/2024 | DATE | 2024-12-31 | 2024-12-31..2024-12-31 | stated"]],
    ["It left on 12/31/2024 alone.", ["12/31/2024 | DATE | 2024-12-31 | 2024-12-31..2024-12-31 | stated"]],
    ["It left on 5/5/2024 alone.", ["5/5/2024 | DATE | 2024-05-05 | 2024-05-05..2024-05-05 | stated"]],
  ])("%s", (text, expected) => {
    expect(read(text).map((line) => line.replace(/^on /, ""))).toEqual(expected);
  });

  test("with a weekday mean the one that news means: the latest up to the publication", () => {
    expect(read("It left at 10 a.m. on Monday.")[0]).toContain("2025-12-22T10:00 | 2025-12-22..2025-12-22");
    expect(read("It leaves at 10 a.m. next Monday.")[0]).toContain("2025-12-29T10:00");
    expect(read("It left at 10 a.m. Friday.")[0]).toContain("2025-12-26T10:00");
  });

  test("that may be read in two ways are bounded by both", () => {
    expect(read("It left on 3/4/2025 alone.")[0]).toContain("2025-03-04..2025-04-03 | stated");
    expect(read("It left on 11/2/2025 alone.")[0]).toContain("2025-02-11..2025-11-02 | stated");
  });

  test("without a publication day keep the hour alone, and a stated day its day", () => {
    expect(read("They met at noon.", null)).toEqual(["noon | TIME | XXXX-XX-XXT12:00 | .. | -"]);
    expect(read("They met at 10 a.m. on Monday.", null)[0]).toMatch(/TIME \| XXXX-XX-XXT10:00 \| \.\. \| -$/);
    expect(read("It left on 31/12/2024 alone.", null)[0]).toContain("2024-12-31..2024-12-31 | stated");
  });

  test.each([
    "The score was 21:15, then 2:1 and 3-2.",
    "A ratio of 10:15 is fine; he ran it in 1:23:45.",
    "Five of 5/6 voted, 24/7.",
    "It cost $3.30 and 4.15 euros.",
    "Boeing 737-800 flew to gate 12 on KE 017.",
    "Chapter 10 verse 12.",
    "He may march on.",
  ])("are not in: %s", (text) => {
    expect(read(text)).toEqual([]);
  });

  test("are found in a very long sentence as in a short one", () => {
    const long = `${"and the boats stayed in the yard ".repeat(300)}at 10:15 GMT on 31/12/2024, ${"and so on ".repeat(300)}`;
    const [found] = finder(long, [0, long.length], { published: FRIDAY });
    expect(long.slice(...(found?.span ?? [0, 0]))).toContain("10:15 GMT");
    expect(found?.earliest).toBe("2024-12-31");
  });
});

test("chrono-node stands behind one file, which gives out our own expressions alone", () => {
  const source = join(import.meta.dirname, "..");
  const users = readdirSync(source, { recursive: true, encoding: "utf8" }).filter(
    (file) =>
      file.endsWith(".ts") &&
      !file.endsWith(".test.ts") &&
      readFileSync(join(source, file), "utf8").includes('from "chrono-node"'),
  );
  expect(users).toEqual([join("time", "find-with-chrono.ts")]);
  const text = "They met at 3:30 p.m. on 31/12/2024.";
  for (const time of finder(text, [0, text.length], { published: FRIDAY }))
    expect(Object.keys(time).sort()).toEqual([
      "basis",
      "earliest",
      "edtf",
      "latest",
      "span",
      "timex",
      "type",
    ]);
});

test("Another finder's longer words win over a part that chrono would take", () => {
  expect(linesOfTimes("It left on December 31, 2024, at 10 a.m. there.", FRIDAY).join()).toContain(
    "2024-12-31",
  );
});
