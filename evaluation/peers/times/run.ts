import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Span } from "#vocabulary/passage.ts";
import type { GoldTimeArticle } from "../../gold/timeml.ts";

export type PeerName = "heideltime" | "sutime";

export interface PeerTimes {
  /** By article. */
  found: Map<string, { span: Span; timex: string | null }[]>;
  seconds: number;
}

/** Times of the articles by a peer that `build.sh FOLDER` has put together. */
export function peerTimes(name: PeerName, folder: string, articles: readonly GoldTimeArticle[]): PeerTimes {
  const texts = mkdtempSync(join(tmpdir(), "stemma-peer-"));
  try {
    mkdirSync(texts, { recursive: true });
    for (const { id, text, published } of articles) {
      writeFileSync(join(texts, `${id}.txt`), text);
      writeFileSync(join(texts, `${id}.day`), published ?? "2000-01-01");
    }
    const lines = execFileSync(
      "java",
      // SUTime's table of holidays is read by a library that opens Java's own classes.
      [
        "-Xmx2g",
        "--add-opens",
        "java.base/java.lang=ALL-UNNAMED",
        "-cp",
        `${folder}/classes:${folder}/lib/*`,
        "PeerTimes",
        name,
        texts,
        `${folder}/config.props`,
      ],
      { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] },
    )
      .trim()
      .split("\n")
      .map((line) => line.split("\t"));
    const found: PeerTimes["found"] = new Map();
    let seconds = 0;
    for (const [id = "", start = "", end = "", value = ""] of lines) {
      if (id === "seconds") seconds = Number(start);
      else found.set(id, [...(found.get(id) ?? []), { span: [Number(start), Number(end)], timex: value }]);
    }
    return { found, seconds };
  } finally {
    rmSync(texts, { recursive: true, force: true });
  }
}
