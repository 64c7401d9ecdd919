import { attribute, type PageTree, textOf } from "../page/tree.ts";
import { plain } from "../plain.ts";
import type { Clues } from "./clues.ts";
import { daysInText } from "./days-in-text.ts";
import { clean } from "./json-ld.ts";

/** Between the pieces of a `<title>`; between letters of Chinese, Japanese and Korean a mark needs no space. */
export const SEPARATOR =
  /(\s(?:[|–—·»«]|-{1,2}|:{2,}|\/{1,2})\s|\s?[｜：_]\s?(?=\P{L}|\p{Lo})|(?<=\p{Lo})-(?=\p{Lo}))/u;
const OWNED =
  /©|\(c\) ?\d{4}|copyright|all rights reserved|版权|版權|著作権|無断(?:転載|複製)|무단 ?(?:전재|복제)|저작권|права|주의/iu;
/** The front of a site: its root, an index, a folder for a language. */
const ROOT = /^(?:https?:\/\/[^/]+)?\/?(?:[a-z]{2}\/?)?(?:index[\w-]*\.\w{2,5})?$/i;
const ARCHIVED = /^.*\/web\/\d{8,14}[a-z_*]{0,4}\/(?=https?:)/;
const NOT_A_NAME =
  /^(?:home(?: ?page)?|start(?:seite)?|accueil|inicio|início|главная|top page|top|menu|logo|<< home|홈|첫페지로|首页|首頁|ホーム|ana sayfa|archives?)$/iu;
const BODY_IN_TITLE = /\b(?:news agency|press agency|times|post|daily|herald|tribune|gazette|sinmun)\b/i;
const LONGEST = 60;
const MOST = 300;

/**
 * The name of the site where no data state it: what `<title>` ends or begins with, where a link to the site's front, the line of its rights or nothing but
 * the title itself bears it out. Null where nothing does: a section's name stands at the end of titles, too.
 */
export function siteNameOf(tree: PageTree, clues: Clues): string | null {
  const whole = clean(clues.title)?.replace(/^[\s:*|=-]+|[\s:*|=-]+$/g, "") ?? "";
  if (whole === "") return null;
  const pieces = whole
    .split(SEPARATOR)
    .filter((_, i) => i % 2 === 0)
    .map((piece) => piece.trim());
  // “The Outlet - 14 May 2003”: an issue of it.
  const undated = pieces.filter((piece) => !isDate(piece));
  if (pieces.length === 2 && undated.length === 1) return undated[0] ?? null;
  const named = rootNames(tree);
  for (const name of named)
    if (beginsOrEnds(whole, name))
      return (
        pieces.find(
          (piece) =>
            holds(piece, name) && piece.length <= LONGEST && isEdge(pieces, piece) && piece !== whole,
        ) ?? name
      );
  const ends = pieces.length > 1 ? [pieces.at(-1) as string, pieces[0] as string] : [whole];
  const owned = clues.text.split("\n").filter((line) => line.length < 300 && OWNED.test(line));
  for (const end of ends)
    if (end.length <= LONGEST && plain(end) !== "" && owned.some((line) => holds(line, end))) return end;
  const lines = new Set(clues.text.split("\n", 40).map(plain));
  for (const end of ends)
    if (end.length <= LONGEST && (BODY_IN_TITLE.test(end) || /^\p{Lu}{3,6}$/u.test(end))) return end;
    else if (pieces.length > 2 && end === pieces[0] && end.length <= LONGEST && lines.has(plain(end)))
      return end;
  return null;
}

const isEdge = (pieces: readonly string[], piece: string): boolean =>
  piece === pieces[0] || piece === pieces.at(-1);

/** A piece that is a day and hardly a word more. */
export function isDate(piece: string): boolean {
  for (const { start, end } of daysInText(piece.slice(0, LONGEST), null, "day-first"))
    return (end - start) * 2 >= piece.length;
  return false;
}

/** What links to the front of the site say, in the order of the page. */
function rootNames(tree: PageTree): string[] {
  const out: string[] = [];
  for (const node of tree.byTag("a").slice(0, MOST)) {
    const written = attribute(node, "href") ?? "";
    const href = written.includes("/web/") ? written.replace(ARCHIVED, "") : written;
    if (!ROOT.test(href) || href === "") continue;
    const words = textOf(tree, node).replace(/\s+/g, " ").trim();
    if (words.length >= 2 && words.length <= LONGEST && !NOT_A_NAME.test(words) && !out.includes(words))
      out.push(words);
  }
  return out;
}

/** Whole words; letters that part no words may stand in others. */
function holds(words: string, name: string): boolean {
  const [a, b] = [plain(words), plain(name)];
  return b !== "" && (/[\p{Lo}]/u.test(b) ? a.includes(b) : ` ${a} `.includes(` ${b} `));
}

function beginsOrEnds(whole: string, name: string): boolean {
  const [a, b] = [plain(whole), plain(name)];
  if (b === "") return false;
  if (/\p{Lo}/u.test(b)) return a.startsWith(b) || a.endsWith(b);
  return (
    a === b ||
    a.startsWith(`${b} `) ||
    a.endsWith(` ${b}`) ||
    (` ${a} `.includes(` ${b} `) && holds(whole.split(SEPARATOR).at(-1) ?? "", name))
  );
}
