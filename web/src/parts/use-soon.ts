import { startTransition, useEffect, useState } from "react";
import { usePrinting } from "./use-printing.ts";
import { wentBack } from "./went-back.ts";

/** So long after the first frame, in milliseconds. */
const AFTER = 60;

/** At least so high is what stands above the rows of a screen: masthead, places and title, in pixels. */
export const ABOVE = 150;

/** So many rows of at least this height fill the window below what stands above them; the others come after the first frame. */
export const rowsInWindow = (height: number, above = ABOVE): number =>
  Math.max(1, Math.ceil((innerHeight - above) / height));

/**
 * Whether what lies below the first window is to be drawn: at once on a page that is gone back to, which must have its height to be where it was, and on paper;
 * else after the first frame, while the browser has nothing better to do. `ready` says whether the data is there.
 */
export function useSoon(ready: boolean): boolean {
  const [whole, setWhole] = useState(wentBack);
  const printing = usePrinting();
  useEffect(() => {
    if (!ready || whole) return;
    let waiting: number | undefined;
    // Right after the frame it would hold up the next, in which a person may already scroll.
    const frame = requestAnimationFrame(() => {
      waiting = window.setTimeout(() => startTransition(() => setWhole(true)), AFTER);
    });
    return () => {
      cancelAnimationFrame(frame);
      window.clearTimeout(waiting);
    };
  }, [ready, whole]);
  return whole || printing;
}
