/** What a stretch of a page is by the names of the elements around it, and which elements are named for a fact: bits of ZONED. */
export const ZONED = {
  /** Named for something that may be a fact. */
  marked: 1 << 15,
  comment: 1 << 16,
  frame: 1 << 17,
  aside: 1 << 18,
} as const;

const MARKED =
  /date|datum|publish|posted|pubdat|time|zeit|created|modified|updated|byline|author|autor|auteur|redact|writer|contributor|vcard|reporter|signature|firma|credit|meta|info|dateline|stand|day|fecha|headline|title|subtitle|standfirst|summary|dek|lead|correction|source|agency|copyright|kicker|eyebrow|rubri|categor|topics|ressort|editoria|type|intro|spot|chap[oe]|sommario|subtitul|bajada|entradilla|einleitung|vorspann|teaser|announce|desc|tit-sub|excerpt|heading|when|post-foot/;
const COMMENT =
  /(?:^|[\s_-])(?:user)?(?:comments?|commentlist|disqus|respond|replies|reactions|kommentare?|leserkommentare?|comentarios|commentaires)(?:$|[\s_-])/;
const ASIDE =
  /(?:^|[\s_-])(?:sidebar|side|aside|related|recommend(?:ed|ations)?|more|popular|trending|widgets?|teasers?|most|latest|recent|newest|archives?|calendar|kalender|events?|ticker|wm-ipp(?:-base)?|promo|carousel|slider|outbrain|taboola|newsletter|navi?|menu|breadcrumbs?|tweets?|twitter|instagram|embed)(?:$|[\s_-])/;
const FRAME =
  /(?:^|[\s_-])(?:footer|foot|copyright|impressum|colophon|masthead|topbar|header-?bar|cookie|banner)(?:$|[\s_-])/;
const LONGEST = 400;

/** The bits of ZONED of names in small letters. */
export const zonesSaidBy = (names: string): number =>
  (MARKED.test(names) ? ZONED.marked : 0) |
  (COMMENT.test(names) ? ZONED.comment : 0) |
  (FRAME.test(names) ? ZONED.frame : 0) |
  (ASIDE.test(names) ? ZONED.aside : 0);

/** Words that go on in the next one, in what the patterns know. All else that they know is within one word. */
export const GOES_ON = /^(?:wm|header)$|(?:tit|post)$/;

/** A class or an id in small letters, the words of “storyBody” apart. */
export function spell(written: string): string {
  const names = written.length > LONGEST ? written.slice(0, LONGEST) : written;
  return (
    /[^a-z0-9 _-]/.test(names) ? names.replace(/(\p{Ll})(\p{Lu})/gu, "$1-$2").toLowerCase() : names
  ).trim();
}
