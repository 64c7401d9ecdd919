import { join } from "node:path";
import { Readable } from "node:stream";
import type { Sheet } from "#cli/command.ts";
import { run } from "#cli/run.ts";
import { parseSettings } from "../../src/settings.ts";

/** The report that the README reads. */
export const exampleReport = "demo/reports/02-norland-wire.txt";

/** What `stemma read` prints of one report on a page of 80 columns without colours. */
export async function example(home: string): Promise<string> {
  const said: string[] = [];
  const complained: string[] = [];
  const status = await run(["read", join(home, exampleReport)], {
    settings: parseSettings({ HOME: home }, "linux", home),
    stdin: Readable.from([]),
    out: sheet(said),
    err: sheet(complained),
    now: () => "2026-01-01T00:00:00.000Z",
    monotonic: () => 0,
    stop: new AbortController().signal,
  });
  if (status !== 0) throw new Error(`The README's example cannot be read: ${complained.join("")}`);
  return `\`\`\`console\n$ npx stemma read ${exampleReport}\n${said.join("").trimEnd()}\n\`\`\``;
}

const sheet = (into: string[]): Sheet => ({
  write: (text) => void into.push(text),
  isTerminal: false,
  columns: 80,
  colours: false,
});
