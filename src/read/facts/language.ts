import { Remembered } from "../remembered.ts";
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

const MOST_KNOWN = 500;
const known = new Remembered<boolean>(MOST_KNOWN);

const isLanguage = (tag: string): boolean => tag !== "" && known.ask(tag, isKnownTag);

function isKnownTag(tag: string): boolean {
  try {
    return new Intl.Locale(tag).language !== "und";
  } catch {
    return false;
  }
}
