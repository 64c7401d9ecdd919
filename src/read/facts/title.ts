import { plain } from "../plain.ts";
import type { Clues } from "./clues.ts";
import { headline } from "./headline.ts";
import { clean, type Json } from "./json-ld.ts";

/** Between a title and what follows it: the section, the outlet. */
const NAMES = ["og:title", "dc:title", "dc.title", "dcterms.title", "twitter:title"];
const SEPARATOR = /(\s(?:[|–—·»«]|-{1,2}|:{2,}|\/{1,2})\s|\s?[｜：_]\s?(?=\P{L}|\p{Lo}))/u;

/** The headline as printed: the heading that `<title>` repeats, JSON-LD, `og:title` and its like; else `<title>` itself. */
export function titleOf(clues: Clues, article: Json | null, outlet: string | null): string | null {
  const heading = headline(clues);
  const printed = heading === null ? null : clean(clues.text.slice(heading.start, heading.end));
  const whole = clean(clues.title);
  const stated = [
    printed !== null && whole !== null && plain(printed) !== "" && plain(whole).startsWith(plain(printed))
      ? printed
      : null,
    clean(article?.["headline"]),
    ...NAMES.map((name) => clean(clues.metas.get(name)?.[0])),
    whole,
    printed,
  ].filter((words) => words !== null);
  const first = stated[0];
  return first === undefined ? null : withoutTail(first, stated, outlet);
}

/** Cuts trailing parts: all after another statement of the headline, or what names the outlet. */
function withoutTail(whole: string, statements: readonly string[], outlet: string | null): string {
  const parts = whole.split(SEPARATOR);
  const known = new Set(statements.map(plain));
  for (let i = 1; i < parts.length; i += 2) {
    const title = parts.slice(0, i).join("").trim();
    if (
      plain(title).length >= 8 &&
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
