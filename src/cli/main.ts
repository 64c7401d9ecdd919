import { join } from "node:path";
import { StemmaError } from "#errors.ts";
import { settleEngine } from "../engine.ts";
import { parseSettings, type Settings } from "../settings.ts";
import type { Sheet } from "./command.ts";
import { run } from "./run.ts";

/** Wires the process to the commands: environment, streams, clock, signals. */
async function main(): Promise<void> {
  settleEngine();
  const home = join(import.meta.dirname, "..", "..");
  // A reader that closes early ("| head") is no error of ours.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(0);
      throw error;
    });
  }
  const stopping = new AbortController();
  let asked = 0;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (++asked > 1) process.exit(130);
      stopping.abort();
    });
  }
  try {
    const settings = parseSettings(process.env, process.platform, home);
    process.exitCode = await run(process.argv.slice(2), {
      settings,
      stdin: process.stdin,
      out: sheetOf(process.stdout, settings),
      err: sheetOf(process.stderr, settings),
      now: () => new Date().toISOString(),
      monotonic: () => performance.now(),
      stop: stopping.signal,
    });
  } catch (error) {
    if (error instanceof StemmaError) {
      process.stderr.write(`stemma: ${error.message}\n`);
      process.exitCode = error.exit;
      return;
    }
    process.stderr.write(
      `stemma: something went wrong that should not have. Please report this:\n${(error as Error).stack ?? String(error)}\n`,
    );
    process.exitCode = 2;
  }
}

function sheetOf(stream: NodeJS.WriteStream, { colours, columns }: Settings): Sheet {
  const isTerminal = stream.isTTY === true;
  return {
    write: (text) => void stream.write(text),
    isTerminal,
    columns: stream.columns ?? columns,
    colours: colours ?? isTerminal,
  };
}

await main();
