import { gzipSync } from "node:zlib";

/** A page made to do harm: its bytes, and what must never be in its text. */
export interface HostilePage {
  name: string;
  make(size: number): Uint8Array;
  /** At the size of the full run; the tests take a hundredth. */
  full: number;
  /** Whether it is read at that size, or refused with a sentence. */
  outcome: "report" | "refused" | "either";
  not: readonly string[];
}

const BODY = [
  "The harbour council voted on Tuesday to close the old slipway, after engineers found that two of its beams had rotted through.",
  "Boats under nine metres will use the northern ramp until the spring, the council said, and their owners will pay no fee for it.",
  "“We have asked for this for six years,” said the master of the rowing club, who had brought a piece of the wood to the meeting.",
];
const ARTICLE = `<article><h1>Old slipway to close</h1>${BODY.map((words) => `<p>${words}</p>`).join("")}</article>`;
const page = (inside: string, head = ""): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Old slipway to close</title>${head}</head><body>${inside}</body></html>`;
const utf8 = (words: string): Uint8Array => Buffer.from(words, "utf8");

export const HOSTILE: readonly HostilePage[] = [
  {
    name: "megabytes of paragraphs",
    full: 50_000_000,
    make: (size) => utf8(page(`${ARTICLE}<div>${`<p>${BODY[0]}</p>`.repeat(size / 134)}</div>`)),
    outcome: "either",
    not: [],
  },
  {
    name: "deep nesting",
    full: 10_000,
    make: (size) => utf8(page(`${"<div>".repeat(size)}${ARTICLE}${"</div>".repeat(size)}`)),
    outcome: "report",
    not: [],
  },
  {
    name: "deep nesting of what formats words",
    full: 10_000,
    make: (size) => utf8(page(`${ARTICLE}${"<b><i>".repeat(size)}words`)),
    outcome: "report",
    not: [],
  },
  {
    name: "everything unclosed",
    full: 100_000,
    make: (size) =>
      utf8(
        page(
          `<article><h1>Old slipway to close</h1>${BODY.map((words) => `<p>${words}`).join("")}${"<li><td><p><a href=x>".repeat(size / 10)}`,
        ),
      ),
    outcome: "report",
    not: [],
  },
  {
    name: "a million attributes",
    full: 1_000_000,
    make: (size) =>
      utf8(page(`<div ${Array.from({ length: size }, (_, i) => `a${i}="${i}"`).join(" ")}>${ARTICLE}</div>`)),
    outcome: "report",
    not: [],
  },
  {
    name: "classes without end",
    full: 5_000_000,
    make: (size) => utf8(page(`<div class="${"byline-author-date ".repeat(size / 19)}">${ARTICLE}</div>`)),
    outcome: "report",
    not: [],
  },
  {
    name: "an address of data",
    full: 20_000_000,
    make: (size) => utf8(page(`${ARTICLE}<img src="data:image/png;base64,${"QUJD".repeat(size / 4)}">`)),
    outcome: "report",
    not: ["QUJD", "base64"],
  },
  {
    name: "addresses that run",
    full: 10_000,
    make: (size) =>
      utf8(
        page(
          `<article><h1>Old slipway to close</h1>${BODY.map((words) => `<p onclick="steal()">${words}</p>`).join("")}<a href="javascript:steal()">Tide tables</a>${'<a href="javascript:steal()">x</a>'.repeat(size / 33)}</article><script>steal("alert one")</script>`,
          '<link rel="canonical" href="javascript:steal()"><meta property="og:url" content="javascript:steal()">',
        ),
      ),
    outcome: "report",
    not: ["steal", "javascript:"],
  },
  {
    name: "null bytes",
    full: 1_000_000,
    make: (size) =>
      utf8(
        page(
          `${"\0".repeat(Math.min(size, 4_000))}${ARTICLE.replaceAll("slipway", "slip\0way")}${"\0".repeat(size)}`,
        ),
      ),
    outcome: "either",
    not: ["\0"],
  },
  {
    name: "entities that expand",
    full: 1_000_000,
    make: (size) =>
      utf8(
        `<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>${page(`${ARTICLE}<p>${"&c;".repeat(size / 3)}</p>`)}`,
      ),
    outcome: "report",
    not: ["aaaaaaaaaa"],
  },
  {
    name: "one word of megabytes",
    full: 10_000_000,
    make: (size) => utf8(page(`${ARTICLE}<p>${"a".repeat(size)}</p>`)),
    outcome: "either",
    not: [],
  },
  {
    name: "white space and figures without end",
    full: 5_000_000,
    make: (size) =>
      utf8(page(`${ARTICLE}<p class="date">${" 1/2/".repeat(size / 10)}${"\n \t".repeat(size / 6)}</p>`)),
    outcome: "either",
    not: [],
  },
  {
    name: "JSON-LD that nests without end",
    full: 1_000_000,
    make: (size) =>
      utf8(page(ARTICLE, `<script type="application/ld+json">${'{"@graph":['.repeat(size / 11)}</script>`)),
    outcome: "report",
    not: ["@graph"],
  },
  {
    name: "tags that never end",
    full: 2_000_000,
    make: (size) => utf8(page(`${ARTICLE}${"<a <b <!-- ".repeat(size / 11)}`)),
    outcome: "report",
    not: [],
  },
  ...(["utf-8", "euc-kr", "shift_jis", "gb18030", "windows-1251", "utf-16le"] as const).map(
    (named): HostilePage => ({
      name: `UTF-8 that says it is ${named}`,
      full: 100_000,
      make: (size) => utf8(page(`${ARTICLE}<!--${"x".repeat(size)}-->`).replace("utf-8", named)),
      outcome: "report",
      not: ["\ufffd"],
    }),
  ),
  ...([true, false] as const).map(
    (mark): HostilePage => ({
      name: `UTF-16 ${mark ? "with" : "without"} a byte order mark`,
      full: 100_000,
      make: (size) =>
        Buffer.from(
          `${mark ? "\ufeff" : ""}${page(`${ARTICLE}<!--${"x".repeat(size)}-->`).replace("utf-8", "utf-16")}`,
          "utf16le",
        ),
      outcome: "report",
      not: ["\0"],
    }),
  ),
];

/** Bytes of gzip that unpack to `size` bytes of nothing: a thousandth of them. */
export const gzipBomb = (size: number): Uint8Array => gzipSync(Buffer.alloc(size, 0x20), { level: 9 });
