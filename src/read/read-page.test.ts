import { describe, expect, test } from "vitest";
import { readPage } from "../../test/receive-words.ts";

const BODY = [
  "The minister said that the northern yard will launch two more boats before the end of the year, and that their crews have been trained for the work at sea.",
  "Workers at the yard told visitors on Friday that both hulls were finished in the autumn, and that only the engines are still on their way from the south.",
  "“We are ready,” the head of the yard said, and he added that nobody had told him where the boats would be sent or when they would leave the harbour.",
];
const paragraphs = BODY.map((words) => `<p>${words}</p>`).join("\n");
const page = (head: string, body = "", around = ""): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${around}<article><h1>Yard launches two more boats</h1>${paragraphs}${body}</article></body></html>`;
const ld = (object: object): string =>
  `<script type="application/ld+json">${JSON.stringify(object)}</script>`;
const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;

describe("A page", () => {
  test("gives its article's paragraphs, a blank line between, and spans that quote them", () => {
    const { report, parts } = readPage(page("<title>Yard launches two more boats</title>"));
    expect(parts.filter(([kind]) => kind === "body").map(([, words]) => words)).toEqual(BODY);
    expect(report.text.endsWith(BODY.join("\n\n"))).toBe(true);
    expect(report.language).toBe("en");
  });

  test("states its facts in JSON-LD", () => {
    const { report, notes } = readPage(
      page(
        ld({
          "@context": "https://schema.org",
          "@graph": [
            { "@type": "WebSite", name: "Not this" },
            {
              "@type": ["NewsArticle"],
              headline: "Yard launches boats &amp; waits",
              description: "Two hulls left the northern yard under escort, as the fleet grows.",
              datePublished: "2026-01-03T10:15:00+09:00",
              dateModified: "2026-01-04T10:15:00+09:00",
              author: [{ "@type": "Person", name: "Mara Quill" }, { name: "By Tom Ferro and Lena Ott" }],
              publisher: { "@type": "Organization", name: "Harbour News" },
              articleSection: ["World", "Sea"],
            },
          ],
        }),
      ),
      { url: "https://www.harbour.example/2025/01/01/boats" },
    );
    expect(report).toMatchObject({
      url: "https://www.harbour.example/2025/01/01/boats",
      outlet: { name: "Harbour News", domain: "harbour.example" },
      title: "Yard launches boats & waits",
      standfirst: "Two hulls left the northern yard under escort, as the fleet grows.",
      section: "World",
      bylines: ["Mara Quill", "Tom Ferro", "Lena Ott"],
      published: { value: "2026-01-03T10:15:00+09:00", basis: "json-ld" },
      modified: { value: "2026-01-04T10:15:00+09:00", basis: "json-ld" },
    });
    expect(notes).toEqual([]);
  });

  test("that has a broken JSON-LD block is read by its other facts, and the block is noted", () => {
    const { report, notes } = readPage(
      page(
        `<script type="application/ld+json">{"@type": "NewsArticle", </script>${meta("og:title", "Yard launches boats")}${meta("article:published_time", "2026-01-03")}`,
      ),
    );
    expect(report.published).toEqual({ value: "2026-01-03", basis: "meta" });
    expect(notes).toMatchObject([{ rule: "read/json-ld", expected: "JSON" }]);
  });

  test("dates itself by the most trusted statement: beside the headline, JSON-LD, meta, microdata, address, other words", () => {
    const statements = [
      ["", '<div class="story-date">January 6, 2026</div>', "text", "2026-01-06"],
      [ld({ "@type": "NewsArticle", datePublished: "2026-01-01" }), "", "json-ld", "2026-01-01"],
      [meta("article:published_time", "2026-01-02"), "", "meta", "2026-01-02"],
      ["", '<span itemprop="datePublished" content="2026-01-03"></span>', "microdata", "2026-01-03"],
      [`<link rel="canonical" href="https://a.example/2026/01/05/yard">`, "", "url", "2026-01-05"],
      ["", "<aside>Launch: January 7, 2026</aside>", "text", "2026-01-07"],
    ] as const;
    for (let from = 0; from < statements.length; from++) {
      const rest = statements.slice(from);
      const { report } = readPage(
        page(rest.map(([head]) => head).join(""), "", rest.map(([, body]) => body).join("")),
      );
      expect(report.published).toEqual({ value: rest[0]?.[3], basis: rest[0]?.[2] });
    }
    expect(readPage(page("")).report.published).toBeNull();
  });

  test("is not left without a day by a statement that holds none", () => {
    const { report } = readPage(
      page(
        ld({ "@type": "NewsArticle", datePublished: "soon", dateCreated: "2026-13-01" }) +
          meta("article:published_time", "0000000000") +
          meta("date", "Saturday") +
          meta("pubdate", "20260103"),
      ),
    );
    expect(report.published).toEqual({ value: "2026-01-03", basis: "meta" });
  });

  test("has the day that the person gave before its own", () => {
    const { report } = readPage(page(meta("article:published_time", "2026-01-02")), {
      published: "2026-01-09",
    });
    expect(report.published).toEqual({ value: "2026-01-09", basis: "given" });
  });

  test("takes its address from where it was fetched, else its canonical link, else og:url", () => {
    const head = `<link rel="canonical" href="https://a.example/one">${meta("og:url", "https://b.example/two")}`;
    expect(readPage(page(head)).report.url).toBe("https://a.example/one");
    expect(readPage(page(head), { url: "https://c.example/" }).report.url).toBe("https://c.example/");
    expect(
      readPage(page(`<link rel="canonical" href="/one">${meta("og:url", "https://b.example/two")}`)).report
        .url,
    ).toBe("https://b.example/two");
    expect(readPage(page('<link rel="canonical" href="javascript:alert(1)">')).report.url).toBeNull();
  });

  test("names its language as BCP 47 does", () => {
    const html = page(meta("og:locale", "en_GB")).replace(' lang="en"', "");
    expect(readPage(html).report.language).toBe("en-GB");
  });

  test.each<[string, string, string]>([
    ["Yard launches boats | Harbour News", "Harbour News", "Yard launches boats"],
    ["Yard launches boats - Harbour News International", "Harbour News", "Yard launches boats"],
    ["Yard launches boats – Harbour", "Harbour News", "Yard launches boats"],
    ["Yard launches boats - South", "Southern Post", "Yard launches boats - South"],
    ["Yard launches boats - and waits", "Harbour News", "Yard launches boats - and waits"],
  ])("with the title “%s” of %s is titled “%s”", (title, outlet, expected) => {
    const { report } = readPage(page(meta("og:title", title) + meta("og:site_name", outlet)));
    expect([report.title, report.outlet.name]).toEqual([expected, outlet]);
  });

  test("has no standfirst where the description only repeats how the body begins", () => {
    const repeated = meta("og:description", `${BODY[0]?.slice(0, 90)}…`);
    expect(readPage(page(repeated).replace(/<h1>.*<\/h1>/, "")).report.standfirst).toBeNull();
    expect(readPage(page(meta("og:description", "."))).report.standfirst).toBeNull();
  });

  test("keeps the credits that stand in its text: source line, photograph, agency of the dateline", () => {
    const html = page(
      "",
      "<figure><img src='a.jpg'><figcaption>A crane lifts a hull at the yard. (Photo by Lena Ott)</figcaption></figure><p>SOURCE: Harbour News and Agencies</p>",
    ).replace("<p>The minister", "<p>SANT ALDO, Jan. 3 (HN) — The minister");
    const { report, parts } = readPage(html);
    expect(
      report.credits.map(({ kind, names, span }) => [kind, names, report.text.slice(...(span ?? [0, 0]))]),
    ).toEqual([
      ["agency", ["HN"], "(HN)"],
      ["photo", ["Lena Ott"], "(Photo by Lena Ott)"],
      ["source", ["Harbour News", "Agencies"], "SOURCE: Harbour News and Agencies"],
    ]);
    expect(report.outlet.name).toBe("Harbour News");
    expect(report.dateline).toMatchObject({ place: "SANT ALDO", date: "Jan. 3" });
    expect(parts).toContainEqual(["caption", "A crane lifts a hull at the yard."]);
    expect(parts.at(-1)).toEqual(["source-line", "SOURCE: Harbour News and Agencies"]);
    expect(parts.filter(([kind]) => kind === "body").map(([, words]) => words)).toEqual(BODY);
  });

  test("behind a wall is read with a note", () => {
    const { notes } = readPage(page(ld({ "@type": "NewsArticle", isAccessibleForFree: "False" })));
    expect(notes).toMatchObject([{ rule: "read/wall", expected: "the whole text" }]);
  });

  test("never holds the words of its scripts and styles", () => {
    const { report } = readPage(
      page("<style>p { color: red }</style>", "<script>alert('boats')</script><noscript>x</noscript>"),
    );
    expect(report.text).not.toMatch(/color|alert/);
  });

  test("keeps emoji, Hangul, zero-width and right-to-left words as they are", () => {
    const words =
      "북한은 두 척의 배를 😀 진수했다\u200b고 밝혔다. שלום \u200fלכולם, and the yard said that it was ready for them.";
    const { report, parts } = readPage(page("", `<p>${words}</p>`));
    expect(parts.at(-1)).toEqual(["body", words]);
    expect(report.text.isWellFormed()).toBe(true);
  });
});

test("A piece of a page without <html> is read like one with it", () => {
  const { parts } = readPage(paragraphs);
  expect(parts.filter(([kind]) => kind === "body").map(([, words]) => words)).toEqual(BODY);
});

test("A page whose elements nest too deep for a parser is read all the same", () => {
  for (const element of ["div", "custom-box"]) {
    const { report } = readPage(page("", "", `<${element}>`.repeat(6_000)));
    expect(report.text).toContain(BODY[1]);
  }
});

describe("A page without an article", () => {
  test("says so, and why: only script, behind a wall, or empty", () => {
    const script = `<html><body><div id="root"></div><script>${"render();".repeat(500)}</script></body></html>`;
    expect(() => readPage(script)).toThrow(/test-input.*only script/s);
    const wall = `<html><head>${ld({ "@type": "NewsArticle", isAccessibleForFree: false })}</head><body></body></html>`;
    expect(() => readPage(wall)).toThrow(/test-input.*behind a wall/s);
    expect(() => readPage("<html><body></body></html>")).toThrow(/test-input/);
    expect(() => readPage(" \n")).toThrow(/test-input/);
  });
});

describe("A page made to be slow", () => {
  test.each<[string, string]>([
    ["tags that never close", "<div ".repeat(40_000)],
    ["angle brackets alone", "<".repeat(100_000)],
    ["unknown elements in elements", "<x/>".repeat(4_000)],
    ["scripts that never close", "<script ".repeat(25_000)],
    ["elements in elements", "<div>".repeat(20_000)],
    ["white space", page("", `<p>a${" ".repeat(100_000)}b / A</p>`)],
    ["line breaks", page("", `<p>${"a<br> \n".repeat(5_000)}</p>`)],
    ["a long description", page(meta("og:description", `a${" .".repeat(50_000)}b`))],
    ["a long author", page(meta("author", "A and ".repeat(17_000)))],
    ["a long caption", page("", `<figure><figcaption>${"(A".repeat(50_000)}</figcaption></figure>`)],
  ])("is done with in seconds: %s", (_, html) => {
    const started = performance.now();
    let refused: unknown = null;
    try {
      expect(readPage(html).report.text).not.toBe("");
    } catch (error) {
      refused = error;
    }
    if (refused !== null) expect(String(refused)).toMatch(/test-input/);
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});

describe("What a paper sets amid an article", () => {
  const bodyOf = (html: string): string[] =>
    readPage(page("<title>Yard launches two more boats</title>", html))
      .parts.filter(([kind]) => kind === "body")
      .map(([, words]) => words ?? "")
      .slice(BODY.length);
  const END = "The boats were named at dusk, and nobody had told the crews that they would be.";

  test.each([
    "<p>Click this link or scan the QR code to receive breaking news from the Harbour Post. We also treat our members to special offers, promotions, and adverts from us and our partners.</p>",
    "<p>Get the news of Osker sent straight to your phone by joining our WhatsApp community today.</p>",
    "<p>Try Harbour Premium for FREE by clicking here for fewer adverts and more puzzles.</p>",
    "<p>Harbour Post would like to keep you informed about offers, events and updates by email, please tick the box if you would like to be contacted</p>",
    '<p>[ <a href="/b">Why the southern yard has built no boat for nine years</a> ]</p>',
  ])("is none of its text: %s", (html) => {
    expect(bodyOf(`${html}<p>${END}</p>`)).toEqual([END]);
  });

  test("is part of it where it tells of a community or quotes a letter", () => {
    const words =
      "The mayor said that the town would join our community of islands, and read the notice on privacy aloud.";
    expect(bodyOf(`<p>${words}</p>`)).toEqual([words]);
  });

  test("is no pull quote that leaves words out", () => {
    const said =
      "“The yard let everybody down,” a welder said. “They have built it for nine years and nobody sails in it.”";
    const html = `<p>${said}</p><aside class="pullquote"><p>“The yard let everybody down … They have built it for nine years”</p></aside><p>${END}</p>`;
    expect(bodyOf(html)).toEqual([said, END]);
  });

  test("may break a paragraph amid a sentence, which goes on", () => {
    const whole =
      "Police suspected that the boat had been used to bring the cargo into the harbour, with orders to share it out among smaller dealers of the town.";
    const [head, tail] = whole.split(/(?<=among) /) as [string, string];
    expect(bodyOf(`<p>${head}</p><p>${tail}</p>`)).toEqual([whole]);
  });

  test("is a list where its points begin small", () => {
    const points = [
      "mara mended a lamp on the northern pier that had been dark for a whole winter of storms",
      "tom painted the gate of the yard in two days and a night without being asked to do it",
    ];
    expect(bodyOf(points.map((one) => `<p>${one}</p>`).join(""))).toEqual(points);
  });
});

test("A title that is escaped twice is read as it is meant", () => {
  const { report } = readPage(
    page(
      "<title>&#8216;We waited&#8217; | Harbour News</title>" +
        ld({
          "@type": "NewsArticle",
          headline: "&#8216;We waited&#8217;, crews of the yard say",
          publisher: { name: "Harbour News" },
        }),
      "",
      "",
    ),
  );
  expect(report.title).not.toMatch(/&#/);
});
