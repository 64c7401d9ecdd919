import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { StemmaError } from "#errors.ts";
import type { Received } from "#vocabulary/capture.ts";
import type { CollectOptions, Unread } from "./collect-options.ts";
import { asStemmaError, fromFile } from "./file.ts";
import { filesIn } from "./folder.ts";
import { fromStdin, fromStream } from "./stdin.ts";
import { fromUrl } from "./url.ts";

/**
 * Sources → captures, in the order of the input: files, folders, addresses, "-" for standard input. What cannot be read is
 * an `Unread` with its sentence, and the rest goes on.
 */
export async function* collect(
  sources: readonly string[],
  options: CollectOptions,
): AsyncGenerator<Received | Unread> {
  for (const source of sources) {
    if (source === "-") yield* fromStdin(options);
    else if (/^[a-z][a-z0-9+.-]+:\/\//i.test(source)) yield await fromUrl(source, options);
    else yield* fromPath(source, options);
  }
}

async function* fromPath(path: string, options: CollectOptions): AsyncGenerator<Received | Unread> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) {
      const { files, unread } = await filesIn(path);
      if (files.length === 0 && unread.length === 0) throw new StemmaError("folder-empty", { input: path });
      yield* unread;
      for (const file of files) yield* fromFile(file, options);
    } else if (found.isFile()) yield* fromFile(path, options);
    // A pipe by name, as a shell's <(…) makes them.
    else yield* fromStream(createReadStream(path), path, path, options);
  } catch (error) {
    yield { input: path, error: asStemmaError(error, path) };
  }
}
