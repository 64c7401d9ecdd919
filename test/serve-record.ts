import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { makeServer } from "#api/server.ts";
import { openStore } from "#store/open-store.ts";
import type { Store } from "#store/store.ts";
import { makeKnowledge, type Pack } from "#vocabulary/pack.ts";
import { type Article, makeReading } from "./make-reading.ts";

/** A server over a fresh record of these articles, with what these packs know, spoken to without a socket; gone when the test ends. */
export async function serveRecord(articles: readonly Article[], packs: readonly Pack[] = []) {
  const folder = mkdtempSync(join(tmpdir(), "stemma-api-"));
  let minute = 0;
  const now = () => new Date(Date.UTC(2026, 0, 1, 0, minute++)).toISOString();
  const store: Store = await openStore(join(folder, "record"), { create: true, now });
  for (const article of articles) {
    const { received, reading } = makeReading(article);
    await store.add(received, reading);
  }
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>the workbench</title>");
  const server = makeServer({
    store,
    knowledge: makeKnowledge(packs),
    webFolder: folder,
    host: "127.0.0.1",
    port: 4747,
    version: "1.2.3",
    checked: true,
  });
  onTestFinished(async () => {
    await server.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });
  const ask = (url: string, headers: Record<string, string> = {}) =>
    server.inject({ url, headers: { host: "127.0.0.1:4747", ...headers } });
  return { server, store, ask, webFolder: folder };
}

/** Articles with claims to look for. */
export const articles: readonly Article[] = [
  {
    text: "The ministry said the harbour is closed.\n\nOfficials spoke of an undisclosed site in 2024.",
    givenId: "a",
    title: "Harbour closed",
    published: "2025-03-01",
  },
  {
    text: "The agency said a bridge was opened.",
    givenId: "b",
    title: "Bridge opened",
    published: "2025-03-02",
  },
  { text: "The mayor said the market stays.", givenId: "c", title: "Market stays", published: "2025-03-03" },
];
