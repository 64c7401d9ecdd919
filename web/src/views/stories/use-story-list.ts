import type { StoryLine } from "@stemma/vocabulary/story-facts.ts";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef } from "react";
import { isTyping, walk } from "../../parts/keys.ts";

/** Rows beyond what is seen, so that Tab and a quick scroll find them. */
const OVERSCAN = 8;
const GUESS = 170;

/** The rows of the list that are near the window; `j` and `k` walk all of them, and what comes in above moves nothing that is seen. */
export function useStoryList(stories: readonly StoryLine[], more: () => void) {
  const list = useRef<HTMLOListElement>(null);
  const rows = useWindowVirtualizer({
    count: stories.length,
    estimateSize: () => GUESS,
    overscan: OVERSCAN,
    getItemKey: (index) => stories[index]?.id ?? index,
    scrollMargin: list.current?.offsetTop ?? 0,
  });
  const items = rows.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= stories.length - OVERSCAN) more();
  }, [last, stories.length, more]);

  // The row at the top of the window stays there when others come in above it.
  const anchor = useRef<{ id: string; from: number } | null>(null);
  useLayoutEffect(() => {
    const held = anchor.current;
    if (held === null) return;
    const index = stories.findIndex(({ id }) => id === held.id);
    const start = index === -1 ? undefined : rows.measurementsCache[index]?.start;
    if (start !== undefined && Math.abs(start + held.from - scrollY) > 1 && scrollY > 0)
      scrollTo({ top: start + held.from, behavior: "instant" });
  }, [stories, rows]);
  useEffect(() => {
    const onScroll = (): void => {
      const first = rows.getVirtualItemForOffset(scrollY);
      const story = first === undefined ? undefined : stories[first.index];
      anchor.current =
        story === undefined || first === undefined || scrollY < first.start
          ? null
          : { id: story.id, from: scrollY - first.start };
    };
    window.addEventListener("scroll", onScroll, { passive: true });
    return () => window.removeEventListener("scroll", onScroll);
  }, [rows, stories]);

  const wanted = useRef<number | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const link = list.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] h2 a`);
    if (link == null) return;
    wanted.current = null;
    link.focus({ preventScroll: true });
    link.scrollIntoView({ block: "nearest" });
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event) || event.metaKey || event.ctrlKey || event.altKey || event.key.startsWith("Arrow"))
        return;
      const row = document.activeElement?.closest<HTMLElement>("[data-index]") ?? null;
      const next = walk(event.key, row === null ? -1 : Number(row.dataset["index"]), stories.length);
      if (next === null) return;
      event.preventDefault();
      wanted.current = next;
      const link = list.current?.querySelector<HTMLElement>(`[data-index="${next}"] h2 a`);
      if (link == null) rows.scrollToIndex(next);
      else {
        wanted.current = null;
        link.focus({ preventScroll: true });
        link.scrollIntoView({ block: "nearest" });
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [stories.length, rows]);
  return { list, rows, items };
}
