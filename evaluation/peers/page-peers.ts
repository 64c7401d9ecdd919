import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { htmldate, readability, scrapinghub } from "../gold/pages.ts";

/** A page for the readers in Python: the path of its gzipped HTML. */
export interface PeerPage {
  id: string;
  path: string;
  url?: string | null;
}

export interface PeerFacts {
  title: string | null;
  authors: string | null;
  day: string | null;
}

/** Each peer's text of each page, by its name and the page's id; null where Python or the peers are not installed. */
export const peerTexts = (pages: readonly PeerPage[]): Record<string, Record<string, string>> | null =>
  ask("text", pages, []) as Record<string, Record<string, string>> | null;

export const peerFacts = (pages: readonly PeerPage[]): Record<string, Record<string, PeerFacts>> | null =>
  ask("facts", pages, []) as Record<string, Record<string, PeerFacts>> | null;

/** How long each peer takes for the benchmark's pages after it has read as many others. */
export const timePeers = (): Record<
  string,
  { pages: number; ms: number; cpuMs: number; p95: number }
> | null =>
  ask(
    "speed",
    scrapinghub(),
    [...readability(), ...htmldate()].slice(0, 100).map(({ path }) => path),
  ) as ReturnType<typeof timePeers>;

/** `STEMMA_PEERS_PYTHON` names the Python that has evaluation/peers/requirements.txt. */
function ask(what: string, pages: readonly PeerPage[], warm: readonly string[]): unknown {
  const done = spawnSync(
    process.env["STEMMA_PEERS_PYTHON"] ?? "python3",
    [join(import.meta.dirname, "extract_pages.py")],
    {
      input: JSON.stringify({
        what,
        warm,
        pages: pages.map(({ id, path, url }) => ({ id, html: path, url: url ?? null })),
      }),
      encoding: "utf8",
      maxBuffer: 1 << 28,
    },
  );
  if (done.status === 0) return JSON.parse(done.stdout);
  process.stderr.write(
    "The page readers in Python are not installed (evaluation/peers/requirements.txt): no comparison.\n",
  );
  return null;
}
