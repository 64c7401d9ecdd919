import { Worker } from "node:worker_threads";
import { type ErrorCode, errorTable, StemmaError } from "#errors.ts";
import type { Received } from "#vocabulary/capture.ts";
import type { Reading, Stage } from "#vocabulary/reading.ts";
import type { ToolSettings } from "./tools.ts";
import { type Answer, type Answered, READY, UNREADY } from "./worker-messages.ts";

export type Outcome = Reading | StemmaError;

interface Seat {
  worker: Worker;
  /** What it reads now, and what it is to read next: it need not wait until somebody looks up from a report of his own. */
  tasks: Task[];
  /** Comes when the thread has loaded what it needs, or will not any more. */
  loaded: Promise<void>;
}

interface Task {
  id: number;
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

/** So many questions a thread has at a time: the one that it reads, and the next. */
const AHEAD = 2;

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
  #asked = 0;

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
    this.#waiting.push({ id: ++this.#asked, captures, done, answered });
    this.#next();
    return answered;
  }

  /** Whether a thread has loaded what it needs: captures that are handed over are read at once. */
  get ready(): boolean {
    return this.#ready;
  }

  /** Whether every thread has something to read, and something for after that. */
  get full(): boolean {
    return this.#waiting.length > 0 || this.#workers.every(({ tasks }) => tasks.length >= AHEAD);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(
      this.#workers.map(async (seat) => {
        // The weights' runtime takes the whole process down with a thread that is ended while it loads or reads.
        await seat.loaded;
        await Promise.all(seat.tasks.map(({ answered }) => answered));
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
    const seat: Seat = { worker, tasks: [], loaded };
    this.#workers.push(seat);
    worker.on("message", (answer: Answer | typeof READY | typeof UNREADY) => {
      settle();
      if (answer === UNREADY) return;
      this.#ready = true;
      if (answer === READY) return;
      const at = seat.tasks.findIndex(({ id }) => id === answer.id);
      for (const task of at < 0 ? [] : seat.tasks.splice(at, 1))
        task.done(
          answer.results.map((result, i) => outcomeOf(result, task.captures[i]?.capture.input ?? "")),
        );
      this.#next();
    });
    const fallen = (reason: string): void => {
      settle();
      const [task, ...later] = seat.tasks.splice(0);
      const at = this.#workers.indexOf(seat);
      if (at >= 0) this.#workers.splice(at, 1);
      // It fell over the first; what it had not begun is read by another, if one is still to come.
      if (!this.#closed) this.#waiting.unshift(...later.splice(0));
      for (const { captures, done } of task === undefined ? [] : [task, ...later])
        done(
          captures.map(
            ({ capture }) => new StemmaError("input-unreadable", { input: capture.input, reason }),
          ),
        );
      this.#next();
    };
    // What it had still said comes between its error and its end.
    let reason: string | null = null;
    worker.on("error", (error: Error) => {
      reason = error.message;
    });
    worker.on("exit", (code) => fallen(reason ?? `the reader stopped with ${code}`));
  }

  #next(): void {
    if (this.#closed) return;
    // A thread that fell is replaced when there is work for it: one that cannot start must not be started for ever.
    const idle = this.#workers.filter(({ tasks }) => tasks.length === 0).length;
    const wanted = Math.min(this.#size - this.#workers.length, this.#waiting.length - idle);
    for (let i = 0; i < wanted; i++) this.#start();
    for (let ahead = 1; ahead <= AHEAD; ahead++)
      for (const seat of this.#workers) {
        if (seat.tasks.length >= ahead) continue;
        const task = this.#waiting.shift();
        if (task === undefined) return;
        seat.tasks.push(task);
        seat.worker.postMessage({ id: task.id, captures: task.captures });
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
