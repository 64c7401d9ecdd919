import type { Span } from "@stemma/vocabulary/passage.ts";

/**
 * The stretch of a report's text that a selection within `place` covers, by the runs that say in `data-start` where they begin; null where nothing is
 * selected or the selection reaches beyond.
 */
export function selectedSpan(place: HTMLElement | null, selection: Selection | null): Span | null {
  if (place === null || selection === null || selection.isCollapsed) return null;
  const one = offsetOf(place, selection.anchorNode, selection.anchorOffset);
  const two = offsetOf(place, selection.focusNode, selection.focusOffset);
  if (one === null || two === null || one === two) return null;
  return one < two ? [one, two] : [two, one];
}

function offsetOf(place: HTMLElement, node: Node | null, offset: number): number | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  if (node === null || element === null || !place.contains(element)) return null;
  const run = element.closest<HTMLElement>("[data-start]");
  if (run !== null && place.contains(run)) {
    const before = document.createRange();
    before.setStart(run, 0);
    before.setEnd(node, offset);
    return Number(run.dataset["start"]) + before.toString().length;
  }
  // A place between elements, as three clicks select a paragraph to the beginning of the next: where the run after it begins, else where the last one ends.
  const next = node.childNodes[offset];
  if (next instanceof Element) {
    const first = runsIn(next)[0];
    if (first !== undefined) return Number(first.dataset["start"]);
  }
  const last = runsIn(element).at(-1);
  return last === undefined ? null : Number(last.dataset["start"]) + (last.textContent ?? "").length;
}

const runsIn = (element: Element): HTMLElement[] =>
  [element, ...element.querySelectorAll("[data-start]")].filter(
    (one): one is HTMLElement => one instanceof HTMLElement && one.dataset["start"] !== undefined,
  );
