/** Where the claims stand beside the text; report.css sets them below it on narrower screens. */
export const BESIDE = "(min-width: 901px)";

/** Brings the words of the claim or passage in hand into view; where they are in view already, nothing moves. */
export function showLitWords(selector: ".run-active" | ".run-passage"): void {
  const words = document.querySelector(selector);
  if (words === null) return;
  const { top, bottom } = words.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight) return;
  words.scrollIntoView({ block: "center" });
}
