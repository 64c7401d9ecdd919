/** “TRT World and Agencies”, “Jane Roe, John Doe & AP” → the names, in order, without doubles. */
export function splitNames(words: string): string[] {
  const out = new Set<string>();
  for (const part of words.split(/[,;/|&+،]|\b(?:and|with|und|et)\b/i)) {
    const name = part
      .trim()
      .replace(/(?<![.:])[.:]+$/, "")
      .trim();
    if (/[\p{L}\p{N}]/u.test(name)) out.add(name);
  }
  return [...out];
}

/** “EDDA VORN Associated Press”, “Jan LindAssociated Press”: the agency behind a name, with nothing between them, is set apart. */
export function apartFromAgency(words: string): string {
  const agency = AGENCY_LAST.exec(words.slice(-LONGEST_AGENCY))?.[0];
  if (agency === undefined) return words;
  const before = words.slice(0, words.length - agency.length);
  const name = before.trimEnd();
  // Between words stands a blank; what is glued on follows a small letter.
  return NAME_LAST.test(name.slice(-LONGEST_NAME)) && (name.length < before.length || /\p{Ll}$/u.test(name))
    ? `${name}, ${agency}`
    : words;
}
const LONGEST_AGENCY = 40;
const LONGEST_NAME = 60;
const AGENCY_LAST =
  /(?:The )?(?:Associated Press|Agence France-Presse|Reuters|Bloomberg News|Press Association|United Press International)$/;
const NAME_LAST = /\p{Lu}[\p{L}.'’-]{0,20}\s\p{Lu}[\p{L}.'’-]{1,24}$/u;

/** A byline's names: “By Jane Roe and John Doe” → both; dates, addresses and handles are no names. */
export function bylineNames(words: string): string[] {
  const plain = apartFromAgency(
    words
      .split(/\s+/)
      .filter((word) => !/https?:|www\.|@/i.test(word))
      .join(" "),
  ).replace(/^\s*(?:written\s+|reported\s+|story\s+)?(?:by|von|par|por)\s*:?\s+/i, "");
  return splitNames(plain).filter(
    (name) =>
      name.length <= 60 &&
      !/https?:|@|\d|[<>{}]/.test(name) &&
      /\p{L}{2}/u.test(name) &&
      !/^(?:staff|admin|editor|editors|updated|published|last)$/i.test(name),
  );
}
