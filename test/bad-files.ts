import { join } from "node:path";
import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { folderOf } from "./collecting.ts";

const good = (id: string) =>
  JSON.stringify({ id, text: `The ministry said on Monday that gate ${id} is closed.` });
const page = (body: string, charset = "utf-8") =>
  `<!doctype html><html><head><meta charset="${charset}"><title>Harbour of ${charset}</title></head><body><article><h1>Harbour of ${charset}</h1>${body}</article></body></html>`;
const zipped = gzipSync(page("<p>The ministry said that the harbour is closed.</p>".repeat(30)));
const korean = "조선중앙통신은 항구가 닫혔다고 월요일에 보도했다. ".repeat(12);

/** Inputs with what is to be said of each; null where all is well. In the order in which they are given. */
const inputs: readonly (readonly [
  name: string,
  content: string | Uint8Array | null,
  sentence: RegExp | null,
])[] = [
  ["first.txt", "Officials said that the bridge is open.", null],
  ["empty.txt", "", /empty\.txt is empty\. Nothing was read from it\.$/],
  ["blank.html", " \n\t ", /blank\.html is empty\./],
  [
    "picture.txt",
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13),
    /picture\.txt is not text\. Give a page/,
  ],
  ["picture.jsonl", Uint8Array.of(0, 1, 10, 2, 10, 3, 10), /picture\.jsonl is not text\. Give a page/],
  [
    "cut.html.gz",
    zipped.subarray(0, zipped.length - 20),
    /cut\.html\.gz is a truncated or damaged gzip file\. Get it again, whole\.$/,
  ],
  ["long.txt", "x".repeat(50_000_000), /long\.txt is larger than 32 MiB\. Split it, or raise --max-size\.$/],
  [
    "mixed.jsonl",
    `${good("a")}\n{"id": "b", "text": oops}\n${good("c")}\n`,
    /mixed\.jsonl:2: it is no JSON .*Each line is one JSON object/,
  ],
  [
    "long.jsonl",
    `${good("d")}\n{"text":"${"x".repeat(50_000_000)}"}\n${good("e")}\n`,
    /long\.jsonl:2 is larger than 32 MiB\. Split it/,
  ],
  [
    "script.html",
    page("<script>render('app')</script><div id='app'></div>"),
    /script\.html holds no article text.*Save the page after it has loaded/,
  ],
  ["gone.txt", null, /There is no file or folder at .*gone\.txt\. Check the path\.$/],
  ["photographs", null, /photographs holds no file that Stemma reads/],
  [
    "latin.html",
    Buffer.from(
      page(`<p>${"Le café de Besançon est fermé, selon la mairie. ".repeat(20)}</p>`, "utf8"),
      "latin1",
    ),
    null,
  ],
  ["marked.txt", Buffer.from("\ufeffThe ministry said that “the harbour” is closed.", "utf16le"), null],
  ["korean.html", iconv.encode(page(`<p>${korean}</p>`, "euc-kr"), "euc-kr"), null],
  ["last.txt", "Residents said that the market stays.", null],
];

/** A folder of them all, gone when the test ends; `sources` in their order, `sentences` of those that are bad. */
export function badFiles() {
  const folder = folderOf({
    "photographs/a.jpg": "JPEG",
    ...Object.fromEntries(inputs.flatMap(([name, content]) => (content === null ? [] : [[name, content]]))),
  });
  return {
    folder,
    sources: inputs.map(([name]) => join(folder, name)),
    sentences: inputs.flatMap(([, , sentence]) => (sentence === null ? [] : [sentence])),
    /** The inputs of what can be read, in order. */
    read: ["first.txt", "a", "c", "d", "e", "latin.html", "marked.txt", "korean.html", "last.txt"].map(
      (name) => (name.includes(".") ? join(folder, name) : name),
    ),
  };
}
