import { type RefObject, useEffect, useLayoutEffect } from "react";

/** So much of a panel is seen at the window's end where its own place is below it, in pixels; base.css keeps what has the keyboard above it. */
const PEEK = 190;
const ROOM = 12;

/**
 * A panel that opens below the tree looks into the window where its place is out of sight, and stands in its place as soon as one scrolls there: the page does
 * not jump to it, and the card that opened it stays in view. `frame` is what may cut the card off.
 */
export function usePeek(panel: RefObject<HTMLElement | null>, card: string, frame: string): void {
  useLayoutEffect(() => {
    const element = panel.current;
    if (element === null) return;
    const fit = (): void => {
      element.style.bottom = `${Math.min(0, PEEK - element.offsetHeight)}px`;
    };
    fit();
    const sizes = new ResizeObserver(fit);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [panel]);
  useEffect(() => {
    const [one, around] = [card, frame].map((selector) =>
      document.querySelector(selector)?.getBoundingClientRect(),
    );
    if (one === undefined || around === undefined) return;
    const under = Math.min(one.bottom, around.bottom) + ROOM - (innerHeight - PEEK);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (under > 0) scrollBy({ top: under, behavior: still ? "instant" : "smooth" });
  }, [card, frame]);
}
