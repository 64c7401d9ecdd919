import { Worker } from "node:worker_threads";
import { type ErrorCode, errorTable, StemmaError } from "#errors.ts";
import type { Received } from "#vocabulary/capture.ts";
import type { Reading, Stage } from "#vocabulary/reading.ts";
import type { ToolSettings } from "./tools.ts";
import { type Answer, type Answered, READY, UNREADY } from "./worker-messages.ts";

export type Outcome = Reading | StemmaError;

interface Seat {
  worker: Worker;
  task: Task | null;
  /** Comes when the thread has loaded what it needs, or will not any more. */
  loaded: Promise<void>;
}

interface Task {
  captures: readonly Received[];
  done: (outcomes: Outcome[]) => void;
  /** Comes with the outcomes, whatever became of the thread. */
  answered: Promise<Outcome[]>;
}

/** In a checkout that is run from its sources the worker is a .ts file too. */
const workerFile = new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url);

/**
 * Megabytes that a thread may fill with what it has just made before that is gone through. Left to itself it takes up to 192 where a machine has much memory, and
 * there is no less to be kept of them.
 */
const YOUNG = 24;

/** Threads that read captures. A thread that dies gives its captures back as unread, and another takes its place. */
export class WorkerPool {
  readonly #size: number;
  readonly #file: URL;
  readonly #settings: ToolSettings;
  readonly #until: Stage;
  readonly #workers: Seat[] = [];
  readonly #waiting: Task[] = [];
  #closed = false;
  #ready = false;

  constructor(size: number, settings: ToolSettings, until: Stage, file = workerFile) {
    this.#size = Math.max(1, size);
    this.#file = file;
    this.#settings = settings;
    this.#until = until;
    for (let i = 0; i < this.#size; i++) this.#start();
  }

  /** Outcomes in the order of the captures. */
  read(captures: readonly Received[]): Promise<Outcome[]> {
    const { promise: answered, resolve: done } = Promise.withResolvers<Outcome[]>();
    this.#waiting.push({ captures, done, answered });
    this.#next();
    return answered;
  }

  /** Whether a thread has loaded what it needs: captures that are handed over are read at once. */
  get ready(): boolean {
    return this.#ready;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(
      this.#workers.map(async (seat) => {
        // The weights' runtime takes the whole process down with a thread that is ended while it loads or reads.
        await seat.loaded;
        await seat.task?.answered;
        await seat.worker.terminate();
      }),
    );
  }

  #start(): void {
    const worker = new Worker(this.#file, {
      workerData: { settings: this.#settings, until: this.#until },
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
      ...(this.#file.pathname.endsWith(".ts") ? { execArgv: ["--conditions=source"] } : {}),
    });
    const { promise: loaded, resolve: settle } = Promise.withResolvers<void>();
    const seat: Seat = { worker, task: null, loaded };
    this.#workers.push(seat);
    worker.on("message", (answer: Answer | typeof READY | typeof UNREADY) => {
      settle();
      if (answer === UNREADY) return;
      this.#ready = true;
      if (answer === READY) return;
      const { task } = seat;
      seat.task = null;
      task?.done(answer.results.map((result, i) => outcomeOf(result, task.captures[i]?.capture.input ?? "")));
      this.#next();
    });
    const fallen = (reason: string): void => {
      settle();
      const { task } = seat;
      seat.task = null;
      const at = this.#workers.indexOf(seat);
      if (at >= 0) this.#workers.splice(at, 1);
      task?.done(
        task.captures.map(
          ({ capture }) => new StemmaError("input-unreadable", { input: capture.input, reason }),
        ),
      );
      this.#next();
    };
    worker.on("error", (error: Error) => fallen(error.message));
    worker.on("exit", (code) => {
      settle();
      fallen(`the reader stopped with ${code}`);
    });
  }

  #next(): void {
    if (this.#closed) return;
    // A thread that fell is replaced when there is work for it: one that cannot start must not be started for ever.
    const idle = this.#workers.filter(({ task }) => task === null).length;
    const wanted = Math.min(this.#size - this.#workers.length, this.#waiting.length - idle);
    for (let i = 0; i < wanted; i++) this.#start();
    for (const seat of this.#workers) {
      if (seat.task !== null) continue;
      const task = this.#waiting.shift();
      if (task === undefined) return;
      seat.task = task;
      seat.worker.postMessage({ id: 0, captures: task.captures });
    }
  }
}

function outcomeOf(result: Answered, input: string): Outcome {
  if ("reading" in result) return result.reading;
  if ("code" in result && result.code in errorTable)
    return new StemmaError(result.code as ErrorCode, result.values);
  return new StemmaError("input-unreadable", {
    input,
    reason: "crash" in result ? firstLine(result.crash) : "unknown",
  });
}

const firstLine = (words: string): string => words.split("\n", 1)[0] ?? words;
