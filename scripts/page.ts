// npm run page -- NAME FILE: adds a golden page. With NAME alone: shows what the reader does not meet of it.
// With --tally: how many pages meet each field. With --settle: takes out of test/pages/open.json what is met by now.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expectationOf, FIELDS, readGoldenPage, type Unmet, unmetBy } from "../test/golden-page.ts";
import { addPage } from "./add-page.ts";

const home = join(import.meta.dirname, "..");
const pages = join(home, "test", "pages");
const [name, file] = process.argv.slice(2);

if (name === undefined) fail("Say which page: npm run page -- NAME FILE");
else if (name === "--settle") settle();
else if (name === "--tally") tally();
else if (file === undefined) show(name);
else {
  try {
    process.stdout.write(`${addPage(home, name, file)}\nFill in expected.json and about.md from the page.\n`);
  } catch (error) {
    fail((error as Error).message);
  }
}

function unmetIn(page: string): Unmet[] {
  const folder = join(pages, page);
  const expected = expectationOf(folder);
  return unmetBy(readGoldenPage(folder, expected), expected);
}

function show(page: string): void {
  const unmet = unmetIn(page);
  for (const { field, expected, found } of unmet)
    process.stdout.write(
      `${field}\n  expected ${JSON.stringify(expected)}\n  found    ${JSON.stringify(found)}\n`,
    );
  if (unmet.length === 0) process.stdout.write("All is met.\n");
}

function tally(): void {
  const names = readdirSync(pages, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const unmet = names.map(({ name }) => unmetIn(name).map(({ field }) => field));
  for (const field of FIELDS)
    process.stdout.write(`${field.padEnd(14)}${unmet.filter((fields) => !fields.includes(field)).length}\n`);
  const whole = unmet.filter((fields) => fields.length === 0).length;
  process.stdout.write(`of ${names.length} pages; ${whole} are met whole\n`);
}

function settle(): void {
  const path = join(pages, "open.json");
  const open = JSON.parse(readFileSync(path, "utf8")) as Record<string, string[]>;
  let met = 0;
  for (const [page, fields] of Object.entries(open)) {
    const unmet = unmetIn(page).map(({ field }): string => field);
    const left = fields.filter((field) => unmet.includes(field));
    met += fields.length - left.length;
    if (left.length > 0) open[page] = left;
    else delete open[page];
  }
  // A page a line, so that a difference shows what was met.
  const lines = Object.entries(open).map(
    ([page, fields]) => `  ${JSON.stringify(page)}: [${fields.map((field) => `"${field}"`).join(", ")}]`,
  );
  writeFileSync(path, lines.length === 0 ? "{}\n" : `{\n${lines.join(",\n")}\n}\n`);
  process.stdout.write(`${met} taken out of test/pages/open.json\n`);
}

function fail(words: string): void {
  process.stderr.write(`${words}\n`);
  process.exitCode = 2;
}
