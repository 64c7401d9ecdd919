import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Unread } from "./collect-options.ts";
import { asStemmaError, kindByName } from "./file.ts";

/**
 * Every file in a folder and its subfolders that Stemma reads by its name, sorted by path; hidden ones are left out. A link
 * to a file counts as that file; links to folders are not followed, since they may lead in circles. A subfolder that cannot
 * be opened is an `Unread`, and the rest goes on.
 */
export async function filesIn(folder: string): Promise<{ files: string[]; unread: Unread[] }> {
  const files: string[] = [];
  const unread: Unread[] = [];
  const folders = [folder];
  for (let at = folders.pop(); at !== undefined; at = folders.pop()) {
    try {
      for (const entry of await readdir(at, { withFileTypes: true })) {
        const path = join(at, entry.name);
        if (entry.name.startsWith(".")) continue;
        if (entry.isDirectory()) folders.push(path);
        else if (kindByName(entry.name) !== null && (entry.isFile() || (await leadsToFile(path))))
          files.push(path);
      }
    } catch (error) {
      unread.push({ input: at, error: asStemmaError(error, at) });
    }
  }
  const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return { files: files.sort(byName), unread: unread.sort((a, b) => byName(a.input, b.input)) };
}

/** A link that leads nowhere is given as a file: opening it says that it is missing. */
async function leadsToFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return true;
  }
}
