import { join } from "node:path";
import { expect, test } from "vitest";
import { makeRulesReader } from "#language/rules-reader.ts";
import { loadPacks } from "#packs/load-packs.ts";
import { makeKnowledge } from "#vocabulary/pack.ts";
import type { Report } from "#vocabulary/report.ts";
import { received } from "../../test/receive-words.ts";
import { root } from "../../test/shared.ts";
import { orderFor } from "./days-for.ts";
import { readOne } from "./read-one.ts";

test("A country's own days and years are known in reports that name it, and in no others", async () => {
  const knowledge = makeKnowledge(await loadPacks(join(root, "packs"), null));
  const tools = { knowledge, reader: makeRulesReader(knowledge), fallback: null };
  const times = async (text: string): Promise<string[]> => {
    const reading = await readOne(received({ kind: "text", text }), tools, "language");
    return reading.times.map(({ span, timex }) => `${text.slice(...span)} | ${timex}`);
  };
  expect(await times("North Korea marked the Day of the Sun in Juche 113.\n")).toEqual([
    "Day of the Sun | null",
    "Juche 113 | 2024",
  ]);
  expect(await times("Norland marked the Day of the Sun in Juche 113.\n")).toEqual([]);
});

test("Dates in figures are read as the outlet's country writes them", async () => {
  const knowledge = makeKnowledge(await loadPacks(join(root, "packs"), null));
  const order = (domain: string | null): string | null =>
    orderFor({ outlet: { name: null, domain } } as Report, knowledge);
  expect(order("www.washingtonpost.com")).toBe("month-first");
  expect(order("theguardian.com")).toBe("day-first");
  expect(order("nowhere.example")).toBeNull();
  expect(order(null)).toBeNull();
});
