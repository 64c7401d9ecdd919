import { asKeys } from "./as-keys.ts";
import type { Classes } from "./classes.ts";
import { resolveInText, resolveInValue } from "./entities.ts";

/** Takes the parts of a page in their order. */
export interface MarkupHandler {
  /** Words as shown, entities resolved; the words between two tags may come in several pieces. White space alone comes as one character. */
  words(words: string): void;
  /** `written`: the element's name as written. `attributes`: name, value, name, value …, names in lower case; `classes`: the first of that name. */
  start(written: string, attributes: readonly string[], classes: Classes | null): void;
  end(written: string): void;
}

const NONE: readonly string[] = [];
const MOST_ATTRIBUTES = 200;
/** Longer values are pictures and state of scripts. */
const LONGEST_VALUE = 65_536;
/** Elements whose content is words up to their own end tag, whatever stands in it. */
const RAW = /^(?:script|style|title|textarea|xmp)$/i;
/** Names that many elements have; a page's own names are added while it is read. */
const NAMES: readonly string[] = asKeys(
  "class id href src style rel type name content property itemprop datetime title alt role lang width height target value data-src srcset aria-hidden aria-label hidden",
);

const GT = 62;
const SLASH = 47;
const EQUALS = 61;
const isSpace = (c: number): boolean => c === 32 || c === 10 || c === 9 || c === 13 || c === 12;
const isLetter = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90);

/**
 * Reads markup from its beginning to its end, in time linear in its length, after
 * https://html.spec.whatwg.org/multipage/parsing.html#tokenization: tags, and words between them. Comments, declarations and instructions are
 * passed over. A tag that never ends is none.
 */
export function scanMarkup(html: string, handler: MarkupHandler): void {
  new Scanner(html, handler).run();
}

class Scanner {
  private readonly html: string;
  private readonly handler: MarkupHandler;
  private readonly names = new Map(NAMES.map((name) => [name, name]));
  private readonly classes = new Map<string, Classes>();
  /** The first ampersand at or after the place where it was last looked for. */
  private ampersand = -1;
  private at = 0;
  /** Names and values of the tag that is being read: a list that grows takes more room than most tags need. */
  private readonly found: string[] = new Array<string>(2 * MOST_ATTRIBUTES).fill("");

  constructor(html: string, handler: MarkupHandler) {
    this.html = html;
    this.handler = handler;
  }

  run(): void {
    const { html } = this;
    while (this.at < html.length) {
      const start = this.at;
      let open = html.indexOf("<", start);
      // A “<” that begins nothing is a word.
      while (open >= 0 && !begins(html.charCodeAt(open + 1))) open = html.indexOf("<", open + 1);
      if (open < 0) {
        this.words(start, html.length, true);
        return;
      }
      this.words(start, open, true);
      const c = html.charCodeAt(open + 1);
      if (c === SLASH) this.endTag(open + 2);
      else if (isLetter(c)) this.startTag(open + 1);
      else this.remark(open);
    }
  }

  private words(start: number, end: number, resolve: boolean): void {
    if (start >= end) return;
    // A third of all pieces is the white space between two tags.
    let wraps = false;
    let blank = start;
    for (; blank < end; blank++) {
      const c = this.html.charCodeAt(blank);
      if (!isSpace(c)) break;
      wraps ||= c === 10;
    }
    if (blank === end) {
      this.handler.words(wraps ? "\n" : " ");
      return;
    }
    const words = this.html.slice(start, end);
    this.handler.words(resolve && this.hasAmpersand(start, end) ? resolveInText(words) : words);
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
    const { html } = this;
    let end = from;
    while (end < html.length && !endsName(html.charCodeAt(end))) end++;
    const close = html.indexOf(">", end);
    this.at = close < 0 ? html.length : close + 1;
    if (close >= 0 && isLetter(html.charCodeAt(from))) this.handler.end(html.slice(from, end));
  }

  private startTag(from: number): void {
    const { html } = this;
    const { length } = html;
    let at = from;
    while (at < length && !endsName(html.charCodeAt(at))) at++;
    const written = html.slice(from, at);
    const { found } = this;
    let count = 0;
    let classes: Classes | null = null;
    let closed = false;
    for (;;) {
      let c = html.charCodeAt(at);
      while (isSpace(c) || c === SLASH) {
        closed = c === SLASH || (closed && isSpace(c));
        c = html.charCodeAt(++at);
      }
      if (at >= length) {
        this.at = length;
        return;
      }
      if (c === GT) break;
      closed = false;
      const begin = at++;
      for (c = html.charCodeAt(at); at < length && c !== EQUALS && !endsName(c); ) c = html.charCodeAt(++at);
      const name = this.nameOf(html.slice(begin, at));
      while (isSpace(c)) c = html.charCodeAt(++at);
      let value = "";
      if (c === EQUALS) {
        c = html.charCodeAt(++at);
        while (isSpace(c)) c = html.charCodeAt(++at);
        let start = at;
        let end: number;
        if (c === 34 || c === 39) {
          start++;
          end = html.indexOf(c === 34 ? '"' : "'", start);
          at = end + 1;
        } else {
          while (at < length && c !== GT && !isSpace(c)) c = html.charCodeAt(++at);
          end = at;
        }
        if (end < 0) {
          this.at = length;
          return;
        }
        if (end - start <= LONGEST_VALUE) {
          value = html.slice(start, end);
          if (this.hasAmpersand(start, end)) value = resolveInValue(value);
        }
      }
      if (count >= 2 * MOST_ATTRIBUTES) continue;
      if (name === "class") {
        const known = this.classesOf(value);
        value = known.written;
        classes ??= known;
      }
      found[count++] = name;
      found[count++] = value;
    }
    this.at = at + 1;
    this.handler.start(written, count === 0 ? NONE : found.slice(0, count), classes);
    if (!closed && RAW.test(written)) this.raw(written);
  }

  /** The content of a script, a style, a title or a field, up to its end tag or the end of the page. */
  private raw(written: string): void {
    const { html } = this;
    const name = written.toLowerCase();
    let end = html.indexOf("</", this.at);
    for (; end >= 0; end = html.indexOf("</", end + 2)) {
      const after = end + 2 + name.length;
      const c = html.charCodeAt(after);
      if ((c === GT || isSpace(c)) && html.slice(end + 2, after).toLowerCase() === name) break;
    }
    const stop = end < 0 ? html.length : end;
    this.words(this.at, stop, name === "title");
    this.at = stop;
  }

  private classesOf(written: string): Classes {
    let known = this.classes.get(written);
    if (known === undefined) {
      known = { written, named: -1, tells: null };
      this.classes.set(written, known);
    }
    return known;
  }

  private nameOf(written: string): string {
    const known = this.names.get(written);
    if (known !== undefined) return known;
    const name = written.toLowerCase();
    this.names.set(written, name);
    return name;
  }
}

const begins = (c: number): boolean => isLetter(c) || c === SLASH || c === 33 || c === 63;
const endsName = (c: number): boolean => c === GT || c === SLASH || isSpace(c);
