import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { Mode, Stance } from "#vocabulary/claim.ts";
import { DisclosureAspect } from "#vocabulary/disclosure.ts";
import { Missing } from "#vocabulary/missing.ts";
import { VoiceKind } from "#vocabulary/voice.ts";
import { inOrder } from "#vocabulary/when.ts";
import { root } from "./shared.ts";

const Words = z.string().min(1);
const Days = z
  .tuple([z.iso.date().nullable(), z.iso.date().nullable()])
  .refine(([earliest, latest]) => inOrder({ earliest, latest }));

const Expected = z.strictObject({
  report: z.strictObject({
    outlet: Words,
    section: Words,
    title: Words,
    standfirst: Words,
    published: z.iso.date(),
    photo: z.array(Words),
    source: z.array(Words),
  }),
  claims: z.array(
    z.strictObject({
      row: Words,
      content: z.array(Words).min(1),
      chain: z
        .array(z.strictObject({ name: Words, kind: VoiceKind, carried: z.literal(true).optional() }))
        .nullable(),
      mode: Mode,
      stance: Stance.nullable(),
      when: Days.nullable(),
      where: Words.nullable(),
      missing: z.strictObject({ when: Missing.nullable(), where: Missing }),
      event: Words.optional(),
      agent: Words.optional(),
      quantity: z.tuple([z.number(), Words]).optional(),
      periods: z.array(Days).optional(),
    }),
  ),
  disclosures: z.array(
    z.strictObject({
      row: z.literal("6"),
      words: Words,
      aspect: DisclosureAspect,
      kind: z.literal("withheld"),
      by: Words,
      of: z.array(Words),
    }),
  ),
});

const folder = join(root, "test", "seed-rewritings");
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => name.slice(0, -".txt".length));

/** The rows of the reference report's table that are claims. */
const rows = ["1", "2", "3", "4a", "4b", "5", "7", "8", "9a", "9b", "10", "11", "12", "13"];

const orders = new Set<string>();

test("There are five rewritings of the reference report", () => expect(names).toHaveLength(5));

describe.each(names)("The rewriting “%s”", (name) => {
  const text = readFileSync(join(folder, `${name}.txt`), "utf8");
  const expected = Expected.parse(JSON.parse(readFileSync(join(folder, `${name}.expected.json`), "utf8")));
  const places = (words: string): number[] => {
    const found: number[] = [];
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
    return found;
  };

  test("has every row of the table, and its own order of them", () => {
    expect([...new Set(expected.claims.map(({ row }) => row))]).toEqual(rows);
    const at = expected.claims.map(({ row, content }) => ({ row, at: text.indexOf(content[0] ?? "") }));
    const order = at.toSorted((one, other) => one.at - other.at).map(({ row }) => row);
    expect(orders).not.toContain(String(order));
    orders.add(String(order));
  });

  test("holds the words of every claim and disclosure once, in order", () => {
    for (const { content } of expected.claims) {
      const starts = content.map((words) => places(words));
      expect(starts.map((found) => found.length)).toEqual(content.map(() => 1));
      expect(starts.flat()).toEqual(starts.flat().toSorted((a, b) => a - b));
    }
    for (const { words } of expected.disclosures) expect(places(words)).toHaveLength(1);
    for (const words of [expected.report.title, expected.report.standfirst])
      expect(places(words)).toHaveLength(1);
  });

  test("names every voice of its chains, and begins each with the outlet", () => {
    for (const { chain } of expected.claims) {
      if (chain === null) continue;
      expect(chain[0]).toEqual({ name: expected.report.outlet, kind: "outlet" });
      for (const { name: voice } of chain) expect(text.toLowerCase()).toContain(voice.toLowerCase());
    }
  });

  test("speaks of no name of the reference report", () => {
    expect(text).not.toMatch(/\b(?:Kim|KCNA|Korea|Korean|Pyongyang|TRT|Russia|munitions|missile|shell)\b/);
  });
});
