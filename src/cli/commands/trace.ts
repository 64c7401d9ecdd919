import { StemmaError } from "#errors.ts";
import type { Reading } from "#vocabulary/reading.ts";
import type { Trace } from "#vocabulary/trace.ts";
import { type Command, type Options, optionOf, type Surroundings } from "../command.ts";
import { countOf } from "../count-sources.ts";
import { reading, readOptions, record, recordOf } from "../options.ts";
import { paletteOf, widthOf } from "../render/paint.ts";
import { makeProgress } from "../render/progress.ts";
import { renderTrace } from "../render/trace.ts";
import { traceAsDot } from "../render/trace-dot.ts";
import { renderExplained } from "../render/trace-explained.ts";
import { traceAsSvg } from "../render/trace-svg.ts";

export const trace: Command = {
  name: "trace",
  argument: "SOURCE…",
  atLeast: 0,
  about: "shows stories: who has what from whom, and how many origins are left",
  details:
    "Of the sources given, or of the whole record where none is given. Standing counts origins as least and most: least merges whatever may be one, most keeps apart what nothing ties together.",
  options: [
    ...reading.map((flag) =>
      flag.name === "--json" ? { ...flag, about: "one JSON object on standard output" } : flag,
    ),
    { name: "--dot", value: null, about: "the trees as a graph for Graphviz" },
    { name: "--svg", value: null, about: "the trees as a picture that needs nothing else" },
    {
      name: "--explain",
      value: "ID",
      about: "why the merges and splits of a story, report or claim stand, in sentences",
    },
    record,
  ],
  examples: [
    { words: "trace demo/reports", about: "the trees of a folder of reports" },
    { words: "trace --json", about: "every story of the record" },
    { words: "trace --svg demo/reports > story.svg", about: "a picture to print" },
  ],
  async run(args, options, around) {
    const { out } = around;
    const forms = ["--json", "--dot", "--svg", "--explain"].filter((name) => options.has(name));
    if (forms.length > 1)
      throw new StemmaError("misuse", { reason: `Choose one of ${forms.join(" and ")}.` });
    const { traced, failed } =
      args.length > 0 ? await traceSources(args, options, around) : await traceRecord(options, around);
    const id = optionOf(options, "--explain");
    if (options.has("--json")) out.write(`${JSON.stringify(traced)}\n`);
    else if (options.has("--dot")) out.write(traceAsDot(traced));
    else if (options.has("--svg")) out.write(traceAsSvg(traced));
    else if (id !== null) {
      const words = renderExplained(traced, id, widthOf(out));
      if (words === null) throw new StemmaError("not-found", { id });
      out.write(words);
    } else out.write(renderTrace(traced, paletteOf(out), widthOf(out)));
    return failed || around.stop.aborted ? 1 : 0;
  },
};

async function traceSources(
  args: readonly string[],
  options: Options,
  around: Surroundings,
): Promise<{ traced: Trace; failed: boolean }> {
  const { readAll } = await import("#pipeline/read-all.ts");
  const { makeTools } = await import("#pipeline/tools.ts");
  const { traceReadings } = await import("#lineage/trace.ts");
  const choices = readOptions(options, around, false);
  const tools = await makeTools(choices.tools);
  const progress = makeProgress(around.err, around.monotonic, await countOf(args));
  const readings: Reading[] = [];
  let failed = false;
  for await (const item of readAll(args, { ...choices, skip: null }, tools)) {
    if (around.stop.aborted) break;
    const wrong = "error" in item;
    progress.step(wrong);
    if (wrong) {
      failed = true;
      progress.clear();
      around.err.write(`stemma: ${item.error.message}\n`);
    } else if ("reading" in item) readings.push(item.reading);
  }
  progress.clear();
  return { traced: traceReadings(readings, tools.knowledge, []), failed };
}

async function traceRecord(
  options: Options,
  around: Surroundings,
): Promise<{ traced: Trace; failed: boolean }> {
  const { openStore } = await import("#store/open-store.ts");
  const { keepStories } = await import("#pipeline/keep-stories.ts");
  const { knowledgeOf } = await import("../knowledge.ts");
  const store = await openStore(recordOf(options, around), { create: false, now: around.now });
  try {
    await keepStories(store.stories, await knowledgeOf(around), around.stop);
    return { traced: await store.stories.trace(), failed: false };
  } finally {
    await store.close();
  }
}
