import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { screenData } from "./screen-data.ts";

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

const LISTS = (["", "allReports", "allDossiers", "voices", "review"] as const).map(
  (screen) => (queries: QueryClient) => screenData[screen](queries, { id: "", search: {} }),
);

const ONES = new Set(["stories", "reports", "claims", "dossiers", "entities"] as const);
type One = typeof ONES extends Set<infer Name> ? Name : never;
const isOne = (screen: string | undefined): screen is One => ONES.has(screen as One);

/** What is known already is not asked again. */
function askAhead(queries: QueryClient, { pathname, searchParams }: URL): void {
  const [, screen, id] = /^\/(\w+)\/([^/]+)$/.exec(pathname) ?? [];
  if (!isOne(screen) || id === undefined) return;
  void screenData[screen](queries, { id: decodeURIComponent(id), search: Object.fromEntries(searchParams) });
}
