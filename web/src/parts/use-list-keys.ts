import { type RefObject, useEffect, useRef } from "react";
import { isTyping, walk } from "./keys.ts";

/**
 * Lets `j` and `k` walk the first link of each item of a list, or the links that the selector finds; Enter opens it, as links do.
 */
export function useListKeys<List extends HTMLElement>(selector?: string): RefObject<List | null> {
  const list = useRef<List>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event) || event.metaKey || event.ctrlKey || event.altKey || event.key.startsWith("Arrow"))
        return;
      const links =
        selector === undefined
          ? [...(list.current?.children ?? [])]
              .map((item) => item.querySelector<HTMLElement>("a[href]"))
              .filter((link) => link !== null)
          : [...(list.current?.querySelectorAll<HTMLElement>(selector) ?? [])];
      const at = links.indexOf(document.activeElement as HTMLElement);
      const next = walk(event.key, at, links.length);
      if (next === null) return;
      event.preventDefault();
      links[next]?.focus();
      links[next]?.scrollIntoView({ block: "nearest" });
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [selector]);
  return list;
}
