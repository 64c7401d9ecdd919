import type { ElementNames } from "../page/classes.ts";
import { KnownWords } from "../page/known-words.ts";
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

const NAMELESS: ElementNames = { names: "", marked: false, zone: null };
/** Whose zone stands where classes and id name several. */
const ZONES: readonly ElementNames["zone"][] = ["comment", "frame", "aside", null];

/** What an element's classes and id say; no name of a place goes over from the one into the other. */
export function elementNames(node: PageNode): ElementNames {
  if (node.attributes.length === 0) return NAMELESS;
  const { classes } = node;
  const id = attribute(node, "id") ?? "";
  let one = NAMELESS;
  if (classes !== null && classes.written !== "") {
    classes.tells ??= namesIn(classes.written);
    one = classes.tells;
  }
  if (id === "") return one;
  const other = namesIn(id);
  if (one === NAMELESS) return other;
  return {
    names: `${one.names} ${other.names}`,
    marked: one.marked || other.marked,
    zone: ZONES.find((zone) => zone === one.zone || zone === other.zone) ?? null,
  };
}

function namesIn(written: string): ElementNames {
  let names = written.length > LONGEST ? written.slice(0, LONGEST) : written;
  if (/[^a-z0-9 _-]/.test(names)) names = names.replace(/(\p{Ll})(\p{Lu})/gu, "$1-$2").toLowerCase();
  names = names.trim();
  const said =
    OVER_SEVERAL.test(names) || /[^\u0000-\u007f]/.test(names) ? saidBy(names) : saidByWords(names);
  return {
    names,
    marked: (said & MARKED) !== 0,
    zone:
      (said & COMMENTS) !== 0
        ? "comment"
        : (said & FRAMES) !== 0
          ? "frame"
          : (said & ASIDES) !== 0
            ? "aside"
            : null,
  };
}

const MARKED = 1;
const COMMENTS = 2;
const FRAMES = 4;
const ASIDES = 8;
/** What the patterns above know that is written in several words. */
const OVER_SEVERAL = /tit-sub|post-foot|wm-ipp|header-bar/;
const saidBy = (names: string): number =>
  (MARKED_NAMES.test(names) ? MARKED : 0) |
  (COMMENT.test(names) ? COMMENTS : 0) |
  (FRAME.test(names) ? FRAMES : 0) |
  (ASIDE.test(names) ? ASIDES : 0);

const MOST_WORDS = 4_096;
const ofWord = new KnownWords(saidBy, MOST_WORDS);

function saidByWords(names: string): number {
  let said = 0;
  let start = 0;
  for (let i = 0; i <= names.length; i++) {
    const c = i < names.length ? names.charCodeAt(i) : 32;
    if (c !== 32 && c !== 45 && c !== 95 && (c < 9 || c > 13)) continue;
    if (i > start) said |= ofWord.ask(names, start, i);
    start = i + 1;
  }
  return said;
}

/** Comments within a sidebar stay comments; an article's own parts are never taken out of it by a name. */
export function zoneOf(tag: string, { zone }: ElementNames, outer: Zone): Zone {
  if (outer === "comment" || tag === "body" || tag === "html") return outer;
  if (zone === "comment") return "comment";
  if (tag === "article" || tag === "main" || HEADING.test(tag)) return outer;
  if (tag === "footer" || zone === "frame") return outer === "main" ? "frame" : outer;
  if (tag === "aside" || tag === "nav" || zone === "aside") return "aside";
  return outer;
}
