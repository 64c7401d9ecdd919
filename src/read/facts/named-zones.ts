import type { ElementNames } from "../page/classes.ts";
import { hashed, KnownWords } from "../page/known-words.ts";
import { attribute, type PageNode } from "../page/tree.ts";

/** What a stretch of a page is by the elements around it. */
export type Zone = "main" | "comment" | "aside" | "frame";

const MARKED_NAMES =
  /date|datum|publish|posted|pubdat|time|zeit|created|modified|updated|byline|author|autor|auteur|redact|writer|contributor|vcard|reporter|signature|firma|credit|meta|info|dateline|stand|day|fecha|headline|title|subtitle|standfirst|summary|dek|lead|correction|source|agency|copyright|kicker|eyebrow|rubri|categor|topics|ressort|editoria|type|intro|spot|chap[oe]|sommario|subtitul|bajada|entradilla|einleitung|vorspann|teaser|announce|desc|tit-sub|excerpt|heading|when|post-foot/;
const COMMENT =
  /(?:^|[\s_-])(?:user)?(?:comments?|commentlist|disqus|respond|replies|reactions|kommentare?|leserkommentare?|comentarios|commentaires)(?:$|[\s_-])/;
const ASIDE =
  /(?:^|[\s_-])(?:sidebar|side|aside|related|recommend(?:ed|ations)?|more|popular|trending|widgets?|teasers?|most|latest|recent|newest|archives?|calendar|kalender|events?|ticker|wm-ipp(?:-base)?|promo|carousel|slider|outbrain|taboola|newsletter|navi?|menu|breadcrumbs?|tweets?|twitter|instagram|embed)(?:$|[\s_-])/;
const FRAME =
  /(?:^|[\s_-])(?:footer|foot|copyright|impressum|colophon|masthead|topbar|header-?bar|cookie|banner)(?:$|[\s_-])/;
const HEADING = /^h[1-6]$/;
const LONGEST = 400;

/** What was found out of names; how they are spelt is asked of few. */
class Said implements ElementNames {
  readonly said: number;
  readonly marked: boolean;
  readonly zone: ElementNames["zone"];
  private readonly written: readonly string[];
  private spelt: string | null = null;

  /** `said`: the bits below. */
  constructor(written: readonly string[], said: number) {
    this.written = written;
    this.said = said;
    this.marked = (said & MARKED) !== 0;
    this.zone =
      (said & COMMENTS) !== 0
        ? "comment"
        : (said & FRAMES) !== 0
          ? "frame"
          : (said & ASIDES) !== 0
            ? "aside"
            : null;
  }

  get names(): string {
    this.spelt ??= this.written.map(spell).join(" ");
    return this.spelt;
  }
}

/** What an element's classes and id say; no name of a place goes over from the one into the other. */
export function elementNames(node: PageNode): ElementNames {
  if (node.attributes.length === 0) return NAMELESS;
  const { classes } = node;
  const id = attribute(node, "id") ?? "";
  const hasClasses = classes !== null && classes.written !== "";
  if (!hasClasses) return id === "" ? NAMELESS : new Said([id], saidIn(id));
  classes.tells ??= new Said([classes.written], saidIn(classes.written));
  return id === "" ? classes.tells : new Said([classes.written, id], classes.tells.said | saidIn(id));
}

function spell(written: string): string {
  const names = written.length > LONGEST ? written.slice(0, LONGEST) : written;
  return (
    /[^a-z0-9 _-]/.test(names) ? names.replace(/(\p{Ll})(\p{Lu})/gu, "$1-$2").toLowerCase() : names
  ).trim();
}

const MARKED = 1;
const COMMENTS = 2;
const FRAMES = 4;
const ASIDES = 8;
/** Of a word that goes on in the next one, in what the patterns above know. */
const GOES_ON = 16;
const MOST_WORDS = 16_384;

const saidBy = (names: string): number =>
  (MARKED_NAMES.test(names) ? MARKED : 0) |
  (COMMENT.test(names) ? COMMENTS : 0) |
  (FRAME.test(names) ? FRAMES : 0) |
  (ASIDE.test(names) ? ASIDES : 0);
const ofWord = new KnownWords(
  (word) => saidBy(word) | (/^(?:wm|header)$|(?:tit|post)$/.test(word) ? GOES_ON : 0),
  MOST_WORDS,
);

/** Each word by itself, where the names are of plain letters; as a whole where they are not, or where a word may go on in the next. */
function saidIn(written: string): number {
  let said = 0;
  let start = 0;
  let before = 0;
  let hash = 0;
  const { length } = written;
  if (length > LONGEST) return saidBy(spell(written));
  for (let i = 0; i <= length; i++) {
    const c = i < length ? written.charCodeAt(i) : 32;
    const isCapital = c >= 65 && c <= 90;
    const parts = c === 32 || c === 45 || c === 95 || (c >= 9 && c <= 13);
    if (parts || (isCapital && before >= 97 && before <= 122)) {
      if (i > start) said |= ofWord.ask(written, start, i, hash);
      start = parts ? i + 1 : i;
      hash = parts ? 0 : hashed(0, c);
    } else if (c > 0x7f) return saidBy(spell(written));
    else hash = hashed(hash, c);
    before = c;
  }
  return (said & GOES_ON) === 0 ? said : saidBy(spell(written));
}

const NAMELESS: ElementNames = new Said([], 0);

/** Comments within a sidebar stay comments; an article's own parts are never taken out of it by a name. */
export function zoneOf(tag: string, { zone }: ElementNames, outer: Zone): Zone {
  if (outer === "comment" || tag === "body" || tag === "html") return outer;
  if (zone === "comment") return "comment";
  if (tag === "article" || tag === "main" || HEADING.test(tag)) return outer;
  if (tag === "footer" || zone === "frame") return outer === "main" ? "frame" : outer;
  if (tag === "aside" || tag === "nav" || zone === "aside") return "aside";
  return outer;
}
