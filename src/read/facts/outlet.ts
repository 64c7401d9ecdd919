import type { PageTree } from "../page/tree.ts";
import type { Clues } from "./clues.ts";
import { clean, type Json } from "./json-ld.ts";
import { siteNameOf } from "./site-names.ts";

/** The outlet's name: JSON-LD's publisher, `og:site_name`, other names that a site gives itself, and what its titles end with. */
export function outletOf(
  tree: PageTree,
  clues: Clues,
  objects: readonly Json[],
  article: Json | null,
): string | null {
  const publisher = [article?.["publisher"]].flat()[0];
  const named =
    typeof publisher === "string"
      ? publisher
      : publisher !== null && typeof publisher === "object"
        ? nameOf(publisher as Json, objects)
        : null;
  const words = clean(named);
  if (words !== null && !/^https?:/.test(words)) return withoutSlogan(words);
  for (const name of ["og:site_name", "application-name", "sitename", "dc.publisher", "dcterms.publisher"]) {
    const content = clean(clues.metas.get(name)?.[0]);
    if (content !== null) return withoutSlogan(content);
  }
  return siteNameOf(tree, clues);
}

/** “Harbour News - Latest News & Headlines”: what a site offers is no part of its name. */
const withoutSlogan = (name: string): string => {
  const found =
    /^(.{2,60}?)\s(?:[-–—|:]|\|\|)\s(?:(?:the\s)?(?:latest|breaking|top|today['’]?s)\s.*\b(?:news|headlines|stories|updates)\b|.*\b(?:news (?:and|&) headlines|breaking news|latest news)\b).*$/iu.exec(
      name,
    );
  return found?.[1] ?? name;
};

/** JSON-LD may name the publisher by the id of another object. */
function nameOf(object: Json, objects: readonly Json[]): unknown {
  if (object["name"] !== undefined) return object["name"];
  const id = object["@id"];
  return id === undefined
    ? null
    : objects.find((other) => other["@id"] === id && other["name"] !== undefined)?.["name"];
}
