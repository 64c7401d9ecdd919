import type { Readable } from "node:stream";
import type { Settings } from "../settings.ts";

/** Where a command runs: its settings, its streams and the time, handed in so that tests can stand in for them. */
export interface Surroundings {
  settings: Settings;
  stdin: Readable;
  out: Sheet;
  err: Sheet;
  /** The clock, for the moment of recording alone. */
  now: () => string;
  /** Milliseconds that never go back, for rates. */
  monotonic: () => number;
  /** Aborted when the person asks to stop. */
  stop: AbortSignal;
}

/** A stream as a command sees it. */
export interface Sheet {
  write(text: string): void;
  isTerminal: boolean;
  columns: number;
  colours: boolean;
}

export interface Flag {
  /** "--outlet" */
  name: string;
  /** "NAME"; null for a switch. */
  value: string | null;
  about: string;
}

export interface Example {
  /** The words after "stemma". */
  words: string;
  about: string;
}

/** One command: help, completion and docs/commands.md are made from this. */
export interface Command {
  name: string;
  /** "SOURCE…", "ID", "WORDS"; empty for none. */
  argument: string;
  atLeast: number;
  /** What the first argument can be, for completion; absent where it can be anything. */
  choices?: readonly string[];
  about: string;
  details: string;
  options: readonly Flag[];
  examples: readonly Example[];
  /** Returns the exit status. */
  run(args: readonly string[], options: Options, around: Surroundings): Promise<0 | 1 | 2>;
}

/** Options as given: a value's words, or true for a switch. */
export type Options = ReadonlyMap<string, string | true>;

export function optionOf(options: Options, name: string): string | null {
  const value = options.get(name);
  return typeof value === "string" ? value : null;
}
