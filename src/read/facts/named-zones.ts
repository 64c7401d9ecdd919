import { attribute, type PageNode } from "../page/tree.ts";
import { ownCopy, Remembered } from "../remembered.ts";

/** What a stretch of a page is by the elements around it. */
export type Zone = "main" | "comment" | "aside" | "frame";

/** What an element's class and id tell of facts. */
export interface ElementNames {
  /** `class` and `id` in lower case, words apart. */
  names: string;
  /** Whether they are names of places where facts stand. */
  marked: boolean;
  /** The zone that they name; null where they name none. */
  zone: Exclude<Zone, "main"> | null;
}

const MARKED_NAMES =
  /date|datum|publish|posted|pubdat|time|zeit|created|modified|updated|byline|author|autor|auteur|redact|writer|contributor|vcard|reporter|signature|credit|meta|info|dateline|stand|day|fecha|headline|title|subtitle|standfirst|summary|dek|lead|correction|source|agency|copyright|kicker|eyebrow|rubri|categor|topics|ressort|editoria|type|intro|spot|chap[oe]|sommario|subtitul|bajada|entradilla|einleitung|vorspann|teaser|announce|desc|tit-sub|excerpt|heading|when|post-foot/;
const COMMENT =
  /(?:^|[\s_-])(?:user)?(?:comments?|commentlist|disqus|respond|replies|reactions|kommentare?|leserkommentare?|comentarios|commentaires)(?:$|[\s_-])/;
const ASIDE =
  /(?:^|[\s_-])(?:sidebar|side|aside|related|recommend(?:ed|ations)?|more|popular|trending|widgets?|teasers?|most|latest|recent|newest|archives?|calendar|kalender|events?|ticker|wm-ipp(?:-base)?|promo|carousel|slider|outbrain|taboola|newsletter|navi?|menu|breadcrumbs?|tweets?|twitter|instagram|embed)(?:$|[\s_-])/;
const FRAME =
  /(?:^|[\s_-])(?:footer|foot|copyright|impressum|colophon|masthead|topbar|header-?bar|cookie|banner)(?:$|[\s_-])/;
const HEADING = /^h[1-6]$/;
const LONGEST = 400;

const NAMELESS: ElementNames = { names: "", marked: false, zone: null };
/** Beyond this many different names the memory of them begins anew; a page of a million classes must not stay in it. */
const MOST_KNOWN = 3_000;
const known = new Remembered<ElementNames>(MOST_KNOWN);
/** Whose zone stands where classes and id name several. */
const ZONES: readonly ElementNames["zone"][] = ["comment", "frame", "aside", null];

/** What an element's classes and id say; no name of a place goes over from the one into the other. */
export function elementNames(node: PageNode): ElementNames {
  if (node.attributes.length === 0) return NAMELESS;
  const classes = attribute(node, "class") ?? "";
  const id = attribute(node, "id") ?? "";
  const one = classes === "" ? NAMELESS : known.ask(classes, namesIn);
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
  names = ownCopy(names.trim());
  return {
    names,
    marked: MARKED_NAMES.test(names),
    zone: COMMENT.test(names) ? "comment" : FRAME.test(names) ? "frame" : ASIDE.test(names) ? "aside" : null,
  };
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
