import { startTransition, useEffect, useState } from "react";
import { usePrinting } from "./use-printing.ts";
import { wentBack } from "./went-back.ts";

/**
 * Whether what lies below the first window is to be drawn: at once on a page that is gone back to, which must have its height to be where it was, and on paper;
 * else after the first frame, while the browser has nothing better to do. `ready` says whether the data is there.
 */
export function useSoon(ready: boolean): boolean {
  const [whole, setWhole] = useState(wentBack);
  const printing = usePrinting();
  useEffect(() => {
    if (!ready || whole) return;
    // A message that is sent in a frame is heard after it was painted.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => startTransition(() => setWhole(true));
    const frame = requestAnimationFrame(() => port2.postMessage(null));
    return () => {
      cancelAnimationFrame(frame);
      port1.close();
    };
  }, [ready, whole]);
  return whole || printing;
}
