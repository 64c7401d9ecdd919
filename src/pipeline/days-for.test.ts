import { join } from "node:path";
import { expect, test } from "vitest";
import { makeRulesReader } from "#language/rules-reader.ts";
import { loadPacks } from "#packs/load-packs.ts";
import { readReport } from "#read/read-report.ts";
import { inZone } from "#time/zones.ts";
import type { Annotated } from "#vocabulary/annotated.ts";
import { makeKnowledge } from "#vocabulary/pack.ts";
import { received } from "../../test/receive-words.ts";
import { root } from "../../test/shared.ts";
import { orderFor, zoneFor } from "./days-for.ts";
import { readOne } from "./read-one.ts";

const known = loadPacks(join(root, "packs"), null).then(makeKnowledge);

test("A country's own days and years are known in reports that name it, and in no others", async () => {
  const knowledge = await known;
  const tools = { knowledge, reader: makeRulesReader(knowledge), fallback: null };
  const times = async (text: string): Promise<string[]> => {
    const reading = await readOne(received({ kind: "text", text }), tools, "language");
    return reading.times.map(({ span, timex }) => `${text.slice(...span)} | ${timex}`);
  };
  expect(await times("North Korea marked the Day of the Sun in Juche 113.\n")).toEqual([
    "Day of the Sun | null",
    "Juche 113 | 2024",
  ]);
  // What stands right before the year of an era is of that year.
  expect(
    await times("North Korea finished it on February 15, Juche 63 (1974), and not in September Juche 88.\n"),
  ).toEqual([
    "February 15 | 1974-02-15",
    "Juche 63 | 1974",
    "1974 | 1974",
    "September | 1999-09",
    "Juche 88 | 1999",
  ]);
  expect(await times("Norland marked the Day of the Sun in Juche 113.\n")).toEqual([]);
});

/** As an article annotated by rules, with the outlet's address and the words before its dash. */
async function annotated(domain: string | null, dateline: string | null): Promise<Annotated> {
  const knowledge = await known;
  const text = `${dateline === null ? "" : `${dateline} — `}Boats left the yard on Tuesday with the tide.\n`;
  const { report } = readReport(received({ kind: "text", text }));
  return makeRulesReader(knowledge).annotate({ ...report, outlet: { name: null, domain } });
}

test("Dates in figures are read as the outlet's country writes them, else the dateline's, and it is said whose", async () => {
  const knowledge = await known;
  const order = async (domain: string | null, dateline: string | null): Promise<unknown> =>
    orderFor(await annotated(domain, dateline), knowledge);
  expect(await order("www.washingtonpost.com", null)).toEqual({ order: "month-first", basis: "outlet" });
  expect(await order("theguardian.com", null)).toEqual({ order: "day-first", basis: "outlet" });
  expect(await order("theguardian.com", "UNITED STATES (AP)")).toEqual({
    order: "day-first",
    basis: "outlet",
  });
  expect(await order("nowhere.example", "GERMANY (AP)")).toEqual({ order: "day-first", basis: "dateline" });
  expect(await order("nowhere.example", null)).toBeNull();
  expect(await order(null, null)).toBeNull();
});

test("Clocks without a zone are the dateline's city's or country's, and without a dateline the outlet's country's", async () => {
  const knowledge = await known;
  const zone = async (domain: string | null, dateline: string | null): Promise<unknown> =>
    zoneFor(await annotated(domain, dateline), knowledge);
  expect(await zone("theguardian.com", null)).toEqual({ name: "Europe/London", basis: "outlet" });
  expect(await zone("theguardian.com", "SEOUL (AP)")).toEqual({ name: "Asia/Seoul", basis: "dateline" });
  expect(await zone(null, "GERMANY (AP)")).toEqual({ name: "Europe/Berlin", basis: "dateline" });
  // A dateline of an unknown place, and a country with several zones, say nothing.
  expect(await zone("theguardian.com", "NORVIK (AP)")).toBeNull();
  expect(await zone("www.washingtonpost.com", null)).toBeNull();
});

test("An event at half past midnight in Korea is on the day before in Greenwich, and both can be asked", async () => {
  const knowledge = await known;
  const tools = { knowledge, reader: makeRulesReader(knowledge), fallback: null };
  const text = "SEOUL, Dec. 26, 2025 (AP) — A missile flew at 00:30 on December 26, 2025.\n";
  const { times } = await readOne(received({ kind: "text", text }), tools, "language");
  const time = times.find(({ type }) => type === "TIME");
  expect(time).toMatchObject({
    timex: "2025-12-26T00:30",
    earliest: "2025-12-26",
    zone: { name: "Asia/Seoul", offset: "+09:00", basis: "dateline" },
  });
  expect(inZone(time?.timex ?? "", 9 * 60, 0)).toBe("2025-12-25T15:30");
});
