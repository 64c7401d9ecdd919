import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { freePort } from "../../test/browser/workbench.ts";

const home = join(import.meta.dirname, "..", "..");

export interface Served {
  url: string;
  /** From the command to its sentence, in milliseconds. */
  startMs: number;
  stop(): Promise<void>;
}

/** `stemma serve` over a record, as a user calls it. */
export async function serve(record: string): Promise<Served> {
  const port = await freePort();
  const start = performance.now();
  const server = spawn(
    process.execPath,
    [join(home, "bin", "stemma.mjs"), "serve", "--port", String(port), "--record", record],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const ended = once(server, "exit");
  await Promise.race([
    once(server.stdout, "data"),
    ended.then(() => {
      throw new Error("`stemma serve` ended before it answered; what it said stands above.");
    }),
  ]);
  return {
    url: `http://127.0.0.1:${port}`,
    startMs: Math.round(performance.now() - start),
    async stop() {
      if (server.exitCode === null) server.kill("SIGTERM");
      await ended;
    },
  };
}
