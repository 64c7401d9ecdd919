import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { onTestFinished } from "vitest";
import type { CollectOptions, Unread } from "#collect/collect-options.ts";
import { charactersOf } from "#text/characters.ts";
import type { Received } from "#vocabulary/capture.ts";

/** Options of a person who said nothing, with short limits. */
export function collectOptions(said: Partial<CollectOptions> = {}): CollectOptions {
  return {
    outlet: null,
    published: null,
    maxSize: 1 << 20,
    allowPrivate: false,
    timeoutMs: 5_000,
    now: null,
    stdin: Readable.from([]),
    dispatcher: null,
    ...said,
  };
}

/** A folder with these files (name → content); gone when the test ends. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "stemma-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A server on the loopback address; answers its address, and is gone when the test ends. */
export async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** What came, each as its words or as the code and sentence of its error. */
export async function gather(
  items: AsyncIterable<Received | Unread>,
): Promise<({ input: string; words: string } | { input: string; code: string; message: string })[]> {
  const out = [];
  for await (const item of items) out.push(seen(item));
  return out;
}

export function seen(item: Received | Unread) {
  if ("error" in item) return { input: item.input, code: item.error.code, message: item.error.message };
  const { body, capture } = item;
  return { input: capture.input, words: body.kind === "text" ? body.text : charactersOf(body.html) };
}
