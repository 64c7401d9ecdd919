import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./shared.ts";

export interface Ran {
  status: number | null;
  out: string;
  /** Lines of standard error. */
  err: string[];
}

/** The built command where it is as new as its sources, as it is in `npm test`; else the sources themselves. */
const call = ((): string[] => {
  const built = join(root, "dist", ".tsbuildinfo");
  const sources = join(root, "src");
  const newest = Math.max(
    ...readdirSync(sources, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith(".test.ts"))
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );
  return existsSync(built) && statSync(built).mtimeMs >= newest
    ? [join(root, "bin", "stemma.mjs")]
    : ["--conditions=source", join(sources, "cli", "main.ts")];
})();

/** Runs `stemma` in a process of its own, with pipes for streams and nothing of the user's environment. */
export function stemma(
  args: readonly string[],
  { input = "", env = {} }: { input?: string | Uint8Array; env?: Record<string, string> } = {},
): Ran {
  const { PATH = "" } = process.env;
  const done = spawnSync(process.execPath, [...call, ...args], {
    input,
    env: { PATH, HOME: "/nowhere", ...env },
    encoding: "utf8",
    maxBuffer: 1 << 28,
    timeout: 240_000,
  });
  return {
    status: done.status,
    out: done.stdout,
    err: done.stderr.split("\n").filter((line) => line !== ""),
  };
}

export const jsonOf = (ran: Ran): unknown[] =>
  ran.out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
