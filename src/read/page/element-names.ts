import { attribute, type PageNode } from "./tree.ts";

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
const WORDS: readonly (readonly [Named, RegExp])[] = [
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

const known = new Map<string, number>();
/** Beyond this many different names the memory of them begins anew; a page of a million classes must not stay in it. */
const MOST_KNOWN = 20_000;

/** The bits of NAMED that an element's classes, id and role say. */
export function namesOf(node: PageNode): number {
  if (node.attributes.length === 0) return 0;
  const classes = attribute(node, "class");
  const id = attribute(node, "id");
  const role = attribute(node, "role");
  if (classes === null && id === null && role === null) return 0;
  // Most elements have classes alone, and then no string need be made.
  const key = id === null && role === null ? (classes ?? "") : `${classes ?? ""} ${id ?? ""}\n${role ?? ""}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const bits = bitsOf(`${classes ?? ""} ${id ?? ""} ${role ?? ""}`);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, bits);
  return bits;
}

/** Blog software writes into a post's classes what the post is about: “hentry category-news tag-comments”. */
const OF_A_POST = /(?:^| )(?:hentry|status-publish)(?: |$)/;
const ITS_LABELS = /(?:^| )(?:tag|category)-[^ ]*/g;

function bitsOf(written: string): number {
  if (written.length < 4) return 0;
  const words = (OF_A_POST.test(written) ? written.replace(ITS_LABELS, "") : written)
    .slice(0, 400)
    .replace(/([a-z])(?=[A-Z])/g, "$1 ")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  let bits = 0;
  for (const [name, pattern] of WORDS) if (pattern.test(words)) bits |= NAMED[name];
  return bits;
}

/** Whether the page says by itself that nobody sees the element. */
export function isHidden(node: PageNode): boolean {
  for (let i = 0; i < node.attributes.length; i += 2) {
    const name = node.attributes[i];
    if (name === "hidden") return true;
    const value = node.attributes[i + 1] ?? "";
    if (name === "aria-hidden" && value === "true") return true;
    if (name === "style" && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(value)) return true;
  }
  return false;
}
