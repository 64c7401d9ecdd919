import { stat } from "node:fs/promises";
import { StemmaError } from "#errors.ts";
import type { Received } from "#vocabulary/capture.ts";
import type { CollectOptions, Unread } from "./collect-options.ts";
import { asStemmaError, fromFile } from "./file.ts";
import { filesIn } from "./folder.ts";
import { fromStdin } from "./stdin.ts";
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
  let folder: boolean;
  try {
    folder = (await stat(path)).isDirectory();
  } catch (error) {
    yield { input: path, error: asStemmaError(error, path) };
    return;
  }
  if (!folder) {
    yield* fromFile(path, options);
    return;
  }
  const files = await filesIn(path);
  if (files.length === 0) yield { input: path, error: new StemmaError("folder-empty", { input: path }) };
  for (const file of files) yield* fromFile(file, options);
}
