import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { kindByName } from "./file.ts";

/** Every file in a folder and its subfolders that Stemma reads by its name, sorted by path; hidden ones are left out. */
export async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { withFileTypes: true, recursive: true });
  return found
    .filter((entry) => entry.isFile() && kindByName(entry.name) !== null)
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/(?:^|[\\/])\.[^\\/.]/.test(path.slice(folder.length)))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
