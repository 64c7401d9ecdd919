/** What this browser keeps for its user, as JSON; `fallback` where nothing is kept, what is kept is no JSON, or nothing may be kept. */
export function kept<Value>(key: string, fallback: Value, is: (value: unknown) => value is Value): Value {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    return is(value) ? value : fallback;
  } catch {
    return fallback;
  }
}

export function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing forgets it with the page.
  }
}
