import { useEffect, useRef } from "react";
import { BESIDE, showLitWords } from "./lit-words.ts";

/**
 * Who comes to a report by a link to a claim or a passage of it finds its words in view and the keyboard there. Once for each report: what is picked later
 * has its own ways. `report` is null until it is read.
 */
export function useLanding(report: string | null, on: "claim" | "passage" | null): void {
  const landed = useRef<string | null>(null);
  useEffect(() => {
    if (report === null || landed.current === report) return;
    landed.current = report;
    if (on === null) return;
    // The desk gives a new screen the focus, and the router scrolls it to its top, in this same turn: both come first.
    requestAnimationFrame(() => {
      showLitWords(on === "claim" ? ".run-active" : ".run-passage");
      placeOf(on)?.focus({ preventScroll: true });
    });
  }, [report, on]);
}

function placeOf(on: "claim" | "passage"): HTMLElement | null {
  if (on === "passage") return document.querySelector<HTMLElement>(".run-passage");
  const beside = matchMedia(BESIDE).matches;
  return document.querySelector<HTMLElement>(beside ? ".claim-active .claim-pick" : ".inline-claim");
}
