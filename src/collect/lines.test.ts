import { expect, test } from "vitest";
import { linesOf, sizeWords } from "./lines.ts";

async function read(
  chunks: readonly (string | Uint8Array)[],
  maxSize = 1000,
): Promise<(string | [number, string])[]> {
  const out: (string | [number, string])[] = [];
  async function* stream() {
    for (const chunk of chunks) yield Buffer.from(chunk as string);
  }
  for await (const line of linesOf(stream(), maxSize, "in.jsonl"))
    out.push(
      "error" in line ? [line.number, line.error.message] : `${line.number}:${Buffer.from(line.bytes)}`,
    );
  return out;
}

test("Lines end with a newline, with or without a carriage return, and the last with the file", async () => {
  expect(await read(["one\ntwo\r\nthree"])).toEqual(["1:one", "2:two", "3:three"]);
});

test("Lines of white space are passed over and still counted", async () => {
  expect(await read(["\n \t\r\none\n\n"])).toEqual(["3:one"]);
});

test("A line and a character may be cut anywhere between chunks", async () => {
  const whole = Buffer.from("{“één”}\n{“twee”}\n");
  for (let cut = 0; cut <= whole.length; cut++)
    expect(await read([whole.subarray(0, cut), whole.subarray(cut)])).toEqual(["1:{“één”}", "2:{“twee”}"]);
  expect(await read([...whole].map((byte) => Uint8Array.of(byte)))).toEqual(["1:{“één”}", "2:{“twee”}"]);
});

test("A byte order mark is no part of the first line", async () => {
  expect(await read(["\ufeff{}\n"])).toEqual(["1:{}"]);
});

test("UTF-16 is read as its words", async () => {
  const words = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("één\ntwee\n", "utf16le")]);
  expect(await read([words.subarray(0, 5), words.subarray(5)])).toEqual(["1:één", "2:twee"]);
});

test("A line beyond the limit is an error by itself, in bytes, and the next are read", async () => {
  const sentence = "in.jsonl:2 is larger than 0 KiB. Split it, or raise --max-size.";
  expect(await read(["one\n", "x".repeat(8), "x".repeat(8), "\nthree\n"], 10)).toEqual([
    "1:one",
    [2, sentence],
    "3:three",
  ]);
  expect(await read(["one\n123456789é\n123456789\n"], 10)).toEqual(["1:one", [2, sentence], "3:123456789"]);
  expect(await read(["one\n", "x".repeat(11)], 10)).toEqual(["1:one", [2, sentence]]);
});

test("A stream that does not begin as text is refused once", async () => {
  await expect(read([Uint8Array.of(1, 2, 0, 10, 3, 10, 4)])).rejects.toThrow("in.jsonl is not text.");
});

test("Nothing comes of nothing", async () => {
  expect(await read([])).toEqual([]);
  expect(await read([""])).toEqual([]);
});

test("Sizes are said in the unit that fits", () => {
  expect(sizeWords(32 * 1024 * 1024)).toBe("32 MiB");
  expect(sizeWords(2048)).toBe("2 KiB");
});
