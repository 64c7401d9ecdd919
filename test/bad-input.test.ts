import { join } from "node:path";
import { expect, test } from "vitest";
import { Reading } from "#vocabulary/reading.ts";
import { badFiles } from "./bad-files.ts";
import { folderOf } from "./collecting.ts";
import { jsonOf, stemma } from "./run-stemma.ts";

/** Processes start slowly on a busy machine. */
const PATIENCE = 300_000;

test(
  "read: every bad input has one line on standard error, and the rest is printed in order",
  () => {
    const { sources, sentences, read, folder } = badFiles();
    const ran = stemma(["read", "--json", ...sources]);
    expect(ran.err).toHaveLength(sentences.length);
    for (const [i, sentence] of sentences.entries()) expect(ran.err[i]).toMatch(sentence);
    for (const line of ran.err) expect(line).toMatch(/^stemma: /);
    expect(ran.status).toBe(1);

    const readings = jsonOf(ran) as Reading[];
    expect(readings.map((reading) => reading.input)).toEqual(read);
    for (const reading of readings) {
      expect(Reading.strict().parse(reading)).toEqual(reading);
      expect(JSON.stringify(reading)).not.toMatch(/:""/);
    }
    const of = (name: string) => readings.find((reading) => reading.input === join(folder, name));
    expect(of("latin.html")?.report.text).toContain("Le café de Besançon est fermé");
    expect(of("latin.html")?.notes).toContainEqual({
      rule: "collect/decode",
      span: null,
      found: "bytes that are no UTF-8, read as windows-1252",
      expected: "text in UTF-8",
    });
    expect(of("marked.txt")?.report.text).toBe("The ministry said that “the harbour” is closed.");
    expect(of("korean.html")?.report.text).toContain("조선중앙통신은");
    expect(of("korean.html")?.notes).toEqual([]);
  },
  PATIENCE,
);

test(
  "add: the rest is kept, what was recorded before stays, and again changes nothing",
  () => {
    const { sources, sentences, read } = badFiles();
    const record = join(folderOf({}), "record");
    const before = stemma(["add", "--record", record, "-"], {
      input: "Officials said that the well is dry.",
    });
    expect([before.status, before.err]).toEqual([0, []]);
    expect(before.out).toMatch(/^1 added; \d+ claims?\. Record: /);

    const ran = stemma(["add", "--record", record, ...sources]);
    expect(ran.status).toBe(1);
    expect(ran.err).toHaveLength(sentences.length);
    for (const [i, sentence] of sentences.entries()) expect(ran.err[i]).toMatch(sentence);
    expect(ran.out).toMatch(new RegExp(`^${read.length} added, ${sentences.length} not read; `));

    const again = stemma(["add", "--record", record, ...sources]);
    expect(again.out).toMatch(
      new RegExp(`^0 added, ${read.length} there already, ${sentences.length} not read; 0 claims`),
    );
    const well = stemma(["search", "--record", record, "well", "is", "dry"]);
    expect(well.out).toContain("Officials said that the well is dry.");
    const whole = stemma(["check", "--record", record]);
    expect([whole.status, whole.err]).toEqual([0, []]);
    expect(whole.out.replace(/\s+/g, " ")).toContain(`${read.length + 1} reports`);
  },
  PATIENCE,
);

test(
  "a folder of nothing but bad files is read to its end",
  () => {
    const folder = folderOf({
      "a.txt": "",
      "b.txt": Uint8Array.of(0, 1),
      "c.jsonl": "[]",
      "d.json": '{"title":"T"}',
    });
    const ran = stemma(["read", folder]);
    expect([ran.status, ran.out]).toEqual([1, ""]);
    expect(ran.err.map((line) => /\w\.\w+/.exec(line)?.[0])).toEqual(["a.txt", "b.txt", "c.jsonl", "d.json"]);
  },
  PATIENCE,
);

test(
  "what a bad line says cannot steer the terminal or take a second line",
  () => {
    const ran = stemma(["read", "-"], { input: '{"text":"One."}\n{"\u001b[2Jx": nope\r"}\n' });
    expect(ran.err).toHaveLength(1);
    expect(ran.err[0]).not.toContain("\u001b");
  },
  PATIENCE,
);
