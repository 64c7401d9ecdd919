import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { run } from "#cli/run.ts";
import { parseSettings } from "../../src/settings.ts";

/** The examples of other fields: a folder each in docs/examples, with a pack, reports as JSON Lines, and the programme they are about. */
export const EXAMPLES = [
  ["outbreak", "red-lung"],
  ["bridge-trial", "orle-bridge"],
  ["recount", "hallan-recount"],
] as const;

/** The texts of an example, as a person reads them. */
export function exampleTexts(home: string, name: string): string {
  return readFileSync(join(home, "docs", "examples", name, "reports.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const { outlet, published, text } = JSON.parse(line) as Record<string, string>;
      const quoted = (text ?? "")
        .trim()
        .split("\n")
        .map((words) => `> ${words}`.trimEnd());
      return [`**${outlet}, ${published}**`, "", ...quoted].join("\n");
    })
    .join("\n\n");
}

/** What the commands of an example print: its reports are added to a record of their own, and its programme is asked for. */
export async function exampleDossier(home: string, name: string, programme: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "stemma-example-"));
  const record = join(folder, "record.sqlite");
  const own = join("docs", "examples", name);
  const call = async (words: readonly string[]): Promise<string> => {
    const said: string[] = [];
    const complained: string[] = [];
    const sheet = (into: string[]) => ({
      write: (text: string) => void into.push(text),
      isTerminal: false,
      columns: 80,
      colours: false,
    });
    const status = await run(words, {
      settings: parseSettings({ HOME: home, STEMMA_PACKS: join(home, own, "packs") }, "linux", home),
      stdin: Readable.from([]),
      out: sheet(said),
      err: sheet(complained),
      now: () => "2026-01-01T00:00:00.000Z",
      monotonic: () => 0,
      stop: new AbortController().signal,
    });
    if (status !== 0) throw new Error(`${words.join(" ")}: ${complained.join("")}`);
    return said.join("").trimEnd();
  };
  try {
    await call(["add", join(home, own, "reports.jsonl"), "--record", record, "--jobs", "1"]);
    const dossier = await call(["dossier", programme, "--record", record]);
    return [
      "```console",
      `$ export STEMMA_PACKS=${own}/packs STEMMA_RECORD=${name}.sqlite`,
      `$ npx stemma add ${own}/reports.jsonl`,
      `$ npx stemma dossier ${programme}`,
      "```",
      "",
      // One heading deeper: the page has its own.
      dossier.replace(/^#/gm, "##"),
    ].join("\n");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
