import { lettersOf } from "../letters.ts";

/** Sources of regular expressions, their alternatives parted by bars. */
interface Cue {
  /** What the words begin with. */
  begins?: string;
  /** Plain words that stand anywhere in them: an engine looks for hundreds of these at once. */
  holds?: string;
  /** What takes more than plain words to say. */
  otherwise?: string;
  /** Plain words of which whatever `otherwise` finds has some; a “#” is any figure, and behind the text stands a space. */
  among?: string;
}

/**
 * Words that tell what a short block is, where its place does not: a kind each, in the order in which they are tried. Public phrases of the
 * trade in the languages whose papers we meet most.
 */
const KINDS: readonly Cue[] = [
  // 1: to other articles
  {
    begins:
      "read (?:more|also|next|the full|this|:)|also read|more (?:on|from|stories|news|about|:)|related|recommended|see also|see more|continue reading|click here|you (?:may|might) (?:also )?(?:like|be interested)|don[’']t miss|must read|most (?:read|popular)|trending|watch(?:$|:| now| more| the| video)|listen(?:$|:| to)|up next|next (?:article|story|post)|previous|view (?:all|more|gallery|comments)|load more|show more|lire (?:aussi|la suite|plus)|la suite (?:après|est)|à lire|voir aussi|mehr zum|lesen sie|lesen sie auch|auch interessant|siehe auch|lea también|leer más|ver más|te puede interesar|leia (?:também|mais)|veja (?:também|mais)|saiba mais|leggi anche|lees ook|läs (?:också|mer)|czytaj (?:też|także)|читайте также|см\\. также|더보기|관련 ?기사|関連記事|あわせて読みたい|続きを読む|相关(?:新闻|阅读|文章)|延伸閱讀|اقرأ|más información$|mais informações$|sur le même sujet|notícias relacionadas|noticias relacionadas",
  },
  // 2: to share
  {
    otherwise:
      "(?:^|\\s)(?:share (?:this|on|via|story|article)|tweet(?: this)?$|pin it|email this|print this|follow (?:us|me|him|her|@)|like us|find us on|join us|on (?:facebook|twitter|instagram)(?:[.!]|$)|teilen$|compartir|partager|share$|facebook$|twitter$|whatsapp$|공유|分享|シェア(?:する)?|メールする|印刷)",
    among:
      "share |tweet |pin it|email this|print this|follow|like us|find us|join us|facebook|twitter|instagram|teilen|compartir|partager|whatsapp|공유|分享|シェア|メールする|印刷",
  },
  // 3: to subscribe
  {
    holds:
      "newsletter|subscribe|subscription|your inbox|log in|create an account|free trial|become a member|support our|donate|abonnez|abonnieren|suscríb|inscreva-se|подпи|구독|訂閱|购买|register now|register here|register to|download the app|download our app|already a|有料記事|有料会員|会員登録|会員限定|il vous reste|déjà abonné|réservé aux abonnés|réservée aux abonnés|réservés aux abonnés|réservées aux abonnés|se connecter|hacete soci|hazte soci|assine|abbonati|ya eres|suscripto",
    otherwise: "sign (?:up|in)\\b|残り\\d+文字",
    among: "sign up|sign in|残り",
  },
  // 4: advertising
  {
    begins:
      "advertisement|advertising|sponsored|promoted|anzeige|werbung|publicidad|publicidade|publicité|pubblicità|реклама|광고|広告|廣告|ad$",
  },
  // 5: rights
  {
    holds:
      "©|copyright|all rights reserved|alle rechte|todos los derechos|tous droits|무단전재|무단 전재|転載|版权|may not be published|may not be reproduced|terms of use|terms of service|privacy policy",
    otherwise: "\\(c\\) ?\\d{4}",
    among: "(c)###|(c) ##",
  },
  // 6: credits of pictures
  {
    begins:
      "(?:photos?|image|picture|video|credit|source|foto|bild|quelle|fuente|crédito|fotografía)s?(?: credit| by|:| courtesy)",
    holds: "getty images|shutterstock|istock|photo by|photo courtesy|image by|image courtesy|file photo",
    otherwise: "\\b(?:AP|AFP|EPA) photo",
    among: "p photo|a photo",
  },
  // 7: who and when
  {
    begins:
      "(?:by|von|par|por|di|от|作者|記者|기자)[ :]|(?:updated|published|posted|last (?:updated|modified)|first published|created|veröffentlicht|publié|publicado|actualizado|aktualisiert|发布|입력|기사입력|公開)|\\d{1,2}[:.]\\d{2}\\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day,? \\w+ \\d{1,2},? \\d{4}$|\\w{3,9}\\.? \\d{1,2},? (?:19|20)\\d{2}",
    otherwise: "\\b(?:min(?:ute)? read|minutes? ago|hours? ago|days? ago)\\b",
    among: "min read|minute|our ago|urs ago|day ago|ays ago",
  },
  // 8: comments
  {
    begins: "\\d* ?comments?(?:$| \\(|:| on)",
    holds:
      "leave a comment|leave a reply|join the conversation|join the discussion|start the conversation|start the discussion|post a comment|view comments|your email address|required fields|report abuse|댓글|コメント|评论",
    otherwise: "(?:\\breply|kommentare?|comentarios?|commentaires?)$",
    among: "reply |kommentar|comentario|commentaire",
  },
  // 9: about the writer
  {
    holds:
      "follow him on|follow her on|follow them on|contributed to this report|contributed to this story|contributed to this article|the views expressed|opinion expressed|opinions expressed",
    otherwise:
      "\\bis an? [^.]{0,60}?(?:writer|reporter|editor|journalist|correspondent|columnist|author|professor|producer|contributor|blogger)\\b|\\b(?:reach|contact|email|e-mail) (?:him|her|them|me|the (?:author|writer|reporter)|us)\\b|(?<=[\\w.+-])@[\\w-]+\\.\\w{2,}",
    among:
      "writer|reporter|editor|journalist|correspondent|columnist|author|professor|producer|contributor|blogger|reach |contact|email |e-mail|@",
  },
  // 10: tags and sections
  {
    begins:
      "(?:tags?|topics?|filed under|posted in|categor(?:y|ies)|labels|keywords|sections?|etiquetas|schlagw|mots[- ]clés|теги|태그|关键词|标签)\\b ?:?",
  },
  // 11: corrections
  {
    begins:
      "correction|clarification|editor[’']?s['’]? note|this (?:story|article|post) (?:has been|was) (?:updated|corrected)|an earlier version|update:",
  },
  // 12: machinery of the page
  {
    begins:
      "(?:play|pause|mute|expand|enlarge|zoom|caption|hide caption|toggle caption|slideshow|gallery|photos?|image \\d+ of \\d+|\\d+ ?\\/ ?\\d+|\\d+ of \\d+)$",
    holds:
      "javascript|your browser|cookie|adblocker|ad blocker|enable|is not supported|is unsupported|loading|skip to|back to top|再生できません|お使いのブラウザ|スマートフォンで|версия для печати|отправить другу|просмотров:",
    otherwise: "(?:печать|imprimer|imprimir|drucken|close)$",
    among: "печать|imprimer|imprimir|drucken|close ",
  },
];

const source = (...alternatives: (string | undefined)[]): string =>
  alternatives.filter((one) => one !== undefined).join("|");
const anchored = (begins: string | undefined): string | undefined =>
  begins === undefined ? undefined : `^(?:${begins})`;
const pattern = (cue: string | undefined): RegExp | null => (cue === undefined ? null : new RegExp(cue, "i"));
/** Each kind's questions. */
const CUES = KINDS.map(({ begins, holds, otherwise }) => ({
  begins: pattern(anchored(begins)),
  holds: pattern(holds),
  otherwise: pattern(otherwise),
}));

/** Any kind's beginning: most blocks have none, and one question for all is sooner asked than each. */
const BEGINS = new RegExp(anchored(source(...KINDS.map(({ begins }) => begins))) ?? "", "i");

/**
 * What `holds` looks for, and the words among which what `otherwise` looks for is, begin with six letters of ASCII or more, or have a letter beyond ASCII
 * among the first six. So a text that has none of these beginnings and letters has none of it, which is sooner seen than looked for: five bits a
 * letter, in which great and small letters are the same.
 */
const SIX = 0x3fffffff;
const LEAST = 6;
/** Whether a text may have something, by a number of sixteen bits that is made of the six letters; some fall on one place by chance. */
const SPREAD = 0x9e3779b1;
const BEGINNINGS = new Uint8Array(1 << 16);
/** What it may have, by the letters themselves: a bit for each kind's `holds`, and above these one for its `otherwise`. */
const BY_SIX = new Map<number, number>();
/** The same by a letter beyond ASCII, which quotation marks and dashes are none of, and by a mark that stands alone. */
const BY_LETTER = new Int32Array(1 << 16);
const AT = 64;
for (const [kind, { holds, among }] of KINDS.entries()) {
  for (const words of holds?.split("|") ?? []) note(words, toHold(kind));
  for (const words of among?.split("|") ?? []) note(words, toBeOtherwise(kind));
}

function toHold(kind: number): number {
  return 1 << kind;
}
function toBeOtherwise(kind: number): number {
  return 1 << (kind + KINDS.length);
}

function note(words: string, may: number): void {
  if (words.includes("#")) {
    for (let figure = 0; figure < 10; figure++) note(words.replace("#", String(figure)), may);
    return;
  }
  const single = words === "@" ? words : /[^ -~]/.exec(words)?.[0];
  if (single === undefined || words.indexOf(single) >= LEAST) {
    let six = 0;
    for (let i = 0; i < LEAST; i++) six = (six << 5) | (words.charCodeAt(i) & 31);
    BEGINNINGS[Math.imul(six, SPREAD) >>> 16] = 1;
    BY_SIX.set(six, (BY_SIX.get(six) ?? 0) | may);
  } else
    for (const letter of [single.toLowerCase(), single.toUpperCase()])
      (BY_LETTER[letter.charCodeAt(0)] as number) |= may;
}

/** Longer words are of the article, whatever they begin with. */
const LONGEST = 400;
/** Where a text may have something. */
const places = new Int32Array(LONGEST + 1);

/** What a text that is no longer than LONGEST may have. */
function mayHave(text: string): number {
  const letters = lettersOf(text);
  const byLetter = BY_LETTER;
  const beginnings = BEGINNINGS;
  const found = places;
  const { length } = text;
  let six = 0;
  let count = 0;
  // As long as the loop calls nothing, it takes half the time; it finds a few places at most.
  for (let i = 0; i <= length; i++) {
    const c = letters[i] as number;
    six = ((six << 5) | (c & 31)) & SIX;
    if (beginnings[Math.imul(six, SPREAD) >>> 16] !== 0 || ((c > 0x7e || c === AT) && byLetter[c] !== 0))
      found[count++] = i;
  }
  let may = 0;
  for (let n = 0; n < count; n++) may |= toldAt(letters, found[n] as number);
  return may;
}

/** What the letter at a place and the five before it tell. */
function toldAt(letters: Uint16Array, at: number): number {
  let six = 0;
  for (let i = Math.max(0, at + 1 - LEAST); i <= at; i++) six = (six << 5) | ((letters[i] as number) & 31);
  return (BY_LETTER[letters[at] as number] as number) | (BY_SIX.get(six) ?? 0);
}

export interface Cues {
  readonly count: number;
  readonly kind: number;
}

/** The cues of a block's text; a block is asked by the features and by several steps, and keeps the answer. */
export const cuesOfBlock = (block: {
  readonly text: string;
  readonly length: number;
  cues: Cues | null;
}): Cues => (block.cues ??= block.length > LONGEST ? NONE : cuesOf(block.text));

const NONE: Cues = { count: 0, kind: 0 };
const isLetterOfAscii = (c: number): boolean => (c >= 65 && c <= 90) || (c >= 97 && c <= 122);

/** How many kinds of cue a block has, and the number of the first; 0 and 0 where it has none. */
export function cuesOf(text: string): Cues {
  if (text.length > LONGEST) return NONE;
  const words = isLetterOfAscii(text.charCodeAt(0)) ? text : text.replace(/^[\s→▶►▸›»•·*\-–—>|]+/, "");
  const may = mayHave(words);
  const mayBegin = BEGINS.test(words);
  if (may === 0 && !mayBegin) return NONE;
  let count = 0;
  let kind = 0;
  for (let i = 0; i < CUES.length; i++) {
    const { begins, holds, otherwise } = CUES[i] as (typeof CUES)[number];
    const isMet =
      (mayBegin && begins?.test(words) === true) ||
      ((may & toHold(i)) !== 0 && holds?.test(words) === true) ||
      ((may & toBeOtherwise(i)) !== 0 && otherwise?.test(words) === true);
    if (!isMet) continue;
    count++;
    if (kind === 0) kind = i + 1;
  }
  return { count, kind };
}
