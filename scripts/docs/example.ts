import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { Sheet } from "#cli/command.ts";
import { run } from "#cli/run.ts";
import { parseSettings } from "../../src/settings.ts";

/** The report that the README reads. */
export const exampleReport = "demo/reports/02-norland-wire.txt";

/** What `stemma read` prints of one report on a page of 80 columns without colours. */
export const example = (home: string): Promise<string> => readOf(home, [], exampleReport);

const strike = "demo/port-strike";

export const strikeHead = (home: string): string => file(home, "pack.json");

/** The rows of the example pack, file by file, and what it reads. */
export async function strikeExample(home: string): Promise<string> {
  const files = ["entities", "houses", "voices", "events", "units"].map(
    (name) => `\`${name}.json\`\n\n${file(home, `${name}.json`)}`,
  );
  const read = await readOf(home, ["--pack", `./${strike}`], `${strike}.txt`);
  return [...files, "And what they read:", read].join("\n\n");
}

const file = (home: string, name: string): string =>
  `\`\`\`json\n${readFileSync(join(home, strike, name), "utf8").trim()}\n\`\`\``;

async function readOf(home: string, options: readonly string[], report: string): Promise<string> {
  const said = await printed(
    ["read", ...options.map((word) => (word.startsWith("./") ? join(home, word) : word)), join(home, report)],
    { HOME: home },
    home,
  );
  const call = ["npx stemma read", ...options, report].join(" ");
  return `\`\`\`console\n$ ${call}\n${said}\n\`\`\``;
}

/** What a call of `stemma` prints on a page of 80 columns without colours. Throws what it complains of. */
export async function printed(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
  home: string,
): Promise<string> {
  const said: string[] = [];
  const complained: string[] = [];
  const status = await run(words, {
    settings: parseSettings(environment, "linux", home),
    stdin: Readable.from([]),
    out: sheet(said),
    err: sheet(complained),
    now: () => "2026-01-01T00:00:00.000Z",
    monotonic: () => 0,
    stop: new AbortController().signal,
  });
  if (status !== 0) throw new Error(`stemma ${words.join(" ")}: ${complained.join("")}`);
  return said.join("").trimEnd();
}

const sheet = (into: string[]): Sheet => ({
  write: (text) => void into.push(text),
  isTerminal: false,
  columns: 80,
  colours: false,
});
