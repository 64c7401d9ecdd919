/** A file that was dropped or chosen, by its path within what was dropped. */
export interface Gathered {
  path: string;
  file: File;
}

/** What came out of a drop: files that are read, and how many of a folder are of kinds that are not. */
export interface Gathering {
  files: Gathered[];
  passedOver: number;
}

/** Within a folder only these are taken, as `stemma add FOLDER` does; what is named by itself is always tried. */
const READ = /\.(?:x?html?|txt|text|jsonl|ndjson|json)(?:\.gz)?$/i;

/** Files of an `<input>`; those of a folder know their paths. In the order of their paths. */
export function gatherChosen(list: Iterable<File>): Gathering {
  const all = [...list].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
  const files = all.filter(({ path }) => !path.includes("/") || isRead(path));
  return { files: files.sort(byPath), passedOver: all.length - files.length };
}

/** Files and folders of a drop. The items are asked at once, since a browser forgets them when the event is over. */
export async function gatherDropped(items: DataTransferItemList): Promise<Gathering> {
  const found: Gathering = { files: [], passedOver: 0 };
  const entries: FileSystemEntry[] = [];
  for (const item of items) {
    if (item.kind !== "file") continue;
    const entry = item.webkitGetAsEntry();
    // What another program or a page drops is a file without a place.
    const file = entry === null ? item.getAsFile() : null;
    if (entry !== null) entries.push(entry);
    else if (file !== null) found.files.push({ path: file.name, file });
  }
  for (const entry of entries) await walkEntry(entry, "", found, true);
  found.files.sort(byPath);
  return found;
}

async function walkEntry(
  entry: FileSystemEntry,
  folder: string,
  found: Gathering,
  named: boolean,
): Promise<void> {
  const path = `${folder}${entry.name}`;
  if (entry.isFile) {
    if (named || isRead(path)) found.files.push({ path, file: await fileOf(entry as FileSystemFileEntry) });
    else found.passedOver++;
  } else if (entry.isDirectory) {
    const reader = (entry as FileSystemDirectoryEntry).createReader();
    // A reader gives a hundred at a time, and none at the end.
    for (;;) {
      const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
        reader.readEntries(resolve, reject);
      });
      if (some.length === 0) return;
      for (const one of some) await walkEntry(one, `${path}/`, found, false);
    }
  }
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });

const isRead = (path: string): boolean => READ.test(path) && !/(?:^|\/)\./.test(path);

const byPath = (a: Gathered, b: Gathered): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** A file as base64, as the API takes it. */
export async function base64Of(file: Blob): Promise<string> {
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error("unreadable"));
    reader.readAsDataURL(file);
  });
  return url.slice(url.indexOf(",") + 1);
}
