/** Light, dark, or as the machine has it. */
export type Theme = "light" | "dark" | "machine";

const KEY = "stemma-theme";

/** Null where the browser is told to keep nothing: it throws then. */
function stored(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

export function keptTheme(): Theme {
  const kept = stored()?.getItem(KEY);
  return kept === "light" || kept === "dark" ? kept : "machine";
}

export function applyTheme(theme: Theme): void {
  if (theme === "machine") {
    stored()?.removeItem(KEY);
    delete document.documentElement.dataset["theme"];
  } else {
    stored()?.setItem(KEY, theme);
    document.documentElement.dataset["theme"] = theme;
  }
}

/** What is on screen now, whoever chose it. */
export function isDark(): boolean {
  const chosen = document.documentElement.dataset["theme"];
  return chosen === undefined ? matchMedia("(prefers-color-scheme: dark)").matches : chosen === "dark";
}
