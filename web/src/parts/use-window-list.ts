import { useWindowVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import { type CSSProperties, useEffect, useLayoutEffect, useRef, useState } from "react";
import { heightOf } from "./height-of.ts";
import { isTyping, walk } from "./keys.ts";
import { rangeWith } from "./range-with.ts";
import { usePrinting } from "./use-printing.ts";
import { useSoon } from "./use-soon.ts";

/** Rows beyond what is seen, so that Tab and a quick scroll find them. */
const OVERSCAN = 8;
/** In the first frame, which shows what is seen and no more. */
const AT_FIRST = 0;
const LINK = "h2 a";

export interface Heights {
  /** So high is a row mostly, in pixels. */
  guess: number;
  /** At least so high is what stands above the list, in pixels. */
  above: number;
}

/**
 * The rows of a list that are near the window, which asks for more near its end. `j` and `k` walk all of them, Home and End go to the first and the last that
 * was asked for while the keyboard is in the list. The row that has the keyboard stays; what comes in above moves nothing that is seen. Each row is an `li` with
 * its `data-index`, and its heading the link that is walked.
 */
export function useWindowList(lines: readonly { id: string }[], { guess, above }: Heights, more: () => void) {
  const list = useRef<HTMLOListElement>(null);
  const [focused, setFocused] = useState(-1);
  const printing = usePrinting();
  const whole = useSoon(lines.length > 0);
  const rows = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => guess,
    overscan: whole ? OVERSCAN : AT_FIRST,
    // The window is known before anything is laid out.
    initialRect: { width: innerWidth, height: innerHeight },
    getItemKey: (index) => lines[index]?.id ?? index,
    measureElement: heightOf,
    scrollMargin: list.current?.offsetTop ?? above,
    rangeExtractor: printing ? () => lines.map((_, at) => at) : rangeWith([focused], lines.length),
  });
  const items = rows.getVirtualItems();
  // In the first frame they stand one below the other as rows do, where they would be put once each is measured.
  const flows = !whole && items.every(({ index }, nth) => index === nth);
  const placeOf = (item: VirtualItem): CSSProperties =>
    printing ? {} : flows ? { position: "static" } : { top: item.start - rows.options.scrollMargin };
  const last = items.findLast(({ index }) => index !== focused)?.index ?? 0;
  useEffect(() => {
    if (last >= lines.length - OVERSCAN) more();
  }, [last, lines.length, more]);

  // The row at the top of the window stays there when others come in above it.
  const anchor = useRef<{ id: string; from: number } | null>(null);
  useLayoutEffect(() => {
    const held = anchor.current;
    if (held === null) return;
    const index = lines.findIndex(({ id }) => id === held.id);
    const start = index === -1 ? undefined : rows.measurementsCache[index]?.start;
    if (start !== undefined && Math.abs(start + held.from - scrollY) > 1 && scrollY > 0)
      scrollTo({ top: start + held.from, behavior: "instant" });
  }, [lines, rows]);
  useEffect(() => {
    const onScroll = (): void => {
      const first = rows.getVirtualItemForOffset(scrollY);
      const line = first === undefined ? undefined : lines[first.index];
      anchor.current =
        line === undefined || first === undefined || scrollY < first.start
          ? null
          : { id: line.id, from: scrollY - first.start };
    };
    window.addEventListener("scroll", onScroll, { passive: true });
    return () => window.removeEventListener("scroll", onScroll);
  }, [rows, lines]);
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent): void => {
      const row = target instanceof Element ? target.closest<HTMLElement>("[data-index]") : null;
      setFocused(row !== null && list.current?.contains(row) === true ? Number(row.dataset["index"]) : -1);
    };
    document.addEventListener("focusin", onFocus);
    return () => document.removeEventListener("focusin", onFocus);
  }, []);

  const wanted = useRef<number | null>(null);
  useEffect(() => {
    if (wanted.current !== null && focusOn(list.current, wanted.current)) wanted.current = null;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event) || event.metaKey || event.ctrlKey || event.altKey || event.key.startsWith("Arrow"))
        return;
      const row = list.current?.contains(document.activeElement)
        ? (document.activeElement?.closest<HTMLElement>("[data-index]") ?? null)
        : null;
      const next =
        row !== null && event.key === "Home"
          ? 0
          : row !== null && event.key === "End"
            ? lines.length - 1
            : walk(event.key, row === null ? -1 : Number(row.dataset["index"]), lines.length);
      if (next === null) return;
      event.preventDefault();
      if (focusOn(list.current, next)) return;
      wanted.current = next;
      rows.scrollToIndex(next);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [lines.length, rows]);
  return {
    list,
    items,
    placeOf,
    measure: flows ? undefined : rows.measureElement,
    height: printing ? "auto" : rows.getTotalSize(),
  };
}

/** False where the row is not there yet. */
function focusOn(list: HTMLElement | null, index: number): boolean {
  const link = list?.querySelector<HTMLElement>(`[data-index="${index}"] ${LINK}`);
  if (link == null) return false;
  link.focus({ preventScroll: true });
  link.scrollIntoView({ block: "nearest" });
  return true;
}
