import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findArticleBlocks } from "./find-article.ts";
import { parsePage } from "./parse-page.ts";

const BODY = [
  "The harbour council voted on Tuesday to close the old slipway, after engineers found that two of its beams had rotted through.",
  "Boats under nine metres will use the northern ramp until the spring, the council said, and their owners will pay no fee for it.",
  "“We have asked for this for six years,” said the master of the rowing club, who had brought a piece of the wood to the meeting.",
  "The work is to begin in March. Nobody could say on Tuesday what it will cost, or whether the county will pay a part of it.",
];
const page = (inside: string, around = ""): string =>
  `<!doctype html><html lang="en"><head><title>Old slipway to close</title></head><body>
<nav class="main-nav"><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article class="story"><h1>Old slipway to close</h1><div class="story-body">${inside}</div></article></main>
${around}<footer class="site-footer"><p>© Harbour Times. All rights reserved. Terms of use and privacy policy apply.</p></footer></body></html>`;
const p = (words: string): string => `<p>${words}</p>`;
const article = BODY.map(p).join("");
const text = (html: string): string[] => findArticleBlocks(parsePage(html)).blocks.map((block) => block.text);

describe("The article of a page", () => {
  test("is its paragraphs, without title, menu and footer", () => {
    expect(text(page(article))).toEqual(BODY);
  });

  test("is found by the rules alone, too", () => {
    const { blocks } = findArticleBlocks(parsePage(page(article)), null);
    expect(blocks.map((block) => block.text)).toEqual(BODY);
  });

  test.each<[string, string]>([
    ["a request to subscribe", "<p>Sign up for our newsletter and get the harbour in your inbox.</p>"],
    ["a link to another article", '<p><a href="/x">Read more: The ramp that nobody uses</a></p>'],
    ["buttons to share", '<div class="share-tools"><a href="#">Facebook</a> <a href="#">Twitter</a></div>'],
    ["advertising", '<div class="ad-slot">Advertisement</div>'],
    [
      "related articles",
      '<div class="related"><h3>Related</h3><ul><li><a href="/a">The ramp that nobody uses</a></li><li><a href="/b">A lighthouse for sale</a></li></ul></div>',
    ],
  ])("does not hold %s among its paragraphs", (_, html) => {
    expect(text(page(`${BODY.slice(0, 2).map(p).join("")}${html}${BODY.slice(2).map(p).join("")}`))).toEqual(
      BODY,
    );
  });

  test.each<[string, string]>([
    [
      "footnotes",
      '<section class="footnotes"><h3>Notes</h3><ol><li id="fn1">See the survey of the northern ramp, printed in 2011, page 14.</li></ol></section>',
    ],
    [
      "what is headed as a citation",
      "<section><h3>Suggested citation</h3><p>Quill, M. Old Slipway to Close. Harbour Times, May 2024.</p></section>",
    ],
  ])("does not hold %s", (_, html) => {
    expect(text(page(`${article}${html}`))).toEqual(BODY);
  });

  test("holds its own letters where nearly all of it is called so", () => {
    expect(text(page(`<div class="letters">${article}</div>`))).toEqual(BODY);
  });

  test("does not hold a list of buttons, but a list of short items", () => {
    const list = (...items: string[]): string =>
      `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
    expect(text(page(`${list("list", "メール", "印刷")}${article}`))).toEqual(BODY);
    expect(text(page(`${article}${list("Ramps: 2", "Beams: 14", "Boats: 31")}`))).toEqual([
      ...BODY,
      ...["Ramps: 2", "Beams: 14", "Boats: 31"],
    ]);
  });

  test("holds a caption in a span, and who took the picture beside it, but no large first letter as one", () => {
    const picture =
      '<div class="pic"><img src="a.jpg"><div class="copyright">© Harbour Times / Mara Quill</div><div class="caption">The slipway at low water on Monday</div></div>';
    const spanned =
      '<div class="pic"><img src="b.jpg"><span class="cap">Two of the beams, seen from below</span></div>';
    const cap = BODY[3]?.replace(/^T/, '<span class="drop-cap">T</span>') ?? "";
    const { blocks } = findArticleBlocks(
      parsePage(
        page(`${p(BODY[0] ?? "")}${picture}${p(BODY[1] ?? "")}${spanned}${p(BODY[2] ?? "")}${p(cap)}`),
      ),
    );
    expect(blocks.filter(({ kind }) => kind === "caption").map((block) => block.text)).toEqual([
      "© Harbour Times / Mara Quill",
      "The slipway at low water on Monday",
      "Two of the beams, seen from below",
    ]);
    expect(blocks.filter(({ kind }) => kind === "body").map((block) => block.text)).toEqual(BODY);
  });

  test("does not hold the readers' comments below it, however long they are", () => {
    const comments = `<section id="comments" class="comments-area"><h2>3 comments</h2>${[1, 2, 3]
      .map(
        (n) =>
          `<div class="comment"><p>Reader ${n}: I have sailed from that slipway since I was a child, and nobody has ever asked me what I think about it.</p></div>`,
      )
      .join("")}</section>`;
    expect(text(page(article, comments))).toEqual(BODY);
  });

  test("stays what it is in a body whose class speaks of captions, and in a post whose labels speak of comments", () => {
    const html = page(article);
    const themed = html.replace("<body>", '<body class="single-post theme-hide-captions caption-dark">');
    expect(findArticleBlocks(parsePage(themed)).blocks.map(({ kind }) => kind)).toEqual(
      BODY.map(() => "body"),
    );
    const post = html.replace(
      'class="story"',
      'class="post-12 hentry status-publish tag-comments tag-slipway"',
    );
    const comments = `<ol class="commentlist">${BODY.map((words) => `<li class="comment"><p>${`${words} `.repeat(9)}</p></li>`).join("")}</ol>`;
    expect(text(post.replace("</main>", `${comments}</main>`))).toEqual(BODY);
  });

  test("may stand in sections that a table of contents leads to", () => {
    expect(text(page(`<div class="content_body" id="TOC_TITLE_1">${article}</div>`))).toEqual(BODY);
  });

  test("keeps a heading above its paragraphs, and a picture's caption as a caption", () => {
    const { blocks } = findArticleBlocks(
      parsePage(
        page(
          `${p(BODY[0] ?? "")}<figure><img src="a.jpg"><figcaption>The slipway on Tuesday</figcaption></figure>${p(BODY[1] ?? "")}<h2>What it will cost</h2>${p(BODY[2] ?? "")}${p(BODY[3] ?? "")}`,
        ),
      ),
    );
    expect(blocks.filter(({ kind }) => kind !== "body").map(({ kind, text }) => [kind, text])).toEqual([
      ["caption", "The slipway on Tuesday"],
      ["heading", "What it will cost"],
    ]);
  });

  test("does not hold a show of numbered pictures on other matters, unless the pictures are what it is", () => {
    const slides = (count: number): string =>
      `<ul class="legends">${Array.from({ length: count }, (_, i) => `<li><h2><span>${i + 1}/${count}</span> Business ${i}</h2><p>A firm on the other side of the water told its ${i + 2} owners on Friday that it will build no more cranes.</p></li>`).join("")}</ul>`;
    const long = [
      ...BODY,
      ...BODY.map((words) => words.replace("Tuesday", "Wednesday").replace("will", "may")),
    ];
    const amid = text(page(`${article}${slides(6)}${long.slice(4).map(p).join("")}`));
    expect(amid.filter((words) => words.includes("cranes") || words.includes("Business"))).toEqual([]);
    expect(amid.length).toBeGreaterThanOrEqual(7);
    const gallery = text(page(`${p(BODY[0] ?? "")}${slides(6)}`));
    expect(gallery.filter((words) => words.includes("cranes"))).toHaveLength(6);
  });

  test.each<[string, string]>([
    ["a pull quote", `<aside class="pullquote"><p>“We have asked for this for six years”</p></aside>`],
    [
      "a quiz",
      '<div class="quiz"><h4>Quiz: do you know the harbour?</h4><p>Test what you know and tell your friends what you found!</p></div>',
    ],
    ["a request in Ukrainian", "<p>Підписуйтеся на наш канал</p>"],
  ])("does not hold %s", (_, html) => {
    expect(text(page(`${BODY.slice(0, 3).map(p).join("")}${html}${p(BODY[3] ?? "")}`))).toEqual(BODY);
  });

  test("does not hold the line on its writer below it, nor the numbers of footnotes within", () => {
    const noted = article.replace("rotted through.", 'rotted through.<sup><a href="#n1">1</a></sup>');
    const bio = '<p class="bio"><em>Mara Quill was master of the slipway from 1999 to 2014.</em></p>';
    expect(text(page(`${noted}${bio}`))).toEqual(BODY);
    const power = article.replace("rotted through.", "rotted through, over 10 m<sup>2</sup>.");
    expect(text(page(power))[0]).toContain("10 m2.");
  });

  test("is a scrap where the page says nothing longer", () => {
    expect(text("<html><body><div><p>gone</p><p>fishing</p></div></body></html>")).toEqual([
      "gone",
      "fishing",
    ]);
  });

  test("leaves a trail: every block is kept or removed by a named step, with a reason", () => {
    const { blocks, removed } = findArticleBlocks(parsePage(page(article)));
    expect(blocks.length + removed.length).toBe(BODY.length + 4);
    for (const { step, why } of removed) expect([step, why]).not.toContain("");
  });

  test("is empty where the page holds no words", () => {
    expect(findArticleBlocks(parsePage("<html><body><script>a()</script></body></html>"))).toEqual({
      blocks: [],
      removed: [],
      barrier: null,
    });
  });
});

test("A page that was cut, spliced or flipped at any place is read without a crash", () => {
  const whole = page(article);
  fc.assert(
    fc.property(
      fc.nat(whole.length),
      fc.nat(whole.length),
      fc.string({
        unit: fc.constantFrom("<", ">", "/", "&", '"', "<p", "</div>", "<a ", "\u0000", "x"),
        maxLength: 6,
      }),
      (from, to, noise) => {
        const { blocks } = findArticleBlocks(parsePage(whole.slice(0, from) + noise + whole.slice(to)));
        for (const block of blocks) expect(block.text).toBe(block.text.trim());
      },
    ),
    { numRuns: 200 },
  );
});

test("Pages that state megabytes about themselves, or hold a hundred thousand blocks, take time linear in their length", () => {
  const stated = `<script type="application/ld+json">{"articleBody":"${"word ".repeat(2_000_000)}"}</script>`;
  const many = "<p>a word and a word, which is short</p>".repeat(50_000);
  const headings = `<h2>Related</h2><p><a href="/">${"a ".repeat(9)}</a></p>`.repeat(20_000);
  for (const html of [
    page(stated + article),
    `${stated}<title>${"t ".repeat(100_000)}</title>${many}`,
    page(headings),
  ]) {
    const started = performance.now();
    findArticleBlocks(parsePage(html));
    expect(performance.now() - started).toBeLessThan(15_000);
  }
}, 60_000);
