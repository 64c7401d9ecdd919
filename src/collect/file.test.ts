import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { collectOptions, folderOf, gather } from "../../test/collecting.ts";
import { asStemmaError, fromFile, kindByContent, kindByName } from "./file.ts";

const fileWith = (name: string, content: string | Uint8Array): string =>
  join(folderOf({ [name]: content }), name);
const gather1 = async (name: string, content: string | Uint8Array, said = {}) => {
  const path = fileWith(name, content);
  const out = await gather(fromFile(path, collectOptions(said)));
  return JSON.parse(JSON.stringify(out).replaceAll(path, name)) as typeof out;
};

describe("The kind of a file", () => {
  test.each([
    ["a.html", "html"],
    ["A.HTM", "html"],
    ["a.xhtml.gz", "html"],
    ["a.txt", "text"],
    ["a.txt.gz", "text"],
    ["a.jsonl", "lines"],
    ["a.ndjson.gz", "lines"],
    ["a.json", "lines"],
    ["a.pdf", null],
    ["html", null],
    ["a.gz", null],
  ])("by the name %s is %s", (name, kind) => {
    expect(kindByName(name)).toBe(kind);
  });

  test.each([
    ['{"text": "One."}', "lines"],
    ['\ufeff [\n {"text"', "lines"],
    ["<!DOCTYPE html>", "html"],
    ["  <p>One", "html"],
    ["<!-- saved -->", "html"],
    ["{One} thing", "text"],
    ["<3 is a heart", "text"],
    ["Kim said", "text"],
  ])("by the content %s is %s", (content, kind) => {
    expect(kindByContent(Buffer.from(content))).toBe(kind);
  });

  test("by content is seen through UTF-16", () => {
    expect(kindByContent(Buffer.from("\ufeff<html>", "utf16le"))).toBe("html");
  });
});

describe("A file", () => {
  test("of text is its content, decoded, character for character", async () => {
    expect(await gather1("a.txt", "One.\r\n\r\n Two. ")).toEqual([
      { input: "a.txt", words: "One.\r\n\r\n Two. " },
    ]);
  });

  test("gzipped is read as what it holds, whatever it is called", async () => {
    expect(await gather1("a.html.gz", gzipSync("<p>One.</p>"))).toEqual([
      { input: "a.html.gz", words: "<p>One.</p>" },
    ]);
    expect(await gather1("a.txt", gzipSync("One."))).toEqual([{ input: "a.txt", words: "One." }]);
    const rows = '{"id":"x","text":"One."}\n{"id":"y","text":"Two."}\n';
    const both = [
      { input: "x", words: "One." },
      { input: "y", words: "Two." },
    ];
    expect(await gather1("a.jsonl.gz", gzipSync(rows))).toEqual(both);
    expect(await gather1("archive", gzipSync(rows))).toEqual(both);
    expect(await gather1("archive", rows)).toEqual(both);
  });

  test("of lines gives the good ones in order, with an error where one is bad", async () => {
    const out = await gather1("a.jsonl", '{"text":"One."}\n{"text": oops}\n\n{"text":"Two."}');
    expect(out).toMatchObject([
      { input: "a.jsonl:1", words: "One." },
      { input: "a.jsonl:2", code: "line-malformed" },
      { input: "a.jsonl:4", words: "Two." },
    ]);
  });

  test("may hold one JSON document over several lines, an object or an array", async () => {
    expect(await gather1("a.json", JSON.stringify({ text: "One." }, null, 2))).toEqual([
      { input: "a.json", words: "One." },
    ]);
    expect(
      await gather1(
        "a.json",
        JSON.stringify([{ text: "One." }, { title: "none" }, { text: "Two." }], null, 2),
      ),
    ).toMatchObject([
      { input: "a.json:1", words: "One." },
      { input: "a.json:2", code: "line-malformed" },
      { input: "a.json:3", words: "Two." },
    ]);
    expect(await gather1("a.json", "[]")).toMatchObject([{ code: "input-empty" }]);
    expect(await gather1("a.json", "[\n{]\n")).toMatchObject([{ input: "a.json", code: "line-malformed" }]);
    expect(
      await gather1("a.json", JSON.stringify([{ text: "One. ".repeat(50) }], null, 2), { maxSize: 100 }),
    ).toMatchObject([{ input: "a.json", code: "input-too-large" }]);
  });

  test("that is empty, binary, missing or cut off is one error", async () => {
    expect(await gather1("a.txt", "")).toMatchObject([{ code: "input-empty" }]);
    expect(await gather1("a.jsonl", "\n\n")).toMatchObject([{ code: "input-empty" }]);
    expect(await gather1("a.txt", Buffer.from([1, 0, 2, 10, 3]))).toMatchObject([{ code: "input-binary" }]);
    expect(await gather1("a.jsonl", Buffer.from([1, 0, 2, 10, 3, 10]))).toMatchObject([
      { code: "input-binary" },
    ]);
    expect(await gather(fromFile("/nowhere/a.txt", collectOptions()))).toMatchObject([
      { code: "input-missing" },
    ]);
    const zipped = gzipSync("One. ".repeat(1000));
    expect(await gather1("a.txt.gz", zipped.subarray(0, zipped.length - 9))).toMatchObject([
      { code: "input-truncated" },
    ]);
    expect(
      await gather1("a.txt.gz", Buffer.concat([zipped.subarray(0, 12), Buffer.alloc(40, 7)])),
    ).toMatchObject([{ code: "input-truncated" }]);
  });

  test("of lines that is cut off gives the lines before the cut, and one error", async () => {
    const rows = Array.from({ length: 4000 }, (_, i) =>
      JSON.stringify({ text: `Report ${i}: ${Math.sin(i)}` }),
    ).join("\n");
    const zipped = gzipSync(rows);
    const out = await gather1("a.jsonl.gz", zipped.subarray(0, zipped.length / 2));
    expect(out.length).toBeGreaterThan(1000);
    expect(out.filter((item) => "code" in item)).toMatchObject([
      { input: "a.jsonl.gz", code: "input-truncated" },
    ]);
    expect(out.at(-1)).toHaveProperty("code");
  });

  test("beyond the limit is refused, gzipped or not, before it is held whole", async () => {
    const limit = { maxSize: 1024 };
    const sentence = "a.txt is larger than 1 KiB. Split it, or raise --max-size.";
    expect(await gather1("a.txt", "x".repeat(1025), limit)).toMatchObject([
      { code: "input-too-large", message: sentence },
    ]);
    expect(await gather1("a.txt", "x".repeat(1024), limit)).toMatchObject([{ words: "x".repeat(1024) }]);
    expect(await gather1("a.txt", gzipSync("x".repeat(5_000_000)), limit)).toMatchObject([
      { message: sentence },
    ]);
  });

  test("takes the time of capture from the clock it is given", async () => {
    const path = fileWith("a.txt", "One.");
    for await (const item of fromFile(path, collectOptions({ now: () => "2026-01-01T00:00:00.000Z" })))
      expect(item).toMatchObject({ capture: { capturedAt: "2026-01-01T00:00:00.000Z" } });
    for await (const item of fromFile(path, collectOptions()))
      expect(item).toMatchObject({ capture: { capturedAt: null } });
  });
});

test("What the operating system throws becomes a sentence with its reason", () => {
  expect(asStemmaError(Object.assign(new Error("x"), { code: "EACCES" }), "a.txt").message).toBe(
    "a.txt could not be opened (EACCES). Check its permissions.",
  );
  expect(asStemmaError(Object.assign(new Error("x"), { code: "ENOTDIR" }), "a.txt").code).toBe(
    "input-missing",
  );
});
