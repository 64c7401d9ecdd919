import type { EntityKind } from "@stemma/vocabulary/entity.ts";

const KINDS: Readonly<Record<EntityKind, readonly [one: string, many: string]>> = {
  person: ["person", "people"],
  organisation: ["organisation", "organisations"],
  institution: ["institution", "institutions"],
  agency: ["news agency", "news agencies"],
  "state-media": ["state media", "state media"],
  outlet: ["outlet", "outlets"],
  place: ["place", "places"],
  country: ["country", "countries"],
  facility: ["facility", "facilities"],
  weapon: ["weapon", "weapons"],
  programme: ["programme", "programmes"],
};

export const kindWords = (kind: EntityKind): string => KINDS[kind][0];
export const kindsWords = (kind: EntityKind): string => KINDS[kind][1];

const languages = new Intl.DisplayNames(["en"], { type: "language", fallback: "code" });

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
  if (since === null) return until === null ? null : `until ${until}`;
  return until === null ? `since ${since}` : `from ${since} until ${until}`;
}
