import type { Note } from "#vocabulary/note.ts";
import { resolveInText } from "../page/entities.ts";

export type Json = Record<string, unknown>;

/** The objects of a page's JSON-LD blocks in their order, those within `@graph`, `mainEntity` and the like too. A broken block is noted. */
export function readJsonLd(blocks: readonly string[], notes: Note[]): Json[] {
  const out: Json[] = [];
  for (const block of blocks) {
    const written = unwrapped(block);
    if (written === "") continue;
    try {
      flatten(parsed(written), out, 0);
    } catch (error) {
      notes.push({
        rule: "read/json-ld",
        span: null,
        found: `a JSON-LD block that is no JSON (${(error as Error).message})`,
        expected: "JSON",
      });
    }
  }
  return out;
}

/** Comments and CDATA marks around a block are for older parsers. */
function unwrapped(block: string): string {
  let words = block.trim().replace(/^(?:<!--|\/\*|\/\/)?\s*(?:<!\[CDATA\[)?\s*(?:\*\/|-->)?/, "");
  // From the end, mark by mark: a search for all of them would begin at every white space.
  for (const marks of [["*/", "-->"], ["]]>"], ["<!--", "/*", "//"]]) {
    words = words.trimEnd();
    const mark = marks.find((end) => words.endsWith(end));
    if (mark !== undefined) words = words.slice(0, -mark.length);
  }
  return words.trim();
}

/** Line breaks within strings and a comma after the last item are common slips, and leave no doubt of what was meant. */
function parsed(written: string): unknown {
  const plain = written.replace(/[\u0000-\u001f]+/g, " ");
  try {
    return JSON.parse(plain);
  } catch (error) {
    const mended = plain.replace(/;\s*$/, "").replace(/,\s?(?=[}\]])/g, "");
    if (mended === plain) throw error;
    return JSON.parse(mended);
  }
}

function flatten(value: unknown, out: Json[], depth: number): void {
  if (depth > 6 || value === null || typeof value !== "object") return;
  if (Array.isArray(value)) {
    for (const item of value) flatten(item, out, depth + 1);
    return;
  }
  const object = value as Json;
  out.push(object);
  for (const key of ["@graph", "mainEntity", "mainEntityOfPage"])
    if (object[key] !== undefined) flatten(object[key], out, depth + 1);
}

const typeOf = (object: Json): string => {
  const type = object["@type"];
  return typeof type === "string" ? type : [type].flat().map(String).join(" ");
};

/** The object that is the page's article; null where there is none. Pages of lists hold several: the first is the page's own. */
export function articleIn(objects: readonly Json[]): Json | null {
  return (
    objects.find((object) => /(?:Article|Posting|Report|BlogPost)/.test(typeOf(object))) ??
    objects.find((object) => object["headline"] !== undefined) ??
    objects.find(
      (object) => object["datePublished"] !== undefined && !/Comment|Review/.test(typeOf(object)),
    ) ??
    null
  );
}

/** Letters and marks; what may be a tag stays as it is. */
const ESCAPED =
  /&(?:#\d{2,5}|#x[\da-f]{2,5}|[lr][sd]quo|[mn]dash|hellip|euro|pound|szlig|[a-z]{1,2}(?:acute|grave|uml|circ|tilde|cedil|ring|slash|lig));/gi;

/** A text of JSON-LD or meta data, which is often escaped twice, in one line; null where there is none. */
export function clean(value: unknown): string | null {
  if (typeof value !== "string") return null;
  // Most need nothing of this.
  if (!/&|\s\s|[^\S ]/.test(value)) return value.trim() === "" ? null : value.trim();
  const words = value
    .replace(/&amp;/g, "&")
    .replace(/&(?:#0?39|apos|#x27);/gi, "'")
    .replace(/&quot;/g, '"')
    .replace(/&nbsp;/g, " ")
    .replace(ESCAPED, resolveInText)
    .replace(/\s+/g, " ")
    .trim();
  return words === "" ? null : words;
}
