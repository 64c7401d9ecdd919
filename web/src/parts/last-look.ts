import { useEffect, useState } from "react";
import { keep, kept } from "./kept.ts";

const LOOKED = "stemma-looked";
const isMoment = (value: unknown): value is string =>
  typeof value === "string" && !Number.isNaN(Date.parse(value));

/** When this browser's user looked last, before this visit; null at the first. Held for the visit: what was new stays marked while one reads. */
let before: string | null | undefined;

/** The moment after which reports are new. */
export function lastLook(): string | null {
  before ??= kept<string | null>(LOOKED, null, (value): value is string | null => isMoment(value));
  return before;
}

/** The moment after which reports are new, and the way to say that all was seen. Leaving the page ends the look. */
export function useLastLook(): { since: string | null; seen: () => void } {
  const [since, setSince] = useState(lastLook);
  useEffect(() => {
    const onLeave = (): void => {
      if (document.visibilityState === "hidden") keep(LOOKED, new Date().toISOString());
    };
    document.addEventListener("visibilitychange", onLeave);
    return () => document.removeEventListener("visibilitychange", onLeave);
  }, []);
  const seen = (): void => {
    before = new Date().toISOString();
    keep(LOOKED, before);
    setSince(before);
  };
  return { since, seen };
}
