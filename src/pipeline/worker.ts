import { parentPort, workerData } from "node:worker_threads";
import { StemmaError } from "#errors.ts";
import type { Stage } from "#vocabulary/reading.ts";
import { readOne } from "./read-one.ts";
import { makeTools, type ToolSettings } from "./tools.ts";
import { type Answer, type Answered, type Question, READY } from "./worker-messages.ts";

const { settings, until } = workerData as { settings: ToolSettings; until: Stage };
const tools = makeTools(settings);
const loaded = (): void => parentPort?.postMessage(READY);
// What could not be loaded is told to whoever asks.
tools.then(loaded, loaded);

parentPort?.on("message", async (question: Question) => {
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
  const answer: Answer = { id: question.id, results };
  parentPort?.postMessage(answer);
});
