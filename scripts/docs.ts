// npm run docs: writes the pages that are made from the code. With --check it only compares, and says what to do.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { apiPage } from "./docs/api.ts";
import { commandsPage } from "./docs/commands.ts";
import { errorsPage } from "./docs/errors.ts";
import { example, strikeExample, strikeHead } from "./docs/example.ts";
import { EXAMPLES, exampleDossier, exampleTexts, floodTrace } from "./docs/examples.ts";
import { folderFaults } from "./docs/folders.ts";
import { packRows } from "./docs/packs.ts";
import { readingPage } from "./docs/reading.ts";
import { timePage } from "./docs/time.ts";
import { vocabularyPage } from "./docs/vocabulary.ts";

const home = join(import.meta.dirname, "..");
const NOTICE = "<!-- Made by `npm run docs`; change the code it is made from, not this page. -->\n\n";
const check = process.argv.includes("--check");

const pages: (readonly [string, string])[] = [
  ["docs/vocabulary.md", NOTICE + vocabularyPage()],
  ["docs/errors.md", NOTICE + errorsPage()],
  ["docs/commands.md", NOTICE + commandsPage()],
  ["docs/api.md", NOTICE + (await apiPage())],
  ["docs/time.md", NOTICE + timePage(home)],
  ["docs/reading.md", NOTICE + readingPage(home)],
  [
    "docs/packs.md",
    withBlocks("docs/packs.md", {
      head: strikeHead(home),
      strike: await strikeExample(home),
      rows: packRows(),
    }),
  ],
  ["README.md", withBlocks("README.md", { example: await example(home) })],
];
const { picture, ...flood } = await floodTrace(home);
pages.push(["docs/images/flood.svg", picture]);
pages.push([
  "docs/lineage.md",
  withBlocks("docs/lineage.md", { texts: exampleTexts(home, "flood"), ...flood }),
]);
for (const [name, programme] of EXAMPLES) {
  const page = `docs/examples/${name}/README.md`;
  const dossier = await exampleDossier(home, name, programme);
  pages.push([page, withBlocks(page, { texts: exampleTexts(home, name), dossier })]);
}

const faults = folderFaults(home, read("docs/architecture.md"));
for (const [path, words] of pages) {
  if (read(path) === words) continue;
  if (check) faults.push(`${path} is not as the code makes it. Renew it with: npm run docs`);
  else {
    writeFileSync(join(home, path), words);
    process.stdout.write(`${path} written\n`);
  }
}
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;

function read(path: string): string {
  try {
    return readFileSync(join(home, path), "utf8");
  } catch {
    return "";
  }
}

/** A page written by hand, with the blocks between their marks made anew. */
function withBlocks(path: string, blocks: Readonly<Record<string, string>>): string {
  let page = read(path);
  for (const [name, block] of Object.entries(blocks)) {
    const marks = new RegExp(
      `(<!-- ${name}: made by \`npm run docs\` -->\n)[\\s\\S]*?(<!-- end of ${name} -->)`,
    );
    if (!marks.test(page)) throw new Error(`${path} has lost the marks of its ${name} block.`);
    page = page.replace(marks, (_, open: string, close: string) => `${open}\n${block}\n\n${close}`);
  }
  return page;
}
