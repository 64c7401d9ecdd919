import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "../../test/any-text.ts";
import { readText } from "../../test/receive-words.ts";

const ONE =
  "The minister said that the northern yard will launch two more boats before the end of the year, and that their crews have been trained.";
const TWO =
  "Workers at the yard told visitors on Friday that both hulls were finished in the autumn, and that only the engines are still on their way.";

describe("A plain text", () => {
  test("stays what it was, character for character, with its parts covering every character that is not white space", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            anyText,
            fc.constantFrom(
              "\n",
              "\n\n",
              "\r\n",
              ONE,
              "By Mara Quill",
              "Source: HN",
              "January 3, 2026",
              "(HN Photo/Ott)",
              "SEOUL, Jan 3 (HN) - ",
            ),
          ),
        ),
        (pieces) => {
          const text = pieces.join("");
          fc.pre(text.trim() !== "");
          const { report } = readText(text);
          expect(report.text).toBe(text);
          expect(report.sha256).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
          let last = 0;
          for (const { span } of report.parts) {
            expect(span[0]).toBeGreaterThanOrEqual(last);
            expect(text.slice(last, span[0]).trim()).toBe("");
            last = span[1];
          }
          expect(text.slice(last).trim()).toBe("");
          for (const { span } of report.credits) expect(span?.[1] ?? 0).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("with a section of capitals and stops beside its date has both in their places", () => {
    const { report } = readText("U.S. January 3, 2026");
    const words = report.parts.map(({ kind, span }) => [kind, report.text.slice(...span)]);
    expect(words).toEqual([
      ["section", "U.S."],
      ["date", "January 3, 2026"],
    ]);
    expect(report.published?.value).toBe("2026-01-03");
  });

  test("of white space alone is refused with a sentence", () => {
    for (const text of ["", " \r\n\t", "\ufeff\n"]) expect(() => readText(text)).toThrow(/test-input/);
  });

  test("of quotation marks alone has no title and no day", () => {
    const { report } = readText('“”\n\n""\n‘’');
    expect([report.title, report.published, report.bylines]).toEqual([null, null, []]);
  });

  test("as scraped with everything around it", () => {
    const { report, parts } = readText(
      ` date 2026-01-03 WORLD\n2 min read\nYard launches two boats to strengthen 'northern fleet'\nThe minister has ordered the yard to step up its work and to build a second slipway for the fleet\nA crane lifts a hull at the northern yard, Karsolia. / HN\nJanuary 3, 2026\n\n${ONE}\n\n${TWO}\n\nSOURCE:Harbour News and Agencies\n`,
    );
    expect(parts).toEqual([
      ["date", "date 2026-01-03"],
      ["section", "WORLD"],
      ["furniture", "2 min read"],
      ["title", "Yard launches two boats to strengthen 'northern fleet'"],
      [
        "standfirst",
        "The minister has ordered the yard to step up its work and to build a second slipway for the fleet",
      ],
      ["caption", "A crane lifts a hull at the northern yard, Karsolia."],
      ["credit", "/ HN"],
      ["date", "January 3, 2026"],
      ["body", ONE],
      ["body", TWO],
      ["source-line", "SOURCE:Harbour News and Agencies"],
    ]);
    expect(report).toMatchObject({
      section: "WORLD",
      outlet: { name: "Harbour News", domain: null },
      published: { value: "2026-01-03", basis: "text" },
      modified: null,
    });
    expect(report.credits.map(({ kind, names }) => [kind, names])).toEqual([
      ["photo", ["HN"]],
      ["source", ["Harbour News", "Agencies"]],
    ]);
  });

  test.each<[string, string, string | null, string[]]>([
    ["SEOUL, Jan 3 (Harbour News) -", "SEOUL", "Jan 3", ["Harbour News"]],
    ["Sant Aldo, January 3 (HN) --", "Sant Aldo", "January 3", ["HN"]],
    ["PORT MERIDIAN (Harbour News) —", "PORT MERIDIAN", null, ["Harbour News"]],
    ["SANT ALDO, Karsolia, 3 January 2026 (HN) –", "SANT ALDO, Karsolia", "3 January 2026", ["HN"]],
    ["WASHINGTON —", "WASHINGTON", null, []],
    ["MURMYSH, Karsolia —", "MURMYSH, Karsolia", null, []],
    ["KANSAI, Osaka Pref. –", "KANSAI, Osaka Pref.", null, []],
    ["MURMYSH - MURMYSH (HN) —", "MURMYSH", null, ["HN"]],
    ["MURMYSH, June 5. /HARBOUR/.", "MURMYSH", "June 5", ["HARBOUR"]],
    ["MURMYSH. June 5 (Harbour News) -", "MURMYSH", "June 5", ["Harbour News"]],
    ["Sant Aldo, Jun 5 (HNA)", "Sant Aldo", "Jun 5", ["HNA"]],
    ["Sant Aldo [Karsolia], June 5 (HNA):", "Sant Aldo", "June 5", ["HNA"]],
    ["Sant Aldo, HNA –", "Sant Aldo", null, ["HNA"]],
  ])("with an agency's dateline: %s", (dateline, place, date, names) => {
    for (const title of ["", "Yard launches two more boats\n\n"]) {
      const { report, parts } = readText(`${title}${dateline} ${ONE}\n\n${TWO}`);
      expect(parts.slice(-3)).toEqual([
        ["dateline", dateline],
        ["body", ONE],
        ["body", TWO],
      ]);
      expect(report.dateline).toMatchObject({ place, date });
      expect(report.credits.flatMap((credit) => credit.names)).toEqual(names);
      expect(report.title).toBe(title === "" ? null : "Yard launches two more boats");
      expect(report.outlet.name).toBe(names[0] ?? null);
      // The dateline's day is not said to be the day of publication.
      expect(report.published).toBeNull();
    }
  });

  test.each<[string, string[]]>([
    ["(Harbour News)", ["Harbour News"]],
    ["(HN) —", ["HN"]],
    ["(Meridian) -", ["Meridian"]],
  ])("an agency alone before the first words is a credit, and no dateline: %s", (credit, names) => {
    const { report, parts } = readText(`Yard launches two more boats\n\n${credit} ${ONE}\n\n${TWO}`);
    expect(report.dateline).toBeNull();
    expect(report.credits).toEqual([
      expect.objectContaining({
        kind: "agency",
        names,
        span: [30, 30 + credit.replace(/ [—-]$/, "").length],
      }),
    ]);
    expect(parts.slice(-2)).toEqual([
      ["body", ONE],
      ["body", TWO],
    ]);
  });

  test.each(["(LEAD)", "(Updated)", "(US)", "(the second of two)"])(
    "which version it is, or of whom, is no agency: %s",
    (first) => {
      expect(readText(`${first} ${ONE}\n\n${TWO}`).report.credits).toEqual([]);
    },
  );

  test.each([
    "U.S.-backed forces left the yard on Friday, and the crews of both boats went with them.",
    "TOKYO-based builders sold the hulls to the ministry, which says that it has paid for them.",
    "US–China talks on the boats ended on Friday, and nobody said what had come out of them.",
    "In Sant Aldo, HNA and the yard (both old) sold the boats on June 5 to a buyer whom nobody would name.",
    "Sant Aldo, June 5 (a Friday) was the day on which the yard sold both of its boats to the ministry.",
    "FILE - In this photo of May the boats of the yard leave the harbour under a grey sky.",
    "WATCH — The mayor of Sant Aldo tells the crews of both boats that nobody will be paid.",
    "The boats — three of them — left the yard on Friday and sailed north with all their crews.",
    "Mara Quill - a welder - told visitors that the hulls were finished in the autumn of last year.",
  ])("does not take words before a dash for a dateline: %s", (first) => {
    const { report, parts } = readText(`${first}\n\n${TWO}`);
    expect(report.dateline).toBeNull();
    expect(parts[0]).toEqual(["body", first]);
  });

  test.each<[string, string[], string | null]>([
    ["By Mara Quill", ["Mara Quill"], null],
    ["By Mara Quill and Tom Ferro", ["Mara Quill", "Tom Ferro"], null],
    ["By Mara Quill, Tom Ferro and Lena Ott", ["Mara Quill", "Tom Ferro", "Lena Ott"], null],
    ["BY MARA QUILL", ["MARA QUILL"], null],
    ["By Mara Quill | Harbour News | Jan. 3, 2026", ["Mara Quill"], "2026-01-03"],
    ["By our northern correspondent", [], null],
  ])("with a byline: %s", (line, names, published) => {
    const { report, parts } = readText(`Yard launches two more boats\n${line}\n\n${ONE}\n\n${TWO}`);
    expect(report.bylines).toEqual(names);
    expect(report.published?.value ?? null).toBe(published);
    expect(parts[1]?.[0]).toBe("byline");
    expect(parts.slice(-2).map(([kind]) => kind)).toEqual(["body", "body"]);
  });

  test("signed at its end", () => {
    const line = "(Reporting by Mara Quill in Sant Aldo and Tom Ferro; editing by Lena Ott)";
    const { report, parts } = readText(`${ONE}\n\n${TWO}\n\n${line}`);
    expect(report.bylines).toEqual(["Mara Quill", "Tom Ferro"]);
    expect(parts[2]).toEqual(["byline", line]);
  });

  test("without a title is body alone", () => {
    const { report, parts } = readText(`${ONE}\n\n${TWO}`);
    expect(report.title).toBeNull();
    expect(parts).toEqual([
      ["body", ONE],
      ["body", TWO],
    ]);
    expect(readText(ONE).parts).toEqual([["body", ONE]]);
  });

  test("with a date between its paragraphs has no day from it", () => {
    const { report, parts } = readText(
      `Yard launches boats\n\n${ONE}\n\n${TWO}\n\nJanuary 3, 2026\n\n${ONE}`,
    );
    expect(report.published).toBeNull();
    expect(parts.map(([kind]) => kind)).toEqual(["title", "body", "body", "date", "body"]);
  });

  test.each<[string, string, string | null]>([
    ["January 3, 2026", "2026-01-03", null],
    ["Published: 3 January 2026, 10:15 GMT", "2026-01-03", null],
    ["Saturday, January 3, 2026 at 10:15 am KST", "2026-01-03", null],
    ["Posted : 2026-01-03 10:15\nUpdated : 2026-01-04 11:00", "2026-01-03", "2026-01-04"],
    ["Last updated on January 4, 2026\nPublished January 3, 2026", "2026-01-03", "2026-01-04"],
    ["Updated January 4, 2026", "2026-01-04", null],
    ["입력 2026.01.03. 오전 10:15", "2026-01-03", null],
    ["2026년 1월 3일", "2026-01-03", null],
  ])("dated by a line of its own: %j", (lines, published, modified) => {
    const { report, parts } = readText(`Yard launches boats\n${lines}\n\n${ONE}\n\n${TWO}`);
    expect(report.published).toEqual({ value: published, basis: "text" });
    expect(report.modified?.value ?? null).toBe(modified);
    expect(parts.slice(1, -2).every(([kind]) => kind === "date")).toBe(true);
  });

  test.each<[string, string, string, string[]]>([
    ["A crane lifts a hull at the yard. / HN", "A crane lifts a hull at the yard.", "/ HN", ["HN"]],
    [
      "A crane lifts a hull. (HN Photo/Lena Ott)",
      "A crane lifts a hull.",
      "(HN Photo/Lena Ott)",
      ["HN", "Lena Ott"],
    ],
    [
      "A crane lifts a hull. (Photo by Lena Ott/Harbour News)",
      "A crane lifts a hull.",
      "(Photo by Lena Ott/Harbour News)",
      ["Lena Ott", "Harbour News"],
    ],
    [
      "A crane lifts a hull, Jan. 3, 2026. Photo: Lena Ott/HN",
      "A crane lifts a hull, Jan. 3, 2026.",
      "Photo: Lena Ott/HN",
      ["Lena Ott", "HN"],
    ],
    [
      "A crane lifts a hull. [Lena Ott/Harbour News]",
      "A crane lifts a hull.",
      "[Lena Ott/Harbour News]",
      ["Lena Ott"],
    ],
    [
      "[A crane lifts a hull on Friday. Harbour News/Lena Ott]",
      "[A crane lifts a hull on Friday.",
      "Harbour News/Lena Ott]",
      ["Harbour News", "Lena Ott"],
    ],
    [
      "FILE PHOTO: A crane lifts a hull. HN/Lena Ott",
      "FILE PHOTO: A crane lifts a hull.",
      "HN/Lena Ott",
      ["HN", "Lena Ott"],
    ],
    ["A crane lifts a hull © Harbour News", "A crane lifts a hull", "© Harbour News", ["Harbour News"]],
    [
      "This undated photo shows a crane at the yard. (Harbour News)",
      "This undated photo shows a crane at the yard.",
      "(Harbour News)",
      ["Harbour News"],
    ],
  ])("with a caption: %s", (line, told, credit, names) => {
    const { report, parts } = readText(`Yard launches boats\n\n${line}\n\n${ONE}\n\n${TWO}`);
    expect(parts.slice(1, 3)).toEqual([
      ["caption", told],
      ["credit", credit],
    ]);
    expect(report.credits).toMatchObject([{ kind: "photo", names }]);
    expect(parts.slice(3).map(([kind]) => kind)).toEqual(["body", "body"]);
  });

  test.each([
    "“We are ready,” he said / then he left.",
    "The yard is ready. (The minister did not say when.)",
    "He asked for half / of it.",
  ])("does not take a paragraph for a caption: %s", (line) => {
    const { report, parts } = readText(`Yard launches boats\n\n${ONE}\n\n${line}\n\n${TWO}`);
    expect(report.credits).toEqual([]);
    expect(parts[2]).toEqual(["body", line]);
  });

  test.each<[string, string[], string | null]>([
    ["Source: Harbour News", ["Harbour News"], "Harbour News"],
    ["Sources: Agencies, Harbour News", ["Agencies", "Harbour News"], "Harbour News"],
    ["SOURCE : News Agencies", ["News Agencies"], null],
  ])("with a source line: %s", (line, names, outlet) => {
    const { report, parts } = readText(`Yard launches boats\n\n${ONE}\n\n${TWO}\n\n${line}`);
    expect(parts.at(-1)).toEqual(["source-line", line]);
    expect(report.credits).toMatchObject([{ kind: "source", names }]);
    expect(report.outlet.name).toBe(outlet);
  });

  test("that says “Source:” in a sentence has no source line", () => {
    const line = "Source: the ministry, in a letter that it sent to parliament.";
    const { report, parts } = readText(`${ONE}\n\n${line}\n\n${TWO}`);
    expect(report.credits).toEqual([]);
    expect(parts[1]).toEqual(["body", line]);
  });

  test("copied with the page's furniture", () => {
    const { report, parts } = readText(
      `Home > World > Asia\nAsia Pacific\nYard launches two more boats\n\nShare\n4 min read\n\n${ONE}\n\nWhat comes next\n\n${TWO} (END)\n\nRelated: Cranes at work\n© 2026 Harbour News. All rights reserved.`,
    );
    expect(report.section).toBe("Asia Pacific");
    expect(parts).toEqual([
      ["furniture", "Home > World > Asia"],
      ["section", "Asia Pacific"],
      ["title", "Yard launches two more boats"],
      ["furniture", "Share"],
      ["furniture", "4 min read"],
      ["body", ONE],
      ["heading", "What comes next"],
      ["body", TWO],
      ["furniture", "(END)"],
      ["furniture", "Related: Cranes at work"],
      ["furniture", "© 2026 Harbour News. All rights reserved."],
    ]);
    expect(report.paragraphs).toHaveLength(3);
  });

  test("with what an agency writes to its customers, who helped and what was corrected", () => {
    const correction =
      "Correction: An earlier version of this story misstated the number of boats on 4 January 2026.";
    const { report, parts } = readText(
      `Yard launches two more boats\n\n(ATTN: UPDATES with remarks in paras 3-5)\n\n${ONE}\n\n${TWO}\n\n${correction}\n\n___\n\nHarbour News writers Mara Quill in Sant Aldo and J. Roe contributed to this report.\n\ndesk@harbour.example`,
    );
    expect(parts.map(([kind]) => kind)).toEqual([
      "title",
      "furniture",
      "body",
      "body",
      "furniture",
      "furniture",
      "source-line",
      "furniture",
    ]);
    expect(report.paragraphs).toHaveLength(2);
    expect(report.corrections).toEqual([
      {
        span: [report.text.indexOf("Correction:"), report.text.indexOf("\n\n___")],
        words: correction,
        date: "2026-01-04",
      },
    ]);
  });

  test("who edited it is nobody's claim", () => {
    const { report, parts } = readText(
      `Yard launches two more boats\n\n${ONE}\n\n${TWO}\n\nEdited by Mara Quill`,
    );
    expect(parts.at(-1)).toEqual(["source-line", "Edited by Mara Quill"]);
    expect(report.credits).toEqual([]);
  });

  test("that quotes who contributed to a report of somebody's has no credit", () => {
    const line = "Three engineers contributed to this report, which the ministry published in May.";
    const { parts } = readText(`${ONE}\n\n${line}\n\n${TWO}`);
    expect(parts[1]).toEqual(["body", line]);
  });

  test("with other line ends has the same parts", () => {
    const text = `Yard launches boats\n\nSANT ALDO, Jan 3 (HN) - ${ONE}\n\n${TWO}`;
    const { parts } = readText(text);
    for (const end of ["\r\n", "\r", "\u2028"])
      expect(readText(text.replaceAll("\n", end)).parts).toEqual(parts);
  });
});

describe("What the person said", () => {
  const text = `Yard launches boats\nJanuary 3, 2026\n\n${ONE}\n\n${TWO}`;

  test("stands before what the text says, and a day that differs is noted", () => {
    const { report, notes } = readText(text, {
      published: "2026-01-05",
      outlet: "Other News",
      title: "Other title",
    });
    expect(report.published).toEqual({ value: "2026-01-05", basis: "given" });
    expect([report.outlet.name, report.title]).toEqual(["Other News", "Other title"]);
    expect(notes).toEqual([
      { rule: "read/published", span: null, found: "the text is dated 2026-01-03", expected: "2026-01-05" },
    ]);
    expect(readText(text, { published: "2026-01-03T10:00:00Z" }).notes).toEqual([]);
  });

  test("is noted where it is no date, and the text's day stands", () => {
    const { report, notes } = readText(text, { published: "one day" });
    expect(report.published).toEqual({ value: "2026-01-03", basis: "text" });
    expect(notes[0]?.found).toBe("one day");
  });

  test("gives the report its address and domain", () => {
    expect(readText(text, { url: "https://www.a.example/1" }).report.outlet.domain).toBe("a.example");
    expect(readText(text, { url: "no address" }).report.outlet.domain).toBeNull();
  });
});

describe("A text of 100,000 characters", () => {
  const units = [
    "a",
    " ",
    "\n",
    " \n",
    "\r\n",
    "a\n",
    ". ",
    '"',
    "( ",
    "(",
    "[A",
    "/ A",
    " / ",
    "A/",
    "Photo: ",
    "By A",
    "by A and ",
    "SOURCE: ",
    "read more ",
    "A, ",
    "SEOUL (",
    "Jan 3 ",
    "Home > ",
    ";and ",
    "...:",
    "\u2028",
    "한",
    "\ud83d",
    "Aa ",
    "-",
    "—",
    "reporting by A ",
    "3 Jan 2026 ",
    "photo ",
    "© A",
  ];
  test("takes time in proportion to its length, whatever it holds", () => {
    for (const unit of units)
      for (const around of [
        ["", " x"],
        ["Yard launches boats\n\nBy A ", " x / A"],
        [`${ONE} `, " x)"],
      ]) {
        const text = `${around[0]}${unit.repeat(Math.ceil(100_000 / unit.length))}${around[1]}`;
        const started = performance.now();
        readText(text);
        expect(performance.now() - started, JSON.stringify([unit, ...around])).toBeLessThan(3_000);
      }
  }, 120_000);

  test("and one of 300,000 lines, is read", () => {
    expect(readText("a b\n".repeat(300_000)).report.parts).toHaveLength(300_000);
  });
});

test("Who passed a text on is a credit before the first words", () => {
  const { report } = readText(`Harbour Notes via HNA — ${ONE}\n\n${TWO}`);
  expect(report.dateline).toBeNull();
  expect(report.credits).toEqual([expect.objectContaining({ kind: "agency", names: ["HNA"] })]);
});

test("A headline stands right above the byline, and a label of the page above it is none", () => {
  const { report } = readText(
    `powered by Skerry\n\nYard launches two more boats after a long winter\n\nHarbour News — By MARA QUILL - Harbour News\n\n${ONE}\n\n${TWO}`,
  );
  expect(report.title).toBe("Yard launches two more boats after a long winter");
  expect(report.bylines).toEqual(["MARA QUILL", "Harbour News"]);
});
