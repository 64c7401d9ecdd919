import { article, BODY, ld, type Manner, p, page } from "./manner.ts";

const text = [...BODY];

/** Walls, requests for consent, galleries, corrections. */
export const WALLS: readonly Manner[] = [
  {
    name: "a French offer below two paragraphs",
    html: page(
      "<title>Le pont ferme</title>",
      `<article><h1>Le pont ferme</h1><p>Le conseil d’Ardle a voté mardi la fermeture du pont tournant pour tout l’hiver, après la découverte de fissures.</p><p>Les camions passeront par Tormouth, à dix-huit kilomètres en amont, a indiqué la mairie sans dire qui paierait.</p><div class="offre"><p>Il vous reste 72 % de cet article à lire. La suite est réservée aux abonnés.</p><p>Découvrez nos offres à partir d’un euro.</p></div></article>`,
      "fr",
    ),
    expected: {
      walled: true,
      text: [
        "Le conseil d’Ardle a voté mardi la fermeture du pont tournant pour tout l’hiver, après la découverte de fissures.",
        "Les camions passeront par Tormouth, à dix-huit kilomètres en amont, a indiqué la mairie sans dire qui paierait.",
      ],
    },
  },
  {
    name: "an Italian offer",
    html: page(
      "<title>Il ponte chiude</title>",
      `<article><h1>Il ponte chiude</h1><p>Il consiglio di Ardle ha deciso martedì di chiudere il ponte girevole per tutto l’inverno, dopo la scoperta di alcune crepe.</p><p>I camion passeranno da Tormouth, a diciotto chilometri, ha detto il comune senza dire chi pagherà il giro più lungo.</p><div class="promo-box"><p>Questo articolo è riservato agli abbonati</p><p>Abbonati per leggere tutti i contenuti del sito</p></div></article>`,
      "it",
    ),
    expected: {
      walled: true,
      text: [
        "Il consiglio di Ardle ha deciso martedì di chiudere il ponte girevole per tutto l’inverno, dopo la scoperta di alcune crepe.",
        "I camion passeranno da Tormouth, a diciotto chilometri, ha detto il comune senza dire chi pagherà il giro più lungo.",
      ],
    },
  },
  {
    name: "a Swedish wall that data state",
    html: page(
      `<title>Bron stängs</title>${ld({ "@type": "NewsArticle", headline: "Bron stängs", isAccessibleForFree: false, hasPart: { "@type": "WebPageElement", isAccessibleForFree: false, cssSelector: ".locked" } })}`,
      `<article><h1>Bron stängs</h1><p>Fullmäktige i Ardle beslöt i tisdags att stänga svängbron över vintern, sedan sprickor hittats i två av lagren.</p><div class="locked"><p>Läs vidare – bli prenumerant</p><p>Endast för prenumeranter</p></div></article>`,
      "sv",
    ),
    expected: {
      walled: true,
      text: [
        "Fullmäktige i Ardle beslöt i tisdags att stänga svängbron över vintern, sedan sprickor hittats i två av lagren.",
      ],
    },
  },
  {
    name: "a Brazilian offer with a button",
    html: page(
      "<title>Ponte fecha</title>",
      `<article><h1>Ponte fecha</h1><p>A câmara de Ardle votou na terça-feira o fechamento da ponte giratória no inverno, depois que rachaduras foram encontradas.</p><p>Os caminhões passarão por Tormouth, a dezoito quilômetros, disse a prefeitura, sem dizer quem pagará pelo desvio.</p><div class="paywall"><strong>Conteúdo exclusivo para assinantes</strong><a href="/assine">Assine já</a></div></article>`,
      "pt-BR",
    ),
    expected: {
      walled: true,
      text: [
        "A câmara de Ardle votou na terça-feira o fechamento da ponte giratória no inverno, depois que rachaduras foram encontradas.",
        "Os caminhões passarão por Tormouth, a dezoito quilômetros, disse a prefeitura, sem dizer quem pagará pelo desvio.",
      ],
    },
  },
  {
    name: "an offer below a whole article, which bars nothing",
    html: page(
      "<title>Bridge to close</title>",
      `<article><h1>Bridge to close</h1>${article}</article><aside class="offer"><h3>Support local reporting</h3><p>Subscribe to the Post from £1 a week.</p></aside>`,
    ),
    expected: { walled: false, text },
  },
  {
    name: "a count of free articles above a whole one",
    html: page(
      "<title>Bridge to close</title>",
      `<div class="meter-bar">You have 2 free articles left this month. <a href="/sub">Subscribe</a></div><article><h1>Bridge to close</h1>${article}</article>`,
    ),
    expected: { walled: false, text },
  },
  {
    name: "a page that asks for consent and shows nothing else",
    html: page(
      "<title>Ardle Post – Zustimmung</title>",
      `<div class="consent"><h1>Willkommen bei der Ardle Post</h1><p>Mit Werbung und Tracking weiterlesen: Wir und unsere 214 Partner verarbeiten personenbezogene Daten wie Cookies, um Inhalte zu messen und Werbung zu zeigen.</p><p>Ihre Einwilligung können Sie jederzeit in der Datenschutzerklärung widerrufen.</p><button>Alle akzeptieren</button><a href="/pur">Pur-Abo</a></div>`,
      "de",
    ),
    expected: { refused: "page.html" },
  },
  {
    name: "a banner for cookies over an article",
    html: page(
      "<title>Bridge to close</title>",
      `<div id="cookie-consent" class="cookie-banner"><p>We and our partners use cookies to show you advertising that fits you. You can change your choice at any time.</p><button>Accept all</button></div><article><h1>Bridge to close</h1>${article}</article>`,
    ),
    expected: { text },
  },
  {
    name: "a gallery whose pictures have captions and credits",
    html: page(
      "<title>The bridge in pictures</title>",
      `<article><h1>The bridge in pictures</h1>${p(BODY[0] ?? "")}${[
        "The bearings, seen from a boat",
        "Lorries at Tormouth on Monday",
      ]
        .map(
          (words, i) =>
            `<figure><img src="${i}.jpg"><figcaption>${words}. Photo: Leo Marsh/Northwire</figcaption></figure>`,
        )
        .join("")}${p(BODY[1] ?? "")}</article>`,
    ),
    expected: {
      photoCredits: ["Leo Marsh", "Northwire"],
      captions: ["The bearings, seen from a boat.", "Lorries at Tormouth on Monday."],
      text: BODY.slice(0, 2),
    },
  },
  {
    name: "a correction above the text",
    html: page(
      "<title>Bridge to close</title>",
      `<article><h1>Bridge to close</h1><p class="correction"><em>Correction, 9 October 2024: An earlier version of this article said that the bridge was built in 1918. It was built in 1908.</em></p>${article}</article>`,
    ),
    expected: {
      corrections: [
        "Correction, 9 October 2024: An earlier version of this article said that the bridge was built in 1918. It was built in 1908.",
      ],
      text,
    },
  },
  {
    name: "an editor's note at the foot",
    html: page(
      "<title>Bridge to close</title>",
      `<article><h1>Bridge to close</h1>${article}<p><i>Editor’s note: This story was updated on 9 October to correct the spelling of Ines Farrow’s name.</i></p></article>`,
    ),
    expected: {
      corrections: [
        "Editor’s note: This story was updated on 9 October to correct the spelling of Ines Farrow’s name.",
      ],
      text,
    },
  },
  {
    name: "a German correction",
    html: page(
      "<title>Brücke wird gesperrt</title>",
      `<article><h1>Brücke wird gesperrt</h1><p>Der Rat von Ardle hat am Dienstag beschlossen, die Drehbrücke über den Winter zu sperren, nachdem Ingenieure Risse gefunden hatten.</p><p>Lastwagen müssen nun über Tormouth fahren, achtzehn Kilometer flussaufwärts, teilte die Stadt mit. Wer den Umweg bezahlt, sagte sie nicht.</p><p>Korrektur: In einer früheren Version dieses Artikels hieß es, die Brücke sei 1918 gebaut worden. Es war 1908.</p></article>`,
      "de",
    ),
    expected: {
      corrections: [
        "Korrektur: In einer früheren Version dieses Artikels hieß es, die Brücke sei 1918 gebaut worden. Es war 1908.",
      ],
      text: [
        "Der Rat von Ardle hat am Dienstag beschlossen, die Drehbrücke über den Winter zu sperren, nachdem Ingenieure Risse gefunden hatten.",
        "Lastwagen müssen nun über Tormouth fahren, achtzehn Kilometer flussaufwärts, teilte die Stadt mit. Wer den Umweg bezahlt, sagte sie nicht.",
      ],
    },
  },
  {
    name: "a French correction",
    html: page(
      "<title>Le pont ferme</title>",
      `<article><h1>Le pont ferme</h1><p>Le conseil d’Ardle a voté mardi la fermeture du pont tournant pour tout l’hiver, après la découverte de fissures.</p><p>Les camions passeront par Tormouth, à dix-huit kilomètres en amont, a indiqué la mairie sans dire qui paierait.</p><p class="rectificatif">Rectificatif, le 9 octobre 2024 : une version précédente de cet article datait le pont de 1918. Il est de 1908.</p></article>`,
      "fr",
    ),
    expected: {
      corrections: [
        "Rectificatif, le 9 octobre 2024 : une version précédente de cet article datait le pont de 1918. Il est de 1908.",
      ],
      text: [
        "Le conseil d’Ardle a voté mardi la fermeture du pont tournant pour tout l’hiver, après la découverte de fissures.",
        "Les camions passeront par Tormouth, à dix-huit kilomètres en amont, a indiqué la mairie sans dire qui paierait.",
      ],
    },
  },
];
