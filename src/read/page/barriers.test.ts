import { describe, expect, test } from "vitest";
import { findArticleBlocks } from "./find-article.ts";
import { parsePage } from "./parse-page.ts";

const BODY = [
  "The harbour council voted on Tuesday to close the old slipway, after engineers found that two of its beams had rotted through.",
  "Boats under nine metres will use the northern ramp until the spring, the council said, and their owners will pay no fee for it.",
  "“We have asked for this for six years,” said the master of the rowing club, who had brought a piece of the wood to the meeting.",
];
const page = (inside: string, head = ""): string =>
  `<!doctype html><html><head><title>Old slipway to close</title>${head}</head><body>
<nav class="main-nav"><ul><li><a href="/news">News</a></li><li><a href="/login">Already a subscriber? Log in</a></li></ul></nav>
<main><article class="story"><h1>Old slipway to close</h1><div class="story-body">${inside}</div></article></main>
<footer class="site-footer"><p>© Harbour Times. All rights reserved.</p></footer></body></html>`;
const p = (words: string): string => `<p>${words}</p>`;
const article = BODY.map(p).join("");
const WALLED =
  '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>';
const read = (html: string) => {
  const { blocks, barrier, removed } = findArticleBlocks(parsePage(html));
  return { text: blocks.map(({ text }) => text), barrier, removed };
};

describe("A wall", () => {
  test.each([
    "Subscribe to continue reading",
    "To continue reading this article, choose a plan",
    "This article is for subscribers only",
    "Il vous reste 72 % de cet article à lire. La suite est réservée aux abonnés.",
    "Jetzt weiterlesen mit H+",
    "Dieser Artikel ist exklusiv für Abonnenten",
    "Contenido exclusivo para suscriptores",
    "Conteúdo exclusivo para assinantes",
    "Contenuto riservato agli abbonati",
    "Alleen voor abonnees",
    "Treść dostępna tylko dla prenumeratorów",
    "Материал доступен только по подписке",
    "この記事は有料記事です。残り1,234文字",
    "로그인 후 이용하실 수 있습니다",
    "登录后阅读全文",
  ])("ends the part that is free: %s", (words) => {
    const found = read(page(`${article}<div class="gate"><p>${words}</p></div>`));
    expect(found.text).toEqual(BODY);
    expect(found.barrier).toBe(words);
  });

  test("takes with it what stands below: the offer is no article, and the trail says which words barred it", () => {
    const offer =
      "Complete digital access to the paper on any device, with all that the desk writes in a day.";
    const { text, barrier, removed } = read(
      page(`<h2>Subscribe to unlock this article</h2><p>${offer}</p><p>${offer} And more.</p>`, WALLED),
    );
    expect(text).toEqual([]);
    expect(barrier).toBe("Subscribe to unlock this article");
    expect(removed.find((one) => one.text === offer)).toMatchObject({
      step: "barriers",
      why: "below “Subscribe to unlock this article”",
    });
  });

  test("is none where a whole article stands above or below an offer, nor where the page's head asks who subscribes", () => {
    const long = Array.from({ length: 12 }, (_, i) => `${BODY[0]} That was in year ${i}. ${BODY[1]}`)
      .map(p)
      .join("");
    expect(read(page(`${long}<p>Subscribe to continue reading</p>`)).barrier).toBeNull();
    expect(read(page(article)).barrier).toBeNull();
    expect(read(page(article, WALLED)).text).toEqual(BODY);
    const { text, barrier } = read(page(`<p>Subscribe to continue reading</p>${long}`, WALLED));
    expect([text.length, barrier]).toEqual([12, null]);
  });

  test("said beside the headline of a page that states it, bars the article and none of the words shown of it", () => {
    const badge = page(p(BODY[0] ?? ""), WALLED).replace(
      "<h1>",
      "<header><p>Exklusiv für Abonnenten</p></header><h1>",
    );
    const { text, barrier } = read(badge);
    expect([text, barrier]).toEqual([[BODY[0]], "Exklusiv für Abonnenten"]);
  });

  test("is none where a report tells of one", () => {
    const told =
      "The paper said on Friday that its readers will have to subscribe to read more than three articles a month, and that the wall, which was to go up in March, had been put off because the machine that counts the readers counts the editors, too. Nobody could say how many of them there are.";
    expect(read(page(`${article}${p(told)}`)).barrier).toBeNull();
  });

  test("may be a request for consent, with a button that agrees; words on cookies without one are an article", () => {
    const asks =
      "<p>We and our partners store cookies on your device to measure how our pages are read. You can withdraw your consent at any time.</p><p>Your personal data may be used by 120 advertising partners, as our privacy policy says.</p>";
    const walled = read(page(`${asks}<button>Accept all</button>`));
    expect(walled.text).toEqual([]);
    expect(walled.barrier).toContain("our partners store cookies");
    expect(read(page(asks)).barrier).toBeNull();
  });
});
