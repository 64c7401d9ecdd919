import type { Readable } from "node:stream";
import type { Dispatcher } from "undici";
import type { StemmaError } from "#errors.ts";

/** What the person says about inputs that do not say it themselves, and the limits within which they are read. */
export interface CollectOptions {
  outlet: string | null;
  published: string | null;
  /** Largest file, page or line, in bytes after unzipping. */
  maxSize: number;
  /** Whether addresses of this machine and its network may be fetched. */
  allowPrivate: boolean;
  /** For one request, redirects included. */
  timeoutMs: number;
  /** The time of capture; null where reading keeps nothing. */
  now: (() => string) | null;
  stdin: Readable;
  /** For tests; null is the network. */
  dispatcher: Dispatcher | null;
}

/** An input that could not be read: its name and the sentence that says why. The run goes on. */
export interface Unread {
  input: string;
  error: StemmaError;
}

export const isUnread = (item: object): item is Unread => "error" in item;
