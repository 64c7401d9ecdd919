/** The language where the script alone tells it: fonts, line breaks and voices of screen readers depend on it. */
export function scriptLanguage(text: string): string | null {
  return /\p{Script=Hangul}/u.test(text) ? "ko" : null;
}

/** How words of a report are set: their own language, and the direction of their own script. */
export function printed(text: string, language: string | null = null): { lang?: string; dir: "auto" } {
  const known = language ?? scriptLanguage(text);
  return known === null ? { dir: "auto" } : { lang: known, dir: "auto" };
}
