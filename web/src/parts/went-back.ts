import type { RouterHistory } from "@tanstack/react-router";

let back = false;

/** Whether the screen was come back to, by the browser's buttons, and not by a link. */
export const wentBack = (): boolean => back;

export function watchHistory(history: RouterHistory): void {
  history.subscribe(({ action }) => {
    back = action.type !== "PUSH" && action.type !== "REPLACE";
  });
}
