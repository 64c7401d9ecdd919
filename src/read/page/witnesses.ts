import type { Witnesses } from "./features.ts";
import { attribute, type PageTree, textOf } from "./tree.ts";

const LEAST_BODY = 200;
/** Longer statements are no article's, and every block is looked for in them. */
const LONGEST_BODY = 100_000;
const LONGEST_STATEMENT = 1_000;

/** What a page says of its article in its head: title, description, and the whole text where JSON-LD holds it. */
export function witnessesOf(tree: PageTree): Witnesses {
  const meta = (name: string): string | null => {
    for (const node of tree.byTag("meta"))
      if ((attribute(node, "property") ?? attribute(node, "name"))?.toLowerCase() === name) {
        const content = attribute(node, "content")?.trim() ?? "";
        if (content !== "") return content.slice(0, LONGEST_STATEMENT);
      }
    return null;
  };
  const written = tree.byTag("title")[0];
  return {
    title:
      meta("og:title") ??
      meta("twitter:title") ??
      (written === undefined ? null : textOf(tree, written).slice(0, LONGEST_STATEMENT)),
    description: meta("og:description") ?? meta("description"),
    articleBody: articleBodyOf(tree),
  };
}

function articleBodyOf(tree: PageTree): string | null {
  for (const script of tree.byTag("script")) {
    if (attribute(script, "type")?.trim().toLowerCase() !== "application/ld+json") continue;
    const json = textOf(tree, script);
    const at = json.indexOf('"articleBody"');
    if (at < 0) continue;
    // The one string is enough, and is there even where the rest of the block is no JSON.
    const found = /"articleBody"\s*:\s*("(?:[^"\\]|\\.)*")/s.exec(json.slice(at, at + LONGEST_BODY));
    if (found?.[1] === undefined) continue;
    const body = unescaped(found[1]).replace(/<[^<>]*>/g, " ");
    if (body.length >= LEAST_BODY) return body;
  }
  return null;
}

function unescaped(quoted: string): string {
  try {
    return String(JSON.parse(quoted.replace(/[\u0000-\u001f]+/g, " ")));
  } catch {
    return quoted;
  }
}
