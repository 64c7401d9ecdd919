import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import {
  askedClaim,
  askedDossier,
  askedEntity,
  askedProgrammes,
  askedQueue,
  askedReport,
  askedReports,
  askedStories,
  askedStory,
  askedVoices,
} from "./asked.ts";
import { lastLook } from "./last-look.ts";

/** A link that the pointer or the keyboard stays on for so long, in milliseconds, is about to be followed; who walks a list passes over them sooner. */
const STAYS = 40;
/** So often it is looked whether the screen has all that it asked for, in milliseconds. */
const LOOKS = 300;

/**
 * Asks for what a link leads to while the pointer or the keyboard is on it: a tenth of a second passes from there to the click, and an answer takes less. What
 * the other places begin with is asked for once the first screen has all of its own, so that each stands at a key.
 */
export function useAhead(): void {
  const queries = useQueryClient();
  useEffect(() => {
    let gone = false;
    const ask = async (): Promise<void> => {
      // One after the other: what a person asks for meanwhile waits for one of them at most.
      for (const list of LISTS) if (!gone) await list(queries);
    };
    let waiting = window.setTimeout(function look() {
      if (queries.isFetching() === 0) void ask();
      else waiting = window.setTimeout(look, LOOKS);
    }, LOOKS);
    return () => {
      gone = true;
      window.clearTimeout(waiting);
    };
  }, [queries]);
  useEffect(() => {
    let waiting: number | undefined;
    const onLink = ({ target }: Event): void => {
      window.clearTimeout(waiting);
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[href]") : null;
      if (link === null || link.origin !== location.origin) return;
      waiting = window.setTimeout(() => askAhead(queries, new URL(link.href)), STAYS);
    };
    // Who follows a link waits for nothing: the answer is on its way before the screen is left.
    const onFollow = (event: KeyboardEvent | PointerEvent): void => {
      if (event instanceof KeyboardEvent ? event.key !== "Enter" : event.button !== 0) return;
      const { target } = event;
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[href]") : null;
      if (link !== null && link.origin === location.origin) askAhead(queries, new URL(link.href));
    };
    document.addEventListener("pointerover", onLink, { passive: true });
    document.addEventListener("focusin", onLink);
    document.addEventListener("keydown", onFollow, { capture: true });
    document.addEventListener("pointerdown", onFollow, { capture: true, passive: true });
    return () => {
      window.clearTimeout(waiting);
      document.removeEventListener("pointerover", onLink);
      document.removeEventListener("focusin", onLink);
      document.removeEventListener("keydown", onFollow, { capture: true });
      document.removeEventListener("pointerdown", onFollow, { capture: true });
    };
  }, [queries]);
}

const LISTS: readonly ((queries: QueryClient) => Promise<void>)[] = [
  (queries) => queries.prefetchInfiniteQuery(askedStories({}, lastLook())),
  (queries) => queries.prefetchInfiniteQuery(askedReports(null)),
  (queries) => queries.prefetchQuery(askedProgrammes(null)),
  (queries) => queries.prefetchQuery(askedVoices()),
  (queries) => queries.prefetchQuery(askedQueue(null)),
];

/** What is known already, and lately, is not asked again. */
function askAhead(queries: QueryClient, { pathname, searchParams }: URL): void {
  const [, screen, id] = /^\/(\w+)\/([^/]+)$/.exec(pathname) ?? [];
  if (screen === undefined || id === undefined) return;
  const one = decodeURIComponent(id);
  const asOf = searchParams.get("asOf");
  if (screen === "stories") void queries.prefetchQuery(askedStory(one, null));
  else if (screen === "reports") void queries.prefetchQuery(askedReport(one, asOf));
  else if (screen === "claims") void queries.prefetchQuery(askedClaim(one, asOf));
  else if (screen === "dossiers")
    void queries.prefetchQuery(askedDossier(one, asOf, searchParams.get("since")));
  else if (screen === "entities") void queries.prefetchQuery(askedEntity(one, asOf));
}
