import { collect } from "#collect/collect.ts";
import type { Unread } from "#collect/collect-options.ts";
import { fromBytes } from "#collect/file.ts";
import { StemmaError } from "#errors.ts";
import type { Store } from "#store/store.ts";
import type { AddedReport, Addition, AdditionRequest } from "#vocabulary/addition.ts";
import type { Received } from "#vocabulary/capture.ts";
import { type AddItem, type AddOptions, addEach } from "./add-all.ts";
import { keepStories } from "./keep-stories.ts";
import { makeTools, type Tools } from "./tools.ts";

/** Reads and keeps what a person hands to the workbench, one thing after the other, and says how far each is. */
export interface Adder {
  /** Puts it in the queue. Throws `adding-full` where too much waits already. */
  add(request: AdditionRequest): Addition;
  /** What was handed in since the start, the newest first; what was done long ago is forgotten. */
  list(): Addition[];
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>;
  /** Ends it after the report under way; what waits is dropped. */
  close(): Promise<void>;
}

interface Waiting {
  addition: Addition;
  request: AdditionRequest;
  bytes: Uint8Array | null;
}

/** So many bytes may wait to be read, and so many additions are remembered. */
const MOST_BYTES = 96 * 1024 * 1024;
const MOST_WAITING = 500;
const REMEMBERED = 1000;
/** Reports and failures that one addition lists. */
const LISTED = 100;
/** Up to this size a reading is made again of what is there already, so that its report can be shown. */
const SMALL = 1024 * 1024;
/** Stories follow after so many additions at the latest. */
const PLACED_AT_ONCE = 16;

/** `options` are those of `stemma add`; the weights are loaded at the first addition and kept. */
export function makeAdder(
  store: Store,
  options: AddOptions,
  now: () => string,
  monotonic: () => number,
): Adder {
  const stop = new AbortController();
  const all: Addition[] = [];
  const queue: Waiting[] = [];
  let bytesWaiting = 0;
  let number = 0;
  let tools: Promise<Tools> | null = null;
  let running: Promise<void> | null = null;

  async function read(waiting: Waiting): Promise<void> {
    const { addition, request, bytes } = waiting;
    addition.stage = "reading";
    const said = { ...options.collect, outlet: request.outlet ?? null, published: request.published ?? null };
    const items: AsyncIterable<Received | Unread> =
      bytes === null ? collect([addition.name], said) : fromBytes(addition.name, bytes, said);
    const choices = { ...options, readHeld: bytes === null || bytes.length <= SMALL };
    tools ??= makeTools(options.tools);
    for await (const item of addEach(items, store, choices, await tools, monotonic, stop.signal))
      note(addition, item);
    addition.stage = addition.counts.kept + addition.counts.there === 0 ? "failed" : "placing";
  }

  async function place(read: readonly Addition[]): Promise<void> {
    const placing = read.filter(({ stage }) => stage === "placing");
    if (placing.length === 0) return;
    tools ??= makeTools(options.tools);
    await keepStories(store.stories, (await tools).knowledge, stop.signal);
    for (const addition of placing) {
      for (const report of addition.reports)
        if (report.report !== null) report.story = await storyOf(store, report.report);
      addition.stage = "done";
    }
  }

  async function run(): Promise<void> {
    let finished: Addition[] = [];
    for (;;) {
      const next = queue.shift();
      if (next === undefined || stop.signal.aborted) break;
      try {
        await read(next);
      } catch (error) {
        fail(next.addition, error);
        // Weights or packs that could not be loaded are looked for anew the next time.
        tools = null;
      }
      bytesWaiting -= next.bytes?.length ?? 0;
      finished.push(next.addition);
      if (finished.length >= PLACED_AT_ONCE || queue.length === 0) {
        await place(finished).catch((error: unknown) => {
          for (const addition of finished) if (addition.stage === "placing") fail(addition, error);
        });
        finished = [];
      }
    }
    running = null;
  }

  return {
    add(request) {
      const bytes = bytesOf(request);
      if (queue.length >= MOST_WAITING || bytesWaiting + (bytes?.length ?? 0) > MOST_BYTES)
        throw new StemmaError("adding-full");
      const addition: Addition = {
        id: `addition-${++number}`,
        name: nameOf(request),
        stage: "queued",
        at: new Date(now()).toISOString(),
        reports: [],
        counts: { kept: 0, there: 0, failed: 0, claims: 0 },
        failures: [],
      };
      bytesWaiting += bytes?.length ?? 0;
      queue.push({ addition, request, bytes });
      all.unshift(addition);
      if (all.length > REMEMBERED) all.length = REMEMBERED;
      running ??= run();
      return addition;
    },
    list: () => all,
    idle: async () => {
      while (running !== null) await running;
    },
    async close() {
      stop.abort();
      queue.length = 0;
      await running;
    },
  };
}

function nameOf(request: AdditionRequest): string {
  switch (request.kind) {
    case "file":
      return request.name;
    case "text":
      return "pasted text";
    case "address":
      return request.address;
  }
}

function bytesOf(request: AdditionRequest): Uint8Array | null {
  switch (request.kind) {
    case "file":
      return Buffer.from(request.bytes, "base64");
    case "text":
      return Buffer.from(request.text);
    case "address":
      return null;
  }
}

function note(addition: Addition, item: AddItem): void {
  const { counts, reports, failures } = addition;
  if ("error" in item) {
    counts.failed++;
    if (failures.length < LISTED)
      failures.push({
        input: item.input,
        code: item.error.code,
        message: item.error.message,
        values: item.error.values,
      });
    return;
  }
  const { input, outcome, reading } = item;
  const claims = reading?.claims.length ?? 0;
  if (outcome === "unchanged") counts.there++;
  else {
    counts.kept++;
    counts.claims += claims;
  }
  if (reports.length < LISTED)
    reports.push({
      input,
      report: reading?.report.id ?? null,
      title: reading?.report.title ?? null,
      outcome,
      claims,
      story: null,
    });
}

function fail(addition: Addition, error: unknown): void {
  const known = error instanceof StemmaError ? error : null;
  addition.stage = "failed";
  addition.counts.failed++;
  addition.failures.push({
    input: addition.name,
    code: known?.code ?? "internal",
    message:
      known?.message ?? "Something went wrong that should not have. The record is unharmed; try again.",
    values: known?.values ?? {},
  });
}

async function storyOf(store: Store, report: string): Promise<AddedReport["story"]> {
  const stories = await store.stories.storiesOf(report);
  const [largest] = stories.sort((a, b) => b.reports.length - a.reports.length);
  if (largest === undefined) return null;
  const { id, title, reports, standing } = largest;
  return {
    id,
    title,
    reports: reports.length,
    origins: standing.origins,
    alone: standing.interested_party_alone,
  };
}
