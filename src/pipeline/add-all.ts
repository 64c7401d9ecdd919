import { collect } from "#collect/collect.ts";
import type { Unread } from "#collect/collect-options.ts";
import type { Store } from "#store/store.ts";
import type { Received } from "#vocabulary/capture.ts";
import type { Reading } from "#vocabulary/reading.ts";
import type { AddOutcome } from "#vocabulary/record.ts";
import { keepStories } from "./keep-stories.ts";
import { type ReadOptions, readEach } from "./read-all.ts";
import { makeTools, readerVersion, type Tools } from "./tools.ts";

/** One report that was kept or was there already, or one that could not be read. */
export type AddItem = { input: string; outcome: AddOutcome; reading: Reading | null } | Unread;

export interface AddOptions extends Omit<ReadOptions, "skip"> {
  /** Reads what the record holds already too, for one who wants every reading; it is kept once all the same. */
  readHeld?: boolean;
}

/**
 * A transaction holds no more than this many reports and this much time: a kill loses little. What is read faster than it is kept comes in many at once, since a
 * page of the record that several reports change is written once a transaction.
 */
export const MOST = 128;
const MOST_MS = 200;

/**
 * Reads sources and keeps them. Captures that the record holds already, read by the same reader, are passed over unread, so
 * an interrupted run is resumed by running it again. At the end the stories follow what was kept. `stop` ends it after the transaction under way.
 */
export async function* addAll(
  sources: readonly string[],
  store: Store,
  options: AddOptions,
  monotonic: () => number,
  stop: AbortSignal,
): AsyncGenerator<AddItem> {
  const tools = await makeTools(options.tools);
  yield* addEach(collect(sources, options.collect), store, options, tools, monotonic, stop);
  // Stopped, what was kept is placed by the next addition, or by the next question for stories.
  if (!stop.aborted) await keepStories(store.stories, tools.knowledge, stop);
}

/** Reads captures and keeps them, as `addAll` does; the stories are left to the caller. */
export async function* addEach(
  items: AsyncIterable<Received | Unread>,
  store: Store,
  options: Omit<AddOptions, "collect">,
  tools: Tools,
  monotonic: () => number,
  stop: AbortSignal,
): AsyncGenerator<AddItem> {
  if (tools.fallback !== null && options.until !== "read") options.warn(tools.fallback.message);
  const reader = readerVersion(tools);
  let held: { received: Received; reading: Reading }[] = [];
  let since = monotonic();
  async function* flush(): AsyncGenerator<AddItem> {
    if (held.length === 0) return;
    const group = held;
    held = [];
    since = monotonic();
    const outcomes = await store.addMany(group);
    for (const [i, { reading }] of group.entries())
      yield { input: reading.input, outcome: outcomes[i] as AddOutcome, reading };
  }
  const skip =
    options.readHeld === true
      ? null
      : (received: Received): Promise<boolean> => store.holds(received, reader);
  for await (const item of readEach(items, { ...options, skip }, tools)) {
    if ("error" in item) {
      yield* flush();
      yield item;
    } else if ("skipped" in item) {
      yield* flush();
      yield { input: item.skipped.capture.input, outcome: "unchanged", reading: null };
    } else {
      held.push(item);
      if (held.length >= MOST || monotonic() - since > MOST_MS) yield* flush();
    }
    if (stop.aborted) break;
  }
  yield* flush();
}
