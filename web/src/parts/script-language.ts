import { language as spoken } from "../words/words.ts";

/** The language where the script alone tells it: fonts, line breaks and voices of screen readers depend on it. */
export function scriptLanguage(text: string): string | null {
  return /\p{Script=Hangul}/u.test(text) ? "ko" : null;
}

/** More letters than a title has are a paragraph that stands where one belongs. */
const LONG_TITLE = 160;

/** How a title is set: as other words of a report, and smaller where it is very long. */
export function titled(
  text: string,
  language: string | null = null,
): ReturnType<typeof printed> & { className?: string } {
  return { ...printed(text, language), ...(text.length > LONG_TITLE ? { className: "title-long" } : {}) };
}

/** How words of a report are set: their own language, and the direction of their own script. On a page that is not English, words of no known language are not the page's. */
export function printed(text: string, language: string | null = null): { lang?: string; dir: "auto" } {
  const known = language ?? scriptLanguage(text) ?? (spoken === "en" ? null : "");
  return known === null ? { dir: "auto" } : { lang: known, dir: "auto" };
}
