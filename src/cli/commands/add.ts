import { openStore } from "#store/open-store.ts";
import type { Command } from "../command.ts";
import { countOf } from "../count-sources.ts";
import { reading, readOptions, record, recordOf } from "../options.ts";
import { makeProgress } from "../render/progress.ts";

export const add: Command = {
  name: "add",
  argument: "SOURCE…",
  atLeast: 1,
  about: "reads reports and keeps them in the record",
  details:
    "Adding the same thing twice changes nothing; a changed article becomes a revision. An interrupted run goes on where it stopped when it is started again.",
  options: [...reading, record],
  examples: [
    { words: "add demo/reports", about: "a folder of reports" },
    { words: "add --record ./record kcna.jsonl", about: "a report a line, into a record of its own" },
    { words: "add https://example.org/report.html", about: "a page" },
  ],
  async run(args, options, around) {
    const { out, err } = around;
    // Loaded here: what reads pages takes a third of a second, and no other command needs it.
    const { addAll } = await import("#pipeline/add-all.ts");
    const path = recordOf(options, around);
    const choices = readOptions(options, around, true);
    const store = await openStore(path, { create: true, now: around.now });
    const progress = makeProgress(err, around.monotonic, await countOf(args));
    const counts = { added: 0, revised: 0, reread: 0, unchanged: 0, failed: 0 };
    const lines = options.has("--json");
    let claims = 0;
    try {
      for await (const item of addAll(
        args,
        store,
        { ...choices, readHeld: lines },
        around.monotonic,
        around.stop,
      )) {
        const wrong = "error" in item;
        progress.step(wrong);
        if (wrong) {
          counts.failed++;
          progress.clear();
          err.write(`stemma: ${item.error.message}\n`);
          continue;
        }
        counts[item.outcome]++;
        if (item.outcome !== "unchanged") claims += item.reading?.claims.length ?? 0;
        if (lines) out.write(`${JSON.stringify({ ...item.reading, outcome: item.outcome })}\n`);
      }
    } finally {
      progress.clear();
      await store.close();
    }
    const parts = [
      `${counts.added} added`,
      counts.revised > 0 ? `${counts.revised} revised` : null,
      counts.reread > 0 ? `${counts.reread} read anew` : null,
      counts.unchanged > 0 ? `${counts.unchanged} there already` : null,
      counts.failed > 0 ? `${counts.failed} not read` : null,
    ].filter((part) => part !== null);
    if (!lines)
      out.write(`${parts.join(", ")}; ${claims} ${claims === 1 ? "claim" : "claims"}. Record: ${path}\n`);
    if (around.stop.aborted)
      err.write("stemma: stopped; what was read is kept. Run the same command again to go on.\n");
    return counts.failed > 0 || around.stop.aborted ? 1 : 0;
  },
};
