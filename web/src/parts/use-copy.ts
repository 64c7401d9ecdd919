import { useCallback, useEffect, useState } from "react";
import { words } from "../words/words.ts";
import { copyText } from "./copy-text.ts";

/** So long it is said that something was copied, in milliseconds. */
const SAID_FOR = 4000;

/** Copies words and says in a sentence what became of it; null while nothing was copied. */
export function useCopy(): {
  copy: (text: string, done: string) => void;
  said: string | null;
  /** What could not be copied, to be selected by hand. */
  left: string | null;
  forget: () => void;
} {
  const [said, setSaid] = useState<string | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  const copy = useCallback((text: string, done: string): void => {
    void copyText(text).then((kept) => {
      setSaid(kept ? done : words.claims.notCopied);
      setLeft(kept ? null : text);
    });
  }, []);
  const forget = useCallback((): void => {
    setSaid(null);
    setLeft(null);
  }, []);
  useEffect(() => {
    if (said === null || left !== null) return;
    const timer = window.setTimeout(forget, SAID_FOR);
    return () => window.clearTimeout(timer);
  }, [said, left, forget]);
  return { copy, said, left, forget };
}
