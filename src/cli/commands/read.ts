import type { Command } from "../command.ts";
import { countOf } from "../count-sources.ts";
import { reading, readOptions } from "../options.ts";
import { paletteOf, widthOf } from "../render/paint.ts";
import { makeProgress } from "../render/progress.ts";
import { renderReading } from "../render/reading.ts";
import { renderWhy } from "../render/why.ts";

export const read: Command = {
  name: "read",
  argument: "SOURCE…",
  atLeast: 1,
  about: "reads reports and prints what they claim; keeps nothing",
  details:
    "A SOURCE is a file (.txt, .html, .json, .jsonl, each also as .gz), a folder, an address, or - for standard input.",
  options: [
    ...reading,
    {
      name: "--why",
      value: null,
      about: "also what the page says of each fact, and what was left out of the text, by which step",
    },
  ],
  examples: [
    { words: "read demo/reports/03-meridian-press.txt", about: "one report, as a person reads it" },
    {
      words: "read --json --until language article.html",
      about: "sentences, names, times and attributions as JSON",
    },
    { words: "read --why --until read page.html", about: "a page, with what was left out of it and why" },
    { words: "read --outlet 'The Daily' --published 2025-12-26 -", about: "a text from standard input" },
  ],
  async run(args, options, around) {
    const { out, err } = around;
    // Loaded here: what reads pages takes a third of a second, and no other command needs it.
    const { readAll } = await import("#pipeline/read-all.ts");
    const palette = paletteOf(out);
    const progress = makeProgress(err, around.monotonic, await countOf(args));
    const lines = options.has("--json");
    const why = options.has("--why");
    const { readReport } = await import("#read/read-report.ts");
    let failed = false;
    let first = true;
    for await (const item of readAll(args, { ...readOptions(options, around, false), skip: null })) {
      if (around.stop.aborted) break;
      const wrong = "error" in item;
      progress.step(wrong);
      if (wrong) {
        failed = true;
        progress.clear();
        err.write(`stemma: ${item.error.message}\n`);
      } else if ("reading" in item) {
        progress.clear();
        // The trail is no part of the reading, since it changes with every visit to a page: it is made again for who asks.
        const trail = why ? readReport(item.received).trail : null;
        if (lines)
          out.write(`${JSON.stringify(trail === null ? item.reading : { ...item.reading, trail })}\n`);
        else {
          if (!first) out.write(`\n${"─".repeat(widthOf(out))}\n\n`);
          out.write(renderReading(item.reading, palette, widthOf(out)));
          if (trail !== null) out.write(`\n${renderWhy(item.reading.report, trail, palette, widthOf(out))}`);
        }
        first = false;
      }
    }
    progress.clear();
    if (around.stop.aborted) err.write("stemma: stopped; the rest was not read.\n");
    return failed || around.stop.aborted ? 1 : 0;
  },
};
