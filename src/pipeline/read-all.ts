import { collect } from "#collect/collect.ts";
import { type CollectOptions, isUnread, type Unread } from "#collect/collect-options.ts";
import { StemmaError } from "#errors.ts";
import type { Received } from "#vocabulary/capture.ts";
import type { Reading, Stage } from "#vocabulary/reading.ts";
import { readOne } from "./read-one.ts";
import { makeTools, type ToolSettings, type Tools } from "./tools.ts";
import { type Outcome, WorkerPool } from "./worker-pool.ts";

export interface ReadOptions {
  tools: ToolSettings;
  collect: CollectOptions;
  until: Stage;
  /** Threads; 1 reads in this one. */
  jobs: number;
  /** Whether this thread answers people meanwhile: it leaves the reading to the others when they are ready. Else it goes on as one of them, since it has loaded all that they need. */
  answering?: boolean;
  /** Passes over captures that need no reading (they are recorded already); counted as `skipped`. */
  skip: ((received: Received) => Promise<boolean>) | null;
  /** Told once, in a sentence, where the weights that were asked for cannot read. */
  warn: (sentence: string) => void;
}

export type ReadItem = { received: Received; reading: Reading } | { skipped: Received } | Unread;

/** After so many reports threads are started: fewer are read sooner here. */
const FEW = 8;
/** This thread goes on reading until another is ready, and no longer than this: where a report takes no time, none would ever be handed over. */
const ENOUGH = 24;
/** Reports that are handed to a thread at a time: few, so that none waits long for the last one's. */
const BATCH = 4;
/** So many reports of each thread are on their way at most. */
const HELD = 12;

/** Sources → readings, in the order of the input whatever the number of threads. What cannot be read leaves an `Unread`. */
export async function* readAll(
  sources: readonly string[],
  options: ReadOptions,
  made?: Tools,
): AsyncGenerator<ReadItem> {
  const tools = made ?? (await makeTools(options.tools));
  if (tools.fallback !== null && options.until !== "read") options.warn(tools.fallback.message);
  yield* readEach(collect(sources, options.collect), options, tools);
}

/** Captures → readings, in their order. */
export async function* readEach(
  items: AsyncIterable<Received | Unread>,
  options: Pick<ReadOptions, "tools" | "until" | "jobs" | "answering" | "skip">,
  tools: Tools,
): AsyncGenerator<ReadItem> {
  let pool: WorkerPool | null = null;
  let seen = 0;
  const pending: { count: number; items: Promise<ReadItem[]> }[] = [];
  const waiting = (): number => pending.reduce((sum, { count }) => sum + count, 0);
  let batch: Received[] = [];
  const send = (): void => {
    if (batch.length === 0 || pool === null) return;
    const captures = batch;
    batch = [];
    const items = pool
      .read(captures)
      .then((outcomes) => outcomes.map((outcome, i) => itemOf(captures[i] as Received, outcome)));
    pending.push({ count: captures.length, items });
  };
  try {
    for await (const item of items) {
      if (isUnread(item) || (options.skip !== null && (await options.skip(item)))) {
        send();
        const passed: ReadItem = isUnread(item) ? item : { skipped: item };
        if (pending.length === 0) yield passed;
        else pending.push({ count: 1, items: Promise.resolve([passed]) });
      } else if (options.jobs <= 1 || seen < FEW || (seen < ENOUGH && pool?.ready !== true)) {
        if (options.jobs > 1 && seen >= FEW)
          pool ??= new WorkerPool(
            options.jobs - (options.answering === true ? 0 : 1),
            options.tools,
            options.until,
          );
        seen++;
        yield itemOf(item, await attempt(readOne(item, tools, options.until), item));
      } else if (options.answering !== true && batch.length === 0 && pool?.full === true) {
        const here = itemOf(item, await attempt(readOne(item, tools, options.until), item));
        pending.push({ count: 1, items: Promise.resolve([here]) });
      } else {
        batch.push(item);
        if (batch.length >= BATCH) send();
      }
      while (waiting() > options.jobs * HELD) yield* (await pending.shift()?.items) ?? [];
    }
    send();
    while (pending.length > 0) yield* (await pending.shift()?.items) ?? [];
  } finally {
    await (pool as WorkerPool | null)?.close();
  }
}

function itemOf(received: Received, outcome: Outcome): ReadItem {
  return outcome instanceof StemmaError
    ? { input: received.capture.input, error: outcome }
    : { received, reading: outcome };
}

/** A report that the rules stumble over is one report lost, not the run. */
async function attempt(reading: Promise<Reading>, received: Received): Promise<Outcome> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof StemmaError) return error;
    return new StemmaError(
      "input-unreadable",
      { input: received.capture.input, reason: (error as Error).message },
      { cause: error },
    );
  }
}
