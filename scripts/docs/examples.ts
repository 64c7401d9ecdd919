import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Trace } from "#vocabulary/trace.ts";
import { printed } from "./example.ts";

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

/** What a command prints that is given as on the command line, with the packs of an example. */
const print = (home: string, name: string, words: readonly string[]): Promise<string> =>
  printed(words, { HOME: home, STEMMA_PACKS: join(home, "docs", "examples", name, "packs") }, home);

/** Gives a new record's path to a function, and takes the record away when that is done. */
async function withRecord<Made>(make: (record: string) => Promise<Made>): Promise<Made> {
  const folder = mkdtempSync(join(tmpdir(), "stemma-example-"));
  try {
    return await make(join(folder, "record.sqlite"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the commands of an example print: its reports are added to a record of their own, and its programme is asked for. */
export const exampleDossier = (home: string, name: string, programme: string): Promise<string> =>
  withRecord(async (record) => {
    const own = `docs/examples/${name}`;
    await print(home, name, ["add", join(home, own, "reports.jsonl"), "--record", record, "--jobs", "1"]);
    const dossier = await print(home, name, ["dossier", programme, "--record", record]);
    return [
      "```console",
      `$ export STEMMA_PACKS=${own}/packs STEMMA_RECORD=${name}-record`,
      `$ npx stemma add ${own}/reports.jsonl`,
      `$ npx stemma dossier ${programme}`,
      "```",
      "",
      // One heading deeper: the page has its own.
      dossier.replace(/^#/gm, "##"),
    ].join("\n");
  });

/** The flood of docs/lineage.md: its tree as printed, as a picture and in sentences, and what a person's decision makes of it. */
export const floodTrace = (
  home: string,
): Promise<{ tree: string; picture: string; why: string; overruled: string }> =>
  withRecord(async (record) => {
    const own = "docs/examples/flood";
    const reports = join(home, own, "reports.jsonl");
    const asked = async (...words: string[]): Promise<string> =>
      await print(home, "flood", ["trace", ...words]);
    const { stories } = JSON.parse(await asked(reports, "--json")) as Trace;
    const [story] = stories;
    const post = story?.nodes.find(({ name }) => name === "North Echo")?.id ?? "";
    const wire = story?.nodes.find(({ kind }) => kind === "dispatch")?.id ?? "";
    const decision = ["--as", "apart", "--who", "L. Okand", "--why", "its editor had it from the Post"];
    await print(home, "flood", ["add", reports, "--record", record, "--jobs", "1"]);
    await print(home, "flood", ["overrule", post, wire, ...decision, "--record", record]);
    const after = await asked("--record", record);
    const block = (...lines: string[]): string => ["```console", ...lines, "```"].join("\n");
    return {
      tree: block(
        `$ export STEMMA_PACKS=${own}/packs`,
        `$ npx stemma trace ${own}/reports.jsonl`,
        await asked(reports),
      ),
      picture: `${await asked(reports, "--svg")}\n`,
      why: block(
        `$ npx stemma trace ${own}/reports.jsonl --explain ${story?.id}`,
        await asked(reports, "--explain", story?.id ?? ""),
      ),
      overruled: block(
        `$ npx stemma overrule ${post} ${wire} \\`,
        "    --as apart --who 'L. Okand' --why 'its editor had it from the Post'",
        "$ npx stemma trace",
        after.slice(0, after.indexOf("\n\n")),
      ),
    };
  });
