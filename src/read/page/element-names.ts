import { lettersOf } from "../letters.ts";
import { ATTRIBUTE } from "./attributes.ts";
import { hashed, KnownWords } from "./known-words.ts";
import { attribute, type PageNode } from "./tree.ts";
import { GOES_ON, spell, ZONED, zonesSaidBy } from "./zone-names.ts";

/** What a page's makers call an element, in its classes, id and role: a bit each. */
export const NAMED = {
  content: 1 << 0,
  comments: 1 << 1,
  share: 1 << 2,
  related: 1 << 3,
  navigation: 1 << 4,
  aside: 1 << 5,
  promotion: 1 << 6,
  author: 1 << 7,
  caption: 1 << 8,
  meta: 1 << 9,
  tags: 1 << 10,
  overlay: 1 << 11,
  media: 1 << 12,
  summary: 1 << 13,
  hidden: 1 << 14,
} as const;
export type Named = keyof typeof NAMED;

/**
 * Names are written in many ways ("story-body", "storyBody", "js_story_body"), so a word is looked for at the beginning of a word, and
 * the ones that say the same inside longer words are looked for everywhere.
 */
export const WORDS: readonly (readonly [Named, RegExp])[] = [
  [
    "content",
    /(?:^| )(?:article|post|story|entry|news|blog|page|main|single|text|rich) ?(?:text|body|content|copy|main|inner|detail|wrap|article|container|full)|(?:^| )(?:body|content|entry|prose|article|hentry|story|mw parser output|texto|contenido|conteudo|corps|artikel|inhalt)(?: |$)|articlebody|entrycontent|postcontent|storybody|articletext|maincontent|bodytext|bodycopy|textbody/,
  ],
  [
    "comments",
    /(?:^| )(?:comments?|commentlist|disqus|respond|replies|reply|livefyre|coral|discussion|kommentare?|comentarios?|commentaires?|komentar|reactions?|trackbacks?|pingbacks?|guestbook|forum)(?= |\d|$)|commentsection|fbcomments|spotim/,
  ],
  [
    "share",
    /(?:^| )(?:share|sharing|shares|social|socials|sharedaddy|addthis|addtoany|a2a|follow|followus|twitter share|facebook share|teilen|compartir|partager|sociallinks|sharebar|sharetools|like button|likes?|print|email this|tools|toolbar|actions?)(?= |\d|$)|socialshare|sharebutton|sharebar/,
  ],
  [
    "related",
    /(?:^| )(?:related|recommended|recommendations?|recirc\w*|more (?:from|stories|news|on|posts|articles)|also ?(?:read|like|see)|read ?(?:more|next|also)|see also|you may|you might|most ?(?:read|popular|viewed|recent|shared)|popular|trending|latest|outbrain|taboola|similar|teasers?|suggest\w*|next (?:article|post|story|up)|prev\w*|previous|linklist|top stories|jp relatedposts|yarpp|zergnet|mgid|headlines|playlist|explore|onward|quiz|polls?|encuestas?|umfrage|sondage|sondaggio|ankieta)(?= |\d|$)|relatedpost|relatedarticle|relatedstor|mostread|mostpopular|readmore/,
  ],
  [
    "navigation",
    /(?:^| )(?:nav|navbar|navigation|menu|submenu|breadcrumbs?|bread|crumbs?|footer|masthead|topbar|site header|page header|header|skip ?(?:link|to)|pager|pagination|paging|page numbers|copyright|sitemap|legal|search|searchform|ticker|hamburger|burger|tabs?|toc(?! (?:title|section|anchor))|table of contents)(?= |\d|$)|navbar|breadcrumb|sitefooter|pagefooter|siteheader|mainmenu/,
  ],
  [
    "aside",
    /(?:^| )(?:aside|sidebar|side|rail|right (?:col|column|rail)|widgets?|complementary|secondary|infobox|factbox|gutter|tertiary|supplement\w*)(?= |\d|$)|sidebar|rightrail|rightcol/,
  ],
  [
    "promotion",
    /(?:^| )(?:ads?|advert\w*|adsense|adslot|adbox|adunit|banner|sponsor\w*|promo\w*|newsletter|subscribe|subscription|signup|sign up|mailchimp|cta|call to action|donat\w*|offer|affiliate|commercial|dfp|gpt|register|registration|shop|product|buy|deals?|anzeige|werbung|publicidad|premium|membership|membres?|support us|appeal|campaign|download|app)(?= |\d|$)|advertis|newsletter|subscri|googlead|promobox|adcontainer|adwrapper/,
  ],
  [
    "author",
    /(?:^| )(?:author|authors|bio|biography|byline|about (?:the )?author|contributor\w*|profile|avatar|vcard|writer|credits?|reporter|journalist|autor|auteur)(?= |\d|$)|authorbio|authorbox|authorinfo|aboutauthor/,
  ],
  [
    "caption",
    /(?:^| )(?:captions?|wp caption text|figcaption|legend|cutline|photo (?:text|info)|cap|dida(?:scalia)?|podpis|pictext|pie de foto)(?= |\d|$)(?!.*\b(?:vjs|jw|mejs|plyr|settings|control|modal)\b)|caption(?!s? (?:settings|button|menu|control))/,
  ],
  [
    "meta",
    /(?:^| )(?:meta|metadata|date|dates|dateline|time|timestamp|published|pubdate|posted|updated|info|details?|entry (?:footer|header|meta|utility)|post (?:footer|info|meta)|source|views|counter|reading time|readtime|kicker|eyebrow|label|flag|dek)(?= |\d|$)|publishdate|postmeta|entrymeta|articlemeta|datepublished/,
  ],
  [
    "tags",
    /(?:^| )(?:tags?|tagcloud|tag list|categories|category links|topics?|keywords?|labels|hashtags?|etiquetas|cat links)(?= |\d|$)|taglist|posttags/,
  ],
  [
    "overlay",
    /(?:^| )(?:modal|popup|pop up|overlay|lightbox|cookies?|consent|gdpr|ccpa|dialog|toast|alert|notice|notification|onetrust|interstitial|tooltip|login|signin|loading|error|message)(?= |\d|$)|cookie|popup|modal/,
  ],
  [
    "media",
    /(?:^| )(?:gallery|slideshow|carousel|slider|slides?|video|videos|player|audio|image|images|img|photo|photos|media|figure|embed|chart|graphic|map|thumb\w*|tweet|twitter tweet|instagram media)(?= |\d|$)|slideshow|galler|carousel/,
  ],
  [
    "summary",
    /(?:^| )(?:summary|standfirst|lead|lede|intro|excerpt|subtitle|sub title|subhead\w*|deck|description|teaser text|abstract|key ?points|highlights|chapo|sapo|vorspann|bajada|entradilla)(?= |\d|$)/,
  ],
  [
    "hidden",
    /(?:^| )(?:hidden|hide|invisible|visually hidden|visuallyhidden|sr only|screen reader\w*|screenreader|assistive|offscreen|noprint|noscript|d none|is hidden|u hidden|accessib\w*)(?= |\d|$)/,
  ],
];

const EVERY_NAME = Object.values(NAMED).reduce((bits, bit) => bits | bit, 0);
const EVERY_ZONE = Object.values(ZONED).reduce((bits, bit) => bits | bit, 0);

/** The bits of NAMED that an element's classes, id and role say. */
export const namesOf = (node: PageNode): number => saidOf(node) & EVERY_NAME;

/** The bits of ZONED that its classes and id say. */
export const zonesOf = (node: PageNode): number => saidOf(node) & EVERY_ZONE;

function saidOf(node: PageNode): number {
  if (node.named < 0) node.named = node.attributes.length === 0 ? 0 : bitsOfElement(node);
  return node.named;
}

function bitsOfElement(node: PageNode): number {
  const { classes } = node;
  const id = attribute(node, "id");
  const role = attribute(node, "role");
  // Most elements have classes alone, many share them; hardly two have an id in common.
  if (id !== null || role !== null) return bitsOf(classes?.written ?? "", id ?? "", role ?? "");
  if (classes === null) return 0;
  if (classes.named < 0) classes.named = bitsOf(classes.written, "", "");
  return classes.named;
}

/** Blog software writes into a post's classes what the post is about: “hentry category-news tag-comments”. */
const OF_A_POST = /(?:^| )(?:hentry|status-publish)(?: |$)/;
const ITS_LABELS = /(?:^| )(?:tag|category)-[^ ]*/g;
const LONGEST = 400;

/** The bits of what is written in three places: as one name for NAMED, each of the first two by itself for ZONED. */
function bitsOf(classes: string, id: string, role: string): number {
  const isLong = classes.length + id.length + role.length + 2 > LONGEST;
  const bits = isLong ? MAY_BE_POST | BY_SPELLING : bitsOfWords(classes, id, role);
  const zones =
    (bits & BY_SPELLING) === 0 ? bits & EVERY_ZONE : zonesSaidBy(spell(classes)) | zonesSaidBy(spell(id));
  if ((bits & MAY_BE_POST) === 0) return (bits & EVERY_NAME) | zones;
  const written = joined(classes, id, role);
  const own = OF_A_POST.test(written) ? written.replace(ITS_LABELS, "") : written;
  return bitsOfName(own.length > LONGEST ? own.slice(0, LONGEST) : own) | zones;
}

const joined = (...names: readonly string[]): string => names.filter((name) => name !== "").join(" ");

/** What parts the words of a name for all who look for words in it. */
const isGap = (c: number): boolean => c === 32 || c === 45 || c === 95 || (c >= 9 && c <= 13);
const isLetterOrFigure = (c: number): boolean =>
  (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57);

const inSmallWords = (name: string): string =>
  name
    .replace(/([a-z])(?=[A-Z])/g, "$1 ")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The first words of those in WORDS that are several. */
const BEGINS_TWO: ReadonlySet<string> = new Set(
  "about also article blog call cat category d direct email entry facebook instagram is key like main more most mw news next page photo pie pop post read reading rich right screen see share sign single site skip sr story sub support table tag teaser text top twitter u visually wp you jp".split(
    " ",
  ),
);
const BEGINS_THREE: ReadonlySet<string> = new Set("about call mw pie table wp".split(" "));
/** Bits beside those of NAMED and ZONED: of words that begin several, of words whose meaning hangs on those behind them, and of words in the classes of posts. */
const TWO = 1 << 20;
const THREE = 1 << 21;
const FOLLOWED = 1 << 22;
const MAY_BE_POST = 1 << 23;
/** Of names whose zones their words do not tell one by one. */
const BY_SPELLING = 1 << 24;
/** What these say hangs on the words behind them. */
const BY_WHAT_FOLLOWS = NAMED.caption | NAMED.navigation;
const MOST_WORDS = 16_384;
const PLACES = 2 * MOST_WORDS + 1;
const ofWord = new KnownWords((word) => {
  const bits = bitsByPatterns(word);
  return (
    bits |
    zonesSaidBy(word) |
    (GOES_ON.test(word) ? BY_SPELLING : 0) |
    (BEGINS_TWO.has(word) ? TWO : 0) |
    (BEGINS_THREE.has(word) ? THREE : 0) |
    ((bits & NAMED.caption) !== 0 || word.startsWith("toc") ? FOLLOWED : 0) |
    (word === "hentry" || word === "publish" ? MAY_BE_POST : 0)
  );
}, MOST_WORDS);
/** What several words say together, by their places among the known words; as long as these are known. */
const together = new Map<number, number>();
let known = 0;

function askTogether(first: number, second: number, third: number): number {
  const key = (first * PLACES + second) * PLACES + third;
  let bits = together.get(key);
  if (bits === undefined) {
    const words = [first, second, third].map((place) => ofWord.wordAt(place)).filter((word) => word !== "");
    bits = bitsByPatterns(words.join(" "));
    if (together.size >= MOST_WORDS) together.clear();
    together.set(key, bits);
  }
  return bits;
}

/** By patterns alone, for names beyond ASCII and for more words than are known at once. */
const slowly = (...names: readonly string[]): number =>
  bitsByPatterns(inSmallWords(joined(...names))) | MAY_BE_POST | BY_SPELLING;

/** The bits of a name. */
export const bitsOfName = (name: string): number => bitsOfWords(name, "", "") & EVERY_NAME;

/**
 * The bits of what is written in three places. Each of its words is asked for once, and with the next where the two may be one; “storyBody” has
 * two. Names are many and short, and a regular expression takes longer to begin than they to be read.
 */
function bitsOfWords(classes: string, id: string, role: string): number {
  let bits = 0;
  let [last, said, lastButOne, saidBefore] = [0, 0, 0, 0];
  const { begun } = ofWord;
  if (known !== begun) {
    together.clear();
    known = begun;
  }
  for (let part = 0; part < 3; part++) {
    const name = part === 0 ? classes : part === 1 ? id : role;
    if (name === "") continue;
    // What an element's role is called says nothing of its zone.
    const heard = part === 2 ? ~(EVERY_ZONE | BY_SPELLING) : -1;
    let start = -1;
    let before = 0;
    let hash = 0;
    const { length } = name;
    const letters = lettersOf(name);
    for (let i = 0; i <= length; i++) {
      const c = i < length ? (letters[i] as number) : 32;
      if (c > 0x7f) return slowly(classes, id, role);
      const isOne = isLetterOrFigure(c);
      if (!isOne && !isGap(c)) bits |= BY_SPELLING & heard;
      const begins = isOne && (start < 0 || (c >= 65 && c <= 90 && before >= 97));
      if (start >= 0 && (!isOne || begins)) {
        const own = ofWord.ask(letters, start, i, hash);
        const { place } = ofWord;
        // What was known is forgotten, or too many words fall on one place.
        if (ofWord.begun !== begun || place === 0) return slowly(classes, id, role);
        bits |= own & heard;
        if ((said & TWO) !== 0) bits |= askTogether(last, place, 0);
        if ((saidBefore & THREE) !== 0) bits |= askTogether(lastButOne, last, place);
        lastButOne = last;
        saidBefore = said;
        last = place;
        said = own;
        start = -1;
      }
      if (begins) {
        start = i;
        hash = hashed(0, c);
      } else if (isOne) hash = hashed(hash, c);
      before = c;
    }
  }
  if ((bits & (FOLLOWED | NAMED.caption)) !== 0)
    bits &= bitsByPatterns(inSmallWords(joined(classes, id, role)), BY_WHAT_FOLLOWS) | ~BY_WHAT_FOLLOWS;
  return bits & ~(TWO | THREE | FOLLOWED);
}

/** Any of the patterns: a word that is new is mostly one that tools made up. */
const ANY = new RegExp(WORDS.map(([, { source }]) => source).join("|"));

/** The same by each pattern over the whole name; `asked`: the bits that are looked for. */
export function bitsByPatterns(name: string, asked = -1): number {
  let bits = 0;
  if (!ANY.test(name)) return bits;
  for (const [of, pattern] of WORDS) if ((asked & NAMED[of]) !== 0 && pattern.test(name)) bits |= NAMED[of];
  return bits;
}

const MAY_HIDE = ATTRIBUTE.hidden | ATTRIBUTE["aria-hidden"] | ATTRIBUTE.style;

/** Whether the page says by itself that nobody sees the element. */
export function isHidden(node: PageNode): boolean {
  if ((node.has & MAY_HIDE) === 0) return false;
  for (let i = 0; i < node.attributes.length; i += 2) {
    const name = node.attributes[i];
    if (name === "hidden") return true;
    const value = node.attributes[i + 1] ?? "";
    if (name === "aria-hidden" && value === "true") return true;
    if (name === "style" && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(value)) return true;
  }
  return false;
}
