import { bytesOf, type Written } from "#text/characters.ts";
import { ATTRIBUTE } from "./attributes.ts";
import type { Classes } from "./classes.ts";
import { resolveInText, resolveInValue } from "./entities.ts";
import { KnownNames } from "./known-names.ts";
import { WideBytes } from "./wide-bytes.ts";

/** Takes the parts of a page in their order. */
export interface MarkupHandler {
  /** Words as shown, entities resolved; the words between two tags may come in several pieces. White space alone comes as one character. */
  words(words: string): void;
  /**
   * `tag`: the element's name in lower case. `attributes`: name, value, name, value …, names in lower case; `has`: which there are, as bits
   * of ATTRIBUTE; `classes`: the first of that name.
   */
  start(tag: string, attributes: readonly string[], has: number, classes: Classes | null): void;
  end(tag: string): void;
}

const NONE: readonly string[] = [];
const MOST_ATTRIBUTES = 200;
/** Longer values are pictures and state of scripts. */
const LONGEST_VALUE = 65_536;
/** Of UTF-8, for what is one unit of a string. */
const MOST_BYTES = 3;
/** Elements whose content is words up to their own end tag, whatever stands in it: a bit beside those of ATTRIBUTE. */
const RAW = 1 << 30;
const ARE_RAW: ReadonlySet<string> = new Set(["script", "style", "title", "textarea", "xmp"]);
const bitsOfAttribute: ReadonlyMap<string, number> = new Map(Object.entries(ATTRIBUTE));
const NAMES = new KnownNames(
  (name) => (bitsOfAttribute.get(name) ?? 0) | (ARE_RAW.has(name) ? RAW : 0),
  1 << 11,
);

/** Whether an attribute that is asked for has this first letter and this length; most others are told from them by that. */
const LIKE_KEPT = new Uint8Array(32 * 16);
for (const name of bitsOfAttribute.keys()) LIKE_KEPT[(name.charCodeAt(0) & 31) * 16 + name.length] = 1;
const isLikeKept = (first: number, length: number): boolean =>
  length < 16 && LIKE_KEPT[(first & 31) * 16 + length] === 1;

const LT = 60;
const EQUALS = 61;
const GT = 62;
const SLASH = 47;
const isSpace = (c: number): boolean => c <= 32 && (c === 32 || c === 10 || c === 9 || c === 13 || c === 12);
const isLetter = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90);

/**
 * Reads markup from its beginning to its end, in time linear in its length, after
 * https://html.spec.whatwg.org/multipage/parsing.html#tokenization: tags, and words between them. Comments, declarations and instructions are
 * passed over. A tag that never ends is none. `all`: whether attributes are told of that nobody asks for.
 */
export function scanMarkup(html: Written, handler: MarkupHandler, all = false): void {
  new Scanner(html, handler, all).run();
}

class Scanner {
  /** UTF-8: all that is markup is ASCII, and a byte is sooner looked at than a character of a string. */
  private readonly bytes: Buffer;
  /** A character for each byte, to be searched and to be cut where there is nothing beyond ASCII: such strings take half the room. */
  private readonly html: string;
  private readonly wideBytes: WideBytes;
  private readonly handler: MarkupHandler;
  private readonly all: boolean;
  private readonly classes = new Map<string, Classes>();
  /** The first ampersand at or after the place where it was last looked for. */
  private ampersand = -1;
  /** The same of bytes beyond ASCII. */
  private wide = -1;
  private at = 0;
  /** What NAMES says of the name that was read last. */
  private told = 0;
  /** Names and values of the tag that is being read: a list that grows takes more room than most tags need. */
  private readonly found: string[] = new Array<string>(2 * MOST_ATTRIBUTES).fill("");

  constructor(html: Written, handler: MarkupHandler, all: boolean) {
    this.bytes = bytesOf(html);
    this.html = this.bytes.toString("latin1");
    this.wideBytes = new WideBytes(this.bytes);
    this.handler = handler;
    this.all = all;
  }

  run(): void {
    const { bytes, html } = this;
    const { length } = bytes;
    while (this.at < length) {
      const start = this.at;
      // A third of all pieces is the white space between two tags.
      let at = this.inkFrom(start);
      if (at === length || (bytes[at] === LT && begins(bytes[at + 1] as number))) {
        if (at > start) this.blank(start, at);
      } else {
        at = html.indexOf("<", at);
        // A “<” that begins nothing is a word.
        while (at >= 0 && !begins(bytes[at + 1] as number)) at = html.indexOf("<", at + 1);
        if (at < 0) at = length;
        this.words(start, at, true);
      }
      if (at === length) return;
      const c = bytes[at + 1] as number;
      if (c === SLASH) this.endTag(at + 2);
      else if (isLetter(c)) this.startTag(at + 1);
      else this.remark(at);
    }
  }

  private inkFrom(start: number): number {
    const { bytes } = this;
    let at = start;
    while (at < bytes.length && isSpace(bytes[at] as number)) at++;
    return at;
  }

  /** White space and nothing else. */
  private blank(start: number, end: number): void {
    let wraps = false;
    for (let at = start; at < end; at++) wraps ||= this.bytes[at] === 10;
    this.handler.words(wraps ? "\n" : " ");
  }

  private words(start: number, end: number, resolve: boolean): void {
    const words = this.cut(start, end);
    this.handler.words(resolve && this.hasAmpersand(start, end) ? resolveInText(words) : words);
  }

  /** The words from `start` to `end`; asked for in ascending order. */
  private cut(start: number, end: number): string {
    if (this.wide < start) this.wide = this.wideBytes.next(start);
    return this.wide < end ? this.bytes.toString("utf8", start, end) : this.html.slice(start, end);
  }

  /** Asked for places in ascending order. */
  private hasAmpersand(start: number, end: number): boolean {
    if (this.ampersand < start) {
      const found = this.html.indexOf("&", start);
      this.ampersand = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return this.ampersand < end;
  }

  /** `<!-- … -->`, `<![CDATA[ … ]]>`, `<!doctype …>`, `<?xml …>`. */
  private remark(open: number): void {
    const { html } = this;
    const [mark, from] = html.startsWith("<!--", open)
      ? ["-->", open + 2]
      : html.startsWith("<![CDATA[", open)
        ? ["]]>", open + 9]
        : [">", open + 2];
    const end = html.indexOf(mark, from);
    this.at = end < 0 ? html.length : end + mark.length;
  }

  private endTag(from: number): void {
    const { bytes } = this;
    const tag = this.name(from, false);
    let close = this.at;
    if (bytes[close] !== GT) close = this.html.indexOf(">", close);
    this.at = close < 0 ? bytes.length : close + 1;
    if (close >= 0 && close < bytes.length && isLetter(bytes[from] as number)) this.handler.end(tag);
  }

  private startTag(from: number): void {
    const { bytes } = this;
    const { length } = bytes;
    const tag = this.name(from, false);
    const isRaw = (this.told & RAW) !== 0;
    const { found } = this;
    let { at } = this;
    let count = 0;
    let met = 0;
    let has = 0;
    let classes: Classes | null = null;
    let closed = false;
    for (;;) {
      let c = bytes[at] as number;
      while (isSpace(c) || c === SLASH) {
        closed = c === SLASH || (closed && isSpace(c));
        c = bytes[++at] as number;
      }
      if (at >= length) {
        this.at = length;
        return;
      }
      if (c === GT) break;
      closed = false;
      const name = this.name(at, true);
      const bit = this.told & ~RAW;
      const kept = met++ < MOST_ATTRIBUTES && (bit !== 0 || this.all);
      at = this.at;
      c = bytes[at] as number;
      while (isSpace(c)) c = bytes[++at] as number;
      let value = "";
      if (c === EQUALS) {
        c = bytes[++at] as number;
        while (isSpace(c)) c = bytes[++at] as number;
        let start = at;
        let end: number;
        if (c === 34 || c === 39) {
          start++;
          end = this.html.indexOf(c === 34 ? '"' : "'", start);
          at = end + 1;
        } else {
          while (at < length && c !== GT && !isSpace(c)) c = bytes[++at] as number;
          end = at;
        }
        if (end < 0) {
          this.at = length;
          return;
        }
        if (kept) value = this.value(start, end);
      }
      if (!kept) continue;
      has |= bit;
      if (bit === ATTRIBUTE.class) {
        const known = this.classesOf(value);
        value = known.written;
        classes ??= known;
      }
      found[count++] = name;
      found[count++] = value;
    }
    this.at = at + 1;
    this.handler.start(tag, count === 0 ? NONE : found.slice(0, count), has, classes);
    if (!closed && isRaw) this.raw(tag);
  }

  private value(start: number, end: number): string {
    if (end - start > LONGEST_VALUE * MOST_BYTES) return "";
    const value = this.cut(start, end);
    if (value.length > LONGEST_VALUE) return "";
    return this.hasAmpersand(start, end) ? resolveInValue(value) : value;
  }

  /** The content of a script, a style, a title or a field, up to its end tag or the end of the page. */
  private raw(name: string): void {
    const { html } = this;
    let end = html.indexOf("</", this.at);
    for (; end >= 0; end = html.indexOf("</", end + 2)) {
      const after = end + 2 + name.length;
      const c = html.charCodeAt(after);
      if ((c === GT || isSpace(c)) && html.slice(end + 2, after).toLowerCase() === name) break;
    }
    const stop = end < 0 ? html.length : end;
    const ink = this.inkFrom(this.at);
    if (ink < stop) this.words(this.at, stop, name === "title");
    else if (this.at < stop) this.blank(this.at, stop);
    this.at = stop;
  }

  /**
   * The name that begins at `from`, in lower case; then `at` is behind it. An attribute's name may begin with “=” and ends before one; it is ""
   * where it is surely none that is asked for.
   */
  private name(from: number, isAttribute: boolean): string {
    const { bytes } = this;
    const { length } = bytes;
    let at = from;
    let letters = 0;
    for (; at < length; at++) {
      const c = bytes[at] as number;
      if (c <= GT && (endsName(c) || (c === EQUALS && isAttribute && at > from))) break;
      letters |= c;
    }
    this.at = at;
    this.told = 0;
    if (isAttribute && !this.all && !isLikeKept(bytes[from] as number, at - from)) return "";
    if (letters < 0x80) {
      this.told = NAMES.ask(bytes, from, at);
      if (NAMES.name !== null) return NAMES.name;
    }
    return this.cut(from, at).toLowerCase();
  }

  private classesOf(written: string): Classes {
    let known = this.classes.get(written);
    if (known === undefined) {
      known = { written, named: -1, tells: null };
      this.classes.set(written, known);
    }
    return known;
  }
}

const begins = (c: number): boolean => isLetter(c) || c === SLASH || c === 33 || c === 63;
const endsName = (c: number): boolean => c === GT || c === SLASH || isSpace(c);
