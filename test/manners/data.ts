import { article, BODY, ld, type Manner, p, page } from "./manner.ts";

const text = [...BODY];

/** What is said in JSON-LD, meta data and AMP, and how it goes wrong. */
export const DATA: readonly Manner[] = [
  {
    name: "a graph whose article names its writers by reference",
    html: page(
      `<title>Bridge to close - The Ardle Post</title>${ld({
        "@context": "https://schema.org",
        "@graph": [
          { "@type": "WebSite", "@id": "#site", name: "The Ardle Post" },
          { "@type": "Person", "@id": "#p1", name: "Nora Beck" },
          { "@type": "Person", "@id": "#p2", name: "Tomas Vale" },
          {
            "@type": "NewsArticle",
            headline: "Bridge to close",
            datePublished: "2024-10-08T16:05:00+01:00",
            dateModified: "2024-10-08T18:20:00+01:00",
            author: [{ "@id": "#p1" }, { "@id": "#p2" }],
            publisher: { "@id": "#site" },
            articleSection: ["Local", "Transport"],
          },
        ],
      })}`,
      `<main><h1>Bridge to close</h1>${article}</main>`,
    ),
    expected: {
      title: "Bridge to close",
      bylines: ["Nora Beck", "Tomas Vale"],
      outlet: "The Ardle Post",
      published: "2024-10-08T16:05:00+01:00",
      modified: "2024-10-08T18:20:00+01:00",
      section: "Local",
      text,
    },
  },
  {
    name: "a person and an agency among the authors",
    html: page(
      `<title>Bridge to close</title>${ld({
        "@type": "NewsArticle",
        headline: "Bridge to close",
        author: [
          { "@type": "Person", name: "Nora Beck" },
          { "@type": "Organization", name: "Northwire" },
        ],
      })}`,
      `<article><h1>Bridge to close</h1>${article}</article>`,
    ),
    expected: { bylines: ["Nora Beck"], credits: ["Northwire"], text },
  },
  {
    name: "a list of other articles before the page's own object",
    html: page(
      `<title>Bridge to close</title>${ld(
        {
          "@type": "ItemList",
          itemListElement: [{ "@type": "ListItem", position: 1, name: "A ferry for sale" }],
        },
        { "@type": "BreadcrumbList", itemListElement: [{ "@type": "ListItem", position: 1, name: "Ardle" }] },
        { "@type": "NewsArticle", headline: "Bridge to close", datePublished: "2024-10-08" },
      )}`,
      `<article><h1>Bridge to close</h1>${article}</article>`,
    ),
    expected: { title: "Bridge to close", published: "2024-10-08", section: "Ardle", text },
  },
  {
    name: "an author as one string of two names",
    html: page(
      `<title>Bridge to close</title>${ld({ "@type": "NewsArticle", headline: "Bridge to close", author: "By Nora Beck and Tomas Vale" })}`,
      `<article><h1>Bridge to close</h1>${article}</article>`,
    ),
    expected: { bylines: ["Nora Beck", "Tomas Vale"], text },
  },
  {
    name: "a block of data with a comment around it and a comma too many",
    html: page(
      `<title>Bridge to close</title><script type="application/ld+json"><!--
      {"@type":"NewsArticle","headline":"Bridge to close","datePublished":"2024-10-08T16:05:00Z","author":{"@type":"Person","name":"Nora Beck"},}
      --></script>`,
      `<article><h1>Bridge to close</h1>${article}</article>`,
    ),
    expected: { bylines: ["Nora Beck"], published: "2024-10-08T16:05:00Z", text },
  },
  {
    name: "a broken block of data beside visible facts",
    html: page(
      `<title>Bridge to close</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge "to" close"}</script>`,
      `<article><h1>Bridge to close</h1><p class="byline">By Nora Beck</p><time datetime="2024-10-08T16:05:00Z">8 October 2024</time>${article}</article>`,
    ),
    expected: { title: "Bridge to close", bylines: ["Nora Beck"], published: "2024-10-08T16:05:00Z", text },
  },
  {
    name: "the site's name as the author and a person in the line",
    html: page(
      `<title>Bridge to close | Ardle Post</title><meta property="og:site_name" content="Ardle Post">${ld({ "@type": "NewsArticle", headline: "Bridge to close", author: { "@type": "Person", name: "Ardle Post" } })}`,
      `<article><h1>Bridge to close</h1><div class="author-name">Nora Beck</div>${article}</article>`,
    ),
    expected: { bylines: ["Nora Beck"], outlet: "Ardle Post", credits: [], text },
  },
  {
    name: "an AMP page that knows its canonical address, with captions and buttons of its own",
    html: `<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><title>Bridge to close</title><link rel="canonical" href="https://post.example/ardle/bridge-to-close"><script async src="https://cdn.example/v0.js"></script>${ld(
      {
        "@type": "NewsArticle",
        headline: "Bridge to close",
        datePublished: "2024-10-08T15:05:00Z",
        author: { "@type": "Person", name: "Nora Beck" },
      },
    )}</head><body><amp-sidebar id="menu"><ul><li><a href="/">Front</a></li></ul></amp-sidebar><article><h1>Bridge to close</h1>
      <figure><amp-img src="b.jpg" width="4" height="3"></amp-img><figcaption>The bridge on Monday. Photo: Leo Marsh</figcaption></figure>
      ${p(BODY[0] ?? "")}<amp-ad type="x"></amp-ad>${BODY.slice(1)
        .map((words) => p(words))
        .join("")}
      <amp-social-share type="email"></amp-social-share></article><amp-consent><div>We use cookies. <button>Accept</button></div></amp-consent></body></html>`,
    url: "https://post.example/ardle/bridge-to-close/amp",
    expected: {
      title: "Bridge to close",
      bylines: ["Nora Beck"],
      photoCredits: ["Leo Marsh"],
      captions: ["The bridge on Monday."],
      text,
    },
  },
  {
    name: "meta data alone, in the manner of the Dublin Core",
    html: page(
      `<title>Bridge to close</title><meta name="DC.creator" content="Nora Beck"><meta name="DC.date.issued" content="2024-10-08"><meta name="DC.publisher" content="Ardle Library"><meta name="DC.language" content="en">`,
      `<div id="content"><h1>Bridge to close</h1>${article}</div>`,
    ),
    expected: { bylines: ["Nora Beck"], published: "2024-10-08", text },
  },
  {
    name: "a profile's address in place of a name, and the name in the line",
    html: page(
      `<title>Bridge to close</title><meta property="article:author" content="https://social.example/norabeck"><meta property="article:published_time" content="2024-10-08T15:05:00Z">`,
      `<article><h1>Bridge to close</h1><span class="byline">By <a rel="author" href="/nora">Nora Beck</a></span>${article}</article>`,
    ),
    expected: { bylines: ["Nora Beck"], published: "2024-10-08T15:05:00Z", text },
  },
  {
    name: "microdata with the day in an attribute and a desk for an author",
    html: page(
      `<title>Bridge to close</title>`,
      `<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Bridge to close</h1><span itemprop="author">Staff reporters</span><time itemprop="datePublished" datetime="2024-10-08T16:05+01:00">yesterday</time><div itemprop="articleBody">${article}</div></div>`,
    ),
    expected: { bylines: [], published: "2024-10-08T16:05:00+01:00", text },
  },
  {
    name: "a headline in data that is cut short, and the whole one on the page",
    html: page(
      `<title>Council votes to close the swing bridge of Ardle for the whole winter | Post</title>${ld({ "@type": "NewsArticle", headline: "Council votes to close the swing bridge of Ar…" })}`,
      `<article><h1>Council votes to close the swing bridge of Ardle for the whole winter</h1>${article}</article>`,
    ),
    expected: { title: "Council votes to close the swing bridge of Ardle for the whole winter", text },
  },
];
