import { describe, expect, test } from "vitest";
import { parsePage } from "./page/parse-page.ts";
import { type PageFacts, pageFacts } from "./page-facts.ts";

const facts = (head: string, body: string, url: string | null = null, lang = "en"): PageFacts =>
  pageFacts(
    parsePage(
      `<!doctype html><html lang="${lang}"><head><title>Yard launches two more boats | Harbour News</title>${head}</head><body>${body}</body></html>`,
    ),
    url,
    [],
  );
const H1 = "<h1>Yard launches two more boats</h1>";
const TEXT = `<p>${"The minister said that the yard would launch two more boats before long. ".repeat(12)}</p>`;
const ld = (object: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", ...object })}</script>`;
const published = (page: PageFacts): (string | null)[] => [
  page.published?.value ?? null,
  page.published?.basis ?? null,
];

describe("The day of publication", () => {
  test("is the one beside the headline, and meta data of the same day adds the hour", () => {
    const body = `${H1}<div class="date">3 January 2026</div>${TEXT}`;
    const of = (datePublished: string): (string | null)[] => published(facts(ld({ datePublished }), body));
    expect(of("2026-01-03T09:30:00+09:00")).toEqual(["2026-01-03T09:30:00+09:00", "json-ld"]);
    expect(of("2025-06-01T09:30:00+09:00")).toEqual(["2026-01-03", "text"]);
  });

  test("is told from the day of an update", () => {
    const page = facts("", `${H1}<p>Published: 3 January 2026. Updated: 5 January 2026</p>${TEXT}`);
    expect(published(page)).toEqual(["2026-01-03", "text"]);
    expect(page.modified).toEqual({ value: "2026-01-05", basis: "text" });
    const turned = facts("", `${H1}<p>Updated 5 January 2026, published 3 January 2026</p>${TEXT}`);
    expect(published(turned)).toEqual(["2026-01-03", "text"]);
  });

  test("is the day of the last change where the page tells no other", () => {
    const page = facts("", `${H1}${TEXT}<p>This page was last edited on 5 January 2026</p>`);
    expect(published(page)).toEqual(["2026-01-05", "text"]);
  });

  test("is not the unlabelled day on which a page is shown anew, between the stated days of publication and change", () => {
    const moved = '<meta property="article:modified_time" content="2026-05-08T10:11:00+01:00">';
    const stated = '<meta property="article:published_time" content="2025-09-17T16:57:00+01:00">';
    const shown = (words: string): string => `${H1}<div class="when"><time>${words}</time></div>${TEXT}`;
    expect(published(facts(stated + moved, shown("Saturday 3 January 2026")))).toEqual([
      "2025-09-17T16:57:00+01:00",
      "meta",
    ]);
    expect(published(facts(stated + moved, shown("Published 3 January 2026")))[0]).toBe("2026-01-03");
    expect(published(facts(stated, shown("Saturday 3 January 2026")))[0]).toBe("2026-01-03");
  });

  test("is the day where the outlet is, for a moment in UTC", () => {
    const moment = ld({ datePublished: "2026-01-03T23:10:00Z" });
    const german = facts(moment, H1 + TEXT, "https://www.hafen.de/artikel");
    expect(published(german)).toEqual(["2026-01-04T00:10:00+01:00", "json-ld"]);
    const early = facts(
      ld({ datePublished: "2026-01-03T03:10:00Z" }),
      H1 + TEXT,
      "https://harbour.com/2026/01/02/boats",
    );
    expect(published(early)).toEqual(["2026-01-02", "url"]);
    const twin = facts(moment, `${H1}<time datetime="2026-01-04T08:10:00+09:00">8:10</time>${TEXT}`);
    expect(published(twin)).toEqual(["2026-01-04T08:10:00+09:00", "time-element"]);
    expect(published(facts(moment, H1 + TEXT))).toEqual(["2026-01-03T23:10:00Z", "json-ld"]);
  });

  test("in figures is read the way another statement confirms", () => {
    const body = `${H1}<div class="date">11/01/2025</div>${TEXT}`;
    expect(published(facts("", body, null, "de"))).toEqual(["2025-01-11", "text"]);
    expect(published(facts(ld({ datePublished: "2025-11-01" }), body, null, "de"))[0]).toBe("2025-11-01");
  });

  test("is not taken from comments, terms or an archive's address", () => {
    const body = `${H1}${TEXT}<p>The offer is open until 31.12.2026</p><div class="comments"><time datetime="2026-02-01">1 Feb</time></div>`;
    expect(
      published(facts("", body, "https://archive.example/web/20260301101010/http://harbour.example/boats")),
    ).toEqual([null, null]);
  });

  test("is the page's own also where its address stands within an archive's", () => {
    const page = facts(
      "",
      H1 + TEXT,
      "https://archive.example/web/20260301101010/http://harbour.example/2026/01/03/boats",
    );
    expect(published(page)).toEqual(["2026-01-03", "url"]);
  });
});

describe("A byline", () => {
  test("is split into people and bodies; the outlet's own name is neither", () => {
    const page = facts(
      `<meta property="og:site_name" content="Harbour News">${ld({ author: [{ name: "Mara Quill" }, { "@type": "Organization", name: "Norland Press" }, { name: "Harbour News" }] })}`,
      H1 + TEXT,
    );
    expect([page.bylines, page.bodies]).toEqual([["Mara Quill"], ["Norland Press"]]);
  });

  test("is found beside the headline where no meta data tells it", () => {
    expect(facts("", `${H1}<p>By Mara Quill and Tom Ferro</p>${TEXT}`).bylines).toEqual([
      "Mara Quill",
      "Tom Ferro",
    ]);
    expect(facts("", `${H1}<span class="author-name">Mara Quill</span>${TEXT}`).bylines).toEqual([
      "Mara Quill",
    ]);
    expect(facts("", `${H1}${TEXT}<aside><span class="author">Tom Ferro</span></aside>`).bylines).toEqual([]);
    expect(facts("", `${H1}<p>By noon the boats were gone.</p>${TEXT}`).bylines).toEqual([]);
  });
});

describe("A byline in the meta data of a Chinese page", () => {
  const author = '<meta name="author" content="何平">';
  const both = `${author}<meta name="editor" content="何平">`;
  const page = (data: string, below: string): ReturnType<typeof facts> =>
    facts(data, `${H1}${TEXT}<div>${below}</div>`);

  test.each(["责任编辑：何平", "【责任编辑: 林晓 何平】", "（責編：何平）"])(
    "is none of who is called %s",
    (below) => {
      expect(page(both, below).bylines).toEqual([]);
      expect(page(both, below).witnesses.filter(({ fact }) => fact === "byline")).toEqual([
        {
          fact: "byline",
          value: "何平",
          basis: "meta",
          by: "author",
          believed: false,
          refused: "the page calls them the editor in charge",
        },
      ]);
    },
  );

  test.each([
    [both, ""],
    [both, "责任编辑：林晓"],
    [both, "编辑部电话：何平"],
    [author, "责任编辑：何平"],
  ])("is one with %s beside “%s”", (data, below) => {
    expect(page(data, below).bylines).toEqual(["何平"]);
  });

  test("is one of an editor whom the page also shows as the writer", () => {
    const shown = facts(both, `${H1}<span class="author-name">何平</span>${TEXT}<div>责任编辑：何平</div>`);
    expect(shown.bylines).toEqual(["何平"]);
  });
});

test("A title is the headline without the outlet's name", () => {
  expect(facts("", H1 + TEXT).title).toBe("Yard launches two more boats");
  const named = '<meta property="og:site_name" content="Harbour News">';
  expect(facts(named, TEXT).title).toBe("Yard launches two more boats");
});

test("What holds the headline is no sidebar, whatever its class says", () => {
  const page = facts("", `<div class="more social">${H1}<div class="date">3 January 2026</div>${TEXT}</div>`);
  expect(published(page)).toEqual(["2026-01-03", "text"]);
});

test.each(["en_GB", "", "not a language"])("The language %j is BCP 47 or none", (lang) => {
  expect(facts("", H1, null, lang).language).toBe(lang === "en_GB" ? "en-GB" : null);
});

test.each([
  [
    "The master of the yard said that the boats were ready, and that the work would begin in the spring for all of them.",
    "en",
  ],
  [
    "Der Hafen ist zu, und die Schiffe liegen mit den Mannschaften vor dem Tor, das nicht aufgeht, von der Stadt her.",
    "de",
  ],
  [
    "배는 내일 항구를 떠난다고 선주가 말했다. 선원들은 아직 아무 말도 듣지 못했다고 했다. 비가 온다고 한다.",
    "ko",
  ],
  [
    "船は明日、港を出ると船主が話した。乗組員はまだ何も聞いていないと言う。雨が降ると言われている。港は静かだった。",
    "ja",
  ],
  [
    "船主说，船明天离开港口。船员们说，他们还什么都没有听到。据说要下雨。港口里很安静，没有人知道原因，也没有人去问。",
    "zh",
  ],
  [
    "Судно уйдёт завтра, сказал хозяин. Матросы ещё ничего не слышали. Говорят, будет дождь, и этот ветер не кончится.",
    "ru",
  ],
  ["12 34 56 XY", null],
])("%j without a stated language is in %j", (words, language) => {
  expect(facts("", `<p>${words}</p>`, null, "").language).toBe(language);
});

test("JSON-LD in CDATA, with a comma too many, is read", () => {
  const broken = `<script type="application/ld+json">//<![CDATA[\n{"@type":"NewsArticle","datePublished":"2026-01-03",}\n//]]></script>`;
  expect(published(facts(broken, H1 + TEXT))).toEqual(["2026-01-03", "json-ld"]);
});

test.each<[string, string | null]>([
  ['{"publishDate":"2026-01-03 08:00"}', "2026-01-03"],
  ["page = {'publishDate' : '2026-01-03'}", "2026-01-03"],
  ['{"2026-01-04":{"a":1},"publishDate":"20260103"}', "2026-01-03"],
  ['{"publishDate":"2026-01-03', null],
  ['{"2026-01-03":"publishDate"}', null],
  ['["publishDate","2026-01-03"]', null],
  ['{"publishDate":"on 2026-01-03"}', null],
])("The day that a script's data %s give is %s", (script, day) => {
  expect(facts(`<script>${script}</script>`, H1 + TEXT).published?.value ?? null).toBe(day);
});

test.each<[string, string]>([
  ["days in one line", "3 January 2026 ".repeat(40_000)],
  ["elements of dates", '<span class="date">'.repeat(40_000)],
  ["authors", '<a rel="author">Mara Quill</a>'.repeat(20_000)],
  ["headings", "<h1>Yard</h1>".repeat(20_000)],
  ["times within times", '<time datetime="2026-01-03">3 January 2026'.repeat(20_000)],
  ["a long script", `<script>${'"date":"2026-01-03",'.repeat(40_000)}</script>`],
  ["a long JSON-LD", `<script type="application/ld+json">${"/*<![CDATA[ ".repeat(40_000)}</script>`],
])("A page made to be slow is done with in seconds: %s", (_, html) => {
  const started = performance.now();
  facts("", H1 + html);
  expect(performance.now() - started).toBeLessThan(8_000);
});

describe("What is kept beside a fact", () => {
  test("is who said otherwise, and who was believed", () => {
    const page = facts(
      ld({ datePublished: "2025-06-01" }),
      `${H1}<div class="date">3 January 2026</div>${TEXT}<aside><span class="date">9 May 2024</span></aside>`,
    );
    expect(page.witnesses.map(({ value, basis, believed }) => [value, basis, believed])).toEqual([
      ["2025-06-01", "json-ld", false],
      ["2026-01-03", "text", true],
    ]);
  });

  test("is a day after the capture, refused and noted", () => {
    const notes: Parameters<typeof pageFacts>[2] = [];
    const html = `<html><head>${ld({ datePublished: "2031-01-03" })}</head><body>${H1}${TEXT}</body></html>`;
    const page = pageFacts(parsePage(html), null, notes, "2026-01-05T10:00:00Z");
    expect(page.published).toBeNull();
    expect(page.witnesses).toMatchObject([
      { value: "2031-01-03", refused: "it lies after the capture (2026-01-05)" },
    ]);
    expect(notes).toMatchObject([{ rule: "read/published" }]);
  });
});

test("A correction is kept with its day", () => {
  const words =
    "Correction: An earlier version misstated the number of boats. It was amended on 4 January 2026.";
  const page = facts(
    "",
    `${H1}${TEXT}<p>${words}</p><p>This article is about boats and yards of the north.</p>`,
  );
  expect(page.corrections).toEqual([{ words, date: "2026-01-04" }]);
});

describe("The section", () => {
  const path = (steps: readonly string[], between = "\n          "): string =>
    `<ul class="breadcrumb">${between}${steps.map((step) => `<li>${step}</li>`).join(between)}${between}</ul>`;

  test("is told by the words of its path, however far its markup is indented", () => {
    const steps = ["Home", "World", "North"];
    for (const between of ["", "\n", "\n".padEnd(90, " ")])
      expect(facts("", `${path(steps, between)}${H1}${TEXT}`).section).toBe("North");
  });

  test("is without the marks that part its path", () => {
    expect(facts("", `${path(["Home »", "World »", "&gt;"])}${H1}${TEXT}`).section).toBe("World");
    expect(facts("", `${path(["Home", "&gt;"])}${H1}${TEXT}`).section).toBeNull();
  });
});

test.each([
  ["Harbour News - Latest News & Headlines", "Harbour News"],
  ["Harbour News | Breaking news, weather and sport headlines", "Harbour News"],
  ["Harbour - The Daily News", "Harbour - The Daily News"],
  ["The Harbour: News of the Coast", "The Harbour: News of the Coast"],
])("An outlet's name is without what its site offers: %s", (given, name) => {
  expect(
    facts(`<meta property="og:site_name" content="${given.replace("&", "&amp;")}">`, H1 + TEXT).outlet,
  ).toBe(name);
});
