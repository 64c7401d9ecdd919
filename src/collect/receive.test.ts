import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Given } from "#vocabulary/capture.ts";
import { type Arrival, receive, receiveLine } from "./receive.ts";

const nothing: Given = { id: null, url: null, outlet: null, title: null, published: null, language: null };
const arrival = (bytes: Uint8Array, more: Partial<Arrival> = {}): Arrival => ({
  input: "page.html",
  url: null,
  bytes,
  mediaType: "text/html",
  charset: null,
  headers: {},
  capturedAt: null,
  ...more,
});
const line = (row: unknown, fallback: Given = nothing) =>
  receiveLine(Buffer.from(typeof row === "string" ? row : JSON.stringify(row)), "in.jsonl:7", null, fallback);
const korean = Buffer.from([0xc1, 0xb6, 0xbc, 0xb1]);

describe("A page or text", () => {
  test("is proved by the hash and size of the bytes as they came", () => {
    const bytes = Buffer.concat([Buffer.from("\ufeff"), Buffer.from("One.")]);
    const { capture, body } = receive(arrival(bytes, { mediaType: "text/plain" }), "text", nothing);
    expect(body).toEqual({ kind: "text", text: "One." });
    expect(capture.size).toBe(7);
    expect(capture.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
  });

  test.each([
    ['<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Harbour Times</title></channel></rss>'],
    ['<?xml-stylesheet href="a.xsl"?><!-- made by hand --> <feed xmlns="http://www.w3.org/2005/Atom"/>'],
    ["WARC/1.1\r\nWARC-Type: response\r\n"],
  ])("that is a feed or a WARC file is refused by its kind: %s", (content) => {
    expect(() => receive(arrival(Buffer.from(content)), "text", nothing)).toThrow(/of a kind that Stemma/);
  });

  test.each([
    ['<?xml version="1.0"?><html><body><p>The feed of the mill is dry.</p></body></html>'],
    ["WARC files are kept by the archive, it said."],
    ["The <rss> element opens a feed."],
  ])("that only speaks of such a thing is read: %s", (content) => {
    expect(receive(arrival(Buffer.from(content)), "text", nothing).body).toEqual({
      kind: "text",
      text: content,
    });
  });

  test.each([
    [
      '\n\u00a0 <?xml version="1.0"?>\n<rss version="2.0"><channel><title>Harbour Times</title></channel></rss>',
    ],
    [`${" ".repeat(500)}<feed xmlns="http://www.w3.org/2005/Atom"/>`],
    ["<!-- made by hand --><rss/>"],
  ])("that comes as a page and is a feed is refused as well: %s", (content) => {
    expect(() => receive(arrival(Buffer.from(content)), "html", nothing)).toThrow(/of a kind that Stemma/);
  });

  test("is not decoded where it is valid UTF-8, and is where it is anything else", () => {
    const page = Buffer.from("<p>Die Fähre fährt.</p>");
    const body = (bytes: Uint8Array) => receive(arrival(bytes), "html", nothing).body;
    expect(body(page)).toEqual({ kind: "html", html: page });
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), page]);
    expect(body(marked)).toEqual({ kind: "html", html: "<p>Die Fähre fährt.</p>" });
    expect(body(Buffer.from("<p>Die Fähre.</p>", "latin1"))).toMatchObject({ html: "<p>Die Fähre.</p>" });
  });

  test("of white space alone is empty, of whatever script the space is", () => {
    expect(() => receive(arrival(Buffer.from(" \n\u3000\u00a0")), "html", nothing)).toThrow(/is empty/);
  });

  test("with a thousand comments in front is told from a feed at once", () => {
    const page = `${"<!-- a -->".repeat(1000)}<html>The mill is dry.</html>`;
    const start = performance.now();
    expect(receive(arrival(Buffer.from(page)), "html", nothing).body).toEqual({
      kind: "html",
      html: Buffer.from(page),
    });
    expect(performance.now() - start).toBeLessThan(500);
  });

  test("is decoded by its header before its own meta element, and a text by no meta element at all", () => {
    const page = Buffer.concat([Buffer.from('<meta charset="windows-1251"><p>'), korean]);
    const read = (charset: string | null) => receive(arrival(page, { charset }), "html", nothing);
    expect(read("euc-kr").capture.charset).toBe("euc-kr");
    expect(read("euc-kr").body).toMatchObject({ html: '<meta charset="windows-1251"><p>조선' });
    expect(read(null).capture.charset).toBe("windows-1251");
    expect(receive(arrival(page), "text", nothing).capture.charset).not.toBe("windows-1251");
  });

  test("carries a note where its encoding was guessed, and none elsewhere", () => {
    const latin = Buffer.from("Le café de Besançon est fermé, selon la mairie.", "latin1");
    expect(receive(arrival(latin), "text", nothing).notes).toEqual([
      {
        rule: "collect/decode",
        span: null,
        found: "bytes that are no UTF-8, read as windows-1252",
        expected: "text in UTF-8",
      },
    ]);
    expect(receive(arrival(Buffer.from("Le café")), "text", nothing)).not.toHaveProperty("notes");
  });

  test("is empty where it holds only white space", () => {
    expect(() => receive(arrival(Buffer.from(" \n\t")), "text", nothing)).toThrow("page.html is empty.");
    expect(() => receive(arrival(new Uint8Array()), "text", nothing)).toThrow("page.html is empty.");
  });
});

describe("A JSON line", () => {
  test("gives its text character for character, and its facts", () => {
    const text = "  One.\r\n\u00a0Two.  ";
    const row = {
      id: 17,
      url: "https://courier.example/1",
      outlet: "The Courier",
      title: "T",
      published: "2025-01-02",
      language: "en",
      text,
    };
    const { body, given, capture, bytes } = line(row);
    expect(body).toEqual({ kind: "text", text });
    expect(given).toEqual({ ...row, id: "17", text: undefined });
    expect(capture).toMatchObject({ input: "17", url: "https://courier.example/1", charset: null });
    expect(Buffer.from(bytes).toString()).toBe(JSON.stringify(row));
  });

  test("falls back on what the person said, where it is silent, null or empty", () => {
    const fallback = { ...nothing, outlet: "The Daily", published: "2025-05-05" };
    expect(line({ text: "One.", outlet: "", published: null }, fallback).given).toMatchObject(fallback);
    expect(line({ text: "One.", outlet: "A", date: "2024-01-01" }, fallback).given).toMatchObject({
      outlet: "A",
      published: "2024-01-01",
    });
    expect(line({ text: "One." }).capture.input).toBe("in.jsonl:7");
  });

  test("gives its page where its text is empty", () => {
    expect(line({ text: "", html: "<p>One.</p>" }).body).toEqual({ kind: "html", html: "<p>One.</p>" });
    expect(line({ text: "One.", html: "<p>Two.</p>" }).body).toEqual({ kind: "text", text: "One." });
  });

  test.each([
    ["hello", "it is no JSON"],
    ["[1]", "it is no JSON object"],
    ["null", "it is no JSON object"],
    ['{"title":"T"}', 'it has neither "text" nor "html"'],
    ['{"text":5}', 'it has neither "text" nor "html"'],
    ['{"text":"One.","outlet":5}', '"outlet" is no string'],
    ['{"text":"One.","id":{}}', '"id" is no string'],
  ])("that is %s is malformed, and the sentence says how lines are", (words, reason) => {
    expect(() => line(words)).toThrow(reason);
    expect(() => line(words)).toThrow(
      /^in\.jsonl:7: .*Each line is one JSON object with "text" or "html"\.$/,
    );
  });

  test("without words is empty, and named by its id where it has one", () => {
    expect(() => line({ text: "  " })).toThrow("in.jsonl:7 is empty.");
    expect(() => line({ id: "x9", text: "" })).toThrow("x9 is empty.");
  });

  test("in another encoding than JSON's is read as what it is, hashed as it came, and noted", () => {
    const bytes = Buffer.from('{"text":"Le café de Besançon est fermé."}', "latin1");
    const received = receiveLine(bytes, "in.jsonl:1", null, nothing);
    expect(received.body).toEqual({ kind: "text", text: "Le café de Besançon est fermé." });
    expect(received.capture.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(received.notes).toHaveLength(1);
  });
});
