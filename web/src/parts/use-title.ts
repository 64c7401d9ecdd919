import { useEffect } from "react";

/** The page's name, once the screen is painted: browsers tell it to their window, which the first frame need not wait for. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    let named: number | undefined;
    const frame = requestAnimationFrame(() => {
      named = window.setTimeout(() => {
        document.title = title === null ? "Stemma" : `${title} · Stemma`;
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      window.clearTimeout(named);
    };
  }, [title]);
}
