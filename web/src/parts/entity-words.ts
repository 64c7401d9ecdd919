import type { EntityKind } from "@stemma/vocabulary/entity.ts";
import { language, words } from "../words/words.ts";

export const kindWords = (kind: EntityKind): string => words.entity.kind[kind];
export const kindsWords = (kind: EntityKind): string => words.entity.kinds[kind];

const languages = new Intl.DisplayNames([language], { type: "language", fallback: "code" });

/** Korean, for "ko"; the tag itself where it is none that the browser can take. */
export function languageWords(tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** "since 1946", "until 2012", "from 1946 until 2012"; null where neither is known. */
export function yearsWords(since: string | null, until: string | null): string | null {
  if (since === null) return until === null ? null : words.entity.until(until);
  return until === null ? words.entity.since(since) : words.entity.sinceUntil(since, until);
}
