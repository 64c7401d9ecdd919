import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { screenData } from "./screen-data.ts";

/** A link that the pointer or the keyboard stays on for so long, in milliseconds, is about to be followed; who walks a list passes over them sooner. */
const STAYS = 40;
/** So long the first screen is left to itself, in milliseconds: until the list that most go to next is asked for, and until the others are. */
const [SOON, FIRST] = [40, 300];
/** So long nobody has pressed anything when a list is asked for, and so often that is looked at, in milliseconds. */
const QUIET = 100;

/**
 * Asks for what a link leads to while the pointer or the keyboard is on it: a tenth of a second passes from there to the click, and an answer takes less. What
 * the other places begin with is asked for once the first screen has all of its own, and while nobody does anything: who presses a key then waits for one of
 * these lists at most, and their own answer is drawn before the next one is read.
 */
export function useAhead(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const left = [...LISTS];
    let pressed = Number.NEGATIVE_INFINITY;
    let waiting: number | undefined;
    let gone = false;
    const onPress = ({ timeStamp }: Event): void => {
      pressed = timeStamp;
    };
    const isQuiet = (): boolean => queries.isFetching() === 0 && performance.now() - pressed > QUIET;
    const begun = performance.now();
    const isLater = (): boolean => performance.now() - begun >= FIRST;
    const isDue = (): boolean => left.length === LISTS.length || (left.length > 0 && isLater());
    const look = async (): Promise<void> => {
      while (isQuiet() && isDue() && !gone) await left.shift()?.(queries);
      if (!gone && left.length > 0) waiting = window.setTimeout(look, isLater() ? QUIET : SOON);
    };
    waiting = window.setTimeout(look, SOON);
    window.addEventListener("keydown", onPress, { capture: true, passive: true });
    window.addEventListener("pointerdown", onPress, { capture: true, passive: true });
    return () => {
      gone = true;
      window.clearTimeout(waiting);
      window.removeEventListener("keydown", onPress, { capture: true });
      window.removeEventListener("pointerdown", onPress, { capture: true });
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
