import { symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { collectOptions, folderOf, gather } from "../../test/collecting.ts";
import { collect } from "./collect.ts";
import { filesIn } from "./folder.ts";

const namesIn = async (folder: string): Promise<string[]> =>
  (await filesIn(folder)).files.map((path) => relative(folder, path));

test("A folder's files are those that Stemma reads, subfolders included, sorted by path", async () => {
  const folder = folderOf({
    "b.txt": "B",
    "a/z.html": "Z",
    "a/c.jsonl.gz": "C",
    "photo.jpg": "J",
    "a.txt": "A",
    readme: "R",
  });
  expect(await namesIn(folder)).toEqual(["a.txt", "a/c.jsonl.gz", "a/z.html", "b.txt"]);
});

test("Hidden files and folders are left out, also where the folder itself is hidden", async () => {
  const folder = folderOf({ ".cache/in/a.txt": "A", ".cache/in/.b.txt": "B", ".cache/in/.git/c.txt": "C" });
  expect(await namesIn(folder)).toEqual([]);
  expect(await namesIn(join(folder, ".cache"))).toEqual(["in/a.txt"]);
});

test("A link to a file counts as that file; a link to a folder is not followed", async () => {
  const folder = folderOf({ "in/a.txt": "A" });
  symlinkSync(join(folder, "in", "a.txt"), join(folder, "linked.txt"));
  symlinkSync(folder, join(folder, "in", "circle"));
  symlinkSync(join(folder, "in"), join(folder, "folder.txt"));
  expect(await namesIn(folder)).toEqual(["in/a.txt", "linked.txt"]);
});

test("A link that leads nowhere is said to be missing, and the rest is read", async () => {
  const folder = folderOf({ "b.txt": "B" });
  symlinkSync(join(folder, "gone"), join(folder, "a.txt"));
  expect(await gather(collect([folder], collectOptions()))).toMatchObject([
    { input: join(folder, "a.txt"), code: "input-missing" },
    { input: join(folder, "b.txt"), words: "B" },
  ]);
});

test("A subfolder that cannot be opened is named, and the rest is found", async () => {
  const { files, unread } = await filesIn("/nowhere/at/all");
  expect(files).toEqual([]);
  expect(unread).toMatchObject([{ input: "/nowhere/at/all", error: { code: "input-missing" } }]);
});

test("Sources come in the order in which they are named, whatever is wrong with one", async () => {
  const folder = folderOf({ "a.txt": "A", "b/photo.jpg": "J", "c.txt": "C" });
  const sources = [
    join(folder, "c.txt"),
    join(folder, "b"),
    join(folder, "none.txt"),
    join(folder, "a.txt"),
    "ftp://courier.example/a",
  ];
  expect(await gather(collect(sources, collectOptions()))).toMatchObject([
    { words: "C" },
    { input: join(folder, "b"), code: "folder-empty" },
    { code: "input-missing" },
    { words: "A" },
    { input: "ftp://courier.example/a", code: "url-refused" },
  ]);
});
