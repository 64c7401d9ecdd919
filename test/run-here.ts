import { Readable } from "node:stream";
import { run } from "../src/cli/run.ts";
import { parseSettings } from "../src/settings.ts";

/** What a command answers and prints, as `stemma`'s tests in one process read it. */
export interface RanHere {
  status: number;
  out: string;
  err: string;
}

/** Runs commands in this process, with settings of their own and the given clock, a hundred columns wide and without colours. */
export function commandsWith(
  environment: Readonly<Record<string, string>>,
  folder: string,
  now: () => string,
): (...words: string[]) => Promise<RanHere> {
  const settings = parseSettings(environment, "linux", folder);
  return async (...words) => {
    const out: string[] = [];
    const err: string[] = [];
    const sheet = { isTerminal: false, columns: 100, colours: false };
    const status = await run(words, {
      settings,
      stdin: Readable.from([]),
      out: { ...sheet, write: (text) => void out.push(text) },
      err: { ...sheet, write: (text) => void err.push(text) },
      now,
      monotonic: () => 0,
      stop: new AbortController().signal,
    });
    return { status, out: out.join(""), err: err.join("") };
  };
}
