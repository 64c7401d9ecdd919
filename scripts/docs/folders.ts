import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Folders whose every folder is named in docs/architecture.md. */
const roots = ["src", "evaluation", "packs", "scripts", "test", "web/src"];
const made = new Set(["node_modules", "dist", "runs"]);
/** Folders of things that are all alike. */
const alike = new Set(["test/pages"]);

/** What the tree in docs/architecture.md leaves out or names in vain, each in a sentence. */
export function folderFaults(home: string, page: string): string[] {
  const named = foldersNamed(page);
  const missing = roots
    .flatMap((root) => foldersIn(home, root))
    .filter((folder) => !named.has(folder))
    .map((folder) => `docs/architecture.md does not name the folder ${folder}/. Give it a line in the tree.`);
  const gone = [...named]
    .filter((folder) => statSync(join(home, folder), { throwIfNoEntry: false })?.isDirectory() !== true)
    .map(
      (folder) => `docs/architecture.md names the folder ${folder}/, which is not there. Take its line out.`,
    );
  return [...missing, ...gone];
}

function foldersIn(home: string, folder: string): string[] {
  if (alike.has(folder)) return [folder];
  const within = readdirSync(join(home, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !made.has(entry.name))
    .flatMap((entry) => foldersIn(home, `${folder}/${entry.name}`));
  return [folder, ...within];
}

/** The folders of the tree: two spaces a level, a name with a slash, and words that say what it is for. */
export function foldersNamed(page: string): Set<string> {
  const tree = /<!-- tree -->\s*```\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
  const named = new Set<string>();
  const above: string[] = [];
  for (const line of tree.split("\n")) {
    const found = /^( *)([\w.-]+)\/ +\S/.exec(line);
    if (found === null) continue;
    const depth = (found[1] ?? "").length / 2;
    above.length = depth;
    above[depth] = found[2] ?? "";
    named.add(above.join("/"));
  }
  return named;
}
