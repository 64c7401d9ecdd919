import type { Sheet } from "../command.ts";

export interface Progress {
  /** One more input is done. */
  step(failed: boolean): void;
  /** Takes the line away, so that other words can be written. */
  clear(): void;
}

/** A line on standard error that says how far, how fast and how long still; nothing where it is no terminal. */
export function makeProgress(err: Sheet, monotonic: () => number, total: number | null): Progress {
  const start = monotonic();
  let done = 0;
  let failed = 0;
  let drawn = 0;
  let shown = false;
  return {
    step(wrong) {
      done++;
      if (wrong) failed++;
      const now = monotonic();
      if (!err.isTerminal || now - drawn < 100) return;
      drawn = now;
      shown = true;
      const rate = done / Math.max(0.001, (now - start) / 1000);
      const left = total === null || total <= done ? "" : `, ${timeWords((total - done) / rate)} left`;
      const line = `${done}${total === null ? "" : ` of ${total}`} done${failed > 0 ? `, ${failed} not read` : ""}, ${rate.toFixed(rate < 10 ? 1 : 0)}/s${left}`;
      // A line that reached the edge would break, and its first part could not be taken away.
      err.write(`\r\u001b[K${line.slice(0, Math.max(1, err.columns - 1))}`);
    },
    clear() {
      if (shown) err.write("\r\u001b[K");
      shown = false;
    },
  };
}

function timeWords(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
