import { article, BODY, ld, type Manner, p, page } from "./manner.ts";

const text = [...BODY];
const OTHER = [
  "A ferry that has lain in the harbour of Sallow for nine years is for sale, and nobody knows who owns it, the port said on Monday.",
  "The last owner of record dissolved itself in 2016. The port has asked a court for leave to sell the ship for scrap.",
];

/** Broken markup, several articles on a page, live reports, credits, days. */
export const LAYOUTS: readonly Manner[] = [
  {
    name: "paragraphs and divisions that never end",
    html: `<html><head><title>Bridge to close</title><body><div class=story><h1>Bridge to close</h1><p>${BODY.join("\n<p>")}<div class=foot><a href=/>Front</a> <a href=/imprint>Imprint</a>`,
    expected: { title: "Bridge to close", text },
  },
  {
    name: "a table for the layout with breaks for paragraphs",
    html: `<html><head><title>Bridge to close</title></head><body><table width=100%><tr><td width=120><a href="/">Front</a><br><a href="/old">Archive</a></td><td><font size=5><b>Bridge to close</b></font><br><br>${BODY.join("<br><br>")}</td></tr></table></body></html>`,
    expected: { title: "Bridge to close", text },
  },
  {
    name: "blocks in inline elements and links that overlap",
    html: page(
      "<title>Bridge to close</title>",
      `<div class="post"><h1><a href="/b">Bridge to close</h1></a><span>${article}</span></b></i></div></div></td>`,
    ),
    expected: { title: "Bridge to close", text },
  },
  {
    name: "no head and no body, and the headline in capitals",
    html: `<title>BRIDGE TO CLOSE</title><h1>BRIDGE TO CLOSE</h1>${article}`,
    expected: { title: "BRIDGE TO CLOSE", text },
  },
  {
    name: "the next article below, as one scrolls on",
    html: page(
      `<title>Bridge to close - Post</title>${ld({ "@type": "NewsArticle", headline: "Bridge to close", datePublished: "2024-10-08", author: { "@type": "Person", name: "Nora Beck" } })}`,
      `<main><article><h1>Bridge to close</h1>${article}</article><div class="next-article"><article><h2><a href="/ferry">A ferry for sale</a></h2>${OTHER.map((words) => p(words)).join("")}</article></div></main>`,
    ),
    expected: { title: "Bridge to close", bylines: ["Nora Beck"], text },
  },
  {
    name: "teasers with a sentence each below the article",
    html: page(
      "<title>Bridge to close</title>",
      `<main><article><h1>Bridge to close</h1>${article}</article><section class="more-stories">${OTHER.map((words, i) => `<div class="teaser"><h3><a href="/${i}">A ferry for sale, part ${i}</a></h3><p>${words}</p></div>`).join("")}</section></main>`,
    ),
    expected: { text },
  },
  {
    name: "a digest of three matters under headings, which is one report",
    html: page(
      "<title>The week in Ardle</title>",
      `<article><h1>The week in Ardle</h1><h2>Bridge</h2>${p(BODY[0] ?? "")}<h2>Ferry</h2>${p(OTHER[0] ?? "")}${p(OTHER[1] ?? "")}<h2>Bakery</h2>${p(BODY[2] ?? "")}</article>`,
    ),
    expected: { text: ["Bridge", BODY[0], "Ferry", OTHER[0], OTHER[1], "Bakery", BODY[2]] as string[] },
  },
  {
    name: "a live report whose entries have hours and headings",
    html: page(
      `<title>Bridge: live</title>${ld({ "@type": "LiveBlogPosting", headline: "Bridge: live", datePublished: "2024-10-08T14:00:00Z", coverageEndTime: "2024-10-08T18:00:00Z" })}`,
      `<main><h1>Bridge: live</h1>${[
        ["16:40", "Council has voted", BODY[0]],
        ["15:55", "The debate", BODY[1]],
        ["15:10", "At the bakery", BODY[2]],
      ]
        .map(
          ([hour, head, words]) =>
            `<article class="entry"><time>${hour}</time><h2>${head}</h2><p>${words}</p><div class="share"><a href="#">Share</a></div></article>`,
        )
        .join("")}</main>`,
    ),
    expected: {
      title: "Bridge: live",
      published: "2024-10-08T14:00:00Z",
      text: [
        ...["16:40", "Council has voted", BODY[0]],
        ...["15:55", "The debate", BODY[1]],
        ...["15:10", "At the bakery", BODY[2]],
      ] as string[],
    },
  },
  {
    name: "an agency in brackets behind the place",
    html: page(
      "<title>Bridge to close</title>",
      `<article><h1>Bridge to close</h1><p>ARDLE (Reuters) - ${BODY[0]}</p>${BODY.slice(1)
        .map((words) => p(words))
        .join("")}</article>`,
    ),
    expected: { dateline: "ARDLE", credits: ["Reuters"], text },
  },
  {
    name: "a line on where the article appeared first",
    html: page(
      "<title>Bridge to close</title>",
      `<article><h1>Bridge to close</h1>${article}<p><em>This article was originally published by The Ardle Post.</em></p></article>`,
    ),
    expected: { credits: ["Ardle Post"], text },
  },
  {
    name: "additional reporting at the foot",
    html: page(
      "<title>Bridge to close</title>",
      `<article><h1>Bridge to close</h1><p class="byline">By Nora Beck</p>${article}<p>Additional reporting by Tomas Vale in Tormouth</p></article>`,
    ),
    expected: { bylines: ["Nora Beck"], text },
  },
  {
    name: "an agency's mark in brackets as the last paragraph",
    html: page(
      "<title>Bridge to close</title>",
      `<article><h1>Bridge to close</h1>${article}<p>(AFP)</p></article>`,
    ),
    expected: { credits: ["AFP"], text },
  },
  {
    name: "a German agency with its number of rights",
    html: page(
      "<title>Brücke wird gesperrt</title>",
      `<article><h1>Brücke wird gesperrt</h1><p>Ardle (dpa) - Der Rat von Ardle hat am Dienstag beschlossen, die Drehbrücke über den Winter zu sperren, nachdem Ingenieure Risse gefunden hatten.</p><p>Lastwagen müssen nun über Tormouth fahren, achtzehn Kilometer flussaufwärts, teilte die Stadt mit. Wer den Umweg bezahlt, sagte sie nicht.</p><p>© dpa-infocom, dpa:241008-99-412345/3</p></article>`,
      "de",
    ),
    expected: {
      dateline: "Ardle",
      credits: ["dpa"],
      text: [
        "Der Rat von Ardle hat am Dienstag beschlossen, die Drehbrücke über den Winter zu sperren, nachdem Ingenieure Risse gefunden hatten.",
        "Lastwagen müssen nun über Tormouth fahren, achtzehn Kilometer flussaufwärts, teilte die Stadt mit. Wer den Umweg bezahlt, sagte sie nicht.",
      ],
    },
  },
  {
    name: "hours ago in words, and the moment in an attribute",
    html: page(
      "<title>Bridge to close</title>",
      `<article><h1>Bridge to close</h1><span>By Nora Beck</span> <time datetime="2024-10-08T15:05:00Z">3 hours ago</time>${article}</article>`,
    ),
    expected: { bylines: ["Nora Beck"], published: "2024-10-08T15:05:00Z", text },
  },
  {
    name: "first published and last changed in one line",
    html: page(
      "<title>Bridge to close</title>",
      `<article><h1>Bridge to close</h1><p class="dates">First published on Tue 8 Oct 2024 16.05 BST. Last modified on Wed 9 Oct 2024 09.10 BST</p>${article}</article>`,
    ),
    expected: { published: "2024-10-08", modified: "2024-10-09", text },
  },
  {
    name: "a day beside the headline and other days in the sidebar",
    html: page(
      "<title>Bridge to close</title>",
      `<aside class="sidebar"><ul><li>12 October 2024: Market day</li><li>14 October 2024: Council</li></ul></aside><article><h1>Bridge to close</h1><p>8 October 2024</p>${article}</article>`,
    ),
    expected: { published: "2024-10-08", text },
  },
  {
    name: "a moment in UTC on the page of a country whose day was the next",
    html: page(
      `<title>橋が閉鎖</title><meta property="article:published_time" content="2024-10-08T20:30:00Z">`,
      `<article><h1>橋が閉鎖</h1><p>アードル町議会は火曜日、二つの軸受けにひびが見つかったことを受け、旋回橋を冬の間閉鎖することを決めた。</p><p>トラックは十八キロ上流のトーマスを渡ることになる。町は遠回りの費用を誰が払うかを明らかにしなかった。</p></article>`,
      "ja",
    ),
    url: "https://www.post.example.jp/bridge",
    expected: { published: "2024-10-09T05:30:00+09:00" },
  },
  {
    name: "a box for the newsletter and one for a video between the paragraphs",
    html: page(
      "<title>Bridge to close</title>",
      `<article><h1>Bridge to close</h1>${p(BODY[0] ?? "")}<div class="nl"><h4>The Ardle letter</h4><p>Sign up and get our news in your inbox each morning.</p><form><input type="email"><button>Sign up</button></form></div>${p(BODY[1] ?? "")}<div class="video"><p>Watch: The bridge opens one last time</p></div>${p(BODY[2] ?? "")}${p(BODY[3] ?? "")}</article>`,
    ),
    expected: { text },
  },
  {
    name: "a biography and tags below the text",
    html: page(
      "<title>Bridge to close</title>",
      `<article><h1>Bridge to close</h1><p class="byline">By Nora Beck</p>${article}<div class="author-bio"><p>Nora Beck is a reporter for the Post. She has covered the harbour since 2011.</p></div><ul class="tags"><li><a href="/t/bridge">Bridge</a></li><li><a href="/t/ardle">Ardle</a></li></ul></article>`,
    ),
    expected: { bylines: ["Nora Beck"], text },
  },
  {
    name: "a path of links within a larger element that is called by it, and a class of one letter for a place",
    html: page(
      "<title>Bridge to close</title>",
      `<div class="row pos-r"><a href="/f">on Fotogram</a> <a href="/b">on Birdsong</a></div><div class="intro intro__breadcrumb-navigation"><nav class="navigation-breadcrumb"><ul><li><a href="/">Home</a></li><li><a href="/harbour">Harbour</a></li></ul></nav><h1>Bridge to close</h1><ul><li><a>print</a></li><li><a>mail</a></li></ul></div><article>${article}<p><a href="/harbour">Back to overview</a></p></article>`,
    ),
    expected: { section: "Harbour", bylines: [], text },
  },
  {
    name: "questions and answers of an interview",
    html: page(
      "<title>“We wait for steel”</title>",
      `<article><h1>“We wait for steel”</h1>${p(BODY[0] ?? "")}<p><strong>When will the bridge open again?</strong></p><p>When the bearings come. They are cast in one foundry only, and the foundry has a queue of two years.</p><p><strong>Who pays?</strong></p><p>Ask the county. We have asked the county, and it asks us.</p></article>`,
    ),
    expected: {
      text: [
        BODY[0] ?? "",
        "When will the bridge open again?",
        "When the bearings come. They are cast in one foundry only, and the foundry has a queue of two years.",
        "Who pays?",
        "Ask the county. We have asked the county, and it asks us.",
      ],
    },
  },
];
