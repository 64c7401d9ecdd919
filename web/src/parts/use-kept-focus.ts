import { useEffect } from "react";

/**
 * The keyboard's place is never lost: where what had the focus is taken away (a view forgotten, a claim decided, a panel closed) or disabled, the nearest
 * thing around it that is still there gets it, and Tab leads on from there. Who let go with the pointer has let go.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let around: readonly Element[] = [];
    const onFocus = ({ target }: FocusEvent): void => {
      if (target instanceof Element) around = [target, ...ancestorsOf(target)];
    };
    const onPointer = (): void => {
      around = [];
    };
    const keep = (): void => {
      const [last] = around;
      const now = document.activeElement ?? document.body;
      // What is disabled keeps the focus until the page is drawn anew.
      if (last === undefined || (now !== document.body && now !== last)) return;
      if (last.isConnected && !last.matches(":disabled")) return;
      const next = around.find((one) => one.isConnected && one !== last);
      around = [];
      if (!(next instanceof HTMLElement)) return;
      if (!next.hasAttribute("tabindex")) next.tabIndex = -1;
      next.focus({ preventScroll: true });
    };
    const watch = new MutationObserver(keep);
    watch.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled"] });
    document.addEventListener("focusin", onFocus);
    document.addEventListener("pointerdown", onPointer, { capture: true });
    return () => {
      watch.disconnect();
      document.removeEventListener("focusin", onFocus);
      document.removeEventListener("pointerdown", onPointer, { capture: true });
    };
  }, []);
}

/** Parts of the page that can be told: no mere rows and wrappers. */
const PARTS = "ul,ol,section,article,form,fieldset,details,nav,dialog,main";

function ancestorsOf(element: Element): Element[] {
  const found: Element[] = [];
  for (let at = element.parentElement?.closest(PARTS); at != null; at = at.parentElement?.closest(PARTS))
    found.push(at);
  return found;
}
