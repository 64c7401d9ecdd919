import { parentPort, workerData } from "node:worker_threads";
import { StemmaError } from "#errors.ts";
import type { Received } from "#vocabulary/capture.ts";
import type { Reading, Stage } from "#vocabulary/reading.ts";
import { readOne } from "./read-one.ts";
import { makeTools, type ToolSettings } from "./tools.ts";

/** What a worker is asked: some captures, and a number to answer under. */
export interface Question {
  id: number;
  captures: readonly Received[];
}

/** A reading, or the code and values of the error that stood in its way. */
export type Answered =
  | { reading: Reading }
  | { code: string; values: Record<string, string> }
  | { crash: string };

export interface Answer {
  id: number;
  results: Answered[];
}

const { settings, until } = workerData as { settings: ToolSettings; until: Stage };
const tools = makeTools(settings);

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
