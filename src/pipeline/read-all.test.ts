import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Stage } from "#vocabulary/reading.ts";
import { root } from "../../test/shared.ts";
import { type ReadItem, type ReadOptions, readAll } from "./read-all.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stemma-read-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const options = (jobs: number, until: Stage = "claims"): ReadOptions => ({
  tools: { packsFolder: join(root, "packs"), packs: ["karsolia"], modelFolder: null },
  collect: {
    outlet: "Daily Compass",
    published: "2024-05-09",
    maxSize: 1 << 20,
    allowPrivate: false,
    timeoutMs: 1000,
    now: null,
    stdin: Readable.from([]),
    dispatcher: null,
  },
  until,
  jobs,
  skip: null,
  warn: () => {},
});

/** A file of lines of which those named are no JSON. */
function lines(count: number, bad: readonly number[] = []): string {
  const file = join(folder, "reports.jsonl");
  const rows = Array.from({ length: count }, (_, i) =>
    bad.includes(i)
      ? "{no json"
      : JSON.stringify({ id: `report-${i}`, text: `Oren Dalvik visited yard ${i}, KPB said on Tuesday.` }),
  );
  writeFileSync(file, `${rows.join("\n")}\n`);
  return file;
}

async function all(sources: readonly string[], given: ReadOptions): Promise<ReadItem[]> {
  const out: ReadItem[] = [];
  for await (const item of readAll(sources, given)) out.push(item);
  return out;
}

const nameOf = (item: ReadItem): string =>
  "error" in item
    ? `${item.error.code}`
    : "skipped" in item
      ? `skipped ${item.skipped.capture.input}`
      : item.reading.input;

describe("Readings come in the order of the input", () => {
  test("whatever the number of threads, and bad lines keep their places", async () => {
    const file = lines(70, [3, 30, 69]);
    const one = await all([file], options(1));
    const many = await all([file], options(2));
    expect(many.map(nameOf)).toEqual(one.map(nameOf));
    expect(many).toHaveLength(70);
    expect(many.flatMap((item, i) => ("error" in item ? [i] : []))).toEqual([3, 30, 69]);
    expect(many.filter((item) => "reading" in item)).toEqual(one.filter((item) => "reading" in item));
  });

  test("and what is recorded already is passed over in its place", async () => {
    const file = lines(40);
    const skip: ReadOptions["skip"] = async ({ capture }) => /report-(?:5|33)$/.test(capture.input);
    const items = await all([file], { ...options(2), skip });
    expect(items.map((item, i) => ("skipped" in item ? i : -1)).filter((i) => i >= 0)).toEqual([5, 33]);
  });
});

describe("What cannot be read", () => {
  test("leaves its name and a sentence, and the run goes on", async () => {
    writeFileSync(join(folder, "empty.txt"), " \n");
    writeFileSync(join(folder, "good.txt"), "KPB said the yard was shut.");
    const missing = join(folder, "missing.txt");
    const items = await all([missing, join(folder, "empty.txt"), join(folder, "good.txt")], options(1));
    expect(items.map(nameOf)).toEqual(["input-missing", "input-empty", join(folder, "good.txt")]);
    expect(items[0]).toMatchObject({ input: missing, error: { message: expect.stringContaining(missing) } });
  });

  test("is told before it is begun where a pack is not installed", async () => {
    const bad = {
      ...options(1),
      tools: { packsFolder: join(root, "packs"), packs: ["boats"], modelFolder: null },
    };
    await expect(all([lines(1)], bad)).rejects.toMatchObject({ code: "pack-missing" });
  });
});

describe("A reading until", () => {
  test.each<[Stage, boolean, boolean]>([
    ["read", false, false],
    ["language", true, false],
    ["claims", true, true],
  ])("%s goes no further", async (until, language, claims) => {
    const [item] = await all([lines(1)], options(1, until));
    const reading = item !== undefined && "reading" in item ? item.reading : null;
    expect(reading?.report.text).toContain("visited yard 0");
    expect([reading?.sentences.length !== 0, reading?.attributions.length !== 0]).toEqual([
      language,
      language,
    ]);
    expect([reading?.claims.length !== 0]).toEqual([claims]);
  });
});

test.each([true, false])("All are read in their order (by threads alone: %s)", async (answering) => {
  const items = await all([lines(90)], { ...options(2), answering });
  expect(items.map(nameOf)).toEqual(
    Array.from({ length: 90 }, (_, i) => expect.stringMatching(new RegExp(`report-${i}$`))),
  );
});

test("A run that is broken off closes its threads and ends", async () => {
  const seen: string[] = [];
  for await (const item of readAll([lines(120)], options(2))) {
    seen.push(nameOf(item));
    if (seen.length === 40) break;
  }
  expect(seen).toHaveLength(40);
  expect(seen[39]).toContain("report-39");
});

test("An outlet that nobody names is named by its address, where packs know it", async () => {
  const file = join(folder, "addressed.jsonl");
  const row = (id: string, url: string) => JSON.stringify({ id, url, text: "Oren Dalvik visited the yard." });
  writeFileSync(file, `${row("a", "https://news.kpb.example/1")}\n${row("b", "https://nobody.example/1")}\n`);
  const given = options(1);
  const items = await all([file], { ...given, collect: { ...given.collect, outlet: null } });
  expect(items.map((item) => ("reading" in item ? item.reading.report.outlet : null))).toEqual([
    { name: "Karsolian Press Bureau", domain: "news.kpb.example" },
    { name: null, domain: "nobody.example" },
  ]);
});
