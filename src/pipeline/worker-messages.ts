import type { Received } from "#vocabulary/capture.ts";
import type { Reading } from "#vocabulary/reading.ts";

/** What a worker says once, when it has loaded what it needs. */
export const READY = "ready";
/** A thread that could not load what it needs: whoever hands captures over is told why. */
export const UNREADY = "unready";

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
