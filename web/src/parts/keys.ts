/** Whether a key is meant for a field and not for the page. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement | null;
  if (target === null) return false;
  return (
    /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
    target.isContentEditable ||
    document.querySelector("dialog[open]") !== null
  );
}

/** The next index of a walk by `j` and `k`; null for other keys. Stays within 0 … length − 1. */
export function walk(key: string, at: number, length: number): number | null {
  if (length === 0) return null;
  if (key === "j" || key === "ArrowDown") return Math.min(length - 1, at + 1);
  if (key === "k" || key === "ArrowUp") return Math.max(0, at - 1);
  return null;
}
