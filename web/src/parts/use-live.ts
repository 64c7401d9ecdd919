import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";

/** So long after it went the server is looked for again, in milliseconds: it is on this machine, and whoever stops it mostly starts it anew. */
const AGAIN_AFTER = 1000;
/** While much is being added, screens are asked anew so often at most. */
const AT_MOST = 1500;

/**
 * Hears from the server what is new and asks anew for what is on the screen. Answers whether the server is gone: it is looked for until it is back. A page that
 * nobody sees does not listen, since a browser has few connections to a server for all its tabs; what it missed it asks for when it is seen again.
 */
export function useLive(): { gone: boolean } {
  const queries = useQueryClient();
  const [gone, setGone] = useState(false);
  useEffect(() => {
    let source: EventSource | null = null;
    let retry: number | undefined;
    let renewal: number | undefined;
    let missed = false;
    const askAnew = (): void => {
      renewal = undefined;
      // Outlines do not change, and an edge goes with its story, which is asked anew first.
      void queries
        .invalidateQueries({
          predicate: ({ queryKey }) => queryKey[0] !== "atlas" && queryKey[0] !== "edge",
        })
        .then(() => queries.invalidateQueries({ queryKey: ["edge"] }));
    };
    const renew = (): void => {
      renewal ??= window.setTimeout(askAnew, AT_MOST);
    };
    const close = (): void => {
      source?.close();
      source = null;
      window.clearTimeout(retry);
    };
    const open = (): void => {
      close();
      source = new EventSource("/api/events");
      source.addEventListener("hello", () => {
        setGone(false);
        // What changed while nobody listened was told to nobody, and what could not be read is waited for.
        if (missed) askAnew();
        missed = false;
      });
      source.addEventListener("change", renew);
      source.addEventListener("error", () => {
        setGone(true);
        missed = true;
        close();
        retry = window.setTimeout(open, AGAIN_AFTER);
      });
    };
    const onSeen = (): void => {
      if (document.visibilityState === "visible") open();
      else {
        missed = true;
        close();
      }
    };
    const onLeave = (): void => close();
    onSeen();
    document.addEventListener("visibilitychange", onSeen);
    window.addEventListener("pagehide", onLeave);
    return () => {
      close();
      window.clearTimeout(renewal);
      document.removeEventListener("visibilitychange", onSeen);
      window.removeEventListener("pagehide", onLeave);
    };
  }, [queries]);
  return { gone };
}
