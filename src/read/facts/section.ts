import { ATTRIBUTE } from "../page/attributes.ts";
import { attribute, type PageNode, type PageTree, textOf } from "../page/tree.ts";
import { plain } from "../plain.ts";
import type { Clues } from "./clues.ts";
import { headline } from "./headline.ts";
import { clean, type Json } from "./json-ld.ts";
import { elementNames } from "./named-zones.ts";

const STATED = ["article:section", "section", "articlesection", "columnname", "parsely-section"];
const PATH =
  /(?:^|[\s_-])(?:bread-?crumbs?|crumbs?|brotkrumen?|migas|fil-?ariane|rastro|path|yol)(?:$|[\s_-])|(?:^|\s)(?:pos|bc)(?:$|\s)/;
const KICKER =
  /(?:^|[\s_-])(?:kicker|eyebrow|overline|rubri[ck]|rubrique|category|categories|topics?|ressort|editoria|type|section-?name|content--category)(?:$|[\s_-])/;
/** Where a path begins, and what stands before it. */
const HOME =
  /^(?:home(?: ?page)?|start(?:seite)?|hauptseite|accueil|inicio|portada|início|home page|главная|головна|ana sayfa|strona główna|홈|首页|首頁|ホーム|トップ|صفحه اصلی|الرئيسية)$/iu;
const BEFORE_PATH =
  /^(?:you are here|sie sind hier|vous êtes ici|estás en|você está em|当前位置|您现在的位置|現在の位置)\s*[:：]?\s*/iu;
const BETWEEN = /\s*[>›»/|→·]\s*|\n/;
const LONGEST = 40;
const LONGEST_PATH = 200;
const MOST = 400;

/**
 * The part of the outlet that a report stands in: as data state it, as a property or a label of its category, as the path of links that leads to it
 * ends, or as the short line above its headline.
 */
export function sectionOf(
  tree: PageTree,
  clues: Clues,
  objects: readonly Json[],
  article: Json | null,
): string | null {
  const title = plain(clues.title ?? "");
  const fitting = (words: string | null): string | null =>
    words === null || words.length > LONGEST || HOME.test(words) || title === plain(words) ? null : words;
  const firstOf = (value: unknown): string | null => clean([value].flat()[0]);
  const genre = firstOf(article?.["genre"]);
  const stated =
    firstOf(article?.["articleSection"]) ??
    (genre !== null && !/^https?:/.test(genre) ? genre : null) ??
    STATED.map((name) => clean(clues.metas.get(name)?.[0])).find((words) => words !== null);
  if (stated !== undefined && stated !== null) return stated;
  for (const mark of clues.marks)
    if (mark.attribute("itemprop") === "articleSection" || /\bcategory\b/.test(mark.attribute("rel") ?? "")) {
      const words = fitting(clean(clues.text.slice(mark.start, mark.end)));
      if (words !== null) return words;
    }
  return fitting(trailIn(objects, title)) ?? fitting(pathIn(tree, title)) ?? fitting(kicker(clues));
}

/** The last step of JSON-LD's path that is not the report itself. */
function trailIn(objects: readonly Json[], title: string): string | null {
  const list = objects.find((object) => object["@type"] === "BreadcrumbList")?.["itemListElement"];
  const names = [list].flat().map((item) => {
    const step = item !== null && typeof item === "object" ? (item as Json) : {};
    const inner = step["item"];
    return (
      clean(step["name"]) ??
      (inner !== null && typeof inner === "object" ? clean((inner as Json)["name"]) : null)
    );
  });
  return names.findLast((name) => name !== null && !HOME.test(name) && !isOf(name, title)) ?? null;
}

/** A step that is the report's own title, cut short or not. */
const isOf = (step: string, title: string): boolean =>
  plain(step).length > 12 && title.includes(plain(step).replace(/\s*…$/, ""));

/** What parts the steps of a path, where it stands with them. */
const MARKS = /^[\s>›»|/:]+|[\s>›»|/:]+$/g;

function pathIn(tree: PageTree, title: string): string | null {
  let seen = 0;
  let found: { last: string; end: number } | null = null;
  for (const node of tree.nodes) {
    // What is called a path may hold the path and more: the inner one is it.
    if (found !== null && node.index >= found.end) break;
    if (!isPath(node)) continue;
    if (++seen > MOST) break;
    const last = lastStep(tree, node, title);
    if (last !== null) found = { last, end: node.end };
  }
  return found?.last ?? null;
}

/** The last step of a path that is not the report itself; null where the element holds no path. */
function lastStep(tree: PageTree, path: PageNode, title: string): string | null {
  const whole = textOf(tree, path).trim();
  if (whole.length > LONGEST_PATH) return null;
  const within = (tag: string): string[] =>
    tree
      .byTag(tag)
      .filter((step) => step.index > path.index && step.index < path.end)
      .map((step) => textOf(tree, step).replace(/\s+/g, " ").trim());
  const items =
    [within("li"), within("a")].find((steps) => steps.length > 1) ??
    whole
      .replace(/[^\S\n]+/g, " ")
      .replace(BEFORE_PATH, "")
      .split(BETWEEN);
  const steps = items.map((step) => step.replace(MARKS, "")).filter((step) => /\p{L}/u.test(step));
  // A path begins where the site does, or names two levels; one link alone is any link.
  if (steps.length < 2) return null;
  return steps.findLast((step) => !HOME.test(step) && !isOf(step, title)) ?? null;
}

/** What calls an element a path. */
const CALLS = ATTRIBUTE.class | ATTRIBUTE.id | ATTRIBUTE.itemtype | ATTRIBUTE["aria-label"];
/** Most elements are told by their class alone, before its words are taken apart. */
const MAY_BE_PATH = /crumb|path|pos|yol|migas|rastro|ariane|brot|bc/i;

const isPath = (node: PageNode): boolean =>
  (node.has & CALLS) !== 0 &&
  node.tag !== "a" &&
  node.tag !== "li" &&
  node.attributes.some((value) => MAY_BE_PATH.test(value)) &&
  (PATH.test(elementNames(node).names) ||
    /BreadcrumbList/.test(attribute(node, "itemtype") ?? "") ||
    /^breadcrumbs?$/i.test(attribute(node, "aria-label") ?? ""));

/** A short line right above or below the headline whose element is named for it. */
function kicker(clues: Clues): string | null {
  const head = headline(clues);
  if (head === null) return null;
  const near = clues.marks.filter(
    ({ names, start, end }) =>
      end > start &&
      end - start <= LONGEST &&
      Math.abs(start - head.start) < 120 &&
      (end <= head.start || start >= head.end) &&
      KICKER.test(names),
  );
  return near.length === 0 ? null : clean(clues.text.slice(near[0]?.start, near[0]?.end).split("\n")[0]);
}
