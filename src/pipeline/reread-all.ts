import type { Unread } from "#collect/collect-options.ts";
import { receiveAgain } from "#collect/receive-again.ts";
import { StemmaError } from "#errors.ts";
import type { Held, Reread, Store } from "#store/store.ts";
import type { Received } from "#vocabulary/capture.ts";
import type { Note } from "#vocabulary/note.ts";
import type { Rereading } from "#vocabulary/record.ts";
import { type ReadOptions, readEach } from "./read-all.ts";
import { makeTools, readerVersion } from "./tools.ts";

export type RereadOptions = Pick<ReadOptions, "tools" | "jobs">;

/** So many bytes-to-be-read are held at once, in reports. */
const PAGE = 16;
/** A transaction holds no more than this much time of reading: a kill loses little. */
const MOST_MS = 200;

/**
 * Reads anew what stands in the record and was not read by this reader, in the order of the reports' ids. The older readings stay, as
 * history. What was done is done: an interrupted run is resumed by running it again. `stop` ends it after the transaction under way.
 * Throws where the weights that were asked for cannot read: readings by rules must not take the place of better ones.
 */
export async function* rereadAll(
  store: Store,
  options: RereadOptions,
  monotonic: () => number,
  stop: AbortSignal,
): AsyncGenerator<Rereading> {
  const tools = await makeTools(options.tools);
  if (tools.fallback !== null) throw tools.fallback;
  const reader = readerVersion(tools);
  const sent: Held[] = [];
  async function* received(): AsyncGenerator<Received | Unread> {
    let after: string | null = null;
    for (;;) {
      const page = await store.toReread(reader, { limit: PAGE, after });
      for (const held of page) {
        if (stop.aborted) return;
        sent.push(held);
        yield again(held);
      }
      const last = page.at(-1);
      if (last === undefined) return;
      after = last.report;
    }
  }

  let done: Reread[] = [];
  let since = monotonic();
  async function* flush(): AsyncGenerator<Rereading> {
    const group = done;
    done = [];
    since = monotonic();
    if (group.length === 0) return;
    for (const rereading of await store.rereadMany(group)) if (rereading !== null) yield rereading;
  }
  const reading = { ...options, until: "claims", skip: null, warn: () => {} } as const;
  for await (const item of readEach(received(), reading, tools)) {
    const held = sent.shift() as Held;
    if ("reading" in item) done.push({ held, reader, reading: item.reading });
    else if ("error" in item) {
      const note = noteOf(item.error, reader, held);
      // A thread that died says nothing of the page: it is tried again by the next run.
      if (item.error.code === "input-unreadable") yield failed(held, reader, note);
      else done.push({ held, reader, note });
    }
    if (done.length >= PAGE || monotonic() - since > MOST_MS) yield* flush();
    if (stop.aborted) break;
  }
  yield* flush();
}

function again({ capture, bytes, given, report }: Held): Received | Unread {
  try {
    return { ...receiveAgain(capture, bytes, given), report };
  } catch (error) {
    if (error instanceof StemmaError) return { input: capture.input, error };
    throw error;
  }
}

const failed = ({ report, capture, title, reader: before }: Held, now: string, note: Note): Rereading => ({
  report,
  input: capture.input,
  title,
  outcome: "failed",
  readers: { before, now },
  facts: [],
  changes: [],
  claims: { same: 0, gone: [], added: [] },
  note,
});

const noteOf = ({ message }: StemmaError, reader: string, held: Held): Note => ({
  rule: "read/again",
  span: null,
  found: `${message} So says ${reader}`,
  expected: `a report, as ${held.reader} found it`,
});
