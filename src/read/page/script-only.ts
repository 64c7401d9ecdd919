import { attribute, type PageTree, textOf } from "./tree.ts";

/** Where the frameworks of the trade hang what their script will make. */
const MOUNT =
  /^(?:root|app|__next|__nuxt|app-root|react-root|main-app|application|svelte|gatsby-focus-wrapper|___gatsby)$/i;
const LITTLE = 200;
const MOST = 50;

/**
 * Whether a page shows nothing before a script has run: hardly a word, or an empty place for the script's work, or a sentence that asks for
 * scripts in place of an article.
 */
export function isOnlyScript(tree: PageTree): boolean {
  if (tree.byTag("script").length === 0) return false;
  return textOf(tree, tree.root).trim().length < LITTLE || hasEmptyMount(tree) || asksForScript(tree);
}

/** An element for the script's work in which there is nothing yet. */
export const hasEmptyMount = (tree: PageTree): boolean =>
  ["div", "main", "section", "app-root"].some((tag) =>
    tree
      .byTag(tag)
      .some(
        (node) =>
          (tag === "app-root" || MOUNT.test(attribute(node, "id") ?? "")) && textOf(tree, node).trim() === "",
      ),
  );

const asksForScript = (tree: PageTree): boolean =>
  tree
    .byTag("noscript")
    .slice(0, MOST)
    .some((node) =>
      /java ?script|скрипт|자바스크립트|スクリプト|脚本/i.test(textOf(tree, node).slice(0, 2_000)),
    );
