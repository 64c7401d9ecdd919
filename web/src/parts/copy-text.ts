/**
 * Puts words on the clipboard. False where the browser does not let it: the page is not of this machine or served without TLS, or its user
 * has forbidden it.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** The older way, which needs no permission: a field off the screen is selected and copied. */
function copyBySelection(text: string): boolean {
  const before = document.activeElement;
  const range = document.getSelection()?.rangeCount === 1 ? document.getSelection()?.getRangeAt(0) : null;
  const field = document.createElement("textarea");
  field.value = text;
  field.readOnly = true;
  field.className = "unseen";
  // Within an open dialog the page behind cannot be selected.
  (document.querySelector("dialog[open]") ?? document.body).append(field);
  field.select();
  let done = false;
  try {
    done = document.execCommand("copy");
  } catch {
    // Refused: whoever asked is told.
  }
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  if (range !== null && range !== undefined) {
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
  }
  return done;
}
