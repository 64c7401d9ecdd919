import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Reading } from "#vocabulary/reading.ts";
import { demoRecord } from "./demo-record.ts";

const golden = readFileSync(join(import.meta.dirname, "..", "demo", "record.golden.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Reading);
const read = await demoRecord();

describe("The demo's record", () => {
  test("holds a reading for every report", () => {
    expect(read.map((reading) => reading.input)).toEqual(golden.map((reading) => reading.input));
  });

  for (const [index, expected] of golden.entries()) {
    test(`${expected.input} (${index + 1}) reads as reviewed`, () => {
      expect(JSON.parse(JSON.stringify(read[index]))).toEqual(expected);
    });
  }

  test("keeps to the vocabulary's schema, with every key present", () => {
    for (const reading of golden) expect(Reading.parse(reading)).toEqual(reading);
  });

  test("points at words inside its texts", () => {
    for (const { report, claims, attributions, disclosures } of golden) {
      const spans = [
        ...claims.flatMap((claim) => claim.content),
        ...attributions.flatMap((a) => [...a.source, ...a.cue, ...a.content]),
        ...disclosures.map((d) => d.span),
        ...report.parts.map((part) => part.span),
      ];
      for (const [start, end] of spans) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(report.text.length);
        expect(report.text.slice(start, end)).toBe(report.text.slice(start, end).trim());
      }
    }
  });

  test("never holds an empty string where something is absent", () => {
    for (const reading of golden) {
      const { text: _, ...facts } = reading.report;
      expect(JSON.stringify({ ...reading, report: facts })).not.toMatch(/:""/);
    }
  });
});
