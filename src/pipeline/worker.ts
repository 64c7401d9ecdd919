import { parentPort, workerData } from "node:worker_threads";
import { StemmaError } from "#errors.ts";
import type { Stage } from "#vocabulary/reading.ts";
import { readOne } from "./read-one.ts";
import { makeTools, type ToolSettings } from "./tools.ts";
import { type Answer, type Answered, type Question, READY, UNREADY } from "./worker-messages.ts";

const { settings, until } = workerData as { settings: ToolSettings; until: Stage };
const tools = makeTools(settings);
tools.then(
  () => parentPort?.postMessage(READY),
  () => parentPort?.postMessage(UNREADY),
);

let last: Promise<unknown> = tools;
parentPort?.on("message", (question: Question) => {
  // One after the other: what is read at the same time is held at the same time.
  last = last.then(() => answer(question));
});

async function answer(question: Question): Promise<void> {
  const ready = await tools;
  const results: Answered[] = [];
  for (const received of question.captures) {
    try {
      results.push({ reading: await readOne(received, ready, until) });
    } catch (error) {
      if (error instanceof StemmaError) results.push({ code: error.code, values: { ...error.values } });
      else results.push({ crash: (error as Error).stack ?? String(error) });
    }
  }
  parentPort?.postMessage({ id: question.id, results } satisfies Answer);
}
