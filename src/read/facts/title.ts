import { plain } from "../plain.ts";
import type { Clues, Mark } from "./clues.ts";
import { headline } from "./headline.ts";
import { clean, type Json } from "./json-ld.ts";
import { isDate, SEPARATOR } from "./site-names.ts";

const NAMES = ["og:title", "dc:title", "dc.title", "dcterms.title", "twitter:title"];
/** An element that is called the title of an article, where no heading is. */
const CALLED = /(?:^|[\s_-])(?:(?:article|news|post|story|entry|h)-?title2?|headline|art-?title)(?:$|[\s_-])/;
const LEAST = 4;
const LONGEST = 200;

/**
 * The headline as printed: the heading that `<title>` repeats, JSON-LD, `og:title` and its like; else `<title>` itself. What only names the outlet
 * is no headline; then a heading, or an element that is called one, is.
 */
export function titleOf(clues: Clues, article: Json | null, outlet: string | null): string | null {
  const heading = headline(clues);
  const words = (mark: Mark): string | null => clean(clues.text.slice(mark.start, mark.end));
  const printed = heading === null ? null : words(heading);
  const whole = clean(clues.title);
  const stated = [
    printed !== null && whole !== null && isPiece(printed, whole, outlet) ? printed : null,
    clean(article?.["headline"]),
    ...NAMES.map((name) => clean(clues.metas.get(name)?.[0])),
    whole,
    printed,
  ].filter((told) => told !== null);
  const first = stated.find((told) => !namesOutlet(told, outlet) && !isIssue(told, outlet));
  if (first !== undefined) return withoutEnds(first, stated, outlet);
  const called = clues.marks.find(
    (mark) =>
      (CALLED.test(mark.names) || mark.tag === "h1") &&
      mark.zone === "main" &&
      mark.end - mark.start >= LEAST &&
      mark.end - mark.start <= LONGEST &&
      !namesOutlet(words(mark) ?? "", outlet),
  );
  if (called !== undefined) return words(called);
  // The name of an issue is no title: the text may begin with one.
  return stated[0] === undefined || isIssue(stated[0], outlet) ? null : stated[0];
}

/** Whether the heading is how `<title>` begins, or one of its pieces. */
function isPiece(heading: string, whole: string, outlet: string | null): boolean {
  const told = plain(heading);
  if (told === "") return false;
  return (
    plain(whole).startsWith(told) ||
    (plain(whole).endsWith(` ${told}`) && /: $/.test(whole.slice(0, whole.length - heading.length))) ||
    whole
      .split(SEPARATOR)
      .filter((_, i) => i % 2 === 0)
      .some(
        (piece, i, pieces) =>
          plain(piece) === told &&
          (i < pieces.length - 1 || (outlet !== null && plain(pieces[0] ?? "") === plain(outlet))),
      )
  );
}

/** “The Outlet”, “The Outlet - news from the delta”: where the outlet's name comes first and no more than a motto follows. */
function namesOutlet(words: string, outlet: string | null): boolean {
  if (outlet === null) return false;
  const told = plain(words.split(SEPARATOR)[0] ?? "");
  return (
    told === plain(outlet) &&
    (words.split(SEPARATOR).length < 3 || /\p{Ll}/u.test((words.split(SEPARATOR)[2] ?? "")[0] ?? ""))
  );
}

/** “The Outlet - 14 May 2003”. */
function isIssue(words: string, outlet: string | null): boolean {
  if (outlet === null || !/\d/.test(words)) return false;
  const pieces = words.split(SEPARATOR).filter((_, i) => i % 2 === 0);
  const own = plain(outlet);
  return (
    pieces.some((piece) => plain(piece) === own) &&
    pieces.every((piece) => plain(piece) === own || isDate(piece))
  );
}

/** Cuts the pieces around a title: what comes after another statement of the headline, and what names the outlet. */
function withoutEnds(whole: string, statements: readonly string[], outlet: string | null): string {
  const parts = whole.split(SEPARATOR);
  const known = new Set(statements.map(plain));
  // “The Outlet: a headline”, where the letters part no words or a bar does.
  if (parts.length > 2 && outlet !== null && plain(parts[0] ?? "") === plain(outlet))
    return withoutEnds(parts.slice(2).join("").trim(), statements, outlet);
  for (let i = 1; i < parts.length; i += 2) {
    const title = parts.slice(0, i).join("").trim();
    if (
      (plain(title).length >= 8 || /\p{Lo}{4}/u.test(title)) &&
      (known.has(plain(title)) || (i + 2 >= parts.length && isOutlet(parts[i + 1] ?? "", outlet)))
    )
      return title;
  }
  return whole;
}

/** Whole words alone: "South" is no part of the name "Southern Post". */
function isOutlet(tail: string, outlet: string | null): boolean {
  if (outlet === null || plain(outlet) === "") return false;
  const [a, b] = [` ${plain(tail)} `, ` ${plain(outlet)} `];
  return a.trim() !== "" && (a.includes(b) || b.includes(a));
}
