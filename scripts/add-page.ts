import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A golden page's folder with the file and skeletons that fail until a person has filled them in. Throws a sentence. */
export function addPage(home: string, name: string, file: string): string {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))
    throw new Error(`“${name}” is no name for a page: small letters, figures and single hyphens.`);
  const folder = join(home, "test", "pages", name);
  if (existsSync(folder)) throw new Error(`There is a page ${name} already: ${folder}`);
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  mkdirSync(folder, { recursive: true });
  copyFileSync(file, join(folder, "page.html"));
  writeFileSync(join(folder, "expected.json"), `${JSON.stringify(SKELETON, null, 2)}\n`);
  writeFileSync(join(folder, "about.md"), "What kind of page this is: …\nWhat may go wrong on it: …\n");
  return folder;
}

/** Empty words are refused by the schema: each must become words, or null where the page does not say. */
const SKELETON = {
  address: null,
  header: null,
  charset: "utf-8",
  outcome: "",
  title: "",
  standfirst: "",
  bylines: [""],
  outlet: "",
  published: "",
  modified: "",
  section: "",
  language: "",
  dateline: "",
  credits: [""],
  photoCredits: [""],
  corrections: [""],
  canonical: "",
  text: [["body", ""]],
  not: [""],
};
