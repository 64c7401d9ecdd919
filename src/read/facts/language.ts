import type { Clues } from "./clues.ts";
import { clean, type Json } from "./json-ld.ts";

/** The language that a page says it is in, as BCP 47: `<html lang>`, JSON-LD, meta data; the first that is a language. */
export function languageOf(clues: Clues, article: Json | null): string | null {
  const said = [
    clues.lang,
    clean([article?.["inLanguage"]].flat()[0]),
    ...["content-language", "language", "dc.language", "og:locale"].map(
      (name) => clues.metas.get(name)?.[0] ?? null,
    ),
  ];
  for (const words of said) {
    const tag = words?.trim().replaceAll("_", "-") ?? "";
    if (isLanguage(tag)) return tag;
  }
  return null;
}

const known = new Map<string, boolean>();
const MOST_KNOWN = 500;

function isLanguage(tag: string): boolean {
  if (tag === "") return false;
  let is = known.get(tag);
  if (is !== undefined) return is;
  try {
    is = new Intl.Locale(tag).language !== "und";
  } catch {
    is = false;
  }
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(tag, is);
  return is;
}
