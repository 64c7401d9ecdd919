import { availableParallelism } from "node:os";
import { openStore } from "#store/open-store.ts";
import type { Command } from "../command.ts";
import { jsonLines, modelFolderOf, numberOf, packsOf, reading, record, recordOf } from "../options.ts";
import { paletteOf, widthOf } from "../render/paint.ts";
import { makeProgress } from "../render/progress.ts";
import { renderRereading } from "../render/rereading.ts";

const OPTIONS = new Set(["--pack", "--model", "--jobs"]);

export const reread: Command = {
  name: "reread",
  argument: "",
  atLeast: 0,
  about: "reads what the record holds anew, with the present reader, and shows what changed",
  details:
    "From the bytes as they were received. A new reading stands beside the older ones and is no revision of the report. What this reader has read already is passed over, so an interrupted run goes on where it stopped. Where it finds no report in the bytes, the older reading stands and gains a note.",
  options: [jsonLines, ...reading.filter(({ name }) => OPTIONS.has(name)), record],
  examples: [
    { words: "reread", about: "after a new version, or after rows of a pack changed" },
    { words: "reread --json --record ./record", about: "what changed, an object a report" },
  ],
  async run(_args, options, around) {
    const { out, err } = around;
    // Loaded here: what reads pages takes a third of a second, and no other command needs it.
    const { rereadAll } = await import("#pipeline/reread-all.ts");
    const path = recordOf(options, around);
    const choices = {
      tools: {
        packsFolder: around.settings.packsFolder,
        packs: packsOf(options),
        modelFolder: modelFolderOf(options, around),
      },
      jobs: numberOf(options, "--jobs", availableParallelism(), 1, 256),
    };
    const store = await openStore(path, { create: false, now: around.now });
    const { reports } = await store.counts();
    const progress = makeProgress(err, around.monotonic, null);
    const counts = { same: 0, changed: 0, failed: 0 };
    const palette = paletteOf(out);
    try {
      for await (const rereading of rereadAll(store, choices, around.monotonic, around.stop)) {
        counts[rereading.outcome]++;
        progress.step(rereading.outcome === "failed");
        if (!options.has("--json") && rereading.outcome === "same") continue;
        progress.clear();
        out.write(
          options.has("--json")
            ? `${JSON.stringify(rereading)}\n`
            : `${renderRereading(rereading, palette, widthOf(out))}\n`,
        );
      }
    } finally {
      progress.clear();
      await store.close();
    }
    const read = counts.same + counts.changed + counts.failed;
    const parts = [
      `${counts.changed} changed`,
      `${counts.same} the same`,
      counts.failed > 0 ? `${counts.failed} not read, whose older reading stands` : null,
      reports > read && !around.stop.aborted ? `${reports - read} read so already` : null,
    ].filter((part) => part !== null);
    if (!options.has("--json")) out.write(`${parts.join(", ")}. Record: ${path}\n`);
    if (around.stop.aborted)
      err.write("stemma: stopped; what was read is kept. Run the same command again to go on.\n");
    return counts.failed > 0 || around.stop.aborted ? 1 : 0;
  },
};
