const KEY = "stemma-reviewer";

/** The name under which this browser's user keeps words in the record; empty where none was given yet, or none can be kept. */
export function reviewerName(): string {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

export function keepReviewerName(name: string): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
