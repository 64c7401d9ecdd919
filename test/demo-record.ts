import { join, relative } from "node:path";
import { Readable } from "node:stream";
import { readAll } from "#pipeline/read-all.ts";
import type { Reading } from "#vocabulary/reading.ts";

const home = join(import.meta.dirname, "..");

/** The readings of demo/reports, as `stemma read --json` prints them, with inputs named from the project's folder. */
export async function demoRecord(jobs = 1): Promise<Reading[]> {
  const out: Reading[] = [];
  const collect = {
    outlet: null,
    published: null,
    maxSize: 1 << 25,
    allowPrivate: false,
    timeoutMs: 1000,
    now: null,
    stdin: Readable.from([]),
    dispatcher: null,
  };
  // Its own pack alone: rows that other packs gain must not change the demo's record.
  const tools = {
    packsFolder: join(home, "packs"),
    packs: ["karsolia"],
    modelFolder: join(home, "models", "en"),
  };
  for await (const item of readAll([join(home, "demo", "reports")], {
    tools,
    collect,
    until: "claims",
    jobs,
    skip: null,
    warn: () => {},
  })) {
    if ("error" in item) throw item.error;
    if ("reading" in item)
      out.push({
        ...item.reading,
        // Not the digests: they change with every row of the pack, and what the rows change shows in the record itself.
        reader: item.reading.reader.replace(/\+weights@\w+|@[0-9a-f]{8}/g, ""),
        input: item.reading.input.startsWith(home) ? relative(home, item.reading.input) : item.reading.input,
      });
  }
  return out;
}
