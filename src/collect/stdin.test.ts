import { execFileSync } from "node:child_process";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { collectOptions, folderOf, gather } from "../../test/collecting.ts";
import { collect } from "./collect.ts";
import { fromStdin } from "./stdin.ts";

const typed = (chunks: readonly (string | Uint8Array)[], said = {}) =>
  gather(
    fromStdin(
      collectOptions({ stdin: Readable.from(chunks.map((chunk) => Buffer.from(chunk as string))), ...said }),
    ),
  );
const rows = '{"id":"x","text":"One."}\n{"id":"y","text":"Two."}\n';
const both = [
  { input: "x", words: "One." },
  { input: "y", words: "Two." },
];

test("Standard input is a text, a page or lines, by its content", async () => {
  expect(await typed(["One.\n", "Two."])).toEqual([{ input: "-", words: "One.\nTwo." }]);
  expect(await typed(["<!doctype html><p>One."])).toEqual([{ input: "-", words: "<!doctype html><p>One." }]);
  expect(await typed([rows])).toEqual(both);
});

test("Its kind does not hang on how it is cut into chunks", async () => {
  for (const words of [rows, "<html><p>One.</p></html>"])
    expect(await typed([...words])).toEqual(await typed([words]));
});

test("Gzipped it is read as what it holds, lines too", async () => {
  expect(await typed([gzipSync("One.")])).toEqual([{ input: "-", words: "One." }]);
  expect(await typed([gzipSync(rows)])).toEqual(both);
  expect(await typed([...gzipSync(rows)].map((byte) => Uint8Array.of(byte)))).toEqual(both);
});

test("Lines are read as they come, before the writer is done", async () => {
  const stdin = new Readable({ read() {} });
  const items = fromStdin(collectOptions({ stdin }));
  stdin.push('{"text":"One."}\n');
  expect((await items.next()).value).toMatchObject({ body: { text: "One." } });
  stdin.push(null);
  expect((await items.next()).done).toBe(true);
});

test("What is wrong is said of standard input", async () => {
  const wrong = async (chunks: readonly (string | Uint8Array)[], said = {}) =>
    (await typed(chunks, said)).map((item) => ("message" in item ? item.message : "read"));
  expect(await wrong([])).toEqual(["standard input is empty. Nothing was read from it."]);
  expect(await wrong([" \n "])).toEqual(["standard input is empty. Nothing was read from it."]);
  expect(await wrong([Uint8Array.of(1, 0, 3)])).toEqual([
    expect.stringMatching(/^standard input is not text\./),
  ]);
  expect(await wrong([gzipSync("One.".repeat(99)).subarray(0, 20)])).toEqual([
    "standard input is a truncated or damaged gzip file. Get it again, whole.",
  ]);
  const large = [expect.stringMatching(/^standard input is larger than 1 KiB\./)];
  expect(await wrong(["x".repeat(800), "x".repeat(800)], { maxSize: 1024 })).toEqual(large);
  expect(await wrong([gzipSync("x".repeat(9000))], { maxSize: 1024 })).toEqual(large);
});

test.skipIf(process.platform === "win32")("A pipe by name is read like standard input", async () => {
  const pipe = join(folderOf({}), "pipe");
  execFileSync("mkfifo", [pipe]);
  const items = gather(collect([pipe], collectOptions()));
  createWriteStream(pipe).end(rows);
  expect(await items).toEqual(both);
});
